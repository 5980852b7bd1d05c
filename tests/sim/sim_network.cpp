// Time and network of the hall, and what the tests remember of what goes over it.
#include <algorithm>
#include <utility>

#include "sim/sim_hall.h"
#include "store/ticket_table.h"

void SimHall::setTime(qint64 ms) {
  m_nowMs = ms;
  for (SimServer& server : m_servers) server.node.clock.set(ms + server.node.skewMs);
  for (const auto& node : m_nodes) node->clock.set(ms + node->skewMs);
}

void SimHall::runUntil(qint64 ms) {
  while (m_report.violations.isEmpty()) {
    // The next thing that anybody waits for: a message, or an engine's own clock.
    qint64 next = m_queue.empty() ? ms + 1 : m_queue.begin()->first;
    SimNode* sleeper = nullptr;
    const auto look = [&](SimNode& node) {
      if (!node.dueMs || *node.dueMs >= next) return;
      next = *node.dueMs;
      sleeper = &node;
    };
    for (SimServer& server : m_servers) look(server.node);
    for (const auto& node : m_nodes) look(*node);
    if (next > ms) break;
    setTime(std::max(next, m_nowMs));
    ++m_report.events;
    if (sleeper) {
      sleeper->dueMs.reset();
      sleeper->engine->wake();
      if (sleeper->courier) sleeper->courier->wake();
      pump(*sleeper);
      continue;
    }
    const auto work = std::move(m_queue.begin()->second);
    m_queue.erase(m_queue.begin());
    work();
  }
  setTime(std::max(ms, m_nowMs));
}

/// What becomes of a message: 0 it arrives and so does its answer, 1 it is lost, 2 its answer is lost, 3 it comes
/// twice, 4 the connection breaks on the way back.
void SimHall::transmit(SimNode& node, SyncRequest request) {
  ++m_report.events;
  node.flights.insert(request.id);
  SyncAnswer broken;
  broken.id = request.id;
  const int life = node.life;
  if (node.isCut) {
    broken.outcome = below(3) == 0 ? SyncAnswer::Outcome::TimedOut : SyncAnswer::Outcome::Unreachable;
    return answer(node, life, broken, broken.outcome == SyncAnswer::Outcome::TimedOut ? request.timeoutMs : 3);
  }
  const int fate = below(20) < m_weather ? 1 + below(4) : 0;
  if (fate == 1) {
    broken.outcome = SyncAnswer::Outcome::TimedOut;
    return answer(node, life, broken, request.timeoutMs);
  }
  const qint64 delay = 1 + below(m_weather > 4 ? 400 : 30);
  const int server = node.home;
  at(m_nowMs + delay, [this, &node, life, server, request, fate] { serve(node, life, server, request, fate); });
  if (fate == 3)
    at(m_nowMs + delay + below(2'000), [this, server, request] {
      if (serverOf(server).wire) atHub(server, request);
      wakeParked(server);
    });
}

void SimHall::answer(SimNode& node, int life, SyncAnswer answer, qint64 afterMs) {
  at(m_nowMs + afterMs, [this, &node, life, answer = std::move(answer)] {
    if (node.life != life || node.flights.erase(answer.id) == 0) return;  // nobody waits for it any more
    ++m_report.events;
    if (isOfFiles(answer.id)) {
      SyncAnswer file = answer;
      file.id &= ~kOfFiles;
      node.courier->answered(file);
      return pump(node);
    }
    const bool isNews = answer.outcome == SyncAnswer::Outcome::Answered && answer.status == 200;
    if (isNews) noteAcks(node, answer.body);
    node.engine->answered(answer);
    const qint64 epoch = node.store().epoch();
    if (m_options.planted == SimOptions::Planted::Gathering && node.store().isGathering()) {
      // Broken on purpose: a PC that takes the first page of a whole log for all of it.
      must(node.store().database().run("DELETE FROM meta WHERE key = 'gathering'"), "planted", &node);
      open(node);
      return;
    }
    if (epoch < std::exchange(node.epoch, epoch))
      violate(QStringLiteral("I3: %1 went back to a hub of epoch %2").arg(node.index).arg(epoch));
    if (isNews && m_options.planted == SimOptions::Planted::Reducer && node.index == 0) {
      // Broken on purpose: a reducer that counts an operation as often as something comes.
      const auto page = wire::readPullReply(answer.body);
      if (page && !page->operations.empty())
        must(node.store().database().run("UPDATE ticket SET recalls = recalls + 1"), "planted", &node);
    }
    pump(node);
  });
}

