#include "counter/ticket_head.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QStackedWidget>

#include "session/ticket_words.h"
#include "session/time_words.h"
#include "widgets/chip.h"
#include "widgets/key_button.h"
#include "widgets/note_strip.h"
#include "widgets/search_field.h"
#include "widgets/standard_bar.h"
#include "widgets/toned_label.h"

namespace {

constexpr int kNumberWidth = 224, kNumberHeight = 80, kTimeWidth = 180, kNoteRow = 26;
constexpr qint64 kMinute = 60'000;

template <typename Widget>
Widget* named(Widget* widget, const char* name) {
  widget->setObjectName(QLatin1String(name));
  return widget;
}

}  // namespace

TicketHead::TicketHead(QWidget* parent) : QWidget(parent) {
  m_number = named(new TonedLabel(TypeSize::Number, QFont::Bold, Tone::Accent), "number");
  m_number->setShrinks(true);
  m_field = named(new SearchField, "numberField");
  m_field->setIcon(Icon::Ticket);
  m_field->setAccessibleName(tr("Nomor antrean atau pindaian karcis"));
  m_field->setPlaceholderText(tr("A-012 atau pindai karcis"));
  m_field->installEventFilter(this);
  auto* fieldHint = new TonedLabel(TypeSize::Small, QFont::Normal, Tone::Muted);
  fieldHint->setText(tr("Enter memanggil · Esc batal"));
  auto* fieldPage = new QWidget;
  auto* fieldColumn = new QVBoxLayout(fieldPage);
  fieldColumn->setContentsMargins(0, 0, 0, 0);
  fieldColumn->setSpacing(6);
  fieldColumn->addStretch(1);
  fieldColumn->addWidget(m_field);
  fieldColumn->addWidget(fieldHint);
  fieldColumn->addStretch(1);
  m_numberPlace = named(new QStackedWidget, "numberPlace");
  m_numberPlace->addWidget(m_number);
  m_numberPlace->addWidget(fieldPage);
  m_numberPlace->setFixedSize(kNumberWidth, kNumberHeight);

  m_service = named(new TonedLabel(TypeSize::Large, QFont::DemiBold, Tone::Plain), "service");
  m_stateChip = named(new Chip, "ticketState");
  m_reason = named(new Chip, "reason");
  m_waited = named(new TonedLabel(TypeSize::Body, QFont::Normal, Tone::Muted), "waited");
  m_stateChip->hide();
  m_reason->hide();
  auto* first = new QHBoxLayout;
  first->setSpacing(12);
  first->addWidget(m_service);
  first->addWidget(m_stateChip);
  first->addStretch(1);
  auto* second = new QHBoxLayout;
  second->setSpacing(8);
  second->addWidget(m_reason);
  second->addWidget(m_waited, 1);

  m_time = named(new TonedLabel(TypeSize::Figure, QFont::DemiBold, Tone::Plain), "runningTime");
  m_time->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
  m_time->setFixedHeight(32);
  m_time->setMinimumWidth(kTimeWidth);
  m_bar = named(new StandardBar, "standardBar");
  m_standard = new TonedLabel(TypeSize::Small, QFont::Normal, Tone::Muted);
  m_barRow = new QWidget;
  m_barRow->setMinimumWidth(kTimeWidth);
  auto* bar = new QHBoxLayout(m_barRow);
  bar->setContentsMargins(0, 0, 0, 0);
  bar->setSpacing(8);
  bar->addWidget(m_bar, 1);
  bar->addWidget(m_standard);
  m_openAgain = named(new KeyButton, "openAgain");
  m_openAgain->setText(tr("Buka lagi"));
  m_openAgain->setLarge(true);
  connect(m_openAgain, &KeyButton::clicked, this, &TicketHead::openAgainRequested);
  m_note = named(new NoteStrip, "note");

  m_grid = new QGridLayout;
  m_grid->setContentsMargins(0, 0, 0, 0);
  m_grid->setHorizontalSpacing(8);
  m_grid->setVerticalSpacing(0);
  m_grid->addLayout(first, 0, 0);
  m_grid->addLayout(second, 1, 0);
  m_grid->addWidget(m_time, 0, 1);
  m_grid->addWidget(m_barRow, 1, 1);
  m_grid->addWidget(m_openAgain, 0, 1, 2, 1, Qt::AlignVCenter | Qt::AlignRight);
  m_grid->addWidget(m_note, 2, 0, 1, 2, Qt::AlignBottom);
  m_grid->setColumnStretch(0, 1);
  m_grid->setRowMinimumHeight(0, 30);
  m_grid->setRowMinimumHeight(1, 24);
  auto* centre = new QVBoxLayout;
  centre->setSpacing(0);
  centre->addStretch(1);
  centre->addLayout(m_grid);
  centre->addStretch(1);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(24);
  row->addWidget(m_numberPlace);
  row->addLayout(centre, 1);
  showState(CounterPageState{});
}

