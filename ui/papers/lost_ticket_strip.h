#pragma once

#include <QWidget>

#include "papers/lost_tickets_presenter.h"

class KeyButton;
class QLabel;
class Prompter;
class TonedLabel;

/// Says that a number has no paper, why, and the three ways on; the newest one, with how many more there are. Hidden
/// while every number has its paper. UI thread; presenter and prompter outlive it.
class LostTicketStrip : public QWidget {
  Q_OBJECT

 public:
  LostTicketStrip(LostTicketsPresenter& presenter, Prompter& prompter, QWidget* parent = nullptr);

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  void render();
  void askName();
  void askCancel();

  LostTicketsPresenter& m_presenter;
  Prompter& m_prompter;
  QString m_jobId;
  QString m_label;
  TonedLabel* m_title = nullptr;
  QLabel* m_words = nullptr;
  KeyButton* m_again = nullptr;
  KeyButton* m_name = nullptr;
  KeyButton* m_cancel = nullptr;
};
