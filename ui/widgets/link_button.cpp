#include "widgets/link_button.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyle>
#include <QStyleOptionFocusRect>

#include "theme/fonts.h"
#include "theme/paint.h"
#include "theme/theme.h"

namespace {
constexpr int kPadding = 6;
QFont wordsFont(bool isHot) {
  QFont font = typeFont(TypeSize::Body, QFont::Medium);
  font.setUnderline(isHot);
  return font;
}
}  // namespace

LinkButton::LinkButton(QWidget* parent) : QAbstractButton(parent) {
  setFocusPolicy(Qt::StrongFocus);
  setAttribute(Qt::WA_Hover);
  setCursor(Qt::PointingHandCursor);
  setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize LinkButton::sizeHint() const { return {paint::width(text(), wordsFont(false)) + 2 * kPadding, 28}; }

void LinkButton::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
    click();
    return;
  }
  QAbstractButton::keyPressEvent(event);
}

void LinkButton::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const Palette& p = paletteOf(this);
  paint::text(painter, rect().adjusted(kPadding, 0, -kPadding + 1, 0), text(), wordsFont(underMouse()),
              isEnabled() ? p.accentText : p.text3);
  if (!hasFocus()) return;
  QStyleOptionFocusRect option;
  option.initFrom(this);
  style()->drawPrimitive(QStyle::PE_FrameFocusRect, &option, &painter, this);
}
