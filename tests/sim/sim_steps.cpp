// What happens to the hall, one step after the other.
#include <QDir>
#include <QFile>

#include <algorithm>

#include "services/case_fee.h"
#include "sim/sim_hall.h"
#include "store/case_table.h"
#include "store/payment_table.h"
#include "store/ticket_table.h"
#include "support/hall_checks.h"
#include "support/sample_case.h"
#include "support/sample_payment.h"

namespace {

using Kind = SimStep::Kind;

constexpr qint64 kMinute = 60'000;

bool writes(const char* sql) {
  const QByteArray head = QByteArray(sql).trimmed().left(7).toUpper();
  return !head.startsWith("SELECT") && !head.startsWith("PRAGMA") && !head.startsWith("ROLLBAC");
}

}  // namespace

void SimHall::askIssue(SimNode& node) {
  if (node.office->almanac().isEmpty()) return;
  IssueRequest request;
  request.requestId = node.store().newId();
  request.serviceId = QLatin1String(kServices[static_cast<std::size_t>(below(3))]);
  request.priority = below(5) == 0 ? Priority::Elderly : Priority::None;
  request.counterId = node.seat.counterId;
  request.officerId = node.seat.officerId;
  node.office->hall().issue(request, [this, &node](const Result<Ticket>& ticket) {
    if (!must(ticket, "issue", &node)) return;
    noteNumber(*ticket);
    node.papers.push_back(ticket->id);
  });
}

void SimHall::askClaim(SimNode& node) {
  const auto inHand = TicketTable(node.store().database()).inService(node.seat.counterId);
  if (!must(inHand, "inService", &node) || *inHand) return;
  node.office->hall().callNext(node.seat, [this, &node](const Result<Ticket>& ticket) {
    if (ticket || ticket.error().code == ErrorCode::Busy || ticket.error().code == ErrorCode::Conflict ||
        ticket.error().code == ErrorCode::NotFound)
      return;
    must(ticket, "call", &node);
  });
}

/// The visitor stands at the window with a paper in the hand; what it says is typed, and sometimes wrongly.
void SimHall::paper(SimNode& node) {
  const auto tickets = allTickets(node.store(), m_days);
  if (!must(tickets, "ofDay", &node) || tickets->empty()) return;
  const Ticket& ticket = (*tickets)[static_cast<std::size_t>(below(static_cast<int>(tickets->size())))];
  node.office->hall().callTicket(node.seat, ticket.id, [this, &node](const Result<Ticket>& called) {
    if (!called && called.error().code != ErrorCode::Conflict && called.error().code != ErrorCode::Busy &&
        called.error().code != ErrorCode::NotFound)
      must(called, "call of a paper", &node);
  });
}

void SimHall::verb(SimNode& node) {
  if (node.office->almanac().isEmpty()) return;
  QueueDesk& queue = node.office->queue();
  const auto inHand = TicketTable(node.store().database()).inService(node.seat.counterId);
  if (!must(inHand, "inService", &node)) return;
  if (!*inHand) {
    const auto held = TicketTable(node.store().database()).heldAt(node.seat.counterId);
    if (must(held, "held", &node) && !held->empty()) must(queue.restore(node.seat, held->front().id), "restore", &node);
    return;
  }
  const Ticket ticket = **inHand;
  Result<Ticket> done = ticket;
  if (ticket.state == TicketState::Called) {
    const int choice = below(6);
    done = choice == 0                         ? queue.noShow(node.seat)
           : choice == 1                       ? queue.hold(node.seat, {})
           : choice == 2 && ticket.recalls < 3 ? queue.recall(node.seat)
                                               : queue.start(node.seat);
  } else {
    const int choice = below(6);
    done = choice == 0   ? queue.hold(node.seat, {})
           : choice == 1 ? queue.transfer(node.seat,
                                          {QLatin1String(kServices[static_cast<std::size_t>(below(3))]), {}, {}, false})
                         : queue.finish(node.seat);
  }
  if (!must(done, "verb", &node)) return;
  if (done->state != TicketState::Called && done->state != TicketState::Serving) noteRelease(ticket.id, ticket.fence);
}