WireServer::Reply SimHall::atHub(int number, const SyncRequest& request) {
  SimServer& server = serverOf(number);
  if (m_options.planted == SimOptions::Planted::Fence && request.endpoint == Endpoint::Claim && below(2) == 0) {
    // Broken on purpose: gives out a ticket that another counter has, under the fence that it has there.
    const auto command = wire::readClaim(request.body);
    const auto asker = server.hub->admission().check(request.token);
    const auto busy = TicketTable(server.node.store().database()).allInService();
    if (command && asker && busy && !busy->empty() && busy->front().counterId != command->counterId) {
      OperationDraft draft;
      draft.id = command->requestId;
      draft.stream = kHallStream;
      draft.entity = QLatin1String("ticket:") + busy->front().id.toString();
      draft.type = QStringLiteral("ticket.call");
      draft.fence = busy->front().fence;
      draft.plain = {{QStringLiteral("at"), m_nowMs},
                     {QStringLiteral("counter"), command->counterId},
                     {QStringLiteral("asker"), asker->id}};
      (void)server.node.store().append(command->officerId, {draft});
    }
  }
  if (isOfFiles(request.id)) return serveFiles(server, request);
  const WireServer::Reply reply = server.wire->handle(request);
  noteHubGrant(number, request, reply);
  // A question of the standby says what it has.
  if (request.endpoint == Endpoint::Pull) release(server);
  return reply;
}

bool SimHall::reaches(const SimNode& node, int server) const {
  if (node.isCut) return false;
  if (!m_isSplit) return true;
  // Of the PCs a third reaches the one, a third the other, and a third both.
  const int side = node.index < 0 ? -1 - node.index : node.index % 3;
  return side == server || side == 2;
}

void SimHall::serve(SimNode& node, int life, int number, const SyncRequest& request, int fate) {
  SimServer& server = serverOf(number);
  if (!server.wire || !reaches(node, number)) {
    SyncAnswer reply;
    reply.id = request.id;
    reply.outcome = SyncAnswer::Outcome::Unreachable;
    return answer(node, life, reply, 2);
  }
  const WireServer::Reply served = atHub(number, request);
  const bool isHeld = hold(number, node, life, request, served, fate);
  if (request.endpoint != Endpoint::Pull) wakeParked(number);
  if (isHeld) return;
  if (served.isEmptyPull && fate == 0) {
    const auto question = wire::readPullQuery(request.query);
    m_parked.push_back({&node, life, number, request, m_nowMs + qint64{question->waitSeconds} * 1000, fate});
    at(m_parked.back().untilMs, [this, number] { wakeParked(number); });
    return;
  }
  deliver(node, life, request, served, fate);
}

void SimHall::deliver(SimNode& node, int life, const SyncRequest& request, const WireServer::Reply& served, int fate) {
  SyncAnswer reply;
  reply.id = request.id;
  reply.outcome = fate == 2   ? SyncAnswer::Outcome::TimedOut
                  : fate == 4 ? SyncAnswer::Outcome::Unreachable
                              : SyncAnswer::Outcome::Answered;
  reply.status = served.status;
  if (reply.outcome == SyncAnswer::Outcome::Answered) reply.body = served.body;
  answer(node, life, reply, fate == 2 ? request.timeoutMs : 1 + below(m_weather > 4 ? 400 : 30));
}

