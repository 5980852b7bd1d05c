#pragma once

#include <QDate>
#include <QString>

#include <optional>

#include "domain/ids.h"

/// The states of a ticket. Terminal ones are Finished and Cancelled; NoShow and Held can come back.
enum class TicketState { Waiting, Called, Serving, Held, NoShow, Finished, Cancelled };

/// Why a visitor goes first (UU 25/2009 Ps 29; "membawa balita" is common practice). Recorded, never printed or spoken.
enum class Priority { None, Elderly, Disability, Pregnant, Toddler, Child, Disaster };

/// The verbs of the counter.
enum class TicketVerb { Call, Recall, Start, Hold, NoShow, Restore, Transfer, Finish, Cancel, Undo };

/// The permission to call a ticket, from whoever is the authority for its queue. The higher one wins (sync.md).
struct Fence {
  qint64 epoch = 0;
  qint64 n = 0;
  auto operator<=>(const Fence&) const = default;
};

/// One number of one day and all that happened to it so far. A value; any thread. Times are ms UTC.
struct Ticket {
  TicketId id;
  QDate day;             ///< local day of the office; numbers begin anew at local midnight
  QString series;        ///< "A"; in degraded mode with its issuer, "A-K2"
  int number = 0;        ///< unlimited, never wraps
  QString serviceId;
  QString agencyId;
  Priority priority = Priority::None;
  std::optional<qint64> bookedAtMs;
  qint64 issuedAtMs = 0;    ///< when the paper was taken
  qint64 queuedAtMs = 0;    ///< from when this turn counts in the queue (a restore or transfer moves it)

  TicketState state = TicketState::Waiting;
  int turn = 0;             ///< how often it was called anew
  int recalls = 0;          ///< within this turn
  QString counterId;        ///< who has it, or is to have it next (transfer, return)
  QString officerId;
  std::optional<qint64> calledAtMs;
  std::optional<qint64> servingAtMs;
  std::optional<qint64> endedAtMs;   ///< finished, no-show, cancelled or held since
  qint64 waitedMs = 0;      ///< from paper to the first call
  qint64 servedMs = 0;      ///< sum over all turns that ended
  QString note;             ///< left by a transfer or hold
  QString noteBy;           ///< counter that left it
  QString returnTo;         ///< counter to come back to after a transfer
  Fence fence;
  QString code;             ///< tracking code of the ticket, for the paper's address

  [[nodiscard]] QString label() const;  ///< "A-012"
};

/// "A-012"; three digits at least, more when the day is long.
QString ticketLabel(const QString& series, int number);

/// Whether a verb makes sense in a state; the one table that desk, fold and buttons share.
bool ticketAllows(TicketState state, TicketVerb verb);

bool isPriority(Priority priority);

QString toKey(TicketState state);
QString toKey(Priority priority);
std::optional<TicketState> ticketStateFromKey(QStringView key);
std::optional<Priority> priorityFromKey(QStringView key);
