#pragma once

#include <optional>
#include <vector>

#include "journal/merkle_tree.h"

/// What lies within one piece of a tree that is kept without it: its leaves are read and hashed again when a proof
/// reaches into them, and held until another piece is wanted. Any thread, one at a time.
class TreePiece {
 public:
  static constexpr int kLevel = 10;
  static constexpr qint64 kLeaves = qint64{1} << kLevel;
  /// The exact bytes of the leaves [from, from + count).
  using Read = std::function<Result<std::vector<QByteArray>>(qint64 from, qint64 count)>;

  /// Where the subtree stands: in which piece.
  [[nodiscard]] static qint64 pieceOf(int level, qint64 index) { return (index << level) >> kLevel; }
  /// The root of a full subtree below the piece's own. `count`: leaves that the piece has; `root`: over them, as it is
  /// kept. Errors: Corrupt, field "tree", where the log is no longer the one that the tree was made of; those of
  /// `read`.
  Result<QByteArray> node(int level, qint64 index, qint64 count, const QByteArray& root, const Read& read);
  /// The root over hashes of leaves that are at hand.
  static QByteArray rootOf(const std::vector<QByteArray>& hashes, std::size_t from, std::size_t count);

 private:
  struct Opened {
    qint64 piece = 0;
    QByteArray root;
    std::vector<QByteArray> hashes;  ///< of its leaves
  };
  std::optional<Opened> m_opened;
};
