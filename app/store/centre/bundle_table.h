#pragma once

#include <map>
#include <vector>

#include "domain/result.h"
#include "journal/wire/bundle.h"
#include "store/database.h"

/// What a centre gives to its halls: records of all sites (empty site) and of one. One connection's thread.
class BundleTable {
 public:
  explicit BundleTable(Database& database) : m_database(database) {}

  /// The number of the newest change at all; 0 before the first. One row is read: whoever waits asks this.
  Result<qint64> newest() const;
  /// Within a transaction: the number of a new change, later than all others; until its end nobody else gets one,
  /// through whichever process. Above the seconds of the clock, so that a centre from an old backup does not give out
  /// numbers that its hubs have seen.
  Result<qint64> takeNumber(qint64 nowMs) const;
  [[nodiscard]] Done put(const QString& site, const QString& name, qint64 version,
                         const std::vector<BundleRecord>& records) const;
  /// Of this very site, or of all where it is empty.
  Result<std::optional<BundleRecord>> record(const QString& site, const QString& name, const QString& kind,
                                             const QString& item) const;
  /// Name → newest version of what this site gets.
  Result<std::map<QString, qint64>> versions(const QString& site) const;
  /// What this site gets: its own records, and those of all where it has none of its own.
  Result<std::vector<BundleRecord>> records(const QString& site, const QString& name) const;

 private:
  Database& m_database;
};
