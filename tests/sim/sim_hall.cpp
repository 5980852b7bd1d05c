#include "sim/sim_hall.h"

#include <algorithm>

namespace {

constexpr qint64 kMinute = 60'000;
constexpr qint64 kSearchMs = 2'000;
/// Of what a new PC gathers: small, so that a short log has several.
constexpr int kLargePage = 60;
const QString kSite = QStringLiteral("mpp");

}  // namespace

qint64 SimHall::openingMs() { return Zone::wita().unixMs(QDate(2026, 11, 23), QTime(8, 0)); }

void SimHall::pump(SimNode& node) {
  if (!node.engine) return;
  for (const quint64 id : node.engine->takeCancelled()) node.flights.erase(id);
  for (SyncRequest& request : node.engine->takeRequests()) transmit(node, std::move(request));
  const QStringList kinds = node.store().takeChangedKinds();
  if (std::ranges::any_of(kinds, [](const QString& kind) { return Almanac::isBuiltFrom(kind); }))
    must(node.office->reloadAlmanac(), "almanac", &node);
  if (node.courier && kinds.contains(QLatin1String("case"))) node.courier->appended();
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
  if (node.index < 0) {
    noteLag(node);
  } else {
    lookForSuccessor(node);
  }
  // As HallLink does: never less than a moment, so that time goes on, and a minute at most.
  std::optional<qint64> wake = node.engine->nextWakeMs();
  if (node.courier) {
    pumpFiles(node);
    if (const auto next = node.courier->nextWakeMs()) wake = std::min(wake.value_or(*next), *next);
  }
  if (wake) node.dueMs = m_nowMs + std::clamp<qint64>(*wake - node.clock.nowMs(), 1, kMinute);
}

bool SimHall::open(SimNode& node, bool startsEngine) {
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
  if (m_options.planted == SimOptions::Planted::TwoLeaders) node.home = 0;  // broken on purpose: it writes nothing down
  if (startsEngine) startEngine(node);
  return true;
}

void SimHall::startEngine(SimNode& node) {
  const auto key = DeviceKey::fromSeed(node.seed);
  if (!must(key, "key")) return;
  if (node.index >= 0) node.office->hall().attach(&node);
  node.search.emplace(node.clock, kSearchMs);
  node.engine = std::make_unique<SyncEngine>(SyncEngine::Ports{node.store(), node.clock, node.random}, kSite,
                                             node.device, *key, SyncTuning::ofHall());
  if (node.index >= 0 && !node.isKiosk) {
    node.outbox = std::make_unique<FileOutbox>(node.store());
    node.courier = std::make_unique<BlobCourier>(BlobCourier::Ports{*node.outbox, node.clock, node.random}, kSite,
                                                 SyncTuning::ofHall());
  }
  node.engine->start();
  pump(node);
}

std::vector<SimNode*> SimHall::everybody() {
  std::vector<SimNode*> all;
  for (SimServer& server : m_servers) all.push_back(&server.node);
  for (const auto& node : m_nodes) all.push_back(node.get());
  return all;
}

SimServer* SimHall::serverOver(const SimNode& node) {
  const auto found = std::ranges::find_if(m_servers, [&](const SimServer& server) { return &server.node == &node; });
  return found == m_servers.end() ? nullptr : &*found;
}

void SimHall::stopServer(SimServer& server) {
  breakParked(static_cast<int>(&server - m_servers.data()));
  server.held.clear();
  server.wire.reset();
  server.hub.reset();
}

bool SimHall::openServer(SimServer& server) {
  if (server.isOff) return false;
  stopServer(server);
  if (!open(server.node, false)) return false;
  Store& store = server.node.store();
  if (store.authority() == Authority::Lone && !must(store.becomeHub(), "becomeHub")) return false;
  auto hub = Hub::open(store);
  if (!must(hub, "hub")) return false;
  server.hub = std::move(*hub);
  // Before anybody is served it looks whether another one leads.
  stepDownIfFollowed(server);
  server.wire = std::make_unique<WireServer>(*server.hub, kLargePage);
  if (store.isStandby()) startEngine(server.node);
  return true;
}

void SimHall::fail(SimNode& node, std::function<bool(const char*)> hook, int steps) {
  if (!node.office || node.isFailing) return;
  node.isFailing = true;
  node.failingFor = steps;
  node.store().database().setFaultHook(std::move(hook));
}

