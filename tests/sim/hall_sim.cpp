#include "sim/hall_sim.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <memory>
#include <set>

#include "insight/split_mix.h"
#include "journal/codec.h"
#include "loket/demo/demo_office.h"
#include "services/hall_line.h"
#include "sim/wire_server.h"
#include "store/payment_table.h"
#include "store/ticket_table.h"
#include "support/hall_checks.h"
#include "support/manual_clock.h"
#include "support/sample_case.h"
#include "support/sample_payment.h"
#include "support/table_dump.h"
#include "sync/sync_engine.h"

namespace {

using Kind = SimStep::Kind;

constexpr qint64 kMinute = 60'000;
constexpr std::array<const char*, 3> kServices{"akta-kelahiran", "kia", "pindah-datang"};
const QString kSite = QStringLiteral("mpp");

qint64 openingMs() { return Zone::wita().unixMs(QDate(2026, 11, 23), QTime(8, 0)); }

bool writes(const char* sql) {
  const QByteArray head = QByteArray(sql).trimmed().left(7).toUpper();
  return !head.startsWith("SELECT") && !head.startsWith("PRAGMA") && !head.startsWith("ROLLBAC");
}

class Hall;

/// One PC of the hall: what its folder holds, and the program while it runs. It is its own line to the hub, as the
/// desktop program's HallLink is.
struct Node final : HallLine {
  Hall& hall;
  int index = 0;
  QTemporaryDir folder;
  ManualClock clock{0};
  SeededRandom random{1};
  QString device;
  QByteArray seed;
  KeyRing keys;
  Seat seat;
  QStringList streams;
  bool isKiosk = false;
  qint64 skewMs = 0;
  bool isCut = false;
  bool isApart = false;    ///< cloned or revoked: it need not agree with the others any more
  bool isFailing = false;  ///< its disk refuses; errors are no surprise
  int failingFor = 0;      ///< steps until the disk is well again
  bool mustRestart = false;
  int life = 0;  ///< goes up with each start; what was on its way to an earlier one is not delivered
  std::unique_ptr<Office> office;
  std::unique_ptr<SyncEngine> engine;
  std::map<Uuid, Granted> asked;
  std::set<quint64> flights;
  std::optional<qint64> dueMs;   ///< true time of the engine's timer, which no jump of the wall clock moves
  std::vector<TicketId> papers;  ///< handed out at this very window

  Node(Hall& owner, int number) : hall(owner), index(number) {}
  ~Node() override { stop(); }
  [[nodiscard]] QString file() const { return folder.filePath(Store::fileName()); }
  Store& store() { return *m_store(); }
  void stop() {
    ++life;
    if (office) office->hall().attach(nullptr);
    asked.clear();
    flights.clear();
    dueMs.reset();
    engine.reset();
    office.reset();
  }

  void issue(const IssueCommand& command, Granted granted) override;
  void claim(const ClaimCommand& command, Granted granted) override;
  [[nodiscard]] bool isReachable() const override { return engine && engine->isQueueReachable(); }
  Result<LinkStatus> status() override { return engine->status(); }
  void tryNow() override;
  void look(const Invitation&, Looked looked) override { looked(tl::unexpected(memberError())); }
  void join(const Invitation&, Joined joined) override { joined(tl::unexpected(memberError())); }

 private:
  static Error memberError() {
    return {ErrorCode::Conflict, QStringLiteral("belongs to a hall already"), false, QStringLiteral("hall"), 0};
  }
  Store* m_store() { return &office->store(); }
};

class Hall {
 public:
  explicit Hall(const SimOptions& options) : m_options(options), m_chance(options.seed) {}

  SimReport run(const std::vector<SimStep>& history);
  void pump(Node& node);

 private:
  struct Parked {
    Node* node;
    int life;
    SyncRequest request;
    qint64 untilMs;
    int fate;
  };

