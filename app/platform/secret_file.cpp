#include "platform/secret_file.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>

namespace {

constexpr qint64 kLongestSecret = 64 * 1024;

}  // namespace

SecretFile::SecretFile(const QString& folder, const QString& name) : m_path(QDir(folder).filePath(name)) {}

Result<QString> SecretFile::read() const {
  QFile file(m_path);
  if (!file.exists()) return QString();
  if (!file.open(QIODevice::ReadOnly)) return failure(ErrorCode::Io, m_path + QLatin1String(": ") + file.errorString());
  if (file.size() > kLongestSecret) return failure(ErrorCode::Corrupt, m_path);
  return QString::fromUtf8(file.readAll()).trimmed();
}

Done SecretFile::keep(const QString& secret) const {
  if (secret.isEmpty()) {
    QFile file(m_path);
    if (file.exists() && !file.remove())
      return failure(ErrorCode::Io, m_path + QLatin1String(": ") + file.errorString());
    return {};
  }
  QSaveFile target(m_path);
  if (!target.open(QIODevice::WriteOnly)) return failure(ErrorCode::ReadOnly, m_path);
  if (!target.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)) return failure(ErrorCode::Io, m_path);
  target.write(secret.toUtf8() + '\n');
  if (!target.commit()) return failure(ErrorCode::Io, m_path + QLatin1String(": ") + target.errorString());
  return {};
}
