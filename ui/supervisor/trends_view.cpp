#include "supervisor/trends_view.h"

#include <QBoxLayout>
#include <QLocale>
#include <QScopedValueRollback>
#include <QScrollArea>

#include <algorithm>
#include <numeric>

#include "cases/intake/date_field.h"
#include "charts/bar_chart.h"
#include "charts/chart_legend.h"
#include "session/time_words.h"
#include "widgets/figure_strip.h"
#include "widgets/key_button.h"
#include "widgets/panel.h"
#include "widgets/segment_switch.h"
#include "widgets/toned_label.h"

namespace {

constexpr int kRowOfWaits = 44, kAxisOfWaits = 34, kLeastChart = 212, kLeastWaits = 200, kDateWidth = 136;

QStringList halfHourWords(const DayCourse& course) {
  QStringList words;
  for (std::size_t i = course.fromHalfHour; i < course.toHalfHour; ++i) words << clockWords(halfHourStart(i));
  return words;
}

QVector<qreal> valuesOf(const HalfHours& counts, const DayCourse& course, qreal share = 1) {
  QVector<qreal> values;
  for (std::size_t i = course.fromHalfHour; i < course.toHalfHour; ++i) values << counts[i] * share;
  return values;
}

int sumOf(const HalfHours& counts, std::size_t before = kHalfHoursADay) {
  return std::accumulate(counts.begin(), counts.begin() + static_cast<std::ptrdiff_t>(before), 0);
}

QScrollArea* scrolling(QWidget* inner, const char* name) {
  auto* scroll = new QScrollArea;
  scroll->setObjectName(QLatin1String(name));
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setWidgetResizable(true);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  scroll->setFocusPolicy(Qt::NoFocus);
  scroll->viewport()->setAutoFillBackground(false);
  scroll->setWidget(inner);
  inner->setAutoFillBackground(false);
  return scroll;
}

}  // namespace

TrendsView::TrendsView(QWidget* parent) : QWidget(parent) {
  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
  outer->setSpacing(metric::kSpace2);
  outer->addWidget(buildTools());
  auto* inner = new QWidget;
  m_column = new QVBoxLayout(inner);
  m_column->setContentsMargins(0, 0, 0, 0);
  outer->addWidget(scrolling(inner, "trendsScroll"), 1);

  auto* totalsPanel = new Panel;
  m_totals = new FigureStrip;
  m_totals->setObjectName(QStringLiteral("rangeFigures"));
  totalsPanel->bodyLayout()->addWidget(m_totals);
  m_column->addWidget(totalsPanel);

  auto chart = [](const char* name, int least) {
    auto* made = new BarChart;
    made->setObjectName(QLatin1String(name));
    made->setMinimumHeight(least);
    return made;
  };
  m_row = new QHBoxLayout;
  m_arrivalsPanel = new Panel;
  m_arrivals = chart("arrivalsChart", kLeastChart - metric::kPanelHeader);
  m_arrivalsLegend = new ChartLegend;
  m_arrivalsPanel->setHeader(tr("Kedatangan"), {}, false);
  m_arrivalsPanel->headerLayout()->addWidget(m_arrivalsLegend);
  m_arrivalsPanel->bodyLayout()->addWidget(m_arrivals, 1);
  m_secondPanel = new Panel;
  m_second = chart("countersChart", kLeastChart - metric::kPanelHeader);
  m_secondPanel->bodyLayout()->addWidget(m_second, 1);
  m_row->addWidget(m_arrivalsPanel, 3);
  m_row->addWidget(m_secondPanel, 2);
  m_column->addLayout(m_row, 9);

  m_waitsPanel = new Panel;
  m_waitsPanel->setMinimumHeight(kLeastWaits);
  m_waits = chart("waitsChart", 0);
  m_waits->setAccessibleName(tr("Tunggu menurut layanan"));
  auto* legend = new ChartLegend;
  legend->setEntries({{ChartInk::Bar, tr("median")}, {ChartInk::Muted, tr("persentil 90")}});
  m_waitsPanel->setHeader(tr("Tunggu menurut layanan"), {}, false);
  m_waitsPanel->headerLayout()->addWidget(legend);
  m_waitsPanel->bodyLayout()->addWidget(scrolling(m_waits, "waitsScroll"), 1);
  m_column->addWidget(m_waitsPanel, 11);
  setRoom({});
}

