// Store as the hub of a hall: puts the operations of its members in order.
#include "journal/codec.h"
#include "journal/wire/limits.h"
#include "store/device_table.h"
#include "store/meta_table.h"
#include "store/number_table.h"
#include "store/store.h"

namespace {

constexpr qint64 kMaxAheadMs = 2 * 60 * 1000;
/// Of one revoked device, under all names of its chains: weeks of an offline counter, and no more.
constexpr qint64 kMaxSetAside = 20'000;
constexpr qint64 kMaxSetAsideBytes = 64LL << 20;

PushReceipt problem(const PushBatch& batch, const char* code, qint64 acked) {
  PushReceipt receipt;
  receipt.stream = batch.stream;
  receipt.device = batch.device;
  receipt.ackedSeq = acked;
  receipt.problem = QLatin1String(code);
  return receipt;
}

std::vector<QByteArray> linksOf(const PushBatch& batch) {
  std::vector<QByteArray> links;
  links.reserve(batch.lines.size());
  QByteArray link = batch.prevChain;
  for (const QByteArray& line : batch.lines) links.push_back(link = HashChain::next(link, line));
  return links;
}

/// A stolen PC must not fill the hub's disk.
Result<bool> isSetAsideFull(Database& database, const PushBatch& batch) {
  auto statement = database.prepare(
      "SELECT count(*), coalesce(sum(length(bytes)), 0) FROM set_aside WHERE reason = 'revoked' "
      "AND (device = ? OR substr(device, 1, ?) = ?)");
  if (!statement) return tl::unexpected(statement.error());
  const QString id = enrolledDevice(batch.device);
  statement->bind(id).bind(static_cast<int>(id.size()) + 1).bind(id + QLatin1Char('-'));
  if (auto done = statement->run(); !done) return tl::unexpected(done.error());
  if (!statement->next()) {
    if (auto done = statement->fault(); !done) return tl::unexpected(done.error());
    return false;
  }
  return statement->integer(0) + static_cast<qint64>(batch.lines.size()) > kMaxSetAside ||
         statement->integer(1) > kMaxSetAsideBytes;
}

}  // namespace

qint64 Store::effectiveOf(HybridTime time) {
  const qint64 now = std::max<qint64>(0, m_clock->nowMs());
  // A clock that runs ahead may not put an operation before one that its writer had seen; and one time is not given
  // twice.
  const HybridTime effective =
      time <= HybridTime::of(now + kMaxAheadMs, 0xFFFF)
          ? time
          : std::max(HybridTime::of(now + kMaxAheadMs, 0), HybridTime{m_hybrid.last().value + 1});
  m_hybrid.advanceTo(effective);
  return static_cast<qint64>(effective.value);
}

Result<PushReceipt> Store::keepBranch(const PushBatch& batch, const std::vector<QByteArray>& links,
                                      const char* reason) {
  auto transaction = Transaction::begin(*m_database);
  if (!transaction) return tl::unexpected(transaction.error());
  for (std::size_t i = 0; i < batch.lines.size(); ++i) {
    auto statement = m_database->prepare(
        "INSERT INTO set_aside (stream, device, seq, chain, reason, bytes, signature, received_at) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING");
    if (!statement) return tl::unexpected(statement.error());
    statement->bind(batch.stream).bind(batch.device).bind(batch.fromSeq + static_cast<qint64>(i));
    statement->bind(QVariant(links[i])).bind(QString::fromLatin1(reason)).bind(QVariant(batch.lines[i]));
    statement->bind(i + 1 == batch.lines.size() ? QVariant(batch.signature) : QVariant()).bind(m_clock->nowMs());
    if (auto done = statement->run(); !done) return tl::unexpected(done.error());
  }
  const bool isFork = QLatin1String(reason) == QLatin1String("fork");
  if (isFork) {
    if (auto done = DeviceTable(*m_database).setState(enrolledDevice(batch.device), DeviceState::Frozen); !done)
      return tl::unexpected(done.error());
  }
  if (auto done = transaction->commit(); !done) return tl::unexpected(done.error());
  return problem(batch, isFork ? "chain-fork" : "device-revoked", 0);
}

