#pragma once

#include <QWidget>

/// A line of one pixel in `line`. UI thread.
class Separator : public QWidget {
  Q_OBJECT

 public:
  explicit Separator(Qt::Orientation orientation = Qt::Horizontal, QWidget* parent = nullptr);

 protected:
  void paintEvent(QPaintEvent* event) override;
};
