#include "store/directory_table.h"

#include <QJsonDocument>

#include "store/order_key.h"

namespace {

DirectoryRow rowOf(const Statement& statement) {
  return {statement.text(0),
          statement.text(1),
          QJsonDocument::fromJson(statement.text(2).toUtf8()).object(),
          {Uuid::fromBytes(statement.blob(3)).value_or(Uuid()), orderKeyFromBytes(statement.blob(4))}};
}

}  // namespace

Result<std::optional<DirectoryRow>> DirectoryTable::row(const QString& kind, const QString& key) const {
  auto statement =
      m_database.prepare("SELECT kind, key, body, last_op, order_key FROM directory WHERE kind = ? AND key = ?");
  if (!statement) return tl::unexpected(statement.error());
  if (auto done = statement->bind(kind).bind(key).run(); !done) return tl::unexpected(done.error());
  if (!statement->next()) {
    if (auto done = statement->fault(); !done) return tl::unexpected(done.error());
    return std::optional<DirectoryRow>();
  }
  return std::optional<DirectoryRow>(rowOf(*statement));
}

Result<std::vector<DirectoryRow>> DirectoryTable::ofKind(const QString& kind) const {
  auto statement =
      m_database.prepare("SELECT kind, key, body, last_op, order_key FROM directory WHERE kind = ? ORDER BY key");
  if (!statement) return tl::unexpected(statement.error());
  if (auto done = statement->bind(kind).run(); !done) return tl::unexpected(done.error());
  std::vector<DirectoryRow> rows;
  while (statement->next()) rows.push_back(rowOf(*statement));
  if (auto done = statement->fault(); !done) return tl::unexpected(done.error());
  return rows;
}

Done DirectoryTable::write(const DirectoryRow& row) const {
  auto statement = m_database.prepare(
      "INSERT OR REPLACE INTO directory (kind, key, body, last_op, order_key) VALUES (?, ?, ?, ?, ?)");
  if (!statement) return tl::unexpected(statement.error());
  statement->bind(row.kind).bind(row.key);
  statement->bind(QString::fromUtf8(QJsonDocument(row.body).toJson(QJsonDocument::Compact)));
  statement->bind(QVariant(row.mark.lastOperation.toBytes())).bind(QVariant(toBytes(row.mark.key)));
  return statement->run();
}

Done DirectoryTable::remove(const QString& kind, const QString& key) const {
  auto statement = m_database.prepare("DELETE FROM directory WHERE kind = ? AND key = ?");
  if (!statement) return tl::unexpected(statement.error());
  return statement->bind(kind).bind(key).run();
}
