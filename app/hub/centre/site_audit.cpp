#include "hub/centre/site_audit.h"

#include <algorithm>
#include <utility>

#include "hub/centre/replica.h"
#include "hub/centre/replica_tree.h"
#include "journal/codec.h"
#include "journal/hash_chain.h"

namespace {

constexpr int kRowsAtOnce = 1'000;
/// A hub that is restored while its site is looked at moves it to another log.
constexpr int kMaxTurns = 3;

QString whose(const QString& device, qint64 seq) { return QStringLiteral(" (%1/%2)").arg(device).arg(seq); }

}  // namespace

Done SiteAudit::verify(const QString& site, Check& check) const {
  for (int turn = 1;; ++turn) {
    // What is damaged does not grow; the walk says where.
    if (auto done = m_audit.growAll(site); !done && done.error().code != ErrorCode::Corrupt) return done;
    const auto its = SiteTable(m_database).site(site);
    if (!its) return tl::unexpected(its.error());
    if (!*its) return {};
    Check found;
    const auto fault = look(**its, found);
    if (!fault) return tl::unexpected(fault.error());
    const auto now = SiteTable(m_database).site(site);
    if (!now) return tl::unexpected(now.error());
    const bool hasMoved = *now && (*now)->logId != (*its)->logId;
    if (hasMoved && turn < kMaxTurns) continue;
    check.operations += found.operations;
    check.signatures += found.signatures;
    check.heads += found.heads;
    check.fault = *fault;
    return {};
  }
}

SiteAudit::Fault SiteAudit::look(const Site& site, Check& check) const {
  const ReplicaTable table(m_database);
  const auto noted = table.heads(site.site);
  if (!noted) return tl::unexpected(noted.error());
  for (const auto& [stream, end] : *noted) {
    const auto writers = HubTable(m_database).writers(site.site);
    if (!writers) return tl::unexpected(writers.error());
    Walk walk;
    walk.site = site.site;
    walk.stream = stream;
    if (auto fault = begin(site, walk); !fault || !fault->isEmpty()) return fault;
    if (auto fault = walkTo(end.gseq, *writers, walk, check); !fault || !fault->isEmpty()) return fault;
    // What has come meanwhile, and the ends, while nothing more can come.
    auto transaction = Transaction::begin(m_database);
    if (!transaction) return tl::unexpected(transaction.error());
    if (const auto locked = SiteTable(m_database).lock(site.site); !locked) return tl::unexpected(locked.error());
    const auto now = table.heads(site.site);
    const auto known = HubTable(m_database).writers(site.site);
    if (!now || !known) return tl::unexpected(now ? known.error() : now.error());
    const auto last = now->find(stream);
    if (last == now->end()) return QStringLiteral("another end than noted of %1").arg(walk.at(walk.head.gseq));
    if (auto fault = walkTo(last->second.gseq, *known, walk, check); !fault || !fault->isEmpty()) return fault;
    if (auto fault = compareEnd(site, last->second, walk); !fault || !fault->isEmpty()) return fault;
    if (auto done = transaction->commit(); !done) return tl::unexpected(done.error());
  }
  return QString();
}

SiteAudit::Fault SiteAudit::begin(const Site& site, Walk& walk) const {
  auto heads = TreeTable(m_database).kept(walk.site, walk.stream, site.logId);
  if (!heads && heads.error().code == ErrorCode::Corrupt)
    return QStringLiteral("unreadable signed head of %1").arg(heads.error().detail);
  if (!heads) return tl::unexpected(heads.error());
  const QByteArray key = m_audit.authorityFor(site).key.publicKey();
  for (const TreeHead& head : *heads)
    if (!head.isSignedBy(key)) return QStringLiteral("bad signature of the head of %1").arg(walk.at(head.size));
  walk.heads = std::move(*heads);
  return QString();
}

SiteAudit::Fault SiteAudit::walkTo(qint64 end, const std::map<QString, QByteArray>& writers, Walk& walk,
                                   Check& check) const {
  const ReplicaTable table(m_database);
  while (walk.head.gseq < end) {
    const int limit = static_cast<int>(std::min<qint64>(kRowsAtOnce, end - walk.head.gseq));
    const auto rows = table.rows(walk.site, walk.stream, walk.head.gseq, limit);
    if (!rows) return tl::unexpected(rows.error());
    if (rows->empty()) return missing(walk);
    for (const ReplicaRow& row : *rows) {
      if (row.operation.gseq != walk.head.gseq + 1) return missing(walk);
      if (auto fault = step(row, writers, walk, check); !fault.isEmpty()) return fault;
    }
    if (auto fault = compareNodes(walk); !fault || !fault->isEmpty()) return fault;
  }
  return QString();
}

