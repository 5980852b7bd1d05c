// Store as a member of a hall: what the sync engine needs of the log.
#include <algorithm>
#include <map>
#include <set>

#include "journal/codec.h"
#include "store/meta_table.h"
#include "store/peer_table.h"
#include "store/store.h"
#include "store/unsent_chains.h"

namespace {

const QString kGatheringKey = QStringLiteral("gathering");
/// What a PC may have written before it joined and still count as new: it was set up and tried out.
constexpr qint64 kMostOfNew = 5000;
/// Of what is gathered every so many operations of a chain one signature is checked and kept, and the last of each
/// page: several in each stretch that is passed on to a hub that lost it (BatchLimits).
constexpr int kSignaturesApart = 64;

tl::unexpected<Error> conflict(const char* what, const QString& detail) {
  return failure(ErrorCode::Conflict, detail, QLatin1String(what));
}

tl::unexpected<Error> corrupt(const char* what, const QString& detail) {
  return failure(ErrorCode::Corrupt, detail, QLatin1String(what));
}

QString whereOf(const SequencedOperation& operation) {
  return operation.stream + QLatin1Char('/') + operation.device + QLatin1Char('/') + QString::number(operation.seq);
}

}  // namespace

Result<Cursor> Store::cursor() {
  Cursor cursor{m_logId, m_epoch, {}};
  for (const auto& [stream, end] : m_ends) cursor.after[stream] = end.gseq;
  return cursor;
}

Result<std::vector<PushBatch>> Store::outgoing(const BatchLimits& limits) { return UnsentChains(*this).take(limits); }

Done Store::acknowledge(const PushReceipt& receipt) {
  const PeerTable peers(*m_database);
  if (receipt.problem == QLatin1String("gap")) {
    if (!receipt.expectedSeq) return failure(ErrorCode::Invalid, QStringLiteral("a gap without a number"));
    return peers.set(receipt.stream, receipt.device, *receipt.expectedSeq - 1);
  }
  if (!receipt.problem.isEmpty())
    return failure(ErrorCode::Conflict, receipt.stream + QLatin1Char('/') + receipt.device, receipt.problem);

  const LogTable log = this->log();
  auto transaction = Transaction::begin(*m_database);
  if (!transaction) return tl::unexpected(transaction.error());
  std::set<QString> touched;
  for (const OpResult& result : receipt.results) {
    if (!result.gseq || !result.effective) continue;  // parked: it has no place yet
    const auto entry = log.at(receipt.stream, receipt.device, result.seq);
    if (!entry) return tl::unexpected(entry.error());
    if (!*entry) return corrupt("chain", QStringLiteral("acknowledged, but unknown: %1").arg(result.seq));
    LogPlace place = (*entry)->place;
    place.gseq = result.gseq;
    place.effective = result.effective;
    m_hybrid.advanceTo(HybridTime{static_cast<std::uint64_t>(*result.effective)});
    const auto isMoved = log.setPlace(place, result.standing == OpStanding::Rejected ? result.code : QString());
    if (!isMoved) return tl::unexpected(isMoved.error());
    if (*isMoved) touched.insert((*entry)->entity);
  }
  if (auto done = peers.raise(receipt.stream, receipt.device, receipt.ackedSeq); !done) return done;
  const Projector projector = this->projector();
  std::vector<Change> changes;
  for (const QString& entity : touched) {
    if (auto done = projector.refold(entity, changes); !done) return done;
  }
  if (auto done = saveClock(); !done) return done;
  if (auto done = transaction->commit(); !done) return done;
  noteChanges(changes);
  return {};
}

