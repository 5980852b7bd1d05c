#include "supervisor/supervisor_page.h"

#include <QDir>
#include <QFileInfo>
#include <QGridLayout>
#include <QPointer>
#include <QSaveFile>
#include <QScrollArea>
#include <QScrollBar>

#include "dialogs/prompter.h"
#include "session/time_words.h"
#include "supervisor/alert_card.h"
#include "supervisor/queue_bars.h"
#include "supervisor/queue_tickets.h"
#include "supervisor/supervisor_words.h"
#include "ui_supervisor_page.h"
#include "services/csv_table.h"
#include "widgets/counter_card.h"
#include "widgets/figure_strip.h"
#include "widgets/key_button.h"
#include "widgets/segment_switch.h"
#include "widgets/toned_label.h"

namespace {

constexpr int kCardHeight = 50, kCardGap = 8, kQueuesHeight = 286, kQueuesHeader = 38, kCountersHeader = 36;
constexpr int kNumberedAlerts = 9, kAlertsWidth = 332, kLeastAlerts = 220;
constexpr qsizetype kMostAlerts = 30;

using namespace supervisor_words;

/// As high as its content where there is room, and scrolling where there is not.
class CardScroll : public QScrollArea {
 public:
  using QScrollArea::QScrollArea;
  [[nodiscard]] QSize sizeHint() const override {
    return {400, widget() ? widget()->sizeHint().height() : 0};
  }
  [[nodiscard]] QSize minimumSizeHint() const override { return {200, kCardHeight + 2 * kCardGap}; }

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override {
    // New cards are shown only after this; the height they want is known then.
    if (watched == widget() && event->type() == QEvent::LayoutRequest) updateGeometry();
    return QScrollArea::eventFilter(watched, event);
  }
};

QScrollArea* bare(QScrollArea* scroll, QWidget* inner) {
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setWidgetResizable(true);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  scroll->viewport()->setAutoFillBackground(false);
  scroll->setWidget(inner);
  inner->setAutoFillBackground(false);
  return scroll;
}

CounterCardValue cardOf(const HallCounter& counter, qint64 nowMs) {
  using State = CounterCardValue::State;
  CounterCardValue card;
  card.id = counter.id;
  card.number = counterNumber(counter);
  card.agency = counter.agencyShortName;
  const QString since = counter.sinceMs && *counter.sinceMs > 0
                            ? SupervisorPage::tr("%1 mnt").arg(std::max<qint64>(0, nowMs - *counter.sinceMs) / 60'000)
                            : QString();
  if (!counter.label.isEmpty()) {
    card.state = counter.isServing ? State::Serving : State::Calling;
    card.words = counter.label;
    card.time = counter.isServing ? since : SupervisorPage::tr("dipanggil");
    card.isLate = counter.isOverStandard(nowMs);
    return card;
  }
  switch (counter.state) {
    case CounterState::Open:
      card.state = State::Free;
      card.words = SupervisorPage::tr("Kosong");
      card.time = since;
      break;
    case CounterState::Break:
      card.state = State::Break;
      card.words = SupervisorPage::tr("Istirahat");
      card.time = since;
      break;
    case CounterState::Closed:
      card.state = State::Closed;
      card.words = SupervisorPage::tr("Tutup");
      break;
  }
  return card;
}

AlertCardValue alertCard(const SupervisorAlert& alert, const SupervisorNow& now) {
  const AlertWords words = supervisor_words::alert(alert, now);
  AlertCardValue card;
  card.key = alert.key;
  card.title = words.title;
  card.reason = words.reason;
  card.action = words.action;
  if (std::holds_alternative<CounterAlert>(alert.about)) card.icon = Icon::Clock;
  if (std::holds_alternative<PromiseAlert>(alert.about)) {
    card.icon = Icon::Calendar;
    card.tone = Tone::Warn;
  }
  if (std::holds_alternative<AnomalyAlert>(alert.about)) {
    card.icon = Icon::Fork;
    card.tone = Tone::Warn;
  }
  if (std::holds_alternative<ExportAlert>(alert.about)) {
    card.icon = Icon::Download;
    card.tone = Tone::Warn;
  }
  if (std::holds_alternative<PrintAlert>(alert.about)) {
    card.icon = Icon::Printer;
    card.tone = Tone::Warn;
  }
  return card;
}

}  // namespace

SupervisorPage::SupervisorPage(SupervisorPresenter& presenter, Prompter& prompter, QWidget* parent)
    : QWidget(parent), m_presenter(presenter), m_prompter(prompter), m_ui(std::make_unique<Ui::SupervisorPage>()) {
  m_ui->setupUi(this);
  m_ui->fault->hide();
  m_ui->nowScroll->viewport()->setAutoFillBackground(false);
  m_ui->nowView->setAutoFillBackground(false);
  m_tool = new SegmentSwitch;
  m_tool->setObjectName(QStringLiteral("supervisorViews"));
  m_tool->addSegment(tr("Sekarang"));
  m_tool->addSegment(tr("Perkembangan"));
  connect(m_tool, &SegmentSwitch::currentChanged, this, [this](int index) {
    m_ui->views->setCurrentIndex(index);
    m_presenter.setTrendsShown(index == Trends && isVisible());
  });
  connect(m_ui->trendsView, &TrendsView::rangeChosen, &m_presenter, &SupervisorPresenter::chooseRange);
  connect(m_ui->trendsView, &TrendsView::tableRequested, this, &SupervisorPage::saveTable);

  m_figures = new FigureStrip;
  m_figures->setObjectName(QStringLiteral("figures"));
  m_figures->setLarge(true);
  m_ui->figuresPanel->bodyLayout()->addWidget(m_figures);
  m_ui->figuresPanel->setFixedHeight(92);

  m_ui->queuesPanel->setHeaderHeight(kQueuesHeader);
  m_ui->queuesPanel->setHeader(tr("Antrean sekarang"), tr("jumlah menunggu, dan tunggu terlama dalam menit"), false);
  auto* hint = new TonedLabel(TypeSize::Small, QFont::Normal, Tone::Muted);
  hint->setText(tr("Klik batang untuk melihat nomornya"));
  m_ui->queuesPanel->headerLayout()->addWidget(hint);
  m_queues = new QueueBars;
  m_ui->queuesPanel->bodyLayout()->addWidget(m_queues, 1);
  m_ui->queuesPanel->bodyLayout()->addSpacing(7);
  m_ui->queuesPanel->setMinimumHeight(kQueuesHeight);
  connect(m_queues, &QueueBars::queueChosen, &m_presenter, &SupervisorPresenter::listQueue);

  buildCounters();
  buildAlerts();
  connect(&m_presenter, &SupervisorPresenter::stateChanged, this, [this] { render(m_presenter.state()); });
  connect(&m_presenter, &SupervisorPresenter::contactRequested, this, &SupervisorPage::askContact);
  connect(&m_presenter, &SupervisorPresenter::queueListed, this, &SupervisorPage::listQueue);
  connect(&m_presenter, &SupervisorPresenter::exportsListed, this, &SupervisorPage::listExports);
  connect(&m_presenter, &SupervisorPresenter::anomaliesListed, this, &SupervisorPage::listAnomalies);
  connect(&m_presenter, &SupervisorPresenter::commandFailed, this, [this](const QString& words) {
    m_prompter.tell(this, tr("Belum bisa dilakukan"), words);
  });
  setTabOrder(m_queues, m_gridScroll);
  render(m_presenter.state());
}

SupervisorPage::~SupervisorPage() = default;

void SupervisorPage::buildCounters() {
  m_ui->countersPanel->setHeaderHeight(kCountersHeader);
  m_ui->countersPanel->setHeader(tr("Loket"), {}, false);
  auto* inner = new QWidget;
  m_grid = new QGridLayout(inner);
  m_grid->setContentsMargins(16, 0, 16, 8);
  m_grid->setSpacing(kCardGap);
  m_gridScroll = bare(new CardScroll, inner);
  m_gridScroll->setObjectName(QStringLiteral("counterScroll"));
  m_gridScroll->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
  m_ui->countersPanel->bodyLayout()->addWidget(m_gridScroll);
  m_ui->countersPanel->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
}

void SupervisorPage::buildAlerts() {
  Panel* panel = m_ui->alertsPanel;
  panel->setHeader(tr("Perlu tindakan"));
  m_alertCount = new TonedLabel(TypeSize::Body, QFont::Normal, Tone::Muted);
  m_alertCount->setObjectName(QStringLiteral("alertCount"));
  panel->headerLayout()->addWidget(m_alertCount);
  auto* inner = new QWidget;
  m_alertColumn = new QVBoxLayout(inner);
  m_alertColumn->setContentsMargins(0, 0, 0, 0);
  m_alertColumn->setSpacing(0);
  auto* calm = new TonedLabel(TypeSize::Body, QFont::Normal, Tone::Ok);
  calm->setObjectName(QStringLiteral("calm"));
  calm->setIcon(Icon::CheckCircle);
  calm->setText(tr("Tidak ada yang perlu tindakan"));
  calm->setContentsMargins(16, 16, 16, 16);
  calm->setMinimumHeight(52);
  m_calm = calm;
  m_alertColumn->addWidget(m_calm);
  m_alertColumn->addStretch(1);
  auto* scroll = bare(new QScrollArea, inner);
  scroll->setObjectName(QStringLiteral("alertScroll"));
  scroll->setFocusPolicy(Qt::NoFocus);
  panel->bodyLayout()->addWidget(scroll, 1);
  panel->setFooterHeight(40);
  m_handled = new TonedLabel(TypeSize::Body, QFont::Normal, Tone::Muted);
  m_handled->setObjectName(QStringLiteral("handledCount"));
  panel->footerLayout()->addWidget(m_handled, 1);
  m_showHandled = new KeyButton(tr("Lihat"), {});
  m_showHandled->setObjectName(QStringLiteral("showHandled"));
  m_showHandled->setPadding(metric::kSpace2);
  m_showHandled->setFixedHeight(28);
  panel->footerLayout()->addWidget(m_showHandled);
  connect(m_showHandled, &KeyButton::clicked, this, &SupervisorPage::listHandled);
}

void SupervisorPage::setRoom(const WindowRoom& room) {
  const int gap = room.verticalGap();
  m_ui->nowColumn->setSpacing(gap);
  m_ui->leftColumn->setSpacing(gap);
  m_ui->trendsView->setRoom(room);
  // In a small window the alerts stand below, and the page scrolls.
  m_ui->below->setDirection(room.isSmall ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
  m_ui->alertsPanel->setMinimumSize(room.isSmall ? QSize(0, kLeastAlerts) : QSize(kAlertsWidth, 0));
  m_ui->alertsPanel->setMaximumWidth(room.isSmall ? QWIDGETSIZE_MAX : kAlertsWidth);
  m_figures->setLarge(!room.isSmall);
  m_ui->figuresPanel->setFixedHeight(room.isSmall ? 90 : 92);
  m_isSmall = room.isSmall;
  fitCards();
  const int columns = room.isWide ? 9 : 6;
  if (columns == m_columns) return;
  m_columns = columns;
  for (CounterCard* card : m_cards) m_grid->removeWidget(card);
  for (qsizetype i = 0; i < m_cards.size(); ++i)
    m_grid->addWidget(m_cards[i], static_cast<int>(i) / m_columns, static_cast<int>(i) % m_columns);
  m_gridScroll->updateGeometry();
}

void SupervisorPage::fitCards() {
  // Where the page itself scrolls, the counters do not scroll within it.
  m_gridScroll->setMinimumHeight(m_isSmall ? m_grid->sizeHint().height() : 0);
  m_gridScroll->updateGeometry();
}

void SupervisorPage::showView(View view) { m_tool->setCurrent(view); }

QJsonObject SupervisorPage::memory() const {
  const SupervisorState& state = m_presenter.state();
  QJsonObject memory{{QStringLiteral("view"), m_tool->current()},
                     {QStringLiteral("range"), static_cast<int>(state.choice)}};
  if (state.choice == RangeChoice::Custom) {
    memory.insert(QStringLiteral("from"), state.range.from.toString(Qt::ISODate));
    memory.insert(QStringLiteral("to"), state.range.to.toString(Qt::ISODate));
  }
  return memory;
}

void SupervisorPage::remember(const QJsonObject& memory) {
  const int range = memory.value(QLatin1String("range")).toInt();
  auto choice = range > 0 && range <= static_cast<int>(RangeChoice::Custom) ? static_cast<RangeChoice>(range)
                                                                            : RangeChoice::Today;
  const DayRange custom{QDate::fromString(memory.value(QLatin1String("from")).toString(), Qt::ISODate),
                        QDate::fromString(memory.value(QLatin1String("to")).toString(), Qt::ISODate)};
  if (choice == RangeChoice::Custom && !(custom.from.isValid() && custom.to.isValid())) choice = RangeChoice::Today;
  m_presenter.chooseRange(choice, custom);
  m_tool->setCurrent(memory.value(QLatin1String("view")).toInt() == Trends ? Trends : Now);
}

void SupervisorPage::saveTable() {
  if (!m_presenter.state().course) return;
  m_prompter.askChoice(
      this, tr("Simpan tabel yang mana?"),
      {{QStringLiteral("days"), tr("Angka per hari"), tr("datang, selesai, batal, tunggu, layanan")},
       {QStringLiteral("waits"), tr("Tunggu menurut layanan"), tr("median, persentil 90, terlama, sasaran")},
       {QStringLiteral("half_hours"), tr("Kedatangan per setengah jam"), {}}},
      tr("Simpan CSV"), [page = QPointer<SupervisorPage>(this)](const std::optional<QString>& chosen) {
        if (!page || !chosen) return;
        page->writeTable(*chosen == QLatin1String("waits")        ? range_tables::Kind::Waits
                         : *chosen == QLatin1String("half_hours") ? range_tables::Kind::HalfHours
                                                                  : range_tables::Kind::Days);
      });
}

void SupervisorPage::writeTable(range_tables::Kind kind) {
  // As it is now: the page may read on while the person looks for a folder.
  const RangeCourse course = *m_presenter.state().course;
  m_prompter.askFile(
      this, tr("Simpan %1").arg(range_tables::fileName(kind, course.range)), tr("Tabel CSV (*.csv)"), true,
      [page = QPointer<SupervisorPage>(this), kind, course](const std::optional<QString>& chosen) {
        if (!page || !chosen) return;
        QString path = *chosen;
        if (QFileInfo(path).suffix().isEmpty()) path += QStringLiteral(".csv");
        QSaveFile file(path);
        const QByteArray bytes = csvTable(range_tables::rows(kind, course));
        const bool isWritten = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
        if (isWritten) {
          page->m_prompter.tell(page, tr("Tabel tersimpan"), QDir::toNativeSeparators(path));
        } else {
          page->m_prompter.tell(page, tr("Tabel belum tersimpan"),
                                tr("%1 tidak bisa ditulis: %2. Pilih folder lain.").arg(path, file.errorString()));
        }
      });
}

void SupervisorPage::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  m_presenter.setActive(true);
  m_presenter.setTrendsShown(m_tool->current() == Trends);
}

void SupervisorPage::hideEvent(QHideEvent* event) {
  QWidget::hideEvent(event);
  m_presenter.setActive(false);
  m_presenter.setTrendsShown(false);
}

void SupervisorPage::render(const SupervisorState& state) {
  m_ui->fault->setNote(state.fault.isEmpty()
                           ? ChipValue{}
                           : ChipValue{tr("Angka belum bisa dibaca lagi: %1").arg(state.fault), Icon::Warning, Tone::Late});
  if (state.range.from.isValid()) m_ui->trendsView->setChoice(state.choice, state.range);
  m_ui->trendsView->setFault(state.rangeFault);
  if (state.course) m_ui->trendsView->setCourse(*state.course);
  if (!state.now) {
    showFigures({});
    return;
  }
  const SupervisorNow& now = *state.now;
  showFigures(now.figures);
  std::vector<QueueBarRow> rows;
  for (const HallQueue& queue : now.queues)
    rows.push_back({queue.key, queue.name, QString::number(queue.waiting),
                    static_cast<qreal>(queue.longestMs) / 60'000.0, tr("%1 mnt").arg(queue.longestMs / 60'000), queue.targetMinutes,
                    queue.isOverTarget()});
  m_queues->setRows(std::move(rows));
  showCounters(now);
  showAlerts(state);
}

