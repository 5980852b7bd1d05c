#pragma once

#include <variant>
#include <vector>

#include "hub/hub.h"
#include "journal/wire/compression.h"
#include "journal/wire/limits.h"
#include "journal/wire/pull.h"
#include "journal/wire/push.h"
#include "journal/wire/queue.h"
#include "journal/wire/routes.h"
#include "journal/wire/session.h"

// The endpoints of the protocol as questions and answers: reading and writing them needs no hub and may be done on any
// thread; only `answerTo` belongs to the hub's own.

enum class HubEndpoint { Hello, Enrol, Token, Push, Pull, Ends, Issue, Claim };

/// What somebody asks of the hub, read and checked as far as that goes without it. A value.
struct HubQuestion {
  using Body = std::variant<std::monostate, EnrolRequest, TokenRequest, std::vector<PushBatch>, PullRequest,
                            IssueCommand, ClaimCommand>;
  HubEndpoint endpoint = HubEndpoint::Hello;
  QString token;  ///< empty where none was sent
  Body body;

  /// How long the asker wants to wait for news; 0 for all but a long poll.
  [[nodiscard]] int waitSeconds() const;
  /// Whether it writes operations, and about how many.
  [[nodiscard]] int operations() const;
};

using HubValue = std::variant<Hello, EnrolReply, TokenReply, PushReply, PullReply, ChainEnds, QueueGrant>;

/// What came in, not yet read.
struct HubMessage {
  HubEndpoint endpoint = HubEndpoint::Hello;
  QString token;
  QString query;           ///< of a pull
  QByteArray body;         ///< of a POST, expanded
  QString idempotencyKey;  ///< of an issue or a claim: the same as the request's id in the body
};

/// The most bytes that a body of this endpoint may have.
qsizetype maxBodyOf(HubEndpoint endpoint);
/// 413 for what is too large, 422 for what cannot be read.
Answer<HubQuestion> readQuestion(const HubMessage& message);
/// The hub's thread. 401 without a good token, and the problems of each endpoint.
Answer<HubValue> answerTo(Hub& hub, const HubQuestion& question);
QByteArray writeAnswer(const HubValue& value);
/// Whether the body is lines (wire::kLinesType) instead of one JSON object.
bool isLines(const HubValue& value);
