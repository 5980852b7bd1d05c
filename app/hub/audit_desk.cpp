#include "hub/audit_desk.h"

#include <QFileInfo>

#include <algorithm>
#include <limits>

#include "store/log_table.h"

namespace {

constexpr int kRowsAtOnce = 2'000;
constexpr qsizetype kBytesAtOnce = 8 << 20;

}  // namespace

AuditDesk::AuditDesk(QString databasePath, qint64 mostAtOnce)
    : m_path(std::move(databasePath)), m_mostAtOnce(mostAtOnce), m_book(QFileInfo(m_path).absolutePath()) {}

Done AuditDesk::open() {
  if (m_database) return {};
  auto database = Database::open(m_path, Database::Mode::ReadOnly);
  if (!database) return tl::unexpected(database.error());
  m_database = std::move(*database);
  return {};
}

LogTree::Read AuditDesk::reader(const QString& stream) {
  return [this, stream](qint64 from, qint64 count) -> Result<std::vector<QByteArray>> {
    std::vector<QByteArray> leaves;
    const LogTable log(*m_database);
    while (static_cast<qint64>(leaves.size()) < count) {
      const qint64 after = from + static_cast<qint64>(leaves.size());
      auto rows =
          log.sequenced(stream, after, static_cast<int>(count - static_cast<qint64>(leaves.size())), kBytesAtOnce);
      if (!rows) return tl::unexpected(rows.error());
      if (rows->empty()) break;
      for (LogEntry& row : *rows) {
        if (row.place.gseq != from + static_cast<qint64>(leaves.size()) + 1)
          return failure(ErrorCode::Corrupt, QStringLiteral("%1/%2").arg(stream).arg(after + 1), QStringLiteral("gap"));
        leaves.push_back(std::move(row.bytes));
      }
    }
    return leaves;
  };
}

Result<qint64> AuditDesk::reach(const QString& stream, LogTree& tree) {
  const LogTable log(*m_database);
  const auto last = log.lastGseq(stream);
  if (!last) return last;
  const auto read = reader(stream);
  qint64 room = m_mostAtOnce;
  while (tree.size() < *last && room > 0) {
    const auto leaves = read(tree.size(), std::min<qint64>({kRowsAtOnce, room, *last - tree.size()}));
    if (!leaves) return tl::unexpected(leaves.error());
    if (leaves->empty())
      return failure(ErrorCode::Corrupt, QStringLiteral("%1/%2").arg(stream).arg(tree.size() + 1),
                     QStringLiteral("gap"));
    for (const QByteArray& leaf : *leaves) tree.append(leaf);
    room -= static_cast<qint64>(leaves->size());
  }
  return last;
}

bool AuditDesk::grow() {
  if (m_unfinished.isEmpty() || !m_database) return false;
  const QString stream = m_unfinished.front();
  LogTree& tree = m_trees[stream];
  const auto last = reach(stream, tree);
  if (!last) qWarning("the tree of %s does not grow: %s", qPrintable(stream), qPrintable(last.error().detail));
  if (!last || tree.size() >= *last) m_unfinished.removeAll(stream);
  return !m_unfinished.isEmpty();
}

Answer<KeptTree> AuditDesk::treeFor(const Authority& authority, const AuditQuery& query) {
  if (const auto problem = tree_answer::otherLog(authority, query)) return tl::unexpected(*problem);
  if (auto done = open(); !done) return tl::unexpected(problemOf(done.error()));
  if (m_logId != authority.logId) {
    // After a promotion or a restored backup places may have become others.
    m_logId = authority.logId;
    m_trees.clear();
    m_keptAtMs.clear();
    m_unfinished.clear();
    m_hasBook = false;
  }
  LogTree& tree = m_trees[query.stream];
  const auto last = reach(query.stream, tree);
  if (!last) return tl::unexpected(tree_answer::problemOfTree(last.error()));
  const qint64 wanted = query.size.value_or(*last);
  if (wanted <= *last && wanted > tree.size()) {
    if (!m_unfinished.contains(query.stream)) m_unfinished.append(query.stream);
    return tl::unexpected(tree_answer::growing(tree.size()));
  }
  const auto runningAt = [this, stream = query.stream](qint64 size) -> Result<QByteArray> {
    const auto row = LogTable(*m_database).sequenced(stream, size - 1, 1, std::numeric_limits<qsizetype>::max());
    if (!row) return tl::unexpected(row.error());
    if (row->empty() || row->front().place.gseq != size)
      return failure(ErrorCode::Corrupt, QStringLiteral("%1/%2").arg(stream).arg(size), QStringLiteral("gap"));
    return row->front().running;
  };
  return KeptTree{*last, tree.nodes(reader(query.stream)), runningAt};
}

void AuditDesk::keep(const TreeHead& head) {
  if (!m_hasBook) {
    const auto kept = m_book.of(m_logId);
    if (!kept) {
      qWarning("the heads that were signed cannot be read: %s", qPrintable(kept.error().detail));
      return;
    }
    for (const TreeHead& one : *kept) m_keptAtMs[one.stream] = one.atMs;
    m_hasBook = true;
  }
  const auto before = m_keptAtMs.find(head.stream);
  // A clock that was set back must not end the keeping.
  if (before != m_keptAtMs.end() && std::abs(head.atMs - before->second) < kKeepEveryMs) return;
  if (auto done = m_book.add(head); !done) {
    qWarning("a head could not be kept: %s", qPrintable(done.error().detail));
    return;
  }
  m_keptAtMs[head.stream] = head.atMs;
}

Answer<TreeHead> AuditDesk::head(const Authority& authority, const AuditQuery& query) {
  if (query.from) return refusal(422, "invalid", QStringLiteral("from: not of a head"));
  const auto tree = treeFor(authority, query);
  if (!tree) return tl::unexpected(tree.error());
  auto head = tree_answer::head(authority, *tree, query);
  if (head && head->size == tree->size) keep(*head);
  return head;
}

Answer<TreeProof> AuditDesk::inclusion(const Authority& authority, const AuditQuery& query) {
  const auto tree = treeFor(authority, query);
  if (!tree) return tl::unexpected(tree.error());
  return proved(tree_answer::inclusion(authority, *tree, query), tree->size);
}

Answer<TreeProof> AuditDesk::consistency(const Authority& authority, const AuditQuery& query) {
  const auto tree = treeFor(authority, query);
  if (!tree) return tl::unexpected(tree.error());
  return proved(tree_answer::consistency(authority, *tree, query), tree->size);
}

Answer<TreeProof> AuditDesk::proved(Answer<TreeProof> proof, qint64 size) {
  if (proof && proof->head.size == size) keep(proof->head);
  return proof;
}
