#include "store/identity_table.h"

#include "store/order_key.h"

#define IDENTITY_COLUMNS                                                                                       \
  "id, stream, case_id, nik, name, birth_date, device, officer_id, counter_id, asked_at, outcome, differing, " \
  "reference, reason, answered_at"

namespace {

/// Keys without spaces.
QString written(const QStringList& fields) { return fields.join(QLatin1Char(' ')); }
QStringList readFields(const QString& text) { return text.split(QLatin1Char(' '), Qt::SkipEmptyParts); }

Result<IdentityCheck> checkOf(const Statement& row) {
  const auto outcome = identityOutcomeFromKey(row.text(10));
  if (!outcome) return failure(ErrorCode::Corrupt, row.text(10), QStringLiteral("outcome"));
  return IdentityCheck{row.text(0),
                       row.text(1),
                       row.text(2),
                       {row.text(3), row.text(4), QDate::fromString(row.text(5), Qt::ISODate)},
                       row.text(6),
                       row.text(7),
                       row.text(8),
                       row.integer(9),
                       {*outcome, readFields(row.text(11)), row.text(12), row.text(13)},
                       row.optionalInteger(14)};
}

}  // namespace

Result<std::optional<IdentityRow>> IdentityTable::row(const QString& id) const {
  auto statement =
      m_database.prepare("SELECT " IDENTITY_COLUMNS ", last_op, order_key FROM identity_check WHERE id = ?");
  if (!statement) return tl::unexpected(statement.error());
  if (auto done = statement->bind(id).run(); !done) return tl::unexpected(done.error());
  if (!statement->next()) {
    if (auto done = statement->fault(); !done) return tl::unexpected(done.error());
    return std::optional<IdentityRow>();
  }
  auto check = checkOf(*statement);
  if (!check) return tl::unexpected(check.error());
  return std::optional<IdentityRow>(
      IdentityRow{std::move(*check),
                  {Uuid::fromBytes(statement->blob(15)).value_or(Uuid()), orderKeyFromBytes(statement->blob(16))}});
}

Done IdentityTable::write(const IdentityRow& row) const {
  auto statement = m_database.prepare("INSERT OR REPLACE INTO identity_check (" IDENTITY_COLUMNS
                                      ", last_op, order_key) "
                                      "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  if (!statement) return tl::unexpected(statement.error());
  const IdentityCheck& c = row.check;
  statement->bind(c.id).bind(c.stream).bind(c.caseId).bind(c.subject.nik).bind(c.subject.name);
  statement->bind(c.subject.birthDate.toString(Qt::ISODate)).bind(c.device).bind(c.officerId).bind(c.counterId);
  statement->bind(c.askedAtMs).bind(toKey(c.answer.outcome)).bind(written(c.answer.differing));
  statement->bind(c.answer.reference).bind(c.answer.reason).bind(c.answeredAtMs);
  statement->bind(QVariant(row.mark.lastOperation.toBytes())).bind(QVariant(toBytes(row.mark.key)));
  return statement->run();
}

Done IdentityTable::remove(const QString& id) const {
  auto statement = m_database.prepare("DELETE FROM identity_check WHERE id = ?");
  if (!statement) return tl::unexpected(statement.error());
  return statement->bind(id).run();
}

Result<std::vector<IdentityCheck>> IdentityTable::read(Statement& statement) const {
  if (auto done = statement.run(); !done) return tl::unexpected(done.error());
  std::vector<IdentityCheck> found;
  while (statement.next()) {
    auto check = checkOf(statement);
    if (!check) return tl::unexpected(check.error());
    found.push_back(std::move(*check));
  }
  if (auto done = statement.fault(); !done) return tl::unexpected(done.error());
  return found;
}

Result<std::vector<IdentityCheck>> IdentityTable::ofCase(const QString& caseId) const {
  auto statement = m_database.prepare("SELECT " IDENTITY_COLUMNS
                                      " FROM identity_check WHERE case_id = ? ORDER BY asked_at DESC, id DESC");
  if (!statement) return tl::unexpected(statement.error());
  statement->bind(caseId);
  return read(*statement);
}

Result<std::vector<IdentityCheck>> IdentityTable::waiting(const QString& device, int limit) const {
  auto statement = m_database.prepare("SELECT " IDENTITY_COLUMNS
                                      " FROM identity_check INDEXED BY identity_check_waiting WHERE device = ? AND "
                                      "outcome = 'waiting' ORDER BY asked_at LIMIT ?");
  if (!statement) return tl::unexpected(statement.error());
  statement->bind(device).bind(limit);
  return read(*statement);
}
