#include "widgets/column_header.h"

#include <QMouseEvent>
#include <QPainter>

#include "theme/fonts.h"
#include "theme/paint.h"
#include "theme/theme.h"

ColumnHeader::ColumnHeader(ListColumns columns, QWidget* parent) : QWidget(parent), m_columns(std::move(columns)) {
  setFixedHeight(metric::kTableHeader + 1);
}

void ColumnHeader::setSorting(int column, Qt::SortOrder order) {
  m_sorted = column;
  m_order = order;
  update();
}

void ColumnHeader::setRightInset(int inset) {
  m_rightInset = inset;
  update();
}

void ColumnHeader::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const Palette& p = paletteOf(this);
  painter.fillRect(rect(), p.surface2);
  paint::hLine(painter, 0, width(), height() - 1, p.line);
  const QVector<QRect> rects = m_columns.rects(row());
  for (int i = 0; i < rects.size(); ++i) {
    const ListColumn& column = m_columns.columns[i];
    const bool isSorted = i == m_sorted;
    const int drawn = paint::text(painter, rects[i], column.title, typeFont(TypeSize::Small, QFont::Medium),
                                  isSorted ? p.text : p.text2, column.alignment);
    if (!isSorted) continue;
    const Icon arrow = m_order == Qt::AscendingOrder ? Icon::ChevronDown : Icon::ChevronUp;
    const int x = column.alignment & Qt::AlignRight ? rects[i].right() + 1 - drawn - 18 : rects[i].x() + drawn + 4;
    iconsOf(this).paint(painter, QRectF(x, rects[i].y(), 14, rects[i].height()), arrow, 14, p.text);
  }
}

void ColumnHeader::mouseReleaseEvent(QMouseEvent* event) {
  const QVector<QRect> rects = m_columns.rects(row());
  for (int i = 0; i < rects.size(); ++i) {
    if (!m_columns.columns[i].isSortable || !rects[i].contains(event->pos())) continue;
    const bool turns = i == m_sorted && m_order == Qt::AscendingOrder;
    Q_EMIT sortRequested(i, turns ? Qt::DescendingOrder : Qt::AscendingOrder);
  }
}
