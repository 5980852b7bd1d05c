#pragma once

#include <functional>

#include "services/hall_line.h"
#include "services/queue_desk.h"

/// How this PC belongs to its hall, for the status pill and its page. A value.
struct HallView {
  Authority authority = Authority::Lone;
  QString suffix;   ///< of numbers that are given out here without the hub
  LinkStatus link;  ///< of a member
};

/// The two things that need the hub: a number and a claim. A PC that is its own authority does both at once; a member
/// asks its hub and, while that is out of reach, does what needs nobody: numbers of its own series, and calls of a
/// paper that somebody holds in the hand. Backend thread.
class HallDesk {
 public:
  /// Called exactly once, on the backend thread, at once or when the hub has answered.
  using Reply = std::function<void(const Result<Ticket>&)>;

  HallDesk(Store& store, QueueDesk& queue) : m_store(store), m_queue(queue) {}

  /// The line to the hub; null when it ends. It must outlive its use.
  void attach(HallLine* line) { m_line = line; }

  void issue(const IssueRequest& request, const Reply& reply);
  /// Error of a member without its hub: Busy, field "hub".
  void callNext(const Seat& seat, const Reply& reply);
  /// A number that was typed or scanned at the window.
  void callTicket(const Seat& seat, const TicketId& id, const Reply& reply);

  Result<HallView> view();
  void tryNow();
  void join(const QString& invitation, const HallLine::Joined& joined);

 private:
  [[nodiscard]] bool asksHub() const { return m_line && m_store.authority() == Authority::Member; }
  void answer(const Result<TicketId>& granted, const Reply& reply) const;
  void answerClaim(const Seat& seat, const Result<TicketId>& granted, const Reply& reply) const;

  Store& m_store;
  QueueDesk& m_queue;
  HallLine* m_line = nullptr;
};
