#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

#include "domain/invitation.h"  // whom a message goes to: ServerAddress
#include "journal/wire/centre_header.h"  // for its hands

/// What the engine lets its hands ask of the authority. One of each endpoint of the protocol. Values; any thread.
enum class Endpoint {
  Hello,
  Enrol,
  Token,
  Push,
  Pull,
  Ends,
  Issue,
  Claim,
  Replicate,
  Follow,
  Bundle,
  Superseded,
  Audit,
  BlobLook,
  BlobBegin,
  BlobAdd,
  BlobRead
};

struct SyncRequest {
  quint64 id = 0;  ///< of this engine; an answer names it
  Endpoint endpoint = Endpoint::Hello;
  bool isPost = false;  ///< or, of a chunk of a file, a PATCH
  QString path;
  QString query;                      ///< of a GET or PATCH, percent-encoded; empty otherwise
  QByteArray body;                    ///< of a POST or PATCH
  QString contentType;                ///< of the body
  bool isCompressed = false;          ///< the body is zstd
  QString token;                      ///< empty where none is needed
  QString idempotencyKey;             ///< of an issue or a claim
  qint64 rangeFrom = -1;              ///< the first byte of a part of a file; -1: no part is asked for
  qint64 rangeTo = -1;                ///< the last one
  int timeoutMs = 30'000;             ///< from sending to the last byte
  qint64 maxAnswerBytes = 64 * 1024;  ///< as they come over the wire; more is no hub's answer
};

/// What came of a request. Every request gets exactly one.
struct SyncAnswer {
  enum class Outcome {
    Answered,     ///< `status` and `body` are of whoever answered, which need not be the hub
    Unreachable,  ///< no connection, or it broke
    TimedOut,
    WrongServer,  ///< the certificate is not the one that was pinned
  };

  quint64 id = 0;
  Outcome outcome = Outcome::Unreachable;
  int status = 0;
  QByteArray body;
  bool isCompressed = false;  ///< the body is zstd
  std::optional<int> retryAfterSeconds;
  QString detail;          ///< for the log
  QByteArray centre = {};  ///< how far the centre is, as the text of a Cursor; empty where nothing was said
};