Done Store::take(const PullReply& page) {
  if (m_authority != Authority::Member) return conflict("log-reset", QStringLiteral("this store follows nobody"));
  if (page.next.logId != m_logId || page.next.epoch < m_epoch) return conflict("log-reset", page.next.logId);
  const LogTable log = this->log();
  const PeerTable peers(*m_database);
  const Projector projector = this->projector();
  auto transaction = Transaction::begin(*m_database);
  if (!transaction) return tl::unexpected(transaction.error());

  const auto isGathering = gathers(page);
  if (!isGathering) return tl::unexpected(isGathering.error());
  if (*isGathering && !m_isGathering) {
    if (auto done = MetaTable(*m_database).set(kGatheringKey, QStringLiteral("1")); !done) return done;
  }

  auto ends = m_ends;
  const auto known = log.deviceKeys();
  if (!known) return tl::unexpected(known.error());
  std::map<QString, QByteArray> keys = *known;
  for (const auto& [device, key] : page.keys) {
    const auto [before, isNew] = keys.emplace(device, key);
    if (!isNew && before->second != key) return corrupt("signature", QStringLiteral("another key of ") + device);
    if (isNew) {
      if (auto done = knowDevice(device, key); !done) return done;
    }
  }

  struct Chain {
    ChainHead head;
    bool isLonger = false;
    qint64 reached = 0;  ///< how far the hub has it
    int sinceChecked = 0;
    const SequencedOperation* lastSigned = nullptr;  ///< of this page
  };
  std::map<std::pair<QString, QString>, Chain> chains;
  std::set<std::pair<QString, QString>> usedKeys = m_usedKeys;
  std::map<std::pair<QString, QString>, const SequencedOperation*> lastSigned;
  for (const SequencedOperation& sequenced : page.operations)
    if (!sequenced.signature.isEmpty()) lastSigned[{sequenced.stream, sequenced.device}] = &sequenced;
  std::set<QString> moved;
  std::vector<Change> changes;
  for (const SequencedOperation& sequenced : page.operations) {
    StreamEnd& end = ends[sequenced.stream];
    if (sequenced.gseq <= end.gseq) continue;  // came before, with another page
    if (sequenced.gseq != end.gseq + 1)
      return conflict("gap", QStringLiteral("%1 after %2").arg(whereOf(sequenced)).arg(end.gseq));
    auto operation = codec::decode(sequenced.bytes);
    const bool isReadable = operation && operation->stream == sequenced.stream &&
                            operation->device == sequenced.device && operation->seq == sequenced.seq;
    if (!isReadable && sequenced.rejected.isEmpty()) return corrupt("chain", whereOf(sequenced));

    auto [found, isFirst] = chains.try_emplace({sequenced.stream, sequenced.device});
    Chain& chain = found->second;
    if (isFirst) {
      const auto stored = log.head(sequenced.stream, sequenced.device);
      if (!stored) return tl::unexpected(stored.error());
      chain.head = *stored;
      const auto last = lastSigned.find({sequenced.stream, sequenced.device});
      if (last != lastSigned.end()) chain.lastSigned = last->second;
    }
    // A signature stands for its whole chain up to there, and checking one takes longer than all else.
    ++chain.sinceChecked;
    const bool isChecked = !sequenced.signature.isEmpty() &&
                           (!*isGathering || chain.lastSigned == &sequenced || chain.sinceChecked >= kSignaturesApart);
    const LogPlace place{sequenced.stream, sequenced.device, sequenced.seq, sequenced.gseq, sequenced.effective};
    QByteArray link;
    if (sequenced.seq <= chain.head.seq) {
      const auto entry = log.at(sequenced.stream, sequenced.device, sequenced.seq);
      if (!entry) return tl::unexpected(entry.error());
      if (!*entry || (*entry)->bytes != sequenced.bytes) return conflict("chain-fork", whereOf(sequenced));
      link = (*entry)->chain;
      const auto isMoved = log.setPlace(place, sequenced.rejected);
      if (!isMoved) return tl::unexpected(isMoved.error());
      if (*isMoved) moved.insert((*entry)->entity);
    } else if (sequenced.seq == chain.head.seq + 1) {
      link = HashChain::next(chain.head.chain, sequenced.bytes);
      LogEntry entry;
      entry.place = place;
      entry.bytes = sequenced.bytes;
      entry.chain = link;
      if (isChecked) entry.signature = sequenced.signature;  // none is kept that was not looked at
      entry.rejected = sequenced.rejected;
      // One that has no effect may repeat the id of another, or have none that can be read.
      const bool isEntry = isReadable && sequenced.rejected.isEmpty();
      entry.entity = isEntry ? operation->entity : QString();
      entry.id = isEntry ? operation->id : LogTable::standInId(link);
      auto isNew = log.insert(entry);
      if (isNew && !*isNew) {
        entry.id = LogTable::standInId(link);
        isNew = log.insert(entry);
      }
      if (!isNew) return tl::unexpected(isNew.error());
      if (!*isNew) return corrupt("chain", whereOf(sequenced));
      chain.head = {sequenced.seq, link};
      chain.isLonger = true;
      const QString keyId = isEntry ? operation->sealed.section(QLatin1Char('.'), 0, 0) : QString();
      if (!keyId.isEmpty() && usedKeys.emplace(sequenced.stream, keyId).second) {
        if (auto done = noteKey(*operation); !done) return done;
      }
      if (isEntry && !*isGathering) {
        codec::open(*operation, m_keys);
        const OrderKey key = orderKeyOf(place, operation->time);
        if (auto done = projector.apply({std::move(*operation), key}, false, changes); !done) return done;
      }
    } else {
      return conflict("gap", QStringLiteral("%1 after %2").arg(whereOf(sequenced)).arg(chain.head.seq));
    }
    if (isChecked) {
      chain.sinceChecked = 0;
      const auto key = keys.find(sequenced.device);
      if (key == keys.end() || !DeviceKey::verify(key->second, link, sequenced.signature))
        return corrupt("signature", whereOf(sequenced));
    }
    chain.reached = std::max(chain.reached, sequenced.seq);
    m_hybrid.advanceTo(HybridTime{static_cast<std::uint64_t>(sequenced.effective)});
    end.gseq = sequenced.gseq;
    end.running =
        HashChain::checksum(end.running, sequenced.gseq, sequenced.effective, link, sequenced.rejected.toUtf8());
    // A standby hands this order on one day, and its members compare.
    if (m_isStandby) {
      if (auto done = log.setRunning(sequenced.stream, end.gseq, end.running); !done) return done;
    }
  }
  for (const auto& [place, chain] : chains) {
    const auto& [stream, device] = place;
    if (auto done = peers.raise(stream, device, chain.reached); !done) return done;
    if (!chain.isLonger) continue;
    if (auto done = log.setHead(stream, device, chain.head); !done) return done;
  }
  for (const auto& [stream, at] : page.next.after) {
    const auto end = ends.find(stream);
    const auto checksum = page.checksums.find(stream);
    // Positions of streams of which this page holds nothing newer than what is here are not compared.
    if (end == ends.end() || checksum == page.checksums.end() || end->second.gseq != at) continue;
    if (end->second.running != checksum->second) return corrupt("checksum", stream);
  }
  for (const auto& [stream, end] : ends) {
    if (auto done = saveEnd(stream, end); !done) return done;
  }
  if (*isGathering) moved.clear();  // everything is folded in the end
  for (const QString& entity : moved) {
    if (auto done = projector.refold(entity, changes); !done) return done;
  }
  if (!page.operations.empty()) {
    if (auto done = saveClock(); !done) return done;
  }
  if (page.next.epoch > m_epoch) {
    if (auto done = MetaTable(*m_database).set(QStringLiteral("epoch"), QString::number(page.next.epoch)); !done)
      return done;
  }
  if (auto done = transaction->commit(); !done) return done;
  m_epoch = std::max(m_epoch, page.next.epoch);
  m_isGathering = *isGathering;
  m_usedKeys = std::move(usedKeys);
  if (auto done = loadHeads(); !done) return done;
  noteChanges(changes);
  return {};
}

