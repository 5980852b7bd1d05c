#pragma once

#include <QHash>

#include <map>
#include <memory>

#include "hub/head_book.h"
#include "hub/tree_answer.h"
#include "journal/log_tree.h"
#include "store/database.h"

/// The trees over a hub's log, for whoever wants its history proved. Reads with a connection of its own, so that no
/// proof holds up a claim; lives on the thread that asks first (choices.md, "A tree over each stream").
class AuditDesk {
 public:
  /// Who answers, as the hub's thread knows it at the moment of a question.
  using Authority = TreeAuthority;
  /// How many operations one question may have hashed before it is told to come again.
  static constexpr qint64 kMostAtOnce = 200'000;
  /// Of each stream a head is kept as often as this.
  static constexpr qint64 kKeepEveryMs = 20LL * 3'600'000;

  /// `databasePath`: of the hub's store, in whose folder heads are kept. Opened with the first question.
  explicit AuditDesk(QString databasePath, qint64 mostAtOnce = kMostAtOnce);

  // As tree_answer; 503 growing while the tree is made.
  Answer<TreeHead> head(const Authority& authority, const AuditQuery& query);
  Answer<TreeProof> inclusion(const Authority& authority, const AuditQuery& query);
  Answer<TreeProof> consistency(const Authority& authority, const AuditQuery& query);
  /// Goes on with trees that a question has found unfinished; false when there are none.
  bool grow();

 private:
  Answer<KeptTree> treeFor(const Authority& authority, const AuditQuery& query);
  [[nodiscard]] Done open();
  Result<qint64> reach(const QString& stream, LogTree& tree);
  [[nodiscard]] LogTree::Read reader(const QString& stream);
  /// `size`: of the whole tree, whose head is worth keeping.
  Answer<TreeProof> proved(Answer<TreeProof> proof, qint64 size);
  void keep(const TreeHead& head);

  QString m_path;
  qint64 m_mostAtOnce;
  HeadBook m_book;
  std::unique_ptr<Database> m_database;
  QString m_logId;  ///< of which the trees are
  std::map<QString, LogTree> m_trees;
  std::map<QString, qint64> m_keptAtMs;
  bool m_hasBook = false;
  QStringList m_unfinished;
};
