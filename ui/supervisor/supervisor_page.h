#pragma once

#include <QJsonObject>
#include <QVector>
#include <QWidget>

#include <memory>

#include "shell/window_values.h"
#include "supervisor/range_tables.h"
#include "supervisor/supervisor_presenter.h"

class AlertCard;
class CounterCard;
class FigureStrip;
class KeyButton;
class Prompter;
class QGridLayout;
class QScrollArea;
class QVBoxLayout;
class QueueBars;
class SegmentSwitch;
class TonedLabel;
namespace Ui {
class SupervisorPage;
}

/// Penyelia: the hall in figures, queues, counters and what needs somebody. The presenter outlives the page. UI thread.
///
/// Keys: Alt+1 … Alt+9 the acts, in their order; arrows and Enter in the queues.
class SupervisorPage : public QWidget {
  Q_OBJECT

 public:
  enum View { Now, Trends };

  SupervisorPage(SupervisorPresenter& presenter, Prompter& prompter, QWidget* parent = nullptr);
  ~SupervisorPage() override;

  /// The switch of the views, for the top bar; made once, the window takes it.
  [[nodiscard]] SegmentSwitch* tool() const { return m_tool; }
  void setRoom(const WindowRoom& room);
  void showView(View view);
  /// View and days as they were left.
  [[nodiscard]] QJsonObject memory() const;
  void remember(const QJsonObject& memory);

 protected:
  void showEvent(QShowEvent* event) override;
  void hideEvent(QHideEvent* event) override;

 private:
  void render(const SupervisorState& state);
  void showFigures(const HallFigures& figures);
  void showCounters(const SupervisorNow& now);
  void showAlerts(const SupervisorState& state);
  void askContact(const QString& alertKey, const HallCounter& counter);
  void listQueue(const HallQueue& queue, const std::vector<TicketLine>& tickets);
  void listExports(const std::vector<CaseExportLine>& lines);
  void tellLines(const QString& title, QStringList sentences);
  void listAnomalies(const std::vector<AnomalyLine>& lines);
  void listHandled();
  void saveTable();
  void writeTable(range_tables::Kind kind);
  void describeCounter(const QString& counterId);
  void buildAlerts();
  void fitCards();
  void buildCounters();

  SupervisorPresenter& m_presenter;
  Prompter& m_prompter;
  std::unique_ptr<Ui::SupervisorPage> m_ui;
  SegmentSwitch* m_tool = nullptr;
  FigureStrip* m_figures = nullptr;
  QueueBars* m_queues = nullptr;
  QGridLayout* m_grid = nullptr;
  QScrollArea* m_gridScroll = nullptr;
  QVector<CounterCard*> m_cards;
  QVBoxLayout* m_alertColumn = nullptr;
  QVector<AlertCard*> m_alerts;
  TonedLabel* m_alertCount = nullptr;
  QWidget* m_calm = nullptr;
  TonedLabel* m_handled = nullptr;
  KeyButton* m_showHandled = nullptr;
  int m_columns = 6;
  bool m_isSmall = false;
};
