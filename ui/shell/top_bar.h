#pragma once

#include <QWidget>

/// The ground of the top bar: surface with a line below, 56 high. UI thread.
class TopBar : public QWidget {
  Q_OBJECT

 public:
  explicit TopBar(QWidget* parent = nullptr);

 protected:
  void paintEvent(QPaintEvent* event) override;
};
