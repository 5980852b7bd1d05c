#include "widgets/row_list.h"

#include <QPainter>
#include <QPaintEvent>

#include "theme/fonts.h"
#include "theme/paint.h"
#include "theme/theme.h"

RowList::RowList(QWidget* parent) : QListView(parent) {
  setFrameShape(QFrame::NoFrame);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setVerticalScrollMode(ScrollPerPixel);
  setSelectionMode(SingleSelection);
  setMouseTracking(true);
  viewport()->setAutoFillBackground(false);
  setResizeMode(Adjust);
}

void RowList::setEmptyWords(const QString& title, const QString& words) {
  m_emptyTitle = title;
  m_emptyWords = words;
  viewport()->update();
}

void RowList::focusInEvent(QFocusEvent* event) {
  QListView::focusInEvent(event);
  if (!currentIndex().isValid() && model() && model()->rowCount() > 0) {
    for (int row = 0; row < model()->rowCount(); ++row) {
      const QModelIndex index = model()->index(row, 0);
      if (index.flags().testFlag(Qt::ItemIsSelectable)) {
        setCurrentIndex(index);
        break;
      }
    }
  }
}

void RowList::paintEvent(QPaintEvent* event) {
  QListView::paintEvent(event);
  if (m_emptyTitle.isEmpty() || (model() && model()->rowCount() > 0)) return;
  QPainter painter(viewport());
  const Palette& p = paletteOf(this);
  const QRect room = viewport()->rect().adjusted(16, 0, -16, 0);
  const int top = room.height() / 3;
  paint::text(painter, QRect(room.x(), top, room.width(), 24), m_emptyTitle, typeFont(TypeSize::Title, QFont::Medium),
              p.text2, Qt::AlignHCenter);
  paint::text(painter, QRect(room.x(), top + 26, room.width(), 20), m_emptyWords, typeFont(TypeSize::Body), p.text2,
              Qt::AlignHCenter);
}
