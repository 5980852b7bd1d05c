#include <utility>  // Boost 1.74's Asio lacks it

#include <boost/test/unit_test.hpp>

#include <QJsonArray>
#include <QProcess>

#include "support/cutting_proxy.h"
#include "support/process_hall.h"

namespace {

using Mode = CuttingProxy::Mode;

QStringList devicesIn(const HubProcess& hub, const QString& state) {
  QStringList found;
  const QJsonArray all = hub.answer({QStringLiteral("devices")}).value(QLatin1String("devices")).toArray();
  for (const auto& item : all)
    if (item.toObject().value(QLatin1String("state")) == state)
      found.append(item.toObject().value(QLatin1String("id")).toString());
  return found;
}

QString deviceOf(const CounterProcess& counter) {
  const auto secret = DeviceSecret::load(counter.folder(), {});
  require(secret);
  return secret->device;
}

/// Works through the proxy from now on.
void startVia(CounterProcess& counter, const CuttingProxy& proxy, bool isPlain = false) {
  counter.kill();
  CounterProcess::Start how;
  how.via = proxy.port();
  how.isPlain = isPlain;
  counter.start(how);
}

/// Bare connections from an address of their own.
class Crowd {
 public:
  Crowd(quint16 port, int count, const char* from, const std::string& words) {
    for (int i = 0; i < count; ++i) {
      boost::system::error_code error;
      auto socket = std::make_unique<boost::asio::ip::tcp::socket>(m_io);
      socket->open(boost::asio::ip::tcp::v4(), error);
      socket->set_option(boost::asio::socket_base::receive_buffer_size(4096), error);
      socket->bind({boost::asio::ip::make_address_v4(from), 0}, error);
      BOOST_REQUIRE_MESSAGE(!error, error.message());
      socket->connect({boost::asio::ip::address_v4::loopback(), port}, error);
      if (error) continue;
      socket->non_blocking(true, error);
      std::size_t sent = 0;
      while (!error && sent < words.size())
        sent += socket->write_some(boost::asio::buffer(words.data() + sent, words.size() - sent), error);
      m_sockets.push_back(std::move(socket));
    }
  }
  [[nodiscard]] std::size_t size() const { return m_sockets.size(); }
  /// How many the server has not closed. Reads what lies there.
  std::size_t open() {
    std::size_t count = 0;
    std::array<char, 65536> piece{};
    for (auto& socket : m_sockets) {
      boost::system::error_code error;
      while (!error) socket->read_some(boost::asio::buffer(piece), error);
      if (error == boost::asio::error::would_block) ++count;
    }
    return count;
  }

 private:
  boost::asio::io_context m_io;
  std::vector<std::unique_ptr<boost::asio::ip::tcp::socket>> m_sockets;
};

}  // namespace

BOOST_AUTO_TEST_SUITE(torment)

// I1 to I4 and I6 over a cable that does everything that cables do.
BOOST_AUTO_TEST_CASE(a_bad_cable_loses_nothing) {
  ProcessHall hall(3);
  CuttingProxy proxy(hall.hub.port, 7);
  for (const auto& counter : hall.counters) startVia(*counter, proxy);
  SplitMix chance(99);
  for (int round = 0; round < 40; ++round) {
    constexpr std::array kModes{Mode::Through, Mode::Refuse, Mode::Silent, Mode::Cut,
                                Mode::Cut,     Mode::Halve,  Mode::Slow,   Mode::Portal};
    proxy.set(kModes[static_cast<std::size_t>(chance.below(static_cast<int>(kModes.size())))]);
    hall.nudge();
    hall.progress(chance.between(5, 25));
  }
  proxy.set(Mode::Through);
  hall.settle();
  BOOST_TEST(proxy.connections() > 50);
  hall.check();
}

// Without TLS a body can go missing behind a good head, and a portal can say 200.
BOOST_AUTO_TEST_CASE(a_body_that_is_missing_and_a_portal_are_no_hub) {
  ProcessHall hall(2);
  hall.hub.stop();
  hall.hub.set(QStringLiteral("tls"), QStringLiteral("off"));
  hall.hub.start();
  CuttingProxy proxy(hall.hub.port, 8);
  for (const auto& counter : hall.counters) startVia(*counter, proxy, true);
  CounterProcess& first = *hall.counters.front();
  hall.waitForState(first, QStringLiteral("online"));
  hall.progress(20);
  proxy.set(Mode::Portal);
  hall.nudge();
  hall.waitForState(first, QStringLiteral("not-ours"));
  hall.progress(20);
  proxy.set(Mode::Strip);
  hall.nudge();
  BOOST_REQUIRE(waitUntil(
      [&] { return first.state == QLatin1String("unreachable") || first.state == QLatin1String("not-ours"); }));
  hall.progress(20);
  proxy.set(Mode::Through);
  hall.nudge();
  hall.waitForState(first, QStringLiteral("online"));
  hall.settle();
  hall.check();
}

