#pragma once

#include <QWidget>

/// The slip of paper on the screen: a panel with a dashed tear line between two notches. The children lie in a layout
/// of the caller; the line stands at `tearY`, or where the widget given to followTear() is. UI thread.
class TicketPanelFrame : public QWidget {
  Q_OBJECT

 public:
  static constexpr int kTearHeight = 17;

  explicit TicketPanelFrame(QWidget* parent = nullptr);

  void setTearY(int y);
  /// Keeps the line in the middle of this child, a spacer of kTearHeight.
  void followTear(QWidget* spacer);

 protected:
  void paintEvent(QPaintEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  int m_tearY = -1;
  QWidget* m_spacer = nullptr;
};
