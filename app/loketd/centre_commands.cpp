#include "loketd/centre_commands.h"

#include <QJsonArray>

#include "hub/bundle_rules.h"
#include "store/centre/hub_table.h"

namespace centre_commands {
namespace {

QJsonObject toJson(const CentreHub& hub) {
  return {{QStringLiteral("id"), QString(hub.site + QLatin1Char('.') + hub.device)},
          {QStringLiteral("name"), hub.name},
          {QStringLiteral("role"), QStringLiteral("hub")},
          {QStringLiteral("state"), hub.isActive ? QStringLiteral("active") : QStringLiteral("revoked")},
          {QStringLiteral("site"), hub.site},
          {QStringLiteral("enrolled_at"), hub.enrolledAtMs}};
}

Result<QJsonObject> enrolCode(Centre& centre, const QJsonObject& command) {
  const QString role = command.value(QLatin1String("role")).toString();
  if (role != QLatin1String("hub")) return failure(ErrorCode::Invalid, role, QStringLiteral("role"));
  const QString name = command.value(QLatin1String("name")).toString().trimmed().left(64);
  const auto code = centre.admission().makeCode(command.value(QLatin1String("site")).toString(), name);
  if (!code) return tl::unexpected(code.error());
  return QJsonObject{{QStringLiteral("code"), *code},
                     {QStringLiteral("expires_at"), centre.hello().serverTimeMs + CentreAdmission::kCodeMs}};
}

Result<QJsonObject> devices(Centre& centre, const QJsonObject&) {
  const auto all = HubTable(centre.database()).all();
  if (!all) return tl::unexpected(all.error());
  QJsonArray list;
  for (const CentreHub& hub : *all) list.append(toJson(hub));
  return QJsonObject{{QStringLiteral("devices"), list}};
}

/// A PC of a hall, which the centre knows by what it has written: its hub revokes it when it hears of it.
Result<QJsonObject> revokeInHall(Centre& centre, const QString& site, const QString& device) {
  const auto writers = HubTable(centre.database()).writers(site);
  if (!writers) return tl::unexpected(writers.error());
  if (!writers->contains(device))
    return failure(ErrorCode::NotFound, QString(site + QLatin1Char('.') + device), QStringLiteral("device"));
  const auto version = centre.bundles().put(site, {{QStringLiteral("device"), device, {}}});
  if (!version) return tl::unexpected(version.error());
  return QJsonObject{{QStringLiteral("device"),
                      QJsonObject{{QStringLiteral("id"), QString(site + QLatin1Char('.') + device)},
                                  {QStringLiteral("name"), device},
                                  {QStringLiteral("state"), QStringLiteral("revoked")},
                                  {QStringLiteral("site"), site}}},
                     {QStringLiteral("version"), *version}};
}

/// Files into the bundles of one site, or of all. All or none.
Result<QJsonObject> importFiles(Centre& centre, const QJsonObject& command, const QString& kind) {
  const QString site = command.value(QLatin1String("site")).toString().trimmed();
  // Nobody works in all halls of a nation at once.
  if (kind == QLatin1String("officer") && site.isEmpty())
    return failure(ErrorCode::Invalid, QStringLiteral("required"), QStringLiteral("site"));
  std::vector<BundleRecord> records;
  QJsonArray imported;
  const QJsonArray files = command.value(QLatin1String("files")).toArray();
  if (files.isEmpty()) return failure(ErrorCode::Invalid, QStringLiteral("required"), QStringLiteral("files"));
  for (const auto& item : files) {
    const QJsonObject file = item.toObject();
    auto read = bundle_rules::read(kind, file.value(QLatin1String("text")).toString().toUtf8());
    if (!read) {
      Error error = read.error();
      error.detail = file.value(QLatin1String("name")).toString() + QLatin1String(": ") + error.detail;
      return tl::unexpected(error);
    }
    for (BundleRecord& record : *read) {
      imported.append(record.key);
      records.push_back(std::move(record));
    }
  }
  const auto version = centre.bundles().put(site, records);
  if (!version) return tl::unexpected(version.error());
  return QJsonObject{{QStringLiteral("imported"), imported}, {QStringLiteral("version"), *version}};
}

Result<QJsonObject> importStandards(Centre& centre, const QJsonObject& command) {
  return importFiles(centre, command, QStringLiteral("standard"));
}
Result<QJsonObject> importCalendar(Centre& centre, const QJsonObject& command) {
  return importFiles(centre, command, QStringLiteral("calendar"));
}
Result<QJsonObject> importOfficers(Centre& centre, const QJsonObject& command) {
  return importFiles(centre, command, QStringLiteral("officer"));
}

Result<QJsonObject> revoke(Centre& centre, const QJsonObject& command) {
  const QString device = command.value(QLatin1String("device")).toString();
  const QString site = device.section(QLatin1Char('.'), 0, 0);
  const auto known = HubTable(centre.database()).hub(site, device.section(QLatin1Char('.'), 1));
  if (!known) return tl::unexpected(known.error());
  if (!*known) return revokeInHall(centre, site, device.section(QLatin1Char('.'), 1));
  if (auto done = centre.admission().revoke(device); !done) return tl::unexpected(done.error());
  const auto hub =
      HubTable(centre.database()).hub(device.section(QLatin1Char('.'), 0, 0), device.section(QLatin1Char('.'), 1));
  if (!hub) return tl::unexpected(hub.error());
  if (!*hub) return failure(ErrorCode::NotFound, device, QStringLiteral("device"));
  return QJsonObject{{QStringLiteral("device"), toJson(**hub)}};
}

Result<QJsonObject> status(Centre& centre, const QJsonObject&) {
  const auto sites = centre.sites();
  if (!sites) return tl::unexpected(sites.error());
  QJsonArray list;
  for (const Centre::SiteFacts& facts : *sites) {
    QJsonObject streams;
    for (const auto& [stream, head] : facts.heads) streams.insert(stream, head.gseq);
    list.append(QJsonObject{{QStringLiteral("site"), facts.site.site},
                            {QStringLiteral("name"), facts.site.name},
                            {QStringLiteral("log_id"), facts.site.logId},
                            {QStringLiteral("epoch"), facts.site.epoch},
                            {QStringLiteral("contact_at"), facts.site.contactAtMs.value_or(0)},
                            {QStringLiteral("operations"), facts.operations},
                            {QStringLiteral("superseded"), facts.superseded},
                            {QStringLiteral("streams"), streams}});
  }
  return QJsonObject{{QStringLiteral("sites"), list}};
}

Result<QJsonObject> verify(Centre& centre, const QJsonObject&) {
  const auto check = centre.verify();
  if (!check) return tl::unexpected(check.error());
  return QJsonObject{{QStringLiteral("operations"), check->operations},
                     {QStringLiteral("signatures"), check->signatures},
                     {QStringLiteral("heads"), check->heads},
                     {QStringLiteral("fault"), check->fault}};
}

}  // namespace

Result<QJsonObject> perform(Centre& centre, const QJsonObject& command) {
  using Command = Result<QJsonObject> (*)(Centre&, const QJsonObject&);
  static const std::pair<const char*, Command> kCommands[]{
      {"enrol-code", enrolCode}, {"devices", devices}, {"revoke", revoke}, {"status", status}, {"verify", verify},
      {"import-standards", importStandards}, {"import-calendar", importCalendar}, {"import-officers", importOfficers}};
  const QString name = command.value(QLatin1String("command")).toString();
  for (const auto& [key, work] : kCommands)
    if (name == QLatin1String(key)) return work(centre, command);
  return failure(ErrorCode::Invalid, name, QStringLiteral("command"));
}

}  // namespace centre_commands
