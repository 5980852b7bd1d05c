#pragma once

#include <QMetaType>
#include <QStyledItemDelegate>
#include <QWidget>

#include <vector>

#include "charts/bar_chart.h"
#include "models/row_list_model.h"
#include "widgets/row_list.h"

/// One queue in the chart, in the words of the screen.
struct QueueBarRow {
  QString key;
  QString name;
  QString count;
  qreal minutes = 0;
  QString wait;          ///< "52 mnt"
  int targetMinutes = 30;
  bool isLate = false;

  bool operator==(const QueueBarRow&) const = default;
  [[nodiscard]] QString accessibleText() const;
};
Q_DECLARE_METATYPE(QueueBarRow)

/// Where the parts of a row lie; axis, rows and ground share it.
struct QueueBarPlot {
  int nameLeft = 16, nameRight = 0, countRight = 0;
  int left = 0, right = 0;  ///< of the plot
  int valueRight = 0;
  int end = 60;             ///< minutes at `right`

  static QueueBarPlot of(int width, int end);
  [[nodiscard]] int x(qreal minutes) const { return left + qRound((right - left) * minutes / end); }
};

/// Queues as lying bars, the longest wait first: an axis that stays, rows of 24 that scroll, the target as a dashed
/// line. A list underneath, so that arrows choose and Enter opens. UI thread.
class QueueBars : public QWidget {
  Q_OBJECT

 public:
  explicit QueueBars(QWidget* parent = nullptr);

  void setRows(std::vector<QueueBarRow> rows);
  [[nodiscard]] const std::vector<QueueBarRow>& rows() const { return m_model.rows(); }

 Q_SIGNALS:
  /// A row was clicked, or Enter pressed on it.
  void queueChosen(const QString& key);

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  BarChart::Scale m_scale{10, 60};
  int m_target = 30;
  RowListModel<QueueBarRow> m_model;
  RowList* m_list = nullptr;
};
