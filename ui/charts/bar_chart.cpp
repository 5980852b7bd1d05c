#include "charts/bar_chart.h"

#include <QAction>
#include <QBarCategoryAxis>
#include <QBarSeries>
#include <QBarSet>
#include <QChart>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGraphicsLayout>
#include <QGuiApplication>
#include <QHorizontalBarSeries>
#include <QKeyEvent>
#include <QMenu>
#include <QScopedValueRollback>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

#include "theme/fonts.h"
#include "theme/paint.h"
#include "theme/theme.h"

namespace {

constexpr int kNameWidth = 210;
constexpr int kValueColumn = 124;

QColor colourOf(ChartInk ink, const Palette& p) {
  switch (ink) {
    case ChartInk::Bar:
      return p.bar;
    case ChartInk::Muted:
      return p.barMuted;
    case ChartInk::Late:
      return p.barLate;
  }
  return p.bar;
}

/// The axis wants every word once; spaces tell apart what reads alike.
QStringList distinct(const QStringList& words, bool isElided) {
  const QFontMetrics metrics(typeFont(TypeSize::Small));
  QStringList result;
  for (const QString& word : words) {
    // A null word would be left out by the axis, and every bar behind it would move.
    QString one = word.isEmpty() ? QStringLiteral(" ") : isElided ? metrics.elidedText(word, Qt::ElideRight, kNameWidth) : word;
    while (result.contains(one)) one += QLatin1Char(' ');
    result.append(one);
  }
  return result;
}

template <typename T>
QList<T> reversed(QList<T> list) {
  std::reverse(list.begin(), list.end());
  return list;
}

}  // namespace

BarChart::Scale BarChart::scaleFor(qreal largest, int mostSteps) {
  const int most = std::max(1, static_cast<int>(std::ceil(largest)));
  for (int power = 1;; power *= 10) {
    for (const int factor : {1, 2, 5}) {
      const int step = factor * power;
      if (step * mostSteps >= most) return {step, (most + step - 1) / step * step};
    }
  }
}

BarChart::BarChart(QWidget* parent) : QChartView(parent) {
  setFrameShape(QFrame::NoFrame);
  setRenderHint(QPainter::Antialiasing, false);
  setRenderHint(QPainter::TextAntialiasing);
  setBackgroundBrush(Qt::NoBrush);
  // Names and target are painted over the chart's own items; a partial update would leave old ones standing.
  setViewportUpdateMode(QGraphicsView::FullViewportUpdate);
  viewport()->setAutoFillBackground(false);
  setFocusPolicy(Qt::StrongFocus);
  chart()->legend()->hide();
  chart()->setBackgroundVisible(false);
  chart()->setAnimationOptions(QChart::NoAnimation);
  chart()->layout()->setContentsMargins(0, 0, 0, 0);
}

void BarChart::setValue(const BarChartValue& value) {
  if (m_value == value) return;
  m_value = value;
  QStringList spoken;
  for (const ChartBars& bars : value.bars) {
    for (qsizetype i = 0; i < bars.values.size() && i < value.categories.size(); ++i)
      if (bars.values[i] > 0)
        spoken << QStringLiteral("%1 %2: %3").arg(bars.name, value.categories[i]).arg(qRound(bars.values[i]));
  }
  setAccessibleDescription(spoken.join(QStringLiteral("; ")));
  rebuild();
}

