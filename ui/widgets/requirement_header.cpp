#include "widgets/requirement_header.h"

#include <QPainter>

#include "theme/fonts.h"
#include "theme/paint.h"
#include "theme/theme.h"

RequirementHeader::RequirementHeader(QWidget* parent) : QWidget(parent) { setFixedHeight(37); }

void RequirementHeader::setCounts(int complete, int all) {
  m_title = tr("Persyaratan: %1 dari %2").arg(complete).arg(all);
  setAccessibleName(m_title);
  update();
}

void RequirementHeader::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const Palette& p = paletteOf(this);
  const RequirementColumns c(width());
  paint::text(painter, QRect(c.kMargin, 0, c.nameEnd - c.kMargin, 36), m_title,
              typeFont(TypeSize::Body, QFont::DemiBold), p.text);
  const QFont small = typeFont(TypeSize::Small);
  paint::text(painter, QRect(c.original, 2, c.kOriginal + 4, 16), tr("Asli"), small, p.text2);
  paint::text(painter, QRect(c.original, 17, c.kOriginal + 4, 16), tr("diperlihatkan"), small, p.text2);
  paint::text(painter, QRect(c.copy, 2, c.kCopy + 4, 16), tr("Fotokopi"), small, p.text2);
  paint::text(painter, QRect(c.copy, 17, c.kCopy + 4, 16), tr("diserahkan"), small, p.text2);
  iconsOf(this).paint(painter, QRectF(c.scan, 0, c.kScan, 36), Icon::Paperclip, 16, p.text2);
  paint::hLine(painter, 0, width(), height() - 1, p.line);
}
