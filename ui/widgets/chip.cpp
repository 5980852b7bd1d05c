#include "widgets/chip.h"

#include <QPainter>

#include "theme/fonts.h"
#include "theme/paint.h"
#include "theme/theme.h"

namespace {
constexpr int kPadding = 6, kIcon = 14, kGap = 4;

QFont chipFont() { return typeFont(TypeSize::Small, QFont::Medium); }
}  // namespace

Chip::Chip(QWidget* parent) : QWidget(parent) { setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed); }

void Chip::setValue(const ChipValue& value) {
  if (m_value == value) return;
  m_value = value;
  setVisible(!value.isEmpty());
  setAccessibleName(value.words);
  updateGeometry();
  update();
}

void Chip::setTall(bool isTall) {
  m_isTall = isTall;
  updateGeometry();
}

QSize Chip::sizeHint() const { return {widthOf(m_value), m_isTall ? metric::kChip : metric::kChipSmall}; }

int Chip::widthOf(const ChipValue& value) {
  if (value.isEmpty()) return 0;
  return 2 * kPadding + (value.icon == Icon::None ? 0 : kIcon + kGap) + paint::width(value.words, chipFont());
}

void Chip::paint(QPainter& painter, int x, const QRect& row, const ChipValue& value, const QWidget* widget,
                 int height) {
  if (value.isEmpty()) return;
  const Palette& p = paletteOf(widget);
  const QRect rect(x, row.y() + (row.height() - height - 1) / 2, widthOf(value), height);
  paint::box(painter, rect, metric::kRadiusChip, p.ground(value.tone));
  int left = rect.x() + kPadding;
  if (value.icon != Icon::None) {
    iconsOf(widget).paint(painter, QRectF(left, rect.y(), kIcon, height), value.icon, kIcon, p.word(value.tone));
    left += kIcon + kGap;
  }
  paint::text(painter, QRect(left, rect.y(), rect.right() + 2 - kPadding - left, height), value.words, chipFont(),
              p.word(value.tone));
}

void Chip::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  paint(painter, 0, rect(), m_value, this, height());
}