void SimHall::registerCase(SimNode& node) {
  if (node.isKiosk) return;
  const QString name = QStringLiteral("Rahasia%1x%2z").arg(m_options.seed).arg(m_secrets.size());
  const QString id = node.store().newId().toString();
  m_secrets[name] = node.streams.at(1);
  m_cases.emplace_back(*CaseId::parse(id), node.streams.at(1));
  must(node.store().append(node.seat.officerId,
                           sampleCase(id, node.streams.at(1), name, node.seat.counterId, node.clock.nowMs())),
       "case", &node);
  countAnew(node);
}

/// The fee of an application that this counter knows is assessed anew, whatever another counter makes of it meanwhile.
void SimHall::countAnew(SimNode& node) {
  const auto& [id, stream] = m_cases[static_cast<std::size_t>(below(static_cast<int>(m_cases.size())))];
  const auto row = CaseTable(node.store().database()).row(id);
  if (!must(row, "known case", &node) || !*row) return;
  const Assessment assessed{{}, 50'000 * below(5)};
  const OperationDraft draft =
      assessmentDraft((*row)->record, (*row)->mark.lastOperation, assessed, node.seat.counterId, node.clock.nowMs());
  must(node.store().append(node.seat.officerId, {draft}), "fee", &node);
}

/// A transfer is booked, or two counters confirm and take back the same one without knowing of each other.
void SimHall::takeMoney(SimNode& node) {
  if (node.isKiosk) return;
  const auto known = PaymentTable(node.store().database()).since(0, {}, 20);
  if (!must(known, "payments", &node)) return;
  const QString stream = node.streams.at(1);
  const qint64 now = node.clock.nowMs();
  OperationDraft draft;
  if (known->empty() || below(2) == 0) {
    draft = samplePayment(node.store().newId().toString(), node.store().newId().toString(), stream, node.seat.counterId,
                          now);
  } else {
    const Payment& payment = (*known)[static_cast<std::size_t>(below(static_cast<int>(known->size())))];
    const QString type = below(2) == 0 ? QStringLiteral("pay.confirm") : QStringLiteral("pay.reverse");
    draft = samplePaymentStep(type, payment.id.toString(), payment.stream, node.seat.counterId, now,
                              node.device + QString::number(now));
  }
  must(node.store().append(node.seat.officerId, {draft}), "payment", &node);
}

void SimHall::restore(int index) {
  if (m_backupOf != index) return;
  SimNode& node = index < 0 ? lead().node : *m_nodes[static_cast<std::size_t>(index)];
  heal(node);
  if (index < 0) stopServer(lead());
  node.stop();
  const auto aside =
      Store::restore(node.folder.path(), m_backup, {}, m_nowMs + node.skewMs, index < 0 ? nullptr : &node.keys);
  if (!must(aside, "restore")) return;
  if (index >= 0) {
    // What was never pushed is gone with the disk, and with it what was let go.
    open(node);
    return;
  }
  // Whom the lost log said to hold a ticket is known again when the members have brought it back.
  m_holders.clear();
  openServer(lead());
}

/// A second PC under the same name: a copy of the disk.
void SimHall::clone(SimNode& node) {
  heal(node);
  node.stop();
  m_nodes.push_back(std::make_unique<SimNode>(*this, static_cast<int>(m_nodes.size())));
  SimNode& twin = *m_nodes.back();
  twin.device = node.device;
  twin.seed = node.seed;
  twin.keys = node.keys;
  twin.streams = node.streams;
  twin.seat = node.seat;
  twin.skewMs = node.skewMs;
  twin.random = SeededRandom(m_chance.next());
  node.isApart = twin.isApart = true;
  const QDir dir(node.folder.path());
  for (const QString& name : dir.entryList(QDir::Files))
    if (!QFile::copy(dir.filePath(name), twin.folder.filePath(name))) violate(QStringLiteral("error: no copy"));
  open(node);
  open(twin);
  askIssue(node);
  registerCase(node);
  registerCase(twin);
}

void SimHall::play(const SimStep& step) {
  m_chance = SplitMix(step.salt);
  ++m_report.events;
  runUntil(m_nowMs + step.afterMs);
  if (!m_report.violations.isEmpty()) return;
  for (const auto& node : m_nodes)
    if (node->failingFor > 0 && --node->failingFor == 0) heal(*node);
  for (SimServer& server : m_servers)
    if (server.node.failingFor > 0 && --server.node.failingFor == 0) heal(server.node);
  if (step.node >= static_cast<int>(m_nodes.size())) return;  // who would come was left out
  SimNode& node = step.node < 0 ? lead().node : *m_nodes[static_cast<std::size_t>(step.node)];
  const bool isDesk = !node.isKiosk && node.office;
  const auto crash = [&](SimNode& victim) {
    const auto left = std::make_shared<int>(1 + step.a % 60);
    victim.mustRestart = true;
    fail(
        victim, [left](const char*) { return --*left <= 0; }, 1 + step.a % 3);
  };
  const auto fill = [&](SimNode& victim) {
    fail(
        victim, [](const char* sql) { return writes(sql); }, 3 + step.a % 10);
  };
  switch (step.kind) {
    case Kind::Issue:
      if (node.office) askIssue(node);
      break;
    case Kind::Claim:
      if (isDesk) askClaim(node);
      break;
    case Kind::Paper:
      if (isDesk) paper(node);
      break;
    case Kind::Verb:
      if (isDesk) verb(node);
      break;
    case Kind::Case:
      if (!node.office) break;
      registerCase(node);
      if (below(2) == 0) takeMoney(node);
      break;
    case Kind::Cable:
      node.isCut = step.a % 3 != 0;
      break;
    case Kind::Weather:
      m_weather = step.a % 9;
      break;
    case Kind::Restart:
      open(node);
      break;
    case Kind::Crash:
      crash(node);
      break;
    case Kind::DiskFull:
      fill(node);
      break;
    case Kind::Clock:
      node.skewMs = step.a % 4 == 0 ? 0 : (step.a % 2 == 0 ? 1 : -1) * kMinute * (step.a % 90);
      if (step.a % 50 == 7) node.skewMs = qint64{3650} * 24 * 60 * kMinute;
      setTime(m_nowMs);
      break;
    case Kind::HubRestart:
      if (!lead().node.isFailing) openServer(lead());
      break;
    case Kind::HubCrash:
      crash(m_hasStandby && step.a % 4 == 0 ? serverOf(1).node : lead().node);
      break;
    case Kind::HubDiskFull:
      fill(m_hasStandby && step.a % 4 == 0 ? serverOf(1).node : lead().node);
      break;
    case Kind::HubClock:
      lead().node.skewMs = (step.a % 2 == 0 ? 1 : -1) * kMinute * (step.a % 30);
      setTime(m_nowMs);
      break;
    case Kind::Backup:
      heal(node);
      m_backup = node.folder.filePath(QStringLiteral("cadangan.sqlite"));
      if (must(node.store().backup(m_backup), "backup")) m_backupOf = step.node;
      break;
    case Kind::Restore:
      restore(step.node);
      break;
    case Kind::Clone:
      clone(node);
      break;
    case Kind::Revoke:
      heal(lead().node);
      node.isApart = true;
      must(lead().hub->admission().revoke(node.device), "revoke");
      break;
    case Kind::TryNow:
      if (node.engine) node.tryNow();
      break;
    case Kind::History:
      askHistory(node);
      askCentre();
      break;
    case Kind::Stick:
      carryStick(node);
      break;
    case Kind::Standby:
      addStandby();
      break;
    case Kind::HubLost:
      loseHub(step.a);
      break;
    case Kind::Promote:
      promote();
      break;
    case Kind::Join:
      join(step.a % 2 == 0);
      break;
    case Kind::Attach:
      if (isDesk) attach(node);
      break;
    case Kind::Look:
      if (isDesk) look(node);
      break;
    case Kind::Bundle:
      bundle(step.a % 3 != 0);
      break;
  }
  if (node.engine && node.index >= 0) {
    node.engine->appended();
    if (node.courier) node.courier->appended();
    pump(node);
  }
}
