#include "loketd/admin_commands.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

#include "domain/error_names.h"
#include "domain/standard_loader.h"
#include "hub/bundle_desk.h"
#include "hub/log_audit.h"
#include "loketd/load_command.h"
#include "loketd/standby_commands.h"
#include "loketd/ticket_commands.h"
#include "services/standard_desk.h"
#include "store/centre_heads.h"
#include "store/doubt_body.h"

namespace {

const QStringList kRoles{QStringLiteral("counter"), QStringLiteral("kiosk"), QStringLiteral("board"),
                         QStringLiteral("administrator"), QStringLiteral("standby")};

tl::unexpected<Error> missing(const char* key) {
  return failure(ErrorCode::Invalid, QStringLiteral("required"), QLatin1String(key));
}

QString textOf(const QJsonObject& command, const char* key) {
  return command.value(QLatin1String(key)).toString().trimmed();
}

/// Only streams that this office has: a misspelt one would lock a counter out of its own applications.
Result<QStringList> streamsOf(Hub& hub, const QJsonObject& command) {
  QStringList streams;
  const QJsonArray list = command.value(QLatin1String("streams")).toArray();
  for (const auto& item : list) streams.append(item.toString());
  streams.removeAll(QString());
  streams.removeDuplicates();
  if (streams.isEmpty()) return missing("streams");
  QStringList known{kHallStream};
  for (const AgencyEntry& agency : hub.almanac().catalogue().agencies)
    known.append(QLatin1String("g:") + agency.agency.dataGroup);
  known.removeDuplicates();
  for (const QString& stream : streams)
    if (!known.contains(stream))
      return failure(
          ErrorCode::Invalid,
          QStringLiteral("kantor ini tidak punya \"%1\"; yang ada: %2").arg(stream, known.join(QLatin1String(", "))),
          QStringLiteral("streams"));
  return streams;
}

QJsonObject toJson(const Device& device) {
  return {{QStringLiteral("id"), device.id},
          {QStringLiteral("name"), device.name},
          {QStringLiteral("role"), device.role},
          {QStringLiteral("state"), toKey(device.state)},
          {QStringLiteral("suffix"), device.suffix},
          {QStringLiteral("streams"), QJsonArray::fromStringList(device.streams)},
          {QStringLiteral("enrolled_at"), device.enrolledAtMs}};
}

Result<Device> deviceOf(Hub& hub, const QJsonObject& command) {
  const QString id = textOf(command, "device");
  if (id.isEmpty()) return missing("device");
  auto found = hub.admission().device(id);
  if (!found) return tl::unexpected(found.error());
  if (!*found) return failure(ErrorCode::NotFound, id, QStringLiteral("device"));
  return **found;
}

Result<QJsonObject> enrolCode(Hub& hub, const QJsonObject& command) {
  const QString role = textOf(command, "role");
  const QString name = textOf(command, "name");
  if (!kRoles.contains(role)) return failure(ErrorCode::Invalid, role, QStringLiteral("role"));
  if (name.isEmpty() || name.size() > 64) return missing("name");
  const auto streams = streamsOf(hub, command);
  if (!streams) return tl::unexpected(streams.error());
  const auto code = hub.admission().makeCode(role, name, *streams);
  if (!code) return tl::unexpected(code.error());
  return QJsonObject{{QStringLiteral("code"), *code},
                     {QStringLiteral("expires_at"), hub.store().nowMs() + Admission::kCodeMs}};
}

Result<QJsonObject> devices(Hub& hub, const QJsonObject&) {
  const auto all = hub.admission().devices();
  if (!all) return tl::unexpected(all.error());
  QJsonArray list;
  for (const Device& device : *all) list.append(toJson(device));
  return QJsonObject{{QStringLiteral("devices"), list}};
}

Result<QJsonObject> revoke(Hub& hub, const QJsonObject& command) {
  const auto device = deviceOf(hub, command);
  if (!device) return tl::unexpected(device.error());
  if (auto done = hub.admission().revoke(device->id); !done) return tl::unexpected(done.error());
  const auto now = deviceOf(hub, command);
  if (!now) return tl::unexpected(now.error());
  return QJsonObject{{QStringLiteral("device"), toJson(*now)}};
}

Result<QJsonObject> grant(Hub& hub, const QJsonObject& command) {
  const auto device = deviceOf(hub, command);
  if (!device) return tl::unexpected(device.error());
  if (device->state == DeviceState::Revoked) return failure(ErrorCode::Conflict, device->id, QStringLiteral("state"));
  const auto streams = streamsOf(hub, command);
  if (!streams) return tl::unexpected(streams.error());
  if (auto done = hub.admission().grant(device->id, *streams); !done) return tl::unexpected(done.error());
  const auto now = deviceOf(hub, command);
  if (!now) return tl::unexpected(now.error());
  return QJsonObject{{QStringLiteral("device"), toJson(*now)}};
}

Result<QJsonObject> status(Hub& hub, const QJsonObject&) {
  Store& store = hub.store();
  const auto count = store.log().count();
  if (!count) return tl::unexpected(count.error());
  const auto all = hub.admission().devices();
  if (!all) return tl::unexpected(all.error());
  const Almanac& almanac = hub.almanac();
  const auto ends = store.cursor();
  if (!ends) return tl::unexpected(ends.error());
  QJsonObject streams;
  for (const auto& [stream, gseq] : ends->after) streams.insert(stream, gseq);
  const auto doubts = CentreHeads::doubts(store);
  if (!doubts) return tl::unexpected(doubts.error());
  QJsonArray doubted;
  for (const HistoryDoubt& doubt : *doubts) {
    QJsonObject its = doubt_body::write(doubt, store.logId());
    its.insert(QStringLiteral("stream"), doubt.stream);
    doubted.append(its);
  }
  auto answer = standby_commands::standing(hub);
  if (!answer) return answer;
  const QJsonObject facts{{QStringLiteral("office"), almanac.office().name},
                          {QStringLiteral("site"), almanac.office().siteId},
                          {QStringLiteral("log_id"), store.logId()},
                          {QStringLiteral("epoch"), store.epoch()},
                          {QStringLiteral("operations"), *count},
                          {QStringLiteral("streams"), streams},
                          {QStringLiteral("centre_doubts"), doubted},
                          {QStringLiteral("newest_at"), store.newestMs()},
                          {QStringLiteral("bytes"), store.database().bytesOnDisk()},
                          {QStringLiteral("devices"), static_cast<qint64>(all->size())},
                          {QStringLiteral("counters"), static_cast<qint64>(almanac.counters().size())},
                          {QStringLiteral("services"), static_cast<qint64>(almanac.catalogue().standards.size())}};
  for (auto it = facts.begin(); it != facts.end(); ++it) answer->insert(it.key(), it.value());
  return answer;
}

Result<QJsonObject> verify(Hub& hub, const QJsonObject& command) {
  const auto check = LogAudit(hub).verifyAndSign();
  if (!check) return tl::unexpected(check.error());
  QJsonObject answer{{QStringLiteral("operations"), check->operations},
                     {QStringLiteral("signatures"), check->signatures},
                     {QStringLiteral("heads"), check->heads},
                     {QStringLiteral("fault"), check->fault}};
  const QByteArray centreKey = QByteArray::fromBase64(textOf(command, "bundle_key").toLatin1());
  if (centreKey.isEmpty() || !check->fault.isEmpty()) return answer;
  const auto bundles = BundleDesk(hub).verify(centreKey);
  if (!bundles) return tl::unexpected(bundles.error());
  answer.insert(QStringLiteral("bundles"), bundles->bundles);
  answer.insert(QStringLiteral("fault"), bundles->fault);
  return answer;
}

Result<QJsonObject> backup(Hub& hub, const QJsonObject& command) {
  const QString path = textOf(command, "path");
  if (!QFileInfo(path).isAbsolute()) return missing("path");
  if (auto done = hub.store().backup(path); !done) return tl::unexpected(done.error());
  return QJsonObject{{QStringLiteral("path"), path}, {QStringLiteral("bytes"), QFileInfo(path).size()}};
}

tl::unexpected<Error> inFile(const QJsonObject& file, Error error) {
  error.detail = textOf(file, "name") + QLatin1String(": ") + error.detail;
  return tl::unexpected(error);
}

Result<QJsonObject> importStandards(Hub& hub, const QJsonObject& command) {
  const auto& officers = hub.almanac().officers();
  const auto administrator = std::ranges::find_if(
      officers, [](const auto& entry) { return entry.second.role == Role::Administrator && entry.second.isActive; });
  if (administrator == officers.end())
    return failure(ErrorCode::Denied, QStringLiteral("no administrator"), QStringLiteral("officer"));
  const Seat seat{{}, administrator->first};
  const QJsonArray files = command.value(QLatin1String("files")).toArray();
  if (files.isEmpty()) return missing("files");
  // All or none: each is looked at before the first is written, and they are written together.
  const StandardDesk desk(hub.store(), hub.almanac());
  std::vector<ServiceStandard> standards;
  QJsonArray imported;
  for (const auto& item : files) {
    const QJsonObject file = item.toObject();
    const auto standard = readStandard(textOf(file, "text").toUtf8());
    if (!standard) return inFile(file, standard.error());
    if (auto done = desk.check(*standard); !done) return inFile(file, done.error());
    const bool isTwice = std::ranges::any_of(standards, [&](const ServiceStandard& other) {
      return other.id == standard->id && other.version == standard->version;
    });
    if (isTwice)
      return inFile(
          file, Error{ErrorCode::Duplicate, QString::number(standard->version), false, QStringLiteral("version"), 0});
    imported.append(standard->id + QLatin1String(", versi ") + QString::number(standard->version));
    standards.push_back(*standard);
  }
  if (auto done = desk.publish(seat, standards); !done) return tl::unexpected(done.error());
  return QJsonObject{{QStringLiteral("imported"), imported}};
}

using Command = Result<QJsonObject> (*)(Hub&, const QJsonObject&);
const std::pair<const char*, Command> kCommands[]{{"enrol-code", enrolCode},
                                                  {"devices", devices},
                                                  {"revoke", revoke},
                                                  {"grant", grant},
                                                  {"status", status},
                                                  {"verify", verify},
                                                  {"backup", backup},
                                                  {"import-standards", importStandards},
                                                  {"issue", ticket_commands::issue},
                                                  {"load", load_command::perform},
                                                  {"promote", standby_commands::promote},
                                                  {"pin", standby_commands::setPin}};
/// What writes to the log, only the hub that leads may do.
const QStringList kOfLeading{QStringLiteral("enrol-code"), QStringLiteral("revoke"), QStringLiteral("grant"),
                             QStringLiteral("import-standards"), QStringLiteral("issue")};

}  // namespace

