#include "widgets/note_strip.h"

#include <QPainter>

#include "theme/fonts.h"
#include "theme/paint.h"
#include "theme/theme.h"

NoteStrip::NoteStrip(QWidget* parent) : QWidget(parent) { setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed); }

void NoteStrip::setNote(const ChipValue& note, const QString& end) {
  if (m_note == note && m_end == end) return;
  m_note = note;
  m_end = end;
  setVisible(!note.isEmpty());
  setAccessibleName(end.isEmpty() ? note.words : QStringLiteral("%1. %2").arg(note.words, end));
  setToolTip(note.words);
  update();
}

void NoteStrip::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const Palette& p = paletteOf(this);
  const QColor ink = p.word(m_note.tone);
  paint::box(painter, rect(), metric::kRadiusChip, p.ground(m_note.tone));
  int left = 8;
  if (m_note.icon != Icon::None) {
    iconsOf(this).paint(painter, QRectF(left, 0, 16, height()), m_note.icon, 16, ink);
    left += 16 + 8;
  }
  const QRect room(left, 0, width() - left - 8, height());
  const int end = paint::text(painter, room, m_end, typeFont(TypeSize::Body, QFont::DemiBold), ink, Qt::AlignRight);
  paint::text(painter, room.adjusted(0, 0, end > 0 ? -end - 8 : 0, 0), m_note.words, typeFont(TypeSize::Body), ink);
}
