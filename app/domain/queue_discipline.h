#pragma once

#include <QString>

#include <optional>
#include <span>
#include <vector>

#include "domain/ticket.h"

/// Who is called next. Pure; any thread. Times are ms UTC.
///
/// Every waiting ticket stands in one of three classes that its fields decide for good: booked (it has a booking),
/// else priority, else regular. Its **turn** is the moment from which its wait counts: queuedAtMs, or for a booking the
/// later of booking and arrival. Inside a class the order is (turn, id), so the next pick is always one of at most
/// three heads, and picking from the heads of each series equals picking from all: the head of a class is the head of
/// one of its series.
///
/// A pick, in this order:
///  1. overdue: who has waited the cap or longer, of whatever class, the oldest turn first;
///  2. the express slot, earned by every `regularPerPriority` regular calls, or free when no regular waits: a due
///     booking or a priority ticket, taking turns when both wait (a booking first);
///  3. the oldest regular;
///  4. when nobody else waits, the earliest booking that is not due yet.
///
/// **Nobody waits for ever.** From turn + cap on, only tickets with an older (turn, id) go before a ticket; whoever
/// comes later has a younger turn. With k older ones waiting at that moment it is one of the next k + 1 calls; one that
/// comes back with its old place (restored, sent on) counts among the k, and it can come back only a finite time. Below
/// the cap: with r regulars before it, a regular is one of the next r + 2 + ⌊r / regularPerPriority⌋ calls; with e
/// tickets of its class before it, an express ticket that is due is one of the next 2 (e + 1) (regularPerPriority + 1).
/// Source: UU 25/2009 Ps 29 (special treatment of certain groups); weights are the office's own.
struct Candidate {
  TicketId id;
  QString series;
  Priority priority = Priority::None;
  std::optional<qint64> bookedAtMs;
  qint64 queuedAtMs = 0;
};

Candidate candidateOf(const Ticket& ticket);

struct DisciplineRules {
  int regularPerPriority = 2;  ///< regular calls that earn one express call; at least 1
  int starvationMinutes = 90;  ///< the cap; at least 1
  bool operator==(const DisciplineRules&) const = default;
};

/// What the calls so far leave behind.
struct DisciplineState {
  int regularsSincePriority = 0;      ///< regular calls since the last express call
  bool wasLastExpressBooked = false;  ///< the next express call is a priority ticket, if one waits
  bool operator==(const DisciplineState&) const = default;
};

enum class QueueClass { Regular, Priority, Booked };

QueueClass queueClass(const Candidate& candidate);
/// From when the wait counts.
qint64 turnMs(const Candidate& candidate);

/// Index of the candidate to call at `nowMs`; absent only when there is none.
std::optional<std::size_t> pickNext(std::span<const Candidate> candidates, const DisciplineState& state,
                                    const DisciplineRules& rules, qint64 nowMs);

/// The state after a call of this candidate.
DisciplineState after(const DisciplineState& state, const Candidate& called);

/// All candidates in the order in which they will be called if nobody else comes. The clock goes on by
/// `msBetweenCalls` with every call, so that bookings and the cap fall due where they will.
std::vector<std::size_t> callOrder(std::span<const Candidate> candidates, DisciplineState state,
                                   const DisciplineRules& rules, qint64 nowMs, qint64 msBetweenCalls = 0);