void SupervisorPage::showFigures(const HallFigures& figures) {
  const bool isKnown = m_presenter.state().now.has_value();
  auto number = [&](int value) { return isKnown ? QString::number(value) : QStringLiteral("–"); };
  const auto& before = figures.before;
  const bool isLate = figures.longestWaitMs && *figures.longestWaitMs > qint64{figures.longestTargetMinutes} * 60'000;
  QString waiting = tr("belum ada pembanding");
  QString served = waiting;
  if (const auto& usual = figures.usual) {
    const QString day = weekdayWords(usual->day);
    waiting = tr("%1 biasanya %2", "weekday, figure at this hour").arg(day).arg(usual->waiting);
    served = tr("%1 biasanya %2", "weekday, figure at this hour").arg(day).arg(usual->served);
  } else if (before) {
    const QString day = shortWeekdayWords(before->day);
    const int difference = figures.waiting - before->waiting;
    waiting = difference > 0   ? tr("%1 di atas %2 jam ini").arg(difference).arg(day)
              : difference < 0 ? tr("%1 di bawah %2 jam ini").arg(-difference).arg(day)
                               : tr("sama dengan %1 jam ini").arg(day);
    served = tr("%1 jam ini %2").arg(day).arg(before->served);
  }
  m_figures->setFigures(
      {{tr("Menunggu"), number(figures.waiting), waiting},
       {tr("Tunggu terlama"), figures.longestWaitMs ? durationWords(*figures.longestWaitMs) : QStringLiteral("–"),
        tr("sasaran %1 mnt").arg(figures.longestTargetMinutes), isLate ? Tone::Late : Tone::Muted, isLate},
       {tr("Sedang dilayani"), number(figures.serving), tr("%1 sedang dipanggil").arg(figures.called)},
       {tr("Loket buka"), number(figures.openCounters),
        tr("%1 istirahat, %2 tutup").arg(figures.breakCounters).arg(figures.closedCounters)},
       {tr("Selesai"), number(figures.served), served},
       {tr("Batal"), number(figures.noShows + figures.cancelled),
        tr("%1 tidak hadir, %2 pergi").arg(figures.noShows).arg(figures.cancelled)},
       {tr("Janji hari ini"), number(figures.promisedToday),
        figures.notReadyToday > 0     ? tr("%1 belum siap").arg(figures.notReadyToday)
        : figures.promisedToday == 0 ? tr("tidak ada janji hari ini")
                                      : tr("semua siap"),
        figures.notReadyToday > 0 ? Tone::Warn : Tone::Muted}});
}

