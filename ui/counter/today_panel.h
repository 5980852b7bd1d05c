#pragma once

#include "counter/counter_state.h"
#include "models/row_list_model.h"
#include "widgets/panel.h"
#include "widgets/two_line_delegate.h"

class FigureStrip;
class HalfHourChart;
class LinkButton;
class RowList;

/// The day at this counter so far, shown while nobody is in service: five figures, what was finished by half-hour, and
/// the officer's own open cases. UI thread.
class TodayPanel : public Panel {
  Q_OBJECT

 public:
  explicit TodayPanel(QWidget* parent = nullptr);

  void setState(const CounterPageState& state);

 Q_SIGNALS:
  void caseRequested(const CaseId& id);
  void caseListRequested();

 private:
  void showFigures(const CounterPageState& state);
  void showCases(const CounterPageState& state);

  FigureStrip* m_figures = nullptr;
  HalfHourChart* m_chart = nullptr;
  RowList* m_list = nullptr;
  RowListModel<TwoLineRow> m_cases;
};
