#pragma once

#include <vector>

#include "journal/tree_piece.h"

/// The tree over the order of one stream: leaf i is the exact bytes of the operation with gseq i + 1. Keeps the roots
/// of full pieces and what is above them, some 64 bytes a piece; what lies within a piece is read and hashed again when
/// a proof needs it. Any thread, one at a time.
class LogTree {
 public:
  using Read = TreePiece::Read;

  void append(QByteArrayView bytes);
  [[nodiscard]] qint64 size() const {
    return static_cast<qint64>(piecesAt(0).size()) * TreePiece::kLeaves + tailSize();
  }

  /// Of its full subtrees, for proofs over at most `size()` leaves; no longer than the tree. Errors: Corrupt, field
  /// "tree", where the log is no longer the one that the tree was made of; those of `read`.
  [[nodiscard]] MerkleProof::Nodes nodes(Read read);

 private:
  using Hashes = std::vector<QByteArray>;

  [[nodiscard]] const Hashes& piecesAt(std::size_t level) const;
  [[nodiscard]] qint64 tailSize() const { return static_cast<qint64>(m_tail.size()); }
  Result<QByteArray> node(int level, qint64 index, const Read& read);

  std::vector<Hashes> m_pieces;  ///< by level above the pieces: the roots of full subtrees
  Hashes m_tail;                 ///< hashes of the leaves after the last full piece
  TreePiece m_opened;            ///< the one that was read last
};
