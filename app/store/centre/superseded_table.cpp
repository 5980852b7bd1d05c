#include "store/centre/superseded_table.h"

#include "journal/hash_chain.h"
#include "store/centre/replica_table.h"

Result<std::vector<std::pair<QString, QString>>> SupersededTable::chains(const QString& site) const {
  auto statement = m_database.prepare(
      "SELECT DISTINCT s.stream, s.device FROM superseded s WHERE s.site = ? AND NOT EXISTS "
      "(SELECT 1 FROM chain_head h WHERE h.site = s.site AND h.stream = s.stream AND h.device = s.device "
      "AND h.seq >= s.seq)");
  if (!statement) return tl::unexpected(statement.error());
  if (auto done = statement->bind(site).run(); !done) return tl::unexpected(done.error());
  std::vector<std::pair<QString, QString>> chains;
  while (statement->next()) chains.emplace_back(statement->text(0), statement->text(1));
  if (auto done = statement->fault(); !done) return tl::unexpected(done.error());
  return chains;
}

Result<PushBatch> SupersededTable::stretch(const QString& site, const QString& stream, const QString& device, int most,
                                           qsizetype mostBytes) const {
  const auto head = ReplicaTable(m_database).chainHead(site, stream, device);
  if (!head) return tl::unexpected(head.error());
  PushBatch batch;
  batch.stream = stream;
  batch.device = device;
  batch.fromSeq = head->seq + 1;
  batch.prevChain = head->chain;
  // Of several lost logs the same operation may lie here more than once.
  auto statement = m_database.prepare(
      "SELECT seq, bytes, chain, signature FROM superseded WHERE site = ? AND stream = ? AND device = ? AND seq > ? "
      "ORDER BY seq LIMIT ?");
  if (!statement) return tl::unexpected(statement.error());
  statement->bind(site).bind(stream).bind(device).bind(head->seq).bind(4 * most);
  if (auto done = statement->run(); !done) return tl::unexpected(done.error());
  QByteArray link = head->chain;
  qint64 seq = head->seq;
  std::size_t isSignedTo = 0;
  qsizetype bytes = 0;
  while (statement->next() && static_cast<int>(batch.lines.size()) < most) {
    if (statement->integer(0) <= seq) {
      // The same one once more may bear the signature that the first lacks.
      if (statement->integer(0) == seq && statement->blob(2) == link && !statement->blob(3).isEmpty() &&
          !batch.lines.empty()) {
        isSignedTo = batch.lines.size();
        batch.signature = statement->blob(3);
      }
      continue;
    }
    const QByteArray next = HashChain::next(link, statement->blob(1));
    // Another branch of this chain, or one that begins further on.
    if (statement->integer(0) != seq + 1 || next != statement->blob(2)) break;
    bytes += statement->blob(1).size();
    if (bytes > mostBytes && isSignedTo > 0) break;
    link = next;
    ++seq;
    batch.lines.push_back(statement->blob(1));
    if (statement->blob(3).isEmpty()) continue;
    isSignedTo = batch.lines.size();
    batch.signature = statement->blob(3);
  }
  if (auto done = statement->fault(); !done) return tl::unexpected(done.error());
  batch.lines.resize(isSignedTo);
  return batch;
}

Result<std::vector<PushBatch>> SupersededTable::missing(const QString& site, int most, qsizetype mostBytes,
                                                        qint64 turn) const {
  const auto all = chains(site);
  if (!all) return tl::unexpected(all.error());
  std::vector<PushBatch> batches;
  qsizetype bytes = 0;
  int operations = 0;
  for (std::size_t i = 0; i < all->size(); ++i) {
    const auto& [stream, device] = (*all)[(static_cast<std::size_t>(turn) + i) % all->size()];
    auto batch = stretch(site, stream, device, most, mostBytes);
    if (!batch) return tl::unexpected(batch.error());
    if (batch->lines.empty()) continue;
    qsizetype its = 0;
    for (const QByteArray& line : batch->lines) its += line.size();
    const int count = static_cast<int>(batch->lines.size());
    if (!batches.empty() && (bytes + its > mostBytes || operations + count > most)) break;
    bytes += its;
    operations += count;
    batches.push_back(std::move(*batch));
  }
  return batches;
}
