#include "counter/today_panel.h"

#include <QBoxLayout>
#include <QLocale>

#include "charts/half_hour_chart.h"
#include "session/time_words.h"
#include "theme/fonts.h"
#include "widgets/figure_strip.h"
#include "widgets/link_button.h"
#include "widgets/row_list.h"
#include "widgets/separator.h"
#include "widgets/toned_label.h"

namespace {
constexpr int kChartWidth = 404, kDateWidth = 116, kCaseRow = 41;

TonedLabel* heading(const QString& words) {
  auto* label = new TonedLabel(TypeSize::Body, QFont::DemiBold, Tone::Plain);
  label->setText(words);
  return label;
}
}  // namespace

TodayPanel::TodayPanel(QWidget* parent) : Panel(parent) {
  setHeader(tr("Hari ini"));
  m_figures = new FigureStrip;
  m_figures->setObjectName(QStringLiteral("figures"));
  bodyLayout()->addWidget(m_figures);
  bodyLayout()->addWidget(new Separator(Qt::Horizontal));

  auto* chartSide = new QWidget;
  auto* chartColumn = new QVBoxLayout(chartSide);
  chartColumn->setContentsMargins(16, 12, 18, 4);
  chartColumn->setSpacing(8);
  chartColumn->addWidget(heading(tr("Selesai per setengah jam")));
  m_chart = new HalfHourChart;
  m_chart->setObjectName(QStringLiteral("chart"));
  chartColumn->addWidget(m_chart, 1);

  auto* caseSide = new QWidget;
  auto* caseColumn = new QVBoxLayout(caseSide);
  caseColumn->setContentsMargins(0, 8, 0, 0);
  caseColumn->setSpacing(0);
  auto* caseHead = new QHBoxLayout;
  caseHead->setContentsMargins(17, 0, 9, 0);
  caseHead->addWidget(heading(tr("Permohonan saya yang belum selesai")), 1);
  auto* openList = new LinkButton;
  openList->setObjectName(QStringLiteral("openCaseList"));
  openList->setText(tr("Buka daftar"));
  connect(openList, &LinkButton::clicked, this, &TodayPanel::caseListRequested);
  caseHead->addWidget(openList);
  caseColumn->addLayout(caseHead);
  auto* line = new Separator(Qt::Horizontal);
  auto* lineRow = new QHBoxLayout;
  lineRow->setContentsMargins(16, 4, 15, 0);
  lineRow->addWidget(line);
  caseColumn->addLayout(lineRow);
  m_list = new RowList;
  m_list->setObjectName(QStringLiteral("myCases"));
  m_list->setAccessibleName(tr("Permohonan saya yang belum selesai"));
  m_list->setEmptyWords(tr("Belum ada permohonan"), tr("Yang Anda daftarkan muncul di sini sampai selesai."));
  m_list->setModel(&m_cases);
  m_list->setUniformItemSizes(true);
  auto* delegate = new TwoLineDelegate({{{{}, 0}, {{}, kDateWidth, Qt::AlignRight}}}, kCaseRow, m_list);
  delegate->setSeparatorInset(16);
  m_list->setItemDelegate(delegate);
  connect(m_list, &RowList::activated, this, [this](const QModelIndex& index) {
    const TwoLineRow* row = m_cases.rowAt(index);
    if (!row) return;
    if (const auto id = CaseId::parse(row->key)) Q_EMIT caseRequested(*id);
  });
  caseColumn->addWidget(m_list, 1);

  auto* row = new QHBoxLayout;
  row->setSpacing(0);
  row->addWidget(chartSide, kChartWidth);
  row->addWidget(new Separator(Qt::Vertical));
  row->addWidget(caseSide, 473);
  bodyLayout()->addLayout(row, 1);
}

void TodayPanel::setState(const CounterPageState& state) {
  if (!state.isLoaded) return;
  const CounterDay& day = state.board.day;
  setHeader(tr("Hari ini di %1").arg(state.board.counter.name), tr("sejak buka %1").arg(clockWords(day.opensAt)));
  showFigures(state);
  const int passed = day.opensAt.secsTo(state.board.zone.local(state.nowMs).time());
  m_chart->setCounts(day.opensAt, day.finishedPerHalfHour, passed < 0 ? -1 : passed / 1800);
  showCases(state);
}

void TodayPanel::showFigures(const CounterPageState& state) {
  const CounterDay& day = state.board.day;
  const QString none = QStringLiteral("–");
  const bool isFirst = day.served == 0 && day.noShows == 0;
  const auto time = [&](const std::optional<qint64>& ms) { return ms ? runningTimeWords(*ms) : none; };
  const bool isWaitLate = day.meanWaitMs && *day.meanWaitMs > day.targetMinutes * qint64{60'000};
  Figure served{tr("Selesai dilayani"), isFirst ? none : locale().toString(day.served), tr("nomor hari ini")};
  Figure wait{tr("Rata-rata tunggu"), day.meanWaitMs ? waitWords(*day.meanWaitMs) : none,
              tr("sasaran %1 mnt").arg(day.targetMinutes), isWaitLate ? Tone::Late : Tone::Muted};
  Figure service{tr("Rata-rata layanan"), time(day.meanServiceMs), tr("standar %1 mnt").arg(day.standardMinutes)};
  Figure missed{tr("Tidak hadir"), isFirst ? none : locale().toString(day.noShows), {}};
  missed.reference = day.restored > 0  ? tr("%n sudah dipulihkan", nullptr, day.restored)
                     : day.noShows > 0 ? tr("pulihkan dari Terlewat")
                                       : tr("belum ada");
  Figure cases{tr("Permohonan saya"), locale().toString(day.myOpenCases), tr("belum selesai")};
  if (day.myLateCases > 0) {
    cases.reference = tr("%n lewat janji", nullptr, day.myLateCases);
    cases.tone = Tone::Late;
  }
  m_figures->setFigures({served, wait, service, missed, cases});
}

void TodayPanel::showCases(const CounterPageState& state) {
  const Zone& zone = state.board.zone;
  const QDate today = zone.day(state.nowMs);
  std::vector<TwoLineRow> rows;
  rows.reserve(state.cases.size());
  for (const CaseListLine& line : state.cases) {
    TwoLineCell who;
    who.top = line.name;
    who.bottom = line.serviceName;
    TwoLineCell when;
    when.top = tr("Belum lengkap");
    when.bottom = tr("menunggu warga");
    if (line.promisedAtMs) {
      const QDate day = zone.day(*line.promisedAtMs);
      when.top = day == today ? tr("Hari ini") : dayWords(day);
      if (line.isLate) {
        const int late = -line.workingDaysLeft;
        when.bottom = late > 0 ? tr("lewat %n hari kerja", nullptr, late)
                               : tr("lewat %1").arg(clockWords(*line.promisedAtMs, zone));
        when.bottomIcon = Icon::Warning;
        when.bottomTone = Tone::Late;
      } else if (day == today) {
        when.bottom = tr("sebelum %1").arg(clockWords(*line.promisedAtMs, zone));
        when.bottomIcon = Icon::Clock;
        when.bottomTone = Tone::Warn;
      } else {
        when.bottom = tr("%n hari kerja lagi", nullptr, line.workingDaysLeft);
      }
    }
    rows.push_back({line.id.toString(), {who, when}});
  }
  m_cases.setRows(std::move(rows));
}
