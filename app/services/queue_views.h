#pragma once

#include <QString>

#include <optional>
#include <vector>

#include "domain/office.h"
#include "domain/service_standard.h"
#include "domain/ticket.h"

// What the counter's page shows, as plain values: made on the backend thread, shown on the UI thread. Times ms UTC.

/// Who sits where.
struct Seat {
  QString counterId;
  QString officerId;
};

struct QueueLine {
  QString key;              ///< "A"
  QString name;             ///< "Pencatatan sipil"
  int waiting = 0;
  std::optional<qint64> oldestSinceMs;  ///< issue time of who waits longest
  int targetMinutes = 30;
};

struct TicketLine {
  TicketId id;
  QString label;
  QString serviceId;
  QString serviceName;
  Priority priority = Priority::None;
  std::optional<qint64> bookedAtMs;
  qint64 sinceMs = 0;       ///< from when the shown wait counts: issue, or since held or missed
  int targetMinutes = 30;
  bool isNext = false;
  QString note;
  QString keptFor;          ///< name of the counter that it is kept for, if any
};

/// The ticket in service or called, or the next one.
struct TicketInHand {
  Ticket ticket;
  QString serviceName;
  int standardMinutes = 15;
  int recallLimit = 3;
  QString noteByName;
};

struct UndoOffer {
  TicketVerb verb = TicketVerb::Finish;
  TicketId ticket;
  QString label;
  qint64 doneAtMs = 0;
  qint64 untilMs = 0;
  qint64 servedMs = 0;
};

struct CounterDay {
  int served = 0;
  std::optional<qint64> meanWaitMs;
  std::optional<qint64> meanServiceMs;
  int noShows = 0;
  int restored = 0;
  int myOpenCases = 0;
  int myLateCases = 0;
  std::vector<int> finishedPerHalfHour;  ///< from opening on
  QTime opensAt;
  QTime closesAt;
  int targetMinutes = 30;
  int standardMinutes = 15;
};

struct CounterBoard {
  Counter counter;
  QString agencyShortName;
  CounterPresence presence;
  std::vector<QueueLine> queues;
  std::vector<TicketLine> waiting;   ///< in the order in which they will be called
  std::vector<TicketLine> held;
  std::vector<TicketLine> missed;
  std::optional<TicketInHand> inHand;
  std::optional<TicketInHand> next;
  std::optional<UndoOffer> undo;
  CounterDay day;
  DisciplineRules rules;
  qint64 nowMs = 0;
  Zone zone = Zone::wita();
  qint64 clockBehindMs = 0;          ///< how far the clock was set back; 0 when it is right
};

struct IssueRequest {
  Uuid requestId;                    ///< made when the form was opened: a second press gives the same ticket
  QString serviceId;
  Priority priority = Priority::None;
  std::optional<qint64> bookedAtMs;
  QString counterId;                 ///< of the desk that issues
  QString officerId;
};

struct IssuedTicket {
  Ticket ticket;
  QString serviceName;
  QString agencyName;
  QString zone;
  int before = 0;                    ///< people before this one
  std::optional<qint64> expectedFromMs;
  std::optional<qint64> expectedToMs;
  QString paperId;                   ///< the print job waits for it
  QString printJobId;
};

struct TransferRequest {
  QString serviceId;
  QString counterId;                 ///< empty: whoever serves that queue
  QString note;
  bool returnsHere = false;
};
