#include "counter/counter_page.h"

#include <QBoxLayout>
#include <QLocale>
#include <QScrollBar>
#include <QShortcut>

#include "counter/transfer_form.h"
#include "session/ticket_words.h"
#include "session/time_words.h"
#include "ui_counter_page.h"
#include "widgets/key_cap.h"
#include "widgets/toned_label.h"

namespace {

constexpr qint64 kMinute = 60'000;
constexpr int kPathGap = 8, kPathGapCompact = 4, kLeastLower = 288;

KeyButton::Kind kindOf(ButtonState::Kind kind) {
  switch (kind) {
    case ButtonState::Kind::Primary:
      return KeyButton::Kind::Primary;
    case ButtonState::Kind::Strong:
      return KeyButton::Kind::Strong;
    default:
      return KeyButton::Kind::Normal;
  }
}

/// The numbers of a long day and of the degraded series need more room than "B-024".
int numberWidthFor(const std::vector<TicketLine>& lines) {
  qsizetype longest = 0;
  for (const TicketLine& line : lines) longest = qMax(longest, line.label.size());
  return longest <= 5 ? 54 : longest <= 6 ? 66 : 84;
}

}  // namespace

CounterPage::CounterPage(CounterPresenter& presenter, TransferAsker& transfers, QWidget* parent)
    : QWidget(parent), m_presenter(presenter), m_transfers(transfers), m_ui(std::make_unique<Ui::CounterPage>()) {
  m_ui->setupUi(this);
  m_ui->slip->followTear(m_ui->tear);
  m_ui->mainScroll->viewport()->setAutoFillBackground(false);
  m_ui->mainHolder->setAutoFillBackground(false);
  m_moreExceptions = new QHBoxLayout;
  m_ui->slipColumn->addLayout(m_moreExceptions);
  m_ui->tabs->addSegment(tr("Menunggu"), 0);
  m_ui->tabs->addSegment(tr("Ditahan"), 0);
  m_ui->tabs->addSegment(tr("Terlewat"), 0);
  connect(m_ui->tabs, &QTabBar::currentChanged, this, [this] { showState(m_presenter.state()); });
  m_ui->rule->setType(TypeSize::Small, QFont::Normal);
  m_ui->rule->setTone(Tone::Muted);

  m_delegate = new QueueRowDelegate(m_ui->tickets);
  m_ui->tickets->setModel(&m_tickets);
  m_ui->tickets->setItemDelegate(m_delegate);
  m_ui->tickets->setUniformItemSizes(true);
  connect(m_ui->tickets, &RowList::activated, this, &CounterPage::activateRow);
  connect(m_ui->tickets->selectionModel(), &QItemSelectionModel::currentChanged, this,
          [this] { showFoot(m_presenter.state()); });
  m_ui->callHint->setPrintedKey(tr("Enter"));
  m_ui->restoreHint->setKey(QKeySequence(Qt::ALT | Qt::Key_K));
  connect(m_ui->callHint, &KeyHint::clicked, this, &CounterPage::activateRow);
  connect(m_ui->restoreHint, &KeyHint::clicked, this, &CounterPage::restoreRow);

  setUpButtons();
  buildFreeBar();
  connect(m_ui->head, &TicketHead::numberEntered, this, [this](const QString& typed) { m_presenter.callTyped(typed); });
  connect(m_ui->head, &TicketHead::numberFieldClosed, this, [this] {
    m_presenter.clearProblem();
    m_ui->tickets->setFocus();
  });
  connect(m_ui->head, &TicketHead::openAgainRequested, this, [this] { m_presenter.openAgain(); });
  connect(m_ui->today, &TodayPanel::caseRequested, this, &CounterPage::caseRequested);
  connect(m_ui->today, &TodayPanel::caseListRequested, this, &CounterPage::caseListRequested);
  connect(&presenter, &CounterPresenter::stateChanged, this, [this] { showState(m_presenter.state()); });
  connect(&presenter, &CounterPresenter::transferChoicesRead, this, [this](const TransferChoices& choices) {
    m_transfers.ask(window(), choices, [page = QPointer<CounterPage>(this)](const auto& request) {
      if (page && request) page->m_presenter.transfer(*request);
    });
  });
  setRoom({});
  showState(presenter.state());
}

