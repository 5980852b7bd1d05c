#include "charts/half_hour_chart.h"

#include <QPainter>

#include "session/time_words.h"
#include "theme/fonts.h"
#include "theme/paint.h"
#include "theme/theme.h"

namespace {
constexpr int kAxisLeft = 28, kAxisFoot = 28, kTop = 20, kBarRadius = 2, kWidestBar = 19;
}

HalfHourChart::HalfHourChart(QWidget* parent) : QWidget(parent) {
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void HalfHourChart::setCounts(QTime opensAt, const std::vector<int>& counts, int current) {
  if (m_opensAt == opensAt && m_counts == counts && m_current == current) return;
  m_opensAt = opensAt;
  m_counts = counts;
  m_current = current;
  QStringList spoken;
  for (int i = 0; i < static_cast<int>(counts.size()) && i <= current; ++i)
    spoken << tr("%1: %2").arg(clockWords(opensAt.addSecs(i * 1800))).arg(counts[static_cast<std::size_t>(i)]);
  setAccessibleName(tr("Selesai per setengah jam"));
  setAccessibleDescription(spoken.join(QStringLiteral("; ")));
  update();
}

std::vector<int> HalfHourChart::gridFor(int largest) {
  int step = 1;
  // 1, 2, 5, 10, 20, 50 …: the smallest that needs at most four steps.
  for (int i = 0; step * 4 < largest; ++i) step = i % 3 == 1 ? step / 2 * 5 : step * 2;
  std::vector<int> lines;
  for (int value = 0; lines.empty() || lines.back() < qMax(largest, 2); value += step) lines.push_back(value);
  return lines;
}

void HalfHourChart::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const Palette& p = paletteOf(this);
  const QFont small = typeFont(TypeSize::Small);
  const QRect plot = rect().adjusted(kAxisLeft, kTop, 0, -kAxisFoot);
  if (m_counts.empty() || plot.height() < 20) return;
  const int largest = *std::max_element(m_counts.begin(), m_counts.end());
  const std::vector<int> grid = gridFor(largest);
  const auto yOf = [&](int value) { return plot.bottom() - (plot.height() - 1) * value / grid.back(); };
  for (const int value : grid) {
    paint::hLine(painter, plot.left(), plot.right() + 1, yOf(value), p.line);
    paint::text(painter, QRect(0, yOf(value) - 8, kAxisLeft - 8, 16), locale().toString(value), small, p.text2,
                Qt::AlignRight);
  }
  const int slots = static_cast<int>(m_counts.size());
  const qreal step = qreal(plot.width()) / slots;
  const int bar = qMin(kWidestBar, qMax(4, qRound(step * 0.62)));
  const int labelWidth = paint::width(QStringLiteral("00.00"), small) + 6;
  const int labelEvery = qMax(2, (static_cast<int>(labelWidth / step) + 2) / 2 * 2);
  for (int i = 0; i < slots; ++i) {
    const int count = m_counts[static_cast<std::size_t>(i)];
    const int centre = plot.left() + qRound(step * (i + 0.5));
    if (count > 0) {
      const QRect column(centre - bar / 2, yOf(count), bar, plot.bottom() - yOf(count));
      paint::box(painter, column, kBarRadius, p.bar);
      paint::text(painter, QRect(centre - 16, column.top() - 18, 32, 16), locale().toString(count), small, p.text,
                  Qt::AlignHCenter);
    }
    if (i % labelEvery != 0) continue;
    const QRect label(centre - labelWidth / 2, plot.bottom() + 8, labelWidth, 16);
    paint::text(painter, label, clockWords(m_opensAt.addSecs(i * 1800)), small, i <= m_current ? p.text2 : p.text3,
                Qt::AlignHCenter);
  }
}
