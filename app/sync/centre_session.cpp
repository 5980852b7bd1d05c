#include "sync/centre_session.h"

#include <algorithm>
#include <array>
#include <utility>

#include "journal/wire/compression.h"
#include "journal/wire/limits.h"
#include "journal/wire/routes.h"
#include "journal/wire/session.h"
#include "sync/link_loss.h"

namespace {

constexpr qsizetype kMostUnpacked = 4 * 1024 * 1024;

}  // namespace

CentreSession::CentreSession(Ports ports, QString site, QString device, DeviceKey key, SyncTuning tuning)
    : m_ports(ports),
      m_site(std::move(site)),
      m_device(std::move(device)),
      m_key(std::move(key)),
      m_tuning(tuning),
      m_backOff(m_tuning, ports.random) {
  m_contact.sinceMs = nowMs();
}

std::vector<SyncRequest> CentreSession::takeRequests() { return std::exchange(m_outbox, {}); }
bool CentreSession::takeProved() { return std::exchange(m_hasProved, false); }

std::optional<Endpoint> CentreSession::asked(quint64 id) const {
  if (!m_flight || m_flight->id != id || m_step != Step::Speak) return std::nullopt;
  return m_flight->endpoint;
}

void CentreSession::tryNow() {
  m_contact.nextTryMs.reset();
  if (m_contact.state == LinkState::Refused) setState(LinkState::Connecting, LinkTrouble::None, {});
}

// Sending -------------------------------------------------------------------------------------------------------------

bool CentreSession::isReady() {
  if (m_contact.state == LinkState::Refused || m_flight) return false;
  const qint64 now = nowMs();
  if (m_contact.nextTryMs && now < *m_contact.nextTryMs) {
    // A clock that was set back must not put the next try off for years.
    if (*m_contact.nextTryMs - now > m_tuning.maxBackOffMs) m_contact.nextTryMs = now + m_tuning.maxBackOffMs;
    return false;
  }
  m_contact.nextTryMs.reset();
  if (m_step == Step::Speak && now + m_tuning.tokenLeewayMs >= m_tokenEndsMs) m_step = Step::Greet;
  if (m_step == Step::Greet) sendHello();
  if (m_step == Step::Prove) sendToken();
  return m_step == Step::Speak;
}

void CentreSession::send(SyncRequest request, int waitMs) {
  request.id = m_nextId++;
  if (m_step == Step::Speak) request.token = m_token;
  request.timeoutMs = m_tuning.requestTimeoutMs + waitMs;
  if (request.body.size() > wire::kCompressAbove) {
    if (auto packed = wire::compress(request.body)) {
      request.body = std::move(*packed);
      request.isCompressed = true;
    }
  }
  m_flight =
      Flight{request.id, request.endpoint, std::max(kMostUnpacked, static_cast<qsizetype>(request.maxAnswerBytes))};
  m_outbox.push_back(std::move(request));
}

void CentreSession::sendHello() {
  SyncRequest request;
  request.endpoint = Endpoint::Hello;
  request.path = wire::kHelloPath;
  send(std::move(request));
}

void CentreSession::sendToken() {
  std::array<std::uint8_t, 16> nonce{};
  m_ports.random.fill(nonce);
  TokenRequest token;
  token.device = m_device;
  token.nonce = QByteArray(reinterpret_cast<const char*>(nonce.data()), static_cast<qsizetype>(nonce.size()));
  // In the centre's time, so that a hub whose clock is wrong gets in.
  token.serverTimeMs = m_serverTimeMs + std::max<qint64>(0, nowMs() - m_serverTimeAtMs);
  token.signature = m_key.sign(token.message(m_centreId));
  SyncRequest request;
  request.endpoint = Endpoint::Token;
  request.path = wire::kTokenPath;
  request.isPost = true;
  request.contentType = QLatin1String(wire::kJsonType);
  request.body = wire::writeToken(token);
  send(std::move(request));
}

// Answers -------------------------------------------------------------------------------------------------------------

std::optional<CentreSession::Reply> CentreSession::answered(const SyncAnswer& answer) {
  if (!m_flight || m_flight->id != answer.id) return std::nullopt;  // given up, or told twice
  const Flight flight = *std::exchange(m_flight, std::nullopt);
  if (answer.outcome != SyncAnswer::Outcome::Answered) {
    lost(link_loss::troubleOf(answer.outcome), answer.detail);
    return std::nullopt;
  }
  Reply reply{flight.endpoint, answer, {}};
  if (answer.isCompressed) {
    auto body = wire::expand(answer.body, flight.maxBytes);
    if (!body) {
      // What cannot be opened is no centre's answer.
      lost(LinkTrouble::NotOurs, body.error().detail);
      return std::nullopt;
    }
    reply.answer.body = std::move(*body);
  }
  if (answer.status < 200 || answer.status >= 300) {
    auto problem = Problem::fromJson(reply.answer.body);
    if (!problem) {
      // A proxy before the centre answers for it; so does whoever else owns this address.
      lost(link_loss::isPassing(answer.status) ? LinkTrouble::Overloaded : LinkTrouble::NotOurs,
           QString::number(answer.status), answer.retryAfterSeconds);
      return std::nullopt;
    }
    reply.problem = std::move(*problem);
  }
  if (m_step == Step::Speak) return reply;
  if (reply.problem) {
    object(reply);
  } else if (m_step == Step::Greet) {
    onHello(reply.answer.body);
  } else {
    onToken(reply.answer.body);
  }
  return std::nullopt;
}

