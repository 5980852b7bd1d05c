#include "charts/chart_legend.h"

#include <QPainter>

#include "theme/fonts.h"
#include "theme/paint.h"
#include "theme/theme.h"

namespace {
constexpr int kSquare = 10, kGap = 6, kBetween = 16;
}  // namespace

ChartLegend::ChartLegend(QWidget* parent) : QWidget(parent) {
  setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void ChartLegend::setEntries(const QVector<std::pair<ChartInk, QString>>& entries) {
  if (m_entries == entries) return;
  m_entries = entries;
  QStringList words;
  for (const auto& entry : entries) words << entry.second;
  setAccessibleName(words.join(QStringLiteral(", ")));
  updateGeometry();
  update();
}

QSize ChartLegend::sizeHint() const {
  int width = 0;
  for (const auto& entry : m_entries)
    width += kSquare + kGap + paint::width(entry.second, typeFont(TypeSize::Small)) + kBetween;
  return {std::max(0, width - kBetween), 16};
}

void ChartLegend::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const Palette& p = paletteOf(this);
  int x = 0;
  for (const auto& [ink, word] : m_entries) {
    const QColor colour = ink == ChartInk::Bar ? p.bar : ink == ChartInk::Muted ? p.barMuted : p.barLate;
    paint::box(painter, QRectF(x, 3, kSquare, kSquare), 2, colour);
    x += kSquare + kGap;
    x += paint::text(painter, QRect(x, 0, width() - x, 16), word, typeFont(TypeSize::Small), p.text2) + kBetween;
  }
}
