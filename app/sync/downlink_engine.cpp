#include "sync/downlink_engine.h"

#include <algorithm>
#include <utility>

#include "journal/wire/limits.h"
#include "journal/wire/routes.h"

namespace {
constexpr qint64 kShortestWaitMs = 1'000;
constexpr qint64 kPatienceMs = 10'000;
/// Only a hub that was restored has lost something, and mostly its members bring it.
constexpr qint64 kRecoverEveryMs = 60'000;
/// What is not taken now is not taken in a minute either.
constexpr qint64 kRecoverInVainMs = 10 * 60'000;
}  // namespace

DownlinkEngine::DownlinkEngine(CentreSession::Ports ports, QString site, QString device, DeviceKey key,
                               SyncTuning tuning)
    : m_session(ports, std::move(site), std::move(device), std::move(key), tuning) {}

std::optional<DownlinkEngine::Wish> DownlinkEngine::takeWish() { return std::exchange(m_wish, std::nullopt); }

DownlinkStatus DownlinkEngine::status() const {
  DownlinkStatus status = m_status;
  static_cast<CentreContact&>(status) = m_session.contact();
  return status;
}

void DownlinkEngine::proceed() {
  if (m_isWishing || !m_session.isReady()) return;
  if (m_session.takeProved()) m_step = Step::Recover;
  switch (m_step) {
    case Step::Recover:
      return sendRecover();
    case Step::Look:
      return wish({Wish::Kind::Versions, {}});
    case Step::Ask:
      return sendAsk();
  }
}

void DownlinkEngine::wish(Wish wish) {
  m_isWishing = true;
  m_wish = std::move(wish);
}

void DownlinkEngine::sendAsk() {
  wire::BundleRequest ask{m_status.versions, m_session.tuning().pullWaitSeconds};
  for (const auto& [name, version] : m_passedOver) ask.have[name] = std::max(ask.have[name], version);
  SyncRequest request;
  request.endpoint = Endpoint::Bundle;
  request.path = wire::sitePath(m_session.site(), "bundle");
  request.query = wire::writeBundleQuery(ask);
  request.maxAnswerBytes = wire::kMaxBundleBytes;
  m_askedAtMs = m_session.nowMs();
  m_session.send(std::move(request), ask.waitSeconds * 1000);
}

void DownlinkEngine::sendRecover() {
  SyncRequest request;
  request.endpoint = Endpoint::Superseded;
  request.path = wire::sitePath(m_session.site(), "superseded");
  request.maxAnswerBytes = wire::kMaxPushBytes;
  m_session.send(std::move(request));
}

void DownlinkEngine::returned(const Result<int>& operations) {
  m_isWishing = false;
  const qint64 now = m_session.nowMs();
  if (operations) {
    m_status.returned += *operations;
    // It goes up again before the centre knows that it is no longer missing; then the rest comes.
    m_recoverAtMs = now + (*operations > 0 ? kPatienceMs : kRecoverInVainMs);
  } else if (operations.error().code == ErrorCode::Io || operations.error().code == ErrorCode::DiskFull) {
    m_session.lost(LinkTrouble::Storage, operations.error().detail);
  } else {
    m_recoverAtMs = now + kRecoverInVainMs;
  }
  proceed();
}

void DownlinkEngine::answered(const SyncAnswer& answer) {
  if (const auto reply = m_session.answered(answer)) {
    if (reply->problem) {
      onProblem(*reply);
    } else if (reply->endpoint == Endpoint::Superseded) {
      onReturned(reply->answer);
    } else if (reply->answer.status == 204) {
      onNothingNew();
    } else {
      onBundle(reply->answer.body);
    }
  }
  proceed();
}

void DownlinkEngine::onReturned(const SyncAnswer& answer) {
  m_session.heard();
  m_recoverAtMs = m_session.nowMs() + kRecoverEveryMs;
  m_step = Step::Look;
  if (answer.status != 204) wish({Wish::Kind::Return, answer.body});
}

void DownlinkEngine::onNothingNew() {
  m_session.heard();
  const qint64 now = m_session.nowMs();
  if (m_recoverAtMs && (now >= *m_recoverAtMs || *m_recoverAtMs - now > kRecoverInVainMs)) m_step = Step::Recover;
  // A centre with too many guests lets nobody wait; it is not to be asked without end.
  if (std::abs(now - m_askedAtMs) < kShortestWaitMs) m_session.rest(now + kPatienceMs);
}

void DownlinkEngine::known(const Result<std::map<QString, qint64>>& versions) {
  m_isWishing = false;
  if (!versions) {
    m_session.lost(LinkTrouble::Storage, versions.error().detail);
  } else {
    m_status.versions = *versions;
    if (m_step == Step::Look) m_step = Step::Ask;
  }
  proceed();
}

void DownlinkEngine::onBundle(const QByteArray& body) {
  m_session.heard();
  // Only to know which one is in hand; whether it is good, the hub finds out.
  const auto head = wire::readBundleHead(body.left(std::max<qsizetype>(0, body.indexOf('\n'))));
  if (!head) return m_session.lost(LinkTrouble::NotOurs, head.error().field + QLatin1Char(' ') + head.error().detail);
  m_inHand = {head->name, head->version};
  wish({Wish::Kind::Apply, body});
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
      m_session.lost(LinkTrouble::Storage, error.detail);
    }
  }
  if (m_step == Step::Ask) m_step = Step::Look;
  proceed();
}

void DownlinkEngine::onProblem(const CentreSession::Reply& reply) {
  const int status = reply.answer.status;
  if (status == 404 && m_step == Step::Recover) {
    // A centre of before this endpoint.
    m_recoverAtMs = m_session.nowMs() + kRecoverInVainMs;
    m_step = Step::Look;
  } else if ((status == 403 || status == 404) && reply.problem->code != QLatin1String("device-revoked")) {
    // So it is with bundles; the centre may be brought up to date while this hub runs.
    m_session.lost(status == 403 ? LinkTrouble::NotAdmitted : LinkTrouble::Overloaded, CentreSession::wordsOf(reply),
                   reply.answer.retryAfterSeconds);
  } else {
    m_session.object(reply);
  }
}
