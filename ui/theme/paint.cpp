#include "theme/paint.h"

#include <QFontMetricsF>
#include <QPainter>

#include <cmath>

namespace paint {

void box(QPainter& painter, const QRectF& rect, qreal radius, const QColor& fill, const QColor& border,
         qreal borderWidth) {
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
  if (border.isValid()) {
    const qreal half = borderWidth / 2;
    painter.setPen(QPen(border, borderWidth));
    painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), radius - half, radius - half);
  } else {
    painter.setPen(Qt::NoPen);
    painter.drawRoundedRect(rect, radius, radius);
  }
  painter.restore();
}

int text(QPainter& painter, const QRect& rect, const QString& words, const QFont& font, const QColor& colour,
         Qt::Alignment alignment, Qt::TextElideMode elide) {
  if (words.isEmpty() || rect.width() <= 0) return 0;
  const QFontMetricsF metrics(font);
  QString shown = words;
  qreal advance = metrics.horizontalAdvance(shown);
  if (advance > rect.width() + 0.5) {
    shown = metrics.elidedText(words, elide, rect.width());
    advance = metrics.horizontalAdvance(shown);
  }
  painter.setFont(font);
  painter.setPen(colour);
  qreal x = rect.x();
  if (alignment & Qt::AlignRight) x = rect.x() + rect.width() - advance;
  if (alignment & Qt::AlignHCenter) x = rect.x() + (rect.width() - advance) / 2;
  const qreal baseline = rect.y() + (rect.height() - metrics.height()) / 2 + metrics.ascent();
  painter.drawText(QPointF(x, std::round(baseline)), shown);
  return static_cast<int>(std::ceil(advance));
}

int width(const QString& words, const QFont& font) {
  return static_cast<int>(std::ceil(QFontMetricsF(font).horizontalAdvance(words)));
}

QFont fitted(QFont font, const QString& words, int room, int leastPixelSize) {
  while (font.pixelSize() > leastPixelSize && width(words, font) > room) font.setPixelSize(font.pixelSize() - 1);
  return font;
}

void hLine(QPainter& painter, int x1, int x2, int y, const QColor& colour) {
  painter.fillRect(QRect(x1, y, x2 - x1, 1), colour);
}

void vLine(QPainter& painter, int x, int y1, int y2, const QColor& colour) {
  painter.fillRect(QRect(x, y1, 1, y2 - y1), colour);
}

void focusRing(QPainter& painter, const QRectF& rect, qreal radius, const QColor& colour) {
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(colour, 2));
  painter.drawRoundedRect(rect.adjusted(3, 3, -3, -3), qMax<qreal>(radius - 3, 1), qMax<qreal>(radius - 3, 1));
  painter.restore();
}

}  // namespace paint
