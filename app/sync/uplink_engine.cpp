#include "sync/uplink_engine.h"

#include <algorithm>
#include <array>
#include <utility>

#include "journal/wire/compression.h"
#include "journal/wire/limits.h"
#include "journal/wire/problem.h"
#include "journal/wire/routes.h"
#include "journal/wire/session.h"

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

bool isPassing(int status) { return status == 408 || status == 429 || status == 500 || status >= 502; }

}  // namespace

UplinkEngine::UplinkEngine(Ports ports, QString site, QString device, DeviceKey key, SyncTuning tuning)
    : m_ports(ports),
      m_site(std::move(site)),
      m_device(std::move(device)),
      m_key(std::move(key)),
      m_tuning(tuning),
      m_backOff(m_tuning, ports.random),
      m_batch(kFirstBatch) {
  m_status.sinceMs = m_ports.clock.nowMs();
}

std::vector<SyncRequest> UplinkEngine::takeRequests() { return std::exchange(m_outbox, {}); }
std::vector<quint64> UplinkEngine::takeCancelled() { return std::exchange(m_cancelled, {}); }
std::optional<UplinkEngine::Wish> UplinkEngine::takeWish() { return std::exchange(m_wish, std::nullopt); }

std::optional<qint64> UplinkEngine::nextWakeMs() const { return m_status.nextTryMs ? m_status.nextTryMs : m_askAtMs; }

UplinkStatus UplinkEngine::status() const { return m_status; }

void UplinkEngine::tryNow() {
  m_status.nextTryMs.reset();
  m_askAtMs.reset();
  m_status.problems.clear();
  if (m_status.state == LinkState::Refused) setState(LinkState::Connecting, LinkTrouble::None, {});
  proceed();
}

// What is to be done next ---------------------------------------------------------------------------------------------