void BarChart::rebuild() {
  chart()->removeAllSeries();
  const QList<QAbstractAxis*> old = chart()->axes();
  for (QAbstractAxis* axis : old) {
    chart()->removeAxis(axis);
    axis->deleteLater();
  }
  m_names = nullptr;
  m_numbers = nullptr;
  if (m_value.categories.isEmpty()) return;
  const bool isLying = m_value.direction == Qt::Horizontal;
  QAbstractBarSeries* series = nullptr;
  if (isLying)
    series = new QHorizontalBarSeries;
  else
    series = new QBarSeries;
  series->setBarWidth(isLying ? 0.62 : 0.7);
  qreal largest = m_value.target.value_or(0);
  // The lowest category of a lying chart is the first; people read from above.
  const QVector<ChartBars> sets = isLying ? reversed(m_value.bars) : m_value.bars;
  for (const ChartBars& bars : sets) {
    auto* set = new QBarSet(bars.name);
    set->append(isLying ? reversed(bars.values) : bars.values);
    for (const qreal value : bars.values) largest = std::max(largest, value);
    series->append(set);
  }
  chart()->addSeries(series);
  m_names = new QBarCategoryAxis;
  const QStringList words = distinct(m_value.categories, isLying);
  m_names->append(isLying ? QStringList(reversed(QList<QString>(words))) : words);
  m_numbers = new QValueAxis;
  const Scale scale = scaleFor(largest, isLying ? 6 : 4);
  m_numbers->setRange(0, scale.end);
  m_numbers->setTickType(QValueAxis::TicksDynamic);
  m_numbers->setTickAnchor(0);
  m_numbers->setTickInterval(scale.step);
  m_numbers->setLabelFormat(QStringLiteral("%d"));
  chart()->addAxis(m_names, isLying ? Qt::AlignLeft : Qt::AlignBottom);
  chart()->addAxis(m_numbers, isLying ? Qt::AlignTop : Qt::AlignLeft);
  series->attachAxis(m_names);
  series->attachAxis(m_numbers);
  // The axis cuts the words of narrow categories, so those of standing bars are painted here.
  m_names->setLabelsVisible(isLying);
  chart()->setMargins(QMargins(8, 4, isLying ? kValueColumn : 12, isLying ? 4 : 24));
  applyTheme();
}

void BarChart::applyTheme() {
  const Palette& p = paletteOf(this);
  if (!m_names) return;
  const QFont font = typeFont(TypeSize::Small);
  for (QAbstractAxis* axis : std::initializer_list<QAbstractAxis*>{m_names, m_numbers}) {
    axis->setLabelsFont(font);
    axis->setLabelsColor(p.text2);
    axis->setGridLinePen(QPen(p.line, 1));
    axis->setLinePen(QPen(p.lineStrong, 1));
  }
  m_names->setGridLineVisible(false);
  m_numbers->setLineVisible(false);
  const bool isLying = m_value.direction == Qt::Horizontal;
  auto* series = qobject_cast<QAbstractBarSeries*>(chart()->series().value(0));
  if (!series) return;
  const QList<QBarSet*> sets = series->barSets();
  for (qsizetype i = 0; i < sets.size(); ++i) {
    const ChartBars& bars = m_value.bars[isLying ? sets.size() - 1 - i : i];
    sets[i]->setColor(colourOf(bars.ink, p));
    sets[i]->setBorderColor(Qt::transparent);
    sets[i]->setPen(Qt::NoPen);
  }
  update();
}

