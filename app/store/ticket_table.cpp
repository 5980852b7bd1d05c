#include "store/ticket_table.h"

#include "store/order_key.h"

// One list of columns, in the order in which the mapper reads them.
#define TICKET_COLUMNS                                                                                      \
  "id, day, series, number, queue, service_id, agency_id, priority, booked_at, issued_at, queued_at, "      \
  "state, turn, recalls, counter_id, officer_id, called_at, serving_at, ended_at, waited, served, note, "   \
  "note_by, return_to, epoch, fence, code"
// SQLite takes a partial index only when the statement repeats its condition as it stands there; without these words
// every press of F2 would read all tickets that were ever issued.
#define ACTIVE_STATES "AND state IN ('called', 'serving', 'held', 'no_show') "

namespace {

/// 0 regular, 1 priority, 2 booked: the classes of the interleave.
int classOf(const Ticket& ticket) { return ticket.bookedAtMs ? 2 : isPriority(ticket.priority) ? 1 : 0; }

Ticket ticketOf(const Statement& row) {
  Ticket ticket;
  ticket.id = TicketId::parse(row.text(0)).value_or(TicketId{});
  ticket.day = QDate::fromString(row.text(1), Qt::ISODate);
  ticket.series = row.text(2);
  ticket.number = row.number(3);
  ticket.queue = row.text(4);
  ticket.serviceId = row.text(5);
  ticket.agencyId = row.text(6);
  ticket.priority = priorityFromKey(row.text(7)).value_or(Priority::None);
  ticket.bookedAtMs = row.optionalInteger(8);
  ticket.issuedAtMs = row.integer(9);
  ticket.queuedAtMs = row.integer(10);
  ticket.state = ticketStateFromKey(row.text(11)).value_or(TicketState::Waiting);
  ticket.turn = row.number(12);
  ticket.recalls = row.number(13);
  ticket.counterId = row.text(14);
  ticket.officerId = row.text(15);
  ticket.calledAtMs = row.optionalInteger(16);
  ticket.servingAtMs = row.optionalInteger(17);
  ticket.endedAtMs = row.optionalInteger(18);
  ticket.waitedMs = row.integer(19);
  ticket.servedMs = row.integer(20);
  ticket.note = row.text(21);
  ticket.noteBy = row.text(22);
  ticket.returnTo = row.text(23);
  ticket.fence = {row.integer(24), row.integer(25)};
  ticket.code = row.text(26);
  return ticket;
}

Candidate candidateOf(const Statement& row) {
  Candidate candidate;
  candidate.id = TicketId::parse(row.text(0)).value_or(TicketId{});
  candidate.series = row.text(1);
  candidate.priority = priorityFromKey(row.text(2)).value_or(Priority::None);
  candidate.bookedAtMs = row.optionalInteger(3);
  candidate.queuedAtMs = row.integer(4);
  return candidate;
}

/// A list of texts as one JSON value for json_each, so that the statement's text stays the same.
QString jsonList(const QStringList& texts) {
  return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(texts)).toJson(QJsonDocument::Compact));
}

QString iso(QDate day) { return day.toString(Qt::ISODate); }

}  // namespace

Result<std::vector<Ticket>> TicketTable::all(Statement& statement) const {
  if (auto done = statement.run(); !done) return tl::unexpected(done.error());
  std::vector<Ticket> tickets;
  while (statement.next()) tickets.push_back(ticketOf(statement));
  if (auto done = statement.fault(); !done) return tl::unexpected(done.error());
  return tickets;
}

Result<std::optional<TicketRow>> TicketTable::row(const TicketId& id) const {
  auto statement = m_database.prepare("SELECT " TICKET_COLUMNS ", last_op, order_key, holder FROM ticket WHERE id = ?");
  if (!statement) return tl::unexpected(statement.error());
  if (auto done = statement->bind(id.toString()).run(); !done) return tl::unexpected(done.error());
  if (!statement->next()) {
    if (auto done = statement->fault(); !done) return tl::unexpected(done.error());
    return std::optional<TicketRow>();
  }
  return std::optional<TicketRow>(
      TicketRow{ticketOf(*statement),
                {Uuid::fromBytes(statement->blob(27)).value_or(Uuid()), orderKeyFromBytes(statement->blob(28))},
                statement->text(29)});
}