void UplinkEngine::proceed() {
  if (m_status.state == LinkState::Refused || m_flight || m_isWishing) return;
  const qint64 now = m_ports.clock.nowMs();
  if (m_status.nextTryMs && now < *m_status.nextTryMs) {
    // A clock that was set back must not put the next try off for years.
    if (*m_status.nextTryMs - now > m_tuning.maxBackOffMs) m_status.nextTryMs = now + m_tuning.maxBackOffMs;
    return;
  }
  m_status.nextTryMs.reset();
  if (m_step > Step::Prove && now + m_tuning.tokenLeewayMs >= m_tokenEndsMs) m_step = Step::Greet;
  switch (m_step) {
    case Step::Greet:
      return send(Endpoint::Hello, wire::kHelloPath, {}, nullptr);
    case Step::Prove:
      return sendToken();
    case Step::Ask:
      return wish({Wish::Kind::Page, {}, 0, {}});
    case Step::Follow:
      return wish({Wish::Kind::Marks, {}, 0, {}});
    case Step::Work:
      break;
  }
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

void UplinkEngine::send(Endpoint endpoint, const QString& path, QByteArray body, const char* type) {
  SyncRequest request;
  request.id = m_nextId++;
  request.endpoint = endpoint;
  request.path = path;
  request.timeoutMs = m_tuning.requestTimeoutMs;
  request.maxAnswerBytes = 1024 * 1024;
  request.isPost = type != nullptr;
  if (request.isPost) request.contentType = QLatin1String(type);
  if (endpoint == Endpoint::Replicate || endpoint == Endpoint::Follow) request.token = m_token;
  request.body = std::move(body);
  if (request.body.size() > wire::kCompressAbove) {
    if (auto packed = wire::compress(request.body)) {
      request.body = std::move(*packed);
      request.isCompressed = true;
    }
  }
  m_flight = {request.id, endpoint};
  m_outbox.push_back(std::move(request));
}

void UplinkEngine::sendToken() {
  std::array<std::uint8_t, 16> nonce{};
  m_ports.random.fill(nonce);
  TokenRequest request;
  request.device = m_device;
  request.nonce = QByteArray(reinterpret_cast<const char*>(nonce.data()), static_cast<qsizetype>(nonce.size()));
  // In the centre's time, so that a hub whose clock is wrong gets in.
  request.serverTimeMs = m_serverTimeMs + std::max<qint64>(0, m_ports.clock.nowMs() - m_serverTimeAtMs);
  request.signature = m_key.sign(request.message(m_centreId));
  send(Endpoint::Token, wire::kTokenPath, wire::writeToken(request), wire::kJsonType);
}

void UplinkEngine::sendPage(const PullReply& page) {
  m_sentOperations = static_cast<qint64>(page.operations.size());
  send(Endpoint::Replicate, wire::sitePath(m_site, "replicate"), wire::writePullReply(page), wire::kLinesType);
}

void UplinkEngine::paged(const Result<PullReply>& page) {
  m_isWishing = false;
  if (!page) {
    // The centre has more of this very log: the hub's file was put back by hand, and must not go on under this name.
    if (page.error().field == QLatin1String("log-reset"))
      return refuse(LinkTrouble::Damaged, QStringLiteral("hub-behind ") + page.error().detail);
    return lost(LinkTrouble::Storage, page.error().detail);
  }
  if (m_step != Step::Ask && m_step != Step::Work) return proceed();  // lost in the meantime
  const qint64 now = m_ports.clock.nowMs();
  const bool isDue = !m_status.lastContactMs || std::abs(now - *m_status.lastContactMs) >= kAliveMs;
  m_status.isCaughtUp = m_step == Step::Work && page->operations.empty();
  if (m_status.isCaughtUp && !isDue) {
    m_askAtMs = now + kIdleMs;
    return;
  }
  sendPage(*page);
}

void UplinkEngine::marked(const Result<LogMarks>& marks) {
  m_isWishing = false;
  if (!marks) return lost(LinkTrouble::Storage, marks.error().detail);
  if (m_step != Step::Follow) return proceed();
  send(Endpoint::Follow, wire::sitePath(m_site, "follow"), wire::writeLogMarks(*marks), wire::kJsonType);
}

// What has happened ---------------------------------------------------------------------------------------------------

void UplinkEngine::answered(const SyncAnswer& answer) {
  if (!m_flight || m_flight->first != answer.id) return;  // given up, or told twice
  if (answer.isCompressed) {
    SyncAnswer opened = answer;
    auto body = wire::expand(answer.body, 4 * 1024 * 1024);
    // What cannot be opened is no centre's answer; an empty body says so below.
    opened.body = body ? std::move(*body) : QByteArray();
    take(opened);
  } else {
    take(answer);
  }
  proceed();
}

void UplinkEngine::take(const SyncAnswer& answer) {
  const Endpoint endpoint = m_flight->second;
  if (answer.outcome != SyncAnswer::Outcome::Answered) {
    if (answer.outcome == SyncAnswer::Outcome::TimedOut) {
      if (endpoint == Endpoint::Replicate) m_batch = std::max(1, m_batch / 2);
      return lost(LinkTrouble::TimedOut, answer.detail);
    }
    const bool isWrong = answer.outcome == SyncAnswer::Outcome::WrongServer;
    return lost(isWrong ? LinkTrouble::WrongServer : LinkTrouble::Unreachable, answer.detail);
  }
  if (answer.status < 200 || answer.status >= 300) return onProblem(answer);
  m_flight.reset();
  switch (endpoint) {
    case Endpoint::Hello:
      return onHello(answer.body);
    case Endpoint::Token:
      return onToken(answer.body);
    default:
      return onState(answer.body);
  }
}

void UplinkEngine::onHello(const QByteArray& body) {
  const auto hello = wire::readHello(body);
  if (!hello) return lost(LinkTrouble::NotOurs, hello.error().detail);
  if (hello->oldestProtocol > wire::kProtocol) return refuse(LinkTrouble::UpgradeNeeded, QStringLiteral("protocol"));
  m_centreId = hello->logId;
  m_serverTimeMs = hello->serverTimeMs;
  m_serverTimeAtMs = m_ports.clock.nowMs();
  m_step = Step::Prove;
}

void UplinkEngine::onToken(const QByteArray& body) {
  const auto reply = wire::readTokenReply(body);
  if (!reply) return lost(LinkTrouble::NotOurs, reply.error().detail);
  const qint64 now = m_ports.clock.nowMs();
  const qint64 theirs = m_serverTimeMs + std::max<qint64>(0, now - m_serverTimeAtMs);
  m_token = reply->token;
  m_wasProofRefused = false;
  m_tokenEndsMs = now + std::clamp<qint64>(reply->expiresAtMs - theirs, 2 * m_tuning.tokenLeewayMs, 24 * 3'600'000);
  m_step = Step::Ask;
}

void UplinkEngine::onState(const QByteArray& body) {
  const auto state = wire::readReplicaState(body);
  if (!state) return lost(LinkTrouble::NotOurs, state.error().detail);
  const bool isMoving = m_step != Step::Work || m_sentOperations == 0 || state->have.after != m_status.have;
  m_step = Step::Work;
  m_status.have = state->have.after;
  m_status.superseded = state->superseded;
  heard();
  for (const auto& [stream, problem] : state->problems) {
    // A gap is the answer to an old memory: the next page begins where the centre is.
    if (problem == QLatin1String("gap") && isMoving) continue;
    m_status.problems[stream] = problem;
    m_blockedAtMs = m_ports.clock.nowMs();
  }
  if (isMoving) {
    m_fruitless = 0;
    m_batch = std::min(kMaxBatch, m_batch * 2);
    return;
  }
  if (++m_fruitless < kMaxFruitless) return;
  m_fruitless = 0;
  lost(LinkTrouble::Damaged, QStringLiteral("the centre's answers lead nowhere"));
}

void UplinkEngine::onProblem(const SyncAnswer& answer) {
  const Endpoint endpoint = m_flight->second;
  m_flight.reset();
  const auto problem = Problem::fromJson(answer.body);
  if (!problem) {
    // A proxy before the centre answers for it; so does whoever else owns this address.
    return lost(isPassing(answer.status) ? LinkTrouble::Overloaded : LinkTrouble::NotOurs,
                QString::number(answer.status), answer.retryAfterSeconds);
  }
  const auto retryAfter = answer.retryAfterSeconds ? answer.retryAfterSeconds : problem->retryAfterSeconds;
  const int status = answer.status;
  const QString words = QString::number(status) + QLatin1Char(' ') + problem->code + QLatin1Char(' ') + problem->detail;
  if (problem->code == QLatin1String("log-reset") && endpoint == Endpoint::Replicate) {
    m_step = Step::Follow;
    return;
  }
  if (problem->code == QLatin1String("epoch-old")) return refuse(LinkTrouble::Frozen, words);
  if (problem->code == QLatin1String("device-revoked")) return refuse(LinkTrouble::Revoked, words);
  if (status == 401) {
    if (std::exchange(m_wasTokenRefused, true)) return lost(LinkTrouble::NotAdmitted, words, retryAfter);
    m_step = Step::Greet;
    return;
  }
  if (endpoint == Endpoint::Token && problem->code == QLatin1String("bad-signature") &&
      !std::exchange(m_wasProofRefused, true)) {
    // It names the centre of the last hello; one that was set up anew since then has another name, and says so.
    m_step = Step::Greet;
    return;
  }
  if (status == 403 || status == 404) return refuse(LinkTrouble::NotAdmitted, words);
  if (status == 413 && m_batch > 1) {
    m_batch = std::max(1, m_batch / 2);
    return;
  }
  if (status == 426) return refuse(LinkTrouble::UpgradeNeeded, words);
  lost(status == 507 || isPassing(status) ? LinkTrouble::Overloaded : LinkTrouble::Damaged, words, retryAfter);
}

// State ---------------------------------------------------------------------------------------------------------------

void UplinkEngine::heard() {
  m_status.lastContactMs = m_ports.clock.nowMs();
  m_wasTokenRefused = false;
  m_backOff.succeeded();
  setState(LinkState::Online, LinkTrouble::None, {});
}

void UplinkEngine::lost(LinkTrouble trouble, const QString& detail, std::optional<int> retryAfterSeconds) {
  const qint64 now = m_ports.clock.nowMs();
  giveUpFlight();
  m_step = Step::Greet;
  m_askAtMs.reset();
  m_status.isCaughtUp = false;
  setState(LinkState::Offline, trouble, detail);
  const qint64 outage = m_status.lastContactMs ? std::max<qint64>(0, now - *m_status.lastContactMs) : 0;
  qint64 wait = m_backOff.failedMs(outage);
  if (retryAfterSeconds)
    wait = std::max(wait, std::clamp<qint64>(qint64{*retryAfterSeconds} * 1000, 0, m_tuning.maxBackOffMs));
  m_status.nextTryMs = now + wait;
}

void UplinkEngine::refuse(LinkTrouble trouble, const QString& detail) {
  giveUpFlight();
  m_step = Step::Greet;
  m_askAtMs.reset();
  m_status.nextTryMs.reset();
  m_status.isCaughtUp = false;
  setState(LinkState::Refused, trouble, detail);
}

void UplinkEngine::setState(LinkState state, LinkTrouble trouble, const QString& detail) {
  if (state != m_status.state || trouble != m_status.trouble) m_status.sinceMs = m_ports.clock.nowMs();
  m_status.state = state;
  m_status.trouble = trouble;
  m_status.detail = detail;
}

void UplinkEngine::giveUpFlight() {
  if (m_flight) m_cancelled.push_back(m_flight->first);
  m_flight.reset();
}
