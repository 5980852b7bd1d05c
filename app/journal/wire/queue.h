#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

#include "domain/result.h"
#include "domain/ticket.h"
#include "journal/wire/pull.h"

// The two things that need the hub: a number and a claim. The request id is the idempotency key; it is durable at the
// asker before it is sent, and the same id gives the same answer for ever. Values and codecs; any thread.

struct IssueCommand {
  Uuid requestId;
  QString serviceId;
  Priority priority = Priority::None;
  std::optional<qint64> bookedAtMs;
  QString counterId;
  QString officerId;
  Cursor after;  ///< the asker's position in the hall's stream
  bool operator==(const IssueCommand&) const = default;
};

struct ClaimCommand {
  Uuid requestId;
  QString counterId;
  QString officerId;
  std::optional<TicketId> ticket;  ///< typed or scanned; absent: whoever is next
  Cursor after;
  bool operator==(const ClaimCommand&) const = default;
};

/// What the hub gave. `page` is the hall's stream from the asker's position to the new operation and beyond; with
/// `more` set the asker pulls before it shows the ticket. The answer to a repeated request may be old news: only when
/// the ticket then stands in the asker's tables as called at its counter, under this fence, does the claim hold.
struct QueueGrant {
  TicketId ticket;
  QString series;
  int number = 0;
  Fence fence;
  QString durable = QStringLiteral("hub");  ///< as of a push
  PullReply page;
  bool operator==(const QueueGrant&) const = default;
};

namespace wire {

QByteArray writeIssue(const IssueCommand& command);
Result<IssueCommand> readIssue(QByteArrayView body);
QByteArray writeClaim(const ClaimCommand& command);
Result<ClaimCommand> readClaim(QByteArrayView body);
QByteArray writeGrant(const QueueGrant& grant);
Result<QueueGrant> readGrant(QByteArrayView body);

}  // namespace wire
