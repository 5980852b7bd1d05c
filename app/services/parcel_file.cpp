#include "services/parcel_file.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QStorageInfo>

#include "journal/wire/parcel.h"

namespace {
const QString kStick = QStringLiteral("stick");
}

Done writeParcelFile(const QString& path, const QByteArray& bytes) {
  // A stick that is full says so only when everything is flushed, and some not even then.
  const QStorageInfo storage(QFileInfo(path).absolutePath());
  if (storage.isValid() && storage.bytesAvailable() >= 0 && storage.bytesAvailable() < bytes.size())
    return failure(ErrorCode::DiskFull, QString::number(bytes.size()), kStick);
  QSaveFile file(path);
  if (!file.open(QIODevice::WriteOnly))
    return failure(
        storage.isReadOnly() || file.error() == QFileDevice::PermissionsError ? ErrorCode::ReadOnly : ErrorCode::Io,
        file.errorString(), kStick);
  if (file.write(bytes) == bytes.size() && file.commit()) return {};
  const bool isFull = file.error() == QFileDevice::ResourceError;
  return failure(isFull ? ErrorCode::DiskFull : ErrorCode::Io, file.errorString(), kStick);
}

Result<QByteArray> readParcelFile(const QString& path) {
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly)) return failure(ErrorCode::NotFound, file.errorString(), kStick);
  if (file.size() > wire::kMaxParcelBytes)
    return failure(ErrorCode::Invalid, QString::number(file.size()), QStringLiteral("size"));
  const qint64 size = file.size();
  QByteArray bytes = file.readAll();
  if (file.error() != QFileDevice::NoError || bytes.size() < size)
    return failure(ErrorCode::Io, file.errorString(), kStick);
  return bytes;
}
