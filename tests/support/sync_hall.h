#pragma once

#include <functional>
#include <memory>
#include <vector>

#include "hub/hub.h"
#include "journal/wire/compression.h"
#include "journal/wire/limits.h"
#include "support/office_fixture.h"
#include "sync/sync_engine.h"

/// The endpoints of a hub over the wire's bytes, without HTTP. A pull that finds nothing is kept back, as a server does.
class HubEndpoints {
 public:
  explicit HubEndpoints(Hub& hub) : m_hub(hub) {}

  /// Absent: a long poll that waits.
  std::optional<SyncAnswer> serve(SyncRequest request) {
    if (request.isCompressed) {
      auto body = wire::expand(request.body, wire::kMaxPushBytes);
      require(body);
      request.body = std::move(*body);
    }
    SyncAnswer answer;
    answer.id = request.id;
    answer.outcome = SyncAnswer::Outcome::Answered;
    answer.status = 200;
    if (request.endpoint == Endpoint::Hello) {
      answer.body = wire::writeHello(m_hub.hello());
      return answer;
    }
    if (request.endpoint == Endpoint::Token) return given(answer, request.body, wire::readToken, [&](const auto& value) {
      return m_hub.admission().token(value);
    }, wire::writeTokenReply);
    const auto device = m_hub.admission().check(request.token);
    if (!device) return refused(answer, device.error());
    switch (request.endpoint) {
      case Endpoint::Push:
        return given(answer, request.body, wire::readPush,
                     [&](const auto& value) { return m_hub.push(*device, value); }, wire::writePushReply);
      case Endpoint::Pull: {
        const auto pull = wire::readPullQuery(request.query);
        require(pull);
        const auto page = m_hub.pull(*device, *pull);
        if (!page) return refused(answer, page.error());
        if (page->operations.empty() && pull->waitSeconds > 0) return std::nullopt;
        answer.body = wire::writePullReply(*page);
        return answer;
      }
      case Endpoint::Ends: {
        const auto ends = m_hub.ends(*device);
        if (!ends) return refused(answer, ends.error());
        answer.body = wire::writeChainEnds(*ends);
        return answer;
      }
      case Endpoint::Issue:
        return given(answer, request.body, wire::readIssue,
                     [&](const auto& value) { return m_hub.issue(*device, value); }, wire::writeGrant);
      default:
        return given(answer, request.body, wire::readClaim,
                     [&](const auto& value) { return m_hub.claim(*device, value); }, wire::writeGrant);
    }
  }

 private:
  static SyncAnswer refused(SyncAnswer answer, const Problem& problem) {
    answer.status = problem.status;
    answer.body = problem.toJson();
    return answer;
  }
  template <typename Read, typename Do, typename Write>
  static SyncAnswer given(SyncAnswer answer, const QByteArray& body, Read read, Do work, Write write) {
    const auto value = read(body);
    if (!value) return refused(answer, problemOf(value.error()));
    const auto reply = work(*value);
    if (!reply) return refused(answer, reply.error());
    answer.body = write(*reply);
    return answer;
  }

  Hub& m_hub;
};

/// The example office as the hub of a hall.
struct HallHub : OfficeFixture {
  std::unique_ptr<Hub> hub;
  std::unique_ptr<HubEndpoints> endpoints;

  HallHub() { serve(); }
  void serve() {
    if (office->store().authority() != Authority::Hub) require(office->store().becomeHub());
    auto opened = Hub::open(office->store());
    require(opened);
    hub = std::move(*opened);
    endpoints = std::make_unique<HubEndpoints>(*hub);
  }
};

/// A counter PC that was enrolled at it, with its engine and a cable that can be pulled.
struct HallMember {
  enum class Cable { Whole, Cut, LosesAnswers, Portal };

  HallHub& hall;
  QString device;
  QTemporaryDir folder;
  ManualClock clock;
  SeededRandom random;
  KeyRing keys;
  std::unique_ptr<Store> store;
  std::unique_ptr<SyncEngine> engine;
  std::vector<SyncRequest> parked;
  std::vector<QueueOutcome> outcomes;
  Cable cable = Cable::Whole;
  int requests = 0;
  /// Looks at each request before it goes; a value is the answer instead of the hub's.
  std::function<std::optional<SyncAnswer>(const SyncRequest&)> spy;

