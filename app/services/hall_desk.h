#pragma once

#include <functional>

#include "services/hall_line.h"
#include "services/hall_views.h"
#include "services/key_desk.h"
#include "services/queue_desk.h"

/// The two things that need the hub: a number and a claim. A PC that is its own authority does both at once; a member
/// asks its hub and, while that is out of reach, does what needs nobody: numbers of its own series, and calls of a
/// paper that somebody holds in the hand. Backend thread.
class HallDesk {
 public:
  /// Called exactly once, on the backend thread, at once or when the hub has answered.
  using Reply = std::function<void(const Result<Ticket>&)>;

  HallDesk(Store& store, const Almanac& almanac, QueueDesk& queue, const RosterDesk& roster, const KeyDesk& keys)
      : m_store(store), m_almanac(almanac), m_queue(queue), m_roster(roster), m_keys(keys) {}

  /// The line to the hub; null when it ends. It must outlive its use.
  void attach(HallLine* line) { m_line = line; }

  void issue(const IssueRequest& request, const Reply& reply);
  /// Error of a member without its hub: Busy, field "hub".
  void callNext(const Seat& seat, const Reply& reply);
  /// A number that was typed or scanned at the window.
  void callTicket(const Seat& seat, const TicketId& id, const Reply& reply);

  Result<HallView> view();
  Result<HallOverview> overview();
  void tryNow();
  /// Fetches a file that another PC has taken in; nothing to do for one that is here.
  void wantFile(const FileId& file);
  [[nodiscard]] FileStanding standingOf(const FileId& file) const;
  // Joining is the administrator's; anybody else gets Denied, field "role". Errors of the text: Invalid, with the part
  // that is wrong in `field` ("form", "host", "code", "fingerprint").
  void look(const Seat& seat, const QString& typed, const HallLine::Looked& looked);
  void join(const Seat& seat, const QString& typed, const HallLine::Joined& joined);

 private:
  [[nodiscard]] bool asksHub() const { return m_line && m_store.authority() == Authority::Member; }
  void answer(const Result<TicketId>& granted, const Reply& reply) const;
  void answerClaim(const Seat& seat, const Result<TicketId>& granted, const Reply& reply) const;

  Result<Invitation> admit(const Seat& seat, const QString& typed) const;

  Store& m_store;
  const Almanac& m_almanac;
  QueueDesk& m_queue;
  const RosterDesk& m_roster;
  const KeyDesk& m_keys;
  HallLine* m_line = nullptr;
};