Result<bool> Store::gathers(const PullReply& page) const {
  if (m_isGathering) return true;
  const bool isFirst = std::ranges::all_of(m_ends, [](const auto& end) { return end.second.gseq == 0; });
  if (!isFirst || !page.more) return false;
  const auto count = log().count();
  if (!count) return tl::unexpected(count.error());
  if (*count > kMostOfNew) return false;
  // Who has the hall's operations already only learns new places: its screens and its queue go on meanwhile.
  auto others = m_database->prepare("SELECT count(*) FROM log WHERE device <> ? AND device NOT LIKE ? || '-%'");
  if (!others) return tl::unexpected(others.error());
  const QString own = enrolledDevice(m_device);
  if (auto done = others->bind(own).bind(own).run(); !done) return tl::unexpected(done.error());
  return !others->next() || others->integer(0) == 0;
}

Done Store::arrange() {
  if (!m_isGathering) return {};
  auto transaction = Transaction::begin(*m_database);
  if (!transaction) return tl::unexpected(transaction.error());
  if (auto count = rebuild(); !count) return tl::unexpected(count.error());
  if (auto done = MetaTable(*m_database).remove(kGatheringKey); !done) return done;
  std::vector<Change> changes;
  auto kinds =
      m_database->prepare("SELECT DISTINCT substr(entity, 1, instr(entity, ':') - 1) FROM log WHERE entity <> ''");
  if (!kinds) return tl::unexpected(kinds.error());
  if (auto done = kinds->run(); !done) return done;
  while (kinds->next()) changes.push_back({kinds->text(0), {}});
  if (auto done = kinds->fault(); !done) return done;
  if (auto done = transaction->commit(); !done) return done;
  m_isGathering = false;
  noteChanges(changes);
  return {};
}

