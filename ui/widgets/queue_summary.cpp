#include "widgets/queue_summary.h"

#include <QPainter>

#include "theme/fonts.h"
#include "theme/paint.h"
#include "theme/theme.h"

namespace {
constexpr int kMargin = 16, kCount = 60, kLongest = 68, kGap = 8, kLetter = 24, kIcon = 14;
}

QueueSummary::QueueSummary(QWidget* parent) : QWidget(parent) {
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void QueueSummary::setRows(const QVector<QueueSummaryRow>& rows) {
  if (m_rows == rows) return;
  m_rows = rows;
  QStringList spoken;
  for (const QueueSummaryRow& row : rows) {
    spoken << tr("%1 %2: %3 menunggu, terlama %4").arg(row.letter, row.name, row.count, row.longest);
  }
  setAccessibleName(tr("Antrean saya"));
  setAccessibleDescription(spoken.join(QStringLiteral("; ")));
  updateGeometry();
  update();
}

QSize QueueSummary::sizeHint() const {
  return {320, metric::kPanelHeader + metric::kRow * static_cast<int>(m_rows.size())};
}

void QueueSummary::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const Palette& p = paletteOf(this);
  const int right = width() - kMargin;
  const QRect head(kMargin, 0, right - kMargin, metric::kPanelHeader);
  const int countRight = right - kLongest - kGap;
  paint::text(painter, head, tr("Antrean saya"), typeFont(TypeSize::Title, QFont::DemiBold), p.text);
  paint::text(painter, head, tr("Terlama"), typeFont(TypeSize::Small), p.text2, Qt::AlignRight);
  paint::text(painter, QRect(0, 0, countRight, head.height()), tr("Menunggu"), typeFont(TypeSize::Small), p.text2,
              Qt::AlignRight);
  int y = metric::kPanelHeader;
  for (const QueueSummaryRow& row : m_rows) {
    const QRect letter(kMargin, y + 6, kLetter, kLetter);
    paint::box(painter, letter, metric::kRadiusChip, p.waitingTint);
    paint::text(painter, letter, row.letter, typeFont(TypeSize::Body, QFont::DemiBold), p.waiting, Qt::AlignHCenter);
    const int nameLeft = kMargin + kLetter + kGap;
    paint::text(painter, QRect(nameLeft, y, countRight - 40 - nameLeft, metric::kRow), row.name,
                typeFont(TypeSize::Body), p.text);
    paint::text(painter, QRect(countRight - kCount, y, kCount, metric::kRow), row.count,
                typeFont(TypeSize::Body, QFont::DemiBold), p.text, Qt::AlignRight);
    const QRect longest(right - kLongest, y, kLongest, metric::kRow);
    const int drawn =
        paint::text(painter, longest, row.longest, typeFont(TypeSize::Body, row.isLate ? QFont::Medium : QFont::Normal),
                    row.isLate ? p.late : p.text2, Qt::AlignRight);
    if (row.isLate) {
      iconsOf(this).paint(painter, QRectF(right - drawn - 4 - kIcon, y, kIcon, metric::kRow), Icon::Warning, kIcon,
                          p.late);
    }
    y += metric::kRow;
  }
}
