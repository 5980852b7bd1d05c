#pragma once

#include <QColor>
#include <QFont>
#include <QRect>
#include <QString>

class QPainter;

/// Small strokes that all painted widgets share. UI thread; logical pixels.
namespace paint {

/// A rounded box whose border lies inside the rectangle. An invalid border colour means none.
void box(QPainter& painter, const QRectF& rect, qreal radius, const QColor& fill, const QColor& border = {},
         qreal borderWidth = 1);

/// Text in one line, vertically centred; what does not fit ends in an ellipsis. Returns the width drawn.
int text(QPainter& painter, const QRect& rect, const QString& words, const QFont& font, const QColor& colour,
         Qt::Alignment alignment = Qt::AlignLeft, Qt::TextElideMode elide = Qt::ElideRight);

/// Width of a text, rounded up.
int width(const QString& words, const QFont& font);

/// The same font, made smaller until the words fit; not below `leastPixelSize`. For numbers, which are never cut.
QFont fitted(QFont font, const QString& words, int room, int leastPixelSize = 12);

/// A 1 px line that stays sharp.
void hLine(QPainter& painter, int x1, int x2, int y, const QColor& colour);
void vLine(QPainter& painter, int x, int y1, int y2, const QColor& colour);

/// The second ring of a focused button: 2 px wide, 2 px inside the edge.
void focusRing(QPainter& painter, const QRectF& rect, qreal radius, const QColor& colour);

}  // namespace paint