  void violate(const QString& what) { m_report.violations.append(what); }
  template <typename T>
  bool must(const Result<T>& result, const char* what, const Node* node = nullptr) {
    if (result) return true;
    if (node && node->isFailing) return false;
    violate(QStringLiteral("error: %1 at %2: %3 %4 %5")
                .arg(QLatin1String(what))
                .arg(node ? node->index : -1)
                .arg(static_cast<int>(result.error().code))
                .arg(result.error().field, result.error().detail));
    return false;
  }
  int below(int n) { return m_chance.below(n); }

  bool setUp();
  bool enrol(Node& node);
  bool open(Node& node, bool startsEngine = true);
  bool openHub();
  void stopHub();
  void fail(Node& node, std::function<bool(const char*)> hook, int steps);
  void heal(Node& node);

  void at(qint64 ms, std::function<void()> work) { m_queue.emplace(ms, std::move(work)); }
  void runUntil(qint64 ms);
  void setTime(qint64 ms);
  void transmit(Node& node, SyncRequest request);
  void serve(Node& node, int life, const SyncRequest& request, int fate);
  void answer(Node& node, int life, SyncAnswer answer, qint64 afterMs);
  void wakeParked();
  void breakParked();
  WireServer::Reply atHub(const SyncRequest& request);

  void play(const SimStep& step);
  void askIssue(Node& node);
  void askClaim(Node& node);
  void paper(Node& node);
  void verb(Node& node);
  void registerCase(Node& node);
  void takeMoney(Node& node);
  void restore(int node);
  void clone(Node& node);

  void noteNumber(const Ticket& ticket);
  void noteHubGrant(const SyncRequest& request, const WireServer::Reply& reply);
  void noteRelease(const TicketId& ticket, const Fence& fence);
  void noteAcks(Node& node, const QByteArray& body);

  void settle();
  void checkTables();
  void checkLog();
  void checkAcked();
  void checkSecrets();
  void checkChains();

  SimOptions m_options;
  SplitMix m_chance;
  SimReport m_report;
  qint64 m_nowMs = openingMs();
  std::multimap<qint64, std::function<void()>> m_queue;
  std::vector<Parked> m_parked;
  int m_weather = 1;  ///< of 20 messages so many get lost, or their answers
  Node m_hubNode{*this, -1};
  std::unique_ptr<Hub> m_hub;
  std::unique_ptr<WireServer> m_server;
  std::vector<std::unique_ptr<Node>> m_nodes;
  QString m_backup;
  std::optional<int> m_backupOf;

