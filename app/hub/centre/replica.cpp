#include "hub/centre/replica.h"

#include <algorithm>

#include "hub/centre/replica_tree.h"
#include "journal/codec.h"
#include "journal/hash_chain.h"

namespace {

constexpr int kRowsAtOnce = 1000;

tl::unexpected<Problem> broken(const Error& error) { return tl::unexpected(problemOf(error)); }

PlacedOperation placed(Operation operation, const SequencedOperation& at) {
  OrderKey key{true, static_cast<std::uint64_t>(at.effective), at.device, at.seq};
  return {std::move(operation), std::move(key)};
}

bool isReadable(const Result<Operation>& operation, const SequencedOperation& at) {
  return operation && operation->stream == at.stream && operation->device == at.device && operation->seq == at.seq;
}

}  // namespace

QByteArray Replica::idOf(const SequencedOperation& at, const QByteArray& link, const Result<Operation>& operation) {
  const bool isEntry = at.rejected.isEmpty() && isReadable(operation, at);
  return isEntry ? operation->id.toBytes() : LogTable::standInId(link).toBytes();
}

Answer<ReplicaState> Replica::stateOf(const Site& site) const {
  ReplicaState state;
  state.have.logId = site.logId;
  state.have.epoch = site.epoch;
  const ReplicaTable table(m_database);
  const auto heads = table.heads(site.site);
  if (!heads) return broken(heads.error());
  for (const auto& [stream, head] : *heads) state.have.after[stream] = head.gseq;
  // A first log cannot have lost anything.
  if (site.epoch > 1) {
    const auto superseded = table.countSuperseded(site.site);
    if (!superseded) return broken(superseded.error());
    state.superseded = *superseded;
  }
  state.serverTimeMs = m_clock.nowMs();
  return state;
}

Result<QString> Replica::check(const QString& site, const PullReply& page, const std::map<QString, QByteArray>& writers,
                               std::size_t from, std::size_t to, Stretch& stretch) const {
  const ReplicaTable table(m_database);
  for (std::size_t i = from; i < to; ++i) {
    const SequencedOperation& at = page.operations[i];
    if (at.gseq <= stretch.head.gseq) continue;  // came before
    if (at.gseq != stretch.head.gseq + 1) return QStringLiteral("gap");
    auto [chain, isFirst] = stretch.chains.try_emplace(at.device);
    if (isFirst) {
      const auto known = table.chainHead(site, at.stream, at.device);
      if (!known) return tl::unexpected(known.error());
      chain->second = *known;
    }
    if (at.seq != chain->second.seq + 1) return QStringLiteral("chain");
    ReplicaRow row;
    row.chain = HashChain::next(chain->second.chain, at.bytes);
    const auto key = writers.find(at.device);
    const auto brought = page.keys.find(at.device);
    if (key == writers.end() && brought == page.keys.end()) return QStringLiteral("key");
    if (key != writers.end() && brought != page.keys.end() && key->second != brought->second)
      return QStringLiteral("key");
    if (key == writers.end()) stretch.newWriters.insert(*brought);
    const QByteArray& publicKey = key == writers.end() ? brought->second : key->second;
    if (!at.signature.isEmpty() && !DeviceKey::verify(publicKey, row.chain, at.signature))
      return QStringLiteral("signature");
    auto operation = codec::decode(at.bytes);
    const bool isEntry = at.rejected.isEmpty();
    if (isEntry && !isReadable(operation, at)) return QStringLiteral("chain");
    row.id = idOf(at, row.chain, operation);
    row.running = HashChain::checksum(stretch.head.running, at.gseq, at.effective, row.chain, at.rejected.toUtf8());
    row.operation = at;
    chain->second = {at.seq, row.chain};
    stretch.head = {at.gseq, row.running};
    stretch.rows.push_back(std::move(row));
    if (isEntry && at.stream == kHallStream) stretch.operations.push_back(placed(std::move(*operation), at));
  }
  // Where the page ends where we do, both must hold the same log.
  const auto next = page.next.after.find(stretch.stream);
  const auto checksum = page.checksums.find(stretch.stream);
  if (next != page.next.after.end() && next->second == stretch.head.gseq && checksum != page.checksums.end() &&
      checksum->second != stretch.head.running)
    return QStringLiteral("checksum");
  return QString();
}

