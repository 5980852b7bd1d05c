#include "sync/successor_search.h"

#include <utility>

#include "journal/wire/limits.h"
#include "journal/wire/routes.h"

namespace {
constexpr int kHelloTimeoutMs = 4'000;
}

std::optional<SuccessorSearch::Probe> SuccessorSearch::takeProbe(const std::vector<Candidate>& candidates) {
  if (m_asked || candidates.empty()) return std::nullopt;
  const qint64 now = m_clock.nowMs();
  // A clock that was set back does not put it off for years.
  if (m_nextAtMs && now < *m_nextAtMs && *m_nextAtMs - now <= m_everyMs) return std::nullopt;
  m_nextAtMs = now + m_everyMs;
  m_asked = candidates[m_turn++ % candidates.size()];
  Probe probe{m_asked->server, {}};
  probe.request.id = m_nextId++;
  probe.request.endpoint = Endpoint::Hello;
  probe.request.path = wire::kHelloPath;
  probe.request.timeoutMs = kHelloTimeoutMs;
  probe.request.maxAnswerBytes = wire::kMaxMessageBytes;
  return probe;
}

std::optional<Promotion> SuccessorSearch::judge(const Candidate& who, const Hello& hello, qint64 epoch) {
  if (hello.role != QLatin1String("hub") || !hello.promotion) return std::nullopt;
  const Promotion& promotion = *hello.promotion;
  const bool isItsOwn = promotion.device == who.device && promotion.logId == hello.logId &&
                        promotion.epoch == hello.epoch && promotion.epoch > epoch;
  return isItsOwn && promotion.isSignedBy(who.publicKey) ? hello.promotion : std::nullopt;
}

std::optional<SuccessorSearch::Found> SuccessorSearch::answered(const SyncAnswer& answer, qint64 epoch) {
  const auto asked = std::exchange(m_asked, std::nullopt);
  if (!asked || answer.outcome != SyncAnswer::Outcome::Answered || answer.status != 200) return std::nullopt;
  const auto hello = wire::readHello(answer.body);
  if (!hello) return std::nullopt;
  auto promotion = judge(*asked, *hello, epoch);
  return promotion ? std::optional<Found>(Found{*asked, std::move(*promotion)}) : std::nullopt;
}
