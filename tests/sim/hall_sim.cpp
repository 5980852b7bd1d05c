#include "sim/hall_sim.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>

#include <array>
#include <map>
#include <memory>
#include <set>

#include "insight/split_mix.h"
#include "journal/codec.h"
#include "loket/demo/demo_office.h"
#include "sim/wire_server.h"
#include "store/ticket_table.h"
#include "support/manual_clock.h"
#include "support/table_dump.h"

namespace {

constexpr int kClients = 4;
constexpr qint64 kMinute = 60'000;
const std::array<const char*, kClients> kCounters{"1", "3", "5", "6"};
const std::array<const char*, 3> kServices{"akta-kelahiran", "kia", "pindah-datang"};

/// The tables that hub and members have in common: all but those of the data groups.
QString hallTables(const QString& dump) {
  QString text;
  for (const QString& section : dump.split(QLatin1String("== ")))
    for (const char* name : {"ticket\n", "directory\n", "milestone\n", "print_job\n"})
      if (section.startsWith(QLatin1String(name))) text += section;
  return text;
}

struct Node {
  QTemporaryDir folder;
  ManualClock clock{0};
  SeededRandom random{1};
  QString device;
  QByteArray seed;
  KeyRing keys;
  std::unique_ptr<Office> office;
  Seat seat;
  QStringList streams;
  QString token;
  qint64 skewMs = 0;
  bool isCut = false;
  QString backup;
  std::optional<IssueCommand> issue;  ///< asked, not answered yet; as durable as an engine keeps it
  std::optional<ClaimCommand> claim;

  [[nodiscard]] QString file() const { return folder.filePath(Store::fileName()); }
  Store& store() { return office->store(); }
};

class Hall {
 public:
  explicit Hall(const SimOptions& options) : m_options(options), m_chance(options.seed * 2654435761U + 17) {}

  SimReport run();

 private:
  enum class Fate { Through, RequestLost, AnswerLost, Doubled };

  void violate(const QString& what) { m_report.violations.append(what); }
  template <typename T>
  bool must(const Result<T>& result, const char* what) {
    if (result) return true;
    violate(QStringLiteral("%1: %2 %3 %4")
                .arg(QLatin1String(what))
                .arg(static_cast<int>(result.error().code))
                .arg(result.error().field, result.error().detail));
    return false;
  }
  int below(int n) { return m_chance.below(n); }

  bool open(Node& node);
  bool openHub();
  bool setUp();
  bool enrol(Node& node, int index);
  bool authorise(Node& node);
  void moveTime(qint64 ms);

  std::optional<WireServer::Reply> send(Node& node, const char* endpoint, const QByteArray& body, bool isFaulty);
  WireServer::Reply serve(const QString& endpoint, const Node& node, const QByteArray& body);
  bool sync(Node& node, bool isFaulty);
  bool push(Node& node, bool isFaulty);
  bool pull(Node& node, bool isFaulty);
  bool follow(Node& node, bool isFaulty);
  bool take(Node& node, const PullReply& page);
  bool needsReset(const Error& error) const {
    return error.field == QLatin1String("log-reset") || error.field == QLatin1String("checksum");
  }

  void askIssue(Node& node);
  void askClaim(Node& node);
  void retry(Node& node);
  void degraded(Node& node);
  void verb(Node& node);
  void registerCase(Node& node);
  void restart(Node& node);
  void restoreClient(Node& node);
  void restoreHub();
  void step();

  void noteNumber(const QString& ticket, const QString& series, int number);
  void noteHubGrant(const QString& endpoint, const QByteArray& body, const WireServer::Reply& reply);
  void noteRelease(const TicketId& ticket, const Fence& fence);

  void settle();
  void checkTables();
  void checkNumbers();
  void checkCalls();
  void checkAcked();
  void checkSecrets();
  void checkChains();

  SimOptions m_options;
  SplitMix m_chance;
  SimReport m_report;
  qint64 m_nowMs = Zone::wita().unixMs(QDate(2026, 11, 23), QTime(8, 0));
  Node m_hubNode;
  std::unique_ptr<Hub> m_hub;
  std::unique_ptr<WireServer> m_server;
  std::vector<std::unique_ptr<Node>> m_clients;

