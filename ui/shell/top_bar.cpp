#include "shell/top_bar.h"

#include <QPainter>

#include "theme/paint.h"
#include "theme/theme.h"

TopBar::TopBar(QWidget* parent) : QWidget(parent) { setFixedHeight(metric::kTopBar); }

void TopBar::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const Palette& p = paletteOf(this);
  painter.fillRect(rect(), p.surface);
  paint::hLine(painter, 0, width(), height() - 1, p.line);
}
