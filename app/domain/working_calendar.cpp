#include "domain/working_calendar.h"

#include <algorithm>

#include "domain/json_text.h"

Result<CalendarYear> readCalendarYear(QByteArrayView json) {
  const auto root = readJson(json);
  if (!root) return tl::unexpected(root.error());
  JsonFields fields(*root, {});
  CalendarYear year;
  year.year = static_cast<int>(fields.integer("year", 1945, 9999));
  year.isProvisional = fields.oneOf("status", {QStringLiteral("resmi"), QStringLiteral("sementara")}) == 1;
  year.source = fields.text("source");
  std::size_t index = 0;
  for (const JsonNode* node : fields.list("days", 1)) {
    JsonFields entry(*node, QStringLiteral("days[%1]").arg(index++));
    FreeDay day;
    day.date = entry.date("date");
    day.name = entry.text("name");
    day.kind = entry.oneOf("kind", {QStringLiteral("libur"), QStringLiteral("cuti_bersama")}) == 0
                   ? FreeDayKind::Holiday
                   : FreeDayKind::JointLeave;
    if (day.date.isValid() && day.date.year() != year.year)
      entry.refuse(QStringLiteral("date"), QStringLiteral("a day of another year"));
    if (std::ranges::count(year.days, day.date, &FreeDay::date) > 0)
      entry.refuse(QStringLiteral("date"), QStringLiteral("day stands twice"));
    fields.take(entry.done());
    year.days.push_back(std::move(day));
  }
  if (auto done = fields.done(); !done) return tl::unexpected(done.error());
  return year;
}

WorkingCalendar::WorkingCalendar(const std::vector<CalendarYear>& years) {
  for (const CalendarYear& year : years) {
    std::erase_if(m_free, [&](const auto& entry) { return entry.first.year() == year.year; });
    m_isProvisional[year.year] = year.isProvisional;
    for (const FreeDay& day : year.days) m_free.emplace(day.date, day);
  }
}

bool WorkingCalendar::isWorkingDay(QDate date) const {
  return date.dayOfWeek() <= Qt::Friday && !m_free.contains(date);
}

std::optional<FreeDay> WorkingCalendar::freeDay(QDate date) const {
  const auto at = m_free.find(date);
  return at == m_free.end() ? std::nullopt : std::optional(at->second);
}

bool WorkingCalendar::isProvisional(QDate date) const {
  const auto at = m_isProvisional.find(date.year());
  return at == m_isProvisional.end() || at->second;
}

QDate WorkingCalendar::addWorkingDays(QDate start, int count) const {
  QDate date = start;
  while (count > 0) {
    date = date.addDays(1);
    if (isWorkingDay(date)) --count;
  }
  return date;
}

int WorkingCalendar::workingDaysBetween(QDate from, QDate to) const {
  if (to < from) return -workingDaysBetween(to, from);
  int count = 0;
  for (QDate date = from.addDays(1); date <= to; date = date.addDays(1))
    if (isWorkingDay(date)) ++count;
  return count;
}
