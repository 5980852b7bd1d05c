#pragma once

#include <map>
#include <optional>

#include "hub/centre/centre_audit.h"
#include "journal/merkle_tree.h"
#include "store/centre/replica_table.h"
#include "store/centre/tree_table.h"

/// Looks at everything again that a centre has of one site: every link, signature, place and checksum, the tree with
/// its nodes, and the heads that were signed. What is found whole is signed and kept, so that the next check compares
/// with it. Reads in pieces; only the last one is looked at while nobody may write. One connection's thread.
class SiteAudit {
 public:
  struct Check {
    qint64 operations = 0;
    qint64 signatures = 0;
    qint64 heads = 0;  ///< that were signed before and agree
    /// The first thing that is wrong, in words for the log: what, "site/stream/place", and "(device/number)" where it
    /// can be told. Empty when all is whole.
    QString fault;
  };

  SiteAudit(Database& database, const CentreAudit& audit) : m_database(database), m_audit(audit) {}

  /// Adds to `check`, and stops at the first fault.
  [[nodiscard]] Done verify(const QString& site, Check& check) const;

 private:
  /// How far one stream has been looked at.
  struct Walk {
    QString site;
    QString stream;
    ReplicaHead head;
    std::map<QString, ChainHead> chains;
    MerklePeaks peaks;
    std::vector<TreeNode> nodes;  ///< that the piece just read has completed
    qint64 nodeCount = 0;
    std::vector<TreeHead> heads;  ///< signed before, ascending
    std::size_t nextHead = 0;
    qint64 agreed = 0;  ///< up to here the tree is the one that was signed

    [[nodiscard]] QString at(qint64 gseq) const { return QStringLiteral("%1/%2/%3").arg(site, stream).arg(gseq); }
  };
  /// What is wrong, or nothing.
  using Fault = Result<QString>;

  Fault look(const Site& site, Check& check) const;
  Fault begin(const Site& site, Walk& walk) const;
  Fault walkTo(qint64 end, const std::map<QString, QByteArray>& writers, Walk& walk, Check& check) const;
  [[nodiscard]] QString step(const ReplicaRow& row, const std::map<QString, QByteArray>& writers, Walk& walk,
                             Check& check) const;
  Fault compareNodes(Walk& walk) const;
  Fault compareEnd(const Site& site, const ReplicaHead& end, const Walk& walk) const;
  Fault missing(const Walk& walk) const;

  Database& m_database;
  const CentreAudit& m_audit;
};
