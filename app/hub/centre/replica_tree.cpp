#include "hub/centre/replica_tree.h"

#include <algorithm>
#include <iterator>
#include <memory>

namespace {

constexpr int kRowsAtOnce = 1'000;
constexpr qsizetype kBytesAtOnce = 8 << 20;

}  // namespace

/// Takes leaves in and writes what came of them, in one go.
class ReplicaTree::Growth {
 public:
  explicit Growth(MerklePeaks peaks) : m_peaks(std::move(peaks)) {}
  [[nodiscard]] qint64 size() const { return m_peaks.size(); }
  void take(QByteArrayView bytes) {
    m_peaks.append(MerkleHash::leaf(bytes), [this](int level, qint64 index, const QByteArray& root) {
      if (level >= TreePiece::kLevel) m_nodes.push_back({level, index, root});
    });
  }
  [[nodiscard]] Done write(const ReplicaTree& tree) const {
    const TreeTable table(tree.m_database);
    if (auto done = table.add(tree.m_site, tree.m_stream, m_nodes); !done) return done;
    return table.setEnd(tree.m_site, tree.m_stream, {tree.m_logId, m_peaks.size(), m_peaks.bytes()});
  }

 private:
  MerklePeaks m_peaks;
  std::vector<TreeNode> m_nodes;
};

ReplicaTree::ReplicaTree(Database& database, QString site, QString stream, QString logId)
    : m_database(database), m_site(std::move(site)), m_stream(std::move(stream)), m_logId(std::move(logId)) {}

Result<TreeEnd> ReplicaTree::end() const {
  const TreeTable table(m_database);
  auto end = table.end(m_site, m_stream);
  // A process of before this table has followed a restored hub: where the two logs part is not known any more.
  if (!end || end->size == 0 || end->logId == m_logId) return end;
  if (auto done = table.removeAll(m_site, m_stream); !done) return tl::unexpected(done.error());
  return TreeEnd();
}

Result<MerklePeaks> ReplicaTree::peaks() const {
  const auto end = this->end();
  if (!end) return tl::unexpected(end.error());
  return MerklePeaks::of(end->size, end->peaks);
}

Done ReplicaTree::add(std::span<const ReplicaRow> rows) const {
  if (rows.empty()) return {};
  auto peaks = this->peaks();
  if (!peaks) return tl::unexpected(peaks.error());
  Growth growth(std::move(*peaks));
  if (growth.size() + 1 < rows.front().operation.gseq) {
    const auto grown = grow(rows.back().operation.gseq, kMostBehind);
    return grown ? Done() : tl::unexpected(grown.error());
  }
  for (const ReplicaRow& row : rows)
    // What it has taken in before, it does not take back: a log that was cut by hand must not hide it.
    if (row.operation.gseq == growth.size() + 1) growth.take(row.operation.bytes);
  return growth.write(*this);
}

Result<qint64> ReplicaTree::grow(qint64 size, qint64 most) const {
  auto peaks = this->peaks();
  if (!peaks) return tl::unexpected(peaks.error());
  Growth growth(std::move(*peaks));
  const qint64 until = std::min(size, growth.size() + most);
  if (growth.size() >= until) return growth.size();
  while (growth.size() < until) {
    const auto rows =
        ReplicaTable(m_database)
            .bytesAfter(m_site, m_stream, growth.size(),
                        static_cast<int>(std::min<qint64>(kRowsAtOnce, until - growth.size())), kBytesAtOnce);
    if (!rows) return tl::unexpected(rows.error());
    if (rows->empty())
      return failure(ErrorCode::Corrupt, QStringLiteral("%1/%2/%3").arg(m_site, m_stream).arg(growth.size() + 1),
                     QStringLiteral("gap"));
    for (const QByteArray& bytes : *rows) growth.take(bytes);
  }
  if (auto done = growth.write(*this); !done) return tl::unexpected(done.error());
  return growth.size();
}

