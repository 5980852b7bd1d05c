#pragma once

#include "hub/centre/centre.h"

// The centre's endpoints over the wire's bytes, without HTTP.

enum class CentreEndpoint {
  Hello,
  Enrol,
  Token,
  Replicate,
  Follow,
  Bundle,
  Superseded,
  AuditHead,
  AuditInclusion,
  AuditConsistency
};

struct CentreMessage {
  CentreEndpoint endpoint = CentreEndpoint::Hello;
  QString site;     ///< of the address; empty where it names none
  QString token;    ///< empty where none was sent
  QByteArray body;  ///< expanded
  QString query = {};  ///< percent-encoded; of a bundle or a proof
};

/// Whether thousands of operations may have to be read for an answer.
bool isProof(CentreEndpoint endpoint);
/// How long a hub that has the newest bundles wants to wait for newer ones; 0 for every other question.
int waitSecondsOf(const CentreMessage& message);
/// The most bytes that a body of this endpoint may have, packed or not.
qsizetype maxBodyOf(CentreEndpoint endpoint);
/// Reads, checks, does and writes. The thread of the centre's connection. 413, 422 for what cannot be read, 401 and 403
/// without a right, and the problems of each endpoint.
/// An empty answer to a question for a bundle or for what is superseded: there is nothing.
Answer<QByteArray> answerTo(Centre& centre, const CentreMessage& message);