void BarChart::drawForeground(QPainter* painter, const QRectF& rect) {
  QChartView::drawForeground(painter, rect);
  if (!m_numbers) return;
  const Palette& p = paletteOf(this);
  const QRectF plot = chart()->mapRectToScene(chart()->plotArea());
  const bool isLying = m_value.direction == Qt::Horizontal;
  painter->save();
  if (m_value.target) {
    const qreal part = *m_value.target / m_numbers->max();
    painter->setPen(QPen(p.text, 2, Qt::CustomDashLine));
    QPen pen = painter->pen();
    pen.setDashPattern({2, 1});
    pen.setCapStyle(Qt::FlatCap);
    painter->setPen(pen);
    const QFont font = typeFont(TypeSize::Small, QFont::DemiBold);
    if (isLying) {
      const qreal x = std::round(plot.left() + part * plot.width());
      painter->drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
      const int width = paint::width(m_value.targetWord, font) + 8;
      const QRect place(static_cast<int>(x) - width / 2, static_cast<int>(plot.top()) - 20, width, 16);
      painter->fillRect(place, p.surface);
      paint::text(*painter, place, m_value.targetWord, font, p.text, Qt::AlignHCenter);
    } else {
      const qreal y = std::round(plot.bottom() - part * plot.height());
      painter->drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
      paint::text(*painter, QRect(static_cast<int>(plot.left()), static_cast<int>(y) - 18, static_cast<int>(plot.width()), 16),
                  m_value.targetWord, font, p.text, Qt::AlignRight);
    }
  }
  if (isLying && !m_value.values.isEmpty()) {
    const qreal row = plot.height() / static_cast<qreal>(m_value.categories.size());
    for (qsizetype i = 0; i < m_value.values.size(); ++i) {
      const QRect place(static_cast<int>(plot.right()) + 8, static_cast<int>(plot.top() + row * static_cast<qreal>(i)),
                        kValueColumn - 16, static_cast<int>(row));
      paint::text(*painter, place, m_value.values[i], typeFont(TypeSize::Small), p.text2, Qt::AlignRight);
    }
  }
  if (!isLying) paintNames(*painter, plot);
  if (hasFocus() && !m_isCopying)
    paint::focusRing(*painter, mapToScene(viewport()->rect()).boundingRect().toRect().adjusted(2, 2, -2, -2),
                     metric::kRadiusControl, p.accentText);
  painter->restore();
}

void BarChart::paintNames(QPainter& painter, const QRectF& plot) const {
  const QFont font = typeFont(TypeSize::Small);
  int widest = 1;
  for (const QString& word : m_value.categories) widest = std::max(widest, paint::width(word, font));
  const qreal room = plot.width() / static_cast<qreal>(m_value.categories.size());
  qsizetype each = 1;
  while (room * static_cast<qreal>(each) < widest + 8 && each < m_value.categories.size()) each *= 2;
  for (qsizetype i = 0; i < m_value.categories.size(); ++i) {
    // Counted so that full hours are kept where every second word falls away.
    if ((i + (m_value.categories.first().endsWith(QLatin1String("30")) ? 1 : 0)) % each != 0) continue;
    const qreal centre = plot.left() + room * (static_cast<qreal>(i) + 0.5);
    paint::text(painter, QRect(qRound(centre) - widest, qRound(plot.bottom()) + 6, 2 * widest, 16),
                m_value.categories[i], font, paletteOf(this).text2, Qt::AlignHCenter);
  }
}

void BarChart::changeEvent(QEvent* event) {
  QChartView::changeEvent(event);
  if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange) applyTheme();
}

void BarChart::contextMenuEvent(QContextMenuEvent* event) {
  auto* menu = new QMenu(this);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  connect(menu->addAction(tr("Salin sebagai gambar")), &QAction::triggered, this,
          [this] { QGuiApplication::clipboard()->setImage(image()); });
  menu->popup(event->globalPos());
}

QImage BarChart::image() {
  constexpr int kScale = 2;
  QImage image(size() * kScale, QImage::Format_RGB32);
  image.setDevicePixelRatio(kScale);
  image.fill(paletteOf(this).surface);
  const QScopedValueRollback copying(m_isCopying, true);
  QPainter painter(&image);
  render(&painter, QRectF(QPointF(), size()), rect());
  return image;
}

void BarChart::keyPressEvent(QKeyEvent* event) {
  if (event->matches(QKeySequence::Copy)) return QGuiApplication::clipboard()->setImage(image());
  QChartView::keyPressEvent(event);
}

void BarChart::focusInEvent(QFocusEvent* event) {
  QChartView::focusInEvent(event);
  viewport()->update();
}

void BarChart::focusOutEvent(QFocusEvent* event) {
  QChartView::focusOutEvent(event);
  viewport()->update();
}
