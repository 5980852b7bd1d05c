#include "widgets/toned_label.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include "theme/paint.h"
#include "theme/theme.h"

namespace {
int lineHeight(TypeSize size) {
  switch (size) {
    case TypeSize::Small:
      return 16;
    case TypeSize::Body:
      return 20;
    case TypeSize::Title:
      return 24;
    case TypeSize::Large:
      return 28;
    case TypeSize::Figure:
      return 36;
    case TypeSize::Number:
      return 80;
  }
  return 20;
}
}  // namespace

TonedLabel::TonedLabel(QWidget* parent) : QLabel(parent) {
  setType(m_size, m_weight);
  setTextFormat(Qt::PlainText);
}

TonedLabel::TonedLabel(TypeSize size, QFont::Weight weight, Tone tone, QWidget* parent) : TonedLabel(parent) {
  setType(size, weight);
  m_tone = tone;
}

void TonedLabel::setTone(Tone tone) {
  m_tone = tone;
  update();
}

void TonedLabel::setFaint(bool isFaint) {
  m_isFaint = isFaint;
  update();
}

void TonedLabel::setType(TypeSize size, QFont::Weight weight) {
  m_size = size;
  m_weight = weight;
  setFont(typeFont(size, weight));
  updateGeometry();
}

void TonedLabel::setIcon(Icon icon) {
  m_icon = icon;
  updateGeometry();
  update();
}

void TonedLabel::setElide(Qt::TextElideMode mode) {
  m_elide = mode;
  update();
}

void TonedLabel::setShrinks(bool shrinks) {
  m_shrinks = shrinks;
  update();
}

int TonedLabel::iconSize() const { return m_size == TypeSize::Small ? 14 : m_size == TypeSize::Body ? 16 : 20; }

int TonedLabel::iconSpace() const {
  return m_icon == Icon::None ? 0 : iconSize() + (m_size == TypeSize::Small ? metric::kSpace1 : 6);
}

QSize TonedLabel::sizeHint() const { return {paint::width(text(), font()) + iconSpace() + 1, lineHeight(m_size)}; }

QSize TonedLabel::minimumSizeHint() const {
  const int least =
      m_shrinks ? 24 : qMin(sizeHint().width(), iconSpace() + paint::width(QStringLiteral("mmm…"), font()));
  return {least, lineHeight(m_size)};
}

void TonedLabel::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const Palette& p = paletteOf(this);
  const QColor ink = m_isFaint || !isEnabled() ? p.text3 : p.word(m_tone);
  QRect room = contentsRect();
  if (m_icon != Icon::None) {
    const int left = alignment() & Qt::AlignRight ? qMax(0, room.width() - sizeHint().width()) : 0;
    iconsOf(this).paint(painter, QRectF(room.x() + left, room.y(), iconSize(), room.height()), m_icon, iconSize(), ink);
    room.setLeft(room.left() + iconSpace());
  }
  const QFont face = m_shrinks ? paint::fitted(font(), text(), room.width()) : font();
  paint::text(painter, room, text(), face, ink, alignment() & Qt::AlignHorizontal_Mask, m_elide);
}

bool TonedLabel::event(QEvent* event) {
  if (event->type() == QEvent::ToolTip && toolTip().isEmpty()) {
    const bool isCut = !m_shrinks && sizeHint().width() > width() + 1;
    if (isCut) QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), text(), this);
    return isCut;
  }
  return QLabel::event(event);
}