QWidget* TrendsView::buildTools() {
  auto* bar = new QWidget;
  m_tools = new QHBoxLayout(bar);
  m_tools->setContentsMargins(0, 0, 0, 0);
  m_tools->setSpacing(metric::kSpace2);
  m_choices = new SegmentSwitch;
  m_choices->setObjectName(QStringLiteral("rangeChoices"));
  for (const QString& word : {tr("Hari ini"), tr("Kemarin"), tr("7 hari"), tr("30 hari"), tr("Rentang")})
    m_choices->addSegment(word);
  auto date = [](const char* name, const QString& spoken) {
    auto* field = new DateField;
    field->setObjectName(QLatin1String(name));
    field->setAccessibleName(spoken);
    field->setFixedSize(kDateWidth, metric::kControl);
    return field;
  };
  m_from = date("rangeFrom", tr("Dari tanggal"));
  m_to = date("rangeTo", tr("Sampai tanggal"));
  m_dash = new TonedLabel(TypeSize::Body, QFont::Normal, Tone::Muted);
  m_dash->setText(tr("sampai", "between two dates"));
  m_dash->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
  m_fault = new TonedLabel(TypeSize::Body, QFont::Medium, Tone::Late);
  m_fault->setObjectName(QStringLiteral("rangeFault"));
  m_save = new KeyButton(tr("Simpan tabel…"), QKeySequence(Qt::CTRL | Qt::Key_E));
  m_save->setObjectName(QStringLiteral("saveTable"));
  m_tools->addWidget(m_choices);
  m_tools->addWidget(m_from);
  m_tools->addWidget(m_dash);
  m_tools->addWidget(m_to);
  m_tools->addWidget(m_fault, 1);
  m_tools->addWidget(m_save);
  connect(m_choices, &SegmentSwitch::currentChanged, this, [this](int index) {
    if (m_isSetting) return;
    const auto choice = static_cast<RangeChoice>(index);
    if (choice == RangeChoice::Custom) {
      m_from->setFocus(Qt::OtherFocusReason);
      m_from->selectAll();
      return takeDates();
    }
    Q_EMIT rangeChosen(choice, {});
  });
  for (DateField* field : {m_from, m_to}) connect(field, &DateField::isoEdited, this, &TrendsView::takeDates);
  connect(m_save, &KeyButton::clicked, this, &TrendsView::tableRequested);
  return bar;
}

void TrendsView::takeDates() {
  if (m_isSetting) return;
  const QDate from = QDate::fromString(m_from->isoValue(), Qt::ISODate);
  const QDate to = QDate::fromString(m_to->isoValue(), Qt::ISODate);
  if (from.isValid() && to.isValid()) Q_EMIT rangeChosen(RangeChoice::Custom, {from, to});
}

void TrendsView::setChoice(RangeChoice choice, const DayRange& range) {
  const QScopedValueRollback guard(m_isSetting, true);
  m_choices->setCurrent(static_cast<int>(choice));
  // Who is typing a date is not disturbed.
  if (!m_from->hasFocus()) m_from->setIsoValue(range.from.toString(Qt::ISODate));
  if (!m_to->hasFocus()) m_to->setIsoValue(range.to.toString(Qt::ISODate));
}

void TrendsView::setFault(const QString& words) {
  m_fault->setIcon(words.isEmpty() ? Icon::None : Icon::Warning);
  m_fault->setText(words);
}