void CentreSession::onHello(const QByteArray& body) {
  const auto hello = wire::readHello(body);
  if (!hello) return lost(LinkTrouble::NotOurs, hello.error().detail);
  if (hello->oldestProtocol > wire::kProtocol) return refuse(LinkTrouble::UpgradeNeeded, QStringLiteral("protocol"));
  m_centreId = hello->logId;
  m_serverTimeMs = hello->serverTimeMs;
  m_serverTimeAtMs = nowMs();
  m_step = Step::Prove;
}

void CentreSession::onToken(const QByteArray& body) {
  const auto reply = wire::readTokenReply(body);
  if (!reply) return lost(LinkTrouble::NotOurs, reply.error().detail);
  const qint64 now = nowMs();
  const qint64 theirs = m_serverTimeMs + std::max<qint64>(0, now - m_serverTimeAtMs);
  m_token = reply->token;
  m_wasProofRefused = false;
  m_tokenEndsMs = now + std::clamp<qint64>(reply->expiresAtMs - theirs, 2 * m_tuning.tokenLeewayMs, 24 * 3'600'000);
  m_step = Step::Speak;
  m_hasProved = true;
}

QString CentreSession::wordsOf(const Reply& reply) {
  return QString::number(reply.answer.status) + QLatin1Char(' ') + reply.problem->code + QLatin1Char(' ') +
         reply.problem->detail;
}

void CentreSession::object(const Reply& reply) {
  const int status = reply.answer.status;
  const QString& code = reply.problem->code;
  const QString words = wordsOf(reply);
  const auto retryAfter =
      reply.answer.retryAfterSeconds ? reply.answer.retryAfterSeconds : reply.problem->retryAfterSeconds;
  if (code == QLatin1String("epoch-old")) return refuse(LinkTrouble::Frozen, words);
  if (code == QLatin1String("device-revoked")) return refuse(LinkTrouble::Revoked, words);
  if (status == 401) {
    if (std::exchange(m_wasTokenRefused, true)) return lost(LinkTrouble::NotAdmitted, words, retryAfter);
    m_step = Step::Greet;
    return;
  }
  if (m_step == Step::Prove && code == QLatin1String("bad-signature") && !std::exchange(m_wasProofRefused, true)) {
    // It names the centre of the last hello; one that was set up anew since then has another name, and says so.
    m_step = Step::Greet;
    return;
  }
  if (status == 403 || status == 404) return refuse(LinkTrouble::NotAdmitted, words);
  if (status == 426) return refuse(LinkTrouble::UpgradeNeeded, words);
  lost(status == 507 || link_loss::isPassing(status) ? LinkTrouble::Overloaded : LinkTrouble::Damaged, words,
       retryAfter);
}

// State ---------------------------------------------------------------------------------------------------------------

void CentreSession::heard() {
  m_contact.lastContactMs = nowMs();
  m_wasTokenRefused = false;
  m_backOff.succeeded();
  setState(LinkState::Online, LinkTrouble::None, {});
}

void CentreSession::lost(LinkTrouble trouble, const QString& detail, std::optional<int> retryAfterSeconds) {
  const qint64 now = nowMs();
  m_step = Step::Greet;
  setState(LinkState::Offline, trouble, detail);
  const qint64 outage = m_contact.lastContactMs ? std::max<qint64>(0, now - *m_contact.lastContactMs) : 0;
  qint64 wait = m_backOff.failedMs(outage);
  if (retryAfterSeconds)
    wait = std::max(wait, std::clamp<qint64>(qint64{*retryAfterSeconds} * 1000, 0, m_tuning.maxBackOffMs));
  m_contact.nextTryMs = now + wait;
}

void CentreSession::refuse(LinkTrouble trouble, const QString& detail) {
  m_step = Step::Greet;
  m_contact.nextTryMs.reset();
  setState(LinkState::Refused, trouble, detail);
}

void CentreSession::setState(LinkState state, LinkTrouble trouble, const QString& detail) {
  if (state != m_contact.state || trouble != m_contact.trouble) m_contact.sinceMs = nowMs();
  m_contact.state = state;
  m_contact.trouble = trouble;
  m_contact.detail = detail;
}
