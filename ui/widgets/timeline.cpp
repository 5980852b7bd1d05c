#include "widgets/timeline.h"

#include <QHelpEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QToolTip>

#include "theme/fonts.h"
#include "theme/paint.h"
#include "theme/theme.h"

namespace {
constexpr int kStep = 40, kTime = 64, kIconX = 74, kIcon = 16, kTextX = 100;
}

Timeline::Timeline(QWidget* parent) : QWidget(parent) { setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed); }

void Timeline::setEntries(const QVector<TimelineStep>& entries) {
  if (m_entries == entries) return;
  m_entries = entries;
  QStringList spoken;
  for (const TimelineStep& entry : entries) {
    spoken << QStringLiteral("%1 %2. %3").arg(entry.time, entry.sentence, entry.detail);
  }
  setAccessibleName(tr("Riwayat"));
  setAccessibleDescription(spoken.join(QLatin1Char('\n')));
  updateGeometry();
  update();
}

QSize Timeline::sizeHint() const { return {400, kStep * static_cast<int>(m_entries.size())}; }

QSize Timeline::minimumSizeHint() const { return {240, sizeHint().height()}; }

void Timeline::paintEvent(QPaintEvent* event) {
  QPainter painter(this);
  const Palette& p = paletteOf(this);
  const int first = qMax(0, event->rect().top() / kStep);
  const int last = qMin(static_cast<int>(m_entries.size()) - 1, event->rect().bottom() / kStep);
  for (int i = first; i <= last; ++i) {
    const TimelineStep& entry = m_entries[i];
    const int y = i * kStep;
    const bool hasNext = i + 1 < m_entries.size();
    if (hasNext) paint::vLine(painter, kIconX + kIcon / 2, y + 20, y + kStep + 1, p.line);
    paint::text(painter, QRect(0, y, kTime, 20), entry.time, typeFont(TypeSize::Small), p.text2, Qt::AlignRight);
    iconsOf(this).paint(painter, QRectF(kIconX, y, kIcon, 20), entry.icon, kIcon, p.word(entry.tone));
    const int wide = width() - kTextX;
    paint::text(painter, QRect(kTextX, y, wide, 20), entry.sentence, typeFont(TypeSize::Body, QFont::Medium), p.text);
    paint::text(painter, QRect(kTextX, y + 20, wide, 16), entry.detail, typeFont(TypeSize::Small), p.text2);
  }
}

bool Timeline::event(QEvent* event) {
  if (event->type() == QEvent::ToolTip) {
    auto* help = static_cast<QHelpEvent*>(event);
    const int at = help->y() / kStep;
    if (at >= 0 && at < m_entries.size()) {
      const TimelineStep& entry = m_entries[at];
      QToolTip::showText(help->globalPos(), entry.sentence + QLatin1Char('\n') + entry.detail, this);
      return true;
    }
  }
  return QWidget::event(event);
}
