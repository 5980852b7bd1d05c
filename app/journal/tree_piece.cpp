#include "journal/tree_piece.h"

QByteArray TreePiece::rootOf(const std::vector<QByteArray>& hashes, std::size_t from, std::size_t count) {
  MerklePeaks peaks;
  for (std::size_t i = 0; i < count; ++i) peaks.append(hashes[from + i]);
  return peaks.root();
}

Result<QByteArray> TreePiece::node(int level, qint64 index, qint64 count, const QByteArray& root, const Read& read) {
  const qint64 piece = pieceOf(level, index);
  const qint64 first = piece << kLevel;
  if (!m_opened || m_opened->piece != piece || m_opened->root != root) {
    const auto leaves = read(first, count);
    if (!leaves) return tl::unexpected(leaves.error());
    std::vector<QByteArray> hashes;
    for (const QByteArray& leaf : *leaves) hashes.push_back(MerkleHash::leaf(leaf));
    // Whatever was proved from other bytes would be a false accusation, of whoever keeps the log by itself.
    if (static_cast<qint64>(hashes.size()) != count || rootOf(hashes, 0, hashes.size()) != root)
      return failure(ErrorCode::Corrupt, QStringLiteral("changed between %1 and %2").arg(first + 1).arg(first + count),
                     QStringLiteral("tree"));
    m_opened = Opened{piece, root, std::move(hashes)};
  }
  const auto within = static_cast<std::size_t>((index << level) - first);
  return rootOf(m_opened->hashes, within, std::size_t{1} << level);
}
