#include "services/queue_desk.h"

#include <algorithm>
#include <numeric>
#include <set>

#include "domain/tracking_code.h"
#include "journal/office_codec.h"
#include "journal/ticket_issue.h"
#include "store/case_list.h"
#include "store/case_table.h"
#include "store/directory_table.h"
#include "store/log_table.h"
#include "store/next_call.h"
#include "store/ticket_table.h"

namespace {

QString entityOf(const TicketId& id) { return QLatin1String("ticket:") + id.toString(); }

/// "b 24", "B024" and "B-024" are the same number, and "a-k2 7" is one of a desk without the hub; the part before the
/// last group of digits is the series.
std::optional<std::pair<QString, int>> parseLabel(const QString& typed) {
  QString text = typed.trimmed().toUpper();
  text.replace(QLatin1Char(' '), QLatin1Char('-'));
  qsizetype digits = text.size();
  while (digits > 0 && text[digits - 1].isDigit()) --digits;
  const int number = text.mid(digits).toInt();
  QString series = text.left(digits);
  while (series.endsWith(QLatin1Char('-'))) series.chop(1);
  if (number <= 0 || series.isEmpty()) return std::nullopt;
  return std::make_pair(series, number);
}

constexpr qint64 kMinute = 60'000;

}  // namespace

QDate QueueDesk::today() const { return m_almanac.office().zone.day(m_store.nowMs()); }

Result<Ticket> QueueDesk::issue(const IssueRequest& request) {
  const TicketTable tickets(m_store.database());
  const TicketId id{request.requestId};
  if (id.isNull()) return failure(ErrorCode::Invalid, QStringLiteral("no request id"), QStringLiteral("request"));
  const auto known = tickets.row(id);
  if (!known) return tl::unexpected(known.error());
  if (*known) return (*known)->ticket;

  const ServiceStandard* service = m_almanac.catalogue().standard(request.serviceId);
  if (!service) return failure(ErrorCode::NotFound, request.serviceId, QStringLiteral("service"));
  const qint64 now = m_store.nowMs();
  const QDate day = today();
  // Without the hub a number is unique because nobody else gives out this series.
  const bool isMember = m_store.authority() == Authority::Member;
  const QString series = isMember ? service->series + QLatin1Char('-') + m_store.suffix() : service->series;
  const auto last = tickets.lastNumber(day, series);
  if (!last) return tl::unexpected(last.error());
  std::array<std::uint8_t, 8> chance{};
  m_store.fillRandom(chance);

  OperationDraft draft;
  draft.stream = kHallStream;
  draft.entity = entityOf(id);
  draft.type = QStringLiteral("ticket.issue");
  draft.isNewEntity = true;
  draft.plain = TicketIssue{now,
                            day,
                            series,
                            service->series,
                            *last + 1,
                            service->id,
                            service->agencyId,
                            request.priority,
                            request.bookedAtMs,
                            request.counterId,
                            makeTicketCode(chance)}
                    .toPayload();
  const auto committed = m_store.append(request.officerId, {draft});
  if (!committed) return tl::unexpected(committed.error());
  const auto row = tickets.row(id);
  if (!row) return tl::unexpected(row.error());
  if (!*row) return failure(ErrorCode::Internal, QStringLiteral("an issued ticket is not in its table"));
  return (*row)->ticket;
}

Result<QueueDesk::Estimate> QueueDesk::estimate(const QString& serviceId, Priority priority) const {
  const ServiceStandard* service = m_almanac.catalogue().standard(serviceId);
  if (!service) return failure(ErrorCode::NotFound, serviceId, QStringLiteral("service"));
  const TicketTable tickets(m_store.database());
  const auto waiting = tickets.waiting(today(), {service->series});
  if (!waiting) return tl::unexpected(waiting.error());
  const qint64 now = m_store.nowMs();
  std::vector<Candidate> candidates;
  for (const Ticket& ticket : *waiting) candidates.push_back(candidateOf(ticket));
  candidates.push_back({TicketId{}, service->series, priority, std::nullopt, now});
  const auto order = callOrder(candidates, {}, m_almanac.office().rules, now);
  const auto mine = std::ranges::find(order, candidates.size() - 1);
  Estimate estimate;
  estimate.before = static_cast<int>(std::distance(order.begin(), mine));

  int counters = 0;
  for (const auto& [id, counter] : m_almanac.counters()) {
    if (!counter.queues.contains(service->series)) continue;
    const auto presence = this->presence(id);
    if (presence && presence->state == CounterState::Open) ++counters;
  }
  if (counters > 0) {
    // Rounded to five minutes and given as a span: it is a guess, and a single minute would claim more.
    const qint64 mean = qint64{service->counterMinutes} * kMinute * estimate.before / counters;
    estimate.fromMs = (now + mean * 8 / 10) / (5 * kMinute) * (5 * kMinute);
    estimate.toMs = *estimate.fromMs + std::max<qint64>(10 * kMinute, mean / 2 / (5 * kMinute) * (5 * kMinute));
    estimate.fromMs = std::max(*estimate.fromMs, now / kMinute * kMinute);
  }
  return estimate;
}

