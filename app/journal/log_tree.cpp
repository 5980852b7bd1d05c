#include "journal/log_tree.h"

namespace {

/// The root of a full subtree of leaves that are at hand.
QByteArray foldOf(const std::vector<QByteArray>& hashes, std::size_t from, std::size_t count) {
  MerklePeaks peaks;
  for (std::size_t i = 0; i < count; ++i) peaks.append(hashes[from + i]);
  return peaks.root();
}

}  // namespace

const LogTree::Hashes& LogTree::piecesAt(std::size_t level) const {
  static const Hashes kNone;
  return level < m_pieces.size() ? m_pieces[level] : kNone;
}

void LogTree::append(QByteArrayView bytes) {
  m_tail.push_back(MerkleHash::leaf(bytes));
  if (tailSize() < kPieceLeaves) return;
  QByteArray hash = foldOf(m_tail, 0, m_tail.size());
  m_tail.clear();
  for (std::size_t level = 0;; ++level) {
    if (level == m_pieces.size()) m_pieces.emplace_back();
    Hashes& row = m_pieces[level];
    row.push_back(hash);
    if (row.size() % 2 != 0) return;
    hash = MerkleHash::node(row[row.size() - 2], row[row.size() - 1]);
  }
}

Result<QByteArray> LogTree::node(int level, qint64 index, const Read& read) {
  if (level >= kPieceLevel)
    return piecesAt(static_cast<std::size_t>(level - kPieceLevel))[static_cast<std::size_t>(index)];
  const qint64 first = index << level;
  const qint64 piece = first >> kPieceLevel;
  const auto within = static_cast<std::size_t>(first - (piece << kPieceLevel));
  const auto count = std::size_t{1} << level;
  const Hashes& full = piecesAt(0);
  if (piece == static_cast<qint64>(full.size())) return foldOf(m_tail, within, count);
  if (!m_opened || m_opened->first != piece) {
    const auto leaves = read(piece << kPieceLevel, kPieceLeaves);
    if (!leaves) return tl::unexpected(leaves.error());
    Hashes hashes;
    for (const QByteArray& leaf : *leaves) hashes.push_back(MerkleHash::leaf(leaf));
    // Whatever was proved from other bytes would be a false accusation, of the hub by itself.
    if (static_cast<qint64>(hashes.size()) != kPieceLeaves ||
        foldOf(hashes, 0, hashes.size()) != full[static_cast<std::size_t>(piece)])
      return failure(
          ErrorCode::Corrupt,
          QStringLiteral("changed between %1 and %2").arg((piece << kPieceLevel) + 1).arg((piece + 1) << kPieceLevel),
          QStringLiteral("tree"));
    m_opened = {piece, std::move(hashes)};
  }
  return foldOf(m_opened->second, within, count);
}

MerkleProof::Nodes LogTree::nodes(const Read& read) {
  return [this, &read](int level, qint64 index) { return node(level, index, read); };
}

Done LogTree::checkSize(qint64 size) const {
  if (size <= this->size()) return {};
  return failure(ErrorCode::Invalid, QString::number(size), QStringLiteral("size"));
}

Result<QByteArray> LogTree::root(qint64 size, const Read& read) {
  if (auto done = checkSize(size); !done) return tl::unexpected(done.error());
  return MerkleProof::root(size, nodes(read));
}

Result<MerklePath> LogTree::inclusion(qint64 index, qint64 size, const Read& read) {
  if (auto done = checkSize(size); !done) return tl::unexpected(done.error());
  return MerkleProof::inclusion(index, size, nodes(read));
}

Result<MerklePath> LogTree::consistency(qint64 from, qint64 to, const Read& read) {
  if (auto done = checkSize(to); !done) return tl::unexpected(done.error());
  return MerkleProof::consistency(from, to, nodes(read));
}
