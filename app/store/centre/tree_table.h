#pragma once

#include <map>
#include <optional>
#include <span>
#include <vector>

#include "domain/result.h"
#include "journal/wire/audit.h"
#include "store/database.h"

/// How far the tree over a stream has come, and what it goes on from.
struct TreeEnd {
  QString logId;  ///< of the hub's log that it is over; empty before the first
  qint64 size = 0;
  QByteArray peaks;  ///< MerklePeaks::bytes
};

/// The root of a full subtree, numbered as MerkleProof::Nodes does.
struct TreeNode {
  int level = 0;
  qint64 index = 0;
  QByteArray root;
};

/// The trees over the logs of all sites: their ends, and the nodes that are kept. One connection's thread; what writes
/// belongs into a transaction that has locked the site.
class TreeTable {
 public:
  explicit TreeTable(Database& database) : m_database(database) {}

  Result<TreeEnd> end(const QString& site, const QString& stream) const;
  [[nodiscard]] Done setEnd(const QString& site, const QString& stream, const TreeEnd& end) const;
  /// A node that is there already stays.
  [[nodiscard]] Done add(const QString& site, const QString& stream, std::span<const TreeNode> nodes) const;
  Result<std::optional<QByteArray>> root(const QString& site, const QString& stream, int level, qint64 index) const;
  Result<qint64> countNodes(const QString& site, const QString& stream) const;
  /// All nodes of a level from a place on.
  [[nodiscard]] Done removeFrom(const QString& site, const QString& stream, int level, qint64 index) const;
  [[nodiscard]] Done removeAll(const QString& site, const QString& stream) const;

  /// Of one size the first that was signed stays.
  [[nodiscard]] Done keep(const QString& site, const TreeHead& head) const;
  /// Ascending by size. Error: Corrupt, field "head".
  Result<std::vector<TreeHead>> kept(const QString& site, const QString& stream, const QString& logId) const;
  Result<std::optional<qint64>> lastKeptMs(const QString& site, const QString& stream, const QString& logId) const;

 private:
  Database& m_database;
};
