#include "widgets/column_header.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

#include "theme/fonts.h"
#include "theme/paint.h"
#include "theme/theme.h"

ColumnHeader::ColumnHeader(ListColumns columns, QWidget* parent) : QWidget(parent), m_columns(std::move(columns)) {
  setFixedHeight(metric::kTableHeader + 1);
  const bool canSort = std::ranges::any_of(m_columns.columns, &ListColumn::isSortable);
  if (!canSort) return;
  setFocusPolicy(Qt::TabFocus);
  setMouseTracking(true);
  say();
}

void ColumnHeader::say() {
  const int shown = m_chosen >= 0 ? m_chosen : m_sorted;
  if (shown < 0) return setAccessibleName(tr("Urutan daftar"));
  const QString order = shown != m_sorted                  ? tr("tidak mengurutkan")
                        : m_order == Qt::AscendingOrder ? tr("urut naik")
                                                        : tr("urut turun");
  setAccessibleName(tr("Kolom %1, %2. Spasi mengubah urutan.").arg(m_columns.columns[shown].title, order));
}

void ColumnHeader::ask(int column) {
  const bool turns = column == m_sorted && m_order == Qt::AscendingOrder;
  Q_EMIT sortRequested(column, turns ? Qt::DescendingOrder : Qt::AscendingOrder);
}

void ColumnHeader::walk(int by) {
  const auto count = static_cast<int>(m_columns.columns.size());
  for (int at = m_chosen + by; at >= 0 && at < count; at += by) {
    if (!m_columns.columns[at].isSortable) continue;
    m_chosen = at;
    break;
  }
  say();
  update();
}

void ColumnHeader::focusInEvent(QFocusEvent* event) {
  QWidget::focusInEvent(event);
  if (m_chosen >= 0) return;
  m_chosen = m_sorted;
  if (m_chosen < 0) walk(1);
}

void ColumnHeader::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right) return walk(event->key() == Qt::Key_Left ? -1 : 1);
  if (event->key() == Qt::Key_Space && m_chosen >= 0) return ask(m_chosen);
  QWidget::keyPressEvent(event);
}

void ColumnHeader::mouseMoveEvent(QMouseEvent* event) {
  const QVector<QRect> rects = m_columns.rects(row());
  int hot = -1;
  for (int i = 0; i < rects.size(); ++i)
    if (m_columns.columns[i].isSortable && rects[i].contains(event->pos())) hot = i;
  if (hot == m_hot) return;
  m_hot = hot;
  setCursor(hot >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
  update();
}

void ColumnHeader::leaveEvent(QEvent* event) {
  QWidget::leaveEvent(event);
  m_hot = -1;
  update();
}

void ColumnHeader::setSorting(int column, Qt::SortOrder order) {
  m_sorted = column;
  m_order = order;
  if (focusPolicy() != Qt::NoFocus) say();
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
                                  isSorted || i == m_hot ? p.text : p.text2, column.alignment);
    if (hasFocus() && i == m_chosen)
      paint::focusRing(painter, rects[i].adjusted(-6, 2, 6, -2), metric::kRadiusControl, p.accentText);
    if (!isSorted) continue;
    const Icon arrow = m_order == Qt::AscendingOrder ? Icon::ChevronDown : Icon::ChevronUp;
    const int x = column.alignment & Qt::AlignRight ? rects[i].right() + 1 - drawn - 18 : rects[i].x() + drawn + 4;
    iconsOf(this).paint(painter, QRectF(x, rects[i].y(), 14, rects[i].height()), arrow, 14, p.text);
  }
}

void ColumnHeader::mouseReleaseEvent(QMouseEvent* event) {
  const QVector<QRect> rects = m_columns.rects(row());
  for (int i = 0; i < rects.size(); ++i) {
    if (m_columns.columns[i].isSortable && rects[i].contains(event->pos())) ask(i);
  }
}
