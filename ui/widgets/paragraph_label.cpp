#include "widgets/paragraph_label.h"

#include <QPainter>

#include "theme/theme.h"

namespace {
constexpr int kIcon = 16, kIconSpace = 22, kIconLine = 20;
}  // namespace

ParagraphLabel::ParagraphLabel(TypeSize size, QFont::Weight weight, Tone tone, QWidget* parent)
    : QLabel(parent), m_tone(tone) {
  setFont(typeFont(size, weight));
  setTextFormat(Qt::PlainText);
  setWordWrap(true);
  setAlignment(Qt::AlignLeft | Qt::AlignTop);
  setIndent(0);
}

void ParagraphLabel::setTone(Tone tone) {
  m_tone = tone;
  update();
}

void ParagraphLabel::setIcon(Icon icon) {
  m_icon = icon;
  setIndent(icon == Icon::None ? 0 : kIconSpace);
}

void ParagraphLabel::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const QColor ink = paletteOf(this).word(m_tone);
  QRect room = contentsRect();
  if (m_icon != Icon::None) {
    iconsOf(this).paint(painter, QRectF(room.x(), room.y(), kIcon, kIconLine), m_icon, kIcon, ink);
    room.setLeft(room.left() + kIconSpace);
  }
  painter.setFont(font());
  painter.setPen(ink);
  painter.drawText(room, static_cast<int>(alignment()) | Qt::TextWordWrap, text());
}
