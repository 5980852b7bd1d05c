#include "supervisor/queue_bars.h"

#include <QBoxLayout>
#include <QPainter>
#include <QScrollBar>

#include <map>

#include "theme/fonts.h"
#include "theme/paint.h"
#include "theme/theme.h"

namespace {

constexpr int kAxis = 22, kRowHeight = 24, kBar = 16, kValueColumn = 88;

void dashedLine(QPainter& painter, int x, int top, int bottom, const QColor& colour) {
  painter.save();
  QPen pen(colour, 2);
  // Six pixels a dash, so that the dashes of rows of 24 meet.
  pen.setDashPattern({2, 1});
  pen.setCapStyle(Qt::FlatCap);
  painter.setPen(pen);
  painter.drawLine(x, top, x, bottom);
  painter.restore();
}

/// The rows with the grid under them.
class BarList : public RowList {
 public:
  BarList(const BarChart::Scale& scale, const int& target, QWidget* parent)
      : RowList(parent), m_scale(scale), m_target(target) {}

 protected:
  void paintEvent(QPaintEvent* event) override {
    if (model() && model()->rowCount() > 0) {
      QPainter painter(viewport());
      const Palette& p = paletteOf(this);
      const QueueBarPlot plot = QueueBarPlot::of(width(), m_scale.end);
      for (int at = 0; at <= m_scale.end; at += m_scale.step)
        paint::vLine(painter, plot.x(at), 0, viewport()->height(), p.line);
      const int below = visualRect(model()->index(model()->rowCount() - 1, 0)).bottom() + 1;
      if (below < viewport()->height())
        dashedLine(painter, plot.x(m_target), below, viewport()->height(), p.text);
    }
    RowList::paintEvent(event);
  }

 private:
  const BarChart::Scale& m_scale;
  const int& m_target;
};

class BarDelegate : public QStyledItemDelegate {
 public:
  BarDelegate(const BarChart::Scale& scale, RowList* list) : QStyledItemDelegate(list), m_scale(scale), m_list(list) {}

  [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override {
    return {100, kRowHeight};
  }

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
    const auto row = index.data(kRowRole).value<QueueBarRow>();
    const Palette& p = paletteOf(option.widget);
    const QueueBarPlot plot = QueueBarPlot::of(m_list->width(), m_scale.end);
    const QRect& rect = option.rect;
    const bool hasFocus = option.state.testFlag(QStyle::State_Selected) && m_list->hasFocus();
    const bool isHot = option.state.testFlag(QStyle::State_MouseOver);
    if (hasFocus || isHot) painter->fillRect(QRect(0, rect.y(), plot.left - 8, rect.height()), hasFocus ? p.accentTint : p.hover);
    if (hasFocus) painter->fillRect(QRect(0, rect.y(), metric::kSelectionBar, rect.height()), p.accentText);
    paint::text(*painter, QRect(plot.nameLeft, rect.y(), plot.nameRight - plot.nameLeft, rect.height()), row.name,
                typeFont(TypeSize::Body), p.text);
    paint::text(*painter, QRect(plot.nameRight, rect.y(), plot.countRight - plot.nameRight, rect.height()), row.count,
                typeFont(TypeSize::Body, QFont::DemiBold), p.text, Qt::AlignRight);
    const int end = plot.x(std::min<qreal>(row.minutes, m_scale.end));
    const QRect bar(plot.left, rect.y() + (rect.height() - kBar) / 2, std::max(2, end - plot.left), kBar);
    paint::box(*painter, bar, 2, row.isLate ? p.barLate : p.bar);
    dashedLine(*painter, plot.x(row.targetMinutes), rect.y(), rect.bottom() + 1, p.text);
    const QFont font = typeFont(TypeSize::Body, row.isLate ? QFont::DemiBold : QFont::Normal);
    const QRect value(plot.right + 8, rect.y(), plot.valueRight - plot.right - 8, rect.height());
    paint::text(*painter, value, row.wait, font, row.isLate ? p.late : p.text, Qt::AlignRight);
    if (row.isLate) {
      const int left = plot.valueRight - paint::width(row.wait, font) - 18;
      iconsOf(option.widget).paint(*painter, QRectF(left, rect.y(), 14, rect.height()), Icon::Warning, 14, p.late);
    }
  }

