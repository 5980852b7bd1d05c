#pragma once

#include <map>
#include <memory>

#include "services/queue_views.h"
#include "services/supervisor_views.h"
#include "store/almanac.h"
#include "store/store.h"
#include "store/ticket_table.h"

/// Who waits where and how long, right now, and what to do about it. Backend thread. Reads the tickets of two days by
/// their index, never the whole table. Errors: those of the store.
class SupervisorDesk {
 public:
  SupervisorDesk(Store& store, const Almanac& almanac) : m_store(store), m_almanac(almanac) {}

  Result<SupervisorNow> now() const;
  /// The most days that one question reads; longer ones are a report, not a screen.
  static constexpr int kMostDays = 92;
  /// How the days of a range have gone. Error: Invalid for a range that is empty or longer than kMostDays.
  Result<RangeCourse> course(const DayRange& range) const;
  /// Who waits in one queue, in the order of their papers.
  Result<std::vector<TicketLine>> waitingIn(const QString& queue) const;
  /// Remembers for this day what was done, in the words of the screen. An alert about a counter does not come again
  /// for the same ticket; the others end when their cause does.
  [[nodiscard]] Done noteHandled(const QString& key, const QString& words);

 private:
  struct Day;
  struct History;
  Result<Day> readDay() const;
  Result<Day> readDay(QDate day, qint64 nowMs) const;
  /// The same weekday in the eight weeks before, as far as it has numbers. Read once for a day and kept: what is past
  /// hardly changes, and the page asks up to five times a second.
  Result<const History*> history(QDate day) const;
  Result<std::vector<HallCounter>> counters(const Day& day) const;
  [[nodiscard]] std::vector<HallQueue> queues(const Day& day) const;
  [[nodiscard]] DayCourse course(const Day& day) const;
  [[nodiscard]] std::vector<ServiceWait> waitsOf(const std::vector<DayLine>& lines) const;
  [[nodiscard]] std::vector<SupervisorAlert> queueAlerts(const Day& day, const SupervisorNow& now) const;
  Result<std::vector<SupervisorAlert>> alerts(const Day& day, const SupervisorNow& now) const;
  /// What was made since then and could not take effect.
  Result<std::vector<AnomalyLine>> anomalies(qint64 fromMs) const;
  Result<std::vector<HandledAlert>> handledOn(QDate day) const;
  [[nodiscard]] qint64 meanServiceMs(const Day& day, const QString& queue) const;
  [[nodiscard]] QDate workingDayBefore(QDate day) const;
  [[nodiscard]] QString agencyShortName(const QString& agencyId) const;

  Store& m_store;
  const Almanac& m_almanac;
  mutable std::shared_ptr<const History> m_history;
};