Result<Ticket> QueueDesk::current(const Seat& seat) const {
  const auto ticket = TicketTable(m_store.database()).inService(seat.counterId);
  if (!ticket) return tl::unexpected(ticket.error());
  if (!*ticket) return failure(ErrorCode::Conflict, QStringLiteral("nobody is at this counter"), QStringLiteral("none"));
  return **ticket;
}

Result<Ticket> QueueDesk::change(const Seat& seat, const Ticket& ticket, TicketVerb verb, const char* type,
                                 QJsonObject payload, bool takesFence) {
  if (!ticketAllows(ticket.state, verb))
    return failure(ErrorCode::Conflict, QLatin1String(type), toKey(ticket.state));
  OperationDraft draft;
  draft.stream = kHallStream;
  draft.entity = entityOf(ticket.id);
  draft.type = QLatin1String(type);
  draft.plain = std::move(payload);
  draft.plain.insert(QStringLiteral("at"), m_store.nowMs());
  draft.takesFence = takesFence;
  if (!takesFence) draft.fence = ticket.fence;
  const auto committed = m_store.append(seat.officerId, {draft});
  if (!committed) return tl::unexpected(committed.error());
  const auto row = TicketTable(m_store.database()).row(ticket.id);
  if (!row) return tl::unexpected(row.error());
  if (!*row) return failure(ErrorCode::Internal, QStringLiteral("a ticket has left its table"));
  const Ticket& now = (*row)->ticket;
  const bool canUndo = verb == TicketVerb::Finish || verb == TicketVerb::Hold || verb == TicketVerb::NoShow ||
                       verb == TicketVerb::Transfer;
  if (canUndo) {
    m_last[seat.counterId] = {verb, ticket, committed->operations.front().id, m_store.nowMs(),
                              now.servedMs - ticket.servedMs};
  } else if (verb == TicketVerb::Call || verb == TicketVerb::Undo) {
    m_last.erase(seat.counterId);
  }
  return now;
}

Result<Ticket> QueueDesk::call(const Seat& seat, const Ticket& ticket) {
  const auto busy = TicketTable(m_store.database()).inService(seat.counterId);
  if (!busy) return tl::unexpected(busy.error());
  if (*busy) return failure(ErrorCode::Conflict, (*busy)->label(), toKey((*busy)->state));
  QJsonObject payload{{QStringLiteral("counter"), seat.counterId}};
  if (m_store.authority() == Authority::Member) {
    payload.insert(QStringLiteral("offline"), true);
    return change(seat, ticket, TicketVerb::Call, "ticket.call", payload);
  }
  return change(seat, ticket, TicketVerb::Call, "ticket.call", payload, true);
}

Result<Ticket> QueueDesk::callNext(const Seat& seat) {
  const Counter* counter = m_almanac.counter(seat.counterId);
  if (!counter) return failure(ErrorCode::NotFound, seat.counterId, QStringLiteral("counter"));
  const TicketTable tickets(m_store.database());
  const auto busy = tickets.inService(seat.counterId);
  if (!busy) return tl::unexpected(busy.error());
  if (*busy) return failure(ErrorCode::Conflict, (*busy)->label(), toKey((*busy)->state));
  if (m_store.authority() == Authority::Member)
    return failure(ErrorCode::Conflict, QStringLiteral("the hub picks"), QStringLiteral("hub"));
  const auto next = NextCall(m_store.database()).pick(*counter, today(), m_almanac.office().rules, m_store.nowMs());
  if (!next) return tl::unexpected(next.error());
  if (!*next) return failure(ErrorCode::NotFound, QStringLiteral("nobody waits"), QStringLiteral("queue"));
  return call(seat, **next);
}

