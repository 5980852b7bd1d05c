#pragma once

#include <QWidget>

#include "services/supervisor_views.h"

class BarChart;
class Panel;
class QScrollArea;

/// How the day has gone: arrivals by half-hour against the working day before, counters at work, waits by service. UI
/// thread.
class TrendsView : public QWidget {
  Q_OBJECT

 public:
  explicit TrendsView(QWidget* parent = nullptr);

  void setCourse(const DayCourse& course, qint64 nowMs, const Zone& zone);
  void setGap(int gap);

 private:
  BarChart* m_arrivals = nullptr;
  BarChart* m_counters = nullptr;
  BarChart* m_waits = nullptr;
  Panel* m_arrivalsPanel = nullptr;
  Panel* m_countersPanel = nullptr;
  Panel* m_waitsPanel = nullptr;
  class ChartLegend* m_arrivalsLegend = nullptr;
  class QVBoxLayout* m_column = nullptr;
  class QHBoxLayout* m_row = nullptr;
};
