#pragma once

#include <functional>

#include "domain/file_standing.h"
#include "domain/invitation.h"
#include "domain/link_status.h"
#include "domain/result.h"
#include "domain/ticket.h"
#include "journal/file_seal.h"
#include "journal/wire/queue.h"

/// Where an invitation leads, before anybody follows it. A value.
struct HallPreview {
  Invitation invitation;
  QString hall;  ///< as its hub says; empty where it does not
};

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

  /// Somebody wants to see a file that is not here: it is fetched as soon as that can be.
  virtual void wantFile(const FileId& file) { Q_UNUSED(file); }
  /// Of a file that is not here, and of any whether it has yet to go to the hub.
  [[nodiscard]] virtual FileStanding standingOf(const FileId& file) const {
    Q_UNUSED(file);
    return {FileStanding::At::Away, FileStanding::Trouble::None, 0, 0, false};
  }
  [[nodiscard]] virtual FileTraffic fileTraffic() const { return {}; }

  /// Asks where an invitation leads; nothing is changed there or here. Answered once.
  /// Errors: Busy, field "hub" (no answer); Corrupt, field "fingerprint" (another server), field "hub" (what answers is no
  /// hub); Unsupported, field "hub" (no version of the protocol that both speak).
  using Looked = std::function<void(const Result<HallPreview>&)>;
  virtual void look(const Invitation& invitation, Looked looked) = 0;

  /// Joins the hall of an invitation ("loket://…"), for good: the history of this PC goes out to it. Answered once.
  /// Errors: Conflict, field "hall" (belongs to a hall already), Denied, field "hub" (the hub refuses; its code in
  /// `detail`), Busy, field "hub" (no answer), Corrupt, field "fingerprint" (another server).
  using Joined = std::function<void(const Done&)>;
  virtual void join(const Invitation& invitation, Joined joined) = 0;
};