Done Replica::write(const Site& to, const Stretch& stretch) const {
  const ReplicaTable table(m_database);
  const QString& site = to.site;
  if (auto done = table.append(site, stretch.rows); !done) return done;
  if (auto done = ReplicaTree(m_database, site, stretch.stream, to.logId).add(stretch.rows); !done) {
    // A log that was damaged before: what comes is taken all the same, and whoever asks for a proof is told.
    if (done.error().code != ErrorCode::Corrupt) return done;
    qCritical("the tree of %s/%s does not grow: %s", qPrintable(site), qPrintable(stretch.stream),
              qPrintable(done.error().detail));
  }
  if (auto done = table.setHead(site, stretch.stream, stretch.head); !done) return done;
  for (const auto& [device, head] : stretch.chains) {
    if (auto done = table.setChainHead(site, stretch.stream, device, head); !done) return done;
  }
  for (const PlacedOperation& operation : stretch.operations) {
    if (auto done = TrackingTable(m_database).apply(site, operation); !done) return done;
    if (operation.operation.entity != QLatin1String("office:office")) continue;
    const QString name = operation.operation.plain.value(QLatin1String("name")).toString();
    if (auto done = SiteTable(m_database).setName(site, name.left(200)); !done) return done;
  }
  return {};
}

Answer<ReplicaState> Replica::take(const CentreHub& hub, const PullReply& page) {
  const SiteTable sites(m_database);
  const ReplicaTable table(m_database);
  const HubTable hubs(m_database);
  auto transaction = Transaction::begin(m_database);
  if (!transaction) return broken(transaction.error());
  auto site = sites.lock(hub.site);
  if (!site) return broken(site.error());
  if (!*site) return refusal(404, "site");
  const Cursor& log = page.next;
  if (log.epoch < (*site)->epoch) return refusal(409, "epoch-old", QString::number((*site)->epoch));
  if ((*site)->logId.isEmpty()) {
    if (auto done = sites.follow(hub.site, log.logId, log.epoch); !done) return broken(done.error());
    (*site)->logId = log.logId;
    (*site)->epoch = log.epoch;
  } else if (log.logId != (*site)->logId) {
    return refusal(410, "log-reset", (*site)->logId);
  } else if (log.epoch > (*site)->epoch) {
    if (auto done = sites.follow(hub.site, log.logId, log.epoch); !done) return broken(done.error());
    (*site)->epoch = log.epoch;
  }

  std::map<QString, QString> problems;
  auto heads = table.heads(hub.site);
  if (!heads) return broken(heads.error());
  auto writers = hubs.writers(hub.site);
  if (!writers) return broken(writers.error());
  for (std::size_t from = 0; from < page.operations.size();) {
    const QString& stream = page.operations[from].stream;
    std::size_t to = from;
    while (to < page.operations.size() && page.operations[to].stream == stream) ++to;
    Stretch stretch;
    stretch.stream = stream;
    stretch.head = (*heads)[stream];
    const auto fault = check(hub.site, page, *writers, from, to, stretch);
    if (!fault) return broken(fault.error());
    from = to;
    if (!fault->isEmpty()) {
      problems[stretch.stream] = *fault;
      continue;
    }
    if (stretch.rows.empty()) continue;
    for (const auto& [device, key] : stretch.newWriters) {
      if (auto done = hubs.addWriter(hub.site, device, key); !done) return broken(done.error());
      writers->emplace(device, key);
    }
    if (auto done = write(**site, stretch); !done) return broken(done.error());
    (*heads)[stretch.stream] = stretch.head;
  }
  if (auto done = sites.noteContact(hub.site, m_clock.nowMs()); !done) return broken(done.error());
  auto state = stateOf(**site);
  if (!state) return state;
  if (auto done = transaction->commit(); !done) return broken(done.error());
  state->problems = std::move(problems);
  return state;
}

