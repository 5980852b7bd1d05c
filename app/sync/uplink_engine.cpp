#include "sync/uplink_engine.h"

#include <algorithm>
#include <utility>

#include "journal/wire/limits.h"
#include "journal/wire/routes.h"

namespace {

/// How often the hub's log is looked at when there was nothing in it.
constexpr qint64 kIdleMs = 2'000;
/// An empty page now and then tells the centre that the hall is there, and the hub that the centre still has it all.
constexpr qint64 kAliveMs = 60'000;
/// A stream that the centre does not take is offered again after this.
constexpr qint64 kBlockedMs = 10 * 60'000;
constexpr int kMaxFruitless = 4;
constexpr int kFirstBatch = 100;
/// The hub reads a page between two citizens: it must not take long.
constexpr int kMaxBatch = 500;

}  // namespace

UplinkEngine::UplinkEngine(CentreSession::Ports ports, QString site, QString device, DeviceKey key, SyncTuning tuning)
    : m_session(ports, std::move(site), std::move(device), std::move(key), tuning), m_batch(kFirstBatch) {}

std::optional<UplinkEngine::Wish> UplinkEngine::takeWish() { return std::exchange(m_wish, std::nullopt); }

std::optional<qint64> UplinkEngine::nextWakeMs() const {
  const auto& next = m_session.contact().nextTryMs;
  return next ? next : m_askAtMs;
}

UplinkStatus UplinkEngine::status() const {
  UplinkStatus status = m_status;
  static_cast<CentreContact&>(status) = m_session.contact();
  status.isCaughtUp = m_status.isCaughtUp && status.state == LinkState::Online;
  return status;
}

void UplinkEngine::tryNow() {
  m_askAtMs.reset();
  m_status.problems.clear();
  m_session.tryNow();
  proceed();
}

// What is to be done next ---------------------------------------------------------------------------------------------

void UplinkEngine::proceed() {
  if (m_isWishing || !m_session.isReady()) return;
  if (m_session.takeProved()) m_step = Step::Ask;
  switch (m_step) {
    case Step::Ask:
      return wish({Wish::Kind::Page, {}, 0, {}});
    case Step::Follow:
      return wish({Wish::Kind::Marks, {}, 0, {}});
    case Step::Work:
      break;
  }
  const qint64 now = m_session.nowMs();
  if (m_askAtMs && now < *m_askAtMs && *m_askAtMs - now <= kIdleMs) return;
  m_askAtMs.reset();
  if (m_blockedAtMs && std::abs(now - *m_blockedAtMs) > kBlockedMs) {
    m_blockedAtMs.reset();
    m_status.problems.clear();
  }
  Wish next{Wish::Kind::Page, m_status.have, m_batch, {}};
  for (const auto& [stream, problem] : m_status.problems) next.without.insert(stream);
  wish(std::move(next));
}

void UplinkEngine::wish(Wish wish) {
  m_isWishing = true;
  m_wish = std::move(wish);
}

void UplinkEngine::send(Endpoint endpoint, const char* name, QByteArray body, const char* type) {
  SyncRequest request;
  request.endpoint = endpoint;
  request.path = wire::sitePath(m_session.site(), name);
  request.maxAnswerBytes = 1024 * 1024;
  request.isPost = true;
  request.contentType = QLatin1String(type);
  request.body = std::move(body);
  m_session.send(std::move(request));
}

void UplinkEngine::paged(const Result<PullReply>& page) {
  m_isWishing = false;
  if (!page) {
    // The centre has more of this very log: the hub's file was put back by hand, and must not go on under this name.
    if (page.error().field == QLatin1String("log-reset"))
      return m_session.refuse(LinkTrouble::Damaged, QStringLiteral("hub-behind ") + page.error().detail);
    return m_session.lost(LinkTrouble::Storage, page.error().detail);
  }
  const qint64 now = m_session.nowMs();
  const auto& last = m_session.contact().lastContactMs;
  const bool isDue = !last || std::abs(now - *last) >= kAliveMs;
  m_status.isCaughtUp = m_step == Step::Work && page->operations.empty();
  if (m_status.isCaughtUp && !isDue) {
    m_askAtMs = now + kIdleMs;
    return;
  }
  m_sentOperations = static_cast<qint64>(page->operations.size());
  send(Endpoint::Replicate, "replicate", wire::writePullReply(*page), wire::kLinesType);
}

void UplinkEngine::marked(const Result<LogMarks>& marks) {
  m_isWishing = false;
  if (!marks) return m_session.lost(LinkTrouble::Storage, marks.error().detail);
  send(Endpoint::Follow, "follow", wire::writeLogMarks(*marks), wire::kJsonType);
}

// What has happened ---------------------------------------------------------------------------------------------------

void UplinkEngine::answered(const SyncAnswer& answer) {
  if (answer.outcome == SyncAnswer::Outcome::TimedOut && m_session.asked(answer.id) == Endpoint::Replicate)
    m_batch = std::max(1, m_batch / 2);
  const auto reply = m_session.answered(answer);
  if (reply && reply->problem) {
    onProblem(*reply);
  } else if (reply) {
    onState(reply->answer.body);
  }
  proceed();
}

void UplinkEngine::onState(const QByteArray& body) {
  const auto state = wire::readReplicaState(body);
  if (!state) return m_session.lost(LinkTrouble::NotOurs, state.error().detail);
  const bool isMoving = m_step != Step::Work || m_sentOperations == 0 || state->have.after != m_status.have;
  m_step = Step::Work;
  m_status.have = state->have.after;
  m_status.superseded = state->superseded;
  m_session.heard();
  for (const auto& [stream, problem] : state->problems) {
    // A gap is the answer to an old memory: the next page begins where the centre is.
    if (problem == QLatin1String("gap") && isMoving) continue;
    m_status.problems[stream] = problem;
    m_blockedAtMs = m_session.nowMs();
  }
  if (isMoving) {
    m_fruitless = 0;
    m_batch = std::min(kMaxBatch, m_batch * 2);
    return;
  }
  if (++m_fruitless < kMaxFruitless) return;
  m_fruitless = 0;
  m_session.lost(LinkTrouble::Damaged, QStringLiteral("the centre's answers lead nowhere"));
}

void UplinkEngine::onProblem(const CentreSession::Reply& reply) {
  if (reply.problem->code == QLatin1String("log-reset") && reply.endpoint == Endpoint::Replicate) {
    m_step = Step::Follow;
  } else if (reply.answer.status == 413 && m_batch > 1) {
    m_batch = std::max(1, m_batch / 2);
  } else {
    m_session.object(reply);
  }
}
