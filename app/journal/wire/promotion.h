#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include "domain/result.h"
#include "journal/hash_chain.h"
#include "journal/wire/cursor.h"

/// The word of a standby that it leads its hall from an epoch on, signed with its device key: whoever knows from the
/// log that this device is the standby can check it, whatever server shows it. A value; any thread.
struct Promotion {
  QString device;  ///< as enrolled
  QString logId;   ///< under which it goes on
  qint64 epoch = 1;
  /// The order that it took over, and how far it had it. Who is nowhere beyond it keeps every place that it knows.
  Cursor before;
  qint64 atMs = 0;
  QString officer;       ///< who has promoted it
  QByteArray signature;  ///< 64 bytes

  bool operator==(const Promotion&) const = default;
  void sign(const DeviceKey& key);
  [[nodiscard]] bool isSignedBy(const QByteArray& publicKey) const;
  [[nodiscard]] QJsonObject body() const;
  /// Strict. Error: Invalid.
  static Result<Promotion> read(const QJsonObject& body);

 private:
  [[nodiscard]] QByteArray message() const;
};