Result<Ticket> QueueDesk::callTicket(const Seat& seat, const TicketId& id) {
  const auto row = TicketTable(m_store.database()).row(id);
  if (!row) return tl::unexpected(row.error());
  if (!*row) return failure(ErrorCode::NotFound, id.toString(), QStringLiteral("ticket"));
  return call(seat, (*row)->ticket);
}

Result<Ticket> QueueDesk::recall(const Seat& seat) {
  const auto ticket = current(seat);
  if (!ticket) return ticket;
  if (ticket->recalls >= m_almanac.office().recallLimit)
    return failure(ErrorCode::Conflict, QStringLiteral("recall limit"), QStringLiteral("recall_limit"));
  return change(seat, *ticket, TicketVerb::Recall, "ticket.recall", {});
}

Result<Ticket> QueueDesk::start(const Seat& seat) {
  const auto ticket = current(seat);
  if (!ticket) return ticket;
  return change(seat, *ticket, TicketVerb::Start, "ticket.start", {});
}

Result<Ticket> QueueDesk::hold(const Seat& seat, const QString& note) {
  const auto ticket = current(seat);
  if (!ticket) return ticket;
  QJsonObject payload;
  if (!note.isEmpty())
    payload = {{QStringLiteral("note"), note.left(500)}, {QStringLiteral("note_by"), seat.counterId}};
  return change(seat, *ticket, TicketVerb::Hold, "ticket.hold", payload);
}

Result<Ticket> QueueDesk::noShow(const Seat& seat) {
  const auto ticket = current(seat);
  if (!ticket) return ticket;
  return change(seat, *ticket, TicketVerb::NoShow, "ticket.no_show", {});
}

Result<Ticket> QueueDesk::transfer(const Seat& seat, const TransferRequest& request) {
  const auto ticket = current(seat);
  if (!ticket) return ticket;
  const ServiceStandard* service = m_almanac.catalogue().standard(request.serviceId);
  if (!service) return failure(ErrorCode::NotFound, request.serviceId, QStringLiteral("service"));
  if (!request.counterId.isEmpty()) {
    const Counter* target = m_almanac.counter(request.counterId);
    if (!target) return failure(ErrorCode::NotFound, request.counterId, QStringLiteral("counter"));
    if (target->id == seat.counterId)
      return failure(ErrorCode::Invalid, QStringLiteral("the same counter"), QStringLiteral("counter"));
    if (!target->queues.contains(service->series))
      return failure(ErrorCode::Invalid, QStringLiteral("the counter does not serve it"), QStringLiteral("counter"));
  }
  QJsonObject payload{{QStringLiteral("queue"), service->series},
                      {QStringLiteral("service"), service->id},
                      {QStringLiteral("agency"), service->agencyId},
                      {QStringLiteral("note"), request.note.left(500)},
                      {QStringLiteral("note_by"), seat.counterId}};
  if (!request.counterId.isEmpty()) payload.insert(QStringLiteral("counter"), request.counterId);
  if (request.returnsHere) payload.insert(QStringLiteral("return_to"), seat.counterId);
  return change(seat, *ticket, TicketVerb::Transfer, "ticket.transfer", payload);
}

Result<Ticket> QueueDesk::finish(const Seat& seat) {
  const auto ticket = current(seat);
  if (!ticket) return ticket;
  return change(seat, *ticket, TicketVerb::Finish, "ticket.finish", {});
}

Result<Ticket> QueueDesk::restore(const Seat& seat, const TicketId& id) {
  const auto row = TicketTable(m_store.database()).row(id);
  if (!row) return tl::unexpected(row.error());
  if (!*row) return failure(ErrorCode::NotFound, id.toString(), QStringLiteral("ticket"));
  return change(seat, (*row)->ticket, TicketVerb::Restore, "ticket.restore", {});
}

Result<Ticket> QueueDesk::cancel(const Seat& seat, const TicketId& id) {
  const auto row = TicketTable(m_store.database()).row(id);
  if (!row) return tl::unexpected(row.error());
  if (!*row) return failure(ErrorCode::NotFound, id.toString(), QStringLiteral("ticket"));
  return change(seat, (*row)->ticket, TicketVerb::Cancel, "ticket.cancel", {});
}

