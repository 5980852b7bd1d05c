#include "platform/device_secret.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QSaveFile>

namespace {

constexpr qsizetype kIdBytes = 6;
constexpr qsizetype kSeedBytes = 32;

std::optional<DeviceSecret> parse(const QByteArray& text) {
  const QList<QByteArray> lines = text.trimmed().split('\n');
  if (lines.size() != 2) return std::nullopt;
  const QByteArray seed = QByteArray::fromHex(lines[1].trimmed());
  const QString device = QString::fromLatin1(lines[0].trimmed());
  if (seed.size() != kSeedBytes || device.size() != 2 * kIdBytes) return std::nullopt;
  return DeviceSecret{device, seed};
}

}  // namespace

Result<DeviceSecret> DeviceSecret::load(const QString& folder, const QByteArray& random) {
  if (!QDir().mkpath(folder)) return failure(ErrorCode::ReadOnly, folder);
  const QString path = QDir(folder).filePath(fileName());
  QFile file(path);
  if (file.exists()) {
    if (!file.open(QIODevice::ReadOnly)) return failure(ErrorCode::Io, path + QLatin1String(": ") + file.errorString());
    if (auto secret = parse(file.readAll())) return *secret;
    file.close();
    const QString stamp = QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd-HHmmss"));
    if (!file.rename(path + QLatin1String(".rusak-") + stamp)) return failure(ErrorCode::Io, path);
  }
  if (random.size() < kIdBytes + kSeedBytes) return failure(ErrorCode::Internal, QStringLiteral("too little chance"));
  const DeviceSecret secret{QString::fromLatin1(random.left(kIdBytes).toHex()), random.mid(kIdBytes, kSeedBytes)};
  QSaveFile target(path);
  if (!target.open(QIODevice::WriteOnly)) return failure(ErrorCode::ReadOnly, path);
  target.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
  target.write(secret.device.toLatin1() + '\n' + secret.seed.toHex() + '\n');
  if (!target.commit()) return failure(ErrorCode::Io, path + QLatin1String(": ") + target.errorString());
  return secret;
}
