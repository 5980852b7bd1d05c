#pragma once

#include <QElapsedTimer>

#include "loketd/centre_commands.h"
#include "loketd/uplink.h"
#include "platform/device_secret.h"
#include "server/centre_pool.h"
#include "support/served_hall.h"

/// A centre behind a real server on a port of this machine, which may go away and come back.
struct ServedCentre {
  QTemporaryDir folder;
  QString database;
  std::unique_ptr<CentrePool> pool;
  std::unique_ptr<HttpServer> server;
  std::thread thread;
  quint16 port = 0;

  HttpServer::Options options;

  explicit ServedCentre(QString where = {}, ServerLimits limits = {}) : database(std::move(where)) {
    options.address = QStringLiteral("127.0.0.1");
    options.limits = limits;
    options.limits.publicPerMinute = 10'000;
    if (database.isEmpty()) database = folder.filePath(QStringLiteral("pusat.sqlite"));
    open();
  }
  ~ServedCentre() { stop(); }
  void open() {
    auto started = CentrePool::start(database, 2);
    require(started);
    pool = std::move(*started);
    options.port = port;
    auto opened = HttpServer::open(options, *pool);
    require(opened);
    server = std::move(*opened);
    port = server->port();
    thread = std::thread([this] { server->run(); });
  }
  void stop() {
    if (server) server->stop();
    if (thread.joinable()) thread.join();
    server.reset();
    if (pool) pool->stop();
    pool.reset();
  }
  QJsonObject command(const QJsonObject& command) const {
    SystemClock clock;
    SystemRandom random;
    auto centre = Centre::open(database, {clock, random});
    require(centre);
    const auto answer = centre_commands::perform(**centre, command);
    require(answer);
    return *answer;
  }
  /// As `loketd join` does it.
  [[nodiscard]] CentreHome homeFor(ServedHall& hall, const QString& site) const {
    const QString code = command({{QStringLiteral("command"), QStringLiteral("enrol-code")},
                                  {QStringLiteral("role"), QStringLiteral("hub")},
                                  {QStringLiteral("site"), site}})
                             .value(QLatin1String("code"))
                             .toString();
    const DeviceKey key = keyOf(hall);
    WebClient web(port);
    const auto given =
        web.post("/v1/enrol", wire::kJsonType,
                 wire::writeEnrol({code, QStringLiteral("a1b2"), key.publicKey(), QStringLiteral("PC")}));
    BOOST_REQUIRE_EQUAL(given.status, 200);
    const auto reply = wire::readEnrolReply(given.body);
    require(reply);
    CentreHome home;
    home.server.base = QUrl(QStringLiteral("http://127.0.0.1:%1").arg(port));
    home.site = reply->site;
    home.device = reply->device;
    home.bundleKey = reply->bundleKey;
    return home;
  }
  static DeviceKey keyOf(ServedHall& hall) {
    const auto secret = DeviceSecret::load(hall.folder.path(), QByteArray(38, '\0'));
    require(secret);
    return *DeviceKey::fromSeed(secret->seed);
  }
};

/// A client without patience.
inline SyncTuning hasty() {
  SyncTuning tuning = SyncTuning::ofHall();
  tuning.firstBackOffMs = 20;
  tuning.maxBackOffMs = 200;
  return tuning;
}

inline std::map<QString, qint64> endsOf(ServedHall& hall) {
  return hall.onHub([](Hub& hub) { return hub.store().cursor()->after; });
}

/// What the uplink says of itself, kept where the hub's thread alone touches it.
struct Told {
  std::shared_ptr<UplinkStatus> status = std::make_shared<UplinkStatus>();
  std::function<void(const UplinkStatus&)> of(ServedHall& hall) const {
    return [status = status, hub = hall.hub.get()](const UplinkStatus& news) {
      hub->look([status, news](Hub&) { *status = news; });
    };
  }
  [[nodiscard]] UplinkStatus now(ServedHall& hall) const {
    return hall.onHub([this](Hub&) { return *status; });
  }
  template <typename Condition>
  bool waitFor(ServedHall& hall, Condition condition) const {
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < 30'000) {
      if (condition(now(hall))) return true;
      std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
    return false;
  }
  [[nodiscard]] bool waitForAll(ServedHall& hall) const {
    return waitFor(hall, [&](const UplinkStatus& news) { return news.have == endsOf(hall); });
  }
};