Result<Ticket> QueueDesk::note(const Seat& seat, const TicketId& id, const QString& words) {
  const TicketTable tickets(m_store.database());
  const auto row = tickets.row(id);
  if (!row) return tl::unexpected(row.error());
  if (!*row) return failure(ErrorCode::NotFound, id.toString(), QStringLiteral("ticket"));
  if ((*row)->ticket.state != TicketState::Waiting)
    return failure(ErrorCode::Conflict, (*row)->ticket.label(), toKey((*row)->ticket.state));
  OperationDraft draft;
  draft.stream = kHallStream;
  draft.entity = entityOf(id);
  draft.type = QStringLiteral("ticket.note");
  draft.plain = {{QStringLiteral("at"), m_store.nowMs()},
                 {QStringLiteral("note"), words.trimmed().left(500)},
                 {QStringLiteral("note_by"), seat.counterId}};
  if (auto committed = m_store.append(seat.officerId, {draft}); !committed) return tl::unexpected(committed.error());
  return findById(id);
}

Result<Ticket> QueueDesk::undo(const Seat& seat) {
  const auto last = m_last.find(seat.counterId);
  if (last == m_last.end() || m_store.nowMs() > last->second.atMs + kUndoMs)
    return failure(ErrorCode::Conflict, QStringLiteral("nothing to undo"), QStringLiteral("undo"));
  const auto busy = TicketTable(m_store.database()).inService(seat.counterId);
  if (!busy) return tl::unexpected(busy.error());
  if (*busy) return failure(ErrorCode::Conflict, (*busy)->label(), toKey((*busy)->state));
  const auto row = TicketTable(m_store.database()).row(last->second.before.id);
  if (!row) return tl::unexpected(row.error());
  if (!*row || (*row)->mark.lastOperation != last->second.operation)
    return failure(ErrorCode::Conflict, QStringLiteral("somebody else has it now"), QStringLiteral("undo"));
  return change(seat, (*row)->ticket, TicketVerb::Undo, "ticket.undo",
                {{QStringLiteral("of"), last->second.operation.toString()},
                 {QStringLiteral("to"), ticketStateToJson(last->second.before)}});
}

Result<Ticket> QueueDesk::findById(const TicketId& id) const {
  const auto row = TicketTable(m_store.database()).row(id);
  if (!row) return tl::unexpected(row.error());
  if (!*row) return failure(ErrorCode::NotFound, id.toString(), QStringLiteral("ticket"));
  return (*row)->ticket;
}

Result<std::optional<Ticket>> QueueDesk::findByLabel(const QString& typed) const {
  const TicketTable tickets(m_store.database());
  if (const auto label = parseLabel(typed)) {
    auto ticket = tickets.find(today(), label->first, label->second);
    if (!ticket || *ticket) return ticket;
  }
  if (const auto code = readTicketCode(typed)) return tickets.findByCode(*code);
  return std::optional<Ticket>();
}

Done QueueDesk::setPresence(const Seat& seat, CounterState state) {
  if (!m_almanac.counter(seat.counterId))
    return failure(ErrorCode::NotFound, seat.counterId, QStringLiteral("counter"));
  OperationDraft draft;
  draft.stream = kHallStream;
  draft.entity = QLatin1String("counter_state:") + seat.counterId;
  draft.type = QStringLiteral("counter_state.set");
  draft.plain = office_codec::write(CounterPresence{seat.counterId, state, m_store.nowMs(), seat.officerId});
  if (auto committed = m_store.append(seat.officerId, {draft}); !committed) return tl::unexpected(committed.error());
  return {};
}

Result<CounterPresence> QueueDesk::presence(const QString& counterId) const {
  const auto row = DirectoryTable(m_store.database()).row(QStringLiteral("counter_state"), counterId);
  if (!row) return tl::unexpected(row.error());
  if (!*row) return CounterPresence{counterId, CounterState::Closed, 0, {}};
  return office_codec::readPresence(counterId, (*row)->body);
}

TicketLine QueueDesk::lineOf(const Ticket& ticket) const {
  TicketLine line;
  line.id = ticket.id;
  line.label = ticket.label();
  line.serviceId = ticket.serviceId;
  line.serviceName = m_almanac.serviceName(ticket.serviceId);
  line.priority = ticket.priority;
  line.bookedAtMs = ticket.bookedAtMs;
  line.sinceMs = ticket.state == TicketState::Waiting ? ticket.issuedAtMs : ticket.endedAtMs.value_or(ticket.issuedAtMs);
  if (const Series* series = m_almanac.catalogue().seriesOf(ticket.queue)) line.targetMinutes = series->targetMinutes;
  line.note = ticket.note;
  if (ticket.state == TicketState::Waiting && !ticket.counterId.isEmpty())
    line.keptFor = m_almanac.counterName(ticket.counterId);
  return line;
}

