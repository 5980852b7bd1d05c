#pragma once

#include <QLocalServer>
#include <QLockFile>
#include <QObject>

#include <memory>

#include "domain/result.h"

/// One running program per store: the folder's lock file decides, also over two users of one PC; a second start asks the
/// first to raise its window and ends. UI thread.
class SingleInstance : public QObject {
  Q_OBJECT

 public:
  explicit SingleInstance(QString folder, QObject* parent = nullptr);

  /// True when this is the first; false when another one runs and was asked to show itself. Error: ReadOnly when the
  /// folder cannot be written.
  Result<bool> claim();

 Q_SIGNALS:
  /// Somebody has started the program again.
  void raised();

 private:
  [[nodiscard]] QString serverName() const;
  void listen();

  QString m_folder;
  std::unique_ptr<QLockFile> m_lock;
  QLocalServer m_server;
};
