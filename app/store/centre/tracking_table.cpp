#include "store/centre/tracking_table.h"

#include <QJsonDocument>

#include "store/order_key.h"

// One list of columns, in the order in which the mapper reads them.
#define MILESTONE_COLUMNS "case_id, service_id, status, promised_at, updated_at, registered_at, code_hash"

namespace {

Milestone milestoneOf(const Statement& statement, int first) {
  return {statement.text(first),
          statement.text(first + 1),
          caseStateFromKey(statement.text(first + 2)).value_or(CaseState::Registered),
          statement.optionalInteger(first + 3),
          statement.integer(first + 4),
          statement.optionalInteger(first + 5),
          statement.blob(first + 6)};
}

DirectoryRow rowOf(const Statement& statement) {
  return {statement.text(0),
          statement.text(1),
          QJsonDocument::fromJson(statement.text(2).toUtf8()).object(),
          {Uuid::fromBytes(statement.blob(3)).value_or(Uuid()), orderKeyFromBytes(statement.blob(4))}};
}

/// The records that a citizen's page is told with.
bool isNaming(const QString& kind) { return kind == QLatin1String("office") || kind == QLatin1String("standard"); }

}  // namespace

Done TrackingTable::apply(const QString& site, const PlacedOperation& placed) const {
  const Operation& operation = placed.operation;
  const QString kind = operation.entity.section(QLatin1Char(':'), 0, 0);
  std::vector<Anomaly> anomalies;
  if (kind == QLatin1String("milestone")) {
    const auto known = milestone(site, operation.entity.mid(10));
    if (!known) return tl::unexpected(known.error());
    std::optional<MilestoneRow> row = *known;
    if (row && placed.key < row->mark.key) {
      // An earlier one that came later: of it only what the later ones carry on.
      std::optional<MilestoneRow> earlier;
      MilestoneFold::apply(earlier, placed, anomalies);
      if (!earlier) return {};
      Milestone& now = row->milestone;
      if (now.codeHash.isEmpty()) now.codeHash = earlier->milestone.codeHash;
      const auto registered = earlier->milestone.registeredAtMs;
      if (registered) now.registeredAtMs = std::min(now.registeredAtMs.value_or(*registered), *registered);
      return write(site, *row);
    }
    MilestoneFold::apply(row, placed, anomalies);
    return row ? write(site, *row) : Done();
  }
  if (!isNaming(kind)) return {};
  std::optional<DirectoryRow> row;
  RecordFold::apply(row, placed, anomalies);
  if (!row) return {};
  const auto known = record(site, row->kind, row->key);
  if (!known) return tl::unexpected(known.error());
  if (*known && placed.key < (*known)->mark.key) return {};
  return write(site, *row);
}

Done TrackingTable::clear(const QString& site) const {
  for (const char* sql : {"DELETE FROM milestone WHERE site = ?", "DELETE FROM record WHERE site = ?"}) {
    auto statement = m_database.prepare(sql);
    if (!statement) return tl::unexpected(statement.error());
    if (auto done = statement->bind(site).run(); !done) return done;
  }
  return {};
}

Result<std::optional<TrackingTable::Found>> TrackingTable::byCode(const QByteArray& codeHash) const {
  auto statement = m_database.prepare("SELECT site, " MILESTONE_COLUMNS
                                      " FROM milestone WHERE code_hash = ? ORDER BY updated_at DESC LIMIT 1");
  if (!statement) return tl::unexpected(statement.error());
  if (auto done = statement->bind(QVariant(codeHash)).run(); !done) return tl::unexpected(done.error());
  if (statement->next()) return std::optional<Found>(Found{statement->text(0), milestoneOf(*statement, 1)});
  if (auto done = statement->fault(); !done) return tl::unexpected(done.error());
  return std::optional<Found>();
}