void SupervisorPage::showCounters(const SupervisorNow& now) {
  m_ui->countersPanel->setHeader(tr("Loket"), counterSummary(now), false);
  const auto count = static_cast<qsizetype>(now.counters.size());
  while (m_cards.size() > count) delete m_cards.takeLast();
  while (m_cards.size() < count) {
    auto* card = new CounterCard;
    const auto at = static_cast<int>(m_cards.size());
    card->setObjectName(QStringLiteral("counterCard_%1").arg(at));
    connect(card, &CounterCard::clicked, this, [this, card] { describeCounter(card->value().id); });
    m_grid->addWidget(card, at / m_columns, at % m_columns);
    m_cards.append(card);
  }
  for (qsizetype i = 0; i < count; ++i)
    m_cards[i]->setValue(cardOf(now.counters[static_cast<std::size_t>(i)], now.nowMs));
  fitCards();
}

void SupervisorPage::showAlerts(const SupervisorState& state) {
  const SupervisorNow& now = *state.now;
  const qsizetype count = std::min(kMostAlerts, static_cast<qsizetype>(now.alerts.size()));
  while (m_alerts.size() > count) delete m_alerts.takeLast();
  while (m_alerts.size() < count) {
    auto* card = new AlertCard;
    const auto at = static_cast<int>(m_alerts.size());
    card->setObjectName(QStringLiteral("alert_%1").arg(at));
    if (at < kNumberedAlerts) card->setKey(QKeySequence(Qt::ALT | static_cast<Qt::Key>(Qt::Key_1 + at)));
    connect(card, &AlertCard::actionRequested, &m_presenter, &SupervisorPresenter::act);
    m_alertColumn->insertWidget(at, card);
    m_alerts.append(card);
  }
  for (qsizetype i = 0; i < count; ++i) {
    AlertCardValue card = alertCard(now.alerts[static_cast<std::size_t>(i)], now);
    card.isWorst = i == 0;
    m_alerts[i]->setValue(card);
    m_alerts[i]->setBusy(state.isWorking);
  }
  m_alertCount->setText(QString::number(now.alerts.size()));
  m_calm->setVisible(count == 0);
  const auto handled = static_cast<int>(now.handled.size());
  m_handled->setText(handled > 0 ? tr("%1 sudah ditangani hari ini").arg(handled) : tr("Belum ada yang ditangani hari ini"));
  m_showHandled->setVisible(handled > 0);
}

