#include "sync/downlink_engine.h"

#include <algorithm>
#include <array>
#include <utility>

#include "journal/wire/compression.h"
#include "journal/wire/limits.h"
#include "journal/wire/problem.h"
#include "journal/wire/routes.h"
#include "journal/wire/session.h"

namespace {
constexpr qint64 kShortestWaitMs = 1'000;
constexpr qint64 kPatienceMs = 10'000;
/// Only a hub that was restored has lost something, and mostly its members bring it.
constexpr qint64 kRecoverEveryMs = 60'000;
/// What is not taken now is not taken in a minute either.
constexpr qint64 kRecoverInVainMs = 10 * 60'000;
}  // namespace

DownlinkEngine::DownlinkEngine(Ports ports, QString site, QString device, DeviceKey key, SyncTuning tuning)
    : m_ports(ports),
      m_site(std::move(site)),
      m_device(std::move(device)),
      m_key(std::move(key)),
      m_tuning(tuning),
      m_backOff(m_tuning, ports.random) {}

std::vector<SyncRequest> DownlinkEngine::takeRequests() { return std::exchange(m_outbox, {}); }
std::optional<DownlinkEngine::Wish> DownlinkEngine::takeWish() { return std::exchange(m_wish, std::nullopt); }

void DownlinkEngine::proceed() {
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
    case Step::Greet: {
      SyncRequest request;
      request.endpoint = Endpoint::Hello;
      request.path = wire::kHelloPath;
      return send(std::move(request));
    }
    case Step::Prove:
      return sendToken();
    case Step::Recover:
      return sendRecover();
    case Step::Look:
      m_isWishing = true;
      m_wish = Wish{Wish::Kind::Versions, {}};
      return;
    case Step::Ask:
      return sendAsk();
  }
}

void DownlinkEngine::send(SyncRequest request) {
  request.id = m_nextId++;
  if (request.timeoutMs == SyncRequest().timeoutMs) request.timeoutMs = m_tuning.requestTimeoutMs;
  m_flight = {request.id, request.endpoint};
  m_outbox.push_back(std::move(request));
}

void DownlinkEngine::sendToken() {
  std::array<std::uint8_t, 16> nonce{};
  m_ports.random.fill(nonce);
  TokenRequest token;
  token.device = m_device;
  token.nonce = QByteArray(reinterpret_cast<const char*>(nonce.data()), static_cast<qsizetype>(nonce.size()));
  // In the centre's time, so that a hub whose clock is wrong gets in.
  token.serverTimeMs = m_serverTimeMs + std::max<qint64>(0, m_ports.clock.nowMs() - m_serverTimeAtMs);
  token.signature = m_key.sign(token.message(m_centreId));
  SyncRequest request;
  request.endpoint = Endpoint::Token;
  request.path = wire::kTokenPath;
  request.isPost = true;
  request.contentType = QLatin1String(wire::kJsonType);
  request.body = wire::writeToken(token);
  send(std::move(request));
}

void DownlinkEngine::sendAsk() {
  wire::BundleRequest ask{m_status.versions, m_tuning.pullWaitSeconds};
  for (const auto& [name, version] : m_passedOver) ask.have[name] = std::max(ask.have[name], version);
  SyncRequest request;
  request.endpoint = Endpoint::Bundle;
  request.path = wire::sitePath(m_site, "bundle");
  request.query = wire::writeBundleQuery(ask);
  request.token = m_token;
  request.timeoutMs = std::max(m_tuning.pullTimeoutMs, m_tuning.requestTimeoutMs + ask.waitSeconds * 1000);
  request.maxAnswerBytes = wire::kMaxBundleBytes;
  m_askedAtMs = m_ports.clock.nowMs();
  send(std::move(request));
}

void DownlinkEngine::sendRecover() {
  SyncRequest request;
  request.endpoint = Endpoint::Superseded;
  request.path = wire::sitePath(m_site, "superseded");
  request.token = m_token;
  request.maxAnswerBytes = wire::kMaxPushBytes;
  send(std::move(request));
}

