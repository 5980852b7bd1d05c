#pragma once

#include <functional>
#include <map>
#include <optional>

#include "services/queue_views.h"
#include "store/almanac.h"
#include "store/store.h"

/// The counter's verbs over the queue. Backend thread. Every command is durable when it returns; an error means that
/// nothing has changed.
///
/// On a member of a hall these are the verbs for when the hub cannot be reached: numbers come from the PC's own series,
/// only a ticket that is typed or scanned can be called, and `callNext` is a Conflict with field "hub" (the sync engine
/// asks the hub for it).
///
/// Errors: Conflict when the state does not allow the verb (field = the ticket's state), NotFound, Invalid, and those
/// of the store.
class QueueDesk {
 public:
  /// The almanac outlives the desk and may change between two calls.
  QueueDesk(Store& store, const Almanac& almanac) : m_store(store), m_almanac(almanac) {}

  /// Gives out the next number of the service's series. The same requestId gives the same ticket again.
  Result<Ticket> issue(const IssueRequest& request);
  /// People before a ticket of this service if it were issued now, and when it might be called.
  struct Estimate {
    int before = 0;
    std::optional<qint64> fromMs;
    std::optional<qint64> toMs;
  };
  Result<Estimate> estimate(const QString& serviceId, Priority priority) const;

  Result<Ticket> callNext(const Seat& seat);
  /// By number or scan: the paper is in the officer's hand.
  Result<Ticket> callTicket(const Seat& seat, const TicketId& id);
  Result<Ticket> recall(const Seat& seat);
  Result<Ticket> start(const Seat& seat);
  Result<Ticket> hold(const Seat& seat, const QString& note);
  Result<Ticket> noShow(const Seat& seat);
  Result<Ticket> transfer(const Seat& seat, const TransferRequest& request);
  Result<Ticket> finish(const Seat& seat);
  /// Back into the queue, from Held or NoShow.
  Result<Ticket> restore(const Seat& seat, const TicketId& id);
  Result<Ticket> cancel(const Seat& seat, const TicketId& id);
  /// Leaves a note on a ticket that waits, for whoever calls it: its holder has no paper and must be called by name.
  Result<Ticket> note(const Seat& seat, const TicketId& id, const QString& words);
  /// Takes back the last finish, hold, no-show or transfer of this counter, within ten seconds.
  Result<Ticket> undo(const Seat& seat);

  Result<Ticket> findById(const TicketId& id) const;
  Result<std::optional<Ticket>> findByLabel(const QString& typed) const;
  [[nodiscard]] Done setPresence(const Seat& seat, CounterState state);
  Result<CounterPresence> presence(const QString& counterId) const;

  Result<CounterBoard> board(const Seat& seat) const;
  [[nodiscard]] TicketLine lineOf(const Ticket& ticket) const;

  static constexpr qint64 kUndoMs = 10'000;

 private:
  struct LastVerb {
    TicketVerb verb = TicketVerb::Finish;
    Ticket before;
    Uuid operation;
    qint64 atMs = 0;
    qint64 servedMs = 0;
  };

  Result<Ticket> call(const Seat& seat, const Ticket& ticket);
  Result<Ticket> change(const Seat& seat, const Ticket& ticket, TicketVerb verb, const char* type,
                        QJsonObject payload, bool takesFence = false);
  Result<Ticket> current(const Seat& seat) const;
  [[nodiscard]] QDate today() const;
  /// How often this counter's no-shows of that ticket came back into a queue or were called again.
  Result<int> restoredAt(const QString& counterId, const Ticket& ticket) const;
  Result<CounterDay> dayOf(const Seat& seat, qint64 nowMs) const;
  [[nodiscard]] TicketInHand inHandOf(const Ticket& ticket) const;

  Store& m_store;
  const Almanac& m_almanac;
  std::map<QString, LastVerb> m_last;  ///< by counter
  /// What the history of a ticket says, as of the turn and state it was read in.
  struct Comebacks {
    int turn = 0;
    TicketState state = TicketState::Waiting;
    std::map<QString, int> byCounter;
  };
  mutable std::map<QString, Comebacks> m_comebacks;  ///< by ticket, of m_comebacksDay
  mutable QDate m_comebacksDay;
};
