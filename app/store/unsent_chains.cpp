#include "store/unsent_chains.h"

#include <algorithm>

#include "journal/device_codec.h"
#include "store/directory_table.h"
#include "store/peer_table.h"

Result<std::optional<QStringList>> UnsentChains::takenStreams(Database& database, const QString& device) {
  const auto row = DirectoryTable(database).row(QStringLiteral("device"), enrolledDevice(device));
  if (!row) return tl::unexpected(row.error());
  if (!*row) return std::optional<QStringList>();
  const auto told = device_codec::read((*row)->key, (*row)->body);
  return told ? std::optional<QStringList>(told->streams) : std::optional<QStringList>();
}

Result<std::vector<PushBatch>> UnsentChains::take(const BatchLimits& limits) {
  std::vector<PushBatch> batches;
  if (m_store.authority() != Authority::Member) return batches;
  const auto chains = PeerTable(m_store.database()).unsent(m_store.device());
  if (!chains) return tl::unexpected(chains.error());
  const auto taken = takenStreams(m_store.database(), m_store.device());
  if (!taken) return tl::unexpected(taken.error());
  const LogTable log = m_store.log();
  const QString own = enrolledDevice(m_store.device());
  int operations = 0;
  qsizetype bytes = 0;
  for (const Unsent& chain : *chains) {
    if (operations >= limits.operations || bytes >= limits.bytes) break;
    // What would be refused must not fill the batch, again and again, in front of what is wanted.
    if (*taken && !(*taken)->contains(chain.stream)) continue;
    const auto reached = m_beyond.find({chain.stream, chain.device});
    const qint64 after = reached == m_beyond.end() ? chain.ackedSeq : std::max(chain.ackedSeq, reached->second);
    auto entries =
        log.chain(chain.stream, chain.device, after + 1, limits.operations - operations, limits.bytes - bytes);
    if (!entries) return tl::unexpected(entries.error());
    // The chain of another device goes only as far as that device has signed it.
    const bool isOwnChain = enrolledDevice(chain.device) == own;
    while (!isOwnChain && !entries->empty() && entries->back().signature.isEmpty()) entries->pop_back();
    if (entries->empty()) continue;
    PushBatch batch;
    batch.logId = m_store.logId();
    batch.stream = chain.stream;
    batch.device = chain.device;
    batch.fromSeq = after + 1;
    batch.prevChain = HashChain::genesis();
    if (after > 0) {
      const auto before = log.at(chain.stream, chain.device, after);
      if (!before) return tl::unexpected(before.error());
      if (!*before)
        return failure(ErrorCode::Corrupt, chain.stream + QLatin1Char('/') + chain.device, QStringLiteral("chain"));
      batch.prevChain = (*before)->chain;
    }
    const LogEntry& last = entries->back();
    batch.signature = last.signature.isEmpty() ? m_store.deviceKey().sign(last.chain) : last.signature;
    for (LogEntry& entry : *entries) {
      bytes += entry.bytes.size();
      ++operations;
      batch.lines.push_back(std::move(entry.bytes));
    }
    m_beyond[{chain.stream, chain.device}] = batch.fromSeq + static_cast<qint64>(batch.lines.size()) - 1;
    batches.push_back(std::move(batch));
  }
  return batches;
}
