#include "platform/log_file.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QMutex>

namespace {

constexpr qint64 kLargest = 1024 * 1024;

// The message handler is a plain function and is called from every thread: the one place with shared state and a lock.
QMutex& lock() {
  static QMutex mutex;
  return mutex;
}
QString& logPath() {
  static QString path;
  return path;
}
QtMessageHandler& previous() {
  static QtMessageHandler handler = nullptr;
  return handler;
}

void write(QtMsgType type, const QMessageLogContext& context, const QString& message) {
  if (previous()) previous()(type, context, message);
  static const char* const kNames[] = {"debug", "warning", "critical", "fatal", "info"};
  const QMutexLocker guard(&lock());
  QFile file(logPath());
  if (file.size() > kLargest) {
    QFile::remove(logPath() + QLatin1String(".1"));
    file.rename(logPath() + QLatin1String(".1"));
    file.setFileName(logPath());
  }
  if (!file.open(QIODevice::Append)) return;  // a log that cannot be written must not stop a counter
  file.write(QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs).toUtf8() + ' ' + kNames[type] + ' ' +
             message.toUtf8() + '\n');
}

}  // namespace

void installLogFile(const QString& folder) {
  if (!QDir().mkpath(folder)) return;
  logPath() = QDir(folder).filePath(QStringLiteral("loket.log"));
  previous() = qInstallMessageHandler(&write);
}
