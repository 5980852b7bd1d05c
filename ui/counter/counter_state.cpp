#include "counter/counter_state.h"

#include <QCoreApplication>

namespace {

struct CounterWords {
  Q_DECLARE_TR_FUNCTIONS(CounterWords)
};

using Kind = ButtonState::Kind;

class Table {
 public:
  explicit Table(const QString& reason) {
    for (ButtonState& button : m_buttons) button = {Kind::Impossible, reason};
  }
  void allow(CounterCommand command, Kind kind) { m_buttons[static_cast<std::size_t>(command)] = {kind, {}}; }
  void refuse(CounterCommand command, const QString& reason) {
    m_buttons[static_cast<std::size_t>(command)] = {Kind::Impossible, reason};
  }
  [[nodiscard]] const CounterButtons& buttons() const { return m_buttons; }

 private:
  CounterButtons m_buttons;
};

CounterButtons whileCalled(const CounterPageState& state) {
  const TicketInHand& hand = *state.board.inHand;
  Table table(CounterWords::tr("%1 sedang dipanggil").arg(hand.ticket.label()));
  table.allow(CounterCommand::Start, Kind::Primary);
  if (hand.ticket.recalls < hand.recallLimit) {
    table.allow(CounterCommand::Recall, Kind::Normal);
  } else {
    table.refuse(CounterCommand::Recall,
                 CounterWords::tr("Sudah dipanggil ulang %n kali", nullptr, hand.ticket.recalls));
  }
  table.allow(CounterCommand::Hold, Kind::Normal);
  table.allow(CounterCommand::NoShow, Kind::Normal);
  table.allow(CounterCommand::Transfer, Kind::Normal);
  table.allow(CounterCommand::Restore, Kind::Normal);
  table.refuse(CounterCommand::Finish, CounterWords::tr("Mulai layani dahulu dengan F4"));
  return table.buttons();
}

CounterButtons whileServing(const CounterPageState& state) {
  Table table(CounterWords::tr("%1 sedang dilayani").arg(state.board.inHand->ticket.label()));
  table.allow(CounterCommand::Finish, state.intake == ServiceStep::Settled ? Kind::Primary : Kind::Strong);
  table.allow(CounterCommand::Hold, Kind::Normal);
  table.allow(CounterCommand::Transfer, Kind::Normal);
  table.allow(CounterCommand::Restore, Kind::Normal);
  return table.buttons();
}

CounterButtons whileFree(const CounterPageState& state) {
  Table table(CounterWords::tr("Belum ada yang dipanggil"));
  const CounterState presence = state.board.presence.state;
  if (presence == CounterState::Open) {
    const bool hasWaiting = !state.board.waiting.empty();
    if (state.isHubAway) {
      table.refuse(CounterCommand::CallNext,
                   CounterWords::tr("Pusat antrean tidak terjangkau. Panggil nomor dari kertasnya dengan Ctrl+G"));
    } else if (hasWaiting) {
      table.allow(CounterCommand::CallNext, Kind::Primary);
    } else {
      table.refuse(CounterCommand::CallNext, CounterWords::tr("Tidak ada yang menunggu"));
    }
    table.allow(CounterCommand::ByNumber, hasWaiting && !state.isHubAway ? Kind::Normal : Kind::Primary);
  } else {
    const QString reason = presence == CounterState::Break ? CounterWords::tr("Loket sedang istirahat")
                                                           : CounterWords::tr("Loket sedang tutup");
    table.refuse(CounterCommand::CallNext, reason);
    table.refuse(CounterCommand::ByNumber, reason);
    table.allow(CounterCommand::OpenAgain, Kind::Primary);
  }
  table.allow(CounterCommand::Restore, Kind::Normal);
  if (state.undoSecondsLeft() > 0) {
    table.allow(CounterCommand::Undo, Kind::Normal);
  } else {
    table.refuse(CounterCommand::Undo, CounterWords::tr("Tidak ada yang bisa diurungkan"));
  }
  return table.buttons();
}

}  // namespace

int CounterPageState::undoSecondsLeft() const {
  if (!board.undo || nowMs >= board.undo->untilMs) return 0;
  return static_cast<int>(std::min<qint64>((board.undo->untilMs - nowMs + 999) / 1000, 10));
}

CounterButtons buttonsFor(const CounterPageState& state) {
  if (!state.isLoaded) return Table(CounterWords::tr("Antrean sedang dibaca")).buttons();
  if (state.isCalled()) return whileCalled(state);
  if (state.isServing()) return whileServing(state);
  if (state.hasFreeIntake)
    return Table(CounterWords::tr("Selesaikan atau tutup dahulu permohonan tanpa nomor (Ctrl+W)")).buttons();
  return whileFree(state);
}
