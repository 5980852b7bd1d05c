#pragma once

#include <QObject>
#include <QStringList>

#include <functional>

#include "domain/result.h"

/// The hub's program beside this one, as the system starts and asks it. UI thread; nothing here blocks.
class HubProgram : public QObject {
  Q_OBJECT

 public:
  explicit HubProgram(QObject* parent = nullptr) : QObject(parent) {}

  /// Where "loketd" lies beside this program; empty where it does not.
  static QString path();
  /// What the command has printed, whatever it thinks of it. Errors: NotFound, field "program"; Io, field "program",
  /// when it did not end in time or broke off; the last of what it complained about in `detail`.
  using Ended = std::function<void(const Result<QByteArray>& printed)>;
  void run(const QStringList& arguments, int timeoutMs, Ended ended);
  /// Starts it as a process that outlives this one; what it says goes into a file. Errors: NotFound and Io, field
  /// "program".
  [[nodiscard]] static Done startDetached(const QStringList& arguments, const QString& logPath);
  /// Whether some program has the lock of this folder.
  static bool isFolderInUse(const QString& folder);
};