CounterPage::~CounterPage() = default;

void CounterPage::setUpButtons() {
  addKey(CounterCommand::CallNext, m_ui->callNext, Qt::Key_F2);
  addKey(CounterCommand::Start, m_ui->start, Qt::Key_F4);
  addKey(CounterCommand::Finish, m_ui->finish, Qt::Key_F8);
  addKey(CounterCommand::Recall, m_ui->recall, Qt::Key_F3);
  addKey(CounterCommand::Hold, m_ui->hold, Qt::Key_F6);
  addKey(CounterCommand::NoShow, m_ui->noShow, Qt::Key_F7);
  addKey(CounterCommand::Transfer, m_ui->transfer, Qt::Key_F9);
  addKey(CounterCommand::ByNumber, m_ui->byNumber, QKeySequence(Qt::CTRL | Qt::Key_G));
  addKey(CounterCommand::Undo, m_ui->undo, QKeySequence(Qt::CTRL | Qt::Key_Z));
}

void CounterPage::buildFreeBar() {
  m_freeBar = new QWidget;
  m_freeBar->setObjectName(QStringLiteral("freeIntake"));
  auto* row = new QHBoxLayout(m_freeBar);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(12);
  auto* words = new TonedLabel(TypeSize::Title, QFont::DemiBold, Tone::Plain);
  words->setText(tr("Permohonan tanpa nomor antrean"));
  auto* close = new KeyButton(tr("Tutup formulir"), QKeySequence(Qt::CTRL | Qt::Key_W));
  close->setObjectName(QStringLiteral("closeFreeIntake"));
  row->addWidget(words, 1);
  row->addWidget(close);
  m_ui->mainColumn->insertWidget(1, m_freeBar);
  connect(close, &KeyButton::clicked, this, &CounterPage::freeIntakeClosed);
}

void CounterPage::addKey(CounterCommand command, KeyButton* button, const QKeySequence& key) {
  // The button prints the key; the page listens. A button's own shortcut would press it for 100 ms before it acts.
  button->setPrintedKey(key_cap::words(key));
  m_buttons.emplace_back(command, button);
  connect(button, &KeyButton::clicked, this, [this, command] { press(command); });
  auto* shortcut = new QShortcut(key, this);
  shortcut->setContext(Qt::WidgetWithChildrenShortcut);
  shortcut->setAutoRepeat(false);
  connect(shortcut, &QShortcut::activated, this, [this, command] { press(command); });
}

void CounterPage::press(CounterCommand command) {
  switch (command) {
    case CounterCommand::CallNext:
      return m_presenter.callNext();
    case CounterCommand::Start:
      return m_presenter.start();
    case CounterCommand::Finish:
      return m_presenter.finish();
    case CounterCommand::Recall:
      return m_presenter.recall();
    case CounterCommand::Hold:
      return m_presenter.hold();
    case CounterCommand::NoShow:
      return m_presenter.noShow();
    case CounterCommand::Transfer:
      return m_presenter.readTransferChoices();
    case CounterCommand::ByNumber:
      return openNumberField();
    case CounterCommand::Undo:
      return m_presenter.undo();
    case CounterCommand::OpenAgain:
      return m_presenter.openAgain();
    case CounterCommand::Restore:
      return restoreRow();
  }
}

void CounterPage::setServiceWidget(QWidget* panel) {
  if (m_service) m_ui->lower->removeWidget(m_service);
  m_service = panel;
  if (panel) m_ui->lower->addWidget(panel);
  showState(m_presenter.state());
}