TicketInHand QueueDesk::inHandOf(const Ticket& ticket) const {
  TicketInHand hand;
  hand.ticket = ticket;
  hand.serviceName = m_almanac.serviceName(ticket.serviceId);
  if (const ServiceStandard* service = m_almanac.catalogue().standard(ticket.serviceId))
    hand.standardMinutes = service->counterMinutes;
  hand.recallLimit = m_almanac.office().recallLimit;
  if (!ticket.noteBy.isEmpty()) hand.noteByName = m_almanac.counterName(ticket.noteBy);
  return hand;
}

Result<int> QueueDesk::restoredAt(const QString& counterId, const Ticket& ticket) const {
  // The row does not say whether a ticket came back from a hold, a transfer or a no-show; its history does. That is read
  // again only when the ticket has moved on, since the board is read at every press.
  Comebacks& known = m_comebacks[ticket.id.toString()];
  if (known.turn != ticket.turn || known.state != ticket.state) {
    const auto history = m_store.log().ofEntity(entityOf(ticket.id));
    if (!history) return tl::unexpected(history.error());
    known = {ticket.turn, ticket.state, {}};
    QString caller;
    QString missedBy;
    for (const PlacedOperation& placed : *history) {
      const Operation& operation = placed.operation;
      const bool isCall = operation.type == QLatin1String("ticket.call");
      if ((isCall || operation.type == QLatin1String("ticket.restore")) && !missedBy.isEmpty()) {
        ++known.byCounter[missedBy];
        missedBy.clear();
      }
      if (isCall) caller = operation.plain.value(QLatin1String("counter")).toString();
      if (operation.type == QLatin1String("ticket.no_show")) missedBy = caller;
      if (operation.type == QLatin1String("ticket.undo")) missedBy.clear();
    }
  }
  const auto count = known.byCounter.find(counterId);
  return count == known.byCounter.end() ? 0 : count->second;
}

Result<CounterDay> QueueDesk::dayOf(const Seat& seat, qint64 nowMs) const {
  const TicketTable tickets(m_store.database());
  const auto all = tickets.calledBy(seat.counterId, m_almanac.office().zone.unixMs(today(), QTime(0, 0)));
  if (!all) return tl::unexpected(all.error());
  const Zone& zone = m_almanac.office().zone;
  CounterDay day;
  const Counter* counter = m_almanac.counter(seat.counterId);
  const AgencyEntry* agency = counter ? m_almanac.catalogue().agency(counter->agencyId) : nullptr;
  day.opensAt = QTime(7, 30);
  day.closesAt = QTime(16, 0);
  if (agency) {
    if (const auto& hours = agency->hours.weekday(today().dayOfWeek())) {
      day.opensAt = hours->open;
      day.closesAt = hours->close;
    }
  }
  const int slots = std::max(1, (day.opensAt.secsTo(day.closesAt) + 1799) / 1800);
  day.finishedPerHalfHour.assign(static_cast<std::size_t>(slots), 0);
  qint64 waited = 0;
  qint64 served = 0;
  int standard = 0;
  for (const Ticket& ticket : *all) {
    if (ticket.state == TicketState::NoShow) ++day.noShows;
    if (ticket.state != TicketState::Finished || !ticket.endedAtMs) continue;
    ++day.served;
    waited += ticket.waitedMs;
    served += ticket.servedMs;
    if (const ServiceStandard* service = m_almanac.catalogue().standard(ticket.serviceId))
      standard += service->counterMinutes;
    const int slot = day.opensAt.secsTo(zone.local(*ticket.endedAtMs).time()) / 1800;
    if (slot >= 0 && slot < slots) ++day.finishedPerHalfHour[static_cast<std::size_t>(slot)];
  }
  const auto again = tickets.calledAgain(today());
  if (!again) return tl::unexpected(again.error());
  if (m_comebacksDay != today()) {
    m_comebacks.clear();
    m_comebacksDay = today();
  }
  for (const Ticket& ticket : *again) {
    const auto restored = restoredAt(seat.counterId, ticket);
    if (!restored) return tl::unexpected(restored.error());
    day.restored += *restored;
  }
  if (day.served > 0) {
    day.meanWaitMs = waited / day.served;
    day.meanServiceMs = served / day.served;
    day.standardMinutes = standard / day.served;
  }
  if (counter && !counter->queues.isEmpty()) {
    if (const Series* series = m_almanac.catalogue().seriesOf(counter->queues.first()))
      day.targetMinutes = series->targetMinutes;
  }
  const CaseTable cases(m_store.database());
  const auto mine = CaseList(m_store.database()).count({CaseFilter::Which::Mine, seat.officerId, 0, {}});
  if (!mine) return tl::unexpected(mine.error());
  day.myOpenCases = *mine;
  const auto late = cases.countLate(seat.officerId, nowMs);
  if (!late) return tl::unexpected(late.error());
  day.myLateCases = *late;
  return day;
}