  std::map<std::pair<QDate, QString>, QString> m_numbers;  ///< day and "A-012" → ticket
  std::map<QString, std::pair<QString, Fence>> m_holders;  ///< ticket → who the hub gave it to
  std::map<std::tuple<QString, QString, qint64>, QByteArray> m_acked;
  std::set<QByteArray> m_granted;        ///< operations that a PC was told of
  std::set<QByteArray> m_claims;         ///< requests that the hub has granted
  std::map<QString, QString> m_secrets;  ///< planted name → its stream
  QList<QDate> m_days;
};

// The PC -------------------------------------------------------------------------------------------------------------

void Node::issue(const IssueCommand& command, Granted granted) {
  asked[command.requestId] = std::move(granted);
  engine->issue(command);
  hall.pump(*this);
}

void Node::claim(const ClaimCommand& command, Granted granted) {
  asked[command.requestId] = std::move(granted);
  engine->claim(command);
  hall.pump(*this);
}

void Node::tryNow() {
  engine->tryNow();
  hall.pump(*this);
}

void Hall::pump(Node& node) {
  if (!node.engine) return;
  for (const quint64 id : node.engine->takeCancelled()) node.flights.erase(id);
  for (SyncRequest& request : node.engine->takeRequests()) transmit(node, std::move(request));
  for (const QString& kind : node.store().takeChangedKinds()) {
    if (!Almanac::isBuiltFrom(kind)) continue;
    must(node.office->reloadAlmanac(), "almanac", &node);
    break;
  }
  for (QueueOutcome& outcome : node.engine->takeOutcomes()) {
    const auto asked = node.asked.extract(outcome.requestId);
    if (asked.empty()) continue;
    if (outcome.kind == QueueOutcome::Kind::Granted) {
      m_granted.insert(outcome.requestId.toBytes());
      asked.mapped()(outcome.grant->ticket);
    } else if (outcome.kind == QueueOutcome::Kind::Declined) {
      static const QStringList kExpected{QStringLiteral("nobody-waits"), QStringLiteral("counter-busy"),
                                         QStringLiteral("not-waiting"), QStringLiteral("no-such-ticket")};
      if (!kExpected.contains(outcome.problem)) violate(QLatin1String("declined: ") + outcome.problem);
      asked.mapped()(failure(ErrorCode::Conflict, outcome.problem));
    } else {
      asked.mapped()(tl::unexpected(Error{ErrorCode::Busy, outcome.detail, true, QStringLiteral("hub"), 0}));
    }
  }
  if (!node.engine) return;  // whoever was answered has ended it
  // As HallLink does: never less than a moment, so that time goes on, and a minute at most.
  if (const auto wake = node.engine->nextWakeMs())
    node.dueMs = m_nowMs + std::clamp<qint64>(*wake - node.clock.nowMs(), 1, kMinute);
}

bool Hall::open(Node& node, bool startsEngine) {
  node.stop();
  node.isFailing = false;
  node.failingFor = 0;
  node.mustRestart = false;
  node.clock.set(m_nowMs + node.skewMs);
  Office::Options options;
  options.store.folder = node.folder.path();
  options.store.device = node.device;
  options.store.deviceSeed = node.seed;
  options.store.clock = &node.clock;
  options.store.random = &node.random;
  options.store.keys = node.keys;
  options.regions = {"code,name\n", "code,name\n", "code,name\n", "code,status\n"};
  auto office = Office::open(options);
  if (!must(office, "open", &node)) return false;
  node.office = std::move(*office);
  if (!node.office->opening().setAside.isEmpty()) violate(QStringLiteral("error: a store was set aside"));
  // What must be durable is tested with real kills elsewhere; here time is for more histories.
  if (!must(node.store().database().run("PRAGMA synchronous = OFF"), "pragma")) return false;
  if (!startsEngine) return true;
  const auto key = DeviceKey::fromSeed(node.seed);
  if (!must(key, "key")) return false;
  node.office->hall().attach(&node);
  node.engine = std::make_unique<SyncEngine>(SyncEngine::Ports{node.store(), node.clock, node.random}, kSite,
                                             node.device, *key, SyncTuning::ofHall());
  node.engine->start();
  pump(node);
  return true;
}

void Hall::stopHub() {
  breakParked();
  m_server.reset();
  m_hub.reset();
}

bool Hall::openHub() {
  stopHub();
  if (!open(m_hubNode, false)) return false;
  if (m_hubNode.store().authority() != Authority::Hub && !must(m_hubNode.store().becomeHub(), "becomeHub"))
    return false;
  auto hub = Hub::open(m_hubNode.store());
  if (!must(hub, "hub")) return false;
  m_hub = std::move(*hub);
  m_server = std::make_unique<WireServer>(*m_hub);
  return true;
}

void Hall::fail(Node& node, std::function<bool(const char*)> hook, int steps) {
  if (!node.office || node.isFailing) return;
  node.isFailing = true;
  node.failingFor = steps;
  node.store().database().setFaultHook(std::move(hook));
}

void Hall::heal(Node& node) {
  if (!node.isFailing) return;
  node.store().database().setFaultHook({});
  node.isFailing = false;
  node.failingFor = 0;
  if (!node.mustRestart) return;
  if (&node == &m_hubNode) {
    openHub();
  } else {
    open(node);
  }
}

/// An office with a few services, so that a seed takes no time for what it does not test.
bool Hall::setUp() {
  m_hubNode.device = QStringLiteral("0000000000ff");
  m_hubNode.seed = QByteArray(32, 'H');
  m_hubNode.random = SeededRandom(m_options.seed + 1000);
  if (!open(m_hubNode, false)) return false;
  auto files = DemoOffice::files();
  if (!must(files, "files")) return false;
  std::erase_if(files->standards, [](const NamedBytes& file) {
    return std::ranges::none_of(kServices, [&](const char* id) { return file.name.startsWith(QLatin1String(id)); });
  });
  const auto model = std::ranges::find(files->counters, QStringLiteral("disdukcapil"), &Counter::agencyId);
  if (model == files->counters.end()) return false;
  std::vector<Counter> counters;
  for (int i = 0; i < m_options.counters; ++i)
    counters.push_back({QString::number(i + 1), QStringLiteral("Loket %1").arg(i + 1), model->agencyId, model->queues});
  files->counters = std::move(counters);
  files->officers.resize(1);
  if (!must(m_hubNode.office->roster().setUp(*files), "setUp") || !openHub()) return false;
  for (int i = 0; i < m_options.counters + m_options.kiosks; ++i) {
    m_nodes.push_back(std::make_unique<Node>(*this, i));
    if (!enrol(*m_nodes.back())) return false;
  }
  return true;
}

bool Hall::enrol(Node& node) {
  node.device = QStringLiteral("0000000000%1").arg(node.index, 2, 16, QLatin1Char('0'));
  node.seed = QByteArray(31, 'd') + static_cast<char>(node.index);
  node.random = SeededRandom(m_options.seed * 31 + static_cast<quint64>(node.index));
  node.isKiosk = node.index >= m_options.counters;
  node.seat = {node.isKiosk ? QStringLiteral("1") : QString::number(node.index + 1),
               QStringLiteral("petugas-%1").arg(node.index)};
  const bool isFirst = node.index % 2 == 0;
  const QString group = isFirst ? QStringLiteral("g:satu") : QStringLiteral("g:dua");
  node.streams = node.isKiosk ? QStringList{kHallStream} : QStringList{kHallStream, group};
  if (!node.isKiosk && !must(node.keys.add(group, {QStringLiteral("k1"), QByteArray(32, isFirst ? '1' : '2')}), "key"))
    return false;
  if (!open(node, false)) return false;
  const auto code = m_hub->admission().makeCode(node.isKiosk ? QStringLiteral("kiosk") : QStringLiteral("counter"),
                                                node.seat.counterId, node.streams);
  if (!must(code, "code")) return false;
  SyncRequest request;
  request.endpoint = Endpoint::Enrol;
  request.isPost = true;
  request.body = wire::writeEnrol({*code, node.device, node.store().deviceKey().publicKey(), QStringLiteral("PC")});
  const auto enrolled = wire::readEnrolReply(m_server->handle(request).body);
  if (!must(enrolled, "enrol")) return false;
  if (!must(node.store().joinHall({enrolled->logId, enrolled->epoch, enrolled->suffix}), "join")) return false;
  return open(node);
}

// Time and network ---------------------------------------------------------------------------------------------------

void Hall::setTime(qint64 ms) {
  m_nowMs = ms;
  m_hubNode.clock.set(ms + m_hubNode.skewMs);
  for (const auto& node : m_nodes) node->clock.set(ms + node->skewMs);
}

void Hall::runUntil(qint64 ms) {
  while (m_report.violations.isEmpty()) {
    // The next thing that anybody waits for: a message, or an engine's own clock.
    qint64 next = m_queue.empty() ? ms + 1 : m_queue.begin()->first;
    Node* sleeper = nullptr;
    for (const auto& node : m_nodes) {
      if (!node->dueMs || *node->dueMs >= next) continue;
      next = *node->dueMs;
      sleeper = node.get();
    }
    if (next > ms) break;
    setTime(std::max(next, m_nowMs));
    ++m_report.events;
    if (sleeper) {
      sleeper->dueMs.reset();
      sleeper->engine->wake();
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
void Hall::transmit(Node& node, SyncRequest request) {
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
  at(m_nowMs + delay, [this, &node, life, request, fate] { serve(node, life, request, fate); });
  if (fate == 3)
    at(m_nowMs + delay + below(2'000), [this, request] {
      if (m_server) atHub(request);
      wakeParked();
    });
}

void Hall::answer(Node& node, int life, SyncAnswer answer, qint64 afterMs) {
  at(m_nowMs + afterMs, [this, &node, life, answer = std::move(answer)] {
    if (node.life != life || node.flights.erase(answer.id) == 0) return;  // nobody waits for it any more
    ++m_report.events;
    const bool isNews = answer.outcome == SyncAnswer::Outcome::Answered && answer.status == 200;
    if (isNews) noteAcks(node, answer.body);
    node.engine->answered(answer);
    if (isNews && m_options.planted == SimOptions::Planted::Reducer && node.index == 0) {
      // Broken on purpose: a reducer that counts an operation as often as something comes.
      const auto page = wire::readPullReply(answer.body);
      if (page && !page->operations.empty())
        must(node.store().database().run("UPDATE ticket SET recalls = recalls + 1"), "planted", &node);
    }
    pump(node);
  });
}

WireServer::Reply Hall::atHub(const SyncRequest& request) {
  if (m_options.planted == SimOptions::Planted::Fence && request.endpoint == Endpoint::Claim && below(2) == 0) {
    // Broken on purpose: gives out a ticket that another counter has, under the fence that it has there.
    const auto command = wire::readClaim(request.body);
    const auto asker = m_hub->admission().check(request.token);
    const auto busy = TicketTable(m_hubNode.store().database()).allInService();
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
      (void)m_hubNode.store().append(command->officerId, {draft});
    }
  }
  const WireServer::Reply reply = m_server->handle(request);
  noteHubGrant(request, reply);
  return reply;
}

void Hall::serve(Node& node, int life, const SyncRequest& request, int fate) {
  SyncAnswer reply;
  reply.id = request.id;
  if (!m_server || node.isCut) {
    reply.outcome = SyncAnswer::Outcome::Unreachable;
    return answer(node, life, reply, 2);
  }
  const WireServer::Reply served = atHub(request);
  if (request.endpoint != Endpoint::Pull) wakeParked();
  if (served.isEmptyPull && fate == 0) {
    const auto question = wire::readPullQuery(request.query);
    m_parked.push_back({&node, life, request, m_nowMs + qint64{question->waitSeconds} * 1000, fate});
    at(m_parked.back().untilMs, [this] { wakeParked(); });
    return;
  }
  reply.outcome = fate == 2   ? SyncAnswer::Outcome::TimedOut
                  : fate == 4 ? SyncAnswer::Outcome::Unreachable
                              : SyncAnswer::Outcome::Answered;
  reply.status = served.status;
  if (reply.outcome == SyncAnswer::Outcome::Answered) reply.body = served.body;
  answer(node, life, reply, fate == 2 ? request.timeoutMs : 1 + below(m_weather > 4 ? 400 : 30));
}

void Hall::wakeParked() {
  for (Parked& parked : std::exchange(m_parked, {})) {
    if (parked.node->life != parked.life || !parked.node->flights.contains(parked.request.id)) continue;
    SyncAnswer reply;
    reply.id = parked.request.id;
    if (parked.node->isCut || !m_server) {
      reply.outcome = SyncAnswer::Outcome::Unreachable;
      answer(*parked.node, parked.life, reply, 2);
      continue;
    }
    const WireServer::Reply served = m_server->handle(parked.request);
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

void Hall::breakParked() {
  for (const Parked& parked : std::exchange(m_parked, {})) {
    SyncAnswer reply;
    reply.id = parked.request.id;
    reply.outcome = SyncAnswer::Outcome::Unreachable;
    answer(*parked.node, parked.life, reply, 2);
  }
}

// What the tests remember
// -----------------------------------------------------------------------------------------------

void Hall::noteNumber(const Ticket& ticket) {
  if (!m_days.contains(ticket.day)) m_days.append(ticket.day);
  const auto [known, isNew] = m_numbers.emplace(std::pair(ticket.day, ticket.label()), ticket.id.toString());
  if (!isNew && known->second != ticket.id.toString())
    violate(QStringLiteral("I2: %1 was given out twice").arg(ticket.label()));
}

void Hall::noteHubGrant(const SyncRequest& request, const WireServer::Reply& reply) {
  if (reply.status != 200 || request.endpoint != Endpoint::Claim) return;
  const auto command = wire::readClaim(request.body);
  const auto grant = wire::readGrant(reply.body);
  if (!command || !grant) return violate(QStringLiteral("error: a grant cannot be read"));
  // A repeated request tells of an old claim; what has happened since stays.
  if (!m_claims.insert(command->requestId.toBytes()).second) return;
  const QString ticket = grant->ticket.toString();
  const auto holder = m_holders.find(ticket);
  if (holder != m_holders.end()) {
    const auto& [counter, fence] = holder->second;
    if (grant->fence <= fence) violate(QStringLiteral("I3: the fence of %1 did not rise").arg(ticket));
    if (!counter.isEmpty() && counter != command->counterId)
      violate(QStringLiteral("I3: %1 called at %2 while it is at %3").arg(ticket, command->counterId, counter));
  }
  m_holders[ticket] = {command->counterId, grant->fence};
}

void Hall::noteRelease(const TicketId& ticket, const Fence& fence) {
  const auto holder = m_holders.find(ticket.toString());
  if (holder != m_holders.end() && holder->second.second == fence) holder->second.first.clear();
}

/// What a PC is about to hear of as safe.
void Hall::noteAcks(Node& node, const QByteArray& body) {
  if (node.isApart) return;
  const auto pushed = wire::readPushReply(body);
  if (!pushed) return;
  for (const PushReceipt& receipt : pushed->receipts) {
    if (!receipt.problem.isEmpty()) continue;
    for (const OpResult& result : receipt.results) {
      if (result.standing == OpStanding::Parked) continue;
      const auto entry = node.store().log().at(receipt.stream, receipt.device, result.seq);
      if (entry && *entry) m_acked[{receipt.stream, receipt.device, result.seq}] = (*entry)->bytes;
      if (result.standing == OpStanding::Rejected && result.code != QLatin1String("repeated-id"))
        violate(QStringLiteral("I1: an honest operation was rejected: %1").arg(result.code));
    }
  }
}

// Steps ---------------------------------------------------------------------------------------------------------------

void Hall::askIssue(Node& node) {
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

void Hall::askClaim(Node& node) {
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
void Hall::paper(Node& node) {
  const auto tickets = allTickets(node.store(), m_days);
  if (!must(tickets, "ofDay", &node) || tickets->empty()) return;
  const Ticket& ticket = (*tickets)[static_cast<std::size_t>(below(static_cast<int>(tickets->size())))];
  node.office->hall().callTicket(node.seat, ticket.id, [this, &node](const Result<Ticket>& called) {
    if (!called && called.error().code != ErrorCode::Conflict && called.error().code != ErrorCode::Busy &&
        called.error().code != ErrorCode::NotFound)
      must(called, "call of a paper", &node);
  });
}

void Hall::verb(Node& node) {
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

void Hall::registerCase(Node& node) {
  if (node.isKiosk) return;
  const QString name = QStringLiteral("Rahasia%1x%2z").arg(m_options.seed).arg(m_secrets.size());
  const QString id = node.store().newId().toString();
  m_secrets[name] = node.streams.at(1);
  must(node.store().append(node.seat.officerId,
                           sampleCase(id, node.streams.at(1), name, node.seat.counterId, node.clock.nowMs())),
       "case", &node);
}

/// A transfer is booked, or two counters confirm and take back the same one without knowing of each other.
void Hall::takeMoney(Node& node) {
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

void Hall::restore(int index) {
  if (m_backupOf != index) return;
  Node& node = index < 0 ? m_hubNode : *m_nodes[static_cast<std::size_t>(index)];
  heal(node);
  if (index < 0) stopHub();
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
  openHub();
}

/// A second PC under the same name: a copy of the disk.
void Hall::clone(Node& node) {
  heal(node);
  node.stop();
  m_nodes.push_back(std::make_unique<Node>(*this, static_cast<int>(m_nodes.size())));
  Node& twin = *m_nodes.back();
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

void Hall::play(const SimStep& step) {
  m_chance = SplitMix(step.salt);
  ++m_report.events;
  runUntil(m_nowMs + step.afterMs);
  if (!m_report.violations.isEmpty()) return;
  for (const auto& node : m_nodes)
    if (node->failingFor > 0 && --node->failingFor == 0) heal(*node);
  if (m_hubNode.failingFor > 0 && --m_hubNode.failingFor == 0) heal(m_hubNode);
  Node& node = step.node < 0 ? m_hubNode : *m_nodes[static_cast<std::size_t>(step.node)];
  const bool isDesk = !node.isKiosk && node.office;
  const auto crash = [&](Node& victim) {
    const auto left = std::make_shared<int>(1 + step.a % 60);
    victim.mustRestart = true;
    fail(
        victim, [left](const char*) { return --*left <= 0; }, 1 + step.a % 3);
  };
  const auto fill = [&](Node& victim) {
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
      if (!m_hubNode.isFailing) openHub();
      break;
    case Kind::HubCrash:
      crash(m_hubNode);
      break;
    case Kind::HubDiskFull:
      fill(m_hubNode);
      break;
    case Kind::HubClock:
      m_hubNode.skewMs = (step.a % 2 == 0 ? 1 : -1) * kMinute * (step.a % 30);
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
      heal(m_hubNode);
      node.isApart = true;
      must(m_hub->admission().revoke(node.device), "revoke");
      break;
    case Kind::TryNow:
      if (node.engine) node.tryNow();
      break;
  }
  if (node.engine) {
    node.engine->appended();
    pump(node);
  }
}

// The end -------------------------------------------------------------------------------------------------------------

/// I6: the network and all disks are whole; within twice the longest back-off, and what a lost request takes to be
/// given up, everything is everywhere.
void Hall::settle() {
  heal(m_hubNode);
  if (!m_server) openHub();
  m_weather = 0;
  m_hubNode.skewMs = 0;
  for (const auto& node : m_nodes) {
    heal(*node);
    if (!node->office) open(*node);
    node->isCut = false;
    // Some wrong clocks stay wrong.
    if (node->index % 2 == 0) node->skewMs = 0;
  }
  setTime(m_nowMs);
  const SyncTuning tuning = SyncTuning::ofHall();
  runUntil(m_nowMs + 2 * tuning.maxBackOffMs + tuning.requestTimeoutMs);
  for (const auto& node : m_nodes) {
    if (!m_report.violations.isEmpty()) return;
    const auto status = node->engine->status();
    if (!must(status, "status", node.get())) return;
    if (node->isApart) {
      if (status->state == LinkState::Online && status->isCaughtUp)
        violate(QStringLiteral("I14: %1 was revoked or cloned, and is served").arg(node->index));
      continue;
    }
    if (status->waitingOperations() > 0 || status->state != LinkState::Online || !status->isCaughtUp)
      violate(QStringLiteral("I6: %1 still waits: %2 operations, state %3, trouble %4, %5")
                  .arg(node->index)
                  .arg(status->waitingOperations())
                  .arg(static_cast<int>(status->state))
                  .arg(static_cast<int>(status->trouble))
                  .arg(status->detail));
  }
}

void Hall::checkTables() {
  const QString hub = hallTables(dumpTables(m_hubNode.file()));
  std::map<QString, QString> byGrant;
  for (const auto& node : m_nodes) {
    if (node->isApart) continue;
    const QString tables = dumpTables(node->file());
    const auto [first, isNew] = byGrant.emplace(node->streams.join(QLatin1Char(' ')), tables);
    if (first->second != tables) violate(QStringLiteral("I4: two members with the same grants differ"));
    if (hallTables(tables) != hub) violate(QStringLiteral("I4: a member and the hub differ"));
    if (!isNew || !must(node->store().rebuild(), "rebuild")) continue;
    if (dumpTables(node->file()) != tables) violate(QStringLiteral("I4: a rebuild gives other tables"));
  }
}

void Hall::checkLog() {
  const auto tickets = allTickets(m_hubNode.store(), m_days);
  if (!must(tickets, "tickets")) return;
  m_report.violations += repeatedNumbers(*tickets);
  const auto twice = doubleCalls(m_hubNode.store(), *tickets);
  if (must(twice, "calls")) m_report.violations += *twice;
}

void Hall::checkAcked() {
  const LogTable log = m_hubNode.store().log();
  for (const auto& [place, bytes] : m_acked) {
    const auto entry = log.at(std::get<0>(place), std::get<1>(place), std::get<2>(place));
    if (!must(entry, "acked")) return;
    if (!*entry || (*entry)->bytes != bytes)
      violate(QStringLiteral("I1: %1/%2/%3 was acknowledged and is not there")
                  .arg(std::get<0>(place), std::get<1>(place))
                  .arg(std::get<2>(place)));
  }
  for (const QByteArray& id : m_granted) {
    const auto isThere = log.contains(*Uuid::fromBytes(id));
    if (must(isThere, "granted") && !*isThere)
      violate(QStringLiteral("I1: %1 was granted and is not in the hub's log").arg(Uuid::fromBytes(id)->toString()));
  }
}

void Hall::checkSecrets() {
  auto search = [&](const Node& node) {
    const QDir dir(node.folder.path());
    for (const QString& name : dir.entryList(QDir::Files)) {
      QFile file(dir.filePath(name));
      if (!file.open(QIODevice::ReadOnly)) {
        violate(QStringLiteral("error: %1 cannot be read").arg(name));
        continue;
      }
      const QByteArray bytes = file.readAll();
      for (const auto& [secret, stream] : m_secrets) {
        const bool mayHave = node.streams.contains(stream) && !name.contains(QLatin1String("cadangan"));
        if (!mayHave && bytes.contains(secret.toUtf8()))
          violate(QStringLiteral("I14: %1 of %2 lies in %3 of %4").arg(secret, stream, name).arg(node.index));
      }
    }
  };
  search(m_hubNode);
  for (const auto& node : m_nodes) search(*node);
}

void Hall::checkChains() {
  auto check = [&](Node& node) {
    const auto found = node.store().verify();
    if (must(found, "verify") && !found->fault.isEmpty())
      violate(QStringLiteral("I8: %1: %2").arg(node.index).arg(found->fault));
  };
  check(m_hubNode);
  for (const auto& node : m_nodes)
    if (node->index % 4 == 0) check(*node);
}

SimReport Hall::run(const std::vector<SimStep>& history) {
  if (!setUp()) return m_report;
  m_weather = 0;
  runUntil(m_nowMs + 5'000);
  m_weather = 1;
  for (const SimStep& step : history) {
    if (!m_report.violations.isEmpty()) return m_report;
    play(step);
  }
  if (m_report.violations.isEmpty()) settle();
  if (!m_report.violations.isEmpty()) return m_report;
  checkTables();
  checkLog();
  checkAcked();
  checkChains();
  checkSecrets();
  return m_report;
}

}  // namespace

SimReport runHall(const SimOptions& options, const std::vector<SimStep>& history) { return Hall(options).run(history); }
