#pragma once

#include <QChartView>
#include <QImage>
#include <QStringList>
#include <QVector>

#include <optional>

QT_BEGIN_NAMESPACE
class QBarCategoryAxis;
class QValueAxis;
QT_END_NAMESPACE

/// What a set of bars is painted with; at most two stand in a chart.
enum class ChartInk { Bar, Muted, Late };

/// One value for each category.
struct ChartBars {
  QString name;
  QVector<qreal> values;
  ChartInk ink = ChartInk::Bar;
  bool operator==(const ChartBars&) const = default;
};

struct BarChartValue {
  QStringList categories;          ///< where they do not all fit under standing bars, every second or fourth is shown
  QVector<ChartBars> bars;
  Qt::Orientation direction = Qt::Vertical;
  std::optional<qreal> target;     ///< a dashed line
  QString targetWord;
  QStringList values;              ///< in a column at the right, for lying bars
  bool operator==(const BarChartValue&) const = default;
};

/// A bar chart in the program's one look (design tokens, "Charts"): flat bars, thin grid, no frame, axis of 12. Follows
/// the theme while the program runs; Ctrl+C, or its menu, copies it as an image. UI thread.
class BarChart : public QChartView {
  Q_OBJECT

 public:
  explicit BarChart(QWidget* parent = nullptr);

  void setValue(const BarChartValue& value);
  [[nodiscard]] const BarChartValue& value() const { return m_value; }

  /// The chart on the ground of a panel at twice its size, for another program.
  [[nodiscard]] QImage image();

  /// The end of an axis for a largest value, and the distance of its lines: whole numbers.
  struct Scale {
    int step = 1;
    int end = 1;
  };
  static Scale scaleFor(qreal largest, int mostSteps = 6);

 protected:
  void drawForeground(QPainter* painter, const QRectF& rect) override;
  void changeEvent(QEvent* event) override;
  void contextMenuEvent(QContextMenuEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;

 private:
  void rebuild();
  void paintNames(QPainter& painter, const QRectF& plot) const;
  void applyTheme();

  BarChartValue m_value;
  QBarCategoryAxis* m_names = nullptr;
  QValueAxis* m_numbers = nullptr;
  bool m_isCopying = false;
};
