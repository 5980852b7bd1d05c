#include "shell/sign_in_side.h"

#include <QPainter>

#include "session/time_words.h"
#include "theme/fonts.h"
#include "theme/paint.h"
#include "theme/theme.h"
#include "widgets/kawung.h"

namespace {
constexpr int kPadding = 48, kFieldTop = 120, kTile = 48, kClockBlock = 224;
}

SignInSide::SignInSide(QWidget* parent) : QWidget(parent) {
  auto* mark = new KawungMark(this);
  mark->setName(QStringLiteral("Loket"));
  mark->setGeometry(QRect(QPoint(kPadding, 40), mark->sizeHint()));
}

void SignInSide::setClock(const QDateTime& local, const QString& zone) {
  m_time = clockWords(local);
  m_date = QStringLiteral("%1 · %2").arg(longDayWords(local.date()), zone);
  setAccessibleName(QStringLiteral("%1, %2").arg(m_time, m_date));
  update();
}

void SignInSide::setOffice(const QString& office, const QString& counterLine) {
  m_office = office;
  m_counterLine = counterLine;
  update();
}

void SignInSide::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const Palette& p = paletteOf(this);
  painter.fillRect(rect(), p.side);
  const int below = height() - kClockBlock;
  const int tiles = qMax(0, (below - kFieldTop) / kTile);
  KawungField::paintField(painter, QRect(0, kFieldTop, width(), tiles * kTile), p);

  const int wide = width() - 2 * kPadding;
  paint::text(painter, QRect(kPadding, below, wide, 80), m_time, typeFont(TypeSize::Number, QFont::Bold), p.sideOn);
  paint::text(painter, QRect(kPadding, below + 80, wide, 24), m_date, typeFont(TypeSize::Title), p.sideText);
  paint::text(painter, QRect(kPadding, below + 128, wide, 28), m_office, typeFont(TypeSize::Large, QFont::DemiBold),
              p.sideOn);
  paint::text(painter, QRect(kPadding, below + 156, wide, 24), m_counterLine, typeFont(TypeSize::Title), p.sideText);
}

SignInFoot::SignInFoot(QWidget* parent) : QWidget(parent) { setFixedHeight(56); }

void SignInFoot::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  paint::hLine(painter, 0, width(), 0, paletteOf(this).line);
}
