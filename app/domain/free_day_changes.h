#pragma once

#include <vector>

#include "domain/working_calendar.h"

/// A day that became free, or that is worked again.
struct FreeDayChange {
  FreeDay day;
  bool isAdded = false;
  bool operator==(const FreeDayChange&) const = default;
};

/// What differs between two lists of years, in the order of the days; another name or kind of the same day is no
/// difference, as it moves nothing. Days of weekends are left out: nobody works on them anyway. Pure; any thread.
[[nodiscard]] std::vector<FreeDayChange> freeDayChanges(const std::vector<CalendarYear>& before,
                                                        const std::vector<CalendarYear>& after);

/// A year as the file that readCalendarYear() reads; reading what was written gives the same value.
[[nodiscard]] QByteArray writeCalendarYear(const CalendarYear& year);
