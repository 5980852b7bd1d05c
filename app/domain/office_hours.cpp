#include "domain/office_hours.h"

#include <algorithm>

namespace {

constexpr int kDaysAhead = 731;
constexpr qint64 kMinute = 60'000;

const QStringList& dayWords() {
  static const QStringList kWords{QStringLiteral("senin"), QStringLiteral("selasa"), QStringLiteral("rabu"),
                                  QStringLiteral("kamis"), QStringLiteral("jumat"),  QStringLiteral("sabtu"),
                                  QStringLiteral("minggu")};
  return kWords;
}

}  // namespace

Done OfficeHours::set(int weekday, DayHours hours) {
  if (weekday < 1 || weekday > 7)
    return failure(ErrorCode::Invalid, QStringLiteral("no such weekday"), QStringLiteral("days"));
  if (!hours.open.isValid())
    return failure(ErrorCode::Invalid, QStringLiteral("no opening time"), QStringLiteral("open"));
  if (!hours.close.isValid() || hours.close <= hours.open)
    return failure(ErrorCode::Invalid, QStringLiteral("closes before it opens"), QStringLiteral("close"));
  QTime last = hours.open;
  for (const auto& [from, to] : hours.breaks) {
    if (!from.isValid() || !to.isValid() || from < last || to <= from || to > hours.close)
      return failure(ErrorCode::Invalid, QStringLiteral("break outside the hours or out of order"),
                     QStringLiteral("breaks"));
    last = to;
  }
  m_week[static_cast<std::size_t>(weekday - 1)] = std::move(hours);
  return {};
}

Result<OfficeHours> OfficeHours::read(const JsonNode& list, const QString& path, const Zone& zone) {
  OfficeHours office(zone);
  std::size_t index = 0;
  for (const JsonNode& node : list.items) {
    JsonFields fields(node, path + QStringLiteral("[%1]").arg(index++));
    DayHours hours;
    const QStringList days = fields.texts("days", 1);
    hours.open = fields.time("open");
    hours.close = fields.time("close");
    std::size_t breakIndex = 0;
    for (const JsonNode* part : fields.list("breaks")) {
      JsonFields pause(*part, fields.path(QStringLiteral("breaks[%1]").arg(breakIndex++)));
      const QTime from = pause.time("from");
      hours.breaks.emplace_back(from, pause.time("to"));
      fields.take(pause.done());
    }
    for (const QString& day : days) {
      const int weekday = static_cast<int>(dayWords().indexOf(day)) + 1;
      if (weekday == 0) {
        fields.refuse(QStringLiteral("days"), QStringLiteral("no such weekday: ") + day);
      } else if (office.weekday(weekday)) {
        fields.refuse(QStringLiteral("days"), QStringLiteral("weekday stands twice: ") + day);
      } else if (fields.isGood()) {
        if (auto done = office.set(weekday, hours); !done) fields.refuse(done.error().field, done.error().detail);
      }
    }
    if (auto done = fields.done(); !done) return tl::unexpected(done.error());
  }
  return office;
}

const std::optional<DayHours>& OfficeHours::weekday(int weekday) const {
  return m_week[static_cast<std::size_t>(weekday - 1)];
}

std::optional<DayHours> OfficeHours::on(QDate date, const WorkingCalendar& calendar) const {
  if (!date.isValid() || calendar.freeDay(date)) return std::nullopt;
  return weekday(date.dayOfWeek());
}

std::vector<OfficeHours::Span> OfficeHours::spans(QDate date, const WorkingCalendar& calendar) const {
  const auto hours = on(date, calendar);
  if (!hours) return {};
  std::vector<Span> out;
  qint64 from = m_zone.unixMs(date, hours->open);
  for (const auto& [pause, end] : hours->breaks) {
    const qint64 pauseMs = m_zone.unixMs(date, pause);
    if (pauseMs > from) out.emplace_back(from, pauseMs);
    from = m_zone.unixMs(date, end);
  }
  const qint64 closeMs = m_zone.unixMs(date, hours->close);
  if (closeMs > from) out.emplace_back(from, closeMs);
  return out;
}

bool OfficeHours::isOpen(qint64 atMs, const WorkingCalendar& calendar) const {
  return std::ranges::any_of(spans(m_zone.day(atMs), calendar),
                             [atMs](const Span& span) { return atMs >= span.first && atMs < span.second; });
}

std::optional<qint64> OfficeHours::nextOpening(qint64 atMs, const WorkingCalendar& calendar) const {
  QDate date = m_zone.day(atMs);
  for (int i = 0; i < kDaysAhead; ++i, date = date.addDays(1))
    for (const auto& [from, to] : spans(date, calendar))
      if (to > atMs) return std::max(from, atMs);
  return std::nullopt;
}

std::optional<qint64> OfficeHours::closingOfDay(qint64 atMs, const WorkingCalendar& calendar) const {
  const QDate date = m_zone.day(atMs);
  const auto hours = on(date, calendar);
  return hours ? std::optional(m_zone.unixMs(date, hours->close)) : std::nullopt;
}

qint64 OfficeHours::openMinutesBetween(qint64 fromMs, qint64 toMs, const WorkingCalendar& calendar) const {
  qint64 openMs = 0;
  const QDate last = m_zone.day(toMs);
  for (QDate date = m_zone.day(fromMs); date <= last; date = date.addDays(1))
    for (const auto& [from, to] : spans(date, calendar))
      openMs += std::max<qint64>(0, std::min(to, toMs) - std::max(from, fromMs));
  return openMs / kMinute;
}

std::optional<qint64> OfficeHours::addOpenMinutes(qint64 fromMs, qint64 minutes,
                                                  const WorkingCalendar& calendar) const {
  qint64 leftMs = std::max<qint64>(0, minutes) * kMinute;
  QDate date = m_zone.day(fromMs);
  for (int i = 0; i < kDaysAhead; ++i, date = date.addDays(1))
    for (const auto& [from, to] : spans(date, calendar)) {
      if (to <= fromMs) continue;
      const qint64 start = std::max(from, fromMs);
      // A span may be used up to its last moment: what ends at closing time ends today.
      if (leftMs <= to - start) return start + leftMs;
      leftMs -= to - start;
    }
  return std::nullopt;
}
