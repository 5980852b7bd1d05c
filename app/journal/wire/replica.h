#pragma once

#include <QByteArray>
#include <QString>

#include <map>
#include <vector>

#include "domain/result.h"
#include "journal/wire/cursor.h"

// How a hub's order goes up to a centre. The body of a replicate is a page as a pull gives it (journal/wire/pull.h),
// which may be empty: a question how far the centre is. Values and codecs; any thread.

/// How far the centre has each stream of a site: the truth of which a hub's cursor is only a memory.
struct ReplicaState {
  Cursor have;                          ///< the log that is followed; its id is empty before the first contact
  std::map<QString, QString> problems;  ///< stream → why nothing of this page was taken: "gap", "chain", "checksum",
                                        ///< "signature", "key"
  qint64 serverTimeMs = 0;
  qint64 superseded = 0;  ///< operations that the centre once had from this site and its hub has lost
  bool operator==(const ReplicaState&) const = default;
};

/// Some places of a log with their running checksums, thinner the older they are: enough for the centre to find where a
/// restored hub's log and the one it has part.
struct LogMarks {
  Cursor log;                                             ///< id and epoch; no positions
  std::map<QString, std::map<qint64, QByteArray>> marks;  ///< stream → place → checksum
  bool operator==(const LogMarks&) const = default;
};

namespace wire {

inline constexpr int kMaxMarks = 64;  ///< of one stream

QByteArray writeReplicaState(const ReplicaState& state);
Result<ReplicaState> readReplicaState(QByteArrayView body);
QByteArray writeLogMarks(const LogMarks& marks);
Result<LogMarks> readLogMarks(QByteArrayView body);

}  // namespace wire