void DownlinkEngine::returned(const Result<int>& operations) {
  m_isWishing = false;
  const qint64 now = m_ports.clock.nowMs();
  if (operations) {
    m_status.returned += *operations;
    // It goes up again before the centre knows that it is no longer missing; then the rest comes.
    m_recoverAtMs = now + (*operations > 0 ? kPatienceMs : kRecoverInVainMs);
  } else if (operations.error().code == ErrorCode::Io || operations.error().code == ErrorCode::DiskFull) {
    lost(LinkTrouble::Storage, operations.error().detail);
  } else {
    m_recoverAtMs = now + kRecoverInVainMs;
  }
  proceed();
}

void DownlinkEngine::answered(const SyncAnswer& answer) {
  if (!m_flight || m_flight->first != answer.id) return;
  const Endpoint endpoint = m_flight->second;
  m_flight.reset();
  if (answer.outcome != SyncAnswer::Outcome::Answered) {
    lost(answer.outcome == SyncAnswer::Outcome::TimedOut      ? LinkTrouble::TimedOut
         : answer.outcome == SyncAnswer::Outcome::WrongServer ? LinkTrouble::WrongServer
                                                              : LinkTrouble::Unreachable,
         answer.detail);
    return proceed();
  }
  SyncAnswer opened = answer;
  if (answer.isCompressed) {
    auto body = wire::expand(answer.body, wire::kMaxBundleBytes);
    // What cannot be opened is no centre's answer.
    if (!body) {
      lost(LinkTrouble::NotOurs, body.error().detail);
      return proceed();
    }
    opened.body = std::move(*body);
  }
  if (answer.status < 200 || answer.status >= 300) {
    onProblem(opened);
  } else if (endpoint == Endpoint::Hello) {
    onHello(opened.body);
  } else if (endpoint == Endpoint::Token) {
    onToken(opened.body);
  } else if (endpoint == Endpoint::Superseded) {
    heard();
    m_recoverAtMs = m_ports.clock.nowMs() + kRecoverEveryMs;
    m_step = Step::Look;
    if (answer.status != 204) {
      m_isWishing = true;
      m_wish = Wish{Wish::Kind::Return, opened.body};
    }
  } else if (answer.status == 204) {
    heard();
    const qint64 clock = m_ports.clock.nowMs();
    if (m_recoverAtMs && (clock >= *m_recoverAtMs || *m_recoverAtMs - clock > kRecoverInVainMs)) m_step = Step::Recover;
    // A centre with too many guests lets nobody wait; it is not to be asked without end.
    const qint64 now = m_ports.clock.nowMs();
    if (std::abs(now - m_askedAtMs) < kShortestWaitMs) m_status.nextTryMs = now + kPatienceMs;
  } else {
    onBundle(opened.body);
  }
  proceed();
}

void DownlinkEngine::onHello(const QByteArray& body) {
  const auto hello = wire::readHello(body);
  if (!hello) return lost(LinkTrouble::NotOurs, hello.error().detail);
  if (hello->oldestProtocol > wire::kProtocol) return refuse(LinkTrouble::UpgradeNeeded, QStringLiteral("protocol"));
  m_centreId = hello->logId;
  m_serverTimeMs = hello->serverTimeMs;
  m_serverTimeAtMs = m_ports.clock.nowMs();
  m_step = Step::Prove;
}

void DownlinkEngine::onToken(const QByteArray& body) {
  const auto reply = wire::readTokenReply(body);
  if (!reply) return lost(LinkTrouble::NotOurs, reply.error().detail);
  const qint64 now = m_ports.clock.nowMs();
  const qint64 theirs = m_serverTimeMs + std::max<qint64>(0, now - m_serverTimeAtMs);
  m_token = reply->token;
  m_tokenEndsMs = now + std::clamp<qint64>(reply->expiresAtMs - theirs, 2 * m_tuning.tokenLeewayMs, 24 * 3'600'000);
  m_step = Step::Recover;
}

void DownlinkEngine::known(const Result<std::map<QString, qint64>>& versions) {
  m_isWishing = false;
  if (!versions) {
    lost(LinkTrouble::Storage, versions.error().detail);
  } else {
    m_status.versions = *versions;
    if (m_step == Step::Look) m_step = Step::Ask;
  }
  proceed();
}

