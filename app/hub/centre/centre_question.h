#pragma once

#include "hub/centre/centre.h"

// The centre's endpoints over the wire's bytes, without HTTP.

enum class CentreEndpoint { Hello, Enrol, Token, Replicate, Follow };

struct CentreMessage {
  CentreEndpoint endpoint = CentreEndpoint::Hello;
  QString site;     ///< of the address; empty where it names none
  QString token;    ///< empty where none was sent
  QByteArray body;  ///< expanded
};

/// The most bytes that a body of this endpoint may have, packed or not.
qsizetype maxBodyOf(CentreEndpoint endpoint);
/// Reads, checks, does and writes. The thread of the centre's connection. 413, 422 for what cannot be read, 401 and 403
/// without a right, and the problems of each endpoint.
Answer<QByteArray> answerTo(Centre& centre, const CentreMessage& message);