Done TicketTable::write(const TicketRow& row) const {
  auto statement = m_database.prepare(
      "INSERT OR REPLACE INTO ticket (" TICKET_COLUMNS
      ", class, last_op, order_key, holder) VALUES "
      "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  if (!statement) return tl::unexpected(statement.error());
  const Ticket& t = row.ticket;
  statement->bind(t.id.toString()).bind(iso(t.day)).bind(t.series).bind(t.number).bind(t.queue).bind(t.serviceId);
  statement->bind(t.agencyId).bind(toKey(t.priority)).bind(t.bookedAtMs).bind(t.issuedAtMs).bind(t.queuedAtMs);
  statement->bind(toKey(t.state)).bind(t.turn).bind(t.recalls).bind(t.counterId).bind(t.officerId);
  statement->bind(t.calledAtMs).bind(t.servingAtMs).bind(t.endedAtMs).bind(t.waitedMs).bind(t.servedMs).bind(t.note);
  statement->bind(t.noteBy).bind(t.returnTo).bind(t.fence.epoch).bind(t.fence.n).bind(t.code).bind(classOf(t));
  statement->bind(QVariant(row.mark.lastOperation.toBytes())).bind(QVariant(toBytes(row.mark.key)));
  statement->bind(row.holder);
  return statement->run();
}

Done TicketTable::remove(const TicketId& id) const {
  auto statement = m_database.prepare("DELETE FROM ticket WHERE id = ?");
  if (!statement) return tl::unexpected(statement.error());
  return statement->bind(id.toString()).run();
}

Result<int> TicketTable::lastNumber(QDate day, const QString& series) const {
  auto statement = m_database.prepare("SELECT max(number) FROM ticket WHERE day = ? AND series = ?");
  if (!statement) return tl::unexpected(statement.error());
  if (auto done = statement->bind(iso(day)).bind(series).run(); !done) return tl::unexpected(done.error());
  return statement->next() ? statement->number(0) : 0;
}

Result<std::vector<Ticket>> TicketTable::waiting(QDate day, const QStringList& queues) const {
  auto statement = m_database.prepare(
      "SELECT " TICKET_COLUMNS
      " FROM ticket INDEXED BY ticket_waiting WHERE state = 'waiting' AND day = ? "
      "AND queue IN (SELECT value FROM json_each(?)) ORDER BY queue, class, queued_at, id");
  if (!statement) return tl::unexpected(statement.error());
  statement->bind(iso(day)).bind(jsonList(queues));
  return all(*statement);
}

Result<std::vector<Candidate>> TicketTable::heads(QDate day, const QStringList& queues, const QString& counterId) const {
  std::vector<Candidate> candidates;
  auto collect = [&](Statement& statement) -> Done {
    if (auto done = statement.run(); !done) return done;
    while (statement.next()) candidates.push_back(candidateOf(statement));
    return statement.fault();
  };
  for (const QString& queue : queues) {
    for (const int kind : {0, 1}) {
      auto statement = m_database.prepare(
          "SELECT id, queue, priority, booked_at, queued_at FROM ticket INDEXED BY ticket_waiting "
          "WHERE state = 'waiting' AND day = ? AND queue = ? AND class = ? AND counter_id IN ('', ?) "
          "ORDER BY queued_at, id LIMIT 1");
      if (!statement) return tl::unexpected(statement.error());
      statement->bind(iso(day)).bind(queue).bind(kind).bind(counterId);
      if (auto done = collect(*statement); !done) return tl::unexpected(done.error());
    }
    auto booked = m_database.prepare(
        "SELECT id, queue, priority, booked_at, queued_at FROM ticket INDEXED BY ticket_waiting "
        "WHERE state = 'waiting' AND day = ? AND queue = ? AND class = 2 AND counter_id IN ('', ?)");
    if (!booked) return tl::unexpected(booked.error());
    booked->bind(iso(day)).bind(queue).bind(counterId);
    if (auto done = collect(*booked); !done) return tl::unexpected(done.error());
  }
  return candidates;
}

Result<std::vector<QueueCount>> TicketTable::counts(QDate day) const {
  auto statement = m_database.prepare(
      "SELECT queue, count(*), min(issued_at) FROM ticket INDEXED BY ticket_waiting "
      "WHERE state = 'waiting' AND day = ? GROUP BY queue");
  if (!statement) return tl::unexpected(statement.error());
  if (auto done = statement->bind(iso(day)).run(); !done) return tl::unexpected(done.error());
  std::vector<QueueCount> counts;
  while (statement->next())
    counts.push_back({statement->text(0), statement->number(1), statement->optionalInteger(2)});
  if (auto done = statement->fault(); !done) return tl::unexpected(done.error());
  return counts;
}

Result<std::optional<Ticket>> TicketTable::inService(const QString& counterId) const {
  auto statement = m_database.prepare(
      "SELECT " TICKET_COLUMNS
      " FROM ticket INDEXED BY ticket_active WHERE counter_id = ? " ACTIVE_STATES
      "AND state IN ('called', 'serving') ORDER BY called_at DESC LIMIT 1");
  if (!statement) return tl::unexpected(statement.error());
  statement->bind(counterId);
  auto tickets = all(*statement);
  if (!tickets) return tl::unexpected(tickets.error());
  return tickets->empty() ? std::optional<Ticket>() : std::optional<Ticket>(tickets->front());
}

Result<std::vector<Ticket>> TicketTable::allInService() const {
  auto statement = m_database.prepare(
      "SELECT " TICKET_COLUMNS " FROM ticket INDEXED BY ticket_active WHERE true " ACTIVE_STATES
      "AND state IN ('called', 'serving') ORDER BY counter_id");
  if (!statement) return tl::unexpected(statement.error());
  return all(*statement);
}

Result<std::vector<Ticket>> TicketTable::heldAt(const QString& counterId) const {
  auto statement = m_database.prepare(
      "SELECT " TICKET_COLUMNS " FROM ticket INDEXED BY ticket_active WHERE counter_id = ? " ACTIVE_STATES
      "AND state = 'held' ORDER BY ended_at, id");
  if (!statement) return tl::unexpected(statement.error());
  statement->bind(counterId);
  return all(*statement);
}

Result<std::vector<Ticket>> TicketTable::noShows(QDate day, const QStringList& queues) const {
  auto statement = m_database.prepare(
      "SELECT " TICKET_COLUMNS
      " FROM ticket WHERE state = 'no_show' AND day = ? AND queue IN (SELECT value FROM json_each(?)) "
      "ORDER BY ended_at DESC, id");
  if (!statement) return tl::unexpected(statement.error());
  statement->bind(iso(day)).bind(jsonList(queues));
  return all(*statement);
}

Result<std::optional<Ticket>> TicketTable::find(QDate day, const QString& series, int number) const {
  auto statement = m_database.prepare(
      "SELECT " TICKET_COLUMNS " FROM ticket WHERE day = ? AND series = ? AND number = ? ORDER BY issued_at LIMIT 1");
  if (!statement) return tl::unexpected(statement.error());
  statement->bind(iso(day)).bind(series).bind(number);
  auto tickets = all(*statement);
  if (!tickets) return tl::unexpected(tickets.error());
  return tickets->empty() ? std::optional<Ticket>() : std::optional<Ticket>(tickets->front());
}

Result<std::optional<Ticket>> TicketTable::findByCode(const QString& code) const {
  auto statement =
      m_database.prepare("SELECT " TICKET_COLUMNS " FROM ticket WHERE code = ? ORDER BY issued_at DESC LIMIT 1");
  if (!statement) return tl::unexpected(statement.error());
  statement->bind(code);
  auto tickets = all(*statement);
  if (!tickets) return tl::unexpected(tickets.error());
  return tickets->empty() ? std::optional<Ticket>() : std::optional<Ticket>(tickets->front());
}

Result<std::vector<Ticket>> TicketTable::lastCalls(const QString& counterId, QDate day, int limit) const {
  auto statement = m_database.prepare(
      "SELECT " TICKET_COLUMNS
      " FROM ticket INDEXED BY ticket_calls WHERE counter_id = ? AND called_at IS NOT NULL AND day = ? "
      "ORDER BY called_at DESC LIMIT ?");
  if (!statement) return tl::unexpected(statement.error());
  statement->bind(counterId).bind(iso(day)).bind(limit);
  return all(*statement);
}

Result<std::vector<Ticket>> TicketTable::ofDay(QDate day) const {
  auto statement = m_database.prepare("SELECT " TICKET_COLUMNS " FROM ticket WHERE day = ? ORDER BY series, number");
  if (!statement) return tl::unexpected(statement.error());
  statement->bind(iso(day));
  return all(*statement);
}

Result<std::vector<DayLine>> TicketTable::linesOfDay(QDate day) const {
  auto statement = m_database.prepare(
      "SELECT queue, service_id, state, counter_id, issued_at, called_at, serving_at, ended_at, waited, served "
      "FROM ticket INDEXED BY ticket_number WHERE day = ?");
  if (!statement) return tl::unexpected(statement.error());
  if (auto done = statement->bind(iso(day)).run(); !done) return tl::unexpected(done.error());
  std::vector<DayLine> lines;
  while (statement->next()) {
    lines.push_back({statement->text(0), statement->text(1),
                     ticketStateFromKey(statement->text(2)).value_or(TicketState::Waiting), statement->text(3),
                     statement->integer(4), statement->optionalInteger(5), statement->optionalInteger(6),
                     statement->optionalInteger(7), statement->integer(8), statement->integer(9)});
  }
  if (auto done = statement->fault(); !done) return tl::unexpected(done.error());
  return lines;
}

Result<std::vector<Ticket>> TicketTable::calledAgain(QDate day) const {
  auto statement = m_database.prepare(
      "SELECT " TICKET_COLUMNS
      " FROM ticket INDEXED BY ticket_number WHERE day = ? AND (turn > 1 OR (turn = 1 AND state = 'waiting'))");
  if (!statement) return tl::unexpected(statement.error());
  statement->bind(iso(day));
  return all(*statement);
}

Result<std::vector<Ticket>> TicketTable::calledBy(const QString& counterId, qint64 fromMs) const {
  auto statement = m_database.prepare("SELECT " TICKET_COLUMNS
                                      " FROM ticket INDEXED BY ticket_calls WHERE counter_id = ? AND called_at >= ? "
                                      "AND called_at IS NOT NULL ORDER BY called_at");
  if (!statement) return tl::unexpected(statement.error());
  statement->bind(counterId).bind(fromMs);
  return all(*statement);
}
