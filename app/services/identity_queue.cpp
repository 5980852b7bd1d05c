#include "services/identity_queue.h"

#include <algorithm>
#include <array>

namespace {

constexpr int kLookedAt = 50;
constexpr qint64 kShortestPauseMs = 5'000;
constexpr qint64 kLongestPauseMs = 15 * 60'000;
constexpr qint64 kLongestPatienceMs = 3600'000;  ///< what a server may ask for at most
constexpr int kMostDoublings = 8;
constexpr qint64 kPutOffMs = 10 * 60'000;

}  // namespace

void IdentityQueue::tryNow() {
  m_failures = 0;
  m_notBefore.clear();
  m_pausedUntilMs.reset();
  pump();
}

void IdentityQueue::pump() {
  if (m_isAsking) return;
  m_nextAtMs.reset();
  const qint64 now = m_ports.clock.nowMs();
  const auto line = m_ports.desk.line();
  if (!line || !line->isSetUp || line->waiting == 0) return;
  if (m_pausedUntilMs && *m_pausedUntilMs > now) {
    m_nextAtMs = m_pausedUntilMs;
    return;
  }
  const auto open = m_ports.desk.waiting(kLookedAt);
  if (!open) {
    qWarning("questions to Dukcapil cannot be read: %s", qPrintable(open.error().detail));
    m_nextAtMs = now + kLongestPauseMs;
    return;
  }
  std::optional<qint64> earliest;
  for (const IdentityCheck& check : *open) {
    const auto later = m_notBefore.find(check.id);
    if (later != m_notBefore.end() && later->second > now) {
      earliest = std::min(earliest.value_or(later->second), later->second);
      continue;
    }
    m_isAsking = true;
    m_ports.verifier.ask(check.id, check.subject,
                         [this, id = check.id](const IdentityReply& reply) { take(id, reply); });
    return;
  }
  m_nextAtMs = earliest;
}

qint64 IdentityQueue::pauseMs(const IdentityReply& reply) {
  const qint64 doubled = kShortestPauseMs << std::min(m_failures - 1, kMostDoublings);
  const qint64 pause = std::min(doubled, kLongestPauseMs);
  std::array<std::uint8_t, 2> chance{};
  m_ports.random.fill(chance);
  // Half of it by chance, so that the counters of a hall do not come back all at once.
  const qint64 jittered = pause / 2 + pause / 2 * (chance[0] * 256 + chance[1]) / 65'535;
  const qint64 asked = qint64{1000} * reply.retryAfterSeconds.value_or(0);
  return std::max(jittered, std::clamp<qint64>(asked, 0, kLongestPatienceMs));
}

void IdentityQueue::take(const QString& id, const IdentityReply& reply) {
  m_isAsking = false;
  const qint64 now = m_ports.clock.nowMs();
  if (reply.answer) {
    m_failures = 0;
    m_pausedUntilMs.reset();
    m_notBefore.erase(id);
    m_ports.desk.noteLine(IdentityTrouble::None, {});
    if (const auto kept = m_ports.desk.take(id, *reply.answer); !kept) {
      qWarning("an answer of Dukcapil could not be kept: %s", qPrintable(kept.error().detail));
      m_pausedUntilMs = now + kShortestPauseMs;
    }
  } else {
    ++m_failures;
    m_pausedUntilMs = now + pauseMs(reply);
    if (reply.trouble == IdentityTrouble::Unreadable) m_notBefore[id] = now + kPutOffMs;
    m_ports.desk.noteLine(reply.trouble, m_pausedUntilMs);
  }
  m_ports.told();
  pump();
}