Done Store::forgetOrder(const Cursor& log, const std::map<std::pair<QString, QString>, qint64>& ends,
                        const std::optional<QString>& suffix) {
  const MetaTable meta(*m_database);
  const PeerTable peers(*m_database);
  auto transaction = Transaction::begin(*m_database);
  if (!transaction) return tl::unexpected(transaction.error());
  if (auto done = meta.set(QStringLiteral("authority"), QStringLiteral("member")); !done) return done;
  if (auto done = meta.set(QStringLiteral("log_id"), log.logId); !done) return done;
  if (auto done = meta.set(QStringLiteral("epoch"), QString::number(log.epoch)); !done) return done;
  if (suffix) {
    if (auto done = meta.set(QStringLiteral("suffix"), *suffix); !done) return done;
  }
  if (auto done = this->log().forgetPlaces(); !done) return done;
  if (auto done = m_database->run("DELETE FROM sequencer"); !done) return done;
  if (auto done = peers.clear(); !done) return done;
  for (const auto& [place, seq] : ends) {
    if (auto done = peers.set(place.first, place.second, seq); !done) return done;
  }
  // Every operation stands elsewhere now. Should the program die here, the next start folds.
  if (auto done = meta.set(QStringLiteral("fold"), QStringLiteral("due")); !done) return done;
  if (auto done = transaction->commit(); !done) return done;
  if (auto done = start(); !done) return done;
  if (auto count = rebuild(); !count) return tl::unexpected(count.error());
  return meta.remove(QStringLiteral("fold"));
}

Done Store::followLog(const ChainEnds& ends) {
  if (m_authority != Authority::Member) return conflict("log-reset", QStringLiteral("this store follows nobody"));
  return forgetOrder(ends.log, ends.seqs, std::nullopt);
}

Done Store::joinHall(const Membership& membership) {
  if (m_authority != Authority::Lone) return conflict("authority", QStringLiteral("belongs to a hall already"));
  return forgetOrder({membership.logId, membership.epoch, {}}, {}, membership.suffix);
}

Result<std::vector<Waiting>> Store::waiting() {
  std::vector<Waiting> waiting;
  if (m_authority != Authority::Member) return waiting;
  const auto chains = PeerTable(*m_database).unsent(m_device);
  if (!chains) return tl::unexpected(chains.error());
  const auto taken = UnsentChains::takenStreams(*m_database, m_device);
  if (!taken) return tl::unexpected(taken.error());
  const LogTable log = this->log();
  for (const Unsent& chain : *chains) {
    if (!isOwn(chain.device)) continue;
    // Of groups that this PC no longer has a part in its history stays here; it waits for nobody.
    if (*taken && !(*taken)->contains(chain.stream)) continue;
    Waiting line{chain.stream, chain.lastSeq - chain.ackedSeq, std::nullopt};
    const auto first = log.at(chain.stream, chain.device, chain.ackedSeq + 1);
    if (!first) return tl::unexpected(first.error());
    if (*first) {
      const auto operation = codec::decodeOwn((*first)->bytes);
      if (operation) line.sinceMs = operation->time.unixMs();
    }
    waiting.push_back(line);
  }
  return waiting;
}

Result<std::vector<Refusal>> Store::refusals() {
  const auto entries = log().rejectedOf(m_device);
  if (!entries) return tl::unexpected(entries.error());
  std::vector<Refusal> refusals;
  for (const LogEntry& entry : *entries)
    refusals.push_back({entry.place.stream, entry.place.seq, entry.entity, entry.rejected});
  return refusals;
}
