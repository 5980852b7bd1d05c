#pragma once

#include <map>
#include <optional>
#include <span>
#include <vector>

#include "domain/result.h"
#include "journal/wire/pull.h"
#include "store/database.h"
#include "store/log_table.h"

/// Where the order of a stream ends at the centre.
struct ReplicaHead {
  qint64 gseq = 0;
  QByteArray running;  ///< checksum up to here; empty before the first
};

/// An operation as the centre keeps it: as its hub put it in order.
struct ReplicaRow {
  SequencedOperation operation;
  QByteArray id;       ///< 16 bytes
  QByteArray chain;    ///< its link
  QByteArray running;  ///< checksum of the stream up to here
};

/// The logs of all sites. One connection's thread; what writes belongs into a transaction that has locked the site.
class ReplicaTable {
 public:
  explicit ReplicaTable(Database& database) : m_database(database) {}

  Result<std::map<QString, ReplicaHead>> heads(const QString& site) const;
  Result<ChainHead> chainHead(const QString& site, const QString& stream, const QString& device) const;
  /// Of every device that has written into the stream.
  Result<std::map<QString, ChainHead>> chainHeads(const QString& site, const QString& stream) const;
  /// Many rows with few statements.
  [[nodiscard]] Done append(const QString& site, std::span<const ReplicaRow> rows) const;
  [[nodiscard]] Done setHead(const QString& site, const QString& stream, const ReplicaHead& head) const;
  [[nodiscard]] Done setChainHead(const QString& site, const QString& stream, const QString& device,
                                  const ChainHead& head) const;
  Result<std::optional<QByteArray>> runningAt(const QString& site, const QString& stream, qint64 gseq) const;
  /// Ascending by place.
  Result<std::vector<ReplicaRow>> rows(const QString& site, const QString& stream, qint64 afterGseq, int limit) const;
  /// The bytes alone, ascending by place; no more than `mostBytes`, but for the first.
  /// Error: Corrupt, field "gap", with the place that is missing.
  Result<std::vector<QByteArray>> bytesAfter(const QString& site, const QString& stream, qint64 afterGseq, int limit,
                                             qsizetype mostBytes) const;
  /// Lays everything after a place aside, under the log it came from, and winds the chains back. How many.
  Result<qint64> supersede(const QString& site, const QString& logId, const QString& stream, qint64 afterGseq) const;
  Result<qint64> countSuperseded(const QString& site) const;

 private:
  Database& m_database;
};
