#pragma once

#include <QTemporaryDir>

#include <boost/test/unit_test.hpp>

#include <future>
#include <thread>

#include "loketd/admin_commands.h"
#include "loketd/config.h"
#include "loketd/hall_folder.h"
#include "loketd/hall_init.h"
#include "server/http_server.h"
#include "support/require.h"
#include "support/web_client.h"

/// The example office behind a real server on a free port of this machine.
struct ServedHall {
  QTemporaryDir folder;
  HallFolder hall{folder.path()};
  HallFacts facts;
  std::unique_ptr<HubThread> hub;
  std::unique_ptr<BlobPort> blobs;  ///< ends before the hub, which is stopped by then
  std::unique_ptr<AuditPort> audit;
  std::unique_ptr<HttpServer> server;
  std::thread thread;
  QByteArray secret = "secret";

  /// `adjust` changes the options before the server opens.
  explicit ServedHall(const std::function<void(HttpServer::Options&)>& adjust = {}, bool hasTls = false) {
    HallPlan plan;
    plan.folder = folder.path();
    plan.isExample = true;
    const auto made = initHall(plan);
    require(made);
    facts = *made;
    auto started = HubThread::start([this] { return hall.open(); }, {});
    require(started);
    hub = std::move(*started);
    blobs = std::make_unique<BlobPort>(*hub, SealedFiles(folder.path(), {8, 100LL << 20, 3LL * 24 * 3'600'000, 0}));
    HttpServer::Options options;
    options.blobs = blobs.get();
    audit = std::make_unique<AuditPort>(*hub, folder.filePath(Store::fileName()));
    options.audit = audit.get();
    options.address = QStringLiteral("127.0.0.1");
    options.port = 0;
    options.site = facts.site;
    options.admin = [](Hub& it, const QByteArray& command) { return admin_commands::perform(it, command); };
    options.adminSecret = secret;
    options.limits.enrolPerMinute = 10'000;
    options.limits.tokenPerMinute = 10'000;
    if (hasTls) options.tls = Certificate{bytesOf("loketd.crt"), bytesOf("loketd.key")};
    if (adjust) adjust(options);
    auto opened = HttpServer::open(std::move(options), *hub);
    require(opened);
    server = std::move(*opened);
    thread = std::thread([this] { server->run(); });
  }
  ~ServedHall() { stop(); }
  void stop() {
    if (server) server->stop();
    if (thread.joinable()) thread.join();
    if (hub) hub->stop();
  }
  [[nodiscard]] QByteArray bytesOf(const char* name) const {
    QFile file(folder.filePath(QLatin1String(name)));
    BOOST_REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
  }
  [[nodiscard]] WebClient client() const { return WebClient(server->port()); }
  /// Runs on the hub's thread and waits.
  template <typename Work>
  auto onHub(Work work) {
    std::promise<std::invoke_result_t<Work, Hub&>> promise;
    auto future = promise.get_future();
    BOOST_REQUIRE(hub->run([&](Hub& it) {
      if constexpr (std::is_void_v<std::invoke_result_t<Work, Hub&>>) {
        work(it);
        promise.set_value();
      } else {
        promise.set_value(work(it));
      }
    }));
    return future.get();
  }
  qint64 operations() {
    return onHub([](Hub& it) { return it.store().log().count().value_or(-1); });
  }
  [[nodiscard]] QByteArray site(const char* endpoint) const {
    return "/v1/sites/" + facts.site.toLatin1() + '/' + endpoint;
  }
};

/// A device at the protocol's own level: what a member's program says, one request at a time.
struct WireMember {
  ServedHall& hall;
  QString device;
  DeviceKey key;
  QString token;
  Cursor cursor;
  WebClient web;

  WireMember(ServedHall& served, const QString& id, const QStringList& streams = {QStringLiteral("hall")})
      : hall(served), device(id), key(*DeviceKey::fromSeed(QByteArray(32, id.at(0).toLatin1()))), web(served.client()) {
    const QString code = hall.onHub(
        [&](Hub& it) { return it.admission().makeCode(QStringLiteral("counter"), id, streams).value_or(QString()); });
    BOOST_REQUIRE(!code.isEmpty());
    const auto enrolled = web.post("/v1/enrol", wire::kJsonType,
                                   wire::writeEnrol({code, device, key.publicKey(), QStringLiteral("test")}));
    BOOST_REQUIRE_EQUAL(enrolled.status, 200);
    const auto reply = wire::readEnrolReply(enrolled.body);
    require(reply);
    cursor = {reply->logId, reply->epoch, {}};
    prove();
  }
  void prove() {
    const auto greeted = web.get("/v1/hello");
    const auto hello = wire::readHello(greeted.body);
    require(hello);
    QByteArray nonce(16, '\0');
    std::array<std::uint8_t, 16> chance{};
    SystemRandom().fill(chance);
    std::copy(chance.begin(), chance.end(), nonce.begin());
    TokenRequest request{device, nonce, hello->serverTimeMs, {}};
    request.signature = key.sign(request.message(hello->logId));
    const auto given = web.post("/v1/token", wire::kJsonType, wire::writeToken(request));
    BOOST_REQUIRE_EQUAL(given.status, 200);
    const auto reply = wire::readTokenReply(given.body);
    require(reply);
    token = reply->token;
    web.token = token.toLatin1();
  }
  WebClient::Response pull(int waitSeconds) {
    return web.get(hall.site("pull") + '?' + wire::writePullQuery({cursor, 1000, waitSeconds}).toLatin1());
  }
  /// Pulls until nothing more is there.
  void catchUp() {
    while (true) {
      const auto page = wire::readPullReply(pull(0).body);
      require(page);
      cursor = page->next;
      if (!page->more) return;
    }
  }
  WebClient::Response issue(const Uuid& id, const QString& service = QStringLiteral("akta-kelahiran")) {
    IssueCommand command;
    command.requestId = id;
    command.serviceId = service;
    command.counterId = QStringLiteral("1");
    command.officerId = QStringLiteral("rahmat");
    command.after = cursor;
    return web.post(hall.site("queue/issue"), wire::kJsonType, wire::writeIssue(command), id.toString().toLatin1());
  }
  WebClient::Response claim(const Uuid& id, const QString& counter) {
    ClaimCommand command{id, counter, QStringLiteral("novita"), {}, cursor};
    return web.post(hall.site("queue/claim"), wire::kJsonType, wire::writeClaim(command), id.toString().toLatin1());
  }
  static Uuid newId() {
    std::array<std::uint8_t, 10> chance{};
    SystemRandom().fill(chance);
    return Uuid::v7(SystemClock().nowMs(), chance);
  }
};
