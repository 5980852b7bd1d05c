#pragma once

#include <QDate>
#include <QString>

#include <optional>
#include <variant>
#include <vector>

#include "domain/office.h"
#include "domain/paper_record.h"
#include "domain/zone.h"
#include "insight/arrivals.h"
#include "insight/wait_statistics.h"
#include "services/case_export.h"

// What the supervisor's page shows, as plain values: made on the backend thread, shown on the UI thread. Times ms UTC.

/// The hall in figures.
struct HallFigures {
  int waiting = 0;
  std::optional<qint64> longestWaitMs;
  int longestTargetMinutes = 30;   ///< of the queue in which the longest wait is
  int serving = 0;
  int called = 0;
  int openCounters = 0;
  int breakCounters = 0;
  int closedCounters = 0;
  int served = 0;
  int noShows = 0;
  int cancelled = 0;
  int promisedToday = 0;
  int notReadyToday = 0;

  /// The same hour of the working day before, where that day has tickets.
  struct Before {
    QDate day;
    int waiting = 0;
    int served = 0;
  };
  std::optional<Before> before;

  /// The same hour on the same weekday, as it usually is; absent while fewer than three such days are known.
  struct Usual {
    QDate day;          ///< the weekday it speaks of
    int days = 0;       ///< of how many days this is the median
    int waiting = 0;
    int served = 0;
  };
  std::optional<Usual> usual;
};

/// One queue in which somebody waits.
struct HallQueue {
  QString key;
  QString name;
  QString agencyShortName;
  int waiting = 0;
  qint64 longestMs = 0;
  int targetMinutes = 30;

  [[nodiscard]] bool isOverTarget() const { return longestMs > qint64{targetMinutes} * 60'000; }
};

/// One counter with what happens there.
struct HallCounter {
  QString id;
  QString name;
  QString agencyShortName;
  CounterState state = CounterState::Closed;
  QString officerName;
  QString label;                     ///< ticket called or in service; empty when free
  QString ticketId;
  QString serviceName;
  bool isServing = false;            ///< false with a label: called
  std::optional<qint64> sinceMs;     ///< of the service, the call, the break, or since when it is free
  int standardMinutes = 15;

  [[nodiscard]] bool isOverStandard(qint64 nowMs, int times = 1) const {
    return isServing && sinceMs && nowMs - *sinceMs > qint64{standardMinutes} * 60'000 * times;
  }
};

/// The waits of one service that have ended today, with its words.
struct ServiceWait {
  WaitSummary summary;
  QString serviceName;
  int targetMinutes = 30;
};

/// How the day has gone so far, by half-hours.
struct DayCourse {
  QDate day;
  QDate dayBefore;                   ///< the working day before
  HalfHours arrivals{};
  HalfHours arrivalsBefore{};
  std::optional<HalfHours> usual;    ///< median of this weekday in the weeks before; absent with fewer than three such days
  HalfHours countersAtWork{};        ///< counters that served somebody within the half-hour
  std::size_t fromHalfHour = 15;     ///< the hall's first half-hour, 07.30
  std::size_t toHalfHour = 32;       ///< behind its last
  std::vector<ServiceWait> waits;    ///< longest median first
};

/// A queue waits longer than its target.
struct QueueAlert {
  HallQueue queue;
  QString counterId;                 ///< one to open; empty when all are open
  QString counterName;
  int openCounters = 0;              ///< of its agency
  std::optional<qint64> expectedMs;  ///< wait of who comes now; an estimate
  std::optional<qint64> expectedWithOneMoreMs;
};

/// Somebody is served for more than twice the standard.
struct CounterAlert {
  HallCounter counter;
};

/// Promises of today that are not ready.
struct PromiseAlert {
  int count = 0;
  qint64 firstAtMs = 0;
  QString firstServiceName;
};

/// Papers of today that did not come out.
struct PrintAlert {
  int count = 0;
  qint64 sinceMs = 0;
  PaperKind kind = PaperKind::Ticket;  ///< of the first
  QString label;
  QString counterName;
  QString reason;
};

/// What was done and could not take effect, for the supervisor: nothing is hidden.
struct AnomalyLine {
  enum class Why {
    CalledTwice,    ///< two counters called one number while the hub was out of reach; this call lost
    HeldElsewhere,  ///< another counter went on with the number
    NotInState,     ///< the number or case had moved on
    UndoTooLate,
    NotKnown,       ///< unreadable, or about something that is not here
    HubHistory,     ///< the hub shows another history than this PC has seen it sign; `subject` is empty
    CentreHistory,  ///< the centre could not prove to the hub that it still has what it was given; `subject` is empty
  };
  QString operationId;
  qint64 atMs = 0;
  Why why = Why::NotKnown;
  QString subject;      ///< "A-012", a tracking code, or the kind of entity
  QString officerName;
  QString counterName;  ///< whose call lost, where that is known
  QString type;         ///< of the operation, "ticket.call"
};

/// Things of today that nobody has looked at.
struct AnomalyAlert {
  std::vector<AnomalyLine> lines;  ///< newest first, at most kMostAnomalies
  static constexpr int kMostAnomalies = 50;
};

/// Lists of applications that left the program today, and nobody has looked at.
struct ExportAlert {
  std::vector<CaseExportLine> lines;  ///< newest first
};

/// Something that needs somebody, with one act.
struct SupervisorAlert {
  QString key;                       ///< the same as long as the situation is the same
  std::variant<QueueAlert, CounterAlert, PromiseAlert, PrintAlert, AnomalyAlert, ExportAlert> about;
};

/// What was done about an alert.
struct HandledAlert {
  QString key;
  qint64 atMs = 0;
  QString words;
};

/// Days, both included.
struct DayRange {
  QDate from;
  QDate to;

  [[nodiscard]] bool isOneDay() const { return from == to; }
  [[nodiscard]] bool contains(QDate day) const { return from <= day && day <= to; }
  bool operator==(const DayRange&) const = default;
};

/// A day, or several together, in figures.
struct DayTotals {
  QDate day;
  int arrivals = 0;
  int served = 0;
  int noShows = 0;
  int cancelled = 0;
  std::optional<qint64> medianWaitMs;
  std::optional<qint64> ninetiethWaitMs;
  std::optional<qint64> meanServiceMs;
};

/// How some days have gone.
struct RangeCourse {
  DayRange range;
  qint64 nowMs = 0;
  Zone zone = Zone::wita();
  std::vector<DayTotals> days;   ///< those with at least one number, the first first
  DayTotals total;
  HalfHours arrivals{};          ///< sum over all days
  DayCourse course;              ///< of the day, for one day; else its waits alone, over all days
};

struct SupervisorNow {
  qint64 nowMs = 0;
  Zone zone = Zone::wita();
  int counterCount = 0;
  HallFigures figures;
  std::vector<HallQueue> queues;        ///< the longest wait first
  std::vector<HallCounter> counters;    ///< in the order of their numbers
  std::vector<SupervisorAlert> alerts;  ///< the worst first; without those that were handled
  std::vector<HandledAlert> handled;    ///< of today, newest first
  DayCourse course;
};
