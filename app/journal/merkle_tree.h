#pragma once

#include <QByteArray>

#include <functional>
#include <vector>

#include "domain/result.h"

// The tree over a log and its proofs: RFC 6962 section 2.1, whose algorithms to check a proof are in RFC 9162, sections
// 2.1.3.2 and 2.1.4.2. Any thread, pure.

/// Hashes of the tree: 32 bytes each. A leaf begins with 0x00 and a node with 0x01, so that neither passes for the
/// other.
class MerkleHash {
 public:
  static constexpr qsizetype kBytes = 32;

  static QByteArray leaf(QByteArrayView bytes);
  static QByteArray node(QByteArrayView left, QByteArrayView right);
  /// The root over nothing.
  static QByteArray empty();
};

/// What is enough of a tree to let it grow and to know its root: the roots of its full subtrees, the largest first, one
/// for each bit of the size.
class MerklePeaks {
 public:
  /// Hears of every full subtree when its last leaf has come; as MerkleProof::Nodes numbers them.
  using Full = std::function<void(int level, qint64 index, const QByteArray& root)>;

  MerklePeaks() = default;
  /// From `bytes()` of a tree of that size. Error: Corrupt, field "tree".
  static Result<MerklePeaks> of(qint64 size, QByteArrayView bytes);

  void append(const QByteArray& leafHash, const Full& full = {});
  [[nodiscard]] qint64 size() const { return m_size; }
  [[nodiscard]] QByteArray root() const;
  /// The root over the leaves after the last multiple of 2^level; of nothing where there are none.
  [[nodiscard]] QByteArray rootBelow(int level) const;
  /// The roots one behind the other, for whoever keeps them.
  [[nodiscard]] QByteArray bytes() const;

 private:
  qint64 m_size = 0;
  std::vector<QByteArray> m_peaks;
};

/// Proofs about a tree whose nodes somebody else has, from the sibling of the leaf up to the one below the root.
using MerklePath = std::vector<QByteArray>;

class MerkleProof {
 public:
  /// The root of the full subtree over the leaves [index << level, (index + 1) << level).
  using Nodes = std::function<Result<QByteArray>(int level, qint64 index)>;

  /// Over the first `size` leaves.
  static Result<QByteArray> root(qint64 size, const Nodes& nodes);
  /// That the leaf at `index` (from 0) is one of the first `size`. Error: Invalid, field "size".
  static Result<MerklePath> inclusion(qint64 index, qint64 size, const Nodes& nodes);
  /// That the first `from` leaves are the beginning of the first `to`; empty where one of them is 0 or they are the
  /// same. Error: Invalid, field "size".
  static Result<MerklePath> consistency(qint64 from, qint64 to, const Nodes& nodes);

  static bool isIncluded(const QByteArray& leafHash, qint64 index, qint64 size, const MerklePath& path,
                         const QByteArray& root);
  static bool isConsistent(qint64 from, qint64 to, const MerklePath& path, const QByteArray& fromRoot,
                           const QByteArray& toRoot);
};
