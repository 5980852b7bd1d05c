#pragma once

#include <optional>

#include "hub/tree_answer.h"
#include "journal/clock.h"
#include "store/centre/hub_table.h"
#include "store/centre/site_table.h"

/// Proofs of what the centre has of a site, for the hub of that site, signed with the centre's key. Whoever proves
/// locks the site as whoever takes operations does: nothing moves beneath a proof. One connection's thread.
class CentreAudit {
 public:
  /// How many operations that were there before their tree one question takes in, before it is told to come again.
  static constexpr qint64 kMostAtOnce = 20'000;

  /// `name`: of the centre, as its heads say who has signed.
  CentreAudit(Database& database, Clock& clock, QString name, DeviceKey key, qint64 mostAtOnce = kMostAtOnce)
      : m_database(database),
        m_clock(clock),
        m_name(std::move(name)),
        m_key(std::move(key)),
        m_mostAtOnce(mostAtOnce) {}

  // As tree_answer; 503 growing while the tree is made; 404 before the first operation.
  Answer<TreeHead> head(const CentreHub& hub, const AuditQuery& query) const;
  Answer<TreeProof> inclusion(const CentreHub& hub, const AuditQuery& query) const;
  Answer<TreeProof> consistency(const CentreHub& hub, const AuditQuery& query) const;

  /// Makes what is missing of the trees of a site, in as many transactions as it takes. Errors: those of the database;
  /// Corrupt where the log has a gap.
  [[nodiscard]] Done growAll(const QString& site) const;
  [[nodiscard]] TreeAuthority authorityFor(const Site& site) const;

 private:
  template <typename Value, typename Prove>
  Answer<Value> prove(const CentreHub& hub, const AuditQuery& query, Prove with) const;
  Answer<KeptTree> treeFor(const Site& site, const TreeAuthority& authority, const AuditQuery& query) const;
  [[nodiscard]] Done keep(const QString& site, const TreeHead& head, qint64 size) const;

  Database& m_database;
  Clock& m_clock;
  QString m_name;
  DeviceKey m_key;
  qint64 m_mostAtOnce;
};
