#pragma once

#include <QJsonObject>
#include <QString>

#include "domain/result.h"

/// How commands find the server that has a folder open: a small file beside the store, which only its user may read,
/// names the port on this machine and a secret that is new with every start.
struct AdminDoor {
  quint16 port = 0;
  QByteArray secret;  ///< hex

  static QString fileName() { return QStringLiteral("loketd.pintu"); }
  /// Errors: NotFound, Invalid.
  static Result<AdminDoor> load(const QString& folder);
  /// Error: ReadOnly.
  [[nodiscard]] Done save(const QString& folder) const;
  static void remove(const QString& folder);
};

/// Gives a command to the running server of a folder; where none runs, opens the store and does it. Blocks.
/// Error: Busy when another program (the desktop's) has the store.
Result<QJsonObject> askHall(const QString& folder, const QJsonObject& command);
