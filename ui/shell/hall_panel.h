#pragma once

#include <QDialog>

#include "shell/hall_presenter.h"

class KeyButton;
class FactGrid;

/// "Hubungan", over the window: how this PC stands with its hall, what waits and why. Follows its presenter while it is
/// open. UI thread. Keys: Ctrl+R tries now, Esc closes.
class HallPanel : public QDialog {
  Q_OBJECT

 public:
  HallPanel(HallPresenter& presenter, QWidget* parent);
  ~HallPanel() override;

 private:
  void showState();

  HallPresenter& m_presenter;
  FactGrid* m_facts = nullptr;
  KeyButton* m_try = nullptr;
};