void SimHall::wakeParked(int number) {
  for (Parked& parked : std::exchange(m_parked, {})) {
    if (parked.server != number) {
      m_parked.push_back(std::move(parked));
      continue;
    }
    if (parked.node->life != parked.life || !parked.node->flights.contains(parked.request.id)) continue;
    SyncAnswer reply;
    reply.id = parked.request.id;
    SimServer& server = serverOf(number);
    if (!server.wire || !reaches(*parked.node, number)) {
      reply.outcome = SyncAnswer::Outcome::Unreachable;
      answer(*parked.node, parked.life, reply, 2);
      continue;
    }
    const WireServer::Reply served = server.wire->handle(parked.request);
    if (served.isEmptyPull && m_nowMs < parked.untilMs) {
      m_parked.push_back(std::move(parked));
      continue;
    }
    reply.outcome = SyncAnswer::Outcome::Answered;
    reply.status = served.status;
    reply.body = served.body;
    answer(*parked.node, parked.life, reply, 1 + below(30));
  }
}

void SimHall::breakParked(int server) {
  for (Parked& parked : std::exchange(m_parked, {})) {
    if (parked.server != server) {
      m_parked.push_back(std::move(parked));
      continue;
    }
    SyncAnswer reply;
    reply.id = parked.request.id;
    reply.outcome = SyncAnswer::Outcome::Unreachable;
    answer(*parked.node, parked.life, reply, 2);
  }
}

namespace {

/// What a hall does not take of a PC that was its own hall before: its settings, and a number of a day on which the hub
/// gave numbers too. The person is told.
bool isLoneWord(const QString& code) {
  return code == QLatin1String("not-authority") || code == QLatin1String("number-taken") ||
         code == QLatin1String("from-centre");
}

}  // namespace

// What the tests remember ---------------------------------------------------------------------------------------------

void SimHall::noteNumber(const Ticket& ticket) {
  if (!m_days.contains(ticket.day)) m_days.append(ticket.day);
  const auto [known, isNew] = m_numbers.emplace(std::pair(ticket.day, ticket.label()), ticket.id.toString());
  if (!isNew && known->second != ticket.id.toString())
    violate(QStringLiteral("I2: %1 was given out twice").arg(ticket.label()));
}

void SimHall::noteHubGrant(int server, const SyncRequest& request, const WireServer::Reply& reply) {
  if (reply.status != 200 || request.endpoint != Endpoint::Claim) return;
  const auto command = wire::readClaim(request.body);
  const auto grant = wire::readGrant(reply.body);
  if (!command || !grant) return violate(QStringLiteral("error: a grant cannot be read"));
  // A repeated request tells of an old claim; what has happened since stays.
  if (!m_claims.insert(command->requestId.toBytes()).second) return;
  const QString ticket = grant->ticket.toString();
  const auto holder = m_holders.find({server, ticket});
  if (holder != m_holders.end()) {
    const auto& [counter, fence] = holder->second;
    if (grant->fence <= fence) violate(QStringLiteral("I3: the fence of %1 did not rise").arg(ticket));
    if (!counter.isEmpty() && counter != command->counterId)
      violate(QStringLiteral("I3: %1 called at %2 while it is at %3").arg(ticket, command->counterId, counter));
  }
  m_holders[{server, ticket}] = {command->counterId, grant->fence};
}

void SimHall::noteRelease(const TicketId& ticket, const Fence& fence) {
  for (int server : {0, 1}) {
    const auto holder = m_holders.find({server, ticket.toString()});
    if (holder != m_holders.end() && holder->second.second == fence) holder->second.first.clear();
  }
}

/// What a PC is about to hear of as safe.
void SimHall::noteAcks(SimNode& node, const QByteArray& body) {
  if (node.isApart) return;
  const auto pushed = wire::readPushReply(body);
  if (!pushed) return;
  for (const PushReceipt& receipt : pushed->receipts) {
    if (!receipt.problem.isEmpty()) continue;
    for (const OpResult& result : receipt.results) {
      if (result.standing == OpStanding::Parked) continue;
      const auto entry = node.store().log().at(receipt.stream, receipt.device, result.seq);
      if (entry && *entry) m_acked[{receipt.stream, receipt.device, result.seq}] = (*entry)->bytes;
      m_confirmedAt.try_emplace({receipt.stream, receipt.device, result.seq}, m_nowMs);
      if (result.standing == OpStanding::Rejected && result.code != QLatin1String("repeated-id") &&
          !(node.isLate && isLoneWord(result.code)))
        violate(QStringLiteral("I1: an honest operation was rejected: %1").arg(result.code));
    }
  }
}
