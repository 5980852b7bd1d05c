#include "domain/promise.h"

namespace {

tl::unexpected<Error> neverOpen() {
  return failure(ErrorCode::NotFound, QStringLiteral("the office never opens"), QStringLiteral("hours"));
}

}  // namespace

Result<Promise> promiseFor(const ServiceTime& time, qint64 completeAtMs, const OfficeHours& hours,
                           const WorkingCalendar& calendar) {
  if (time.amount < 0) return failure(ErrorCode::Invalid, QStringLiteral("negative time"), QStringLiteral("time"));
  const Zone& zone = hours.zone();
  const QDate start = zone.day(completeAtMs);
  Promise promise;
  if (time.unit == TimeUnit::Minutes || time.unit == TimeUnit::Hours) {
    const qint64 minutes = qint64{time.amount} * (time.unit == TimeUnit::Hours ? 60 : 1);
    const auto at = hours.addOpenMinutes(completeAtMs, minutes, calendar);
    if (!at) return neverOpen();
    promise.atMs = *at;
    promise.day = zone.day(*at);
  } else {
    const QDate last =
        time.unit == TimeUnit::CalendarDays ? start.addDays(time.amount) : calendar.addWorkingDays(start, time.amount);
    // From midnight of the last day, or from now when that is today and the office has closed already.
    const qint64 fromMs = std::max(completeAtMs, zone.unixMs(last, QTime(0, 0)));
    const auto opening = hours.nextOpening(fromMs, calendar);
    if (!opening) return neverOpen();
    promise.day = zone.day(*opening);
    promise.atMs = *hours.closingOfDay(*opening, calendar);
  }
  for (int year = start.year(); year <= promise.day.year(); ++year)
    promise.isProvisional = promise.isProvisional || calendar.isProvisional(QDate(year, 1, 1));
  return promise;
}
