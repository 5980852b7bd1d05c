#include "loketd/standby_commands.h"

#include "services/roster_desk.h"
#include "store/standby_mark.h"

namespace {

QString textOf(const QJsonObject& command, const char* key) {
  return command.value(QLatin1String(key)).toString().trimmed();
}

tl::unexpected<Error> missing(const char* key) {
  return failure(ErrorCode::Invalid, QStringLiteral("required"), QLatin1String(key));
}

/// "12 operasi, 7 menit": what it is known to lack, and since when it may lack more.
QString lagWords(const StandbyLag& lag, qint64 nowMs) {
  if (!lag.heardMs) return QStringLiteral("belum pernah mendengar hub");
  const auto minutes = [nowMs](qint64 ms) { return QString::number(std::max<qint64>(0, nowMs - ms) / 60'000); };
  QString words = lag.missing > 0 ? QStringLiteral("%1 operasi belum diambil").arg(lag.missing)
                                  : QStringLiteral("semua sudah diambil saat kontak terakhir");
  words += lag.levelMs ? QStringLiteral(", terakhir seiring %1 menit yang lalu").arg(minutes(*lag.levelMs))
                       : QStringLiteral(", belum pernah seiring");
  return words + QStringLiteral(", kontak terakhir %1 menit yang lalu").arg(minutes(*lag.heardMs));
}

/// The officer, when the PIN is theirs: as at the window of a counter, with its limit of tries.
Result<Officer> identify(Hub& hub, const QString& officer, const QString& pin) {
  auto signedIn = RosterDesk(hub.store(), hub.almanac()).signIn(officer, pin);
  if (signedIn || signedIn.error().code != ErrorCode::Denied) return signedIn;
  return failure(ErrorCode::Denied, signedIn.error().field, QStringLiteral("pin"));
}

}  // namespace

Result<QJsonObject> standby_commands::promote(Hub& hub, const QJsonObject& command) {
  if (hub.standing() != HubStanding::Standby)
    return failure(ErrorCode::Conflict, toKey(hub.standing()), QStringLiteral("promote"));
  const QString id = textOf(command, "officer");
  if (id.isEmpty()) return missing("officer");
  const auto officer = identify(hub, id, textOf(command, "pin"));
  if (!officer) return tl::unexpected(officer.error());
  if (officer->role != Role::Supervisor && officer->role != Role::Administrator)
    return failure(ErrorCode::Denied, officer->name, QStringLiteral("promote"));
  const auto lag = StandbyMark(hub.store().database()).lag();
  if (!lag) return tl::unexpected(lag.error());
  const qint64 now = hub.store().nowMs();
  if (lag->isDoubtful(now) && !command.value(QLatin1String("even_behind")).toBool())
    return failure(ErrorCode::Conflict, lagWords(*lag, now), QStringLiteral("behind"));
  const auto promotion = hub.promote(officer->id);
  if (!promotion) return tl::unexpected(promotion.error());
  return QJsonObject{{QStringLiteral("epoch"), promotion->epoch},
                     {QStringLiteral("lag"), lagWords(*lag, now)},
                     {QStringLiteral("log_id"), promotion->logId},
                     {QStringLiteral("officer"), officer->name}};
}

Result<QJsonObject> standby_commands::setPin(Hub& hub, const QJsonObject& command) {
  const QString id = textOf(command, "officer");
  if (id.isEmpty()) return missing("officer");
  const QString pin = textOf(command, "pin");
  const auto& officers = hub.almanac().officers();
  const auto officer = officers.find(id);
  if (officer == officers.end()) return failure(ErrorCode::NotFound, id, QStringLiteral("officer"));
  if (officer->second.role != Role::Supervisor && officer->second.role != Role::Administrator)
    return failure(ErrorCode::Denied, officer->second.name, QStringLiteral("promote"));
  RosterDesk desk(hub.store(), hub.almanac());
  const QString old = textOf(command, "old");
  auto done = old.isEmpty() ? desk.setFirstPin(id, pin) : desk.changePin(id, old, pin);
  if (!done && done.error().code == ErrorCode::Denied)
    return failure(ErrorCode::Denied, done.error().field, QStringLiteral("pin"));
  if (!done) return tl::unexpected(done.error());
  return QJsonObject{{QStringLiteral("officer"), officer->second.name}};
}

Result<QJsonObject> standby_commands::standing(Hub& hub) {
  QJsonObject object{{QStringLiteral("standing"), toKey(hub.standing())}};
  if (const auto& successor = hub.store().successor())
    object.insert(QStringLiteral("successor"), QJsonObject{{QStringLiteral("device"), successor->device},
                                                           {QStringLiteral("epoch"), successor->epoch},
                                                           {QStringLiteral("at"), successor->atMs}});
  if (hub.standing() == HubStanding::Standby) {
    const auto lag = StandbyMark(hub.store().database()).lag();
    if (!lag) return tl::unexpected(lag.error());
    object.insert(QStringLiteral("lag"), lagWords(*lag, hub.store().nowMs()));
  }
  if (hub.standing() != HubStanding::Leading) return object;
  const auto formerHub = DeviceTable(hub.store().database()).hasFormerHub(enrolledDevice(hub.store().device()));
  if (!formerHub) return tl::unexpected(formerHub.error());
  object.insert(QStringLiteral("has_former_hub"), *formerHub);
  const auto standby = hub.standbyFacts();
  if (!standby) return tl::unexpected(standby.error());
  if (!*standby) return object;
  object.insert(QStringLiteral("standby"),
                QJsonObject{{QStringLiteral("device"), (*standby)->device.id},
                            {QStringLiteral("name"), (*standby)->device.name},
                            {QStringLiteral("in_step"), (*standby)->isInStep},
                            {QStringLiteral("heard_at"), (*standby)->heardMs.value_or(0)},
                            {QStringLiteral("operations_behind"), (*standby)->operationsBehind},
                            {QStringLiteral("seconds_behind"), (*standby)->secondsBehind}});
  return object;
}
