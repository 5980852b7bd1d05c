#pragma once

#include <QByteArray>
#include <QString>

#include <map>
#include <vector>

#include "domain/result.h"
#include "journal/wire/cursor.h"

/// An operation as the authority hands it on: its exact bytes, its place, and the signature of its link where its
/// device signed there. A value; any thread.
struct SequencedOperation {
  QString stream;
  QString device;
  qint64 seq = 0;
  qint64 gseq = 0;
  qint64 effective = 0;  ///< hybrid time
  QByteArray signature;  ///< empty or 64 bytes
  QString rejected;      ///< why it has no effect; empty for all others
  QByteArray bytes;
  bool operator==(const SequencedOperation&) const = default;
};

struct PullRequest {
  Cursor after;
  int limit = 1000;
  int waitSeconds = 0;
  bool operator==(const PullRequest&) const = default;
};

/// A page of the authority's order, each stream without a gap from the cursor on.
struct PullReply {
  Cursor next;
  bool more = false;
  qint64 serverTimeMs = 0;
  /// Running checksum of each stream at `next` (HashChain::checksum): two that agree hold the same log.
  std::map<QString, QByteArray> checksums;
  std::map<QString, QByteArray> keys;  ///< public keys of the devices that occur
  std::vector<SequencedOperation> operations;
  qint64 left = 0;  ///< operations of these streams after `next`; 0 also from a hub that does not say
  bool operator==(const PullReply&) const = default;
};

/// Where each chain ends at the authority: what a member compares after a log-reset.
struct ChainEnds {
  Cursor log;                                          ///< log id and epoch; no positions
  std::map<std::pair<QString, QString>, qint64> seqs;  ///< (stream, device) → seq
  bool operator==(const ChainEnds&) const = default;
};

namespace wire {

/// `after=…&limit=…&wait=…`, percent-encoded.
QString writePullQuery(const PullRequest& request);
Result<PullRequest> readPullQuery(const QString& query);
/// A first line of JSON, then two lines an operation: its place, its bytes.
QByteArray writePullReply(const PullReply& reply);
Result<PullReply> readPullReply(QByteArrayView body);

QByteArray writeChainEnds(const ChainEnds& ends);
Result<ChainEnds> readChainEnds(QByteArrayView body);

}  // namespace wire
