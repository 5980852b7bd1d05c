#include "widgets/segment_tabs.h"

#include <QLocale>
#include <QPainter>

#include "theme/fonts.h"
#include "theme/paint.h"
#include "theme/theme.h"

namespace {
constexpr int kPadding = 12;
QFont tabFont(bool isCurrent) { return typeFont(TypeSize::Body, isCurrent ? QFont::DemiBold : QFont::Normal); }
}  // namespace

SegmentTabs::SegmentTabs(QWidget* parent) : QTabBar(parent) {
  setDrawBase(false);
  setExpanding(false);
  setUsesScrollButtons(false);
  setElideMode(Qt::ElideNone);
  setFocusPolicy(Qt::TabFocus);
  setAttribute(Qt::WA_Hover);
  setFixedHeight(metric::kTabs);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

int SegmentTabs::addSegment(const QString& word, qint64 count) {
  const int index = addTab(word);
  setTabData(index, QVariantList{word, count});
  relabel(index);
  return index;
}

void SegmentTabs::setCount(int index, qint64 count) {
  const QVariantList segment = tabData(index).toList();
  if (segment.size() != 2 || segment[1].toLongLong() == count) return;
  setTabData(index, QVariantList{segment[0], count});
  relabel(index);
}

void SegmentTabs::relabel(int index) {
  const QVariantList segment = tabData(index).toList();
  const qint64 count = segment[1].toLongLong();
  const QString word = segment[0].toString();
  setTabText(index, count < 0 ? word : tr("%1 %2", "tab: word, count").arg(word, locale().toString(count)));
}

QSize SegmentTabs::tabSizeHint(int index) const {
  return {paint::width(tabText(index), tabFont(index == currentIndex())) + 2 * kPadding, metric::kTabs};
}

void SegmentTabs::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const Palette& p = paletteOf(this);
  paint::hLine(painter, 0, width(), height() - 1, p.line);
  for (int index = 0; index < count(); ++index) {
    const QRect rect = tabRect(index);
    const bool isCurrent = index == currentIndex();
    const bool isHot = rect.contains(mapFromGlobal(QCursor::pos())) && underMouse();
    QColor ink = isCurrent ? p.accentText : p.text2;
    if (isHot && !isCurrent) ink = p.text;
    paint::text(painter, rect.adjusted(0, 0, 0, -2), tabText(index), tabFont(isCurrent), ink, Qt::AlignHCenter);
    if (isCurrent) {
      painter.fillRect(QRect(rect.x(), height() - 2, rect.width(), 2), p.accentText);
      if (hasFocus()) paint::focusRing(painter, rect.adjusted(0, 1, 0, -3), metric::kRadiusControl, p.accentText);
    }
  }
}
