// A second server of the hall: it follows, is promoted when the hub is lost, and the hall goes over to it.
#include <algorithm>
#include <utility>

#include "sim/sim_hall.h"
#include "store/directory_table.h"
#include "store/hall_servers.h"
#include "store/standby_mark.h"

namespace {

constexpr qint64 kHoldMs = 200;           ///< as HubThread::Limits::standbyMs
constexpr qint64 kSearchEveryMs = 3'000;  ///< as HallLink
constexpr qint64 kRivalsEveryMs = 5'000;  ///< as RivalWatch

ServerAddress addressOf(int server) {
  return {QUrl(QStringLiteral("https://10.0.0.%1:8443").arg(server + 1)), QByteArray(32, static_cast<char>(server))};
}

/// A hello that somebody asks for who looks out for another hub; absent where the list names nobody.
Result<std::vector<SuccessorSearch::Candidate>> candidatesOf(Store& store) {
  const auto servers = HallServers(store.database()).successors(enrolledDevice(store.device()));
  if (!servers) return tl::unexpected(servers.error());
  std::vector<SuccessorSearch::Candidate> candidates;
  for (const HallServer& server : *servers)
    candidates.push_back({server.device.id, server.device.publicKey, server.address});
  return candidates;
}

SyncAnswer answerOf(const WireServer::Reply& reply, quint64 id) {
  SyncAnswer answer;
  answer.id = id;
  answer.outcome = SyncAnswer::Outcome::Answered;
  answer.status = reply.status;
  answer.body = reply.body;
  return answer;
}

}  // namespace

void SimHall::addStandby() {
  SimServer& hub = serverOf(0);
  SimServer& standby = serverOf(1);
  if (m_hasStandby) return;
  heal(hub.node);
  SimNode& node = standby.node;
  node.device = QStringLiteral("0000000000fe");
  node.seed = QByteArray(32, 'S');
  node.random = SeededRandom(m_options.seed + 2000);
  if (!open(node, false)) return;
  const auto code = hub.hub->admission().makeCode(QStringLiteral("standby"), QStringLiteral("Siaga"), {kHallStream});
  if (!must(code, "code")) return;
  const auto reply = hub.hub->admission().enrol({*code, node.device, node.store().deviceKey().publicKey(), {}});
  if (!reply) return violate(QLatin1String("error: the standby was refused: ") + reply.error().code);
  if (!must(node.store().standBy({reply->logId, reply->epoch, reply->suffix}), "standBy")) return;
  m_hasStandby = true;
  if (!openServer(standby)) return;
  must(hub.hub->announce(addressOf(0)), "announce");
  must(standby.hub->announce(addressOf(1)), "announce");
  node.engine->appended();
  pump(node);
  watchForRivals();
}

/// As the follower of a standby does after everything that it hears.
void SimHall::noteLag(SimNode& node) {
  if (!node.engine || !node.store().isStandby()) return;
  const auto status = node.engine->status();
  if (!must(status, "status", &node) || status->state != LinkState::Online || !status->lastContactMs) return;
  must(StandbyMark(node.store().database()).note(node.store().nowMs(), status->isCaughtUp, node.engine->left()), "lag",
       &node);
}

bool SimHall::hold(int number, SimNode& node, int life, const SyncRequest& request, const WireServer::Reply& served,
                   int fate) {
  SimServer& server = serverOf(number);
  const bool isWriting =
      request.endpoint == Endpoint::Push || request.endpoint == Endpoint::Issue || request.endpoint == Endpoint::Claim;
  if (!isWriting || served.status != 200 || !server.hub->standbys().isInStep()) return false;
  const auto ends = server.node.store().cursor();
  if (!must(ends, "cursor", &server.node)) return false;
  if (m_options.planted == SimOptions::Planted::OneDisk) {
    // Broken on purpose: a hub that takes the standby's word for granted.
    noteTwoDisks(server, request, served.body);
    return false;
  }
  server.held.push_back({&node, life, request, served, fate, *ends, m_nowMs + kHoldMs});
  at(m_nowMs + kHoldMs, [this, &server] { release(server); });
  return true;
}

void SimHall::release(SimServer& server) {
  while (!server.held.empty() && server.hub) {
    const SimServer::Held held = server.held.front();
    StandbyWatch& standbys = server.hub->standbys();
    const bool isDurable = standbys.has(held.ends);
    if (!isDurable && m_nowMs < held.untilMs && standbys.isInStep()) return;
    if (!isDurable) standbys.fellBehind();
    if (isDurable) noteTwoDisks(server, held.request, held.reply.body);
    server.held.erase(server.held.begin());
    deliver(*held.asker, held.life, held.request, held.reply, held.fate);
  }
}

