#pragma once

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

#include "domain/device.h"
#include "domain/result.h"
#include "store/database.h"

/// A code that lets one device in, once.
struct EnrolCode {
  QByteArray hash;  ///< SHA-256 of the code
  QString role;
  QString name;
  QStringList streams;
  qint64 expiresAtMs = 0;
  QString device;  ///< who came in with it; empty until then
};

/// The devices of a hall, what each may have, and the codes that let new ones in. Backend thread.
class DeviceTable {
 public:
  explicit DeviceTable(Database& database) : m_database(database) {}

  Result<std::optional<Device>> device(const QString& id) const;
  /// The enrolled ones, by enrolment.
  Result<std::vector<Device>> all() const;
  [[nodiscard]] Done enrol(const Device& device) const;
  /// Writes all of it, whether or not the device was known.
  [[nodiscard]] Done put(const Device& device) const;
  /// Whether a hub of before could still be giving out numbers, as nobody has made it a standby or revoked it.
  Result<bool> hasFormerHub(const QString& ownDevice) const;
  [[nodiscard]] Done setState(const QString& id, DeviceState state) const;
  [[nodiscard]] Done setStreams(const QString& id, const QStringList& streams) const;

  [[nodiscard]] Done addCode(const EnrolCode& code) const;
  Result<std::optional<EnrolCode>> code(const QByteArray& hash) const;
  [[nodiscard]] Done useCode(const QByteArray& hash, const QString& device) const;

 private:
  Database& m_database;
};
