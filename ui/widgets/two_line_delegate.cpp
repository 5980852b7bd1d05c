#include "widgets/two_line_delegate.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include "models/row_list_model.h"
#include "theme/fonts.h"
#include "theme/paint.h"
#include "theme/theme.h"

namespace {

constexpr int kTopIcon = 16, kBottomIcon = 14, kIconGap = 4;

QFont topFont(const TwoLineCell& cell) {
  return typeFont(TypeSize::Body, cell.isTopStrong ? QFont::Medium : QFont::Normal);
}

QFont bottomFont() { return typeFont(TypeSize::Small); }

/// Paints an icon and a word as one, so that both move together when right-aligned.
void paintLine(QPainter& painter, const QRect& rect, Icon icon, int iconSize, const QString& words, const QFont& font,
               const QColor& ink, Qt::Alignment alignment, const QWidget* widget) {
  const int iconSpace = icon == Icon::None ? 0 : iconSize + kIconGap;
  QRect text = rect.adjusted(iconSpace, 0, 0, 0);
  const int drawn = paint::text(painter, text, words, font, ink, alignment);
  if (icon == Icon::None) return;
  const int left = alignment & Qt::AlignRight ? rect.right() + 1 - drawn - iconSpace : rect.x();
  iconsOf(widget).paint(painter, QRectF(left, rect.y(), iconSize, rect.height()), icon, iconSize, ink);
}

bool isCut(const QRect& rect, const TwoLineCell& cell) {
  if (cell.isWhole) return false;
  const int top = paint::width(cell.top, topFont(cell)) + (cell.topIcon == Icon::None ? 0 : kTopIcon + kIconGap);
  const int bottom =
      paint::width(cell.bottom, bottomFont()) + (cell.bottomIcon == Icon::None ? 0 : kBottomIcon + kIconGap);
  return top > rect.width() + 1 || bottom > rect.width() + 1;
}

}  // namespace

QString TwoLineRow::accessibleText() const {
  QStringList parts;
  for (const TwoLineCell& cell : cells) {
    if (!cell.top.isEmpty()) parts << cell.top;
    if (!cell.bottom.isEmpty()) parts << cell.bottom;
  }
  return parts.join(QStringLiteral(", "));
}

QVector<QRect> ListColumns::rects(const QRect& row) const {
  int fixed = 2 * margin + gap * static_cast<int>(qMax<qsizetype>(columns.size() - 1, 0));
  for (const ListColumn& column : columns) fixed += column.width;
  QVector<QRect> result;
  int x = row.x() + margin;
  for (const ListColumn& column : columns) {
    const int width = column.width > 0 ? column.width : qMax(0, row.width() - fixed);
    result << QRect(x, row.y(), width, row.height());
    x += width + gap;
  }
  return result;
}

TwoLineDelegate::TwoLineDelegate(ListColumns columns, int rowHeight, QObject* parent)
    : QStyledItemDelegate(parent), m_columns(std::move(columns)), m_rowHeight(rowHeight) {}

QSize TwoLineDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const { return {200, m_rowHeight}; }

void TwoLineDelegate::paintCell(QPainter& painter, const QRect& rect, const TwoLineCell& cell, Qt::Alignment alignment,
                                const QWidget* widget) const {
  const Palette& p = paletteOf(widget);
  if (cell.bottom.isEmpty()) {
    paintLine(painter, rect, cell.topIcon, kTopIcon, cell.top, topFont(cell), p.word(cell.topTone), alignment, widget);
    return;
  }
  const int lines = cell.isBottomChip ? 40 : 36;
  const int y = rect.y() + (rect.height() - lines) / 2;
  const int iconSpace = cell.topIcon == Icon::None ? 0 : kTopIcon + kIconGap;
  const QFont font = cell.isWhole ? paint::fitted(topFont(cell), cell.top, rect.width() - iconSpace) : topFont(cell);
  paintLine(painter, QRect(rect.x(), y, rect.width(), 20), cell.topIcon, kTopIcon, cell.top, font, p.word(cell.topTone),
            alignment, widget);
  if (cell.isBottomChip) {
    const ChipValue chip{cell.bottom, cell.bottomIcon, cell.bottomTone};
    const int x = alignment & Qt::AlignRight ? rect.right() + 1 - Chip::widthOf(chip) : rect.x() - 6;
    Chip::paint(painter, x, QRect(rect.x(), y + 20, rect.width(), 20), chip, widget);
  } else {
    paintLine(painter, QRect(rect.x(), y + 20, rect.width(), 16), cell.bottomIcon, kBottomIcon, cell.bottom,
              bottomFont(), p.word(cell.bottomTone), alignment, widget);
  }
}

void TwoLineDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  const auto row = index.data(kRowRole).value<TwoLineRow>();
  painter->save();
  option.widget->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
  const QRect rect = option.rect;
  paint::hLine(*painter, rect.x() + m_separatorInset, rect.right() + 1 - m_separatorInset, rect.bottom(),
               paletteOf(option.widget).line);
  const QVector<QRect> rects = m_columns.rects(rect.adjusted(0, 0, 0, -1));
  for (qsizetype i = 0; i < qMin(row.cells.size(), rects.size()); ++i) {
    paintCell(*painter, rects[i], row.cells[i], m_columns.columns[i].alignment, option.widget);
  }
  painter->restore();
}

bool TwoLineDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                                const QModelIndex& index) {
  const auto row = index.data(kRowRole).value<TwoLineRow>();
  const QVector<QRect> rects = m_columns.rects(option.rect);
  for (qsizetype i = 0; i < qMin(row.cells.size(), rects.size()); ++i) {
    if (event->type() != QEvent::ToolTip || !rects[i].contains(event->pos()) || !isCut(rects[i], row.cells[i]))
      continue;
    QToolTip::showText(event->globalPos(), row.cells[i].top + QLatin1Char('\n') + row.cells[i].bottom, view);
    return true;
  }
  return QStyledItemDelegate::helpEvent(event, view, option, index);
}
