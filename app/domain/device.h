#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>

enum class DeviceState { Active, Frozen, Revoked };

/// "active", "frozen", "revoked", as the store and the log write it.
QString toKey(DeviceState state);
std::optional<DeviceState> deviceStateOf(const QString& key);

/// A PC, kiosk or board that was enrolled at the hub of a hall. A value; any thread.
struct Device {
  QString id;
  QByteArray publicKey;  ///< Ed25519, 32 bytes
  DeviceState state = DeviceState::Active;
  QString role;         ///< "counter", "kiosk", "board", "administrator", "standby"; "hub" once one was promoted
  QString name;         ///< "Loket 3", as the administrator wrote it
  QString suffix;       ///< of its own series while the hub is out of reach, "K2"
  QStringList streams;  ///< what it may have
  qint64 enrolledAtMs = 0;

  bool operator==(const Device&) const = default;
};

/// What two people read to each other to find out whether their screens mean the same key: capital hexadecimal digits
/// in groups of four, "3F2A 91C0 …".
QString groupedHex(const QByteArray& bytes);
/// Of a device's public key: 128 bits of a hash, eight groups. Nobody can make a second key that has the same.
QString deviceFingerprint(const QByteArray& publicKey);
