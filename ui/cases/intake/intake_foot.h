#pragma once

#include <QWidget>

#include "cases/intake/intake_state.h"

class KeyButton;
class ParagraphLabel;
class TonedLabel;

/// The foot of the intake panel: what is missing, the promise, the fee; register and print. The step moves the fill,
/// never the buttons. UI thread.
class IntakeFoot : public QWidget {
  Q_OBJECT

 public:
  explicit IntakeFoot(QWidget* parent = nullptr);

  void render(const IntakeState& state);

 Q_SIGNALS:
  void registerRequested();
  void printRequested();
  void reopenRequested();

 private:
  void renderFee(const RunningFee& fee, bool isForm);

  TonedLabel* m_verdict = nullptr;
  ParagraphLabel* m_promise = nullptr;
  QWidget* m_fee = nullptr;
  TonedLabel* m_feeTotal = nullptr;
  TonedLabel* m_feeOpen = nullptr;
  KeyButton* m_reopen = nullptr;
  KeyButton* m_register = nullptr;
  KeyButton* m_print = nullptr;
};