/// The hub says "durable: standby".
void SimHall::noteTwoDisks(SimServer& server, const SyncRequest& request, const QByteArray& body) {
  if (request.endpoint != Endpoint::Push) {
    const auto grant = wire::readGrant(body);
    if (!must(grant, "grant")) return;
    const auto requestId = Uuid::parse(request.idempotencyKey);
    if (requestId) m_idsOnTwoDisks.insert(requestId->toBytes());
    return;
  }
  const auto pushed = wire::readPushReply(body);
  if (!must(pushed, "receipts")) return;
  for (const PushReceipt& receipt : pushed->receipts) {
    for (const OpResult& result : receipt.results) {
      if (!receipt.problem.isEmpty() || result.standing == OpStanding::Parked) continue;
      const auto entry = server.node.store().log().at(receipt.stream, receipt.device, result.seq);
      if (must(entry, "confirmed", &server.node) && *entry)
        m_onTwoDisks[{receipt.stream, receipt.device, result.seq}] = (*entry)->bytes;
    }
  }
}

void SimHall::loseHub(int how) {
  SimServer& hub = serverOf(0);
  if (!m_hasStandby || m_lead != 0 || m_isSplit || hub.isOff) return;
  // Who has never heard of the standby hears of it from the old server when that comes back, and from nobody else.
  const bool areAllTold = std::ranges::all_of(m_nodes, [this](const auto& node) {
    if (!node->office) return false;
    const auto candidates = candidatesOf(node->store());
    return must(candidates, "candidates", node.get()) && !candidates->empty();
  });
  if (how == 0 && !areAllTold) how = 1;
  if (how == 2) {
    m_isSplit = true;
    breakParked(0);
    return;
  }
  hub.isOff = true;  // first: a disk that is well again starts nothing
  hub.isBurnt = how == 0;
  heal(hub.node);
  stopServer(hub);
  hub.node.stop();
}

/// What a supervisor does who stands before a dead hub: what was said to lie on two disks must be there, and how far
/// behind the standby says to be must be true.
void SimHall::promote() {
  SimServer& standby = serverOf(1);
  // The command line asks the old hub first, and does not promote while it answers.
  if (!m_hasStandby || m_lead == 1 || (serverOf(0).wire && reaches(standby.node, 0))) return;
  heal(standby.node);
  if (!standby.hub) return;
  const LogTable log = standby.node.store().log();
  for (const auto& [place, bytes] : m_onTwoDisks) {
    const auto entry = log.at(std::get<0>(place), std::get<1>(place), std::get<2>(place));
    if (must(entry, "promoted") && (!*entry || (*entry)->bytes != bytes))
      violate(QStringLiteral("I1: %1/%2/%3 was said to lie on two disks, and the standby lacks it")
                  .arg(std::get<0>(place), std::get<1>(place))
                  .arg(std::get<2>(place)));
  }
  for (const QByteArray& id : m_idsOnTwoDisks) {
    const auto isThere = log.contains(*Uuid::fromBytes(id));
    if (must(isThere, "promoted") && !*isThere)
      violate(QStringLiteral("I1: %1 was said to lie on two disks, and the standby lacks it")
                  .arg(Uuid::fromBytes(id)->toString()));
  }
  const auto lag = StandbyMark(standby.node.store().database()).lag();
  if (!must(lag, "lag")) return;
  const auto word = DirectoryTable(standby.node.store().database())
                        .row(QStringLiteral("device"), enrolledDevice(standby.node.store().device()));
  if (!must(word, "own enrolment")) return;
  if (!*word) {
    // It has not even taken the word that it belongs to the hall; nobody can make a hub of that.
    const auto refused = standby.hub->promote(QStringLiteral("ketua"));
    if (refused || refused.error().field != QLatin1String("empty"))
      violate(QStringLiteral("I1: an empty standby leads"));
    serverOf(0).isBurnt = false;
    return;
  }
  // Without a second word only a standby is promoted that had everything; and what it lacks is younger than that.
  if (!lag->isDoubtful(standby.node.store().nowMs())) {
    const qint64 levelMs = *lag->levelMs - SyncTuning::ofHall().pullTimeoutMs;
    for (const auto& [place, atMs] : m_confirmedAt) {
      if (atMs >= levelMs) continue;
      const auto entry = log.at(std::get<0>(place), std::get<1>(place), std::get<2>(place));
      if (must(entry, "level") && !*entry)
        violate(QStringLiteral("I1: the standby says that it was level after %1/%2/%3, and lacks it")
                    .arg(std::get<0>(place), std::get<1>(place))
                    .arg(std::get<2>(place)));
    }
  }
  if (!m_report.violations.isEmpty()) return;
  // Its follower ends with that.
  SimNode& node = standby.node;
  ++node.life;
  node.flights.clear();
  node.dueMs.reset();
  node.engine.reset();
  if (must(standby.hub->promote(QStringLiteral("ketua")), "promote")) m_lead = 1;
}

