#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>

#include <boost/test/unit_test.hpp>

#include <future>

#include "support/postgres_cluster.h"
#include "support/served_centre.h"

namespace {

void fill(ServedHall& hall, int operations) {
  hall.onHub([operations](Hub& hub) {
    std::vector<OperationDraft> drafts;
    for (int i = 0; i < operations; ++i) {
      OperationDraft draft;
      draft.stream = kHallStream;
      draft.entity = QStringLiteral("drone:%1").arg(i);
      draft.type = QStringLiteral("drone.fly");
      draft.plain = {{QStringLiteral("at"), i}};
      drafts.push_back(draft);
      if (drafts.size() < 100 && i + 1 < operations) continue;
      require(hub.store().append(QStringLiteral("novita"), drafts));
      drafts.clear();
    }
  });
}

QStringList databases() {
  QStringList all{QString()};
  if (PostgresCluster* postgres = PostgresCluster::shared()) all.append(postgres->newDatabase());
  return all;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(centre_server)

BOOST_AUTO_TEST_CASE(a_halls_order_goes_up_over_sockets_while_the_hall_works) {
  for (const QString& database : databases()) {
    ServedHall hall;
    ServedCentre centre(database);
    fill(hall, 2500);
    const Told told;
    Uplink uplink(centre.homeFor(hall, QStringLiteral("BTG")), ServedCentre::keyOf(hall), *hall.hub, told.of(hall),
                  hasty());
    WireMember desk(hall, QStringLiteral("desk"));
    desk.catchUp();
    for (int i = 0; i < 20; ++i) BOOST_REQUIRE_EQUAL(desk.issue(WireMember::newId()).status, 200);
    BOOST_TEST(told.waitForAll(hall));
    const auto check = centre.command({{QStringLiteral("command"), QStringLiteral("verify")}});
    BOOST_TEST(check.value(QLatin1String("fault")).toString().toStdString() == "");
    BOOST_TEST(check.value(QLatin1String("operations")).toInteger() == hall.operations());
    const QJsonArray sites =
        centre.command({{QStringLiteral("command"), QStringLiteral("status")}}).value(QLatin1String("sites")).toArray();
    BOOST_REQUIRE(sites.size() == 1);
    BOOST_TEST(sites[0].toObject().value(QLatin1String("operations")).toInteger() == hall.operations());
    // What is new follows by itself.
    BOOST_REQUIRE_EQUAL(desk.issue(WireMember::newId()).status, 200);
    BOOST_TEST(told.waitForAll(hall));
  }
}

BOOST_AUTO_TEST_CASE(a_centre_that_goes_away_in_the_middle_is_caught_up_with_when_it_is_back) {
  ServedHall hall;
  ServedCentre centre;
  fill(hall, 4000);
  const Told told;
  Uplink uplink(centre.homeFor(hall, QStringLiteral("BTG")), ServedCentre::keyOf(hall), *hall.hub, told.of(hall),
                hasty());
  BOOST_TEST(told.waitFor(hall, [](const UplinkStatus& status) { return !status.have.empty(); }));
  centre.stop();
  BOOST_TEST(told.waitFor(hall, [](const UplinkStatus& status) { return status.state == LinkState::Offline; }));
  // The hall does not notice.
  WireMember desk(hall, QStringLiteral("desk"));
  desk.catchUp();
  BOOST_REQUIRE_EQUAL(desk.issue(WireMember::newId()).status, 200);
  centre.open();
  BOOST_TEST(told.waitForAll(hall));
  const auto check = centre.command({{QStringLiteral("command"), QStringLiteral("verify")}});
  BOOST_TEST(check.value(QLatin1String("fault")).toString().toStdString() == "");
  BOOST_TEST(check.value(QLatin1String("operations")).toInteger() == hall.operations());
}

BOOST_AUTO_TEST_CASE(a_token_of_one_site_opens_no_other_and_a_revoked_hub_says_so) {
  ServedHall hall;
  ServedCentre centre;
  fill(hall, 10);
  CentreHome home = centre.homeFor(hall, QStringLiteral("BTG"));
  centre.command({{QStringLiteral("command"), QStringLiteral("enrol-code")},
                  {QStringLiteral("role"), QStringLiteral("hub")},
                  {QStringLiteral("site"), QStringLiteral("MND")}});
  CentreHome other = home;
  other.site = QStringLiteral("MND");
  {
    const Told told;
    Uplink uplink(other, ServedCentre::keyOf(hall), *hall.hub, told.of(hall), hasty());
    BOOST_TEST(told.waitFor(hall, [](const UplinkStatus& s) {
      return s.state == LinkState::Refused && s.trouble == LinkTrouble::NotAdmitted;
    }));
  }
  centre.command({{QStringLiteral("command"), QStringLiteral("revoke")}, {QStringLiteral("device"), home.device}});
  const Told told;
  Uplink uplink(home, ServedCentre::keyOf(hall), *hall.hub, told.of(hall), hasty());
  BOOST_TEST(told.waitFor(hall, [](const UplinkStatus& s) { return s.trouble == LinkTrouble::Revoked; }));
  const QJsonArray sites =
      centre.command({{QStringLiteral("command"), QStringLiteral("status")}}).value(QLatin1String("sites")).toArray();
  for (const auto& site : sites) BOOST_TEST(site.toObject().value(QLatin1String("operations")).toInteger() == 0);
}

BOOST_AUTO_TEST_CASE(an_answer_that_comes_when_the_server_has_gone_finds_nobody_and_harms_nothing) {
  ServerLimits limits;
  limits.bodySeconds = 1;
  ServedCentre centre({}, limits);
  std::promise<void> databaseIsBack;
  const auto back = databaseIsBack.get_future().share();
  for (const char* site : {"", "BTG"})
    BOOST_REQUIRE(centre.pool->ask(site, [back](Centre*) {
      back.wait();
      return true;
    }));
  BOOST_TEST(WebClient(centre.port).get("/v1/hello").status == 503);
  centre.server->stop();
  centre.thread.join();
  centre.server.reset();
  databaseIsBack.set_value();
  centre.pool->stop();
}

BOOST_AUTO_TEST_CASE(a_centre_answers_what_is_its_own_and_nothing_else) {
  ServedCentre centre;
  WebClient web(centre.port);
  BOOST_TEST(web.get("/v1/hello").status == 200);
  BOOST_TEST(web.get("/healthz").status == 200);
  BOOST_TEST(web.get("/readyz").status == 200);
  BOOST_TEST(web.get("/lacak").status == 200);
  BOOST_TEST(web.get("/metrics").body.contains("\nloket_centre_sites 0\n"));
  BOOST_TEST(web.get("/lacak/BTG-4T9X-K2MQ").status == 404);
  for (const char* path : {"/antrean", "/A/7K3F92QX", "/v1/sites/BTG/push", "/v1/sites//replicate",
                           "/v1/sites/A/B/replicate", "/v1/sites/BTG/queue/issue"})
    BOOST_TEST(web.get(path).status == 404, path);
  BOOST_TEST(web.get("/v1/sites/BTG/replicate").status == 405);
  BOOST_TEST(web.post("/v1/sites/BTG/replicate", wire::kLinesType, "{}\n").status == 401);
  BOOST_TEST(web.post("/v1/sites/BTG/replicate", wire::kJsonType, "{}").status == 415);
  BOOST_TEST(web.post("/v1/enrol", wire::kJsonType, "{").status == 422);
}

BOOST_AUTO_TEST_CASE(the_program_makes_a_centre_lets_a_hub_in_and_says_how_far_everything_is) {
  QTemporaryDir place;
  const auto run = [](const QStringList& arguments) {
    QProcess process;
    process.start(QStringLiteral(LOKET_BIN_DIR "/loketd"), arguments);
    BOOST_REQUIRE(process.waitForFinished(60'000));
    const QByteArray said = process.readAllStandardOutput();
    BOOST_REQUIRE_MESSAGE(process.exitCode() == 0, (arguments.join(QLatin1Char(' ')).toStdString() + ": " +
                                                    process.readAllStandardError().toStdString()));
    return said;
  };
  for (QString database : databases()) {
    if (database.isEmpty()) database = QStringLiteral("sqlite");
    const QString centre = place.filePath(database.left(6) + QStringLiteral("-pusat"));
    const QString hub = place.filePath(database.left(6) + QStringLiteral("-hub"));
    run({QStringLiteral("init"), QStringLiteral("--centre"), QStringLiteral("--dir"), centre,
         QStringLiteral("--database"), database});
    run({QStringLiteral("init"), QStringLiteral("--demo"), QStringLiteral("--dir"), hub});
    const auto setPort = [](const QString& folder, quint16 port) {
      QFile file(folder + QStringLiteral("/loketd.conf"));
      BOOST_REQUIRE(file.open(QIODevice::ReadWrite));
      QByteArray text = file.readAll();
      text.replace("listen_port = 8443", "listen_port = " + QByteArray::number(port));
      text.replace("listen_address = 0.0.0.0", "listen_address = 127.0.0.1");
      file.resize(0);
      file.seek(0);
      file.write(text);
    };
    boost::asio::io_context io;
    const auto freePort = [&io] {
      return boost::asio::ip::tcp::acceptor(io, {boost::asio::ip::address_v4::loopback(), 0}).local_endpoint().port();
    };
    const quint16 port = freePort();
    setPort(centre, port);
    setPort(hub, freePort());
    QProcess up;
    QProcess down;
    const auto serve = [](QProcess& process, const QString& folder) {
      process.start(QStringLiteral(LOKET_BIN_DIR "/loketd"),
                    {QStringLiteral("serve"), QStringLiteral("--dir"), folder});
      QByteArray said;
      while (!said.contains("serving") && process.waitForReadyRead(20'000)) said += process.readAllStandardError();
      BOOST_REQUIRE_MESSAGE(said.contains("serving"), said.toStdString());
    };
    up.setReadChannel(QProcess::StandardError);
    down.setReadChannel(QProcess::StandardError);
    serve(up, centre);
    const QByteArray said =
        run({QStringLiteral("enrol-code"), QStringLiteral("--dir"), centre, QStringLiteral("--role"),
             QStringLiteral("hub"), QStringLiteral("--site"), QStringLiteral("BTG"), QStringLiteral("--host"),
             QStringLiteral("127.0.0.1:%1").arg(port)});
    const qsizetype at = said.indexOf("loket://");
    const QString invitation = QString::fromUtf8(said.mid(at, said.indexOf('\n', at) - at));
    BOOST_TEST(run({QStringLiteral("join"), QStringLiteral("--dir"), hub, invitation}).contains("BTG."));
    serve(down, hub);
    QByteArray status;
    QElapsedTimer timer;
    timer.start();
    qint64 here = -1;
    qint64 there = -2;
    while (here != there && timer.elapsed() < 30'000) {
      const auto hubs = QJsonDocument::fromJson(
          run({QStringLiteral("status"), QStringLiteral("--json"), QStringLiteral("--dir"), hub}));
      here = hubs.object().value(QLatin1String("operations")).toInteger();
      status = run({QStringLiteral("status"), QStringLiteral("--json"), QStringLiteral("--dir"), centre});
      const QJsonArray sites = QJsonDocument::fromJson(status).object().value(QLatin1String("sites")).toArray();
      there = sites.isEmpty() ? -2 : sites[0].toObject().value(QLatin1String("operations")).toInteger();
    }
    BOOST_TEST(here == there);
    BOOST_TEST(run({QStringLiteral("status"), QStringLiteral("--dir"), hub}).contains("Pusat:      online"));
    BOOST_TEST(run({QStringLiteral("status"), QStringLiteral("--dir"), centre}).contains("Kontak terakhir"));
    BOOST_TEST(run({QStringLiteral("verify"), QStringLiteral("--dir"), centre}).contains("Utuh"));
    // What the first check has signed, the second compares with.
    BOOST_TEST(run({QStringLiteral("verify"), QStringLiteral("--dir"), centre})
                   .contains("kepala pohon yang pernah ditandatangani pusat ini"));
    BOOST_TEST(!run({QStringLiteral("status"), QStringLiteral("--dir"), hub}).contains("DIRAGUKAN"));
    for (QProcess* process : {&down, &up}) {
      process->terminate();
      BOOST_TEST(process->waitForFinished(20'000));
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()
