#pragma once

#include <QObject>
#include <QTimer>

#include <optional>
#include <vector>

#include "services/supervisor_views.h"
#include "session/session.h"
#include "supervisor/range_choice.h"

/// What the supervisor's page shows.
struct SupervisorState {
  std::optional<SupervisorNow> now;  ///< absent until the first answer
  QString fault;                     ///< why the figures could not be read; the last good ones stay
  bool isWorking = false;            ///< a command is under way
  RangeChoice choice = RangeChoice::Today;
  DayRange range;                    ///< of the choice, as of the last reading
  std::optional<RangeCourse> course; ///< absent until the days were read
  QString rangeFault;                ///< why they could not be read
};

/// Decides for the supervisor's page. Reads again after every change, at the most five times a second, and once a
/// minute; only while the page is shown. UI thread.
class SupervisorPresenter : public QObject {
  Q_OBJECT

 public:
  explicit SupervisorPresenter(Session& session, QObject* parent = nullptr);

  [[nodiscard]] const SupervisorState& state() const { return m_state; }

  /// The page is on the screen.
  void setActive(bool isActive);
  void refresh();
  /// The days are on the screen: they are read, and again each minute; today's also after every change.
  void setTrendsShown(bool isShown);
  void chooseRange(RangeChoice choice, const DayRange& custom);
  /// Does what the alert's button says. A second press while it is under way does nothing.
  void act(const QString& alertKey);
  /// Somebody has spoken with the counter of this alert.
  void markContacted(const QString& alertKey);
  /// Asks who waits in a queue; answered by queueListed.
  void listQueue(const QString& queueKey);

 Q_SIGNALS:
  void stateChanged();
  void commandFailed(const QString& words);
  void contactRequested(const QString& alertKey, const HallCounter& counter);
  void queueListed(const HallQueue& queue, const std::vector<TicketLine>& tickets);
  void exportsListed(const std::vector<CaseExportLine>& lines);
  void anomaliesListed(const std::vector<AnomalyLine>& lines);
  void casesRequested(const CaseFilter& filter);
  void papersRequested();

 private:
  void readCourse();
  [[nodiscard]] const SupervisorAlert* alertOf(const QString& key) const;
  void openCounter(const SupervisorAlert& alert, const QueueAlert& about);
  void run(const std::function<Done(Office&)>& command);

  Session& m_session;
  SupervisorState m_state;
  QTimer m_soon;
  bool m_isActive = false;
  bool m_isAsking = false;
  bool m_isStale = false;
  qint64 m_minute = -1;
  bool m_isTrendsShown = false;
  DayRange m_custom;
  int m_courseRequest = 0;
  qint64 m_courseMinute = -1;
};