QString SiteAudit::step(const ReplicaRow& row, const std::map<QString, QByteArray>& writers, Walk& walk,
                        Check& check) const {
  const SequencedOperation& at = row.operation;
  const auto fault = [&](const char* what) {
    return QLatin1String(what) + QLatin1Char(' ') + walk.at(at.gseq) + whose(at.device, at.seq);
  };
  ChainHead& chain = walk.chains.try_emplace(at.device, ChainHead{0, HashChain::genesis()}).first->second;
  const QByteArray link = HashChain::next(chain.chain, at.bytes);
  if (at.seq != chain.seq + 1 || link != row.chain) return fault("broken chain at");
  const QByteArray running = HashChain::checksum(walk.head.running, at.gseq, at.effective, link, at.rejected.toUtf8());
  if (running != row.running) return fault("wrong checksum at");
  if (row.id != Replica::idOf(at, link, codec::decode(at.bytes))) return fault("wrong id at");
  if (!at.signature.isEmpty()) {
    const auto key = writers.find(at.device);
    if (key == writers.end() || !DeviceKey::verify(key->second, link, at.signature)) return fault("bad signature at");
    ++check.signatures;
  }
  chain = {at.seq, link};
  walk.head = {at.gseq, running};
  ++check.operations;
  walk.peaks.append(MerkleHash::leaf(at.bytes), [&walk](int level, qint64 index, const QByteArray& root) {
    if (level >= TreePiece::kLevel) walk.nodes.push_back({level, index, root});
  });
  for (; walk.nextHead < walk.heads.size() && walk.heads[walk.nextHead].size == at.gseq; ++walk.nextHead) {
    const TreeHead& head = walk.heads[walk.nextHead];
    if (head.root != walk.peaks.root() || head.running != running)
      return QStringLiteral("rewritten between %1 and %2: another history than this centre has signed")
          .arg(walk.at(walk.agreed + 1), walk.at(at.gseq));
    walk.agreed = at.gseq;
    ++check.heads;
  }
  return QString();
}

SiteAudit::Fault SiteAudit::compareNodes(Walk& walk) const {
  const TreeTable table(m_database);
  for (const TreeNode& node : std::exchange(walk.nodes, {})) {
    ++walk.nodeCount;
    const auto kept = table.root(walk.site, walk.stream, node.level, node.index);
    if (!kept) return tl::unexpected(kept.error());
    if (*kept && **kept == node.root) continue;
    return QStringLiteral("%1 node %2:%3 of the tree over %4 to %5")
        .arg(*kept ? QStringLiteral("changed") : QStringLiteral("missing"))
        .arg(node.level)
        .arg(node.index)
        .arg(walk.at((node.index << node.level) + 1), walk.at((node.index + 1) << node.level));
  }
  return QString();
}

SiteAudit::Fault SiteAudit::compareEnd(const Site& site, const ReplicaHead& end, const Walk& walk) const {
  if (walk.head.gseq != end.gseq || walk.head.running != end.running)
    return QStringLiteral("another end than noted of %1").arg(walk.at(walk.head.gseq));
  if (walk.nextHead < walk.heads.size())
    return QStringLiteral("cut off: missing from %1, signed up to %2")
        .arg(walk.at(end.gseq + 1), walk.at(walk.heads.back().size));
  const auto chains = ReplicaTable(m_database).chainHeads(walk.site, walk.stream);
  if (!chains) return tl::unexpected(chains.error());
  for (const auto& [device, noted] : *chains) {
    const auto walked = walk.chains.find(device);
    const ChainHead chain = walked == walk.chains.end() ? ChainHead{0, HashChain::genesis()} : walked->second;
    if (noted.seq != chain.seq || noted.chain != chain.chain)
      return QStringLiteral("another chain than noted in %1").arg(walk.at(end.gseq)) + whose(device, chain.seq);
  }
  for (const auto& [device, chain] : walk.chains)
    if (!chains->contains(device))
      return QStringLiteral("another chain than noted in %1").arg(walk.at(end.gseq)) + whose(device, chain.seq);

  const TreeTable trees(m_database);
  const auto kept = trees.end(walk.site, walk.stream);
  const auto nodes = trees.countNodes(walk.site, walk.stream);
  if (!kept || !nodes) return tl::unexpected(kept ? nodes.error() : kept.error());
  if (kept->size != walk.peaks.size() || kept->peaks != walk.peaks.bytes() || kept->logId != site.logId)
    return QStringLiteral("another tree than noted over %1 to %2")
        .arg(walk.at((walk.peaks.size() >> TreePiece::kLevel << TreePiece::kLevel) + 1), walk.at(walk.peaks.size()));
  if (*nodes != walk.nodeCount)
    return QStringLiteral("%1 nodes too many of the tree over %2").arg(*nodes - walk.nodeCount).arg(walk.at(end.gseq));
  if (end.gseq == 0 || walk.agreed == end.gseq) return QString();
  const TreeHead head =
      tree_answer::signedHead(m_audit.authorityFor(site), walk.stream, end.gseq, walk.peaks.root(), end.running);
  if (auto done = trees.keep(walk.site, head); !done) return tl::unexpected(done.error());
  return QString();
}

/// Whose it was is told by the next one of its chain, or by the end that was noted of it.
SiteAudit::Fault SiteAudit::missing(const Walk& walk) const {
  const QString place = QStringLiteral("missing: %1").arg(walk.at(walk.head.gseq + 1));
  const ReplicaTable table(m_database);
  std::map<QString, qint64> seqs;
  for (const auto& [device, chain] : walk.chains) seqs[device] = chain.seq;
  qint64 after = walk.head.gseq;
  while (true) {
    const auto rows = table.rows(walk.site, walk.stream, after, kRowsAtOnce);
    if (!rows) return tl::unexpected(rows.error());
    if (rows->empty()) break;
    for (const ReplicaRow& row : *rows) {
      qint64& seq = seqs[row.operation.device];
      if (row.operation.seq != seq + 1) return place + whose(row.operation.device, seq + 1);
      seq = row.operation.seq;
      after = row.operation.gseq;
    }
  }
  const auto noted = table.chainHeads(walk.site, walk.stream);
  if (!noted) return tl::unexpected(noted.error());
  for (const auto& [device, chain] : *noted)
    if (chain.seq > seqs[device]) return place + whose(device, seqs[device] + 1);
  return place;
}
