#include "widgets/queue_row_delegate.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include "models/row_list_model.h"
#include "theme/fonts.h"
#include "theme/paint.h"
#include "theme/theme.h"

namespace {
constexpr int kMargin = 16, kWait = 66, kGap = 8, kIcon = 14;

QFont numberFont() { return typeFont(TypeSize::Title, QFont::DemiBold); }
QFont wordFont(bool isNext) { return typeFont(TypeSize::Small, isNext ? QFont::DemiBold : QFont::Normal); }

/// The room that is left for the service's name.
QRect serviceRect(const QRect& rect, const QueueRow& row, int numberWidth) {
  const int left = rect.x() + kMargin + numberWidth + kGap;
  int right = rect.right() + 1 - kMargin - kWait - kGap;
  if (!row.reason.isEmpty()) {
    right -= Chip::widthOf(row.reason) + kGap;
  } else if (!row.word.isEmpty()) {
    right -= paint::width(row.word, wordFont(row.isNext)) + kGap;
  }
  return {left, rect.y(), right - left, rect.height()};
}
}  // namespace

QString QueueRow::accessibleText() const {
  QStringList parts{number, service, reason.words, word, wait};
  parts.removeAll(QString());
  return parts.join(QStringLiteral(", "));
}

QueueRowDelegate::QueueRowDelegate(QObject* parent) : QStyledItemDelegate(parent) {}

QSize QueueRowDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const {
  return {200, index.data(kRowRole).value<QueueRow>().isGroup ? metric::kGroupHeader : metric::kRow};
}

void QueueRowDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  const auto row = index.data(kRowRole).value<QueueRow>();
  const QWidget* widget = option.widget;
  const Palette& p = paletteOf(widget);
  const QRect rect = option.rect;
  painter->save();
  if (row.isGroup) {
    if (index.row() > 0) paint::hLine(*painter, rect.left(), rect.right() + 1, rect.top(), p.line);
    iconsOf(widget).paint(*painter, QRectF(rect.x() + kMargin, rect.y(), kIcon, rect.height()), row.reason.icon, kIcon,
                          p.text2);
    paint::text(*painter, rect.adjusted(kMargin + kIcon + 4, 0, -kMargin, 0), row.service, typeFont(TypeSize::Small),
                p.text2);
    painter->restore();
    return;
  }
  widget->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, widget);

  paint::text(*painter, QRect(rect.x() + kMargin, rect.y(), m_numberWidth + kGap, rect.height()), row.number,
              numberFont(), p.text);
  const QRect service = serviceRect(rect, row, m_numberWidth);
  paint::text(*painter, service, row.service, typeFont(TypeSize::Body), p.text);

  const int reasonRight = rect.right() + 1 - kMargin - kWait - kGap;
  if (!row.reason.isEmpty()) {
    Chip::paint(*painter, reasonRight - Chip::widthOf(row.reason), rect, row.reason, widget);
  } else if (!row.word.isEmpty()) {
    paint::text(*painter, QRect(service.right(), rect.y(), reasonRight - service.right(), rect.height()), row.word,
                wordFont(row.isNext), row.isNext ? p.accentText : p.text2, Qt::AlignRight);
  }
  const QFont waitFont = typeFont(TypeSize::Body, row.isLate ? QFont::Medium : QFont::Normal);
  const QColor waitInk = row.isLate ? p.late : p.text2;
  const QRect wait(rect.right() + 1 - kMargin - kWait, rect.y(), kWait, rect.height());
  const int drawn = paint::text(*painter, wait, row.wait, waitFont, waitInk, Qt::AlignRight);
  if (row.isLate) {
    const QRectF icon(wait.right() + 1 - drawn - 4 - kIcon, rect.y(), kIcon, rect.height());
    iconsOf(widget).paint(*painter, icon, Icon::Warning, kIcon, waitInk);
  }
  painter->restore();
}

bool QueueRowDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                                 const QModelIndex& index) {
  const auto row = index.data(kRowRole).value<QueueRow>();
  const bool isCut = !row.isGroup && paint::width(row.service, typeFont(TypeSize::Body)) >
                                         serviceRect(option.rect, row, m_numberWidth).width();
  if (event->type() == QEvent::ToolTip && isCut) {
    QToolTip::showText(event->globalPos(), row.service, view);
    return true;
  }
  return QStyledItemDelegate::helpEvent(event, view, option, index);
}