Result<PushReceipt> Store::setAside(const PushBatch& batch, const QByteArray& publicKey) {
  const std::vector<QByteArray> links = linksOf(batch);
  if (!DeviceKey::verify(publicKey, links.back(), batch.signature)) return problem(batch, "bad-signature", 0);
  const auto isFull = isSetAsideFull(*m_database, batch);
  if (!isFull) return tl::unexpected(isFull.error());
  if (*isFull) {
    qWarning("of the revoked device %s no more is set aside", qPrintable(batch.device));
    return problem(batch, "set-aside-full", 0);
  }
  auto kept = keepBranch(batch, links, "revoked");
  if (!kept) return kept;
  PushReceipt receipt = problem(batch, "", batch.fromSeq + static_cast<qint64>(batch.lines.size()) - 1);
  for (std::size_t i = 0; i < batch.lines.size(); ++i)
    receipt.results.push_back({batch.fromSeq + static_cast<qint64>(i), OpStanding::Parked,
                               QStringLiteral("device-revoked"), std::nullopt, std::nullopt});
  return receipt;
}

Result<PushReceipt> Store::accept(const PushBatch& batch, const QByteArray& publicKey, const Judge& judge) {
  if (m_authority != Authority::Hub)
    return failure(ErrorCode::Conflict, QStringLiteral("not a hub"), QStringLiteral("authority"));
  const LogTable log = this->log();
  const NumberTable numbers(*m_database);
  const Projector projector = this->projector();
  const auto stored = log.head(batch.stream, batch.device);
  if (!stored) return tl::unexpected(stored.error());
  if (batch.logId != m_logId) return problem(batch, "log-reset", stored->seq);
  if (batch.fromSeq > stored->seq + 1) {
    PushReceipt receipt = problem(batch, "gap", stored->seq);
    receipt.expectedSeq = stored->seq + 1;
    return receipt;
  }
  // Only what the device itself has signed says anything about it; a forged branch must not freeze it.
  const std::vector<QByteArray> links = linksOf(batch);
  if (batch.lines.empty() || !DeviceKey::verify(publicKey, links.back(), batch.signature))
    return problem(batch, "bad-signature", stored->seq);

  QByteArray before = HashChain::genesis();
  if (batch.fromSeq > 1) {
    const auto entry = log.at(batch.stream, batch.device, batch.fromSeq - 1);
    if (!entry) return tl::unexpected(entry.error());
    if (!*entry) return failure(ErrorCode::Corrupt, QStringLiteral("a link is missing"), QStringLiteral("chain"));
    before = (*entry)->chain;
  }
  if (batch.prevChain != before) return keepBranch(batch, links, "fork");

  const bool isTogether = m_database->isInTransaction();
  auto transaction = Transaction::begin(*m_database);
  if (!transaction) return tl::unexpected(transaction.error());
  PushReceipt receipt = problem(batch, "", 0);
  ChainHead head = *stored;
  StreamEnd end = m_ends[batch.stream];
  std::vector<Change> changes;
  for (std::size_t i = 0; i < batch.lines.size(); ++i) {
    const qint64 seq = batch.fromSeq + static_cast<qint64>(i);
    const QByteArray& bytes = batch.lines[i];
    if (seq <= head.seq) {
      const auto entry = log.at(batch.stream, batch.device, seq);
      if (!entry) return tl::unexpected(entry.error());
      if (!*entry || (*entry)->chain != links[i]) {
        // What this batch had added goes with the transaction; the branch is kept in one of its own.
        { const Transaction undone = std::move(*transaction); }
        // What others had written in the same commit went along, and memory is ahead of the disk: whoever wrote after
        // this would leave a hole in the order. All of it is done again, each for itself (commitTogether).
        if (isTogether) return failure(ErrorCode::Conflict, QStringLiteral("a branch"), QStringLiteral("undone"));
        return keepBranch(batch, links, "fork");
      }
      receipt.results.push_back({seq, (*entry)->rejected.isEmpty() ? OpStanding::Duplicate : OpStanding::Rejected,
                                 (*entry)->rejected, (*entry)->place.gseq, (*entry)->place.effective});
      continue;
    }
    auto operation = codec::decode(bytes);
    QString rejected;
    if (!operation) {
      rejected = QStringLiteral("unreadable");
    } else if (operation->stream != batch.stream || operation->device != batch.device || operation->seq != seq) {
      rejected = QStringLiteral("misplaced");
    } else {
      const auto isKnown = log.contains(operation->id);
      if (!isKnown) return tl::unexpected(isKnown.error());
      if (*isKnown) rejected = QStringLiteral("repeated-id");
    }
    if (rejected.isEmpty() && judge) {
      const auto fault = judge(*operation);
      if (!fault) return tl::unexpected(fault.error());
      rejected = fault->value_or(QString());
    }
    if (rejected.isEmpty()) {
      if (auto done = numbers.noteIssue(*operation); !done) {
        if (done.error().code != ErrorCode::Duplicate) return tl::unexpected(done.error());
        rejected = QStringLiteral("number-taken");
      }
    }
    LogEntry entry;
    const qint64 effective = effectiveOf(operation ? operation->time : HybridTime::of(m_clock->nowMs(), 0));
    entry.place = {batch.stream, batch.device, seq, ++end.gseq, effective};
    entry.bytes = bytes;
    entry.chain = links[i];
    if (i + 1 == batch.lines.size()) entry.signature = batch.signature;
    entry.rejected = rejected;
    end.running = HashChain::checksum(end.running, end.gseq, effective, entry.chain, rejected.toUtf8());
    entry.running = end.running;
    const bool isEntry = rejected.isEmpty();
    entry.entity = isEntry ? operation->entity : QString();
    entry.id = isEntry ? operation->id : LogTable::standInId(entry.chain);
    const auto isNew = log.insert(entry);
    if (!isNew) return tl::unexpected(isNew.error());
    if (!*isNew) return failure(ErrorCode::Conflict, entry.id.toString(), QStringLiteral("id"));
    head = {seq, entry.chain};
    receipt.results.push_back(
        {seq, isEntry ? OpStanding::Applied : OpStanding::Rejected, rejected, end.gseq, effective});
    if (!isEntry) continue;
    if (auto done = noteKey(*operation); !done) return tl::unexpected(done.error());
    codec::open(*operation, m_keys);
    const OrderKey key = orderKeyOf(entry.place, operation->time);
    if (auto done = projector.apply({std::move(*operation), key}, false, changes); !done)
      return tl::unexpected(done.error());
  }
  if (auto done = knowDevice(batch.device, publicKey); !done) return tl::unexpected(done.error());
  if (auto done = log.setHead(batch.stream, batch.device, head); !done) return tl::unexpected(done.error());
  if (auto done = saveEnd(batch.stream, end); !done) return tl::unexpected(done.error());
  if (auto done = saveClock(); !done) return tl::unexpected(done.error());
  if (auto done = transaction->commit(); !done) return tl::unexpected(done.error());
  m_ends[batch.stream] = end;
  // After a restored backup a member may have brought back what this very device wrote.
  if (isOwn(batch.device)) {
    if (auto done = loadHeads(); !done) return tl::unexpected(done.error());
  }
  receipt.ackedSeq = head.seq;
  noteChanges(changes);
  return receipt;
}

