#include "widgets/row_list.h"

#include <QItemSelectionModel>
#include <QPaintEvent>
#include <QPainter>

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
  // Qt makes the first row current without choosing it; keys would then act on a row that looks idle.
  if (currentIndex().isValid() && !selectionModel()->hasSelection()) {
    selectionModel()->select(currentIndex(), QItemSelectionModel::ClearAndSelect);
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
