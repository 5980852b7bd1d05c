#include "loketd/server_files.h"

#include <QDir>
#include <QSaveFile>
#include <QSysInfo>

#include "server/certificate.h"

Done writeServerFile(const QString& path, const QByteArray& bytes, bool isSecret) {
  QSaveFile file(path);
  if (!file.open(QIODevice::WriteOnly))
    return failure(ErrorCode::ReadOnly, path + QLatin1String(": ") + file.errorString());
  // Before a byte of it is there.
  if (isSecret) file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
  if (file.write(bytes) != bytes.size() || !file.commit())
    return failure(ErrorCode::Io, path + QLatin1String(": ") + file.errorString());
  return {};
}

Result<QByteArray> writeServerFiles(const Config& config, qint64 nowMs) {
  const auto certificate = Certificate::make(QSysInfo::machineHostName(), nowMs);
  if (!certificate) return tl::unexpected(certificate.error());
  const auto fingerprint = Certificate::fingerprintOf(certificate->certificatePem);
  if (!fingerprint) return fingerprint;
  const QDir folder(config.folder);
  if (auto done = writeServerFile(folder.filePath(config.keyFile), certificate->keyPem, true); !done)
    return tl::unexpected(done.error());
  if (auto done = writeServerFile(folder.filePath(config.certificateFile), certificate->certificatePem, false); !done)
    return tl::unexpected(done.error());
  // It may hold the password of a database.
  if (auto done = writeServerFile(folder.filePath(Config::fileName()), config.toText(), !config.database.isEmpty()); !done)
    return tl::unexpected(done.error());
  return fingerprint;
}
