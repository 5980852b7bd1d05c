#include "store/anomaly_table.h"

#include <array>

Result<std::vector<AnomalyTable::Line>> AnomalyTable::since(qint64 fromMs, int limit) const {
  // The ids of operations begin with their time (RFC 9562, version 7).
  auto statement = m_database.prepare(
      "SELECT entity, operation, kind, type, officer, detail FROM anomaly WHERE operation >= ? "
      "ORDER BY operation DESC LIMIT ?");
  if (!statement) return tl::unexpected(statement.error());
  constexpr std::array<std::uint8_t, 10> kLeast{};
  statement->bind(QVariant(Uuid::v7(fromMs, kLeast).toBytes())).bind(limit);
  if (auto done = statement->run(); !done) return tl::unexpected(done.error());
  std::vector<Line> lines;
  while (statement->next()) {
    const Uuid operation = Uuid::fromBytes(statement->blob(1)).value_or(Uuid());
    const auto kind = anomalyKindFromKey(statement->text(2));
    lines.push_back({{kind.value_or(Anomaly::Kind::Unreadable), statement->text(0), operation, statement->text(3),
                      statement->text(4), statement->text(5)},
                     operation.unixMs()});
  }
  if (auto done = statement->fault(); !done) return tl::unexpected(done.error());
  return lines;
}

Done AnomalyTable::write(const std::vector<Anomaly>& anomalies) const {
  for (const Anomaly& anomaly : anomalies) {
    auto statement = m_database.prepare(
        "INSERT OR REPLACE INTO anomaly (entity, operation, kind, type, officer, detail) VALUES (?, ?, ?, ?, ?, ?)");
    if (!statement) return tl::unexpected(statement.error());
    statement->bind(anomaly.entity).bind(QVariant(anomaly.operation.toBytes())).bind(toKey(anomaly.kind));
    statement->bind(anomaly.type).bind(anomaly.officer).bind(anomaly.detail);
    if (auto done = statement->run(); !done) return done;
  }
  return {};
}

Done AnomalyTable::forget(const QString& entity) const {
  auto statement = m_database.prepare("DELETE FROM anomaly WHERE entity = ?");
  if (!statement) return tl::unexpected(statement.error());
  return statement->bind(entity).run();
}
