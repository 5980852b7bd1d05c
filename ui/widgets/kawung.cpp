#include "widgets/kawung.h"

#include <QPainter>

#include "theme/fonts.h"
#include "theme/paint.h"
#include "theme/theme.h"

namespace {
constexpr int kTile = 48;
constexpr qreal kFieldFlower = 44.8;
constexpr qreal kMarkSize = 30.8;

/// Four petals round a centre; `breadthShare` is a petal's breadth as a share of the size.
void paintFlower(QPainter& painter, const QPointF& centre, qreal size, qreal breadthShare, const QColor& colour) {
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  painter.setBrush(colour);
  painter.translate(centre);
  // A petal is an ellipse on the diagonal; half its length reaches from near the centre to the corner.
  const qreal length = size * 0.56;
  const qreal breadth = size * breadthShare;
  for (int petal = 0; petal < 4; ++petal) {
    painter.save();
    painter.rotate(45 + 90 * petal);
    painter.drawEllipse(QRectF(size * 0.055, -breadth / 2, length, breadth));
    painter.restore();
  }
  painter.restore();
}

}  // namespace

KawungMark::KawungMark(QWidget* parent) : QWidget(parent) {}

void KawungMark::setName(const QString& name) {
  m_name = name;
  setAccessibleName(name);
  updateGeometry();
}

QSize KawungMark::sizeHint() const {
  return {40 + (m_name.isEmpty() ? 0 : 12 + paint::width(m_name, typeFont(TypeSize::Figure, QFont::DemiBold))), 40};
}

void KawungMark::paintMark(QPainter& painter, const QPointF& centre, qreal size, const QColor& colour) {
  paintFlower(painter, centre, size, 0.26, colour);
}

void KawungMark::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const Palette& p = paletteOf(this);
  paintMark(painter, QPointF(20, height() / 2.0), kMarkSize, p.sideOn);
  if (m_name.isEmpty()) return;
  paint::text(painter, QRect(52, 0, width() - 52, height()), m_name, typeFont(TypeSize::Figure, QFont::DemiBold),
              p.sideOn);
}

KawungField::KawungField(QWidget* parent) : QWidget(parent) {}

void KawungField::paintField(QPainter& painter, const QRect& rect, const Palette& p) {
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  for (int y = rect.top(); y + kTile <= rect.bottom() + 1; y += kTile) {
    for (int x = rect.left(); x < rect.right(); x += kTile) {
      const QPointF centre(x + kTile / 2.0, y + kTile / 2.0);
      paintFlower(painter, centre, kFieldFlower, 0.33, p.kawung);
      painter.setPen(Qt::NoPen);
      painter.setBrush(p.kawungDot);
      painter.drawEllipse(centre, 2, 2);
      if (x > rect.left() && y > rect.top()) painter.drawEllipse(QPointF(x, y), 2, 2);
    }
  }
  painter.restore();
}

void KawungField::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  paintField(painter, rect(), paletteOf(this));
}
