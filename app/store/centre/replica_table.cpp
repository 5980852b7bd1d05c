#include "store/centre/replica_table.h"

#include "journal/hash_chain.h"

// One list of columns, in the order in which rows are bound and read.
#define ROW_COLUMNS "site, stream, gseq, device, seq, effective, id, bytes, chain, running, signature, rejected"

namespace {

constexpr int kTogether = 64;

/// A constant text: as many rows as always, or one.
const char* insertOf(bool isMany) {
  static const auto textOf = [](int rows) {
    QByteArray text("INSERT INTO log (" ROW_COLUMNS ") VALUES ");
    for (int i = 0; i < rows; ++i) text += i == 0 ? "(?,?,?,?,?,?,?,?,?,?,?,?)" : ",(?,?,?,?,?,?,?,?,?,?,?,?)";
    return text;
  };
  static const QByteArray kMany = textOf(kTogether);
  static const QByteArray kOne = textOf(1);
  return isMany ? kMany.constData() : kOne.constData();
}

QVariant optional(const QByteArray& bytes) { return bytes.isEmpty() ? QVariant() : QVariant(bytes); }

void bind(Statement& statement, const QString& site, const ReplicaRow& row) {
  const SequencedOperation& operation = row.operation;
  statement.bind(site).bind(operation.stream).bind(operation.gseq).bind(operation.device).bind(operation.seq);
  statement.bind(operation.effective).bind(QVariant(row.id)).bind(QVariant(operation.bytes));
  statement.bind(QVariant(row.chain)).bind(QVariant(row.running)).bind(optional(operation.signature));
  statement.bind(operation.rejected.isEmpty() ? QVariant() : QVariant(operation.rejected));
}

}  // namespace

Result<std::map<QString, ReplicaHead>> ReplicaTable::heads(const QString& site) const {
  auto statement = m_database.prepare("SELECT stream, gseq, running FROM stream_head WHERE site = ?");
  if (!statement) return tl::unexpected(statement.error());
  if (auto done = statement->bind(site).run(); !done) return tl::unexpected(done.error());
  std::map<QString, ReplicaHead> heads;
  while (statement->next()) heads[statement->text(0)] = {statement->integer(1), statement->blob(2)};
  if (auto done = statement->fault(); !done) return tl::unexpected(done.error());
  return heads;
}

Result<ChainHead> ReplicaTable::chainHead(const QString& site, const QString& stream, const QString& device) const {
  auto statement = m_database.prepare("SELECT seq, chain FROM chain_head WHERE site = ? AND stream = ? AND device = ?");
  if (!statement) return tl::unexpected(statement.error());
  if (auto done = statement->bind(site).bind(stream).bind(device).run(); !done) return tl::unexpected(done.error());
  if (statement->next()) return ChainHead{statement->integer(0), statement->blob(1)};
  if (auto done = statement->fault(); !done) return tl::unexpected(done.error());
  return ChainHead{0, HashChain::genesis()};
}

Result<std::map<QString, ChainHead>> ReplicaTable::chainHeads(const QString& site, const QString& stream) const {
  auto statement = m_database.prepare("SELECT device, seq, chain FROM chain_head WHERE site = ? AND stream = ?");
  if (!statement) return tl::unexpected(statement.error());
  if (auto done = statement->bind(site).bind(stream).run(); !done) return tl::unexpected(done.error());
  std::map<QString, ChainHead> heads;
  while (statement->next()) heads[statement->text(0)] = {statement->integer(1), statement->blob(2)};
  if (auto done = statement->fault(); !done) return tl::unexpected(done.error());
  return heads;
}

Done ReplicaTable::append(const QString& site, std::span<const ReplicaRow> rows) const {
  while (!rows.empty()) {
    const std::size_t count = rows.size() >= kTogether ? kTogether : 1;
    auto statement = m_database.prepare(insertOf(count > 1));
    if (!statement) return tl::unexpected(statement.error());
    for (const ReplicaRow& row : rows.first(count)) bind(*statement, site, row);
    if (auto done = statement->run(); !done) return done;
    rows = rows.subspan(count);
  }
  return {};
}

Done ReplicaTable::setHead(const QString& site, const QString& stream, const ReplicaHead& head) const {
  auto statement = m_database.prepare(
      "INSERT INTO stream_head (site, stream, gseq, running) VALUES (?, ?, ?, ?) "
      "ON CONFLICT (site, stream) DO UPDATE SET gseq = excluded.gseq, running = excluded.running");
  if (!statement) return tl::unexpected(statement.error());
  const QByteArray running = head.running.isNull() ? QByteArray("") : head.running;
  return statement->bind(site).bind(stream).bind(head.gseq).bind(QVariant(running)).run();
}

Done ReplicaTable::setChainHead(const QString& site, const QString& stream, const QString& device,
                                const ChainHead& head) const {
  auto statement = m_database.prepare(
      "INSERT INTO chain_head (site, stream, device, seq, chain) VALUES (?, ?, ?, ?, ?) "
      "ON CONFLICT (site, stream, device) DO UPDATE SET seq = excluded.seq, chain = excluded.chain");
  if (!statement) return tl::unexpected(statement.error());
  return statement->bind(site).bind(stream).bind(device).bind(head.seq).bind(QVariant(head.chain)).run();
}

Result<std::optional<QByteArray>> ReplicaTable::runningAt(const QString& site, const QString& stream,
                                                          qint64 gseq) const {
  auto statement = m_database.prepare("SELECT running FROM log WHERE site = ? AND stream = ? AND gseq = ?");
  if (!statement) return tl::unexpected(statement.error());
  if (auto done = statement->bind(site).bind(stream).bind(gseq).run(); !done) return tl::unexpected(done.error());
  if (statement->next()) return std::optional<QByteArray>(statement->blob(0));
  if (auto done = statement->fault(); !done) return tl::unexpected(done.error());
  return std::optional<QByteArray>();
}

