#include "session/time_words.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

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
    return TimeWords::tr("%1 mnt %2 dtk")
        .arg(passed / kMinute)
        .arg(passed % kMinute / kSecond, 2, 10, QLatin1Char('0'));
  }
  return TimeWords::tr("%1 jam %2 mnt").arg(passed / kHour).arg(passed % kHour / kMinute, 2, 10, QLatin1Char('0'));
}

QString waitWords(qint64 ms) {
  const qint64 minutes = qMax<qint64>(0, ms) / kMinute;
  if (minutes < 100) return TimeWords::tr("%1 mnt").arg(minutes);
  // Three digits do not fit beside the triangle; tenths are rounded down, so that no wait is made longer than it is.
  return TimeWords::tr("%1 jam").arg(QLocale().toString(static_cast<double>(minutes * 10 / 60) / 10, 'f', 1));
}

QString durationWords(qint64 ms) {
  const qint64 minutes = qMax<qint64>(0, ms) / kMinute;
  if (minutes < 100) return TimeWords::tr("%1 mnt").arg(minutes);
  if (minutes % 60 == 0) return TimeWords::tr("%1 jam").arg(minutes / 60);
  return TimeWords::tr("%1 jam %2 mnt").arg(minutes / 60).arg(minutes % 60);
}

QString clockWords(QTime time) { return time.toString(TimeWords::tr("HH.mm", "time of day")); }

QString clockWords(qint64 atMs, const Zone& zone) { return clockWords(zone.local(atMs).time()); }

QString clockWords(const QDateTime& local) { return clockWords(local.time()); }

QString dayWords(QDate day) { return QLocale().toString(day, TimeWords::tr("ddd d MMM", "short date")); }

QString dayWords(QDate day, QDate today) {
  if (day.year() == today.year()) return dayWords(day);
  return QLocale().toString(day, TimeWords::tr("ddd d MMM yyyy", "short date with year"));
}

QString longDayWords(QDate day) { return QLocale().toString(day, TimeWords::tr("dddd, d MMMM yyyy", "long date")); }

QString dateWords(QDate day) { return QLocale().toString(day, TimeWords::tr("d MMMM yyyy", "date")); }

QString shortDateWords(QDate day) { return QLocale().toString(day, TimeWords::tr("d MMM yyyy", "date, month cut")); }

QString shortWeekdayWords(QDate day) { return QLocale().dayName(day.dayOfWeek(), QLocale::ShortFormat); }

QString weekdayWords(QDate day) { return QLocale().dayName(day.dayOfWeek(), QLocale::LongFormat); }

QString momentWords(const QDateTime& local, QDate today) {
  if (local.date() == today) return clockWords(local);
  const qint64 days = local.date().daysTo(today);
  const QString day = days > 0 && days < 7
                          ? shortWeekdayWords(local.date())
                          : QLocale().toString(local.date(), TimeWords::tr("d MMM", "day of a moment"));
  return TimeWords::tr("%1 %2", "day and time of day").arg(day, clockWords(local));
}

QString openingWords(const OfficeHours& hours) {
  const QLocale locale;
  // Days that follow one another with the same opening and closing stand together.
  QStringList groups;
  for (int day = 1; day <= 7;) {
    const auto& first = hours.weekday(day);
    if (!first) {
      ++day;
      continue;
    }
    int last = day;
    while (last < 7 && hours.weekday(last + 1) && hours.weekday(last + 1)->open == first->open &&
           hours.weekday(last + 1)->close == first->close)
      ++last;
    QString days = locale.dayName(day);
    if (last != day) days = TimeWords::tr("%1–%2", "from a weekday to a weekday").arg(days, locale.dayName(last));
    groups.append(TimeWords::tr("%1, %2–%3", "weekdays, opening, closing")
                      .arg(days, clockWords(first->open), clockWords(first->close)));
    day = last + 1;
  }
  if (groups.isEmpty()) return {};
  return TimeWords::tr("Buka %1 %2.", "hours, name of the time zone")
      .arg(groups.join(QStringLiteral("; ")), hours.zone().name);
}
