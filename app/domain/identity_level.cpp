#include "domain/identity_level.h"

QString toKey(IdentityLevel level) { return QLatin1Char('L') + QString::number(static_cast<int>(level)); }

std::optional<IdentityLevel> identityLevelFromKey(QStringView key) {
  if (key.size() != 2 || key[0] != QLatin1Char('L') || key[1] < QLatin1Char('0') || key[1] > QLatin1Char('3'))
    return std::nullopt;
  return static_cast<IdentityLevel>(key[1].unicode() - u'0');
}