void SupervisorPage::askContact(const QString& alertKey, const HallCounter& counter) {
  const SupervisorNow& now = *m_presenter.state().now;
  const QString who = counter.officerName.isEmpty() ? counter.name : counter.officerName;
  m_prompter.confirm(this, tr("Hubungi %1").arg(counter.name),
                     tr("%1 melayani %2 (%3) sejak %4, standar %5 mnt. Datangi atau telepon loketnya, lalu tandai di sini "
                        "agar peringatan ini tidak muncul lagi untuk nomor itu.")
                         .arg(who, counter.label, counter.serviceName, clockWords(counter.sinceMs.value_or(0), now.zone))
                         .arg(counter.standardMinutes),
                     tr("Tandai sudah dihubungi"), [this, alertKey](bool isDone) {
                       if (isDone) m_presenter.markContacted(alertKey);
                     });
}

void SupervisorPage::listQueue(const HallQueue& queue, const std::vector<TicketLine>& tickets) {
  auto* list = new QueueTickets(queue, tickets, m_presenter.state().now ? m_presenter.state().now->nowMs : 0, this);
  list->setAttribute(Qt::WA_DeleteOnClose);
  list->openOver(m_ui->queuesPanel);
}

void SupervisorPage::listAnomalies(const std::vector<AnomalyLine>& lines) {
  const Zone zone = m_presenter.state().now ? m_presenter.state().now->zone : Zone::wita();
  QStringList sentences;
  for (const AnomalyLine& line : lines) sentences << supervisor_words::anomaly(line, zone);
  tellLines(tr("Kejanggalan hari ini"), sentences);
}

