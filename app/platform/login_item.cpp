#include "platform/login_item.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QSettings>
#include <QStandardPaths>

namespace {

#ifdef Q_OS_WIN
QSettings runKey() {
  return QSettings(QStringLiteral("HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\Run"),
                   QSettings::NativeFormat);
}
QString commandOf(const LoginItem& item) {
  QString command = QLatin1Char('"') + QDir::toNativeSeparators(item.program) + QLatin1Char('"');
  for (const QString& argument : item.arguments)
    command += QLatin1String(" \"") + QDir::toNativeSeparators(argument) + QLatin1Char('"');
  return command;
}
#else
QString entryPath(const LoginItem& item) {
#ifdef Q_OS_MACOS
  return QDir::home().filePath(QStringLiteral("Library/LaunchAgents/") + item.name + QStringLiteral(".plist"));
#else
  return QDir(QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation))
      .filePath(QStringLiteral("autostart/") + item.name + QStringLiteral(".desktop"));
#endif
}

#ifdef Q_OS_MACOS
QByteArray entryOf(const LoginItem& item) {
  QString words;
  for (const QString& argument : QStringList{item.program} + item.arguments)
    words += QStringLiteral("    <string>%1</string>\n").arg(argument.toHtmlEscaped());
  return QStringLiteral(
             "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
             "<!DOCTYPE plist PUBLIC \"-//Apple//DTD PLIST 1.0//EN\" "
             "\"http://www.apple.com/DTDs/PropertyList-1.0.dtd\">\n"
             "<plist version=\"1.0\">\n<dict>\n  <key>Label</key>\n  <string>%1</string>\n"
             "  <key>ProgramArguments</key>\n  <array>\n%2  </array>\n  <key>RunAtLoad</key>\n  "
             "<true/>\n</dict>\n</plist>\n")
      .arg(item.name.toHtmlEscaped(), words)
      .toUtf8();
}
#else
/// A word of an Exec line as the Desktop Entry Specification quotes it; the value as a whole is escaped once more.
QString quoted(const QString& word) {
  QString inside;
  for (const QChar c : word) {
    if (QStringLiteral("\"`$\\").contains(c)) inside += QLatin1Char('\\');
    inside += c;
    if (c == QLatin1Char('%')) inside += c;
  }
  return QLatin1Char('"') + inside.replace(QLatin1Char('\\'), QLatin1String("\\\\")) + QLatin1Char('"');
}
QByteArray entryOf(const LoginItem& item) {
  QStringList words{quoted(item.program)};
  for (const QString& argument : item.arguments) words << quoted(argument);
  return QStringLiteral("[Desktop Entry]\nType=Application\nName=%1\nExec=%2\nTerminal=false\nNoDisplay=true\n")
      .arg(item.words, words.join(QLatin1Char(' ')))
      .toUtf8();
}
#endif
#endif

}  // namespace

#ifdef Q_OS_WIN
bool LoginItem::isSet() const { return runKey().value(name).toString() == commandOf(*this); }

Done LoginItem::set() const {
  QSettings key = runKey();
  key.setValue(name, commandOf(*this));
  key.sync();
  if (key.status() == QSettings::NoError) return {};
  return failure(ErrorCode::ReadOnly, key.fileName());
}

Done LoginItem::remove() const {
  QSettings key = runKey();
  key.remove(name);
  key.sync();
  if (key.status() == QSettings::NoError) return {};
  return failure(ErrorCode::ReadOnly, key.fileName());
}
#else
bool LoginItem::isSet() const {
  QFile file(entryPath(*this));
  return file.open(QIODevice::ReadOnly) && file.readAll() == entryOf(*this);
}

Done LoginItem::set() const {
  const QString path = entryPath(*this);
  if (!QDir().mkpath(QFileInfo(path).absolutePath())) return failure(ErrorCode::ReadOnly, path);
  QSaveFile file(path);
  const QByteArray entry = entryOf(*this);
  if (!file.open(QIODevice::WriteOnly)) return failure(ErrorCode::ReadOnly, path);
  if (file.write(entry) != entry.size() || !file.commit()) return failure(ErrorCode::Io, path);
  return {};
}

Done LoginItem::remove() const {
  const QString path = entryPath(*this);
  if (!QFile::exists(path) || QFile::remove(path)) return {};
  return failure(ErrorCode::ReadOnly, path);
}
#endif