void DownlinkEngine::onBundle(const QByteArray& body) {
  heard();
  // Only to know which one is in hand; whether it is good, the hub finds out.
  const auto head = wire::readBundleHead(body.left(std::max<qsizetype>(0, body.indexOf('\n'))));
  if (!head) return lost(LinkTrouble::NotOurs, head.error().field + QLatin1Char(' ') + head.error().detail);
  m_inHand = {head->name, head->version};
  m_isWishing = true;
  m_wish = Wish{Wish::Kind::Apply, body};
}

void DownlinkEngine::applied(const Result<int>& changes) {
  m_isWishing = false;
  if (m_inHand) {
    const auto [name, version] = *std::exchange(m_inHand, std::nullopt);
    if (changes) {
      m_status.refused.erase(name);
      m_passedOver.erase(name);
    } else if (const Error& error = changes.error();
               error.code == ErrorCode::Invalid || error.code == ErrorCode::Conflict ||
               error.code == ErrorCode::Corrupt || error.code == ErrorCode::Denied) {
      // It would be the same the next time.
      m_passedOver[name] = version;
      m_status.refused[name] =
          QStringLiteral("%1: %2 %3").arg(QString::number(version), error.field, error.detail).trimmed();
    } else {
      lost(LinkTrouble::Storage, error.detail);
    }
  }
  if (m_step == Step::Ask) m_step = Step::Look;
  proceed();
}

void DownlinkEngine::onProblem(const SyncAnswer& answer) {
  const auto problem = Problem::fromJson(answer.body);
  if (!problem) {
    const bool isPassing = answer.status == 429 || answer.status >= 500;
    return lost(isPassing ? LinkTrouble::Overloaded : LinkTrouble::NotOurs, QString::number(answer.status),
                answer.retryAfterSeconds);
  }
  const QString words = QString::number(answer.status) + QLatin1Char(' ') + problem->code;
  if (problem->code == QLatin1String("device-revoked")) return refuse(LinkTrouble::Revoked, words);
  if (answer.status == 401 && !std::exchange(m_wasTokenRefused, true)) {
    m_step = Step::Greet;
    return;
  }
  if (answer.status == 404 && m_step == Step::Recover) {
    // A centre of before this endpoint.
    m_recoverAtMs = m_ports.clock.nowMs() + kRecoverInVainMs;
    m_step = Step::Look;
    return;
  }
  // So it is with bundles; it may be brought up to date while this hub runs.
  const bool isRefused = answer.status == 401 || answer.status == 403;
  lost(isRefused ? LinkTrouble::NotAdmitted : LinkTrouble::Overloaded, words,
       answer.retryAfterSeconds ? answer.retryAfterSeconds : problem->retryAfterSeconds);
}

void DownlinkEngine::heard() {
  m_status.lastContactMs = m_ports.clock.nowMs();
  m_wasTokenRefused = false;
  m_backOff.succeeded();
  m_status.state = LinkState::Online;
  m_status.trouble = LinkTrouble::None;
  m_status.detail.clear();
}

void DownlinkEngine::lost(LinkTrouble trouble, const QString& detail, std::optional<int> retryAfterSeconds) {
  const qint64 now = m_ports.clock.nowMs();
  m_step = Step::Greet;
  m_status.state = LinkState::Offline;
  m_status.trouble = trouble;
  m_status.detail = detail;
  const qint64 outage = m_status.lastContactMs ? std::max<qint64>(0, now - *m_status.lastContactMs) : 0;
  qint64 wait = m_backOff.failedMs(outage);
  if (retryAfterSeconds)
    wait = std::max(wait, std::clamp<qint64>(qint64{*retryAfterSeconds} * 1000, 0, m_tuning.maxBackOffMs));
  m_status.nextTryMs = now + wait;
}

void DownlinkEngine::refuse(LinkTrouble trouble, const QString& detail) {
  m_step = Step::Greet;
  m_status.nextTryMs.reset();
  m_status.state = LinkState::Refused;
  m_status.trouble = trouble;
  m_status.detail = detail;
}