void SimHall::heal(SimNode& node) {
  if (!node.isFailing) return;
  node.store().database().setFaultHook({});
  node.isFailing = false;
  node.failingFor = 0;
  if (!node.mustRestart) return;
  if (SimServer* server = serverOver(node)) {
    openServer(*server);
  } else {
    open(node);
  }
}

/// An office with a few services, so that a seed takes no time for what it does not test.
bool SimHall::setUp() {
  SimNode& hubNode = lead().node;
  hubNode.device = QStringLiteral("0000000000ff");
  hubNode.seed = QByteArray(32, 'H');
  hubNode.random = SeededRandom(m_options.seed + 1000);
  if (!open(hubNode, false)) return false;
  auto files = DemoOffice::files();
  if (!must(files, "files")) return false;
  std::erase_if(files->standards, [](const NamedBytes& file) {
    return std::ranges::none_of(kServices, [&](const char* id) { return file.name.startsWith(QLatin1String(id)); });
  });
  const auto model = std::ranges::find(files->counters, QStringLiteral("disdukcapil"), &Counter::agencyId);
  if (model == files->counters.end()) return false;
  std::vector<Counter> counters;
  // Two more for PCs that come later.
  for (int i = 0; i < m_options.counters + 2; ++i)
    counters.push_back({QString::number(i + 1), QStringLiteral("Loket %1").arg(i + 1), model->agencyId, model->queues});
  files->counters = std::move(counters);
  files->officers.resize(1);
  m_setUp = *files;
  if (!must(hubNode.office->roster().setUp(*files), "setUp") || !openServer(lead())) return false;
  for (int i = 0; i < m_options.counters + m_options.kiosks; ++i) {
    m_nodes.push_back(std::make_unique<SimNode>(*this, i));
    prepare(*m_nodes.back());
    if (!enrol(*m_nodes.back())) return false;
  }
  return true;
}

void SimHall::prepare(SimNode& node) {
  node.device = QStringLiteral("0000000000%1").arg(node.index, 2, 16, QLatin1Char('0'));
  node.seed = QByteArray(31, 'd') + static_cast<char>(node.index);
  node.random = SeededRandom(m_options.seed * 31 + static_cast<quint64>(node.index));
  const int late = node.index - m_options.counters - m_options.kiosks;
  node.isKiosk = node.index >= m_options.counters && late < 0;
  const int counter = late < 0 ? node.index : m_options.counters + late;
  node.seat = {node.isKiosk ? QStringLiteral("1") : QString::number(counter + 1),
               QStringLiteral("petugas-%1").arg(node.index)};
  const bool isFirst = node.index % 2 == 0;
  const QString group = isFirst ? QStringLiteral("g:satu") : QStringLiteral("g:dua");
  node.streams = node.isKiosk ? QStringList{kHallStream} : QStringList{kHallStream, group};
  if (!node.isKiosk) must(node.keys.add(group, {QStringLiteral("k1"), QByteArray(32, isFirst ? '1' : '2')}), "key");
}

bool SimHall::enrol(SimNode& node) { return open(node, false) && admit(node); }

bool SimHall::admit(SimNode& node) {
  const auto code = lead().hub->admission().makeCode(node.isKiosk ? QStringLiteral("kiosk") : QStringLiteral("counter"),
                                                     node.seat.counterId, node.streams);
  if (!must(code, "code")) return false;
  SyncRequest request;
  request.endpoint = Endpoint::Enrol;
  request.isPost = true;
  request.body = wire::writeEnrol({*code, node.device, node.store().deviceKey().publicKey(), QStringLiteral("PC")});
  const auto enrolled = wire::readEnrolReply(lead().wire->handle(request).body);
  if (!must(enrolled, "enrol")) return false;
  if (!must(node.store().joinHall({enrolled->logId, enrolled->epoch, enrolled->suffix}), "join")) return false;
  return open(node);
}

SimReport SimHall::run(const std::vector<SimStep>& history) {
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
  checkBrought();
  checkFiles();
  checkBundles();
  checkCentre();
  return m_report;
}

SimReport runHall(const SimOptions& options, const std::vector<SimStep>& history) {
  return SimHall(options).run(history);
}
