#pragma once

#include <functional>
#include <span>

#include "hub/tree_answer.h"
#include "journal/tree_piece.h"
#include "store/centre/replica_table.h"
#include "store/centre/tree_table.h"

/// The tree over one stream of one site (../choices.md, "The centre's tree"). One connection's thread, within a
/// transaction that has locked the site: so no two processes let it grow apart.
class ReplicaTree {
 public:
  /// How many operations one transaction takes in of what the log had before there was a tree.
  static constexpr qint64 kMostBehind = 2'000;

  /// `logId`: of the log that the site follows now; a tree over another one is made anew.
  ReplicaTree(Database& database, QString site, QString stream, QString logId);

  /// What has just been written to the log. Where the tree lacks what came before, it takes in a part of that instead.
  [[nodiscard]] Done add(std::span<const ReplicaRow> rows) const;
  /// Goes on towards the first `size` operations of the log, by `most` at the most; how far it is then.
  Result<qint64> grow(qint64 size, qint64 most) const;
  /// The log was cut to this size, and goes on as another one.
  [[nodiscard]] Done cut(qint64 size, const QString& newLogId) const;
  /// As far as it has come. Reads what lies within a piece when a proof needs it.
  Result<KeptTree> open() const;
  /// As far as it has come.
  Result<MerklePeaks> peaks() const;

 private:
  class Growth;
  Result<TreeEnd> end() const;
  [[nodiscard]] TreePiece::Read reader() const;
  /// Of a full subtree that is kept. Error: Corrupt, field "tree".
  Result<QByteArray> node(int level, qint64 index) const;
  /// The roots of its pieces up to a size, joined as far as they go.
  Result<MerklePeaks> peaksOfPieces(qint64 pieces) const;

  Database& m_database;
  QString m_site;
  QString m_stream;
  QString m_logId;
};
