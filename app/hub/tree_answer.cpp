#include "hub/tree_answer.h"

namespace tree_answer {

TreeHead signedHead(const TreeAuthority& authority, const QString& stream, qint64 size, const QByteArray& root,
                    const QByteArray& running) {
  TreeHead head;
  head.logId = authority.logId;
  head.epoch = authority.epoch;
  head.stream = stream;
  head.size = size;
  head.root = root;
  head.running = running;
  head.atMs = authority.nowMs;
  head.signer = authority.signer;
  head.sign(authority.key);
  return head;
}

std::optional<Problem> otherLog(const TreeAuthority& authority, const AuditQuery& query) {
  // Whoever has not heard yet that the log is another one must not take its size for a loss.
  if (query.logId.isEmpty() || query.logId == authority.logId) return std::nullopt;
  return Problem{410, QStringLiteral("log-reset"), authority.logId, {}, {}};
}

Problem growing(qint64 size) { return {503, QStringLiteral("growing"), QString::number(size), {}, 2}; }

bool isOfTree(const Problem& problem) {
  return problem.code == QLatin1String("growing") || problem.code == wire::kHistoryDamaged;
}

Problem problemOfTree(const Error& error) {
  if (error.field == QLatin1String("size")) return {409, QStringLiteral("size"), error.detail, {}, {}};
  if (error.code != ErrorCode::Corrupt) return problemOf(error);
  qCritical("the log is not the one that was signed: %s %s", qPrintable(error.field), qPrintable(error.detail));
  return {500, wire::kHistoryDamaged, {}, {}, {}};
}

Answer<TreeHead> head(const TreeAuthority& authority, const KeptTree& tree, const AuditQuery& query) {
  if (const auto problem = otherLog(authority, query)) return tl::unexpected(*problem);
  const qint64 size = query.size.value_or(tree.size);
  if (size > tree.size) return refusal(409, "size", QString::number(tree.size));
  const auto root = MerkleProof::root(size, tree.nodes);
  if (!root) return tl::unexpected(problemOfTree(root.error()));
  if (size == 0) return signedHead(authority, query.stream, 0, *root, {});
  const auto running = tree.runningAt(size);
  if (!running) return tl::unexpected(problemOfTree(running.error()));
  return signedHead(authority, query.stream, size, *root, *running);
}

Answer<TreeProof> inclusion(const TreeAuthority& authority, const KeptTree& tree, const AuditQuery& query) {
  if (!query.from || *query.from < 1)
    return refusal(422, "invalid", QStringLiteral("from: the number of an operation"));
  auto shown = head(authority, tree, query);
  if (!shown) return tl::unexpected(shown.error());
  if (*query.from > shown->size) return refusal(409, "size", QString::number(shown->size));
  auto path = MerkleProof::inclusion(*query.from - 1, shown->size, tree.nodes);
  if (!path) return tl::unexpected(problemOfTree(path.error()));
  return TreeProof{std::move(*shown), *query.from, std::move(*path)};
}

Answer<TreeProof> consistency(const TreeAuthority& authority, const KeptTree& tree, const AuditQuery& query) {
  if (!query.from) return refusal(422, "invalid", QStringLiteral("from: a size that was seen"));
  auto shown = head(authority, tree, query);
  if (!shown) return tl::unexpected(shown.error());
  if (*query.from > shown->size) return refusal(409, "size", QString::number(shown->size));
  auto path = MerkleProof::consistency(*query.from, shown->size, tree.nodes);
  if (!path) return tl::unexpected(problemOfTree(path.error()));
  return TreeProof{std::move(*shown), *query.from, std::move(*path)};
}

}  // namespace tree_answer
