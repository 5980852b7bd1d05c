#include "hub/bundle_rules.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>
#include <span>

#include "domain/standard_loader.h"
#include "domain/working_calendar.h"
#include "journal/office_codec.h"
#include "journal/wire/fields.h"

namespace bundle_rules {
namespace {

const std::array kOfficerMembers{QStringLiteral("name"), QStringLiteral("role"), QStringLiteral("agency"),
                                 QStringLiteral("active")};

tl::unexpected<Error> of(const BundleRecord& record, Error error) {
  error.detail = record.key + QLatin1String(": ") + error.detail;
  return tl::unexpected(std::move(error));
}

tl::unexpected<Error> wrong(const BundleRecord& record, const QString& field, const char* why) {
  return of(record, Error{ErrorCode::Invalid, QLatin1String(why), false, field, 0});
}

Done checkMembers(const BundleRecord& record, std::span<const QString> members) {
  for (const QString& member : members)
    if (!record.body.contains(member)) return wrong(record, member, "is missing");
  for (auto it = record.body.begin(); it != record.body.end(); ++it)
    if (std::ranges::find(members, it.key()) == members.end()) return wrong(record, it.key(), "does not belong here");
  return {};
}

QByteArray textOf(const BundleRecord& record) { return record.body.value(QLatin1String("text")).toString().toUtf8(); }

QJsonObject textBody(const QByteArray& bytes) { return {{QStringLiteral("text"), QString::fromUtf8(bytes)}}; }

Done checkOfficer(const BundleRecord& record) {
  if (auto done = checkMembers(record, kOfficerMembers); !done) return done;
  for (const char* member : {"name", "role", "agency"})
    if (!record.body.value(QLatin1String(member)).isString()) return wrong(record, QLatin1String(member), "no text");
  if (!record.body.value(QLatin1String("active")).isBool())
    return wrong(record, QStringLiteral("active"), "neither true nor false");
  if (record.body.value(QLatin1String("name")).toString().trimmed().isEmpty())
    return wrong(record, QStringLiteral("name"), "is empty");
  if (!roleFromKey(record.body.value(QLatin1String("role")).toString()))
    return wrong(record, QStringLiteral("role"), "no role");
  const auto officer = office_codec::readOfficer(record.key, record.body);
  return officer ? Done() : of(record, officer.error());
}

}  // namespace

Done check(const BundleRecord& record) {
  const QString text = QStringLiteral("text");
  if (wire::writeObject(record.body).size() > wire::kMaxBundleRecordBytes)
    return wrong(record, QStringLiteral("size"), "too large");
  if (record.kind == QLatin1String("standard") || record.kind == QLatin1String("calendar")) {
    if (auto done = checkMembers(record, std::span(&text, 1)); !done) return done;
    if (!record.body.value(text).isString()) return wrong(record, text, "no text");
  }
  if (record.kind == QLatin1String("standard")) {
    const auto standard = readStandard(textOf(record));
    if (!standard) return of(record, standard.error());
    const QString key = standard->id + QLatin1Char('@') + QString::number(standard->version);
    return key == record.key ? Done() : wrong(record, QStringLiteral("id"), "the file is of another one");
  }
  if (record.kind == QLatin1String("calendar")) {
    const auto year = readCalendarYear(textOf(record));
    if (!year) return of(record, year.error());
    return QString::number(year->year) == record.key
               ? Done()
               : wrong(record, QStringLiteral("year"), "the file is of another one");
  }
  if (record.kind == QLatin1String("officer")) return checkOfficer(record);
  if (record.kind == QLatin1String("device")) return checkMembers(record, {});
  return wrong(record, QStringLiteral("kind"), "no bundle brings this kind");
}

Result<std::vector<BundleRecord>> read(const QString& kind, const QByteArray& bytes) {
  if (kind == QLatin1String("standard")) {
    const auto standard = readStandard(bytes);
    if (!standard) return tl::unexpected(standard.error());
    return std::vector{
        BundleRecord{kind, standard->id + QLatin1Char('@') + QString::number(standard->version), textBody(bytes)}};
  }
  if (kind == QLatin1String("calendar")) {
    const auto year = readCalendarYear(bytes);
    if (!year) return tl::unexpected(year.error());
    return std::vector{BundleRecord{kind, QString::number(year->year), textBody(bytes)}};
  }
  if (kind != QLatin1String("officer")) return failure(ErrorCode::Invalid, kind, QStringLiteral("kind"));
  QJsonParseError fault;
  const QJsonDocument list = QJsonDocument::fromJson(bytes, &fault);
  if (!list.isArray() || list.array().isEmpty())
    return failure(
        ErrorCode::Invalid,
        fault.error == QJsonParseError::NoError ? QStringLiteral("not a list of officers") : fault.errorString(),
        QStringLiteral("officers"));
  std::vector<BundleRecord> records;
  const QJsonArray all = list.array();
  for (const auto& item : all) {
    QJsonObject body = item.toObject();
    const QString id = body.take(QLatin1String("id")).toString();
    BundleRecord record{kind, id, std::move(body)};
    if (!wire::isName(id)) return wrong(record, QStringLiteral("id"), "no name of an officer");
    if (std::ranges::any_of(records, [&](const BundleRecord& other) { return other.key == id; }))
      return wrong(record, QStringLiteral("id"), "stands twice");
    if (auto done = check(record); !done) return tl::unexpected(done.error());
    records.push_back(std::move(record));
  }
  return records;
}

}  // namespace bundle_rules
