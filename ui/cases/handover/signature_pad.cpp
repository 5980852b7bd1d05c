#include "cases/handover/signature_pad.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QTabletEvent>

#include <algorithm>

#include "theme/fonts.h"
#include "theme/paint.h"
#include "theme/theme.h"

namespace {

constexpr double kInkWide = 2.2;
/// A person who never lifts the pen still ends somewhere; what is kept is thinned far below that.
constexpr std::size_t kMostRaw = 20'000;

}  // namespace

SignaturePad::SignaturePad(QWidget* parent) : QWidget(parent) {
  setObjectName(QStringLiteral("signaturePad"));
  setAccessibleName(tr("Tanda tangan"));
  setAccessibleDescription(tr("Digambar dengan tetikus, jari, atau pena. Delete menghapusnya."));
  setFocusPolicy(Qt::StrongFocus);
  setCursor(Qt::CrossCursor);
  QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
}

void SignaturePad::setInk(const Ink& ink) {
  if (m_isDrawing || m_ink == ink) return;
  m_ink = ink;
  update();
}

void SignaturePad::clear() {
  if (m_ink.isEmpty()) return;
  m_ink = {};
  m_isDrawing = false;
  update();
  Q_EMIT inkChanged(m_ink);
}

QRectF SignaturePad::sheet() const {
  const double wide = std::min<double>(width(), static_cast<double>(height()) * kInkWidth / kInkHeight);
  const double high = wide * kInkHeight / kInkWidth;
  return {(width() - wide) / 2, (height() - high) / 2, wide, high};
}

void SignaturePad::begin(const QPointF& at) {
  m_isDrawing = true;
  m_ink.strokes.emplace_back();
  draw(at);
}

void SignaturePad::draw(const QPointF& at) {
  if (!m_isDrawing || m_ink.pointCount() >= kMostRaw) return;
  const QRectF all = sheet();
  const auto within = [](double value, int most) {
    return static_cast<std::uint16_t>(std::clamp(static_cast<int>(value * most + 0.5), 0, most));
  };
  const InkPoint point{within((at.x() - all.left()) / all.width(), kInkWidth),
                       within((at.y() - all.top()) / all.height(), kInkHeight)};
  InkStroke& stroke = m_ink.strokes.back();
  if (!stroke.empty() && stroke.back() == point) return;
  stroke.push_back(point);
  update();
}

void SignaturePad::end() {
  if (!m_isDrawing) return;
  m_isDrawing = false;
  Q_EMIT inkChanged(m_ink);
}

void SignaturePad::mousePressEvent(QMouseEvent* event) {
  if (event->button() == Qt::LeftButton) begin(event->position());
}

void SignaturePad::mouseMoveEvent(QMouseEvent* event) {
  if (event->buttons() & Qt::LeftButton) draw(event->position());
}

void SignaturePad::mouseReleaseEvent(QMouseEvent* event) {
  if (event->button() == Qt::LeftButton) end();
}

void SignaturePad::tabletEvent(QTabletEvent* event) {
  // Taken here, so that no mouse event of half the resolution is made of it.
  event->accept();
  switch (event->type()) {
    case QEvent::TabletPress:
      setFocus(Qt::MouseFocusReason);
      return begin(event->position());
    case QEvent::TabletMove:
      if (event->pressure() > 0) draw(event->position());
      return;
    case QEvent::TabletRelease:
      return end();
    default:
      return;
  }
}

void SignaturePad::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace) return clear();
  QWidget::keyPressEvent(event);
}

void SignaturePad::paintEvent(QPaintEvent*) {
  const Palette& colours = paletteOf(this);
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const QRectF all = sheet();
  paint::box(painter, all, metric::kRadiusControl, colours.paper, hasFocus() ? colours.accent : colours.lineStrong,
             hasFocus() ? 2 : 1);
  const double base = all.top() + all.height() * 0.76;
  painter.setPen(QPen(colours.paperEdge, 1, Qt::DashLine));
  painter.drawLine(QPointF(all.left() + 24, base), QPointF(all.right() - 24, base));
  if (m_ink.isEmpty()) {
    QColor faint = colours.ink;
    faint.setAlphaF(0.62F);
    paint::text(painter, QRectF(all.left(), base, all.width(), all.bottom() - base).toRect(),
                tr("Tanda tangan di sini"), typeFont(TypeSize::Small, QFont::Normal), faint, Qt::AlignHCenter);
    return;
  }
  const auto place = [&all](const InkPoint& point) {
    return QPointF(all.left() + all.width() * point.x / kInkWidth, all.top() + all.height() * point.y / kInkHeight);
  };
  QPainterPath path;
  for (const InkStroke& stroke : m_ink.strokes) {
    if (stroke.empty()) continue;
    path.moveTo(place(stroke.front()));
    for (const InkPoint& point : stroke) path.lineTo(place(point));
    if (stroke.size() == 1) path.lineTo(place(stroke.front()) + QPointF(0.1, 0));
  }
  painter.strokePath(path, QPen(colours.ink, kInkWide, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
}
