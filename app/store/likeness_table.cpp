#include "store/likeness_table.h"

#include "store/order_key.h"

#define LIKENESS_COLUMNS "id, stream, low_nik, high_nik, officer_id, counter_id, judged_at"

Result<std::optional<LikenessRow>> LikenessTable::row(const QString& id) const {
  auto statement = m_database.prepare("SELECT " LIKENESS_COLUMNS ", last_op, order_key FROM likeness WHERE id = ?");
  if (!statement) return tl::unexpected(statement.error());
  if (auto done = statement->bind(id).run(); !done) return tl::unexpected(done.error());
  if (!statement->next()) {
    if (auto done = statement->fault(); !done) return tl::unexpected(done.error());
    return std::optional<LikenessRow>();
  }
  return std::optional<LikenessRow>(
      LikenessRow{{statement->text(0), statement->text(1), statement->text(2), statement->text(3), statement->text(4),
                   statement->text(5), statement->integer(6)},
                  {Uuid::fromBytes(statement->blob(7)).value_or(Uuid()), orderKeyFromBytes(statement->blob(8))}});
}

Done LikenessTable::write(const LikenessRow& row) const {
  auto statement = m_database.prepare("INSERT OR REPLACE INTO likeness (" LIKENESS_COLUMNS
                                      ", last_op, order_key) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
  if (!statement) return tl::unexpected(statement.error());
  const Likeness& l = row.likeness;
  statement->bind(l.id).bind(l.stream).bind(l.lowNik).bind(l.highNik).bind(l.officerId).bind(l.counterId);
  statement->bind(l.judgedAtMs).bind(QVariant(row.mark.lastOperation.toBytes()));
  statement->bind(QVariant(toBytes(row.mark.key)));
  return statement->run();
}

Done LikenessTable::remove(const QString& id) const {
  auto statement = m_database.prepare("DELETE FROM likeness WHERE id = ?");
  if (!statement) return tl::unexpected(statement.error());
  return statement->bind(id).run();
}

Result<bool> LikenessTable::isApart(const QString& stream, const QString& oneNik, const QString& otherNik) const {
  auto statement = m_database.prepare(
      "SELECT 1 FROM likeness INDEXED BY likeness_pair WHERE low_nik = ? AND high_nik = ? AND stream = ? LIMIT 1");
  if (!statement) return tl::unexpected(statement.error());
  statement->bind(std::min(oneNik, otherNik)).bind(std::max(oneNik, otherNik)).bind(stream);
  if (auto done = statement->run(); !done) return tl::unexpected(done.error());
  if (statement->next()) return true;
  if (auto done = statement->fault(); !done) return tl::unexpected(done.error());
  return false;
}