void TrendsView::setRoom(const WindowRoom& room) {
  m_column->setSpacing(room.verticalGap());
  m_row->setSpacing(room.isSmall ? room.verticalGap() : metric::kSpace4);
  m_row->setDirection(room.isSmall ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
  m_save->setText(room.isSmall ? tr("Tabel…") : tr("Simpan tabel…"));
  m_dash->setVisible(!room.isSmall);
}

void TrendsView::setCourse(const RangeCourse& course) {
  showTotals(course);
  if (course.range.isOneDay())
    showOneDay(course);
  else
    showDays(course);
  showWaits(course);
}

void TrendsView::showTotals(const RangeCourse& course) {
  const DayTotals& total = course.total;
  const QLocale locale;
  const QString none = QStringLiteral("–");
  const auto days = static_cast<int>(course.days.size());
  const QString each = course.range.isOneDay() ? QString()
                       : days > 0              ? tr("%1 sehari").arg(locale.toString(total.arrivals / days))
                                               : tr("tidak ada nomor");
  auto time = [&](const std::optional<qint64>& ms) { return ms ? durationWords(*ms) : none; };
  m_totals->setFigures(
      {{tr("Datang"), locale.toString(total.arrivals), each},
       {tr("Selesai"), locale.toString(total.served),
        total.arrivals > 0 ? tr("%1 % dari yang datang").arg(100 * total.served / total.arrivals) : none},
       {tr("Batal"), locale.toString(total.noShows + total.cancelled),
        tr("%1 tidak hadir, %2 pergi").arg(total.noShows).arg(total.cancelled)},
       {tr("Tunggu median"), time(total.medianWaitMs), tr("separuh menunggu lebih lama")},
       {tr("Tunggu persentil 90"), time(total.ninetiethWaitMs), tr("satu dari sepuluh lebih lama")},
       {tr("Rata-rata layanan"), time(total.meanServiceMs), tr("yang sudah selesai")}});
}

void TrendsView::showOneDay(const RangeCourse& range) {
  const DayCourse& course = range.course;
  const QDate today = range.zone.day(range.nowMs);
  const bool isToday = course.day == today;
  const QString shown = isToday ? tr("hari ini") : dayWords(course.day, today);
  const QString before =
      course.usual ? tr("%1 biasanya").arg(weekdayWords(course.day)) : weekdayWords(course.dayBefore);
  const HalfHours& compared = course.usual ? *course.usual : course.arrivalsBefore;
  m_arrivalsLegend->setEntries({{ChartInk::Bar, shown}, {ChartInk::Muted, before}});
  if (isToday) {
    const auto minutes = static_cast<std::size_t>(range.zone.local(range.nowMs).time().msecsSinceStartOfDay() / 60'000);
    const std::size_t soFar = std::min(kHalfHoursADay, minutes / 30);
    m_arrivalsPanel->setHeader(tr("Kedatangan"),
                               tr("%1 orang; sampai %2 ada %3, %4 pada waktu yang sama %5")
                                   .arg(sumOf(course.arrivals))
                                   .arg(clockWords(halfHourStart(soFar % kHalfHoursADay)))
                                   .arg(sumOf(course.arrivals, soFar))
                                   .arg(before)
                                   .arg(sumOf(compared, soFar)),
                               false);
  } else {
    m_arrivalsPanel->setHeader(
        tr("Kedatangan"), tr("%1 orang, %2 %3").arg(sumOf(course.arrivals)).arg(before).arg(sumOf(compared)), false);
  }
  BarChartValue arrivals;
  arrivals.categories = halfHourWords(course);
  arrivals.bars = {{shown, valuesOf(course.arrivals, course), ChartInk::Bar},
                   {before, valuesOf(compared, course), ChartInk::Muted}};
  m_arrivals->setValue(arrivals);
  m_arrivals->setAccessibleName(tr("Kedatangan per setengah jam, %1 dan %2").arg(shown, before));

  m_secondPanel->setHeader(tr("Loket yang melayani"), tr("per setengah jam"), false);
  BarChartValue counters;
  counters.categories = halfHourWords(course);
  counters.bars = {{tr("loket"), valuesOf(course.countersAtWork, course), ChartInk::Bar}};
  m_second->setValue(counters);
  m_second->setAccessibleName(tr("Loket yang melayani per setengah jam"));
}

void TrendsView::showDays(const RangeCourse& range) {
  const auto days = static_cast<int>(range.days.size());
  m_arrivalsLegend->setEntries({{ChartInk::Bar, tr("datang")}, {ChartInk::Muted, tr("selesai")}});
  m_arrivalsPanel->setHeader(tr("Kedatangan per hari"), tr("%n hari dengan nomor", nullptr, days), false);
  BarChartValue daily;
  ChartBars came{tr("datang"), {}, ChartInk::Bar};
  ChartBars served{tr("selesai"), {}, ChartInk::Muted};
  for (const DayTotals& day : range.days) {
    daily.categories << dayWords(day.day);
    came.values << day.arrivals;
    served.values << day.served;
  }
  daily.bars = {came, served};
  m_arrivals->setValue(daily);
  m_arrivals->setAccessibleName(tr("Kedatangan dan selesai per hari"));

  m_secondPanel->setHeader(tr("Kedatangan sepanjang hari"), tr("rata-rata per setengah jam"), false);
  BarChartValue mean;
  mean.categories = halfHourWords(range.course);
  mean.bars = {{tr("orang"), valuesOf(range.arrivals, range.course, days > 0 ? 1.0 / days : 1.0), ChartInk::Bar}};
  m_second->setValue(mean);
  m_second->setAccessibleName(tr("Kedatangan rata-rata per setengah jam"));
}

void TrendsView::showWaits(const RangeCourse& range) {
  const std::vector<ServiceWait>& services = range.course.waits;
  BarChartValue waits;
  waits.direction = Qt::Horizontal;
  ChartBars median{tr("median"), {}, ChartInk::Bar};
  ChartBars ninetieth{tr("persentil 90"), {}, ChartInk::Muted};
  int target = 30;
  int called = 0;
  for (const ServiceWait& wait : services) {
    waits.categories << wait.serviceName;
    median.values << static_cast<qreal>(wait.summary.medianMs) / 60'000.0;
    ninetieth.values << static_cast<qreal>(wait.summary.ninetiethMs) / 60'000.0;
    waits.values << tr("%1 / %2 mnt").arg(wait.summary.medianMs / 60'000).arg(wait.summary.ninetiethMs / 60'000);
    called += wait.summary.count;
  }
  if (!services.empty()) target = services.front().targetMinutes;
  waits.bars = {median, ninetieth};
  waits.target = target;
  waits.targetWord = tr("sasaran %1").arg(target);
  m_waits->setMinimumHeight(static_cast<int>(services.size()) * kRowOfWaits + kAxisOfWaits);
  m_waits->setValue(waits);
  m_waitsPanel->setHeader(
      tr("Tunggu menurut layanan"),
      services.empty() ? tr("belum ada yang dipanggil") : tr("menit, %n nomor yang sudah dipanggil", nullptr, called),
      false);
}
