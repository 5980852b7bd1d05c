#include "widgets/figure_strip.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include "theme/fonts.h"
#include "theme/paint.h"
#include "theme/theme.h"

namespace {
constexpr int kPadding = 16, kIcon = 14;

Icon iconOf(Tone tone) {
  if (tone == Tone::Late) return Icon::Warning;
  if (tone == Tone::Warn) return Icon::Warning;
  return Icon::None;
}
}  // namespace

FigureStrip::FigureStrip(QWidget* parent) : QWidget(parent) {
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void FigureStrip::setFigures(const QVector<Figure>& figures) {
  if (m_figures == figures) return;
  m_figures = figures;
  QStringList spoken;
  for (const Figure& figure : figures) {
    spoken << QStringLiteral("%1: %2, %3").arg(figure.name, figure.value, figure.reference);
  }
  setAccessibleName(spoken.join(QStringLiteral("; ")));
  updateGeometry();
  update();
}

void FigureStrip::setLarge(bool isLarge) {
  m_isLarge = isLarge;
  updateGeometry();
}

QSize FigureStrip::sizeHint() const { return {static_cast<int>(m_figures.size()) * 150, m_isLarge ? 92 : 88}; }

QSize FigureStrip::minimumSizeHint() const { return {static_cast<int>(m_figures.size()) * 96, sizeHint().height()}; }

int FigureStrip::columnStart(qsizetype column) const {
  return static_cast<int>(column * width() / qMax<qsizetype>(m_figures.size(), 1));
}

void FigureStrip::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const Palette& p = paletteOf(this);
  const int valueHeight = m_isLarge ? 32 : 28;
  const int top = (height() - 16 - valueHeight - 16 - 2) / 2;
  for (qsizetype i = 0; i < m_figures.size(); ++i) {
    const Figure& figure = m_figures[i];
    const int left = columnStart(i);
    const int right = columnStart(i + 1);
    if (i > 0) paint::vLine(painter, left, 0, height(), p.line);
    const int x = left + kPadding;
    const int wide = right - x - (i + 1 < m_figures.size() ? kPadding / 2 : kPadding);
    paint::text(painter, QRect(x, top, wide, 16), figure.name, typeFont(TypeSize::Small), p.text2);
    paint::text(
        painter, QRect(x, top + 16, wide, valueHeight + 2), figure.value,
        paint::fitted(typeFont(m_isLarge ? TypeSize::Figure : TypeSize::Large, QFont::DemiBold), figure.value, wide),
        figure.isValueToned ? p.word(figure.tone) : p.text);
    QRect reference(x, top + 19 + valueHeight, wide, 16);
    const Icon icon = iconOf(figure.tone);
    if (icon != Icon::None) {
      iconsOf(this).paint(painter, QRectF(x, reference.y(), kIcon, 16), icon, kIcon, p.word(figure.tone));
      reference.setLeft(x + kIcon + 4);
    }
    const auto weight = figure.tone == Tone::Muted ? QFont::Normal : QFont::Medium;
    paint::text(painter, reference, figure.reference, typeFont(TypeSize::Small, weight), p.word(figure.tone));
  }
}

bool FigureStrip::event(QEvent* event) {
  if (event->type() == QEvent::ToolTip && !m_figures.isEmpty()) {
    auto* help = static_cast<QHelpEvent*>(event);
    const qsizetype column =
        qBound<qsizetype>(0, help->x() * m_figures.size() / qMax(width(), 1), m_figures.size() - 1);
    const Figure& figure = m_figures[column];
    QToolTip::showText(help->globalPos(), QStringLiteral("%1: %2\n%3").arg(figure.name, figure.value, figure.reference),
                       this);
    return true;
  }
  return QWidget::event(event);
}
