#include "store/preference_table.h"

namespace {
Result<std::optional<QString>> oneText(Statement& statement) {
  if (auto done = statement.run(); !done) return tl::unexpected(done.error());
  if (statement.next()) return std::optional<QString>(statement.text(0));
  if (auto done = statement.fault(); !done) return tl::unexpected(done.error());
  return std::optional<QString>();
}
}  // namespace

Result<std::optional<QString>> PreferenceTable::get(const QString& officerId, const QString& key) const {
  auto statement = m_database.prepare("SELECT value FROM preference WHERE officer_id = ? AND key = ?");
  if (!statement) return tl::unexpected(statement.error());
  statement->bind(officerId).bind(key);
  return oneText(*statement);
}

Done PreferenceTable::set(const QString& officerId, const QString& key, const QString& value) const {
  auto statement = m_database.prepare(
      "INSERT INTO preference (officer_id, key, value) VALUES (?, ?, ?) "
      "ON CONFLICT (officer_id, key) DO UPDATE SET value = excluded.value");
  if (!statement) return tl::unexpected(statement.error());
  return statement->bind(officerId).bind(key).bind(value).run();
}

Result<std::optional<QString>> DraftTable::get(const QString& key) const {
  auto statement = m_database.prepare("SELECT body FROM draft WHERE key = ?");
  if (!statement) return tl::unexpected(statement.error());
  statement->bind(key);
  return oneText(*statement);
}

Done DraftTable::set(const QString& key, const QString& body, qint64 atMs) const {
  auto statement = m_database.prepare(
      "INSERT INTO draft (key, body, updated_at) VALUES (?, ?, ?) "
      "ON CONFLICT (key) DO UPDATE SET body = excluded.body, updated_at = excluded.updated_at");
  if (!statement) return tl::unexpected(statement.error());
  return statement->bind(key).bind(body).bind(atMs).run();
}

Done DraftTable::remove(const QString& key) const {
  auto statement = m_database.prepare("DELETE FROM draft WHERE key = ?");
  if (!statement) return tl::unexpected(statement.error());
  return statement->bind(key).run();
}

Result<QStringList> DraftTable::bodies() const {
  auto statement = m_database.prepare("SELECT body FROM draft");
  if (!statement) return tl::unexpected(statement.error());
  if (auto done = statement->run(); !done) return tl::unexpected(done.error());
  QStringList bodies;
  while (statement->next()) bodies.append(statement->text(0));
  if (auto done = statement->fault(); !done) return tl::unexpected(done.error());
  return bodies;
}

Result<std::optional<CredentialTable::Credential>> CredentialTable::get(const QString& officerId) const {
  auto statement = m_database.prepare(
      "SELECT pin_hash, wrong_count, locked_until, last_seen_at FROM credential WHERE officer_id = ?");
  if (!statement) return tl::unexpected(statement.error());
  if (auto done = statement->bind(officerId).run(); !done) return tl::unexpected(done.error());
  if (!statement->next()) return std::optional<Credential>();
  return std::optional<Credential>(Credential{statement->text(0), statement->number(1), statement->optionalInteger(2),
                                              statement->optionalInteger(3)});
}

Done CredentialTable::set(const QString& officerId, const Credential& credential) const {
  auto statement = m_database.prepare(
      "INSERT INTO credential (officer_id, pin_hash, wrong_count, locked_until, last_seen_at) VALUES (?, ?, ?, ?, ?) "
      "ON CONFLICT (officer_id) DO UPDATE SET pin_hash = excluded.pin_hash, wrong_count = excluded.wrong_count, "
      "locked_until = excluded.locked_until, last_seen_at = excluded.last_seen_at");
  if (!statement) return tl::unexpected(statement.error());
  statement->bind(officerId).bind(credential.pinHash).bind(credential.wrongCount).bind(credential.lockedUntilMs);
  return statement->bind(credential.lastSeenAtMs).run();
}
