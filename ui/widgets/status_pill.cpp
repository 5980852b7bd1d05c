#include "widgets/status_pill.h"

#include <QPainter>

#include "theme/fonts.h"
#include "theme/paint.h"
#include "theme/theme.h"

namespace {
constexpr int kPadding = 12, kIcon = 20, kGap = 8;
}

StatusPill::StatusPill(QWidget* parent) : QAbstractButton(parent) {
  setFocusPolicy(Qt::TabFocus);
  setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
  setCursor(Qt::PointingHandCursor);
}

void StatusPill::setValue(const ChipValue& value) {
  m_value = value;
  setText(value.words);
  setAccessibleName(tr("Keadaan jaringan: %1").arg(value.words));
  setToolTip(tr("Apa yang menunggu dikirim, sejak kapan, dan mengapa"));
  updateGeometry();
  update();
}

QSize StatusPill::sizeHint() const {
  return {2 * kPadding + kIcon + kGap + paint::width(m_value.words, typeFont(TypeSize::Body, QFont::Medium)),
          metric::kControl};
}

void StatusPill::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const Palette& p = paletteOf(this);
  paint::box(painter, rect(), metric::kRadiusControl, p.ground(m_value.tone));
  iconsOf(this).paint(painter, QRectF(kPadding, 0, kIcon, height()), m_value.icon, kIcon, p.word(m_value.tone));
  const int left = kPadding + kIcon + kGap;
  paint::text(painter, QRect(left, 0, width() - left, height()), m_value.words, typeFont(TypeSize::Body, QFont::Medium),
              p.word(m_value.tone));
  if (hasFocus()) paint::focusRing(painter, rect(), metric::kRadiusControl, p.accentText);
}
