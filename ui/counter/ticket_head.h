#pragma once

#include <QWidget>

#include "counter/counter_state.h"

class Chip;
class KeyButton;
class NoteStrip;
class QGridLayout;
class QStackedWidget;
class SearchField;
class StandardBar;
class TonedLabel;

/// The upper half of the slip: the number at 72 px, the service with its state, the wait, the running time against the
/// standard, and one line of note or undo. The field for a typed or scanned number opens where the number stands, so
/// that no button moves. UI thread.
class TicketHead : public QWidget {
  Q_OBJECT

 public:
  explicit TicketHead(QWidget* parent = nullptr);

  void showState(const CounterPageState& state);

  void openNumberField();
  void closeNumberField();
  [[nodiscard]] bool isNumberFieldOpen() const;

 Q_SIGNALS:
  void numberEntered(const QString& typed);
  void numberFieldClosed();
  void openAgainRequested();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void showTicket(const TicketInHand& hand, const CounterPageState& state);
  void showTime(const CounterPageState& state);
  void showNobody(const CounterPageState& state);
  void showNote(const CounterPageState& state);

  QStackedWidget* m_numberPlace = nullptr;
  TonedLabel* m_number = nullptr;
  SearchField* m_field = nullptr;
  TonedLabel* m_service = nullptr;
  Chip* m_stateChip = nullptr;
  Chip* m_reason = nullptr;
  TonedLabel* m_waited = nullptr;
  TonedLabel* m_time = nullptr;
  QWidget* m_barRow = nullptr;
  StandardBar* m_bar = nullptr;
  TonedLabel* m_standard = nullptr;
  KeyButton* m_openAgain = nullptr;
  NoteStrip* m_note = nullptr;
  QGridLayout* m_grid = nullptr;
};