Result<QByteArray> ReplicaTree::node(int level, qint64 index) const {
  auto root = TreeTable(m_database).root(m_site, m_stream, level, index);
  if (!root) return tl::unexpected(root.error());
  if (*root) return std::move(**root);
  return failure(ErrorCode::Corrupt,
                 QStringLiteral("no node %1:%2 of %3/%4").arg(level).arg(index).arg(m_site, m_stream),
                 QStringLiteral("tree"));
}

Result<MerklePeaks> ReplicaTree::peaksOfPieces(qint64 pieces) const {
  QByteArray roots;
  for (int bit = 62 - TreePiece::kLevel; bit >= 0; --bit) {
    if ((pieces >> bit & 1) == 0) continue;
    const int level = bit + TreePiece::kLevel;
    const qint64 index = pieces >> (bit + 1) << 1;
    const auto root = node(level, index);
    if (!root) return tl::unexpected(root.error());
    roots += *root;
  }
  return MerklePeaks::of(pieces << TreePiece::kLevel, roots);
}

Done ReplicaTree::cut(qint64 size, const QString& newLogId) const {
  const TreeTable table(m_database);
  const auto end = this->end();
  if (!end) return tl::unexpected(end.error());
  if (end->size <= size) return table.setEnd(m_site, m_stream, {newLogId, end->size, end->peaks});
  const qint64 pieces = size >> TreePiece::kLevel;
  auto peaks = peaksOfPieces(pieces);
  if (!peaks) return tl::unexpected(peaks.error());
  const qint64 below = size - peaks->size();
  const auto tail = reader()(peaks->size(), below);
  if (!tail) return tl::unexpected(tail.error());
  for (const QByteArray& bytes : *tail) peaks->append(MerkleHash::leaf(bytes));
  for (int level = TreePiece::kLevel; end->size >> level > 0; ++level)
    if (auto done = table.removeFrom(m_site, m_stream, level, size >> level); !done) return done;
  return table.setEnd(m_site, m_stream, {newLogId, peaks->size(), peaks->bytes()});
}

TreePiece::Read ReplicaTree::reader() const {
  return [table = ReplicaTable(m_database), site = m_site, stream = m_stream](
             qint64 from, qint64 count) -> Result<std::vector<QByteArray>> {
    std::vector<QByteArray> leaves;
    while (static_cast<qint64>(leaves.size()) < count) {
      const qint64 have = static_cast<qint64>(leaves.size());
      auto rows = table.bytesAfter(site, stream, from + have, static_cast<int>(count - have), kBytesAtOnce);
      if (!rows) return rows;
      if (rows->empty())
        return failure(ErrorCode::Corrupt, QStringLiteral("%1/%2/%3").arg(site, stream).arg(from + have + 1),
                       QStringLiteral("gap"));
      std::ranges::move(*rows, std::back_inserter(leaves));
    }
    return leaves;
  };
}

Result<KeptTree> ReplicaTree::open() const {
  const auto peaks = this->peaks();
  if (!peaks) return tl::unexpected(peaks.error());
  const auto opened = std::make_shared<TreePiece>();
  const auto nodes = [tree = *this, peaks = *peaks, opened](int level, qint64 index) -> Result<QByteArray> {
    if (level >= TreePiece::kLevel) return tree.node(level, index);
    const qint64 piece = TreePiece::pieceOf(level, index);
    if (piece == peaks.size() >> TreePiece::kLevel)
      return opened->node(level, index, peaks.size() & (TreePiece::kLeaves - 1), peaks.rootBelow(TreePiece::kLevel),
                          tree.reader());
    const auto root = tree.node(TreePiece::kLevel, piece);
    if (!root) return root;
    return opened->node(level, index, TreePiece::kLeaves, *root, tree.reader());
  };
  const auto runningAt = [tree = *this](qint64 size) -> Result<QByteArray> {
    auto running = ReplicaTable(tree.m_database).runningAt(tree.m_site, tree.m_stream, size);
    if (!running) return tl::unexpected(running.error());
    if (*running) return std::move(**running);
    return failure(ErrorCode::Corrupt, QStringLiteral("%1/%2/%3").arg(tree.m_site, tree.m_stream).arg(size),
                   QStringLiteral("gap"));
  };
  return KeptTree{peaks->size(), nodes, runningAt};
}
