#include "hub/centre/centre_admission.h"

#include "hub/code_text.h"
#include "journal/hash_chain.h"
#include "journal/operation.h"
#include "journal/wire/fields.h"
#include "store/centre/site_table.h"

std::pair<QString, QString> CentreAdmission::partsOf(const QString& device) {
  const qsizetype dot = device.indexOf(QLatin1Char('.'));
  return {device.left(std::max<qsizetype>(0, dot)), device.mid(dot + 1)};
}

Result<QString> CentreAdmission::makeCode(const QString& site, const QString& name) {
  // The part before the first dot of a hub's name says whose it is.
  if (!wire::isName(site) || site.size() > 24 || site.contains(QLatin1Char('.')))
    return failure(ErrorCode::Invalid, site, QStringLiteral("site"));
  const QString code = code_text::make(m_random);
  auto transaction = Transaction::begin(m_database);
  if (!transaction) return tl::unexpected(transaction.error());
  if (auto done = SiteTable(m_database).add(site); !done) return tl::unexpected(done.error());
  auto done = HubTable(m_database).addCode({site, code_text::hashOf(code), name, m_clock.nowMs() + kCodeMs, {}});
  if (!done) return tl::unexpected(done.error());
  if (auto committed = transaction->commit(); !committed) return tl::unexpected(committed.error());
  return code;
}

EnrolReply CentreAdmission::replyFor(const CentreHub& hub) const {
  EnrolReply reply;
  reply.device = hub.site + QLatin1Char('.') + hub.device;
  reply.site = hub.site;
  reply.role = QStringLiteral("hub");
  reply.name = hub.name;
  reply.suffix = QStringLiteral("-");
  reply.streams = {kHallStream};
  reply.logId = m_logId;
  reply.bundleKey = m_bundleKey;
  return reply;
}

Answer<EnrolReply> CentreAdmission::enrol(const EnrolRequest& request) {
  const HubTable table(m_database);
  const auto code = table.code(code_text::hashOf(request.code));
  if (!code) return tl::unexpected(problemOf(code.error()));
  if (!*code) return refusal(403, "code-unknown");
  const auto known = table.hub((*code)->site, request.device);
  if (!known) return tl::unexpected(problemOf(known.error()));
  if (!(*code)->device.isEmpty()) {
    // The answer may have been lost on its way.
    const bool isAgain = (*code)->device == request.device && *known && (*known)->publicKey == request.publicKey;
    if (!isAgain) return refusal(403, "code-used");
    return replyFor(**known);
  }
  if (m_clock.nowMs() > (*code)->expiresAtMs) return refusal(403, "code-expired");
  if (*known || request.device.contains(QLatin1Char('.'))) return refusal(409, "device-taken");

  CentreHub hub;
  hub.site = (*code)->site;
  hub.device = request.device;
  hub.publicKey = request.publicKey;
  hub.name = (*code)->name.isEmpty() ? request.hardware : (*code)->name;
  hub.enrolledAtMs = m_clock.nowMs();
  auto transaction = Transaction::begin(m_database);
  if (!transaction) return tl::unexpected(problemOf(transaction.error()));
  if (auto done = table.useCode(**code, hub.device); !done) return tl::unexpected(problemOf(done.error()));
  if (auto done = table.enrol(hub); !done) return tl::unexpected(problemOf(done.error()));
  if (auto done = transaction->commit(); !done) return tl::unexpected(problemOf(done.error()));
  return replyFor(hub);
}

Answer<TokenReply> CentreAdmission::token(const TokenRequest& request) {
  const auto [site, device] = partsOf(request.device);
  const HubTable table(m_database);
  const auto hub = table.hub(site, device);
  if (!hub) return tl::unexpected(problemOf(hub.error()));
  if (!*hub) return refusal(403, "device-unknown");
  if (!DeviceKey::verify((*hub)->publicKey, request.message(m_logId), request.signature))
    return refusal(403, "bad-signature");
  if (!(*hub)->isActive) return refusal(403, "device-revoked");
  const qint64 now = m_clock.nowMs();
  if (std::abs(request.serverTimeMs - now) > kNonceMs) return refusal(401, "clock", QString::number(now));
  const auto isNew = table.useNonce(site, device, request.nonce, now, now + 2 * kNonceMs);
  if (!isNew) return tl::unexpected(problemOf(isNew.error()));
  if (!*isNew) return refusal(409, "nonce-used");
  TokenReply reply;
  reply.expiresAtMs = now + kTokenMs;
  reply.token = m_seal.close("hub/" + request.device.toUtf8() + '/' + QByteArray::number(reply.expiresAtMs));
  return reply;
}

Answer<CentreHub> CentreAdmission::check(const QString& token, const QString& site) const {
  const auto text = m_seal.open(token);
  if (!text) return refusal(401, "token");
  const QList<QByteArray> parts = text->split('/');
  if (parts.size() != 3 || parts[0] != "hub" || parts[2].toLongLong() < m_clock.nowMs()) return refusal(401, "token");
  const auto [itsSite, device] = partsOf(QString::fromUtf8(parts[1]));
  if (itsSite != site) return refusal(403, "site");
  auto hub = HubTable(m_database).hub(itsSite, device);
  if (!hub) return tl::unexpected(problemOf(hub.error()));
  if (!*hub) return refusal(401, "token");
  if (!(*hub)->isActive) return refusal(403, "device-revoked");
  return std::move(**hub);
}

Done CentreAdmission::revoke(const QString& device) {
  const auto [site, id] = partsOf(device);
  return HubTable(m_database).revoke(site, id);
}
