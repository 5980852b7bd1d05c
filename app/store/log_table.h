#pragma once

#include <functional>
#include <map>
#include <optional>
#include <vector>

#include "domain/result.h"
#include "journal/operation.h"
#include "store/database.h"

/// Where an operation entered the log.
struct LogPlace {
  QString stream;
  QString device;
  qint64 seq = 0;
  std::optional<qint64> gseq;
  std::optional<qint64> effective;
};

/// The last link of one chain.
struct ChainHead {
  qint64 seq = 0;
  QByteArray chain;
};

/// What a check of the log found.
struct LogCheck {
  qint64 operations = 0;
  qint64 signatures = 0;
  /// The first thing that is wrong, in words for the log; empty when all is whole.
  QString fault;
};

/// The append-only log of operations with its hash chains. The exact bytes are stored and never made again.
/// Backend thread.
class LogTable {
 public:
  explicit LogTable(Database& database) : m_database(database) {}

  Result<ChainHead> head(const QString& stream, const QString& device) const;
  [[nodiscard]] Done append(const LogPlace& place, const QString& entity, const Uuid& id, const QByteArray& bytes,
                            const QByteArray& chain, const QByteArray& signature) const;
  Result<bool> contains(const Uuid& id) const;
  Result<bool> contains(const QString& stream, const QString& device, qint64 seq) const;
  Result<qint64> lastGseq(const QString& stream) const;
  Result<std::vector<PlacedOperation>> ofEntity(const QString& entity) const;
  Result<qint64> count() const;
  /// The place in time of the operation that was written last; absent in an empty log.
  Result<std::optional<qint64>> newestEffective() const;
  /// Public keys by device, of all devices whose operations this log may hold.
  Result<std::map<QString, QByteArray>> deviceKeys() const;

  /// Walks the whole log in the order in which it was written. The visitor returns false to stop.
  using Visitor = std::function<bool(const LogPlace& place, const QByteArray& bytes)>;
  [[nodiscard]] Done walk(const Visitor& visitor) const;

  /// Recomputes every chain and checks every signature (I8).
  Result<LogCheck> verify() const;

 private:
  Database& m_database;
};

OrderKey orderKeyOf(const LogPlace& place, HybridTime time);
