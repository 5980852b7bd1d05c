#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>

#include "hub/bundle_desk.h"
#include "loketd/downlink.h"
#include "support/cutting_proxy.h"
#include "support/postgres_cluster.h"
#include "support/served_centre.h"

namespace {

const QString kSite = QStringLiteral("BTG");

QString standard(int version, const QString& name) {
  QFile file(QStringLiteral(LOKET_SOURCE_DIR "/resources/standards/akta-kelahiran.json"));
  BOOST_REQUIRE(file.open(QIODevice::ReadOnly));
  QJsonObject object = QJsonDocument::fromJson(file.readAll()).object();
  object.insert(QStringLiteral("version"), version);
  object.insert(QStringLiteral("name"), name);
  return QString::fromUtf8(QJsonDocument(object).toJson());
}

QJsonObject importOf(int version, const QString& name) {
  return {{QStringLiteral("command"), QStringLiteral("import-standards")},
          {QStringLiteral("files"), QJsonArray{QJsonObject{{QStringLiteral("name"), QStringLiteral("a.json")},
                                                           {QStringLiteral("text"), standard(version, name)}}}}};
}

std::string nameAt(ServedHall& hall) {
  return hall.onHub([](Hub& hub) { return hub.almanac().catalogue().standard(u"akta-kelahiran")->name; }).toStdString();
}

template <typename Condition>
bool within(qint64 ms, Condition condition) {
  QElapsedTimer timer;
  timer.start();
  while (timer.elapsed() < ms) {
    if (condition()) return true;
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  }
  return condition();
}

/// What the downlink says of itself, kept where the hub's thread alone touches it.
struct DownTold {
  std::shared_ptr<DownlinkStatus> status = std::make_shared<DownlinkStatus>();
  std::function<void(const DownlinkStatus&)> of(ServedHall& hall) const {
    return [status = status, hub = hall.hub.get()](const DownlinkStatus& news) {
      hub->look([status, news](Hub&) { *status = news; });
    };
  }
  [[nodiscard]] DownlinkStatus now(ServedHall& hall) const {
    return hall.onHub([this](Hub&) { return *status; });
  }
};

/// The real program as one of several processes of a centre.
class CentreProcess {
 public:
  CentreProcess(const QString& folder, const QString& database) : m_folder(folder) {
    run({QStringLiteral("init"), QStringLiteral("--centre"), QStringLiteral("--dir"), folder,
         QStringLiteral("--database"), database});
    boost::asio::io_context io;
    m_port = boost::asio::ip::tcp::acceptor(io, {boost::asio::ip::address_v4::loopback(), 0}).local_endpoint().port();
    QFile file(folder + QStringLiteral("/loketd.conf"));
    BOOST_REQUIRE(file.open(QIODevice::ReadWrite));
    QByteArray text = file.readAll();
    text.replace("listen_port = 8443", "listen_port = " + QByteArray::number(m_port));
    text.replace("listen_address = 0.0.0.0", "listen_address = 127.0.0.1");
    text.replace("tls = on", "tls = off");
    file.resize(0);
    file.seek(0);
    file.write(text);
    file.close();
    m_process.setReadChannel(QProcess::StandardError);
    m_process.start(QStringLiteral(LOKET_BIN_DIR "/loketd"),
                    {QStringLiteral("serve"), QStringLiteral("--dir"), folder});
    QByteArray said;
    while (!said.contains("serving") && m_process.waitForReadyRead(20'000)) said += m_process.readAllStandardError();
    BOOST_REQUIRE_MESSAGE(said.contains("serving"), said.toStdString());
  }
  ~CentreProcess() { stop(); }
  void stop() {
    if (m_process.state() == QProcess::NotRunning) return;
    m_process.terminate();
    BOOST_CHECK(m_process.waitForFinished(20'000));
    BOOST_TEST(m_process.exitCode() == 0);
  }
  [[nodiscard]] quint16 port() const { return m_port; }
  QByteArray run(const QStringList& arguments) const {
    QProcess process;
    process.start(QStringLiteral(LOKET_BIN_DIR "/loketd"), arguments);
    BOOST_REQUIRE(process.waitForFinished(60'000));
    BOOST_REQUIRE_MESSAGE(process.exitCode() == 0, process.readAllStandardError().toStdString());
    return process.readAllStandardOutput();
  }
  [[nodiscard]] QByteArray ask(QStringList arguments) const {
    return run(arguments << QStringLiteral("--dir") << m_folder);
  }

 private:
  QString m_folder;
  quint16 m_port = 0;
  QProcess m_process;
};

}  // namespace

BOOST_AUTO_TEST_SUITE(centre_bundles)

BOOST_AUTO_TEST_CASE(a_new_standard_wakes_the_hub_through_whichever_process_it_came_in) {
  QStringList databases{QString()};
  if (PostgresCluster* postgres = PostgresCluster::shared()) databases.append(postgres->newDatabase());
  for (const QString& database : databases) {
    ServedHall hall;
    ServedCentre first(database);
    ServedCentre second(first.database);
    const DownTold told;
    Downlink downlink(first.homeFor(hall, kSite), ServedCentre::keyOf(hall), *hall.hub, told.of(hall), hasty());
    // A counter that waits with its own long poll.
    WireMember desk(hall, QStringLiteral("desk"));
    desk.catchUp();
    BOOST_TEST(within(10'000, [&] { return first.pool->parked() == 1; }));
    QElapsedTimer timer;
    timer.start();
    // A command is a third process over the database, and neither of the two is told.
    second.command(importOf(21, QStringLiteral("Akta 21")));
    BOOST_TEST(within(10'000, [&] { return nameAt(hall) == "Akta 21"; }));
    // A poll of 25 s that nobody woke would have taken longer.
    BOOST_TEST(timer.elapsed() < 8'000);
    const auto page = wire::readPullReply(desk.pull(5).body);
    require(page);
    BOOST_TEST(std::ranges::any_of(page->operations, [](const auto& operation) {
      return operation.bytes.contains("standard:akta-kelahiran@21");
    }));
    BOOST_TEST(within(10'000, [&] { return told.now(hall).versions.contains(bundle_name::kCatalogue); }));
    // It waits again, and hears of the end of its server at once.
    BOOST_TEST(within(10'000, [&] { return first.pool->parked() == 1; }));
    timer.restart();
    first.stop();
    BOOST_TEST(timer.elapsed() < 5'000);
  }
}

BOOST_AUTO_TEST_CASE(a_refused_bundle_is_said_and_the_next_good_one_is_taken) {
  ServedHall hall;
  ServedCentre centre;
  const DownTold told;
  Downlink downlink(centre.homeFor(hall, kSite), ServedCentre::keyOf(hall), *hall.hub, told.of(hall), hasty());
  const std::string before = nameAt(hall);
  // What this hall has as version 7 says something else.
  centre.command(importOf(7, QStringLiteral("Diubah")));
  BOOST_TEST(within(15'000, [&] { return told.now(hall).refused.contains(bundle_name::kCatalogue); }));
  BOOST_TEST(told.now(hall).refused[bundle_name::kCatalogue].toStdString().find("content akta-kelahiran@7") !=
             std::string::npos);
  BOOST_TEST(nameAt(hall) == before);
  // It is not asked for again and again.
  BOOST_TEST(within(10'000, [&] { return centre.pool->parked() == 1; }));
  centre.command(importOf(8, QStringLiteral("Akta 8")));
  BOOST_TEST(within(15'000, [&] { return nameAt(hall) == "Akta 8"; }));
  BOOST_TEST(within(5'000, [&] { return told.now(hall).refused.empty(); }));
}

BOOST_AUTO_TEST_CASE(two_processes_over_one_postgresql_serve_hubs_that_change_between_them) {
  PostgresCluster* postgres = PostgresCluster::shared();
  if (!postgres) return;  // said aloud by the cluster
  const QString database = postgres->newDatabase();
  QTemporaryDir place;
  CentreProcess one(place.filePath(QStringLiteral("satu")), database);
  CentreProcess two(place.filePath(QStringLiteral("dua")), database);
  CuttingProxy balancer(one.port(), 3);
  ServedHall hall;
  // Lets the hub in by the program's own commands.
  const QString code =
      QJsonDocument::fromJson(one.ask({QStringLiteral("enrol-code"), QStringLiteral("--role"), QStringLiteral("hub"),
                                       QStringLiteral("--site"), kSite, QStringLiteral("--json")}))
          .object()
          .value(QLatin1String("code"))
          .toString();
  const DeviceKey key = ServedCentre::keyOf(hall);
  const auto given = WebClient(two.port())
                         .post("/v1/enrol", wire::kJsonType,
                               wire::writeEnrol({code, QStringLiteral("h"), key.publicKey(), QStringLiteral("PC")}));
  BOOST_REQUIRE_EQUAL(given.status, 200);
  const auto reply = wire::readEnrolReply(given.body);
  require(reply);
  // The code was used there, so it is used here; a nonce too.
  BOOST_TEST(WebClient(one.port())
                 .post("/v1/enrol", wire::kJsonType,
                       wire::writeEnrol({code, QStringLiteral("i"), key.publicKey(), QStringLiteral("PC")}))
                 .status == 403);
  const auto hello = wire::readHello(WebClient(one.port()).get("/v1/hello").body);
  require(hello);
  BOOST_TEST((wire::readHello(WebClient(two.port()).get("/v1/hello").body)->logId == hello->logId));
  TokenRequest proof{reply->device, QByteArray(16, 'n'), hello->serverTimeMs, {}};
  proof.signature = key.sign(proof.message(hello->logId));
  BOOST_TEST(WebClient(one.port()).post("/v1/token", wire::kJsonType, wire::writeToken(proof)).status == 200);
  BOOST_TEST(WebClient(two.port()).post("/v1/token", wire::kJsonType, wire::writeToken(proof)).status == 409);

  CentreHome home;
  home.server.base = QUrl(QStringLiteral("http://127.0.0.1:%1").arg(balancer.port()));
  home.site = reply->site;
  home.device = reply->device;
  home.bundleKey = reply->bundleKey;
  const Told told;
  Uplink uplink(home, key, *hall.hub, told.of(hall), hasty());
  Downlink downlink(
      home, key, *hall.hub, [](const DownlinkStatus&) {}, hasty());
  WireMember desk(hall, QStringLiteral("desk"));
  desk.catchUp();
  // In the middle of the work every connection is broken, and the next one goes to the other process.
  for (int turn = 0; turn < 8; ++turn) {
    balancer.setTarget(turn % 2 == 0 ? two.port() : one.port());
    balancer.set(CuttingProxy::Mode::Through);
    for (int i = 0; i < 10; ++i) BOOST_REQUIRE_EQUAL(desk.issue(WireMember::newId()).status, 200);
    if (turn % 2 == 0)
      BOOST_TEST(told.waitFor(hall, [](const UplinkStatus& status) { return status.state == LinkState::Online; }));
  }
  BOOST_TEST(told.waitForAll(hall));
  // No hole and no double: chains, places, checksums and signatures are computed anew.
  for (const CentreProcess* process : {&one, &two})
    BOOST_TEST(process->ask({QStringLiteral("verify")}).contains("Utuh: " + QByteArray::number(hall.operations())));
  // The long poll stands at one, the standard comes in by a command beside it.
  QFile file(place.filePath(QStringLiteral("a.json")));
  BOOST_REQUIRE(file.open(QIODevice::WriteOnly));
  file.write(standard(31, QStringLiteral("Akta 31")).toUtf8());
  file.close();
  BOOST_TEST(two.ask({QStringLiteral("import-standards"), file.fileName()}).contains("akta-kelahiran@31"));
  BOOST_TEST(within(15'000, [&] { return nameAt(hall) == "Akta 31"; }));
  BOOST_TEST(WebClient(two.port()).get("/metrics").body.contains("\nloket_centre_hubs 1\n"));
  // With one of the two gone, the other has it all.
  one.stop();
  balancer.setTarget(two.port());
  balancer.set(CuttingProxy::Mode::Through);
  BOOST_REQUIRE_EQUAL(desk.issue(WireMember::newId()).status, 200);
  BOOST_TEST(told.waitForAll(hall));
}

BOOST_AUTO_TEST_SUITE_END()
