#pragma once

#include <array>
#include <optional>
#include <vector>

#include "services/case_views.h"
#include "services/queue_views.h"

/// What an officer can ask for on the Loket page.
enum class CounterCommand {
  CallNext,
  Start,
  Finish,
  Recall,
  Hold,
  NoShow,
  Transfer,
  ByNumber,
  Undo,
  OpenAgain,
  Restore
};
inline constexpr std::size_t kCounterCommandCount = static_cast<std::size_t>(CounterCommand::Restore) + 1;

/// Where the form of the citizen in service stands; the intake panel says it. It moves the fill of the buttons.
enum class ServiceStep {
  Open,     ///< form or checklist still has gaps; also while there is no form
  Missing,  ///< a requirement is marked missing: the slip is the next step
  Ready,    ///< all there: registering is the next step
  Settled,  ///< registered, or the slip is printed: finishing is the next step
};

/// What a button is now. `reason` says why it is impossible, and is empty otherwise.
struct ButtonState {
  enum class Kind { Impossible, Normal, Strong, Primary };
  Kind kind = Kind::Impossible;
  QString reason;

  [[nodiscard]] bool isPossible() const { return kind != Kind::Impossible; }
  bool operator==(const ButtonState&) const = default;
};
using CounterButtons = std::array<ButtonState, kCounterCommandCount>;

/// All that the Loket page shows: a value, made by its presenter. UI thread; times ms UTC.
struct CounterPageState {
  bool isLoaded = false;  ///< the board was read at least once
  CounterBoard board;
  std::vector<CaseListLine> cases;  ///< my open cases, the one promised first at the top
  ServiceStep intake = ServiceStep::Open;
  bool isHubAway = false;     ///< a member of a hall without its hub: nobody knows who is next
  QString ownSuffix;          ///< of numbers that this PC gives out meanwhile, "K2"
  std::optional<qint64> hubSeenAtMs;  ///< from when the list of those who wait is
  bool hasFreeIntake = false;  ///< an application without a number is open: nobody is called meanwhile
  std::optional<CounterCommand> underWay;  ///< one at a time
  bool isSlow = false;                     ///< the command takes longer than 200 ms: the page says so
  QString problem;                         ///< one sentence beside the ticket; empty when all is well
  qint64 nowMs = 0;

  [[nodiscard]] bool isServing() const { return board.inHand && board.inHand->ticket.state == TicketState::Serving; }
  [[nodiscard]] bool isCalled() const { return board.inHand && board.inHand->ticket.state == TicketState::Called; }
  /// Whole seconds in which the last verb can be taken back; 0 when it cannot.
  [[nodiscard]] int undoSecondsLeft() const;
};

/// The table of mock/README.md: which button is filled, strong, possible, and why the others are not. Pure.
CounterButtons buttonsFor(const CounterPageState& state);

[[nodiscard]] inline const ButtonState& buttonOf(const CounterButtons& buttons, CounterCommand command) {
  return buttons[static_cast<std::size_t>(command)];
}
