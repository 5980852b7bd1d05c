#pragma once

#include <array>
#include <memory>
#include <thread>

#include "loketd/follower.h"
#include "platform/device_secret.h"
#include "support/served_hall.h"

/// A standby behind a real server of its own, which follows the hub of a served hall over the network.
struct ServedStandby {
  ServedHall& of;
  QTemporaryDir folder;
  HallFolder hall{folder.path()};
  DeviceSecret secret;
  std::unique_ptr<HubThread> hub;
  std::unique_ptr<HttpServer> server;
  std::unique_ptr<Follower> follower;
  std::thread thread;
  quint16 port = 0;

  explicit ServedStandby(ServedHall& served) : of(served) {
    std::array<std::uint8_t, 38> chance{};
    SystemRandom().fill(chance);
    const auto made = DeviceSecret::load(folder.path(), QByteArray(reinterpret_cast<const char*>(chance.data()), 38));
    require(made);
    secret = *made;
    const QString code = of.onHub([](Hub& it) {
      return it.admission()
          .makeCode(QStringLiteral("standby"), QStringLiteral("Siaga"), {kHallStream})
          .value_or(QString());
    });
    const auto enrolled =
        of.client().post("/v1/enrol", wire::kJsonType,
                         wire::writeEnrol({code, secret.device, key().publicKey(), QStringLiteral("PC kedua")}));
    BOOST_REQUIRE_EQUAL(enrolled.status, 200);
    const auto reply = wire::readEnrolReply(enrolled.body);
    require(reply);
    {
      auto store = hall.open();
      require(store);
      require((*store)->standBy({reply->logId, reply->epoch, reply->suffix}));
    }
    start();
  }
  ~ServedStandby() { stop(); }
  [[nodiscard]] DeviceKey key() const { return *DeviceKey::fromSeed(secret.seed); }

  void start() {
    auto started = HubThread::start([this] { return hall.openHub(); }, {});
    require(started);
    hub = std::move(*started);
    HttpServer::Options options;
    options.address = QStringLiteral("127.0.0.1");
    options.port = port;
    options.site = of.facts.site;
    options.limits.enrolPerMinute = 10'000;
    options.limits.tokenPerMinute = 10'000;
    auto opened = HttpServer::open(std::move(options), *hub);
    require(opened);
    server = std::move(*opened);
    port = server->port();
    thread = std::thread([this] { server->run(); });
    onHub([&](Hub& it) {
      require(it.announce({QUrl(QStringLiteral("http://127.0.0.1:%1").arg(port)), {}}));
      return true;
    });
    const StandbyHome home{{QUrl(QStringLiteral("http://127.0.0.1:%1").arg(of.server->port())), {}}, of.facts.site};
    follower = std::make_unique<Follower>(home, secret.device, key(), *hub, [](const LinkStatus&) {});
  }
  void stop() {
    follower.reset();
    if (server) server->stop();
    if (thread.joinable()) thread.join();
    if (hub) hub->stop();
    server.reset();
    hub.reset();
  }
  template <typename Work>
  std::invoke_result_t<Work, Hub&> onHub(Work work) {
    std::promise<std::invoke_result_t<Work, Hub&>> promise;
    auto future = promise.get_future();
    BOOST_REQUIRE(hub->run([&](Hub& it) { promise.set_value(work(it)); }));
    return future.get();
  }
  /// Until the hub waits for it.
  [[nodiscard]] bool comesInStep() const {
    for (int i = 0; i < 1'000; ++i) {
      if (of.onHub([](Hub& it) { return it.standbys().isInStep() && it.standbys().has(*it.store().cursor()); }))
        return true;
      std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
    return false;
  }
  /// By the PIN of a supervisor, as the administrator's door does it.
  void promote() {
    const QJsonObject who{{QStringLiteral("officer"), QStringLiteral("ronald")},
                          {QStringLiteral("pin"), QStringLiteral("270945")}};
    const auto told = onHub([&](Hub& it) {
      QJsonObject command = who;
      command.insert(QStringLiteral("command"), QStringLiteral("pin"));
      require(admin_commands::perform(it, command));
      command.insert(QStringLiteral("command"), QStringLiteral("promote"));
      return admin_commands::perform(it, command);
    });
    require(told);
    follower->end();
  }
};
