#include "loketd/ticket_commands.h"

#include <QJsonArray>

#include "domain/ticket.h"

Result<QJsonObject> ticket_commands::issue(Hub& hub, const QJsonObject& command) {
  const QString service = command.value(QLatin1String("service")).toString().trimmed();
  const int count = command.value(QLatin1String("count")).toInt();
  if (service.isEmpty()) return failure(ErrorCode::Invalid, QStringLiteral("required"), QStringLiteral("service"));
  if (count < 1 || count > kMostAtOnce)
    return failure(ErrorCode::Invalid, QStringLiteral("1 sampai %1").arg(kMostAtOnce), QStringLiteral("count"));
  if (!hub.almanac().catalogue().standard(service))
    return failure(ErrorCode::NotFound, service, QStringLiteral("service"));
  Device self;
  self.id = enrolledDevice(hub.store().device());
  self.role = QStringLiteral("hub");
  self.streams = {kHallStream};
  QJsonArray tickets;
  for (int i = 0; i < count; ++i) {
    auto after = hub.store().cursor();
    if (!after) return tl::unexpected(after.error());
    const auto grant = hub.issue(self, {hub.store().newId(), service, Priority::None, std::nullopt, {}, {}, *after});
    if (!grant)
      return failure(ErrorCode::Conflict, grant.error().code + QLatin1Char(' ') + grant.error().detail,
                     QStringLiteral("issue"));
    tickets.append(QStringLiteral("%1-%2").arg(grant->series).arg(grant->number, 3, 10, QLatin1Char('0')));
  }
  return QJsonObject{{QStringLiteral("tickets"), tickets}};
}
