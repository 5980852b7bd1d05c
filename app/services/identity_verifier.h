#pragma once

#include <QString>

#include <functional>
#include <optional>

#include "domain/identity_check.h"

/// Why a question has no answer yet.
enum class IdentityTrouble {
  None,
  Unreachable,  ///< no connection, it broke, or nobody spoke in time
  WrongServer,  ///< its certificate is not to be trusted
  Denied,       ///< the server does not take the token
  Busy,         ///< it asks for patience
  Unreadable,   ///< what came is no answer: a page to sign in to a network, another program
};

/// What came of carrying one question: an answer, or the trouble.
struct IdentityReply {
  std::optional<IdentityAnswer> answer;
  IdentityTrouble trouble = IdentityTrouble::None;
  std::optional<int> retryAfterSeconds;
};

/// Carries one question at a time to the server that speaks for Dukcapil. Whoever knows the network implements it; see
/// identity.md. Backend thread.
class IdentityVerifier {
 public:
  using Replied = std::function<void(const IdentityReply&)>;

  virtual ~IdentityVerifier() = default;
  /// `id` is the same at every attempt, so that the server can tell a repetition. Replied exactly once, never within
  /// the call, or cancelled.
  virtual void ask(const QString& id, const IdentitySubject& subject, Replied replied) = 0;
  virtual void cancel() = 0;
};
