#pragma once

#include <QObject>
#include <QTimer>

#include <optional>
#include <vector>

#include "services/supervisor_views.h"
#include "session/session.h"

/// What the supervisor's page shows.
struct SupervisorState {
  std::optional<SupervisorNow> now;  ///< absent until the first answer
  QString fault;                     ///< why the figures could not be read; the last good ones stay
  bool isWorking = false;            ///< a command is under way
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
  void casesRequested(const CaseFilter& filter);
  void papersRequested();

 private:
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
};
