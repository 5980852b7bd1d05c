#pragma once

#include <QWidget>

#include <optional>

#include "services/supervisor_views.h"
#include "shell/window_values.h"
#include "supervisor/range_choice.h"

class BarChart;
class ChartLegend;
class DateField;
class FigureStrip;
class KeyButton;
class Panel;
class QBoxLayout;
class SegmentSwitch;
class TonedLabel;

/// How one day or several have gone: figures, arrivals against what is usual, counters at work or numbers day by day,
/// waits by service. Says which days and what else is wanted; reads nothing itself. UI thread.
///
/// Keys: Ctrl+E saves a table; a chart that has the focus is copied with Ctrl+C.
class TrendsView : public QWidget {
  Q_OBJECT

 public:
  explicit TrendsView(QWidget* parent = nullptr);

  void setCourse(const RangeCourse& course);
  /// Why the days could not be read; empty when they could.
  void setFault(const QString& words);
  void setChoice(RangeChoice choice, const DayRange& range);
  void setRoom(const WindowRoom& room);

 Q_SIGNALS:
  void rangeChosen(RangeChoice choice, const DayRange& custom);
  void tableRequested();

 private:
  QWidget* buildTools();
  void takeDates();
  void showTotals(const RangeCourse& course);
  void showOneDay(const RangeCourse& course);
  void showDays(const RangeCourse& course);
  void showWaits(const RangeCourse& course);

  SegmentSwitch* m_choices = nullptr;
  DateField* m_from = nullptr;
  DateField* m_to = nullptr;
  TonedLabel* m_dash = nullptr;
  TonedLabel* m_fault = nullptr;
  KeyButton* m_save = nullptr;
  FigureStrip* m_totals = nullptr;
  BarChart* m_arrivals = nullptr;
  BarChart* m_second = nullptr;
  BarChart* m_waits = nullptr;
  Panel* m_arrivalsPanel = nullptr;
  Panel* m_secondPanel = nullptr;
  Panel* m_waitsPanel = nullptr;
  ChartLegend* m_arrivalsLegend = nullptr;
  QBoxLayout* m_tools = nullptr;
  QBoxLayout* m_column = nullptr;
  QBoxLayout* m_row = nullptr;
  bool m_isSetting = false;
};