Answer<ReplicaState> Replica::follow(const CentreHub& hub, const LogMarks& marks) {
  const SiteTable sites(m_database);
  const ReplicaTable table(m_database);
  auto transaction = Transaction::begin(m_database);
  if (!transaction) return broken(transaction.error());
  auto site = sites.lock(hub.site);
  if (!site) return broken(site.error());
  if (!*site) return refusal(404, "site");
  if ((*site)->logId == marks.log.logId && (*site)->epoch == marks.log.epoch) return stateOf(**site);
  if (marks.log.epoch <= (*site)->epoch) return refusal(409, "epoch-old", QString::number((*site)->epoch));

  const auto heads = table.heads(hub.site);
  if (!heads) return broken(heads.error());
  for (const auto& [stream, head] : *heads) {
    qint64 common = 0;
    const auto places = marks.marks.find(stream);
    if (places != marks.marks.end()) {
      // From the newest on; the first that agrees is where the two part, or a little before.
      for (auto mark = places->second.rbegin(); mark != places->second.rend() && common == 0; ++mark) {
        if (mark->first > head.gseq) continue;
        const auto running = table.runningAt(hub.site, stream, mark->first);
        if (!running) return broken(running.error());
        if (*running && **running == mark->second) common = mark->first;
      }
    }
    if (auto done = cutTree(**site, stream, common, marks.log.logId); !done) return broken(done.error());
    if (common == head.gseq) continue;
    const auto moved = table.supersede(hub.site, (*site)->logId, stream, common);
    if (!moved) return broken(moved.error());
    ReplicaHead cut{common, {}};
    if (common > 0) {
      const auto running = table.runningAt(hub.site, stream, common);
      if (!running) return broken(running.error());
      cut.running = running->value_or(QByteArray());
    }
    if (auto done = table.setHead(hub.site, stream, cut); !done) return broken(done.error());
  }
  if (auto done = sites.follow(hub.site, marks.log.logId, marks.log.epoch); !done) return broken(done.error());
  (*site)->logId = marks.log.logId;
  (*site)->epoch = marks.log.epoch;
  if (auto done = refold(hub.site); !done) return broken(done.error());
  auto state = stateOf(**site);
  if (!state) return state;
  if (auto done = transaction->commit(); !done) return broken(done.error());
  return state;
}

Done Replica::cutTree(const Site& site, const QString& stream, qint64 size, const QString& newLogId) const {
  const auto done = ReplicaTree(m_database, site.site, stream, site.logId).cut(size, newLogId);
  if (done || done.error().code != ErrorCode::Corrupt) return done;
  // Under the new log's id nobody has been promised anything yet: it is made anew.
  qCritical("the tree of %s/%s was damaged: %s", qPrintable(site.site), qPrintable(stream),
            qPrintable(done.error().detail));
  return TreeTable(m_database).removeAll(site.site, stream);
}

Done Replica::refold(const QString& site) const {
  const ReplicaTable table(m_database);
  const TrackingTable tracking(m_database);
  if (auto done = tracking.clear(site); !done) return done;
  qint64 after = 0;
  while (true) {
    const auto rows = table.rows(site, kHallStream, after, kRowsAtOnce);
    if (!rows) return tl::unexpected(rows.error());
    if (rows->empty()) return {};
    for (const ReplicaRow& row : *rows) {
      after = row.operation.gseq;
      if (!row.operation.rejected.isEmpty()) continue;
      auto operation = codec::decodeOwn(row.operation.bytes);
      if (!operation) return tl::unexpected(operation.error());
      if (auto done = tracking.apply(site, placed(std::move(*operation), row.operation)); !done) return done;
    }
  }
}
