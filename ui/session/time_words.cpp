#include "session/time_words.h"

#include <QCoreApplication>
#include <QLocale>

namespace {
struct TimeWords {
  Q_DECLARE_TR_FUNCTIONS(TimeWords)
};
constexpr qint64 kSecond = 1000, kMinute = 60 * kSecond, kHour = 60 * kMinute;
}  // namespace

QString runningTimeWords(qint64 ms) {
  const qint64 passed = qMax<qint64>(0, ms);
  if (passed < kMinute) return TimeWords::tr("%1 dtk").arg(passed / kSecond);
  if (passed < kHour) {
    return TimeWords::tr("%1 mnt %2 dtk").arg(passed / kMinute).arg(passed % kMinute / kSecond, 2, 10, QLatin1Char('0'));
  }
  return TimeWords::tr("%1 jam %2 mnt").arg(passed / kHour).arg(passed % kHour / kMinute, 2, 10, QLatin1Char('0'));
}

QString waitWords(qint64 ms) {
  const qint64 minutes = qMax<qint64>(0, ms) / kMinute;
  if (minutes < 100) return TimeWords::tr("%1 mnt").arg(minutes);
  // Three digits do not fit beside the triangle; tenths are rounded down, so that no wait is made longer than it is.
  return TimeWords::tr("%1 jam").arg(QLocale().toString(static_cast<double>(minutes * 10 / 60) / 10, 'f', 1));
}

QString clockWords(QTime time) { return time.toString(TimeWords::tr("HH.mm", "time of day")); }

QString clockWords(qint64 atMs, const Zone& zone) { return clockWords(zone.local(atMs).time()); }

QString dayWords(QDate day) { return QLocale().toString(day, TimeWords::tr("ddd d MMM", "short date")); }
