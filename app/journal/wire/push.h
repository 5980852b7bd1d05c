#pragma once

#include <QByteArray>
#include <QString>

#include <optional>
#include <span>
#include <vector>

#include "domain/result.h"

/// A stretch of one chain on its way to the authority: `device`'s operations of `stream` from `fromSeq` on, in their
/// exact bytes. The signature is `device`'s over the last link, so that any member may carry another's chain to a hub
/// that was restored from an old backup. A value; any thread.
struct PushBatch {
  QString logId;
  QString stream;
  QString device;
  qint64 fromSeq = 1;
  QByteArray prevChain;  ///< 32 bytes, the link before fromSeq
  QByteArray signature;  ///< 64 bytes
  std::vector<QByteArray> lines;

  bool operator==(const PushBatch&) const = default;
};

enum class OpStanding { Applied, Duplicate, Rejected, Parked };

/// What became of one pushed operation.
struct OpResult {
  qint64 seq = 0;
  OpStanding standing = OpStanding::Applied;
  QString code;  ///< why it was rejected or parked
  std::optional<qint64> gseq;
  std::optional<qint64> effective;  ///< hybrid time
  bool operator==(const OpResult&) const = default;
};

/// The answer for one stretch. With a problem nothing of it was taken: "gap" (send from `expectedSeq`), "chain-fork"
/// (the device is frozen), "bad-signature", "not-granted", "log-reset".
struct PushReceipt {
  QString stream;
  QString device;
  qint64 ackedSeq = 0;  ///< the authority has the chain up to here, durably
  QString problem;
  std::optional<qint64> expectedSeq;
  std::vector<OpResult> results;
  bool operator==(const PushReceipt&) const = default;
};

struct PushReply {
  QString logId;
  qint64 epoch = 1;
  QString durable = QStringLiteral("hub");  ///< "hub", "standby" or "centre"
  qint64 serverTimeMs = 0;
  std::vector<PushReceipt> receipts;
  bool operator==(const PushReply&) const = default;
};

namespace wire {

/// Body of a push: for each stretch its envelope as one line of JSON, then its operations, a line each.
QByteArray writePush(std::span<const PushBatch> batches);
/// Errors: Invalid (422); with field "size" what is too large (413).
Result<std::vector<PushBatch>> readPush(QByteArrayView body);
QByteArray writePushReply(const PushReply& reply);
Result<PushReply> readPushReply(QByteArrayView body);

}  // namespace wire