  std::map<QString, QString> m_numbers;                    ///< "A-012" of today → ticket
  std::map<QString, std::pair<QString, Fence>> m_holders;  ///< ticket → who the hub gave it to
  std::map<std::tuple<QString, QString, qint64>, QByteArray> m_acked;
  std::set<QByteArray> m_granted;        ///< ids of operations that a client was told of
  std::set<QByteArray> m_claims;         ///< requests that the hub has granted
  std::map<QString, QString> m_secrets;  ///< planted name → its stream
  bool m_wasHubRestored = false;
};

bool Hall::open(Node& node) {
  node.office.reset();
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
  if (!must(office, "open")) return false;
  node.office = std::move(*office);
  if (!node.office->opening().setAside.isEmpty()) violate(QStringLiteral("a store was set aside"));
  // What must be durable is tested with real kills elsewhere; here time is for more histories.
  return must(node.store().database().run("PRAGMA synchronous = OFF"), "pragma");
}

bool Hall::openHub() {
  m_server.reset();
  m_hub.reset();
  if (!open(m_hubNode)) return false;
  if (m_hubNode.store().authority() != Authority::Hub) {
    if (!must(m_hubNode.store().becomeHub(), "becomeHub")) return false;
  }
  auto hub = Hub::open(m_hubNode.store());
  if (!must(hub, "hub")) return false;
  m_hub = std::move(*hub);
  m_server = std::make_unique<WireServer>(*m_hub);
  return true;
}

/// An office with a few services, so that a seed takes no time for what it does not test.
bool Hall::setUp() {
  m_hubNode.device = QStringLiteral("0000000000ff");
  m_hubNode.seed = QByteArray(32, 'H');
  m_hubNode.random = SeededRandom(m_options.seed + 1000);
  if (!open(m_hubNode)) return false;
  auto files = DemoOffice::files();
  if (!must(files, "files")) return false;
  std::erase_if(files->standards, [](const NamedBytes& file) {
    return std::ranges::none_of(kServices, [&](const char* id) { return file.name.startsWith(QLatin1String(id)); });
  });
  std::erase_if(files->counters,
                [](const Counter& counter) { return counter.agencyId != QLatin1String("disdukcapil"); });
  if (!must(m_hubNode.office->roster().setUp(*files), "setUp")) return false;
  if (!openHub()) return false;
  for (int i = 0; i < kClients; ++i) {
    m_clients.push_back(std::make_unique<Node>());
    if (!enrol(*m_clients.back(), i)) return false;
  }
  return true;
}

bool Hall::enrol(Node& node, int index) {
  node.device = QStringLiteral("00000000000%1").arg(index);
  node.seed = QByteArray(32, static_cast<char>('a' + index));
  node.random = SeededRandom(m_options.seed * 31 + static_cast<quint64>(index));
  node.seat = {QLatin1String(kCounters[static_cast<std::size_t>(index)]), QStringLiteral("petugas-%1").arg(index)};
  const QString group = index < 2 ? QStringLiteral("g:satu") : QStringLiteral("g:dua");
  node.streams = {kHallStream, group};
  if (!must(node.keys.add(group, {QStringLiteral("k1"), QByteArray(32, index < 2 ? '1' : '2')}), "key")) return false;
  if (!open(node)) return false;
  const auto code = m_hub->admission().makeCode(QStringLiteral("counter"), node.seat.counterId, node.streams);
  if (!must(code, "code")) return false;
  const EnrolRequest request{*code, node.device, node.store().deviceKey().publicKey(), QStringLiteral("PC")};
  const auto reply = m_server->handle(QStringLiteral("enrol"), {}, wire::writeEnrol(request));
  const auto enrolled = wire::readEnrolReply(reply.body);
  if (!must(enrolled, "enrol") || !authorise(node)) return false;
  if (!must(node.store().joinHall({enrolled->logId, enrolled->epoch, enrolled->suffix}), "join")) return false;
  return sync(node, false);
}

bool Hall::authorise(Node& node) {
  const auto hello = wire::readHello(m_server->handle(QStringLiteral("hello"), {}, {}).body);
  if (!must(hello, "hello")) return false;
  TokenRequest request;
  request.device = node.device;
  request.nonce.resize(16);
  node.random.fill({reinterpret_cast<std::uint8_t*>(request.nonce.data()), 16});
  request.serverTimeMs = hello->serverTimeMs;
  request.signature = node.store().deviceKey().sign(request.message(hello->logId));
  const auto token =
      wire::readTokenReply(m_server->handle(QStringLiteral("token"), {}, wire::writeToken(request)).body);
  if (!must(token, "token")) return false;
  node.token = token->token;
  return true;
}

void Hall::moveTime(qint64 ms) {
  m_nowMs += ms;
  m_hubNode.clock.set(m_nowMs + m_hubNode.skewMs);
  for (const auto& node : m_clients) node->clock.set(m_nowMs + node->skewMs);
}

WireServer::Reply Hall::serve(const QString& endpoint, const Node& node, const QByteArray& body) {
  if (m_options.planted == SimOptions::Planted::Fence && endpoint == QLatin1String("claim") && below(2) == 0) {
    // Broken on purpose: gives out a ticket that another counter has, under the fence that it has there.
    const auto command = wire::readClaim(body);
    const auto busy = TicketTable(m_hubNode.store().database()).allInService();
    if (command && busy && !busy->empty() && busy->front().counterId != command->counterId) {
      OperationDraft draft;
      draft.id = command->requestId;
      draft.stream = kHallStream;
      draft.entity = QLatin1String("ticket:") + busy->front().id.toString();
      draft.type = QStringLiteral("ticket.call");
      draft.fence = busy->front().fence;
      draft.plain = {{QStringLiteral("at"), m_nowMs},
                     {QStringLiteral("counter"), command->counterId},
                     {QStringLiteral("asker"), node.device}};
      if (m_hubNode.store().append(command->officerId, {draft})) {
        const WireServer::Reply reply = m_server->handle(endpoint, node.token, body);
        noteHubGrant(endpoint, body, reply);
        return reply;
      }
    }
  }
  const WireServer::Reply reply = m_server->handle(endpoint, node.token, body);
  noteHubGrant(endpoint, body, reply);
  return reply;
}

std::optional<WireServer::Reply> Hall::send(Node& node, const char* endpoint, const QByteArray& body, bool isFaulty) {
  ++m_report.events;
  if (node.isCut && isFaulty) return std::nullopt;
  const int roll = isFaulty ? below(20) : 19;
  const Fate fate = roll == 0   ? Fate::RequestLost
                    : roll <= 2 ? Fate::AnswerLost
                    : roll == 3 ? Fate::Doubled
                                : Fate::Through;
  if (fate == Fate::RequestLost) return std::nullopt;
  auto reply = serve(QLatin1String(endpoint), node, body);
  if (reply.status == 401 && authorise(node)) reply = serve(QLatin1String(endpoint), node, body);
  if (fate == Fate::Doubled) reply = serve(QLatin1String(endpoint), node, body);
  if (fate == Fate::AnswerLost) return std::nullopt;
  return reply;
}

bool Hall::sync(Node& node, bool isFaulty) { return push(node, isFaulty) && pull(node, isFaulty); }

bool Hall::push(Node& node, bool isFaulty) {
  for (int round = 0; round < 200; ++round) {
    const auto batches = node.store().outgoing({below(10) == 0 ? 3 : 100, 64 * 1024});
    if (!must(batches, "outgoing")) return false;
    if (batches->empty()) return true;
    const auto reply = send(node, "push", wire::writePush(*batches), isFaulty);
    if (!reply) return false;
    if (reply->status != 200) {
      const auto problem = Problem::fromJson(reply->body);
      violate(QStringLiteral("push: %1").arg(problem ? problem->code : QString::fromUtf8(reply->body)));
      return false;
    }
    const auto pushed = wire::readPushReply(reply->body);
    if (!must(pushed, "push reply")) return false;
    for (const PushReceipt& receipt : pushed->receipts) {
      if (receipt.problem == QLatin1String("log-reset")) return follow(node, isFaulty) && push(node, isFaulty);
      if (!must(node.store().acknowledge(receipt), "acknowledge")) return false;
      if (!receipt.problem.isEmpty()) continue;
      for (const OpResult& result : receipt.results) {
        const auto entry = node.store().log().at(receipt.stream, receipt.device, result.seq);
        if (entry && *entry) m_acked[{receipt.stream, receipt.device, result.seq}] = (*entry)->bytes;
        if (result.standing == OpStanding::Rejected && result.code != QLatin1String("repeated-id"))
          violate(QStringLiteral("an honest operation was rejected: %1").arg(result.code));
      }
    }
  }
  violate(QStringLiteral("a push without end"));
  return false;
}

bool Hall::take(Node& node, const PullReply& page) {
  auto done = node.store().take(page);
  if (done && below(8) == 0) done = node.store().take(page);
  if (!done && needsReset(done.error())) return follow(node, false);
  if (!must(done, "take")) return false;
  if (m_options.planted == SimOptions::Planted::Reducer && &node == m_clients[0].get() && !page.operations.empty()) {
    // Broken on purpose: a reducer that counts an operation as often as it comes.
    if (!must(node.store().database().run("UPDATE ticket SET recalls = recalls + 1"), "planted")) return false;
  }
  for (const QString& kind : node.store().takeChangedKinds()) {
    if (!Almanac::isBuiltFrom(kind)) continue;
    return must(node.office->reloadAlmanac(), "almanac");
  }
  return true;
}

bool Hall::pull(Node& node, bool isFaulty) {
  for (int round = 0; round < 500; ++round) {
    const auto cursor = node.store().cursor();
    if (!must(cursor, "cursor")) return false;
    const QString query = wire::writePullQuery({*cursor, isFaulty ? 1 + below(40) : 500, 0});
    const auto reply = send(node, "pull", query.toUtf8(), isFaulty);
    if (!reply) return false;
    if (reply->status == 410) {
      if (!follow(node, isFaulty) || !push(node, isFaulty)) return false;
      continue;
    }
    if (reply->status != 200) {
      violate(QStringLiteral("pull: %1").arg(QString::fromUtf8(reply->body)));
      return false;
    }
    const auto page = wire::readPullReply(reply->body);
    if (!must(page, "pull reply") || !take(node, *page)) return false;
    if (!page->more) return true;
  }
  violate(QStringLiteral("a pull without end"));
  return false;
}

bool Hall::follow(Node& node, bool isFaulty) {
  const auto reply = send(node, "ends", {}, isFaulty);
  if (!reply) return false;
  const auto ends = wire::readChainEnds(reply->body);
  return must(ends, "ends") && must(node.store().followLog(*ends), "followLog");
}

void Hall::noteNumber(const QString& ticket, const QString& series, int number) {
  const QString label = ticketLabel(series, number);
  const auto [known, isNew] = m_numbers.emplace(label, ticket);
  if (!isNew && known->second != ticket) violate(QStringLiteral("I2: %1 was given out twice").arg(label));
}

void Hall::noteHubGrant(const QString& endpoint, const QByteArray& body, const WireServer::Reply& reply) {
  if (reply.status != 200 || endpoint != QLatin1String("claim")) return;
  const auto command = wire::readClaim(body);
  const auto grant = wire::readGrant(reply.body);
  if (!command || !grant) return violate(QStringLiteral("a grant cannot be read"));
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

void Hall::askIssue(Node& node) {
  if (node.issue) return;
  const auto cursor = node.store().cursor();
  if (!must(cursor, "cursor")) return;
  IssueCommand command;
  command.requestId = node.store().newId();
  command.serviceId = QLatin1String(kServices[static_cast<std::size_t>(below(3))]);
  command.priority = below(5) == 0 ? Priority::Elderly : Priority::None;
  command.counterId = node.seat.counterId;
  command.officerId = node.seat.officerId;
  node.issue = command;
  retry(node);
}

void Hall::askClaim(Node& node) {
  if (node.claim) return;
  ClaimCommand command;
  command.requestId = node.store().newId();
  command.counterId = node.seat.counterId;
  command.officerId = node.seat.officerId;
  node.claim = command;
  retry(node);
}

void Hall::retry(Node& node) {
  auto attend = [&](const char* endpoint, const QByteArray& body) -> std::optional<bool> {
    const auto reply = send(node, endpoint, body, true);
    if (!reply) return std::nullopt;  // asked again later, under the same id
    if (reply->status == 200) {
      const auto grant = wire::readGrant(reply->body);
      if (!must(grant, "grant")) return false;
      noteNumber(grant->ticket.toString(), grant->series, grant->number);
      if (!take(node, grant->page)) return false;
      for (const SequencedOperation& operation : grant->page.operations) {
        const auto decoded = codec::decode(operation.bytes);
        if (decoded) m_granted.insert(decoded->id.toBytes());
      }
      return true;
    }
    const auto problem = Problem::fromJson(reply->body);
    if (!must(problem, "problem")) return false;
    if (problem->status == 410) return std::nullopt;  // follow the new log first
    static const QStringList kExpected{QStringLiteral("nobody-waits"), QStringLiteral("counter-busy"),
                                       QStringLiteral("not-waiting"), QStringLiteral("no-such-ticket")};
    if (!kExpected.contains(problem->code))
      violate(QStringLiteral("%1: %2").arg(QLatin1String(endpoint), problem->code));
    return false;
  };
  const auto cursor = node.store().cursor();
  if (!must(cursor, "cursor")) return;
  if (node.issue) {
    node.issue->after = *cursor;
    if (attend("issue", wire::writeIssue(*node.issue))) node.issue.reset();
  }
  if (node.claim) {
    node.claim->after = *cursor;
    if (attend("claim", wire::writeClaim(*node.claim))) node.claim.reset();
  }
}

void Hall::degraded(Node& node) {
  if (node.office->almanac().isEmpty()) return;
  if (below(2) == 0) {
    IssueRequest request;
    request.requestId = node.store().newId();
    request.serviceId = QLatin1String(kServices[static_cast<std::size_t>(below(3))]);
    request.counterId = node.seat.counterId;
    request.officerId = node.seat.officerId;
    const auto ticket = node.office->queue().issue(request);
    if (must(ticket, "degraded issue")) noteNumber(ticket->id.toString(), ticket->series, ticket->number);
    return;
  }
  // The visitor stands at the window with a paper in the hand; what it says is typed, and sometimes wrongly.
  const auto tickets = TicketTable(node.store().database()).ofDay(QDate(2026, 11, 23));
  if (!must(tickets, "ofDay") || tickets->empty()) return;
  const Ticket& ticket = (*tickets)[static_cast<std::size_t>(below(static_cast<int>(tickets->size())))];
  const auto called = node.office->queue().callTicket(node.seat, ticket.id);
  if (!called && called.error().code != ErrorCode::Conflict) must(called, "degraded call");
}

void Hall::verb(Node& node) {
  if (node.office->almanac().isEmpty()) return;
  QueueDesk& queue = node.office->queue();
  const auto inHand = TicketTable(node.store().database()).inService(node.seat.counterId);
  if (!must(inHand, "inService")) return;
  if (!*inHand) {
    const auto held = TicketTable(node.store().database()).heldAt(node.seat.counterId);
    if (must(held, "held") && !held->empty()) must(queue.restore(node.seat, held->front().id), "restore");
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
  if (!must(done, "verb")) return;
  if (done->state != TicketState::Called && done->state != TicketState::Serving) noteRelease(ticket.id, ticket.fence);
}

void Hall::registerCase(Node& node) {
  const QString id = node.store().newId().toString();
  const QString name = QStringLiteral("Rahasia%1x%2z").arg(m_options.seed).arg(m_secrets.size());
  OperationDraft draft;
  draft.stream = node.streams.at(1);
  draft.entity = QLatin1String("case:") + id;
  draft.type = QStringLiteral("case.register");
  draft.isNewEntity = true;
  const qint64 now = node.clock.nowMs();
  draft.plain = {{QStringLiteral("at"), now},
                 {QStringLiteral("code"), QStringLiteral("BTG-%1").arg(m_secrets.size())},
                 {QStringLiteral("service"), QStringLiteral("akta-kelahiran")},
                 {QStringLiteral("service_name"), QStringLiteral("Akta kelahiran")},
                 {QStringLiteral("standard"), 1},
                 {QStringLiteral("missing"), QJsonArray{}},
                 {QStringLiteral("ticket"), QString()},
                 {QStringLiteral("ticket_label"), QString()},
                 {QStringLiteral("counter"), node.seat.counterId},
                 {QStringLiteral("fee"), 0},
                 {QStringLiteral("promised"), now + 86'400'000}};
  draft.personal = {{QStringLiteral("nik"), QStringLiteral("7172065402940001")},
                    {QStringLiteral("name"), name},
                    {QStringLiteral("phone"), QString()},
                    {QStringLiteral("level"), QStringLiteral("L1")},
                    {QStringLiteral("form"), QJsonObject{}},
                    {QStringLiteral("ticks"), QJsonObject{}}};
  OperationDraft milestone;
  milestone.stream = kHallStream;
  milestone.entity = QLatin1String("milestone:") + id;
  milestone.type = QStringLiteral("milestone.set");
  milestone.isNewEntity = true;
  milestone.plain = {{QStringLiteral("service"), QStringLiteral("akta-kelahiran")},
                     {QStringLiteral("state"), QStringLiteral("registered")},
                     {QStringLiteral("promised"), now + 86'400'000},
                     {QStringLiteral("at"), now}};
  if (must(node.store().append(node.seat.officerId, {draft, milestone}), "case")) m_secrets[name] = draft.stream;
}

void Hall::restart(Node& node) {
  if (&node == &m_hubNode) {
    openHub();
  } else {
    open(node);
  }
}

void Hall::restoreClient(Node& node) {
  node.office.reset();
  const auto aside = Store::restore(node.folder.path(), node.backup, {}, m_nowMs + node.skewMs, &node.keys);
  if (!must(aside, "restore")) return;
  // What was never pushed is gone with the disk; nobody was told that it is elsewhere.
  open(node);
}

void Hall::restoreHub() {
  m_server.reset();
  m_hub.reset();
  m_hubNode.office.reset();
  if (!must(Store::restore(m_hubNode.folder.path(), m_hubNode.backup, {}, m_nowMs + m_hubNode.skewMs), "restore hub"))
    return;
  m_wasHubRestored = true;
  // Whom the lost log said to hold a ticket is known again when the members have brought it back.
  m_holders.clear();
  openHub();
}

void Hall::step() {
  ++m_report.events;
  Node& node = *m_clients[static_cast<std::size_t>(below(kClients))];
  moveTime(1 + below(20'000));
  switch (below(16)) {
    case 0:
    case 1:
    case 2:
      askIssue(node);
      break;
    case 3:
    case 4:
    case 5:
      askClaim(node);
      break;
    case 6:
    case 7:
    case 8:
      verb(node);
      break;
    case 9:
      registerCase(node);
      break;
    case 10:
      if (node.isCut) degraded(node);
      break;
    case 11:
      node.isCut = below(3) != 0;
      break;
    case 12:
      if (below(3) == 0) restart(below(5) == 0 ? m_hubNode : node);
      break;
    case 13:
      if (below(6) == 0) {
        node.skewMs = (below(2) == 0 ? 1 : -1) * kMinute * below(90);
        moveTime(0);
      }
      break;
    default:
      retry(node);
      sync(node, true);
  }
}

/// The network heals: everybody gets through until nothing is left to say.
void Hall::settle() {
  for (int round = 0; round < 4; ++round) {
    for (const auto& node : m_clients) {
      node->isCut = false;
      if (!sync(*node, false)) return;
    }
  }
  for (const auto& node : m_clients) {
    const auto waiting = node->store().waiting();
    if (must(waiting, "waiting") && !waiting->empty()) violate(QStringLiteral("I6: something still waits"));
  }
}

void Hall::checkTables() {
  const QString hub = hallTables(dumpTables(m_hubNode.file()));
  std::map<QString, QString> byGrant;
  for (const auto& node : m_clients) {
    const QString tables = dumpTables(node->file());
    const auto [first, isNew] = byGrant.emplace(node->streams.join(QLatin1Char(' ')), tables);
    if (first->second != tables) violate(QStringLiteral("I4: two members with the same grants differ"));
    if (hallTables(tables) != hub) violate(QStringLiteral("I4: a member and the hub differ"));
    if (!must(node->store().rebuild(), "rebuild")) continue;
    if (dumpTables(node->file()) != tables) violate(QStringLiteral("I4: a rebuild gives other tables"));
  }
}

void Hall::checkNumbers() {
  const auto tickets = TicketTable(m_hubNode.store().database()).ofDay(QDate(2026, 11, 23));
  if (!must(tickets, "ofDay")) return;
  std::set<QString> labels;
  for (const Ticket& ticket : *tickets)
    if (!labels.insert(ticket.label()).second) violate(QStringLiteral("I2: %1 stands twice").arg(ticket.label()));
}

/// Without the fold's help: between two calls of a ticket that both count, whoever had it first must have let it go.
void Hall::checkCalls() {
  Store& store = m_hubNode.store();
  const auto tickets = TicketTable(store.database()).ofDay(QDate(2026, 11, 23));
  if (!must(tickets, "ofDay")) return;
  std::set<QByteArray> flagged;
  {
    auto statement = store.database().prepare("SELECT operation FROM anomaly");
    if (!must(statement, "anomalies") || !must(statement->run(), "anomalies")) return;
    while (statement->next()) flagged.insert(statement->blob(0));
  }
  static const QStringList kReleases{QStringLiteral("ticket.hold"), QStringLiteral("ticket.no_show"),
                                     QStringLiteral("ticket.transfer"), QStringLiteral("ticket.finish"),
                                     QStringLiteral("ticket.cancel")};
  for (const Ticket& ticket : *tickets) {
    const auto history = store.log().ofEntity(QLatin1String("ticket:") + ticket.id.toString());
    if (!must(history, "history")) return;
    QString holder;
    for (const PlacedOperation& placed : *history) {
      const Operation& operation = placed.operation;
      if (flagged.contains(operation.id.toBytes())) {
        // The last word of one who lost to a higher fence: the anomaly says so, the ticket is free of that holder.
        if (!holder.isEmpty() && operation.type != QLatin1String("ticket.call")) holder.clear();
        continue;
      }
      if (kReleases.contains(operation.type)) holder.clear();
      if (operation.type != QLatin1String("ticket.call")) continue;
      const QString counter = operation.plain.value(QLatin1String("counter")).toString();
      if (!holder.isEmpty() && holder != counter)
        violate(QStringLiteral("I3: %1 at %2 and at %3, and nobody is told").arg(ticket.label(), holder, counter));
      holder = counter;
    }
  }
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
  auto search = [&](const Node& node, const QString& who) {
    const QDir dir(node.folder.path());
    for (const QString& name : dir.entryList(QDir::Files)) {
      QFile file(dir.filePath(name));
      if (!file.open(QIODevice::ReadOnly)) continue;
      const QByteArray bytes = file.readAll();
      for (const auto& [secret, stream] : m_secrets) {
        const bool mayHave = node.streams.contains(stream) && !name.contains(QLatin1String("cadangan"));
        if (!mayHave && bytes.contains(secret.toUtf8()))
          violate(QStringLiteral("I14: %1 of %2 lies in %3 of %4").arg(secret, stream, name, who));
      }
    }
  };
  search(m_hubNode, QStringLiteral("the hub"));
  for (const auto& node : m_clients) search(*node, node->seat.counterId);
}

void Hall::checkChains() {
  auto check = [&](Node& node, const QString& who) {
    const auto found = node.store().verify();
    if (must(found, "verify") && !found->fault.isEmpty()) violate(QStringLiteral("I8: %1: %2").arg(who, found->fault));
  };
  check(m_hubNode, QStringLiteral("hub"));
  for (const auto& node : m_clients) check(*node, node->seat.counterId);
}

SimReport Hall::run() {
  if (!setUp()) return m_report;
  const int restored = static_cast<int>(m_options.seed % 3);  // nobody, the hub, a member
  const int backupAt = m_options.steps / 4 + below(m_options.steps / 4);
  const int restoreAt = backupAt + 1 + below(m_options.steps / 3);
  Node& unlucky = *m_clients[static_cast<std::size_t>(below(kClients))];
  for (int i = 0; i < m_options.steps && m_report.violations.isEmpty(); ++i) {
    step();
    Node& node = restored == 1 ? m_hubNode : unlucky;
    if (i == backupAt) {
      node.backup = node.folder.filePath(QStringLiteral("cadangan.sqlite"));
      must(node.store().backup(node.backup), "backup");
    }
    if (i == restoreAt && restored == 1) restoreHub();
    if (i == restoreAt && restored == 2) restoreClient(unlucky);
  }
  settle();
  if (!m_report.violations.isEmpty()) return m_report;
  checkTables();
  checkNumbers();
  checkCalls();
  checkAcked();
  checkChains();
  checkSecrets();
  return m_report;
}

}  // namespace

SimReport runHall(const SimOptions& options) { return Hall(options).run(); }
