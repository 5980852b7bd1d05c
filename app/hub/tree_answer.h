#pragma once

#include <functional>

#include "journal/wire/audit.h"
#include "journal/wire/problem.h"

/// Who answers for a tree: what its heads say of themselves, and the key that they are signed with.
struct TreeAuthority {
  QString logId;
  qint64 epoch = 1;
  QString signer;
  DeviceKey key;
  qint64 nowMs = 0;
};

/// A tree over one stream, wherever it is kept.
struct KeptTree {
  qint64 size = 0;
  MerkleProof::Nodes nodes;
  std::function<Result<QByteArray>(qint64 size)> runningAt;  ///< checksum of the order; asked for sizes above 0
};

/// What a hub and a centre answer about a tree, once it is at hand: the same words, whoever keeps it. Any thread.
namespace tree_answer {

// 410 log-reset where another log was meant; 409 size, with the size that there is, for more than there is; 422; 500
// history-damaged where the log is not the one that the tree was made of.
Answer<TreeHead> head(const TreeAuthority& authority, const KeptTree& tree, const AuditQuery& query);
/// That the operation with gseq `from` is among the first `size`.
Answer<TreeProof> inclusion(const TreeAuthority& authority, const KeptTree& tree, const AuditQuery& query);
/// That the first `from` operations are the beginning of the first `size`.
Answer<TreeProof> consistency(const TreeAuthority& authority, const KeptTree& tree, const AuditQuery& query);

/// What an authority says of the first `size` operations.
TreeHead signedHead(const TreeAuthority& authority, const QString& stream, qint64 size, const QByteArray& root,
                    const QByteArray& running);
/// 410 where the query means another log.
std::optional<Problem> otherLog(const TreeAuthority& authority, const AuditQuery& query);
/// 503, as the tree is being made: it has come so far.
Problem growing(qint64 size);
/// Whether a problem is of the tree itself, not finished or not whole, and not of the database beneath it.
bool isOfTree(const Problem& problem);
/// What lies behind it is in this machine's log.
Problem problemOfTree(const Error& error);

}  // namespace tree_answer
