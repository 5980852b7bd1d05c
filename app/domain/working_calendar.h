#pragma once

#include <QByteArray>
#include <QDate>
#include <QString>

#include <map>
#include <optional>
#include <vector>

#include "domain/result.h"

enum class FreeDayKind {
  Holiday,     ///< libur nasional
  JointLeave,  ///< cuti bersama
};

struct FreeDay {
  QDate date;
  QString name;
  FreeDayKind kind = FreeDayKind::Holiday;
  bool operator==(const FreeDay&) const = default;
};

/// The free days of one year as a decree fixed them. Data that an office can edit: decrees change during a year.
struct CalendarYear {
  int year = 0;
  bool isProvisional = false;  ///< "sementara": computed, no decree yet
  QString source;
  std::vector<FreeDay> days;
  bool operator==(const CalendarYear&) const = default;
};

/// Reads resources/calendar/2026.json. Errors: Invalid with line and field for a missing, mistyped or unknown field, a
/// day of another year or a day twice.
[[nodiscard]] Result<CalendarYear> readCalendarYear(QByteArrayView json);

/// The working days (hari kerja) of the republic: Monday to Friday without national holidays and joint leave. A
/// holiday at the weekend gives no substitute. A year that is not loaded has only weekends, and says so. Immutable;
/// any thread. Source: Perpres 21/2023 Ps 3-4, the yearly SKB Tiga Menteri.
class WorkingCalendar {
 public:
  WorkingCalendar() = default;
  /// A later entry of the same year replaces the earlier one.
  explicit WorkingCalendar(const std::vector<CalendarYear>& years);

  [[nodiscard]] bool isWorkingDay(QDate date) const;
  [[nodiscard]] std::optional<FreeDay> freeDay(QDate date) const;
  /// The free days of this year are not decreed or not loaded: a promise that spans it is provisional.
  [[nodiscard]] bool isProvisional(QDate date) const;
  /// The n-th working day after `start`, which is not counted itself. 0 gives `start`.
  [[nodiscard]] QDate addWorkingDays(QDate start, int count) const;
  /// Working days after `from` up to and including `to`; negative when `to` lies before: "lewat 5 hari kerja".
  [[nodiscard]] int workingDaysBetween(QDate from, QDate to) const;

 private:
  std::map<QDate, FreeDay> m_free;
  std::map<int, bool> m_isProvisional;
};