 private:
  const BarChart::Scale& m_scale;
  RowList* m_list;
};

}  // namespace

QString QueueBarRow::accessibleText() const {
  return QueueBars::tr("%1: %2 menunggu, terlama %3, sasaran %4 mnt").arg(name, count, wait).arg(targetMinutes);
}

QueueBarPlot QueueBarPlot::of(int width, int end) {
  QueueBarPlot plot;
  plot.nameRight = plot.nameLeft + std::clamp(width * 28 / 100, 150, 250);
  plot.countRight = plot.nameRight + 46;
  plot.left = plot.countRight + 16;
  plot.valueRight = width - 18;
  plot.right = width - 16 - kValueColumn;
  plot.end = std::max(1, end);
  return plot;
}

QueueBars::QueueBars(QWidget* parent) : QWidget(parent) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, kAxis, 0, 0);
  column->setSpacing(0);
  m_list = new BarList(m_scale, m_target, this);
  m_list->setObjectName(QStringLiteral("queueList"));
  m_list->setAccessibleName(tr("Antrean sekarang"));
  m_list->setItemDelegate(new BarDelegate(m_scale, m_list));
  m_list->setModel(&m_model);
  m_list->setMouseTracking(true);
  m_list->setEmptyWords(tr("Tidak ada yang menunggu"), tr("Antrean muncul di sini begitu nomor diambil."));
  column->addWidget(m_list, 1);
  connect(m_list, &RowList::activated, this, [this](const QModelIndex& index) {
    if (const QueueBarRow* row = m_model.rowAt(index)) Q_EMIT queueChosen(row->key);
  });
  connect(m_list, &RowList::clicked, this, [this](const QModelIndex& index) {
    if (const QueueBarRow* row = m_model.rowAt(index)) Q_EMIT queueChosen(row->key);
  });
}

void QueueBars::setRows(std::vector<QueueBarRow> rows) {
  qreal largest = 30;
  std::map<int, int> targets;
  for (const QueueBarRow& row : rows) {
    largest = std::max({largest, row.minutes, static_cast<qreal>(row.targetMinutes)});
    ++targets[row.targetMinutes];
  }
  constexpr int kMostSteps = 8;
  m_scale = BarChart::scaleFor(largest, kMostSteps);
  m_target = 30;
  int most = 0;
  for (const auto& [target, count] : targets) {
    if (count <= most) continue;
    most = count;
    m_target = target;
  }
  m_model.setRows(std::move(rows));
  m_list->viewport()->update();
  update();
}

void QueueBars::paintEvent(QPaintEvent*) {
  if (m_model.rowCount() == 0) return;
  QPainter painter(this);
  const Palette& p = paletteOf(this);
  const QueueBarPlot plot = QueueBarPlot::of(width(), m_scale.end);
  const QFont plain = typeFont(TypeSize::Small);
  const QFont strong = typeFont(TypeSize::Small, QFont::DemiBold);
  const QString word = tr("sasaran %1").arg(m_target);
  const int half = paint::width(word, strong) / 2;
  for (int at = 0; at <= m_scale.end; at += m_scale.step) {
    const QString number = QString::number(at);
    const int x = plot.x(at);
    if (std::abs(x - plot.x(m_target)) < half + paint::width(number, plain) / 2 + 4) continue;
    paint::text(painter, QRect(x - 20, 0, 40, 18), number, plain, p.text2, Qt::AlignHCenter);
  }
  paint::text(painter, QRect(plot.x(m_target) - half - 4, 0, 2 * half + 8, 18), word, strong, p.text, Qt::AlignHCenter);
  dashedLine(painter, plot.x(m_target), 18, kAxis, p.text);
}
