#include "store/centre/hub_table.h"

// One list of columns, in the order in which the mapper reads them.
#define HUB_COLUMNS "site, device, public_key, name, state, enrolled_at"

namespace {

CentreHub hubOf(const Statement& statement) {
  return {statement.text(0),
          statement.text(1),
          statement.blob(2),
          statement.text(3),
          statement.text(4) == QLatin1String("active"),
          statement.integer(5)};
}

}  // namespace

Result<std::optional<CentreHub>> HubTable::hub(const QString& site, const QString& device) const {
  auto statement = m_database.prepare("SELECT " HUB_COLUMNS " FROM hub WHERE site = ? AND device = ?");
  if (!statement) return tl::unexpected(statement.error());
  if (auto done = statement->bind(site).bind(device).run(); !done) return tl::unexpected(done.error());
  if (statement->next()) return std::optional<CentreHub>(hubOf(*statement));
  if (auto done = statement->fault(); !done) return tl::unexpected(done.error());
  return std::optional<CentreHub>();
}

Result<std::vector<CentreHub>> HubTable::all() const {
  auto statement = m_database.prepare("SELECT " HUB_COLUMNS " FROM hub ORDER BY site, enrolled_at, device");
  if (!statement) return tl::unexpected(statement.error());
  if (auto done = statement->run(); !done) return tl::unexpected(done.error());
  std::vector<CentreHub> hubs;
  while (statement->next()) hubs.push_back(hubOf(*statement));
  if (auto done = statement->fault(); !done) return tl::unexpected(done.error());
  return hubs;
}

Done HubTable::enrol(const CentreHub& hub) const {
  auto statement = m_database.prepare("INSERT INTO hub (" HUB_COLUMNS ") VALUES (?, ?, ?, ?, 'active', ?)");
  if (!statement) return tl::unexpected(statement.error());
  statement->bind(hub.site).bind(hub.device).bind(QVariant(hub.publicKey)).bind(hub.name).bind(hub.enrolledAtMs);
  return statement->run();
}

Done HubTable::revoke(const QString& site, const QString& device) const {
  auto statement = m_database.prepare("UPDATE hub SET state = 'revoked' WHERE site = ? AND device = ?");
  if (!statement) return tl::unexpected(statement.error());
  if (auto done = statement->bind(site).bind(device).run(); !done) return done;
  if (statement->changedRows() != 1) return failure(ErrorCode::NotFound, device, QStringLiteral("device"));
  return {};
}

Done HubTable::addCode(const HubCode& code) const {
  auto statement =
      m_database.prepare("INSERT INTO enrol_code (site, hash, name, expires_at, device) VALUES (?, ?, ?, ?, '')");
  if (!statement) return tl::unexpected(statement.error());
  return statement->bind(code.site).bind(QVariant(code.hash)).bind(code.name).bind(code.expiresAtMs).run();
}

Result<std::optional<HubCode>> HubTable::code(const QByteArray& hash) const {
  auto statement = m_database.prepare("SELECT site, hash, name, expires_at, device FROM enrol_code WHERE hash = ?");
  if (!statement) return tl::unexpected(statement.error());
  if (auto done = statement->bind(QVariant(hash)).run(); !done) return tl::unexpected(done.error());
  if (statement->next())
    return std::optional<HubCode>(
        HubCode{statement->text(0), statement->blob(1), statement->text(2), statement->integer(3), statement->text(4)});
  if (auto done = statement->fault(); !done) return tl::unexpected(done.error());
  return std::optional<HubCode>();
}

Done HubTable::useCode(const HubCode& code, const QString& device) const {
  auto statement = m_database.prepare("UPDATE enrol_code SET device = ? WHERE site = ? AND hash = ? AND device = ''");
  if (!statement) return tl::unexpected(statement.error());
  if (auto done = statement->bind(device).bind(code.site).bind(QVariant(code.hash)).run(); !done) return done;
  if (statement->changedRows() != 1)
    return failure(ErrorCode::Conflict, QStringLiteral("the code was used"), QStringLiteral("code"));
  return {};
}

Result<bool> HubTable::useNonce(const QString& site, const QString& device, const QByteArray& nonce, qint64 nowMs,
                                qint64 expiresAtMs) const {
  {
    auto statement = m_database.prepare("DELETE FROM nonce WHERE site = ? AND device = ? AND expires_at < ?");
    if (!statement) return tl::unexpected(statement.error());
    if (auto done = statement->bind(site).bind(device).bind(nowMs).run(); !done) return tl::unexpected(done.error());
  }
  auto statement = m_database.prepare(
      "INSERT INTO nonce (site, device, nonce, expires_at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING");
  if (!statement) return tl::unexpected(statement.error());
  statement->bind(site).bind(device).bind(QVariant(nonce)).bind(expiresAtMs);
  if (auto done = statement->run(); !done) return tl::unexpected(done.error());
  return statement->changedRows() == 1;
}

Result<std::map<QString, QByteArray>> HubTable::writers(const QString& site) const {
  auto statement = m_database.prepare("SELECT device, public_key FROM writer WHERE site = ?");
  if (!statement) return tl::unexpected(statement.error());
  if (auto done = statement->bind(site).run(); !done) return tl::unexpected(done.error());
  std::map<QString, QByteArray> keys;
  while (statement->next()) keys.emplace(statement->text(0), statement->blob(1));
  if (auto done = statement->fault(); !done) return tl::unexpected(done.error());
  return keys;
}

Done HubTable::addWriter(const QString& site, const QString& device, const QByteArray& publicKey) const {
  auto statement = m_database.prepare("INSERT INTO writer (site, device, public_key) VALUES (?, ?, ?)");
  if (!statement) return tl::unexpected(statement.error());
  return statement->bind(site).bind(device).bind(QVariant(publicKey)).run();
}