Result<QJsonObject> admin_commands::perform(Hub& hub, const QJsonObject& command) {
  const QString name = textOf(command, "command");
  if (kOfLeading.contains(name) && hub.standing() != HubStanding::Leading)
    return failure(ErrorCode::Conflict, name, QLatin1String("not-leading-") + toKey(hub.standing()));
  for (const auto& [key, work] : kCommands)
    if (name == QLatin1String(key)) return work(hub, command);
  return failure(ErrorCode::Invalid, name, QStringLiteral("command"));
}

QByteArray admin_commands::perform(Hub& hub, const QByteArray& command, const QJsonObject& uplink,
                                   const QJsonObject& following) {
  const QJsonDocument document = QJsonDocument::fromJson(command);
  auto answer = perform(hub, document.object());
  if (answer && !uplink.isEmpty() && textOf(document.object(), "command") == QLatin1String("status"))
    answer->insert(QStringLiteral("uplink"), uplink);
  if (answer && !following.isEmpty() && textOf(document.object(), "command") == QLatin1String("status"))
    answer->insert(QStringLiteral("following"), following);
  QJsonObject object;
  if (answer) {
    object.insert(QStringLiteral("ok"), *answer);
  } else {
    object.insert(QStringLiteral("error"), toJson(answer.error()));
  }
  return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Result<QJsonObject> admin_commands::readAnswer(const QByteArray& bytes) {
  const QJsonObject object = QJsonDocument::fromJson(bytes).object();
  if (object.contains(QLatin1String("ok"))) return object.value(QLatin1String("ok")).toObject();
  const QJsonObject error = object.value(QLatin1String("error")).toObject();
  if (error.isEmpty()) return failure(ErrorCode::Io, QStringLiteral("not an answer"));
  return tl::unexpected<Error>(errorOf(error));
}
