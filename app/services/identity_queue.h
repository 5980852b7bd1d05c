#pragma once

#include <functional>
#include <map>
#include <optional>

#include "journal/clock.h"
#include "journal/random.h"
#include "services/identity_desk.h"

/// Carries the questions of an IdentityDesk to a verifier, one at a time, for as long as it takes: after a trouble it
/// waits longer each time, up to a quarter of an hour, and at least as long as the server asks for. A question that
/// gets no answer that can be read lets the others go first. Without I/O of its own. Backend thread.
class IdentityQueue {
 public:
  struct Ports {
    IdentityDesk& desk;
    IdentityVerifier& verifier;
    Clock& clock;
    Random& random;
    std::function<void()> told;  ///< an answer was kept, or the line stands otherwise
  };
  explicit IdentityQueue(Ports ports) : m_ports(std::move(ports)) {}

  /// Asks the next question if it is time.
  void pump();
  /// Somebody wants it now: what was put off is forgotten, also for a server that asked for patience.
  void tryNow();
  /// When to pump next; absent while a question is under way or nothing waits.
  [[nodiscard]] std::optional<qint64> nextWakeMs() const { return m_isAsking ? std::nullopt : m_nextAtMs; }

 private:
  void take(const QString& id, const IdentityReply& reply);
  [[nodiscard]] qint64 pauseMs(const IdentityReply& reply);

  Ports m_ports;
  bool m_isAsking = false;
  int m_failures = 0;                     ///< in a row
  std::map<QString, qint64> m_notBefore;  ///< questions that got something that is no answer
  std::optional<qint64> m_pausedUntilMs;
  std::optional<qint64> m_nextAtMs;
};
