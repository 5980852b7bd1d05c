#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <optional>

#include "domain/result.h"
#include "journal/hash_chain.h"
#include "journal/merkle_tree.h"

// The tree over a stream's order and its proofs (sync.md, "Endpoints": audit; RFC 6962). Values and codecs; any thread.

/// What an authority says that the first `size` operations of a stream are, signed: it can never say anything else
/// about them again without being found out by whoever kept this.
struct TreeHead {
  QString logId;
  qint64 epoch = 1;
  QString stream;
  qint64 size = 0;
  QByteArray root;     ///< over the exact bytes, in the order of gseq
  QByteArray running;  ///< the checksum of the order at `size`: times and refusals too; empty for size 0
  qint64 atMs = 0;
  QString signer;        ///< the device that has signed
  QByteArray signature;  ///< 64 bytes

  bool operator==(const TreeHead&) const = default;
  void sign(const DeviceKey& key);
  [[nodiscard]] bool isSignedBy(const QByteArray& publicKey) const;
  /// Whether both speak of one log and one stream, so that one must be the beginning of the other.
  [[nodiscard]] bool isComparable(const TreeHead& other) const {
    return logId == other.logId && stream == other.stream;
  }
  [[nodiscard]] QJsonObject body() const;
  /// Strict. Error: Invalid.
  static Result<TreeHead> read(const QJsonObject& body);

 private:
  [[nodiscard]] QByteArray message() const;
};

/// A head, and a path: that the first `from` operations are its beginning, or that the operation `from` is among it.
struct TreeProof {
  TreeHead head;
  qint64 from = 0;
  MerklePath path;
  bool operator==(const TreeProof&) const = default;
};

/// What is asked: "stream=hall", with "from" a size that was seen or a gseq, "size" for another than the newest,
/// and "log", of which this is known.
struct AuditQuery {
  QString stream;
  std::optional<qint64> from;
  std::optional<qint64> size;
  QString logId = {};  ///< where another log than this shall not be answered about; empty: whichever there is
  bool operator==(const AuditQuery&) const = default;
};

namespace wire {

/// Of a problem: who is asked cannot prove what it has signed, as its log is no longer the one that its tree was made
/// of, and says so itself.
inline const QString kHistoryDamaged = QStringLiteral("history-damaged");

QByteArray writeTreeHead(const TreeHead& head);
Result<TreeHead> readTreeHead(QByteArrayView body);
QByteArray writeTreeProof(const TreeProof& proof);
Result<TreeProof> readTreeProof(QByteArrayView body);
QString writeAuditQuery(const AuditQuery& query);
/// Error: Invalid, with the part that is wrong.
Result<AuditQuery> readAuditQuery(const QString& query);

}  // namespace wire
