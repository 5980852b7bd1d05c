#pragma once

#include <QByteArray>
#include <QString>

#include <map>
#include <optional>
#include <vector>

#include "domain/result.h"
#include "store/database.h"

/// A hub that may bring the operations of its site, and of no other.
struct CentreHub {
  QString site;
  QString device;
  QByteArray publicKey;
  QString name;
  bool isActive = true;
  qint64 enrolledAtMs = 0;
};

/// A code that lets one hub in, once.
struct HubCode {
  QString site;
  QByteArray hash;
  QString name;
  qint64 expiresAtMs = 0;
  QString device;  ///< who came in with it; empty until then
};

/// The hubs of a centre, the codes that let new ones in, and the nonces that were used. One connection's thread.
class HubTable {
 public:
  explicit HubTable(Database& database) : m_database(database) {}

  Result<std::optional<CentreHub>> hub(const QString& site, const QString& device) const;
  Result<std::vector<CentreHub>> all() const;
  [[nodiscard]] Done enrol(const CentreHub& hub) const;
  [[nodiscard]] Done revoke(const QString& site, const QString& device) const;

  [[nodiscard]] Done addCode(const HubCode& code) const;
  Result<std::optional<HubCode>> code(const QByteArray& hash) const;
  /// Error: Conflict when somebody has used it.
  [[nodiscard]] Done useCode(const HubCode& code, const QString& device) const;
  /// False: it was used before. Forgets those that have expired.
  Result<bool> useNonce(const QString& site, const QString& device, const QByteArray& nonce, qint64 nowMs,
                        qint64 expiresAtMs) const;

  /// Public keys of the devices that have written a site's operations.
  Result<std::map<QString, QByteArray>> writers(const QString& site) const;
  [[nodiscard]] Done addWriter(const QString& site, const QString& device, const QByteArray& publicKey) const;

 private:
  Database& m_database;
};
