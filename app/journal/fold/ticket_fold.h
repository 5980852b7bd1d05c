#pragma once

#include <optional>
#include <vector>

#include "domain/ticket.h"
#include "journal/fold/anomaly.h"

/// A ticket as the table holds it.
struct TicketRow {
  Ticket ticket;
  FoldMark mark;
  QString holder;  ///< device that called it without the hub; it alone goes on with that turn
};

/// The reducer of tickets: pure, any thread. Operations must come in the order of their keys; the store folds an entity
/// anew when one arrives out of order, so that every replica ends with the same row (I4).
///
/// A claim with a higher (epoch, n) wins over one with a lower; the loser, and everything that still carries the old
/// fence, is recorded as an anomaly and changes nothing (I3). A call made without the hub has no fence of its own: it
/// carries the one that the ticket had, loses against any claim of the hub, and of two such calls the first in order
/// stands; what the other counter then does to "its" visitor is recorded and changes nothing.
class TicketFold {
 public:
  static void apply(std::optional<TicketRow>& row, const PlacedOperation& placed, std::vector<Anomaly>& anomalies);
};

/// What `ticket.undo` carries: the part of a ticket that a verb of the counter can change.
QJsonObject ticketStateToJson(const Ticket& ticket);
