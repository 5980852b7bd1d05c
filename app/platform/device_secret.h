#pragma once

#include <QByteArray>
#include <QString>

#include "domain/result.h"

/// Who this PC is: an id and the seed of its signing key, in a file beside the store that only its user may read.
/// Any thread.
struct DeviceSecret {
  QString device;
  QByteArray seed;  ///< 32 bytes

  static QString fileName() { return QStringLiteral("perangkat.kunci"); }
  /// Reads the file, or makes one with the bytes that `random` fills (38 of them). A file that cannot be read is set
  /// aside and a new identity is made: the log goes on under a new device id. Errors: ReadOnly, Io.
  static Result<DeviceSecret> load(const QString& folder, const QByteArray& random);
};
