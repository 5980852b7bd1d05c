#include "widgets/counter_card.h"

#include <QPainter>
#include <QPainterPath>

#include "theme/fonts.h"
#include "theme/paint.h"
#include "theme/theme.h"

namespace {

using State = CounterCardValue::State;

Icon iconOf(const CounterCardValue& value) {
  if (value.isLate) return Icon::Warning;
  switch (value.state) {
    case State::Serving:
      return Icon::Person;
    case State::Calling:
      return Icon::Ticket;
    case State::Free:
      return Icon::CheckCircle;
    case State::Break:
      return Icon::Cup;
    case State::Closed:
      return Icon::Lock;
  }
  return Icon::None;
}

QColor barOf(const CounterCardValue& value, const Palette& p) {
  if (value.isLate) return p.barLate;
  switch (value.state) {
    case State::Serving:
      return p.barOk;
    case State::Calling:
    case State::Free:
      return p.bar;
    case State::Break:
    case State::Closed:
      return p.barMuted;
  }
  return p.barMuted;
}

QColor inkOf(const CounterCardValue& value, const Palette& p) {
  if (value.isLate) return p.late;
  switch (value.state) {
    case State::Serving:
      return p.ok;
    case State::Calling:
    case State::Free:
      return p.accentText;
    default:
      return p.text2;
  }
}

}  // namespace

CounterCard::CounterCard(QWidget* parent) : QAbstractButton(parent) {
  setFocusPolicy(Qt::StrongFocus);
  setAttribute(Qt::WA_Hover);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void CounterCard::setValue(const CounterCardValue& value) {
  if (m_value == value) return;
  m_value = value;
  setText(value.number);
  setAccessibleName(tr("Loket %1, %2: %3 %4").arg(value.number, value.agency, value.words, value.time).trimmed());
  setToolTip(accessibleName());
  update();
}

void CounterCard::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const Palette& p = paletteOf(this);
  const bool isAway = m_value.state == State::Closed || m_value.state == State::Break;
  QColor fill = m_value.isLate ? p.lateTint : isAway ? p.surface2 : p.surface;
  if (underMouse() && !m_value.isLate) fill = p.hover;
  paint::box(painter, rect(), metric::kRadiusControl, fill, m_value.isLate ? p.lateTint : p.line);
  QPainterPath round;
  round.addRoundedRect(rect(), metric::kRadiusControl, metric::kRadiusControl);
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setClipPath(round);
  painter.fillRect(QRect(0, 0, 4, height()), barOf(m_value, p));
  painter.restore();

  const QColor ink = m_value.isLate ? p.late : p.text;
  const int left = 13;
  const int right = width() - 8;
  const int number = paint::text(painter, QRect(left, 5, 60, 20), m_value.number,
                                 typeFont(TypeSize::Title, QFont::DemiBold), isAway ? p.text2 : ink);
  iconsOf(this).paint(painter, QRectF(right - 16, 7, 16, 16), iconOf(m_value), 16, inkOf(m_value, p));
  const int agency = left + number + 8;
  paint::text(painter, QRect(agency, 7, right - 20 - agency, 16), m_value.agency, typeFont(TypeSize::Small), p.text2);

  const int time = paint::text(painter, QRect(left, 26, right - left, 18), m_value.time,
                               m_value.isLate ? typeFont(TypeSize::Body, QFont::DemiBold) : typeFont(TypeSize::Small),
                               m_value.isLate ? p.late : p.text2, Qt::AlignRight);
  const bool hasTicket = m_value.state == State::Serving || m_value.state == State::Calling;
  paint::text(painter, QRect(left, 26, right - left - time - 4, 18), m_value.words,
              typeFont(TypeSize::Body, hasTicket ? QFont::DemiBold : QFont::Normal), hasTicket ? ink : p.text2);
  if (hasFocus()) paint::focusRing(painter, rect(), metric::kRadiusControl, p.accentText);
}
