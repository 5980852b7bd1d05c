#pragma once

#include <vector>

#include "domain/paper_record.h"
#include "domain/ticket.h"
#include "services/office.h"

/// A number that waits in the queue while its paper did not come out: nobody holds it.
struct LostTicket {
  Ticket ticket;
  QString serviceName;
  PrintJob job;  ///< the print that failed
};

/// What is done about numbers without a paper, so that none is called in vain. Backend thread. Errors: NotFound for an
/// unknown job, Conflict when the number was called meanwhile (field = the ticket's state), and those of the store.
class LostTickets {
 public:
  explicit LostTickets(Office& office) : m_office(office) {}

  /// Of that counter, from today, newest first.
  Result<std::vector<LostTicket>> at(const QString& counterId) const;
  /// The number goes; its holder takes another.
  [[nodiscard]] Done cancel(const Seat& seat, const QString& jobId);
  /// The number stays and is called by that name, which stands on the screens of the counters.
  [[nodiscard]] Done callByName(const Seat& seat, const QString& jobId, const QString& name);

 private:
  Result<TicketId> ticketOf(const QString& jobId) const;
  [[nodiscard]] qint64 startOfToday() const;

  Office& m_office;
};
