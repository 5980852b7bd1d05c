#include "store/meta_table.h"

Result<std::optional<QString>> MetaTable::text(const QString& key) const {
  auto statement = m_database.prepare("SELECT value FROM meta WHERE key = ?");
  if (!statement) return tl::unexpected(statement.error());
  if (auto done = statement->bind(key).run(); !done) return tl::unexpected(done.error());
  if (statement->next()) return std::optional<QString>(QString::fromUtf8(statement->blob(0)));
  if (auto done = statement->fault(); !done) return tl::unexpected(done.error());
  return std::optional<QString>();
}

Done MetaTable::set(const QString& key, const QString& value) const {
  auto statement = m_database.prepare("INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)");
  if (!statement) return tl::unexpected(statement.error());
  return statement->bind(key).bind(QVariant(value.toUtf8())).run();
}

Done MetaTable::remove(const QString& key) const {
  auto statement = m_database.prepare("DELETE FROM meta WHERE key = ?");
  if (!statement) return tl::unexpected(statement.error());
  return statement->bind(key).run();
}
