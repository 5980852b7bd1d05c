#include "services/lost_tickets.h"

#include "store/paper_table.h"
#include "store/ticket_table.h"

namespace {
constexpr int kMost = 200;
}

qint64 LostTickets::startOfToday() const {
  const Zone& zone = m_office.almanac().office().zone;
  return zone.unixMs(zone.day(m_office.store().nowMs()), QTime(0, 0));
}

Result<std::vector<LostTicket>> LostTickets::at(const QString& counterId) const {
  Database& database = m_office.store().database();
  const auto failed = PrintJobTable(database).list(PrintJobTable::Which::Failed, startOfToday(), kMost);
  if (!failed) return tl::unexpected(failed.error());
  std::vector<LostTicket> lost;
  for (const PrintJob& job : *failed) {
    if (job.kind != PaperKind::Ticket || job.counterId != counterId) continue;
    const auto id = TicketId::parse(job.subject);
    if (!id) continue;
    const auto row = TicketTable(database).row(*id);
    if (!row) return tl::unexpected(row.error());
    if (!*row || (*row)->ticket.state != TicketState::Waiting) continue;
    lost.push_back({(*row)->ticket, m_office.almanac().serviceName((*row)->ticket.serviceId), job});
  }
  return lost;
}

Result<TicketId> LostTickets::ticketOf(const QString& jobId) const {
  const auto row = PrintJobTable(m_office.store().database()).row(jobId);
  if (!row) return tl::unexpected(row.error());
  if (!*row || (*row)->job.kind != PaperKind::Ticket)
    return failure(ErrorCode::NotFound, jobId, QStringLiteral("print"));
  const auto id = TicketId::parse((*row)->job.subject);
  if (!id) return failure(ErrorCode::NotFound, (*row)->job.subject, QStringLiteral("ticket"));
  return *id;
}

Done LostTickets::cancel(const Seat& seat, const QString& jobId) {
  const auto id = ticketOf(jobId);
  if (!id) return tl::unexpected(id.error());
  // Who was called already stands at a window; his number is not taken from him.
  const auto ticket = m_office.queue().findById(*id);
  if (!ticket) return tl::unexpected(ticket.error());
  if (ticket->state != TicketState::Waiting) return failure(ErrorCode::Conflict, ticket->label(), toKey(ticket->state));
  if (auto done = m_office.queue().cancel(seat, *id); !done) return tl::unexpected(done.error());
  return m_office.papers().dismiss(seat, jobId);
}

Done LostTickets::callByName(const Seat& seat, const QString& jobId, const QString& name) {
  const auto id = ticketOf(jobId);
  if (!id) return tl::unexpected(id.error());
  if (name.trimmed().isEmpty()) return failure(ErrorCode::Invalid, QStringLiteral("empty"), QStringLiteral("name"));
  if (auto done = m_office.queue().note(seat, *id, name); !done) return tl::unexpected(done.error());
  return m_office.papers().dismiss(seat, jobId);
}