void CounterPage::openNumberField() {
  if (!buttonOf(m_presenter.buttons(), CounterCommand::ByNumber).isPossible()) return;
  m_ui->head->openNumberField();
}

void CounterPage::setRoom(const WindowRoom& room) {
  m_ui->queuePanel->setFixedWidth(room.queueWidth());
  m_ui->mainColumn->setSpacing(room.verticalGap());
  const int padding = room.ticketPadding() + 1;
  m_ui->slipColumn->setContentsMargins(17, padding, 17, padding);
  for (QSpacerItem* spacer : {m_ui->tearAbove, m_ui->tearBelow})
    spacer->changeSize(0, room.tearMargin(), QSizePolicy::Minimum, QSizePolicy::Fixed);
  m_ui->rowsGap->changeSize(0, room.isCompact ? kPathGapCompact : kPathGap, QSizePolicy::Minimum, QSizePolicy::Fixed);
  for (KeyButton* button : {m_ui->recall, m_ui->hold, m_ui->noShow, m_ui->transfer, m_ui->byNumber, m_ui->undo})
    button->setPadding(room.isNarrow ? 8 : 0);
  m_ui->exceptionRow->setSpacing(room.isNarrow ? 6 : 8);
  // In a small window the exceptions stand in two rows, so that their words stay whole, and the page scrolls.
  for (KeyButton* button : {m_ui->transfer, m_ui->byNumber, m_ui->undo}) {
    m_ui->exceptionRow->removeWidget(button);
    m_moreExceptions->removeWidget(button);
  }
  if (room.isSmall) {
    for (KeyButton* button : {m_ui->transfer, m_ui->byNumber, m_ui->undo}) m_moreExceptions->addWidget(button, 1);
  } else {
    // As in the form: the gap stands before the last.
    m_ui->exceptionRow->insertWidget(3, m_ui->transfer);
    m_ui->exceptionRow->insertWidget(4, m_ui->byNumber);
    m_ui->exceptionRow->addWidget(m_ui->undo);
  }
  m_isSmall = room.isSmall;
  for (int i = 0; i < 3; ++i) m_ui->exceptionRow->setStretch(i, room.isSmall ? 1 : 0);
  m_ui->exceptionGap->changeSize(0, metric::kControl, room.isSmall ? QSizePolicy::Fixed : QSizePolicy::Expanding);
  m_moreExceptions->setSpacing(m_ui->exceptionRow->spacing());
  m_moreExceptions->setContentsMargins(0, room.isSmall ? metric::kSpace1 : 0, 0, 0);
  m_ui->lower->setMinimumHeight(room.isSmall ? kLeastLower : 0);
  m_ui->slipColumn->invalidate();
  showState(m_presenter.state());
}

void CounterPage::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  // The keys are heard while the focus is on the page.
  const QWidget* focused = window()->focusWidget();
  if (!focused || !isAncestorOf(focused) || focused == m_ui->tabs) m_ui->tickets->setFocus(Qt::OtherFocusReason);
}

CounterPage::Tab CounterPage::tab() const { return static_cast<Tab>(qMax(0, m_ui->tabs->currentIndex())); }

std::optional<TicketId> CounterPage::currentTicket() const {
  const QueueRow* row = m_tickets.rowAt(m_ui->tickets->currentIndex());
  return row ? TicketId::parse(row->key) : std::nullopt;
}

void CounterPage::activateRow() {
  const auto id = currentTicket();
  // Who waits is called in turn, or with the paper in hand; without the hub what this counter holds is called here.
  if (!id || (tab() == Tab::Waiting && !m_holdsHere.contains(id->toString()))) return;
  if (buttonOf(m_presenter.buttons(), CounterCommand::ByNumber).isPossible()) {
    m_presenter.callById(*id);
  } else {
    m_presenter.restore(*id);
  }
}

