#pragma once

#include <QWidget>

#include <memory>

#include "counter/counter_presenter.h"
#include <QSet>

#include "models/row_list_model.h"
#include "shell/window_values.h"
#include "widgets/queue_row_delegate.h"

class KeyButton;
class TransferAsker;
class QHBoxLayout;
namespace Ui {
class CounterPage;
}

/// The counter: my queues at the left, the ticket in hand at the top, below it the day so far or the citizen's case.
/// Shows what its presenter says and passes on what is pressed. UI thread; presenter and asker outlive the page.
///
/// Keys, on this page alone and from every field of it: F2 next, F3 recall, F4 start, F6 hold, F7 no-show, F8 finish,
/// F9 send on, Ctrl+G by number, Ctrl+Z undo; Enter on a held or missed row calls it, Alt+K puts it back in the queue.
class CounterPage : public QWidget {
  Q_OBJECT

 public:
  CounterPage(CounterPresenter& presenter, TransferAsker& transfers, QWidget* parent = nullptr);
  ~CounterPage() override;

  /// Takes the panel that stands below the ticket while somebody is in service; without one the day stays.
  void setServiceWidget(QWidget* panel);
  /// How much room the window gives; see MainWindow::roomChanged.
  void setRoom(const WindowRoom& room);
  /// As Ctrl+G: the banner of a hub that is away offers it too.
  void openNumberField();

 Q_SIGNALS:
  void caseRequested(const CaseId& id);
  void caseListRequested();
  void freeIntakeClosed();

 protected:
  void showEvent(QShowEvent* event) override;

 private:
  enum class Tab { Waiting, Held, Missed };

  void setUpButtons();
  void buildFreeBar();
  void addKey(CounterCommand command, KeyButton* button, const QKeySequence& key);
  void press(CounterCommand command);
  void showState(const CounterPageState& state);
  void showQueues(const CounterPageState& state);
  void showTickets(const CounterPageState& state);
  void showFoot(const CounterPageState& state);
  void showButtons(const CounterPageState& state);
  void activateRow();
  void restoreRow();
  [[nodiscard]] Tab tab() const;
  [[nodiscard]] std::optional<TicketId> currentTicket() const;

  CounterPresenter& m_presenter;
  TransferAsker& m_transfers;
  std::unique_ptr<Ui::CounterPage> m_ui;
  RowListModel<QueueRow> m_tickets;
  QSet<QString> m_holdsHere;  ///< keys of rows that may be called without the hub
  QueueRowDelegate* m_delegate = nullptr;
  std::vector<std::pair<CounterCommand, KeyButton*>> m_buttons;
  QWidget* m_service = nullptr;
  QWidget* m_freeBar = nullptr;
  bool m_isSmall = false;
  QHBoxLayout* m_moreExceptions = nullptr;
  Tab m_shownTab = Tab::Waiting;
};
