#include "info/service_sheet.h"

#include <QPainter>

#include "theme/fonts.h"
#include "theme/paint.h"
#include "theme/theme.h"

namespace {

constexpr int kMargin = 16, kLabel = 92, kGap = 12, kIcon = 20, kLineGap = 8, kBlockGap = 20, kHeadingGap = 8;
constexpr int kWrap = Qt::TextWordWrap;

int heightOf(const QString& words, const QFont& font, int width) {
  return QFontMetrics(font).boundingRect(QRect(0, 0, width, 10'000), kWrap, words).height();
}

}  // namespace

ServiceSheet::ServiceSheet(QWidget* parent) : QWidget(parent) {
  QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
}

void ServiceSheet::setBlocks(const std::vector<SheetBlock>& blocks) {
  if (m_blocks == blocks) return;
  m_blocks = blocks;
  QStringList spoken;
  for (const SheetBlock& block : blocks) {
    spoken << block.heading;
    for (const SheetLine& line : block.lines) {
      QStringList parts{line.label, line.words, line.detail};
      parts.removeAll(QString());
      spoken << parts.join(QStringLiteral(", "));
    }
  }
  setAccessibleDescription(spoken.join(QLatin1Char('\n')));
  updateGeometry();
  update();
}

int ServiceSheet::heightForWidth(int width) const { return layOut(width, nullptr); }

int ServiceSheet::layOut(int width, QPainter* painter) const {
  const QFont body = typeFont(TypeSize::Body), small = typeFont(TypeSize::Small);
  const QFont heading = typeFont(TypeSize::Body, QFont::DemiBold);
  const Palette& p = paletteOf(this);
  int y = kMargin;
  const auto draw = [&](const QRect& rect, const QString& words, const QFont& font, const QColor& ink) {
    if (!painter) return;
    painter->setFont(font);
    painter->setPen(ink);
    painter->drawText(rect, kWrap, words);
  };
  for (const SheetBlock& block : m_blocks) {
    if (&block != &m_blocks.front()) {
      if (painter) paint::hLine(*painter, kMargin, width - kMargin, y + kBlockGap / 2 - 4, p.line);
      y += kBlockGap;
    }
    if (!block.heading.isEmpty()) {
      draw(QRect(kMargin, y, width - 2 * kMargin, 20), block.heading, heading, p.text);
      y += 20 + kHeadingGap;
    }
    for (const SheetLine& line : block.lines) {
      const int indent = !line.label.isEmpty() ? kLabel + kGap : line.icon != Icon::None ? kIcon + kLineGap : 0;
      const int left = kMargin + indent;
      const int room = qMax(80, width - kMargin - left);
      if (painter && !line.label.isEmpty()) paint::text(*painter, QRect(kMargin, y, kLabel, 20), line.label, body, p.text2);
      if (painter && line.icon != Icon::None)
        iconsOf(this).paint(*painter, QRectF(kMargin, y, kIcon, 20), line.icon, 18, p.word(line.tone));
      const int words = line.words.isEmpty() ? 0 : heightOf(line.words, body, room);
      draw(QRect(left, y + 1, room, words), line.words, body, p.text);
      y += words;
      if (!line.detail.isEmpty()) {
        const int detail = heightOf(line.detail, small, room);
        draw(QRect(left, y + 2, room, detail), line.detail, small, p.word(line.tone));
        y += detail + 2;
      }
      y += kLineGap;
    }
    y -= kLineGap;
  }
  return y + kMargin;
}

void ServiceSheet::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  layOut(width(), &painter);
}
