#pragma once

#include "journal/wire/problem.h"
#include "journal/wire/queue.h"
#include "store/almanac.h"
#include "store/device_table.h"
#include "store/store.h"

/// Gives out numbers and lets counters call: the one writer of both in a hall. Backend thread of the hub.
///
/// Each request becomes one operation of the hub's own device, whose id is the request's. So the answer to a repeated
/// request is read from the log, also when the hub died between the commit and the answer.
class TicketAuthority {
 public:
  TicketAuthority(Store& store, const Almanac& almanac) : m_store(store), m_almanac(almanac) {}

  /// 404 no-such-service; 409 request-reused, log-reset (410); 403 as Sequencer.
  Answer<QueueGrant> issue(const Device& device, const IssueCommand& command);
  /// 404 nobody-waits, no-such-ticket, no-such-counter; 409 counter-busy (detail: the number there), not-waiting
  /// (detail: the ticket's state), request-reused; 410 log-reset.
  Answer<QueueGrant> claim(const Device& device, const ClaimCommand& command);

 private:
  [[nodiscard]] Answer<void> admit(const Device& device, const Cursor& after) const;
  /// The grant of a request that was done before; absent for a new one.
  Answer<std::optional<QueueGrant>> earlier(const Device& device, const Uuid& requestId, const char* type,
                                            const Cursor& after) const;
  Answer<QueueGrant> grantOf(const Operation& operation, const Cursor& after) const;
  [[nodiscard]] QDate today() const { return m_almanac.office().zone.day(m_store.nowMs()); }

  Store& m_store;
  const Almanac& m_almanac;
};