Done Store::commitTogether(const std::vector<std::function<void()>>& parts) {
  Done done;
  {
    auto transaction = Transaction::begin(*m_database);
    if (!transaction) return tl::unexpected(transaction.error());
    for (const auto& part : parts) {
      part();
      // A part that fails takes the whole transaction along.
      if (!m_database->isInTransaction()) break;
    }
    if (m_database->isInTransaction()) {
      done = transaction->commit();
    } else {
      done = failure(ErrorCode::Conflict, QStringLiteral("a part failed"), QStringLiteral("undone"));
    }
  }
  if (done) return done;
  // What stands in memory is ahead of the disk: chains, ends, and whoever built something from the settings.
  ++m_settingsVersion;
  if (auto again = start(); !again) return again;
  return done;
}

qint64 Store::lastPlace(const QString& stream) const {
  const auto end = m_ends.find(stream);
  return end == m_ends.end() ? 0 : end->second.gseq;
}

Result<PullReply> Store::page(const Cursor& after, const QStringList& streams, int limit) {
  // A member hands on what its hub has put in order; what it holds beyond that has no place in a page.
  if (m_authority == Authority::Lone)
    return failure(ErrorCode::Conflict, QStringLiteral("no hall"), QStringLiteral("authority"));
  if (after.logId != m_logId) return failure(ErrorCode::Conflict, m_logId, QStringLiteral("log-reset"));
  const LogTable log = this->log();
  PullReply reply;
  reply.next = {m_logId, m_epoch, {}};
  reply.serverTimeMs = m_clock->nowMs();
  const auto keys = log.deviceKeys();
  if (!keys) return tl::unexpected(keys.error());
  qsizetype bytes = wire::kMaxPullBytes;
  for (const QString& stream : streams) {
    const auto asked = after.after.find(stream);
    const qint64 from = asked == after.after.end() ? 0 : asked->second;
    const auto end = m_ends.find(stream);
    const qint64 last = end == m_ends.end() ? 0 : end->second.gseq;
    // Whoever has seen more than there is has seen another log.
    if (from > last) return failure(ErrorCode::Conflict, stream, QStringLiteral("log-reset"));
    qint64 reached = from;
    QByteArray running;
    const int room = limit - static_cast<int>(reply.operations.size());
    if (from < last && room > 0 && bytes > 0) {
      auto entries = log.sequenced(stream, from, room, bytes);
      if (!entries) return tl::unexpected(entries.error());
      for (LogEntry& entry : *entries) {
        bytes -= entry.bytes.size() + 256;
        reached = entry.place.gseq.value_or(reached);
        running = entry.running;
        if (const auto key = keys->find(entry.place.device); key != keys->end()) reply.keys.insert(*key);
        reply.operations.push_back({stream, entry.place.device, entry.place.seq, reached,
                                    entry.place.effective.value_or(0), entry.signature, entry.rejected,
                                    std::move(entry.bytes)});
      }
    }
    if (reached == from && from > 0) {
      auto entries = log.sequenced(stream, from - 1, 1, bytes);
      if (!entries) return tl::unexpected(entries.error());
      if (!entries->empty()) running = entries->front().running;
    }
    // Of what came before its end a member has no checksum.
    if (reached == last && end != m_ends.end()) running = end->second.running;
    reply.next.after[stream] = reached;
    if (!running.isEmpty()) reply.checksums[stream] = running;
    reply.more = reply.more || reached < last;
    reply.left += last - reached;
  }
  return reply;
}