Result<std::vector<ReplicaRow>> ReplicaTable::rows(const QString& site, const QString& stream, qint64 afterGseq,
                                                   int limit) const {
  auto statement = m_database.prepare("SELECT " ROW_COLUMNS
                                      " FROM log WHERE site = ? AND stream = ? AND gseq > ? ORDER BY gseq LIMIT ?");
  if (!statement) return tl::unexpected(statement.error());
  if (auto done = statement->bind(site).bind(stream).bind(afterGseq).bind(limit).run(); !done)
    return tl::unexpected(done.error());
  std::vector<ReplicaRow> rows;
  while (statement->next()) {
    ReplicaRow row;
    row.operation.stream = statement->text(1);
    row.operation.gseq = statement->integer(2);
    row.operation.device = statement->text(3);
    row.operation.seq = statement->integer(4);
    row.operation.effective = statement->integer(5);
    row.id = statement->blob(6);
    row.operation.bytes = statement->blob(7);
    row.chain = statement->blob(8);
    row.running = statement->blob(9);
    row.operation.signature = statement->blob(10);
    row.operation.rejected = statement->text(11);
    rows.push_back(std::move(row));
  }
  if (auto done = statement->fault(); !done) return tl::unexpected(done.error());
  return rows;
}

Result<std::vector<QByteArray>> ReplicaTable::bytesAfter(const QString& site, const QString& stream, qint64 afterGseq,
                                                         int limit, qsizetype mostBytes) const {
  auto statement = m_database.prepare(
      "SELECT gseq, bytes FROM log WHERE site = ? AND stream = ? AND gseq > ? ORDER BY gseq LIMIT ?");
  if (!statement) return tl::unexpected(statement.error());
  if (auto done = statement->bind(site).bind(stream).bind(afterGseq).bind(limit).run(); !done)
    return tl::unexpected(done.error());
  std::vector<QByteArray> all;
  qsizetype size = 0;
  while (size < mostBytes && statement->next()) {
    const qint64 expected = afterGseq + static_cast<qint64>(all.size()) + 1;
    if (statement->integer(0) != expected)
      return failure(ErrorCode::Corrupt, QStringLiteral("%1/%2/%3").arg(site, stream).arg(expected),
                     QStringLiteral("gap"));
    all.push_back(statement->blob(1));
    size += all.back().size();
  }
  if (auto done = statement->fault(); !done) return tl::unexpected(done.error());
  return all;
}

Result<qint64> ReplicaTable::supersede(const QString& site, const QString& logId, const QString& stream,
                                       qint64 afterGseq) const {
  std::map<QString, qint64> firstSeqs;
  {
    auto statement = m_database.prepare(
        "SELECT device, min(seq) FROM log WHERE site = ? AND stream = ? AND gseq > ? GROUP BY device");
    if (!statement) return tl::unexpected(statement.error());
    if (auto done = statement->bind(site).bind(stream).bind(afterGseq).run(); !done)
      return tl::unexpected(done.error());
    while (statement->next()) firstSeqs[statement->text(0)] = statement->integer(1);
    if (auto done = statement->fault(); !done) return tl::unexpected(done.error());
  }
  for (const auto& [device, firstSeq] : firstSeqs) {
    ChainHead head{0, HashChain::genesis()};
    if (firstSeq > 1) {
      auto statement = m_database.prepare(
          "SELECT chain FROM log WHERE site = ? AND stream = ? AND device = ? AND seq = ? AND gseq <= ?");
      if (!statement) return tl::unexpected(statement.error());
      statement->bind(site).bind(stream).bind(device).bind(firstSeq - 1).bind(afterGseq);
      if (auto done = statement->run(); !done) return tl::unexpected(done.error());
      if (!statement->next()) return failure(ErrorCode::Corrupt, device, QStringLiteral("chain"));
      head = {firstSeq - 1, statement->blob(0)};
    }
    if (auto done = setChainHead(site, stream, device, head); !done) return tl::unexpected(done.error());
  }
  {
    auto statement = m_database.prepare(
        "INSERT INTO superseded (site, log_id, stream, gseq, device, seq, effective, id, bytes, chain, running, "
        "signature, rejected) SELECT site, ?, stream, gseq, device, seq, effective, id, bytes, chain, running, "
        "signature, rejected FROM log WHERE site = ? AND stream = ? AND gseq > ? ON CONFLICT DO NOTHING");
    if (!statement) return tl::unexpected(statement.error());
    if (auto done = statement->bind(logId).bind(site).bind(stream).bind(afterGseq).run(); !done)
      return tl::unexpected(done.error());
  }
  auto statement = m_database.prepare("DELETE FROM log WHERE site = ? AND stream = ? AND gseq > ?");
  if (!statement) return tl::unexpected(statement.error());
  if (auto done = statement->bind(site).bind(stream).bind(afterGseq).run(); !done) return tl::unexpected(done.error());
  return statement->changedRows();
}

Result<qint64> ReplicaTable::countSuperseded(const QString& site) const {
  // What has come back in the new log is not missing.
  auto statement = m_database.prepare(
      "SELECT count(*) FROM superseded s WHERE s.site = ? AND NOT EXISTS "
      "(SELECT 1 FROM chain_head h WHERE h.site = s.site AND h.stream = s.stream AND h.device = s.device "
      "AND h.seq >= s.seq)");
  if (!statement) return tl::unexpected(statement.error());
  if (auto done = statement->bind(site).run(); !done) return tl::unexpected(done.error());
  return statement->next() ? statement->integer(0) : 0;
}
