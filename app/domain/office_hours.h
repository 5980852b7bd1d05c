#pragma once

#include <QTime>

#include <array>
#include <optional>
#include <utility>
#include <vector>

#include "domain/json_text.h"
#include "domain/result.h"
#include "domain/working_calendar.h"
#include "domain/zone.h"

/// The hours of one weekday. Breaks lie inside, in order, without overlap.
struct DayHours {
  QTime open;
  QTime close;
  std::vector<std::pair<QTime, QTime>> breaks;
  bool operator==(const DayHours&) const = default;
};

/// When an agency's counters are open: hours per weekday in the office's zone, closed on the calendar's free days.
/// Every tenant of a hall has its own (domain facts 1); Fridays have the longer break (Perpres 21/2023 Ps 4). Times
/// are ms UTC; opening counts, closing does not: at 15.00.00 an office that closes at 15.00 is closed. A value; any
/// thread.
class OfficeHours {
 public:
  OfficeHours() = default;
  explicit OfficeHours(Zone zone) : m_zone(std::move(zone)) {}

  /// Sets a weekday, 1 = Monday … 7 = Sunday. Error: Invalid, field "open", "close" or "breaks".
  [[nodiscard]] Done set(int weekday, DayHours hours);
  /// Reads the list of an agency's file: [{"days": ["senin", …], "open": "08:00", "close": "15:00", "breaks":
  /// [{"from": "12:00", "to": "13:00"}]}]. Errors with line and field; a weekday twice is one.
  [[nodiscard]] static Result<OfficeHours> read(const JsonNode& list, const QString& path, const Zone& zone);

  [[nodiscard]] const Zone& zone() const { return m_zone; }
  /// Absent where the office is closed by the week.
  [[nodiscard]] const std::optional<DayHours>& weekday(int weekday) const;
  /// The hours of a date; absent on a closed weekday and on a free day.
  [[nodiscard]] std::optional<DayHours> on(QDate date, const WorkingCalendar& calendar) const;

  [[nodiscard]] bool isOpen(qint64 atMs, const WorkingCalendar& calendar) const;
  /// The first open moment at or after; absent when there is none within two years.
  [[nodiscard]] std::optional<qint64> nextOpening(qint64 atMs, const WorkingCalendar& calendar) const;
  /// Closing of the local day of `atMs`, also when it is over; absent on a closed day.
  [[nodiscard]] std::optional<qint64> closingOfDay(qint64 atMs, const WorkingCalendar& calendar) const;
  /// Whole open minutes from `fromMs` to `toMs`; 0 when `toMs` is not later.
  [[nodiscard]] qint64 openMinutesBetween(qint64 fromMs, qint64 toMs, const WorkingCalendar& calendar) const;
  /// The moment at which so many open minutes have passed; absent when two years do not hold them.
  [[nodiscard]] std::optional<qint64> addOpenMinutes(qint64 fromMs, qint64 minutes,
                                                     const WorkingCalendar& calendar) const;

  bool operator==(const OfficeHours&) const = default;

 private:
  using Span = std::pair<qint64, qint64>;
  [[nodiscard]] std::vector<Span> spans(QDate date, const WorkingCalendar& calendar) const;

  Zone m_zone = Zone::wib();
  std::array<std::optional<DayHours>, 7> m_week;
};
