#include "widgets/ticket_panel_frame.h"

#include <QEvent>
#include <QPainter>
#include <QPainterPath>

#include "theme/theme.h"

namespace {
constexpr qreal kNotch = 8;
}

TicketPanelFrame::TicketPanelFrame(QWidget* parent) : QWidget(parent) {}

void TicketPanelFrame::setTearY(int y) {
  m_tearY = y;
  update();
}

void TicketPanelFrame::followTear(QWidget* spacer) {
  m_spacer = spacer;
  spacer->installEventFilter(this);
}

bool TicketPanelFrame::eventFilter(QObject* watched, QEvent* event) {
  if (watched == m_spacer && (event->type() == QEvent::Move || event->type() == QEvent::Resize)) {
    setTearY(m_spacer->mapTo(this, QPoint(0, m_spacer->height() / 2)).y());
  }
  return QWidget::eventFilter(watched, event);
}

void TicketPanelFrame::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const Palette& p = paletteOf(this);
  const QRectF edge = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
  QPainterPath slip;
  slip.addRoundedRect(edge, metric::kRadiusPanel - 0.5, metric::kRadiusPanel - 0.5);
  if (m_tearY > 0) {
    QPainterPath notches;
    notches.addEllipse(QPointF(edge.left(), m_tearY + 0.5), kNotch, kNotch);
    notches.addEllipse(QPointF(edge.right(), m_tearY + 0.5), kNotch, kNotch);
    slip = slip.subtracted(notches);
  }
  painter.setPen(QPen(p.line, 1));
  painter.setBrush(p.surface);
  painter.drawPath(slip);
  if (m_tearY <= 0) return;
  painter.setRenderHint(QPainter::Antialiasing, false);
  QPen dashes(p.lineStrong, 1);
  dashes.setDashPattern({3, 2});
  dashes.setCapStyle(Qt::FlatCap);
  painter.setPen(dashes);
  painter.drawLine(metric::kSpace4 + 1, m_tearY, width() - metric::kSpace4 - 1, m_tearY);
}