void SupervisorPage::listExports(const std::vector<CaseExportLine>& lines) {
  const Zone zone = m_presenter.state().now ? m_presenter.state().now->zone : Zone::wita();
  QStringList sentences;
  for (const CaseExportLine& line : lines) sentences << supervisor_words::exported(line, zone);
  tellLines(tr("Daftar permohonan yang diekspor hari ini"), sentences);
}

void SupervisorPage::tellLines(const QString& title, QStringList sentences) {
  constexpr qsizetype kMostLines = 14;
  if (sentences.size() > kMostLines) {
    const auto more = static_cast<int>(sentences.size() - kMostLines);
    sentences.resize(kMostLines);
    sentences << tr("dan %n lainnya", nullptr, more);
  }
  m_prompter.tell(this, title, sentences.join(QLatin1Char('\n')));
}

void SupervisorPage::listHandled() {
  const SupervisorNow& now = *m_presenter.state().now;
  QStringList lines;
  for (const HandledAlert& handled : now.handled) lines << clockWords(handled.atMs, now.zone) + QStringLiteral("  ") + handled.words;
  m_prompter.tell(this, tr("Sudah ditangani hari ini"), lines.join(QLatin1Char('\n')));
}

void SupervisorPage::describeCounter(const QString& counterId) {
  const SupervisorNow& now = *m_presenter.state().now;
  const auto counter = std::ranges::find(now.counters, counterId, &HallCounter::id);
  if (counter == now.counters.end()) return;
  QStringList lines{counter->agencyShortName};
  if (!counter->officerName.isEmpty()) lines << tr("Petugas: %1").arg(counter->officerName);
  if (!counter->label.isEmpty())
    lines << tr("%1, %2, standar %3 mnt").arg(counter->label, counter->serviceName).arg(counter->standardMinutes);
  if (counter->sinceMs && *counter->sinceMs > 0)
    lines << tr("Sejak pukul %1").arg(clockWords(*counter->sinceMs, now.zone));
  m_prompter.tell(this, counter->name, lines.join(QLatin1Char('\n')));
}
