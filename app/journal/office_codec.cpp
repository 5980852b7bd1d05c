#include "journal/office_codec.h"

#include <QJsonArray>

#include "journal/payload.h"

namespace office_codec {
namespace {

template <typename T>
Result<T> finish(const PayloadReader& read, bool isGood, T value) {
  if (!read.isGood()) return failure(ErrorCode::Corrupt, read.fault());
  if (!isGood) return failure(ErrorCode::Corrupt, QStringLiteral("unknown key"));
  return value;
}

Zone zoneOf(const QString& name) {
  return name == QLatin1String("WIB") ? Zone::wib() : name == QLatin1String("WIT") ? Zone::wit() : Zone::wita();
}

}  // namespace

QJsonObject write(const OfficeProfile& p) {
  QJsonObject body{{QStringLiteral("site"), p.siteId},
                   {QStringLiteral("name"), p.name},
                   {QStringLiteral("short_name"), p.shortName},
                   {QStringLiteral("government"), p.government},
                   {QStringLiteral("address"), p.address},
                   {QStringLiteral("phone"), p.phone},
                   {QStringLiteral("host"), p.host},
                   {QStringLiteral("complaints"), p.complaints},
                   {QStringLiteral("collection"), p.collection},
                   {QStringLiteral("code_prefix"), p.codePrefix},
                   {QStringLiteral("zone"), p.zone.name},
                   {QStringLiteral("regular_per_priority"), p.rules.regularPerPriority},
                   {QStringLiteral("starvation_minutes"), p.rules.starvationMinutes},
                   {QStringLiteral("recall_limit"), p.recallLimit}};
  // It came later: an office without it writes what it wrote before.
  if (!p.qris.isEmpty()) body.insert(QStringLiteral("qris"), p.qris);
  return body;
}

QJsonObject write(const Officer& o) {
  return {{QStringLiteral("name"), o.name},
          {QStringLiteral("role"), toKey(o.role)},
          {QStringLiteral("agency"), o.agencyId},
          {QStringLiteral("active"), o.isActive}};
}

QJsonObject write(const Counter& c) {
  return {{QStringLiteral("name"), c.name},
          {QStringLiteral("agency"), c.agencyId},
          {QStringLiteral("queues"), QJsonArray::fromStringList(c.queues)}};
}

QJsonObject write(const CounterPresence& p) {
  return {{QStringLiteral("state"), toKey(p.state)},
          {QStringLiteral("since"), p.sinceMs},
          {QStringLiteral("officer"), p.officerId}};
}

Result<OfficeProfile> readProfile(const QJsonObject& body) {
  PayloadReader read(body);
  OfficeProfile p;
  p.siteId = read.text("site");
  p.name = read.text("name");
  p.shortName = read.text("short_name");
  p.government = read.text("government");
  p.address = read.text("address");
  p.phone = read.text("phone");
  p.host = read.text("host");
  p.complaints = read.text("complaints");
  p.collection = read.text("collection");
  p.codePrefix = read.text("code_prefix");
  p.qris = read.optionalText("qris").value_or(QString());
  const QString zone = read.text("zone");
  p.zone = zoneOf(zone);
  p.rules.regularPerPriority = static_cast<int>(read.integer("regular_per_priority"));
  p.rules.starvationMinutes = static_cast<int>(read.integer("starvation_minutes"));
  p.recallLimit = static_cast<int>(read.integer("recall_limit"));
  return finish(read, p.zone.name == zone && p.rules.regularPerPriority > 0 && p.rules.starvationMinutes > 0, p);
}

Result<Officer> readOfficer(const QString& id, const QJsonObject& body) {
  PayloadReader read(body);
  Officer o;
  o.id = id;
  o.name = read.text("name");
  const auto role = roleFromKey(read.text("role"));
  o.role = role.value_or(Role::Officer);
  o.agencyId = read.text("agency");
  o.isActive = read.flag("active");
  return finish(read, role.has_value(), o);
}

Result<Counter> readCounter(const QString& id, const QJsonObject& body) {
  PayloadReader read(body);
  Counter c;
  c.id = id;
  c.name = read.text("name");
  c.agencyId = read.text("agency");
  c.queues = read.texts("queues");
  return finish(read, true, c);
}

Result<CounterPresence> readPresence(const QString& counterId, const QJsonObject& body) {
  PayloadReader read(body);
  CounterPresence p;
  p.counterId = counterId;
  const auto state = counterStateFromKey(read.text("state"));
  p.state = state.value_or(CounterState::Closed);
  p.sinceMs = read.integer("since");
  p.officerId = read.text("officer");
  return finish(read, state.has_value(), p);
}

}  // namespace office_codec