Result<std::vector<DirectoryRow>> TrackingTable::standardsOf(const QString& site, const QString& serviceId) const {
  // Not a range of names: what lies between two texts depends on the server's collation.
  auto statement = m_database.prepare(
      "SELECT kind, name, body, last_op, order_key FROM record WHERE site = ? AND kind = 'standard' "
      "AND substr(name, 1, ?) = ?");
  if (!statement) return tl::unexpected(statement.error());
  const QString prefix = serviceId + QLatin1Char('@');
  statement->bind(site).bind(static_cast<int>(prefix.size())).bind(prefix);
  if (auto done = statement->run(); !done) return tl::unexpected(done.error());
  std::vector<DirectoryRow> rows;
  while (statement->next()) rows.push_back(rowOf(*statement));
  if (auto done = statement->fault(); !done) return tl::unexpected(done.error());
  return rows;
}

Result<std::optional<DirectoryRow>> TrackingTable::record(const QString& site, const QString& kind,
                                                          const QString& name) const {
  auto statement = m_database.prepare(
      "SELECT kind, name, body, last_op, order_key FROM record WHERE site = ? AND kind = ? AND name = ?");
  if (!statement) return tl::unexpected(statement.error());
  if (auto done = statement->bind(site).bind(kind).bind(name).run(); !done) return tl::unexpected(done.error());
  if (statement->next()) return std::optional<DirectoryRow>(rowOf(*statement));
  if (auto done = statement->fault(); !done) return tl::unexpected(done.error());
  return std::optional<DirectoryRow>();
}

Result<std::optional<MilestoneRow>> TrackingTable::milestone(const QString& site, const QString& caseId) const {
  auto statement = m_database.prepare("SELECT " MILESTONE_COLUMNS
                                      ", last_op, order_key FROM milestone WHERE site = ? AND case_id = ?");
  if (!statement) return tl::unexpected(statement.error());
  if (auto done = statement->bind(site).bind(caseId).run(); !done) return tl::unexpected(done.error());
  if (statement->next())
    return std::optional<MilestoneRow>(
        MilestoneRow{milestoneOf(*statement, 0),
                     {Uuid::fromBytes(statement->blob(7)).value_or(Uuid()), orderKeyFromBytes(statement->blob(8))}});
  if (auto done = statement->fault(); !done) return tl::unexpected(done.error());
  return std::optional<MilestoneRow>();
}

Done TrackingTable::write(const QString& site, const MilestoneRow& row) const {
  auto statement = m_database.prepare(
      "INSERT INTO milestone (site, " MILESTONE_COLUMNS
      ", last_op, order_key) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (site, case_id) DO UPDATE SET "
      "service_id = excluded.service_id, status = excluded.status, promised_at = excluded.promised_at, "
      "updated_at = excluded.updated_at, registered_at = excluded.registered_at, code_hash = excluded.code_hash, "
      "last_op = excluded.last_op, order_key = excluded.order_key");
  if (!statement) return tl::unexpected(statement.error());
  const Milestone& m = row.milestone;
  statement->bind(site).bind(m.caseId).bind(m.serviceId).bind(toKey(m.state)).bind(m.promisedAtMs);
  statement->bind(m.updatedAtMs).bind(m.registeredAtMs);
  statement->bind(m.codeHash.isEmpty() ? QVariant() : QVariant(m.codeHash));
  statement->bind(QVariant(row.mark.lastOperation.toBytes())).bind(QVariant(toBytes(row.mark.key)));
  return statement->run();
}

Done TrackingTable::write(const QString& site, const DirectoryRow& row) const {
  auto statement = m_database.prepare(
      "INSERT INTO record (site, kind, name, body, last_op, order_key) VALUES (?, ?, ?, ?, ?, ?) "
      "ON CONFLICT (site, kind, name) DO UPDATE SET body = excluded.body, last_op = excluded.last_op, "
      "order_key = excluded.order_key");
  if (!statement) return tl::unexpected(statement.error());
  statement->bind(site).bind(row.kind).bind(row.key);
  statement->bind(QString::fromUtf8(QJsonDocument(row.body).toJson(QJsonDocument::Compact)));
  statement->bind(QVariant(row.mark.lastOperation.toBytes())).bind(QVariant(toBytes(row.mark.key)));
  return statement->run();
}
