#pragma once

#include <QDialog>

#include "shell/hall_presenter.h"
#include "shell/usb_presenter.h"

class KeyButton;
class FactGrid;
class Prompter;
class QLabel;

/// "Hubungan", over the window: how this PC stands with its hall, what waits and why, and the way by USB where the cable
/// is dead. Follows its presenters while it is open. UI thread. Keys: Ctrl+R tries now, Esc closes.
class HallPanel : public QDialog {
  Q_OBJECT

 public:
  HallPanel(HallPresenter& presenter, UsbPresenter& usb, Prompter& prompter, QWidget* parent);
  ~HallPanel() override;

 protected:
  void showEvent(QShowEvent* event) override;

 private:
  [[nodiscard]] QWidget* buildUsb();
  void showState();
  void fitHeight();
  void fitSoon();
  void askReceiver(const std::vector<UsbPresenter::Receiver>& receivers);
  void askTarget(const UsbPresenter::Receiver& receiver);
  void askSource();

  HallPresenter& m_presenter;
  UsbPresenter& m_usb;
  Prompter& m_prompter;
  FactGrid* m_facts = nullptr;
  KeyButton* m_try = nullptr;
  QWidget* m_byHand = nullptr;
  QLabel* m_said = nullptr;
  KeyButton* m_save = nullptr;
  KeyButton* m_load = nullptr;
};
