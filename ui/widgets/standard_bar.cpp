#include "widgets/standard_bar.h"

#include <QPainter>
#include <QPainterPath>

#include "theme/paint.h"
#include "theme/theme.h"

StandardBar::StandardBar(QWidget* parent) : QWidget(parent) {
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void StandardBar::setTimes(qint64 elapsedMs, qint64 standardMs) {
  m_elapsedMs = qMax<qint64>(elapsedMs, 0);
  m_standardMs = qMax<qint64>(standardMs, 0);
  const qint64 percent = m_standardMs > 0 ? m_elapsedMs * 100 / m_standardMs : 0;
  setAccessibleName(tr("Waktu layanan terhadap standar: %1 persen").arg(percent));
  update();
}

void StandardBar::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const Palette& p = paletteOf(this);
  const QRectF track = rect();
  paint::box(painter, track, height() / 2.0, isOver() ? p.lateTint : p.waitingTint);
  if (m_standardMs == 0 || m_elapsedMs == 0) return;
  const qreal share = qMin(1.0, static_cast<qreal>(m_elapsedMs) / static_cast<qreal>(m_standardMs));
  QPainterPath round;
  round.addRoundedRect(track, height() / 2.0, height() / 2.0);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setClipPath(round);
  painter.fillRect(QRectF(0, 0, track.width() * share, track.height()), isOver() ? p.barLate : p.barOk);
}
