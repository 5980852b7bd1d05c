#pragma once

#include <functional>

#include "domain/link_status.h"
#include "domain/result.h"
#include "domain/ticket.h"
#include "journal/wire/queue.h"

/// The way to the hub as the desks know it; whoever knows the network implements it. Backend thread.
class HallLine {
 public:
  /// The ticket that was given, which stands in the tables by then.
  /// Errors: Busy (retryable), field "hub", when no answer came in time; else what the hub says, its code in `detail`.
  using Granted = std::function<void(const Result<TicketId>&)>;

  virtual ~HallLine() = default;
  virtual void issue(const IssueCommand& command, Granted granted) = 0;
  virtual void claim(const ClaimCommand& command, Granted granted) = 0;
  /// Whether it makes sense to ask at this moment.
  [[nodiscard]] virtual bool isReachable() const = 0;
  virtual Result<LinkStatus> status() = 0;
  virtual void tryNow() = 0;

  /// Joins the hall of an invitation ("loket://…"), for good: the history of this PC goes out to it. Answered once.
  /// Errors: Invalid (field "form", "host", "code", "fingerprint"), Conflict (belongs to a hall already), Denied (the
  /// hub refuses; its code in `detail`), Busy, field "hub" (no answer), Corrupt, field "fingerprint" (another server).
  using Joined = std::function<void(const Done&)>;
  virtual void join(const QString& invitation, Joined joined) = 0;
};
