#include "loket/demo/day_player.h"

#include <algorithm>

#include "domain/ticket.h"
#include "loket/demo/example_answers.h"

namespace {

constexpr qint64 kSecond = 1000;
constexpr qint64 kStep = 10 * kSecond;
constexpr qint64 kMinute = 60 * kSecond;

RequirementTick wholeTick(const Requirement& requirement) {
  return {requirement.isOriginalShown, requirement.isCopyHandedIn, requirement.isOriginalKept, requirement.isForm};
}

}  // namespace

Done DayPlayer::arrive(const ExampleVisit& visit) {
  IssueRequest request;
  request.requestId = m_office.store().newId();
  request.serviceId = visit.serviceId;
  request.priority = visit.priority;
  request.bookedAtMs = visit.bookedAtMs;
  request.counterId = QStringLiteral("I");
  request.officerId = QStringLiteral("pangkey");
  const auto estimate = m_office.queue().estimate(visit.serviceId, visit.priority);
  if (!estimate) return tl::unexpected(estimate.error());
  const auto ticket = m_office.queue().issue(request);
  if (!ticket) return tl::unexpected(ticket.error());
  const auto paper = m_office.papers().issueTicketPaper({request.counterId, request.officerId}, *ticket,
                                                        estimate->before, estimate->fromMs, estimate->toMs);
  if (!paper) return tl::unexpected(paper.error());
  m_visits[ticket->id] = visit;
  return m_office.papers().printed(paper->jobId);
}

Done DayPlayer::takeCase(const Seat& seat, const Ticket& ticket, const ExampleVisit& visit) {
  const int lot = m_chance.below(100);
  if (lot >= 72) return {};  // a question, a signature, a pick-up: no application
  auto start = m_office.cases().begin(ticket.serviceId, ticket.id.toString(), ticket.label());
  if (!start) return tl::unexpected(start.error());
  Intake intake;
  intake.caseId = start->caseId;
  intake.serviceId = start->standard.id;
  intake.standardVersion = start->standard.version;
  intake.ticketId = start->ticketId;
  intake.ticketLabel = start->ticketLabel;
  intake.nik = visit.citizen.nik;
  intake.name = visit.citizen.name;
  intake.phone = visit.citizen.phone;
  intake.level = IdentityLevel::CardSeen;
  for (const FormField& field : start->standard.form) {
    const QString answer = exampleAnswer(field, visit, m_chance);
    if (!answer.isEmpty()) intake.form.insert(field.id, answer);
  }
  const Checklist before = readChecklist(start->standard, intake.form, {});
  for (std::size_t i = 0; i < start->standard.requirements.size(); ++i) {
    if (before.lines[i].isDue)
      intake.ticks.insert(start->standard.requirements[i].id, wholeTick(start->standard.requirements[i]));
  }
  if (lot < 6 && !start->standard.requirements.empty()) {
    intake.ticks.remove(start->standard.requirements.back().id);
    const auto back = m_office.cases().giveBack(seat, intake);
    if (back) return m_office.papers().printed(back->printJobId);
    if (back.error().code != ErrorCode::Conflict) return tl::unexpected(back.error());
    return {};  // an alternative stood in for it: nothing was missing
  }
  const auto registered = m_office.cases().registerCase(seat, intake);
  if (!registered) return tl::unexpected(registered.error());
  return m_office.papers().printed(registered->printJobId);
}

Done DayPlayer::advance(Busy& busy, qint64 nowMs) {
  const Seat seat{busy.staffed.counterId, busy.staffed.officerId};
  if (!busy.ticket) {
    const auto called = m_office.queue().callNext(seat);
    if (!called) {
      // An empty queue is no fault; anything else is.
      if (called.error().code != ErrorCode::NotFound) return tl::unexpected(called.error());
      busy.nextAtMs = nowMs + 30 * kSecond;
      return {};
    }
    busy.ticket = called->id;
    busy.isServing = false;
    busy.nextAtMs = nowMs + (m_visits[called->id].isNoShow ? 2 * kMinute : m_chance.between(15, 60) * kSecond);
    return {};
  }
  const ExampleVisit& visit = m_visits[*busy.ticket];
  if (!busy.isServing) {
    if (visit.isNoShow) {
      busy.ticket.reset();
      busy.nextAtMs = nowMs + 5 * kSecond;
      const auto missed = m_office.queue().noShow(seat);
      return missed ? Done() : Done(tl::unexpected(missed.error()));
    }
    const auto started = m_office.queue().start(seat);
    if (!started) return tl::unexpected(started.error());
    busy.isServing = true;
    busy.nextAtMs = nowMs + visit.serviceMs;
    return {};
  }
  const auto ticket = m_office.queue().findById(*busy.ticket);
  if (!ticket) return tl::unexpected(ticket.error());
  if (auto done = takeCase(seat, *ticket, visit); !done) return done;
  const auto finished = m_office.queue().finish(seat);
  if (!finished) return tl::unexpected(finished.error());
  busy.ticket.reset();
  busy.nextAtMs = nowMs + m_chance.between(5, 40) * kSecond;
  return {};
}

Done DayPlayer::play(const std::vector<ExampleVisit>& visits, const std::vector<Staffed>& staffed, qint64 fromMs,
                     qint64 untilMs) {
  m_counters.clear();
  for (const Staffed& who : staffed) {
    m_clock.set(fromMs);
    if (auto done = m_office.queue().setPresence({who.counterId, who.officerId}, CounterState::Open); !done) return done;
    m_counters.push_back({who, std::nullopt, fromMs + m_chance.between(0, 120) * kSecond, false});
  }
  std::size_t next = 0;
  for (qint64 now = std::min(fromMs, visits.empty() ? fromMs : visits.front().arrivedAtMs); now <= untilMs;
       now += kStep) {
    m_clock.set(now);
    while (next < visits.size() && visits[next].arrivedAtMs <= now) {
      if (auto done = arrive(visits[next]); !done) return done;
      ++next;
    }
    for (Busy& busy : m_counters) {
      if (now < fromMs || busy.nextAtMs > now) continue;
      if (auto done = advance(busy, now); !done) return done;
    }
  }
  return {};
}

Done DayPlayer::closeCounters(const QString& onlyCounter) {
  for (Busy& busy : m_counters) {
    if (!busy.ticket || (!onlyCounter.isEmpty() && busy.staffed.counterId != onlyCounter)) continue;
    const Seat seat{busy.staffed.counterId, busy.staffed.officerId};
    const auto ended = busy.isServing ? m_office.queue().finish(seat) : m_office.queue().noShow(seat);
    if (!ended) return tl::unexpected(ended.error());
    busy.ticket.reset();
  }
  return {};
}
