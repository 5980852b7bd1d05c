#include "widgets/separator.h"

#include <QPainter>

#include "theme/theme.h"

Separator::Separator(Qt::Orientation orientation, QWidget* parent) : QWidget(parent) {
  if (orientation == Qt::Horizontal) {
    setFixedHeight(1);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  } else {
    setFixedWidth(1);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
  }
}

void Separator::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.fillRect(rect(), paletteOf(this).line);
}
