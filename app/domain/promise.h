#pragma once

#include <QDate>

#include "domain/office_hours.h"
#include "domain/result.h"
#include "domain/service_standard.h"
#include "domain/working_calendar.h"

/// Until when a case is promised.
struct Promise {
  QDate day;                   ///< local day of the office
  qint64 atMs = 0;             ///< the moment, ms UTC: closing time of the day, or for minutes and hours the minute
  bool isProvisional = false;  ///< a year on the way has no decreed calendar yet
  bool operator==(const Promise&) const = default;
};

/// Computes a promise from the moment at which the file was complete; never from the ticket (domain facts, naive
/// mistake 3). Any thread, pure.
///  - minutes and hours run while the office is open;
///  - calendar days run through; when the last is a closed day, the promise is the next open one, since nothing can be
///    collected before;
///  - working days leave out the first day, weekends and free days, whatever the agency's own days are; when the
///    agency is closed on the last one, the next open day.
/// Errors: Invalid, field "time", for a negative amount; NotFound, field "hours", for an office that never opens.
[[nodiscard]] Result<Promise> promiseFor(const ServiceTime& time, qint64 completeAtMs, const OfficeHours& hours,
                                         const WorkingCalendar& calendar);
