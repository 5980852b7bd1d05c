#include "domain/free_day_changes.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <map>

namespace {

std::map<QDate, FreeDay> workdaysOff(const std::vector<CalendarYear>& years) {
  std::map<QDate, FreeDay> days;
  for (const CalendarYear& year : years)
    for (const FreeDay& day : year.days)
      if (day.date.dayOfWeek() <= Qt::Friday) days.emplace(day.date, day);
  return days;
}

}  // namespace

std::vector<FreeDayChange> freeDayChanges(const std::vector<CalendarYear>& before,
                                          const std::vector<CalendarYear>& after) {
  const auto old = workdaysOff(before);
  const auto now = workdaysOff(after);
  std::map<QDate, FreeDayChange> changes;
  for (const auto& [date, day] : now)
    if (!old.contains(date)) changes.emplace(date, FreeDayChange{day, true});
  for (const auto& [date, day] : old)
    if (!now.contains(date)) changes.emplace(date, FreeDayChange{day, false});
  std::vector<FreeDayChange> ordered;
  for (const auto& [date, change] : changes) ordered.push_back(change);
  return ordered;
}

QByteArray writeCalendarYear(const CalendarYear& year) {
  QJsonArray days;
  for (const FreeDay& day : year.days)
    days.append(
        QJsonObject{{QStringLiteral("date"), day.date.toString(Qt::ISODate)},
                    {QStringLiteral("name"), day.name},
                    {QStringLiteral("kind"),
                     day.kind == FreeDayKind::Holiday ? QStringLiteral("libur") : QStringLiteral("cuti_bersama")}});
  const QJsonObject file{
      {QStringLiteral("year"), year.year},
      {QStringLiteral("status"), year.isProvisional ? QStringLiteral("sementara") : QStringLiteral("resmi")},
      {QStringLiteral("source"), year.source},
      {QStringLiteral("days"), days}};
  return QJsonDocument(file).toJson(QJsonDocument::Indented);
}