// Who is left without a hub -------------------------------------------------------------------------------------------

void SimHall::lookForSuccessor(SimNode& node) {
  const bool isAway =
      node.engine && (node.engine->state() == LinkState::Offline || node.engine->state() == LinkState::Refused);
  if (!isAway || !m_hasStandby || node.isSearching) return;
  node.isSearching = true;
  at(m_nowMs + kSearchEveryMs, [this, &node, life = node.life] {
    if (node.life != life) return;
    node.isSearching = false;
    search(node);
    lookForSuccessor(node);
  });
}

void SimHall::search(SimNode& node) {
  auto candidates = candidatesOf(node.store());
  if (!must(candidates, "candidates", &node)) return;
  if (const auto& leader = node.engine->leader())
    candidates->push_back({leader->device, leader->publicKey, leader->server});
  const auto probe = node.search->takeProbe(*candidates);
  if (!probe) return;
  const bool isLost = below(20) < m_weather;
  at(m_nowMs + 1 + below(30), [this, &node, life = node.life, probe = *probe, isLost] {
    if (node.life != life || !node.engine) return;
    SyncAnswer heard;
    heard.id = probe.request.id;
    for (int number : {0, 1})
      if (probe.server == addressOf(number) && serverOf(number).wire && reaches(node, number) && !isLost)
        heard = answerOf(serverOf(number).wire->handle(probe.request), probe.request.id);
    const auto found = node.search->answered(heard, node.store().epoch());
    if (found) goOver(node, *found);
  });
}

void SimHall::goOver(SimNode& node, const SuccessorSearch::Found& found) {
  if (node.engine->state() == LinkState::Online) return;
  for (int number : {0, 1})
    if (found.who.server == addressOf(number)) node.home = number;
  must(node.store().followPromotion(found.promotion), "followPromotion", &node);
  for (auto& [id, granted] : std::exchange(node.asked, {}))
    granted(tl::unexpected(Error{ErrorCode::Busy, QStringLiteral("the hub has changed"), true, {}, 0}));
  if (!node.office) return;
  ++node.life;
  node.flights.clear();
  node.isSearching = false;
  node.dueMs.reset();
  startEngine(node);
}

// The hub of before ---------------------------------------------------------------------------------------------------

void SimHall::watchForRivals() {
  at(m_nowMs + kRivalsEveryMs, [this] {
    SimServer& hub = serverOf(0);
    if (hub.wire && !hub.node.isFailing) stepDownIfFollowed(hub);
    watchForRivals();
  });
}

void SimHall::stepDownIfFollowed(SimServer& server) {
  if (!m_hasStandby || server.hub->standing() != HubStanding::Leading) return;
  Store& store = server.node.store();
  const auto candidates = candidatesOf(store);
  if (!must(candidates, "rivals", &server.node)) return;
  for (const SuccessorSearch::Candidate& candidate : *candidates) {
    const int other = candidate.server == addressOf(0) ? 0 : 1;
    if (!serverOf(other).wire || !reaches(server.node, other)) continue;
    SuccessorSearch search(server.node.clock, 0);
    const auto probe = search.takeProbe({candidate});
    const auto found =
        search.answered(answerOf(serverOf(other).wire->handle(probe->request), probe->request.id), store.epoch());
    if (!found || found->promotion.epoch <= store.epoch()) continue;
    must(store.stepDown(found->promotion), "stepDown", &server.node);
    breakParked(static_cast<int>(&server - m_servers.data()));
  }
}

/// What the old hub alone has goes up when it stands by for the new one.
void SimHall::bringBackTheOldHub() {
  runUntil(m_nowMs + 3 * kRivalsEveryMs);
  SimServer& old = serverOf(0);
  if (!m_report.violations.isEmpty() || !old.hub || old.node.store().isStandby()) return;
  if (old.hub->standing() != HubStanding::Retired) return violate(QStringLiteral("I3: two hubs lead this hall"));
  Admission& admission = lead().hub->admission();
  const auto code = admission.makeCode(QStringLiteral("standby"), QStringLiteral("PC lama"), {kHallStream});
  if (!must(code, "code")) return;
  const auto reply = admission.enrol({*code, old.node.device, old.node.store().deviceKey().publicKey(), {}});
  if (!reply) return violate(QLatin1String("error: the old hub was refused: ") + reply.error().code);
  if (!must(old.node.store().standBy({reply->logId, reply->epoch, reply->suffix}), "standBy")) return;
  old.node.home = 1;
  openServer(old);
}