  HallMember(HallHub& hub, QString id, quint64 seed, const QStringList& streams = {kHallStream},
             KeyRing ring = testKeys())
      : hall(hub), device(std::move(id)), clock(hub.clock.nowMs()), random(seed), keys(std::move(ring)) {
    const auto code = hall.hub->admission().makeCode(QStringLiteral("counter"), device, streams);
    require(code);
    open();
    const auto key = DeviceKey::fromSeed(seed32());
    const auto reply = hall.hub->admission().enrol({*code, device, key->publicKey(), QStringLiteral("test")});
    BOOST_REQUIRE(reply.has_value());
    require(store->joinHall({reply->logId, reply->epoch, reply->suffix}));
    start();
  }
  /// A second PC under the same name: a copy of the disk, as it lies there now.
  struct Clone {};
  HallMember(const HallMember& original, Clone)
      : hall(original.hall), device(original.device), clock(original.clock.nowMs()), random(4242) {
    require(original.store->backup(folder.filePath(Store::fileName())));
    open();
    start();
  }
  [[nodiscard]] QByteArray seed32() const { return QByteArray(32, device.at(0).toLatin1()); }
  void open() {
    Store::Options options;
    options.folder = folder.path();
    options.device = device;
    options.deviceSeed = seed32();
    options.clock = &clock;
    options.random = &random;
    options.keys = keys;
    engine.reset();
    store.reset();
    auto opened = Store::open(options);
    require(opened);
    store = std::move(*opened);
  }
  void start() {
    parked.clear();
    engine = std::make_unique<SyncEngine>(SyncEngine::Ports{*store, clock, random}, QStringLiteral("mpp-bitung"), device,
                                          *DeviceKey::fromSeed(seed32()), SyncTuning::ofHall());
    engine->start();
  }

  /// Carries messages until nobody has anything more to say at this moment.
  void run() {
    for (int round = 0; round < 2000; ++round) {
      auto out = engine->takeRequests();
      for (const quint64 id : engine->takeCancelled()) {
        std::erase_if(parked, [id](const auto& request) { return request.id == id; });
        std::erase_if(out, [id](const auto& request) { return request.id == id; });
      }
      std::ranges::move(engine->takeOutcomes(), std::back_inserter(outcomes));
      std::vector<SyncRequest> todo = std::exchange(parked, {});
      const std::size_t old = todo.size();
      std::ranges::move(out, std::back_inserter(todo));
      bool wasAnswered = false;
      for (std::size_t i = 0; i < todo.size(); ++i) {
        if (i >= old) ++requests;
        if (auto answer = carry(todo[i])) {
          wasAnswered = true;
          engine->answered(*answer);
        } else {
          parked.push_back(todo[i]);
        }
      }
      if (!wasAnswered && out.empty()) return;
    }
    BOOST_FAIL("the engine never rests");
  }
  std::optional<SyncAnswer> carry(const SyncRequest& request) {
    if (spy) {
      if (auto answer = spy(request)) return answer;
    }
    SyncAnswer answer;
    answer.id = request.id;
    switch (cable) {
      case Cable::Cut:
        answer.outcome = SyncAnswer::Outcome::Unreachable;
        return answer;
      case Cable::Portal:
        answer.outcome = SyncAnswer::Outcome::Answered;
        answer.status = 200;
        answer.body = "<html><body>Selamat datang di WiFi kami</body></html>";
        return answer;
      case Cable::LosesAnswers:
        if (hall.endpoints->serve(request) || request.endpoint != Endpoint::Pull) {
          answer.outcome = SyncAnswer::Outcome::TimedOut;
          return answer;
        }
        return std::nullopt;
      case Cable::Whole:
        break;
    }
    return hall.endpoints->serve(request);
  }
  /// The clock goes on until the engine's next try, and the try is made.
  void waitForTry() {
    const auto at = engine->nextWakeMs();
    BOOST_REQUIRE(at.has_value());
    const qint64 ms = std::max<qint64>(0, *at - clock.nowMs());
    clock.advance(ms);
    hall.clock.advance(ms);
    engine->wake();
    run();
  }
  [[nodiscard]] LinkStatus status() const {
    auto status = engine->status();
    require(status);
    return *status;
  }
  QueueOutcome claim(const QString& counter, const Uuid& id) {
    engine->claim({id, counter, QStringLiteral("novita"), {}, {}});
    run();
    const auto found = std::ranges::find_if(outcomes, [&](const auto& outcome) { return outcome.requestId == id; });
    BOOST_REQUIRE(found != outcomes.end());
    return *found;
  }
};
