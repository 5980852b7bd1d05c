#include "supervisor/trends_view.h"

#include <QBoxLayout>
#include <QScrollArea>

#include <numeric>

#include "charts/bar_chart.h"
#include "charts/chart_legend.h"
#include "supervisor/supervisor_words.h"
#include "widgets/panel.h"
#include "widgets/toned_label.h"

namespace {

constexpr int kRowOfWaits = 44;
constexpr int kAxisOfWaits = 34;

QStringList halfHourWords(const DayCourse& course) {
  QStringList words;
  for (std::size_t i = course.fromHalfHour; i < course.toHalfHour; ++i)
    words << halfHourStart(i).toString(QStringLiteral("HH.mm"));
  return words;
}

QVector<qreal> valuesOf(const HalfHours& counts, const DayCourse& course) {
  QVector<qreal> values;
  for (std::size_t i = course.fromHalfHour; i < course.toHalfHour; ++i) values << counts[i];
  return values;
}

int sumOf(const HalfHours& counts, std::size_t before = kHalfHoursADay) {
  return std::accumulate(counts.begin(), counts.begin() + static_cast<std::ptrdiff_t>(before), 0);
}

}  // namespace

TrendsView::TrendsView(QWidget* parent) : QWidget(parent) {
  m_column = new QVBoxLayout(this);
  m_column->setContentsMargins(0, 0, 0, 0);
  m_row = new QHBoxLayout;
  auto chart = [](const char* name) {
    auto* made = new BarChart;
    made->setObjectName(QLatin1String(name));
    return made;
  };
  m_arrivalsPanel = new Panel;
  m_arrivals = chart("arrivalsChart");
  m_arrivalsLegend = new ChartLegend;
  m_arrivalsPanel->setHeader(tr("Kedatangan"), {}, false);
  m_arrivalsPanel->headerLayout()->addWidget(m_arrivalsLegend);
  m_arrivalsPanel->bodyLayout()->addWidget(m_arrivals, 1);
  m_countersPanel = new Panel;
  m_counters = chart("countersChart");
  m_countersPanel->setHeader(tr("Loket yang melayani"), tr("per setengah jam"), false);
  m_countersPanel->bodyLayout()->addWidget(m_counters, 1);
  m_row->addWidget(m_arrivalsPanel, 3);
  m_row->addWidget(m_countersPanel, 2);
  m_waitsPanel = new Panel;
  m_waits = chart("waitsChart");
  m_waits->setAccessibleName(tr("Tunggu menurut layanan"));
  auto* legend = new ChartLegend;
  legend->setEntries({{ChartInk::Bar, tr("median")}, {ChartInk::Muted, tr("persentil 90")}});
  m_waitsPanel->setHeader(tr("Tunggu menurut layanan"), {}, false);
  m_waitsPanel->headerLayout()->addWidget(legend);
  auto* scroll = new QScrollArea;
  scroll->setObjectName(QStringLiteral("waitsScroll"));
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setWidgetResizable(true);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  scroll->viewport()->setAutoFillBackground(false);
  scroll->setWidget(m_waits);
  m_waits->setAutoFillBackground(false);
  m_waitsPanel->bodyLayout()->addWidget(scroll, 1);
  m_column->addLayout(m_row, 9);
  m_column->addWidget(m_waitsPanel, 11);
  setGap(metric::kSpace4);
}

void TrendsView::setGap(int gap) {
  m_column->setSpacing(gap);
  m_row->setSpacing(metric::kSpace4);
}

void TrendsView::setCourse(const DayCourse& course, qint64 nowMs, const Zone& zone) {
  const QString before = supervisor_words::longDay(course.dayBefore);
  const auto minutes = static_cast<std::size_t>(zone.local(nowMs).time().msecsSinceStartOfDay() / 60'000);
  const std::size_t soFar = std::min(kHalfHoursADay, minutes / 30);
  m_arrivalsLegend->setEntries({{ChartInk::Bar, tr("hari ini")}, {ChartInk::Muted, before}});
  m_arrivalsPanel->setHeader(tr("Kedatangan"),
                             tr("%1 orang; sampai %2 ada %3, %4 pada waktu yang sama %5")
                                 .arg(sumOf(course.arrivals))
                                 .arg(halfHourStart(soFar % kHalfHoursADay).toString(QStringLiteral("HH.mm")))
                                 .arg(sumOf(course.arrivals, soFar))
                                 .arg(before)
                                 .arg(sumOf(course.arrivalsBefore, soFar)),
                             false);
  BarChartValue arrivals;
  arrivals.categories = halfHourWords(course);
  arrivals.bars = {{tr("hari ini"), valuesOf(course.arrivals, course), ChartInk::Bar},
                   {before, valuesOf(course.arrivalsBefore, course), ChartInk::Muted}};
  m_arrivals->setValue(arrivals);
  m_arrivals->setAccessibleName(tr("Kedatangan per setengah jam, hari ini dan %1").arg(before));

  BarChartValue counters;
  counters.categories = halfHourWords(course);
  counters.bars = {{tr("loket"), valuesOf(course.countersAtWork, course), ChartInk::Bar}};
  m_counters->setValue(counters);
  m_counters->setAccessibleName(tr("Loket yang melayani per setengah jam"));

  BarChartValue waits;
  waits.direction = Qt::Horizontal;
  ChartBars median{tr("median"), {}, ChartInk::Bar};
  ChartBars ninetieth{tr("persentil 90"), {}, ChartInk::Muted};
  int target = 30;
  int called = 0;
  for (const ServiceWait& wait : course.waits) {
    waits.categories << wait.serviceName;
    median.values << static_cast<qreal>(wait.summary.medianMs) / 60'000.0;
    ninetieth.values << static_cast<qreal>(wait.summary.ninetiethMs) / 60'000.0;
    waits.values << tr("%1 / %2 mnt").arg(wait.summary.medianMs / 60'000).arg(wait.summary.ninetiethMs / 60'000);
    called += wait.summary.count;
  }
  if (!course.waits.empty()) target = course.waits.front().targetMinutes;
  waits.bars = {median, ninetieth};
  waits.target = target;
  waits.targetWord = tr("sasaran %1").arg(target);
  m_waits->setMinimumHeight(static_cast<int>(course.waits.size()) * kRowOfWaits + kAxisOfWaits);
  m_waits->setValue(waits);
  m_waitsPanel->setHeader(tr("Tunggu menurut layanan"),
                          course.waits.empty() ? tr("belum ada yang dipanggil hari ini")
                                               : tr("menit, %1 nomor yang sudah dipanggil hari ini").arg(called),
                          false);
}
