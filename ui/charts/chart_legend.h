#pragma once

#include <QVector>
#include <QWidget>

#include "charts/bar_chart.h"

/// What the inks of a chart mean: a square and a word each, in one line of 12. UI thread.
class ChartLegend : public QWidget {
  Q_OBJECT

 public:
  explicit ChartLegend(QWidget* parent = nullptr);

  void setEntries(const QVector<std::pair<ChartInk, QString>>& entries);
  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  QVector<std::pair<ChartInk, QString>> m_entries;
};