Result<CounterBoard> QueueDesk::board(const Seat& seat) const {
  const Counter* counter = m_almanac.counter(seat.counterId);
  if (!counter) return failure(ErrorCode::NotFound, seat.counterId, QStringLiteral("counter"));
  const TicketTable tickets(m_store.database());
  CounterBoard board;
  board.counter = *counter;
  board.rules = m_almanac.office().rules;
  board.zone = m_almanac.office().zone;
  board.nowMs = m_store.nowMs();
  if (const qint64 behind = m_store.clockBehindMs(); behind > 2 * kMinute) board.clockBehindMs = behind;
  if (const AgencyEntry* agency = m_almanac.catalogue().agency(counter->agencyId))
    board.agencyShortName = agency->agency.shortName;
  const auto here = presence(seat.counterId);
  if (!here) return tl::unexpected(here.error());
  board.presence = *here;

  const auto waiting = tickets.waiting(today(), counter->queues);
  if (!waiting) return tl::unexpected(waiting.error());
  std::vector<Candidate> candidates;
  std::vector<const Ticket*> mine;
  for (const Ticket& ticket : *waiting) {
    if (!ticket.counterId.isEmpty() && ticket.counterId != seat.counterId) continue;
    candidates.push_back(candidateOf(ticket));
    mine.push_back(&ticket);
  }
  const auto state = NextCall(m_store.database()).state(seat.counterId, today(), board.rules);
  if (!state) return tl::unexpected(state.error());
  const auto order = callOrder(candidates, *state, board.rules, board.nowMs);
  for (const std::size_t index : order) {
    board.waiting.push_back(lineOf(*mine[index]));
    board.waiting.back().isNext = board.waiting.size() == 1;
  }
  for (const QString& key : counter->queues) {
    QueueLine line;
    line.key = key;
    line.name = key;
    if (const Series* series = m_almanac.catalogue().seriesOf(key)) {
      line.name = series->name;
      line.targetMinutes = series->targetMinutes;
    }
    for (const Ticket& ticket : *waiting) {
      if (ticket.queue != key) continue;
      ++line.waiting;
      line.oldestSinceMs = std::min(line.oldestSinceMs.value_or(ticket.issuedAtMs), ticket.issuedAtMs);
    }
    board.queues.push_back(line);
  }
  const auto held = tickets.heldAt(seat.counterId);
  if (!held) return tl::unexpected(held.error());
  for (const Ticket& ticket : *held) board.held.push_back(lineOf(ticket));
  const auto missed = tickets.noShows(today(), counter->queues);
  if (!missed) return tl::unexpected(missed.error());
  for (const Ticket& ticket : *missed) board.missed.push_back(lineOf(ticket));

  const auto inHand = tickets.inService(seat.counterId);
  if (!inHand) return tl::unexpected(inHand.error());
  if (*inHand) board.inHand = inHandOf(**inHand);
  if (!order.empty()) board.next = inHandOf(*mine[order.front()]);

  if (const auto last = m_last.find(seat.counterId); last != m_last.end()) {
    const LastVerb& verb = last->second;
    if (board.nowMs <= verb.atMs + kUndoMs)
      board.undo = UndoOffer{verb.verb, verb.before.id, verb.before.label(), verb.atMs, verb.atMs + kUndoMs, verb.servedMs};
  }
  auto day = dayOf(seat, board.nowMs);
  if (!day) return tl::unexpected(day.error());
  board.day = std::move(*day);
  return board;
}
