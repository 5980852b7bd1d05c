#include "hub/centre/centre_audit.h"

#include <cstdlib>

#include "hub/audit_desk.h"
#include "hub/centre/replica_tree.h"

namespace {

const TreeHead& headOf(const TreeHead& head) { return head; }
const TreeHead& headOf(const TreeProof& proof) { return proof.head; }

}  // namespace

TreeAuthority CentreAudit::authorityFor(const Site& site) const {
  return {site.logId, site.epoch, m_name, m_key, m_clock.nowMs()};
}

Answer<KeptTree> CentreAudit::treeFor(const Site& site, const TreeAuthority& authority, const AuditQuery& query) const {
  if (const auto problem = tree_answer::otherLog(authority, query)) return tl::unexpected(*problem);
  if (site.logId.isEmpty()) return refusal(404, "not-found");
  const auto heads = ReplicaTable(m_database).heads(site.site);
  if (!heads) return tl::unexpected(problemOf(heads.error()));
  const auto end = heads->find(query.stream);
  const qint64 last = end == heads->end() ? 0 : end->second.gseq;
  const ReplicaTree tree(m_database, site.site, query.stream, site.logId);
  const auto grown = tree.grow(last, m_mostAtOnce);
  if (!grown) return tl::unexpected(tree_answer::problemOfTree(grown.error()));
  const qint64 wanted = query.size.value_or(last);
  if (wanted <= last && wanted > *grown) return tl::unexpected(tree_answer::growing(*grown));
  auto kept = tree.open();
  if (!kept) return tl::unexpected(tree_answer::problemOfTree(kept.error()));
  return std::move(*kept);
}

template <typename Value, typename Prove>
Answer<Value> CentreAudit::prove(const CentreHub& hub, const AuditQuery& query, Prove with) const {
  auto transaction = Transaction::begin(m_database);
  if (!transaction) return tl::unexpected(problemOf(transaction.error()));
  const auto site = SiteTable(m_database).lock(hub.site);
  if (!site) return tl::unexpected(problemOf(site.error()));
  if (!*site) return refusal(404, "site");
  const TreeAuthority authority = authorityFor(**site);
  const auto tree = treeFor(**site, authority, query);
  auto answer = tree ? with(authority, *tree, query) : Answer<Value>(tl::unexpected(tree.error()));
  if (answer)
    if (auto done = keep(hub.site, headOf(*answer), tree->size); !done) return tl::unexpected(problemOf(done.error()));
  // What has grown stays, also where it was not enough.
  if (!answer && answer.error().status >= 500 && answer.error().code != QLatin1String("growing")) return answer;
  if (auto done = transaction->commit(); !done) return tl::unexpected(problemOf(done.error()));
  return answer;
}

Done CentreAudit::keep(const QString& site, const TreeHead& head, qint64 size) const {
  if (head.size != size || size == 0) return {};
  const TreeTable table(m_database);
  const auto last = table.lastKeptMs(site, head.stream, head.logId);
  if (!last) return tl::unexpected(last.error());
  // A clock that was set back must not end the keeping.
  if (*last && std::abs(head.atMs - **last) < AuditDesk::kKeepEveryMs) return {};
  return table.keep(site, head);
}

Answer<TreeHead> CentreAudit::head(const CentreHub& hub, const AuditQuery& query) const {
  if (query.from) return refusal(422, "invalid", QStringLiteral("from: not of a head"));
  return prove<TreeHead>(hub, query, tree_answer::head);
}

Answer<TreeProof> CentreAudit::inclusion(const CentreHub& hub, const AuditQuery& query) const {
  return prove<TreeProof>(hub, query, tree_answer::inclusion);
}

Answer<TreeProof> CentreAudit::consistency(const CentreHub& hub, const AuditQuery& query) const {
  return prove<TreeProof>(hub, query, tree_answer::consistency);
}

Done CentreAudit::growAll(const QString& site) const {
  bool isMore = true;
  while (isMore) {
    isMore = false;
    auto transaction = Transaction::begin(m_database);
    if (!transaction) return tl::unexpected(transaction.error());
    const auto its = SiteTable(m_database).lock(site);
    if (!its) return tl::unexpected(its.error());
    if (!*its || (*its)->logId.isEmpty()) return {};
    const auto heads = ReplicaTable(m_database).heads(site);
    if (!heads) return tl::unexpected(heads.error());
    for (const auto& [stream, head] : *heads) {
      const auto grown = ReplicaTree(m_database, site, stream, (*its)->logId).grow(head.gseq, m_mostAtOnce);
      if (!grown) return tl::unexpected(grown.error());
      isMore = isMore || *grown < head.gseq;
    }
    if (auto done = transaction->commit(); !done) return done;
  }
  return {};
}
