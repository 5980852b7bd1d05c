#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "journal/merkle_tree.h"

/// The tree over the order of one stream: leaf i is the exact bytes of the operation with gseq i + 1. Keeps the roots
/// of full pieces and what is above them, some 64 bytes a piece; what lies within a piece is read and hashed again when
/// a proof needs it. Any thread, one at a time.
class LogTree {
 public:
  static constexpr int kPieceLevel = 10;
  static constexpr qint64 kPieceLeaves = qint64{1} << kPieceLevel;
  /// The exact bytes of the leaves [from, from + count).
  using Read = std::function<Result<std::vector<QByteArray>>(qint64 from, qint64 count)>;

  void append(QByteArrayView bytes);
  [[nodiscard]] qint64 size() const { return static_cast<qint64>(piecesAt(0).size()) * kPieceLeaves + tailSize(); }

  // Of the first `size` leaves. Errors: Invalid, field "size", beyond the tree; Corrupt, field "tree", where the log is
  // no longer the one that the tree was made of; those of `read`.
  Result<QByteArray> root(qint64 size, const Read& read);
  Result<MerklePath> inclusion(qint64 index, qint64 size, const Read& read);
  Result<MerklePath> consistency(qint64 from, qint64 to, const Read& read);

 private:
  using Hashes = std::vector<QByteArray>;

  [[nodiscard]] const Hashes& piecesAt(std::size_t level) const;
  [[nodiscard]] qint64 tailSize() const { return static_cast<qint64>(m_tail.size()); }
  Result<QByteArray> node(int level, qint64 index, const Read& read);
  [[nodiscard]] MerkleProof::Nodes nodes(const Read& read);
  [[nodiscard]] Done checkSize(qint64 size) const;

  std::vector<Hashes> m_pieces;                       ///< by level above the pieces: the roots of full subtrees
  Hashes m_tail;                                      ///< hashes of the leaves after the last full piece
  std::optional<std::pair<qint64, Hashes>> m_opened;  ///< the piece that was read last, with its leaves' hashes
};