// Another hub on the same address: nothing of ours may reach it.
BOOST_AUTO_TEST_CASE(a_server_with_another_certificate_hears_nothing) {
  ProcessHall hall(1);
  HubProcess stranger;
  stranger.set(QStringLiteral("log_requests"), QStringLiteral("all"));
  stranger.start();
  CuttingProxy proxy(stranger.port, 9);
  CounterProcess& counter = *hall.counters.front();
  startVia(counter, proxy);
  hall.waitForState(counter, QStringLiteral("wrong-server"));
  hall.progress(15);
  stranger.stop();
  BOOST_TEST(!stranger.log.contains(QLatin1String("\"request\"")), stranger.log.toStdString());
  proxy.setTarget(hall.hub.port);
  hall.nudge();
  hall.settle();
  hall.check();
}

BOOST_AUTO_TEST_CASE(two_thousand_half_open_connections_and_slow_readers_keep_nobody_from_work) {
  ProcessHall hall(2);
  hall.hub.stop();
  hall.hub.set(QStringLiteral("max_connections_per_address"), QStringLiteral("3000"));
  hall.hub.set(QStringLiteral("head_seconds"), QStringLiteral("4"));
  hall.hub.set(QStringLiteral("handshake_seconds"), QStringLiteral("4"));
  hall.hub.set(QStringLiteral("write_seconds"), QStringLiteral("3"));
  hall.hub.start();
  Crowd half(hall.hub.port, 2000, "127.0.0.2", std::string("\x16\x03\x01\x02", 4));
  BOOST_TEST(half.size() == 2000U);
  hall.nudge();
  for (const auto& counter : hall.counters) hall.waitForState(*counter, QStringLiteral("online"));
  hall.progress(60);
  BOOST_TEST(waitUntil([&] { return half.open() == 0; }, 20'000), half.open() << " are still open");

  hall.hub.stop();
  hall.hub.set(QStringLiteral("tls"), QStringLiteral("off"));
  hall.hub.start();
  CuttingProxy proxy(hall.hub.port, 10);
  for (const auto& counter : hall.counters) startVia(*counter, proxy, true);
  std::string pipeline;
  for (int i = 0; i < 4000; ++i) pipeline += "GET /v1/hello HTTP/1.1\r\nHost: x\r\n\r\n";
  Crowd slow(hall.hub.port, 50, "127.0.0.3", pipeline);
  for (const auto& counter : hall.counters) hall.waitForState(*counter, QStringLiteral("online"));
  hall.progress(60);
  hall.settle();
  hall.check();
}

// Fewer files than connections: whoever is in works on, and when the crowd has gone everybody comes in.
BOOST_AUTO_TEST_CASE(a_hub_out_of_file_handles_recovers) {
  ProcessHall hall(2);
  hall.hub.stop();
  hall.hub.set(QStringLiteral("max_connections_per_address"), QStringLiteral("3000"));
  hall.hub.set(QStringLiteral("handshake_seconds"), QStringLiteral("3"));
  hall.hub.wrapper = {QStringLiteral("bash"), QStringLiteral("-c"),
                      QStringLiteral("ulimit -n 128; exec \"$0\" \"$@\"")};
  hall.hub.start();
  for (int round = 0; round < 3; ++round) {
    Crowd crowd(hall.hub.port, 300, "127.0.0.2", std::string("\x16\x03\x01\x02", 4));
    hall.progress(20);
  }
  hall.settle();
  hall.check();
}

// I11: the hub's disk is full. The counters go on, and when there is room again nothing is missing.
BOOST_AUTO_TEST_CASE(a_hub_whose_disk_is_full_takes_nothing_and_loses_nothing) {
  ProcessHall hall(2);
  hall.progress(30);
  BOOST_REQUIRE(hall.hub.stop() == 0);
  hall.hub.wrapper = {QStringLiteral("bash"), QStringLiteral("-c"),
                      QStringLiteral("trap '' XFSZ; ulimit -f 1000; exec \"$0\" \"$@\"")};
  hall.hub.start();
  CounterProcess& first = *hall.counters.front();
  hall.waitForState(first, QStringLiteral("overloaded"));
  hall.progress(40);
  hall.hub.kill();
  hall.hub.wrapper.clear();
  hall.hub.start();
  hall.settle();
  hall.check();
}

// I9: the real backup and restore, of the hub and of a counter.
BOOST_AUTO_TEST_CASE(either_side_restored_from_an_old_backup_heals) {
  ProcessHall hall(3);
  hall.progress(60);
  const QString backup = hall.hub.root.filePath(QStringLiteral("hub.sqlite"));
  BOOST_REQUIRE(hall.hub.command({QStringLiteral("backup"), backup}).code == 0);
  hall.progress(80);
  hall.hub.kill();
  const Ended restored = hall.hub.command({QStringLiteral("restore"), backup});
  BOOST_REQUIRE_MESSAGE(restored.code == 0, restored.err.toStdString());
  hall.progress(10);
  hall.hub.start();
  hall.nudge();
  hall.progress(60);
  hall.settle();

  CounterProcess& counter = *hall.counters.front();
  SystemClock clock;
  SystemRandom random;
  counter.quit();
  const auto secret = DeviceSecret::load(counter.folder(), {});
  require(secret);
  const QString own = counter.root.filePath(QStringLiteral("loket.sqlite"));
  {
    auto store = Store::open({counter.folder(), secret->device, secret->seed, &clock, &random, testKeys()});
    require(store);
    require((*store)->backup(own));
  }
  counter.start({});
  for (const auto& other : hall.counters) other->send("go");
  hall.progress(60);
  hall.settle();  // what it has confirmed since is at the hub
  counter.kill();
  const KeyRing keys = testKeys();
  require(Store::restore(counter.folder(), own, {}, clock.nowMs(), &keys));
  counter.start({});
  for (const auto& other : hall.counters) other->send("go");
  hall.progress(40);
  hall.settle();
  hall.check();
}

// A disk image of one counter on a second PC: the hub keeps both branches and lets neither go on.
BOOST_AUTO_TEST_CASE(a_cloned_device_is_frozen_and_the_others_work_on) {
  ProcessHall hall(3);
  hall.progress(30);
  CounterProcess& original = *hall.counters[1];
  original.quit();
  CounterProcess clone(QStringLiteral("6"));
  BOOST_REQUIRE(QProcess::execute(QStringLiteral("cp"), {QStringLiteral("-a"), original.folder(), clone.folder()}) ==
                0);
  const QString device = deviceOf(original);
  original.start({});
  clone.start({});
  hall.waitForState(original, QStringLiteral("frozen"));
  hall.waitForState(clone, QStringLiteral("frozen"));
  BOOST_TEST((devicesIn(hall.hub, QStringLiteral("frozen")) == QStringList{device}));
  original.kill();
  hall.counters.erase(hall.counters.begin() + 1);
  hall.progress(40);
  hall.settle();
  hall.check();
}

BOOST_AUTO_TEST_CASE(a_revoked_device_hears_nothing_more) {
  ProcessHall hall(3);
  hall.progress(30);
  CounterProcess& lost = *hall.counters[2];
  const QString device = deviceOf(lost);
  const Ended revoked = hall.hub.command({QStringLiteral("revoke"), device});
  BOOST_REQUIRE_MESSAGE(revoked.code == 0, revoked.err.toStdString());
  hall.waitForState(lost, QStringLiteral("revoked"));
  BOOST_TEST((devicesIn(hall.hub, QStringLiteral("revoked")) == QStringList{device}));
  BOOST_TEST(hall.hub.command({QStringLiteral("revoke"), device}).code == 0);
  const Ended granted =
      hall.hub.command({QStringLiteral("grant"), device, QStringLiteral("--streams"), QStringLiteral("hall")});
  BOOST_TEST(granted.code == 1);
  BOOST_TEST(granted.err.contains(QLatin1String("sudah dicabut")), granted.err.toStdString());
  lost.send("stop");
  lost.send("count");
  BOOST_REQUIRE(waitUntil([&] { return lost.counts > 0; }));
  std::unique_ptr<CounterProcess> apart = std::move(hall.counters[2]);
  hall.counters.pop_back();
  hall.progress(60);
  const int before = apart->counts;
  apart->send("count");
  BOOST_REQUIRE(waitUntil([&] { return apart->counts > before; }));
  const qint64 had = apart->operations;
  hall.progress(40);
  apart->send("count");
  BOOST_REQUIRE(waitUntil([&] { return apart->counts > before + 1; }));
  BOOST_TEST(apart->operations == had);
  // Started anew it stays so.
  apart->kill();
  apart->start({{}, 0, false, true, {}});
  hall.waitForState(*apart, QStringLiteral("revoked"));
  hall.settle();
  hall.check();
}

// I10: a PC ten years ahead, one ten years behind, and a hub whose own clock jumps.
BOOST_AUTO_TEST_CASE(clocks_that_jump_by_years_lose_nothing) {
  ProcessHall hall(3);
  hall.progress(30);
  const std::array<const char*, 3> clocks{"+3650d", "-3650d", "+2h"};
  for (int round = 0; round < 3; ++round) {
    for (std::size_t i = 0; i < hall.counters.size(); ++i) {
      CounterProcess& counter = *hall.counters[i];
      counter.kill();
      CounterProcess::Start how;
      how.clock = QLatin1String(clocks[(i + static_cast<std::size_t>(round)) % clocks.size()]);
      counter.start(how);
    }
    hall.progress(40);
    hall.hub.kill();
    hall.hub.wrapper =
        round == 1 ? QStringList() : otherClock(round == 0 ? QStringLiteral("+400d") : QStringLiteral("-30d"));
    hall.hub.start();
    hall.nudge();
    for (const auto& counter : hall.counters) hall.waitForState(*counter, QStringLiteral("online"));
    hall.progress(40);
  }
  hall.settle();
  hall.check();
}

BOOST_AUTO_TEST_SUITE_END()
