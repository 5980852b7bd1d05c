#include "supervisor/range_tables.h"

#include <QCoreApplication>

namespace range_tables {

namespace {

struct RangeTables {
  Q_DECLARE_TR_FUNCTIONS(RangeTables)
};

QString minutes(const std::optional<qint64>& ms) {
  return ms ? QString::number(static_cast<double>(*ms) / 60'000.0, 'f', 1) : QString();
}

QStringList line(const QString& name, const DayTotals& day) {
  return {name,
          QString::number(day.arrivals),
          QString::number(day.served),
          QString::number(day.noShows),
          QString::number(day.cancelled),
          minutes(day.medianWaitMs),
          minutes(day.ninetiethWaitMs),
          minutes(day.meanServiceMs)};
}

}  // namespace

QVector<QStringList> rows(Kind kind, const RangeCourse& course) {
  QVector<QStringList> table;
  switch (kind) {
    case Kind::Days:
      table << QStringList{RangeTables::tr("Tanggal"),
                           RangeTables::tr("Datang"),
                           RangeTables::tr("Selesai"),
                           RangeTables::tr("Tidak hadir"),
                           RangeTables::tr("Pergi"),
                           RangeTables::tr("Tunggu median (mnt)"),
                           RangeTables::tr("Tunggu persentil 90 (mnt)"),
                           RangeTables::tr("Rata-rata layanan (mnt)")};
      for (const DayTotals& day : course.days) table << line(day.day.toString(Qt::ISODate), day);
      if (course.days.size() > 1) table << line(RangeTables::tr("Jumlah"), course.total);
      break;
    case Kind::Waits:
      table << QStringList{RangeTables::tr("Layanan"),
                           RangeTables::tr("Dipanggil"),
                           RangeTables::tr("Tunggu median (mnt)"),
                           RangeTables::tr("Tunggu persentil 90 (mnt)"),
                           RangeTables::tr("Tunggu terlama (mnt)"),
                           RangeTables::tr("Sasaran (mnt)")};
      for (const ServiceWait& wait : course.course.waits)
        table << QStringList{wait.serviceName,
                             QString::number(wait.summary.count),
                             minutes(wait.summary.medianMs),
                             minutes(wait.summary.ninetiethMs),
                             minutes(wait.summary.longestMs),
                             QString::number(wait.targetMinutes)};
      break;
    case Kind::HalfHours:
      table << QStringList{RangeTables::tr("Mulai"), RangeTables::tr("Datang")};
      for (std::size_t i = course.course.fromHalfHour; i < course.course.toHalfHour; ++i)
        table << QStringList{halfHourStart(i).toString(QStringLiteral("HH:mm")), QString::number(course.arrivals[i])};
      break;
  }
  return table;
}

QString fileName(Kind kind, const DayRange& range) {
  const QString name = kind == Kind::Days    ? RangeTables::tr("harian", "file name")
                       : kind == Kind::Waits ? RangeTables::tr("tunggu", "file name")
                                             : RangeTables::tr("kedatangan", "file name");
  const QString from = range.from.toString(Qt::ISODate);
  if (range.isOneDay()) return QStringLiteral("%1-%2.csv").arg(name, from);
  return QStringLiteral("%1-%2-%3.csv").arg(name, from, range.to.toString(Qt::ISODate));
}

}  // namespace range_tables