Result<ChainEnds> Store::chainEnds(const QStringList& streams) {
  const auto heads = log().heads();
  if (!heads) return tl::unexpected(heads.error());
  ChainEnds ends{{m_logId, m_epoch, {}}, {}};
  for (const auto& [place, head] : *heads)
    if (streams.contains(place.first)) ends.seqs[place] = head.seq;
  return ends;
}

Done Store::becomeHub() {
  if (m_authority == Authority::Hub) return {};
  if (m_authority == Authority::Member)
    return failure(ErrorCode::Conflict, QStringLiteral("a member is promoted, not made"), QStringLiteral("authority"));
  const MetaTable meta(*m_database);
  const LogTable log = this->log();
  auto transaction = Transaction::begin(*m_database);
  if (!transaction) return tl::unexpected(transaction.error());
  // A lone counter has no use for the running checksum; a hub's members compare it.
  for (const auto& [stream, last] : m_ends) {
    StreamEnd end;
    while (true) {
      const auto entries = log.sequenced(stream, end.gseq, 1000, std::numeric_limits<qsizetype>::max());
      if (!entries) return tl::unexpected(entries.error());
      if (entries->empty()) break;
      for (const LogEntry& entry : *entries) {
        if (*entry.place.gseq != end.gseq + 1)
          return failure(ErrorCode::Corrupt, QStringLiteral("the order of %1 has a hole").arg(stream));
        end.gseq = *entry.place.gseq;
        end.running = HashChain::checksum(end.running, end.gseq, *entry.place.effective, entry.chain, {});
        if (auto done = log.setRunning(stream, end.gseq, end.running); !done) return done;
      }
    }
    if (auto done = saveEnd(stream, end); !done) return done;
  }
  if (auto done = NumberTable(*m_database).noteAllTickets(); !done) return done;
  if (auto done = meta.set(QStringLiteral("authority"), QStringLiteral("hub")); !done) return done;
  if (auto done = meta.set(QStringLiteral("log_id"), newId().toString()); !done) return done;
  if (auto done = meta.set(QStringLiteral("epoch"), QStringLiteral("1")); !done) return done;
  if (auto done = transaction->commit(); !done) return done;
  return start();
}