void CounterPage::restoreRow() {
  const auto id = currentTicket();
  if (id && tab() != Tab::Waiting) m_presenter.restore(*id);
}

void CounterPage::showState(const CounterPageState& state) {
  showQueues(state);
  showTickets(state);
  showFoot(state);
  m_ui->head->showState(state);
  showButtons(state);
  const bool isFree = state.hasFreeIntake && !state.board.inHand;
  const bool isServing = (state.isServing() || isFree) && m_service;
  m_freeBar->setVisible(isFree);
  m_ui->slip->setVisible(!isFree);
  // Form and queues do not fit beside each other in a small window; while somebody is served the queues step back.
  m_ui->queuePanel->setVisible(!(m_isSmall && isServing));
  if (!isServing) m_ui->today->setState(state);
  QWidget* lower = isServing ? m_service : m_ui->today;
  if (m_ui->lower->currentWidget() == lower) return;
  // The keys of the page must go on being heard when the field that had the focus goes.
  const QWidget* focused = window()->focusWidget();
  const bool isFocusLeaving = focused && m_ui->lower->isAncestorOf(focused);
  m_ui->lower->setCurrentWidget(lower);
  if (isFocusLeaving) m_ui->tickets->setFocus(Qt::OtherFocusReason);
}

void CounterPage::showQueues(const CounterPageState& state) {
  QVector<QueueSummaryRow> rows;
  for (const QueueLine& line : state.board.queues) {
    const qint64 longest = line.oldestSinceMs ? state.nowMs - *line.oldestSinceMs : 0;
    rows.push_back({line.key, line.name, locale().toString(line.waiting),
                    line.oldestSinceMs ? waitWords(longest) : QStringLiteral("–"),
                    longest > line.targetMinutes * kMinute});
  }
  m_ui->summary->setRows(rows);
  m_ui->tabs->setCount(0, static_cast<qint64>(state.board.waiting.size()));
  m_ui->tabs->setCount(1, static_cast<qint64>(state.board.held.size()));
  m_ui->tabs->setCount(2, static_cast<qint64>(state.board.missed.size()));
}

