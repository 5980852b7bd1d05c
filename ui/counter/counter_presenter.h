#pragma once

#include <QObject>
#include <QTimer>

#include <functional>

#include "counter/counter_state.h"
#include "counter/transfer_choices.h"
#include "domain/result.h"

class Office;
class Session;

/// Decides what the Loket page shows and carries its commands to the queue desk. Holds no widget. UI thread.
///
/// One command at a time: a second press while one is under way is passed over. A command and the board after it are
/// one question to the backend, so the page never shows a moment in between. Each command stands for itself: what the
/// state does not allow is not asked. Running time, waits and the seconds of the undo come from the session's tick.
class CounterPresenter : public QObject {
  Q_OBJECT

 public:
  explicit CounterPresenter(Session& session, QObject* parent = nullptr);

  [[nodiscard]] const CounterPageState& state() const { return m_state; }
  [[nodiscard]] CounterButtons buttons() const { return buttonsFor(m_state); }
  /// Reads the board again; several wishes become one question.
  void refresh();
  /// Said by the intake panel; begins anew as Open with each citizen.
  void setServiceStep(ServiceStep step);
  /// An application without a number is begun or has ended. Only while nobody is called or in service.
  void setFreeIntake(bool isOpen);
  /// This PC belongs to a hall and cannot ask it for the next number.
  void setHubAway(bool isAway, const QString& ownSuffix = {}, std::optional<qint64> seenAtMs = {});

  void callNext();
  void callById(const TicketId& id);
  /// A number as typed ("b 24") or a scanned ticket; digits alone mean the counter's queue when it has only one.
  void callTyped(const QString& typed);
  void recall();
  void start();
  void hold(const QString& note = {});
  void noShow();
  void transfer(const TransferRequest& request);
  void finish();
  /// Back into the queue, from the held or the missed ones.
  void restore(const TicketId& id);
  void undo();
  void openAgain();

  /// Answers with transferChoicesRead(), or with a problem.
  void readTransferChoices();
  void clearProblem();

 Q_SIGNALS:
  void stateChanged();
  /// A citizen is in service now whose ticket differs from the one before; absent when nobody is.
  void serviceChanged(const std::optional<TicketInHand>& inService);
  /// The command was done and its result stands in the state.
  void commandDone(CounterCommand command);
  void transferChoicesRead(const TransferChoices& choices);

 private:
  struct Reading {
    CounterBoard board;
    std::vector<CaseListLine> cases;
  };
  struct Outcome {
    std::optional<Error> refusal;
    Reading reading;
  };
  using Verb = std::function<Done(Office&)>;
  /// Of what may have to ask the hub: calls back once, on the backend thread.
  using LaterVerb = std::function<void(Office&, const std::function<void(const Done&)>&)>;

  static Result<Reading> read(Office& office, const Seat& seat);
  void run(CounterCommand command, const Verb& verb, const QString& typed = {});
  void runLater(CounterCommand command, LaterVerb verb, const QString& typed = {});
  void finishCommand(CounterCommand command, const QString& typed, const Result<Outcome>& outcome);
  void take(const Reading& reading);
  void tick(qint64 nowMs);
  void restart();
  [[nodiscard]] QString problemWords(CounterCommand command, const Error& error, const QString& typed) const;

  Session& m_session;
  CounterPageState m_state;
  std::optional<TicketInHand> m_inService;
  QTimer m_slow;
  quint64 m_question = 0;  ///< number of the newest question; older answers are dropped
  bool m_isReading = false;
  bool m_isStale = false;  ///< something changed while a reading was under way
  bool m_isReadingChoices = false;
  qint64 m_readMinute = 0;
};
