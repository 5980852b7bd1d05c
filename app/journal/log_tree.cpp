#include "journal/log_tree.h"

const LogTree::Hashes& LogTree::piecesAt(std::size_t level) const {
  static const Hashes kNone;
  return level < m_pieces.size() ? m_pieces[level] : kNone;
}

void LogTree::append(QByteArrayView bytes) {
  m_tail.push_back(MerkleHash::leaf(bytes));
  if (tailSize() < TreePiece::kLeaves) return;
  QByteArray hash = TreePiece::rootOf(m_tail, 0, m_tail.size());
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
  if (level >= TreePiece::kLevel)
    return piecesAt(static_cast<std::size_t>(level - TreePiece::kLevel))[static_cast<std::size_t>(index)];
  const qint64 piece = TreePiece::pieceOf(level, index);
  const Hashes& full = piecesAt(0);
  if (piece < static_cast<qint64>(full.size()))
    return m_opened.node(level, index, TreePiece::kLeaves, full[static_cast<std::size_t>(piece)], read);
  const qint64 within = (index << level) - (piece << TreePiece::kLevel);
  return TreePiece::rootOf(m_tail, static_cast<std::size_t>(within), std::size_t{1} << level);
}

MerkleProof::Nodes LogTree::nodes(Read read) {
  return [this, read = std::move(read)](int level, qint64 index) { return node(level, index, read); };
}
