#include <boost/test/unit_test.hpp>

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTimer>

#include <set>

#include "net/http_transport.h"
#include "server/admin_client.h"
#include "support/served_hall.h"
#include "support/test_keys.h"
#include "sync/sync_engine.h"

namespace {

/// Until the fact holds; the limit is far above what it takes, so that a busy machine does not matter.
template <typename Fact>
bool eventually(Fact fact, int ms = 10'000) {
  const QDeadlineTimer deadline(ms);
  while (!fact()) {
    if (deadline.hasExpired()) return false;
    QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, 10);
    std::this_thread::yield();
  }
  return true;
}

/// A member's whole engine over the real HTTP.
struct RealMember {
  QTemporaryDir folder;
  SystemClock clock;
  SystemRandom random;
  std::unique_ptr<Store> store;
  std::unique_ptr<SyncEngine> engine;
  HttpTransport transport;
  std::vector<QueueOutcome> outcomes;
  QTimer timer;

  RealMember(ServedHall& hall, const QString& device, const QByteArray& fingerprint)
      : transport({QUrl(QStringLiteral("https://127.0.0.1:%1").arg(hall.server->port())), fingerprint}) {
    const QByteArray seed(32, device.at(0).toLatin1());
    const auto key = DeviceKey::fromSeed(seed);
    const auto reply = hall.onHub([&](Hub& hub) {
      const auto code = hub.admission().makeCode(QStringLiteral("counter"), device, {QStringLiteral("hall")});
      return hub.admission().enrol({*code, device, key->publicKey(), QString()});
    });
    BOOST_REQUIRE(reply.has_value());
    auto opened = Store::open({folder.path(), device, seed, &clock, &random, testKeys()});
    require(opened);
    store = std::move(*opened);
    require(store->joinHall({reply->logId, reply->epoch, reply->suffix}));
    engine = std::make_unique<SyncEngine>(SyncEngine::Ports{*store, clock, random}, reply->site, device, *key,
                                          SyncTuning::ofHall());
    QObject::connect(&transport, &HttpTransport::answered, &transport, [this](const SyncAnswer& answer) {
      engine->answered(answer);
      pump();
    });
    timer.setSingleShot(true);
    QObject::connect(&timer, &QTimer::timeout, &transport, [this] {
      engine->wake();
      pump();
    });
    engine->start();
    pump();
  }
  void pump() {
    for (const SyncRequest& request : engine->takeRequests()) transport.send(request);
    for (const quint64 id : engine->takeCancelled()) transport.cancel(id);
    for (QueueOutcome& outcome : engine->takeOutcomes()) outcomes.push_back(std::move(outcome));
    if (const auto at = engine->nextWakeMs())
      timer.start(static_cast<int>(std::clamp<qint64>(*at - clock.nowMs(), 0, 60'000)));
  }
  [[nodiscard]] LinkState state() const { return engine->status()->state; }
  [[nodiscard]] qint64 operations() const { return store->log().count().value_or(-1); }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(http_server)

BOOST_AUTO_TEST_CASE(two_engines_share_a_queue_over_tls) {
  ServedHall hall({}, true);
  RealMember desk(hall, QStringLiteral("deskpc"), hall.facts.fingerprint);
  RealMember counter(hall, QStringLiteral("counterpc"), hall.facts.fingerprint);
  const qint64 hubHas = hall.operations();
  BOOST_REQUIRE(eventually([&] { return desk.state() == LinkState::Online && counter.state() == LinkState::Online; }));
  BOOST_REQUIRE(eventually([&] { return desk.operations() == hubHas && counter.operations() == hubHas; }));

  QElapsedTimer since;
  since.start();
  desk.engine->issue({WireMember::newId(),
                      QStringLiteral("akta-kelahiran"),
                      Priority::None,
                      {},
                      QStringLiteral("1"),
                      QStringLiteral("rahmat"),
                      {}});
  desk.pump();
  BOOST_REQUIRE(eventually([&] { return !desk.outcomes.empty(); }));
  BOOST_REQUIRE(desk.outcomes[0].kind == QueueOutcome::Kind::Granted);
  BOOST_TEST(desk.outcomes[0].grant->number == 1);
  // The other one hears of it through its long poll, long before that would end by itself.
  BOOST_REQUIRE(eventually([&] { return counter.operations() == hubHas + 1; }));
  BOOST_TEST(since.elapsed() < 5'000);
  BOOST_TEST_MESSAGE("issued and seen at the other counter after " << since.elapsed() << " ms");

  counter.engine->claim({WireMember::newId(), QStringLiteral("3"), QStringLiteral("novita"), {}, {}});
  counter.pump();
  BOOST_REQUIRE(eventually([&] { return !counter.outcomes.empty(); }));
  BOOST_REQUIRE(counter.outcomes[0].kind == QueueOutcome::Kind::Granted);
  BOOST_TEST((counter.outcomes[0].grant->ticket == desk.outcomes[0].grant->ticket));
  BOOST_REQUIRE(eventually([&] { return desk.operations() == hubHas + 2; }));
}

BOOST_AUTO_TEST_CASE(a_server_with_another_certificate_gets_nothing) {
  ServedHall hall({}, true);
  RealMember member(hall, QStringLiteral("wary"), QByteArray(32, 'x'));
  BOOST_REQUIRE(eventually([&] { return member.engine->status()->trouble == LinkTrouble::WrongServer; }));
  BOOST_TEST(member.operations() == 0);
}

BOOST_AUTO_TEST_CASE(a_long_poll_wakes_with_the_news) {
  ServedHall hall;
  WireMember watcher(hall, QStringLiteral("watcher"));
  WireMember desk(hall, QStringLiteral("desk"));
  watcher.catchUp();
  std::vector<qint64> wakes;
  for (int i = 0; i < 10; ++i) {
    auto polled = std::async(std::launch::async, [&] { return watcher.pull(25); });
    BOOST_REQUIRE(eventually([&] { return hall.hub->figures().parked == 1; }));
    QElapsedTimer since;
    since.start();
    BOOST_REQUIRE_EQUAL(desk.issue(WireMember::newId()).status, 200);
    const auto page = wire::readPullReply(polled.get().body);
    wakes.push_back(since.elapsed());
    require(page);
    BOOST_TEST(page->operations.size() == 1U);
    watcher.cursor = page->next;
  }
  std::ranges::sort(wakes);
  BOOST_TEST_MESSAGE("issue to woken poll: median " << wakes[5] << " ms, most " << wakes.back() << " ms");
  // The best of ten does not depend on who else uses this machine.
  BOOST_TEST(wakes.front() < 100);
}

BOOST_AUTO_TEST_CASE(a_long_poll_ends_in_its_time_with_nothing) {
  ServedHall hall;
  WireMember watcher(hall, QStringLiteral("watcher"));
  watcher.catchUp();
  QElapsedTimer since;
  since.start();
  const auto response = watcher.pull(1);
  BOOST_TEST(response.status == 200);
  BOOST_TEST(since.elapsed() >= 900);
  BOOST_TEST(wire::readPullReply(response.body)->operations.empty());
  BOOST_TEST(eventually([&] { return hall.hub->figures().parked == 0; }));
}

BOOST_AUTO_TEST_CASE(whoever_hangs_up_is_not_waited_for) {
  ServedHall hall;
  WireMember watcher(hall, QStringLiteral("watcher"));
  watcher.catchUp();
  {
    WebClient::Raw raw(hall.server->port());
    raw.write("GET " + hall.site("pull") + '?' + wire::writePullQuery({watcher.cursor, 10, 25}).toLatin1() +
              " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + watcher.token.toLatin1() + "\r\n\r\n");
    BOOST_REQUIRE(eventually([&] { return hall.hub->figures().parked == 1; }));
  }
  BOOST_TEST(eventually([&] { return hall.hub->figures().parked == 0; }));
}

BOOST_AUTO_TEST_CASE(a_revoked_device_gets_nothing_from_the_poll_that_was_waiting) {
  ServedHall hall;
  WireMember thief(hall, QStringLiteral("thief"));
  thief.catchUp();
  auto polled = std::async(std::launch::async, [&] { return thief.pull(25); });
  BOOST_REQUIRE(eventually([&] { return hall.hub->figures().parked == 1; }));
  hall.onHub([](Hub& hub) { require(hub.admission().revoke(QStringLiteral("thief"))); });
  BOOST_TEST(polled.get().status == 403);
  BOOST_TEST(thief.issue(WireMember::newId()).status == 403);
}

BOOST_AUTO_TEST_CASE(eight_desks_at_once_get_each_number_once) {
  ServedHall hall;
  constexpr int kDesks = 8;
  constexpr int kEach = 40;
  std::vector<std::unique_ptr<WireMember>> desks;
  for (int i = 0; i < kDesks; ++i) {
    desks.push_back(
        std::make_unique<WireMember>(hall, QString(QLatin1Char(static_cast<char>('a' + i))) + QLatin1String("desk")));
    desks.back()->catchUp();
  }
  std::vector<std::future<std::vector<int>>> works;
  for (auto& desk : desks)
    works.push_back(std::async(std::launch::async, [&desk] {
      std::vector<int> numbers;
      for (int i = 0; i < kEach; ++i) {
        const Uuid id = WireMember::newId();
        const auto first = wire::readGrant(desk->issue(id).body);
        // Every third answer is "lost": the same request again.
        const auto again = i % 3 == 0 ? wire::readGrant(desk->issue(id).body) : first;
        numbers.push_back(first && again && first->number == again->number ? first->number : -1);
      }
      return numbers;
    }));
  std::multiset<int> numbers;
  for (auto& work : works)
    for (const int number : work.get()) numbers.insert(number);
  BOOST_TEST(numbers.size() == static_cast<std::size_t>(kDesks * kEach));
  int expected = 1;
  for (const int number : numbers) BOOST_TEST(number == expected++);
  BOOST_TEST(hall.hub->figures().commits > 0);
  const auto check = hall.onHub([](Hub& hub) { return hub.store().verify(); });
  require(check);
  BOOST_TEST(check->fault.isEmpty());
}

BOOST_AUTO_TEST_CASE(one_that_fails_does_not_take_the_others_along) {
  ServedHall hall;
  constexpr int kRounds = 30;
  WireMember desk(hall, QStringLiteral("desk"));
  WireMember counter(hall, QStringLiteral("counter"));
  desk.catchUp();
  counter.catchUp();
  // Every seventh write to the log fails, in the middle of a commit of two.
  hall.onHub([](Hub& hub) {
    int accesses = 0;
    hub.store().database().setFaultHook([accesses](const char* sql) mutable {
      return QByteArrayView(sql).startsWith("INSERT INTO log ") && ++accesses % 7 == 0;
    });
  });
  auto claims = std::async(std::launch::async, [&] {
    int answered = 0;
    for (int i = 0; i < kRounds; ++i) answered += counter.claim(WireMember::newId(), QStringLiteral("3")).status > 0;
    return answered;
  });
  std::map<int, Uuid> given;
  int failed = 0;
  for (int i = 0; i < kRounds; ++i) {
    const Uuid id = WireMember::newId();
    const auto response = desk.issue(id);
    if (response.status != 200) {
      ++failed;
      continue;
    }
    const auto grant = wire::readGrant(response.body);
    require(grant);
    BOOST_TEST(given.emplace(grant->number, id).second);
  }
  BOOST_TEST(claims.get() == kRounds);
  BOOST_TEST(failed > 0);
  hall.onHub([](Hub& hub) { hub.store().database().setFaultHook({}); });
  // What was answered is there, dense and in one whole log; the store goes on.
  const auto next = wire::readGrant(desk.issue(WireMember::newId()).body);
  require(next);
  BOOST_TEST(next->number == static_cast<int>(given.size()) + 1);
  const auto check = hall.onHub([](Hub& hub) { return hub.store().verify(); });
  require(check);
  BOOST_TEST(check->fault.isEmpty());
}

BOOST_AUTO_TEST_CASE(heads_and_bodies_beyond_their_limits_are_refused) {
  ServedHall hall;
  const auto answerTo = [&](const QByteArray& bytes) {
    WebClient::Raw raw(hall.server->port());
    raw.write(bytes);
    return raw.readAll().left(12);
  };
  BOOST_TEST((answerTo("GET /v1/hello HTTP/1.1\r\nX: " + QByteArray(20'000, 'a') + "\r\n\r\n") == "HTTP/1.1 431"));
  BOOST_TEST(
      (answerTo("POST /v1/token HTTP/1.1\r\nContent-Type: application/json\r\nContent-Length: 99999999999\r\n\r\n") ==
       "HTTP/1.1 413"));
  BOOST_TEST(
      (answerTo(
           "POST /v1/token HTTP/1.1\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n20000\r\n" +
           QByteArray(0x20000, ' ') + "\r\n0\r\n\r\n") == "HTTP/1.1 413"));
  BOOST_TEST(
      (answerTo("GET /healthz HTTP/1.1\r\nConnection: close\r\nContent-Length: 4\r\n\r\nabcd") == "HTTP/1.1 413"));
  BOOST_TEST((answerTo("nonsense\r\n\r\n") == "HTTP/1.1 400"));
  BOOST_TEST((answerTo("GET /v1/hello HTTP/1.1\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\n") == "HTTP/1.1 400"));
  BOOST_TEST((answerTo("GET /healthz HTTP/1.1\r\nConnection: close\r\n\r\n") == "HTTP/1.1 200"));
}

BOOST_AUTO_TEST_CASE(slow_and_half_open_connections_are_dropped_and_hinder_nobody) {
  ServedHall hall([](HttpServer::Options& options) {
    options.limits.headSeconds = 2;
    options.limits.bodySeconds = 2;
    options.limits.maxConnectionsPerAddress = 2000;
  });
  std::vector<std::unique_ptr<WebClient::Raw>> halves;
  for (int i = 0; i < 500; ++i) {
    halves.push_back(std::make_unique<WebClient::Raw>(hall.server->port()));
    if (i % 2 == 0) halves.back()->write("GET /v1/hello HTTP/1.1\r\nX-Slow: ");
    if (i % 5 == 0) halves.back()->write("a");
  }
  WebClient web = hall.client();
  for (int i = 0; i < 20; ++i) BOOST_TEST(web.get("/v1/hello").status == 200);
  // One that drips a byte now and then is dropped all the same.
  WebClient::Raw drip(hall.server->port());
  WebClient::Raw body(hall.server->port());
  body.write("POST /v1/token HTTP/1.1\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{");
  std::thread dripping([&] {
    for (int i = 0; i < 6; ++i) {
      drip.write("G");
      body.write(" ");
      std::this_thread::sleep_for(std::chrono::milliseconds(500));
    }
  });
  QElapsedTimer since;
  since.start();
  BOOST_TEST(drip.readAll().size() < 400);
  BOOST_TEST(body.readAll().size() < 400);
  dripping.join();
  for (auto& half : halves) half->readAll();
  BOOST_TEST(since.elapsed() < 20'000);
  BOOST_TEST(hall.client().get("/healthz").status == 200);
}

BOOST_AUTO_TEST_CASE(one_address_may_not_take_all_connections) {
  ServedHall hall([](HttpServer::Options& options) { options.limits.maxConnectionsPerAddress = 5; });
  std::vector<std::unique_ptr<WebClient>> clients;
  int served = 0;
  for (int i = 0; i < 10; ++i) {
    clients.push_back(std::make_unique<WebClient>(hall.server->port()));
    served += clients.back()->get("/healthz").status == 200;
  }
  BOOST_TEST(served == 5);
  // The administrator gets in all the same.
  const auto devices = admin_client::ask(hall.server->adminPort(), hall.secret, R"({"command":"devices"})");
  require(devices);
  BOOST_TEST(devices->contains("\"ok\""));
}

BOOST_AUTO_TEST_CASE(tries_to_enrol_are_few) {
  ServedHall hall([](HttpServer::Options& options) { options.limits.enrolPerMinute = 5; });
  WebClient web = hall.client();
  const auto body =
      wire::writeEnrol({QStringLiteral("AAAA-BBBB-CCCC"), QStringLiteral("guess"), QByteArray(32, 'k'), QString()});
  for (int i = 0; i < 5; ++i) BOOST_TEST(web.post("/v1/enrol", wire::kJsonType, body).status == 403);
  const auto refused = web.post("/v1/enrol", wire::kJsonType, body);
  BOOST_TEST(refused.status == 429);
  BOOST_TEST(refused.retryAfter.toInt() > 0);
}

BOOST_AUTO_TEST_CASE(only_the_secret_opens_the_administrators_door) {
  ServedHall hall;
  const auto wrong = admin_client::ask(hall.server->adminPort(), "another", R"({"command":"devices"})");
  BOOST_REQUIRE(!wrong);
  BOOST_TEST((wrong.error().code == ErrorCode::Denied));
  WebClient web = hall.client();
  web.token = hall.secret;
  BOOST_TEST(web.post("/admin", wire::kJsonType, R"({"command":"devices"})").status == 404);
}

BOOST_AUTO_TEST_CASE(a_stop_answers_the_polls_and_waits_for_nobody) {
  ServedHall hall;
  WireMember watcher(hall, QStringLiteral("watcher"));
  watcher.catchUp();
  WebClient::Raw idle(hall.server->port());
  auto polled = std::async(std::launch::async, [&] { return watcher.pull(25); });
  BOOST_REQUIRE(eventually([&] { return hall.hub->figures().parked == 1; }));
  QElapsedTimer since;
  since.start();
  hall.stop();
  BOOST_TEST(since.elapsed() < 4'000);
  const auto response = polled.get();
  BOOST_TEST(response.status == 200);
  BOOST_TEST(wire::readPullReply(response.body)->operations.empty());
  // The store is closed and whole: whoever comes next may open it.
  const auto store = hall.hall.open();
  require(store);
}

BOOST_AUTO_TEST_CASE(metrics_tell_counts_and_no_names) {
  ServedHall hall;
  WireMember desk(hall, QStringLiteral("desk"));
  desk.catchUp();
  BOOST_REQUIRE_EQUAL(desk.issue(WireMember::newId()).status, 200);
  const auto metrics = hall.client().get("/metrics");
  BOOST_TEST(metrics.status == 200);
  BOOST_TEST(
      metrics.body.contains("loket_http_requests_total{route=\"/v1/sites/{site}/queue/issue\",status=\"200\"} 1\n"));
  BOOST_TEST(metrics.body.contains("loket_devices 1\n"));
  BOOST_TEST(!metrics.body.contains("desk"));
  BOOST_TEST(!metrics.body.contains(hall.facts.site.toLatin1()));
  BOOST_TEST(hall.client().get("/readyz").status == 200);
}

BOOST_AUTO_TEST_SUITE_END()