void TicketHead::showState(const CounterPageState& state) {
  const bool isFree = !state.board.inHand;
  if (!isFree && isNumberFieldOpen()) closeNumberField();
  // Without the hub nobody knows who is next.
  const bool isUnknown = isFree && state.isHubAway;
  if (const auto& hand = isFree ? state.board.next : state.board.inHand; hand && !isUnknown) {
    showTicket(*hand, state);
  } else {
    showNobody(state);
  }
  const CounterState presence = state.board.presence.state;
  if (isFree && state.isLoaded && presence != CounterState::Open) {
    m_stateChip->setValue(presence == CounterState::Break
                              ? ChipValue{tr("Loket istirahat"), Icon::Cup, Tone::Warn}
                              : ChipValue{tr("Loket tutup"), Icon::CrossCircle, Tone::Warn});
  }
  const bool canOpen = buttonOf(buttonsFor(state), CounterCommand::OpenAgain).isPossible();
  m_openAgain->setKind(KeyButton::Kind::Primary);
  m_openAgain->setVisible(canOpen);
  m_numberPlace->setVisible(!m_number->text().isEmpty() || isNumberFieldOpen());
  showTime(state);
  showNote(state);
}

void TicketHead::showTicket(const TicketInHand& hand, const CounterPageState& state) {
  const Ticket& ticket = hand.ticket;
  const bool isHere = state.board.inHand.has_value();
  m_number->setType(TypeSize::Number, isHere ? QFont::Bold : QFont::DemiBold);
  m_number->setFaint(!isHere);
  m_number->setText(ticket.label());
  m_service->setTone(Tone::Plain);
  m_service->setText(hand.serviceName);
  m_reason->setValue(reasonChip(ticket.priority, ticket.bookedAtMs, state.board.zone));
  if (state.isServing()) {
    m_stateChip->setValue({tr("Sedang dilayani"), Icon::Person, Tone::Ok});
  } else if (isHere) {
    const QString words = ticket.recalls == 0
                              ? tr("Dipanggil")
                              : tr("Dipanggil, ulang ke-%1 dari %2").arg(ticket.recalls).arg(hand.recallLimit);
    m_stateChip->setValue({words, Icon::Speaker, Tone::Waiting});
  } else {
    m_stateChip->setValue({tr("Berikutnya, belum dipanggil"), Icon::Clock, Tone::Waiting});
  }
  const qint64 waited = isHere ? ticket.waitedMs : state.nowMs - ticket.issuedAtMs;
  m_waited->setText(tr("Karcis %1 · menunggu %2")
                        .arg(clockWords(ticket.issuedAtMs, state.board.zone),
                             waited < 100 * kMinute ? waitWords(waited) : runningTimeWords(waited)));
}

void TicketHead::showNobody(const CounterPageState& state) {
  m_number->setText({});
  m_reason->setValue({});
  m_stateChip->setValue({});
  m_service->setTone(Tone::Muted);
  if (!state.isLoaded) {
    m_service->setText({});
    m_waited->setText({});
    return;
  }
  if (state.isHubAway) {
    m_service->setText(tr("Urutan menunggu hub"));
    m_waited->setText(tr("Panggil nomor yang dipegang loket ini, atau pindai karcis warga."));
    return;
  }
  m_service->setText(tr("Tidak ada yang menunggu"));
  m_waited->setText(tr("Warga yang memegang karcis bisa dipanggil dengan nomornya."));
}

