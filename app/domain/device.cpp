#include "domain/device.h"

#include <QCryptographicHash>

#include <array>

namespace {
constexpr std::array<const char*, 3> kStates{"active", "frozen", "revoked"};
constexpr qsizetype kFingerprintBytes = 16;
constexpr qsizetype kGroup = 4;
}  // namespace

QString toKey(DeviceState state) { return QLatin1String(kStates[static_cast<std::size_t>(state)]); }

std::optional<DeviceState> deviceStateOf(const QString& key) {
  for (std::size_t i = 0; i < kStates.size(); ++i)
    if (key == QLatin1String(kStates[i])) return static_cast<DeviceState>(i);
  return std::nullopt;
}

QString groupedHex(const QByteArray& bytes) {
  const QString digits = QString::fromLatin1(bytes.toHex()).toUpper();
  QStringList groups;
  for (qsizetype i = 0; i < digits.size(); i += kGroup) groups.append(digits.mid(i, kGroup));
  return groups.join(QLatin1Char(' '));
}

QString deviceFingerprint(const QByteArray& publicKey) {
  return groupedHex(
      QCryptographicHash::hash("loket-device\n" + publicKey, QCryptographicHash::Sha256).left(kFingerprintBytes));
}