void CounterPage::showTickets(const CounterPageState& state) {
  const Tab shown = tab();
  const auto& lines = shown == Tab::Waiting ? state.board.waiting
                      : shown == Tab::Held  ? state.board.held
                                            : state.board.missed;
  std::vector<QueueRow> rows;
  rows.reserve(lines.size());
  const auto rowOf = [&](const TicketLine& line) {
    QueueRow row;
    row.key = line.id.toString();
    row.number = line.label;
    row.service = line.serviceName;
    row.reason = shortReasonChip(line.priority, line.bookedAtMs, state.board.zone);
    row.isNext = shown == Tab::Waiting && line.isNext && !state.isHubAway;
    row.word = row.isNext ? tr("Berikutnya") : line.keptFor.isEmpty() ? QString() : tr("untuk loket ini");
    row.wait = waitWords(state.nowMs - line.sinceMs);
    row.isLate = shown != Tab::Missed && state.nowMs - line.sinceMs > line.targetMinutes * kMinute;
    return row;
  };
  m_holdsHere.clear();
  if (shown == Tab::Waiting && state.isHubAway) {
    // What this counter may call by itself, and below it what only a paper in the hand may.
    const QString mark = QLatin1Char('-') + state.ownSuffix + QLatin1Char('-');
    const auto isOwn = [&](const TicketLine& line) { return !state.ownSuffix.isEmpty() && line.label.contains(mark); };
    std::vector<QueueRow> here, others;
    for (const TicketLine& line : state.board.held) {
      here.push_back(rowOf(line));
      here.back().word = tr("ditahan");
    }
    for (const TicketLine& line : state.board.waiting) {
      (isOwn(line) ? here : others).push_back(rowOf(line));
      if (isOwn(line)) here.back().word = tr("dari PC ini");
    }
    for (const QueueRow& row : here) m_holdsHere.insert(row.key);
    const auto addGroup = [&](const char* key, Icon icon, const QString& words, std::vector<QueueRow>& part) {
      if (part.empty()) return;
      QueueRow head;
      head.key = QLatin1String(key);
      head.service = words;
      head.reason.icon = icon;
      head.isGroup = true;
      rows.push_back(std::move(head));
      std::ranges::move(part, std::back_inserter(rows));
    };
    addGroup("here", Icon::Screen, tr("Dipegang loket ini, boleh dipanggil"), here);
    addGroup("others", Icon::Ticket,
             state.hubSeenAtMs
                 ? tr("Keadaan terakhir %1, panggil dengan karcis").arg(clockWords(*state.hubSeenAtMs, state.board.zone))
                 : tr("Keadaan terakhir, panggil dengan karcis"),
             others);
  } else {
    for (const TicketLine& line : lines) rows.push_back(rowOf(line));
  }
  if (shown == Tab::Waiting) {
    m_ui->tickets->setEmptyWords(state.isLoaded ? tr("Tidak ada yang menunggu") : tr("Antrean sedang dibaca"),
                                 state.isLoaded ? tr("Nomor baru muncul di sini dengan sendirinya.") : QString());
  } else if (shown == Tab::Held) {
    m_ui->tickets->setEmptyWords(tr("Tidak ada yang ditahan"), tr("F6 menahan nomor yang sedang dilayani."));
  } else {
    m_ui->tickets->setEmptyWords(tr("Tidak ada yang terlewat"), tr("F7 mencatat yang tidak datang."));
  }
  const int heldWidth = m_holdsHere.isEmpty() ? 0 : numberWidthFor(state.board.held);
  m_delegate->setNumberWidth(qMax(heldWidth, numberWidthFor(lines)));
  // Who looked at the first row goes on looking at the first: it is the next one.
  const bool wasFirst = m_ui->tickets->currentIndex().row() <= 0 || shown != m_shownTab;
  m_shownTab = shown;
  m_tickets.setRows(std::move(rows));
  const bool isHeadFirst = m_tickets.rowCount() > 0 && m_tickets.rows().front().isGroup;
  if (wasFirst && m_tickets.rowCount() > 0) m_ui->tickets->setCurrentIndex(m_tickets.index(isHeadFirst ? 1 : 0));
}

void CounterPage::showFoot(const CounterPageState& state) {
  const bool isWaiting = tab() == Tab::Waiting;
  const bool hasRow = m_ui->tickets->currentIndex().isValid();
  const bool canCall = buttonOf(buttonsFor(state), CounterCommand::ByNumber).isPossible();
  int target = 0;
  for (const QueueLine& line : state.board.queues)
    target = target == 0 ? line.targetMinutes : qMin(target, line.targetMinutes);
  const QString rule =
      tr("Sasaran tunggu %1 mnt · 1 prioritas tiap %2 biasa").arg(target).arg(state.board.rules.regularPerPriority);
  const QString shownRule = state.isHubAway ? tr("Diurutkan lagi begitu hub kembali") : rule;
  m_ui->rule->setText(isWaiting && state.isLoaded ? shownRule : QString());
  m_ui->callHint->setVisible(!isWaiting);
  m_ui->callHint->setText(canCall ? tr("Panggil") : tr("Kembalikan"));
  m_ui->callHint->setEnabled(hasRow);
  m_ui->restoreHint->setVisible(!isWaiting && canCall);
  m_ui->restoreHint->setEnabled(hasRow);
}

void CounterPage::showButtons(const CounterPageState& state) {
  const CounterButtons buttons = buttonsFor(state);
  for (const auto& [command, button] : m_buttons) {
    const ButtonState& now = buttonOf(buttons, command);
    if (now.isPossible()) {
      button->setPossible(kindOf(now.kind));
    } else {
      button->setImpossible(now.reason);
    }
  }
}