void TicketHead::showTime(const CounterPageState& state) {
  const bool isHere = state.board.inHand.has_value();
  m_time->setVisible(isHere);
  m_barRow->setVisible(isHere);
  if (!isHere) return;
  const TicketInHand& hand = *state.board.inHand;
  const std::optional<qint64>& since = state.isServing() ? hand.ticket.servingAtMs : hand.ticket.calledAtMs;
  const qint64 passed = qMax<qint64>(0, state.nowMs - since.value_or(state.nowMs));
  m_time->setText(runningTimeWords(passed));
  m_bar->setVisible(state.isServing());
  if (state.isServing()) {
    m_bar->setTimes(passed, hand.standardMinutes * kMinute);
    m_time->setTone(m_bar->isOver() ? Tone::Late : Tone::Plain);
    m_standard->setText(tr("standar %1 mnt").arg(hand.standardMinutes));
  } else {
    m_time->setTone(Tone::Plain);
    m_standard->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_standard->setText(tr("sejak dipanggil"));
  }
}

void TicketHead::showNote(const CounterPageState& state) {
  ChipValue note;
  QString end;
  if (state.isSlow) {
    note = {tr("Sedang disimpan…"), Icon::Hourglass, Tone::Waiting};
  } else if (!state.problem.isEmpty()) {
    note = {state.problem, Icon::Warning, Tone::Late};
  } else if (const int left = state.undoSecondsLeft(); left > 0 && !state.board.inHand) {
    const UndoOffer& undo = *state.board.undo;
    const QString at = clockWords(undo.doneAtMs, state.board.zone);
    switch (undo.verb) {
      case TicketVerb::Hold:
        note = {tr("%1 ditahan %2").arg(undo.label, at), Icon::Pause, Tone::Waiting};
        break;
      case TicketVerb::NoShow:
        note = {tr("%1 dicatat tidak hadir %2").arg(undo.label, at), Icon::Person, Tone::Waiting};
        break;
      case TicketVerb::Transfer:
        note = {tr("%1 dialihkan %2").arg(undo.label, at), Icon::Transfer, Tone::Info};
        break;
      default:
        note = {tr("%1 selesai %2, layanan %3").arg(undo.label, at, runningTimeWords(undo.servedMs)), Icon::Check,
                Tone::Ok};
    }
    end = tr("Bisa diurungkan %1 dtk lagi").arg(left);
  } else if (state.board.inHand && !state.board.inHand->ticket.note.isEmpty()) {
    const TicketInHand& hand = *state.board.inHand;
    const bool isOwn = hand.noteByName.isEmpty() || hand.ticket.noteBy == state.board.counter.id;
    const QString words =
        isOwn ? tr("Catatan: “%1”").arg(hand.ticket.note) : tr("Dari %1: “%2”").arg(hand.noteByName, hand.ticket.note);
    note = {words, Icon::Transfer, Tone::Info};
  } else if (state.board.clockBehindMs > 0) {
    note = {tr("Jam PC ini mundur %1. Betulkan jamnya agar waktu tunggu benar.")
                .arg(runningTimeWords(state.board.clockBehindMs)),
            Icon::Clock, Tone::Warn};
  }
  m_note->setNote(note, end);
  m_note->setVisible(!note.isEmpty());
  m_grid->setRowMinimumHeight(2, note.isEmpty() ? 0 : kNoteRow);
}

void TicketHead::openNumberField() {
  m_field->clear();
  m_numberPlace->setCurrentIndex(1);
  m_numberPlace->show();
  m_field->setFocus(Qt::ShortcutFocusReason);
}

void TicketHead::closeNumberField() {
  if (!isNumberFieldOpen()) return;
  const bool hadFocus = m_field->hasFocus();
  m_numberPlace->setCurrentIndex(0);
  m_numberPlace->setVisible(!m_number->text().isEmpty());
  if (hadFocus) Q_EMIT numberFieldClosed();
}

bool TicketHead::isNumberFieldOpen() const { return m_numberPlace->currentIndex() == 1; }

bool TicketHead::eventFilter(QObject* watched, QEvent* event) {
  if (watched != m_field) return QWidget::eventFilter(watched, event);
  if (event->type() == QEvent::ShortcutOverride) {
    // Ctrl+Z is the counter's undo while nothing was typed; the field's own afterwards.
    if (static_cast<QKeyEvent*>(event)->matches(QKeySequence::Undo) && m_field->text().isEmpty()) {
      event->ignore();
      return true;
    }
  }
  if (event->type() == QEvent::KeyPress) {
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Escape) {
      closeNumberField();
      return true;
    }
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
      if (!m_field->text().trimmed().isEmpty()) Q_EMIT numberEntered(m_field->text());
      return true;
    }
  }
  return QWidget::eventFilter(watched, event);
}
