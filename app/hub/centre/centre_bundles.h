#pragma once

#include <optional>

#include "journal/clock.h"
#include "journal/wire/bundle.h"
#include "store/centre/bundle_table.h"

/// What the centre gives to its halls: put in by its administrator, made into a signed bundle when a hub asks. Every
/// process makes the same bytes of the same records. One connection's thread.
class CentreBundles {
 public:
  CentreBundles(Database& database, Clock& clock, DeviceKey key)
      : m_database(database), m_clock(clock), m_key(std::move(key)) {}

  [[nodiscard]] QByteArray publicKey() const { return m_key.publicKey(); }
  /// For one site, or for all where it is empty. All or none. The version that they have now.
  /// Errors: NotFound, field "site"; Invalid with the field; Duplicate, field "version", for a standard whose version
  /// is here with other words; Invalid, field "records", where a site would get more than a bundle holds.
  Result<qint64> put(const QString& site, const std::vector<BundleRecord>& records) const;
  /// The first bundle of a site that is newer than what its hub has; absent when none is.
  Result<std::optional<Bundle>> next(const QString& site, const std::map<QString, qint64>& have) const;
  /// The number of the newest change, for whoever waits.
  Result<qint64> newest() const { return BundleTable(m_database).newest(); }

 private:
  Result<Bundle> bundleOf(const QString& site, const QString& name, qint64 version) const;
  [[nodiscard]] Done checkSizes(const QString& name) const;

  Database& m_database;
  Clock& m_clock;
  DeviceKey m_key;
};
