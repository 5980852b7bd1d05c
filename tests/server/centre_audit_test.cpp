#include <QJsonArray>

#include <thread>

#include "loketd/centre_cli.h"
#include "store/centre_heads.h"
#include "support/postgres_cluster.h"
#include "support/served_centre.h"

namespace {

const QString kSite = QStringLiteral("BTG");

QStringList databases() {
  QStringList all{QString()};
  if (PostgresCluster* postgres = PostgresCluster::shared()) all.append(postgres->newDatabase());
  return all;
}

/// Without patience: a round a second.
HistoryWatch::Pace often() {
  HistoryWatch::Pace pace = HistoryWatch::Pace::ofCentre();
  pace.everyMs = pace.spreadMs = pace.firstMs = pace.againMs = 0;
  return pace;
}

QString tokenFor(const ServedCentre& centre, const QString& device, const DeviceKey& key) {
  WebClient web(centre.port);
  const auto hello = wire::readHello(web.get("/v1/hello").body);
  require(hello);
  QByteArray nonce(16, '\0');
  std::array<std::uint8_t, 16> chance{};
  SystemRandom().fill(chance);
  std::ranges::copy(chance, nonce.begin());
  TokenRequest request{device, nonce, hello->serverTimeMs, {}};
  request.signature = key.sign(request.message(hello->logId));
  const auto reply = wire::readTokenReply(web.post("/v1/token", wire::kJsonType, wire::writeToken(request)).body);
  require(reply);
  return reply->token;
}

QByteArray target(const QString& site, const char* what, const QByteArray& query) {
  return "/v1/sites/" + site.toLatin1() + "/audit/" + what + '?' + query;
}

std::string codeOf(const WebClient::Response& response) {
  const auto problem = Problem::fromJson(response.body);
  return problem ? problem->code.toStdString() : "no problem";
}

std::vector<HistoryDoubt> doubtsOf(ServedHall& hall) {
  return hall.onHub([](Hub& hub) {
    auto all = CentreHeads::doubts(hub.store());
    require(all);
    return std::move(*all);
  });
}

template <typename Condition>
bool within(qint64 ms, Condition condition) {
  QElapsedTimer timer;
  timer.start();
  while (timer.elapsed() < ms) {
    if (condition()) return true;
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
  }
  return condition();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(centre_audit)

BOOST_AUTO_TEST_CASE(a_centre_proves_to_the_hub_of_a_site_and_tells_nobody_else_anything) {
  for (const QString& database : databases()) {
    ServedHall hall;
    ServedCentre centre(database);
    const CentreHome home = centre.homeFor(hall, kSite);
    const Told told;
    Uplink uplink(home, ServedCentre::keyOf(hall), *hall.hub, told.of(hall), hasty());
    BOOST_REQUIRE(told.waitForAll(hall));
    WebClient ours(centre.port);
    ours.token = tokenFor(centre, home.device, ServedCentre::keyOf(hall)).toLatin1();

    const auto answer = ours.get(target(kSite, "head", "stream=hall"));
    BOOST_REQUIRE_EQUAL(answer.status, 200);
    const auto head = wire::readTreeHead(answer.body);
    require(head);
    BOOST_TEST(head->isSignedBy(home.bundleKey));
    BOOST_TEST(head->size == endsOf(hall).at(kHallStream));
    const auto proof = wire::readTreeProof(
        ours.get(target(kSite, "consistency", "stream=hall&from=3&size=" + QByteArray::number(head->size))).body);
    require(proof);
    const auto older = wire::readTreeHead(ours.get(target(kSite, "head", "stream=hall&size=3")).body);
    require(older);
    BOOST_TEST(MerkleProof::isConsistent(3, head->size, proof->path, older->root, head->root));
    const auto in = wire::readTreeProof(ours.get(target(kSite, "inclusion", "stream=hall&from=2")).body);
    require(in);
    const QByteArray leaf = hall.onHub([](Hub& it) {
      return MerkleHash::leaf(it.store().log().sequenced(kHallStream, 1, 1, 1 << 20)->front().bytes);
    });
    BOOST_TEST(MerkleProof::isIncluded(leaf, 1, in->head.size, in->path, head->root));

    // Another site's hub, nobody, and whoever makes a token up: the same words whatever there is.
    ServedHall other;
    const CentreHome theirs = centre.homeFor(other, QStringLiteral("MND"));
    WebClient foreign(centre.port);
    foreign.token = tokenFor(centre, theirs.device, ServedCentre::keyOf(other)).toLatin1();
    WebClient nobody(centre.port);
    for (const char* what : {"head", "inclusion", "consistency"}) {
      const auto refused = foreign.get(target(kSite, what, "stream=hall&from=1"));
      BOOST_TEST(refused.status == 403);
      BOOST_TEST(codeOf(refused) == "site");
      for (const char* query : {"stream=hall&from=99999999", "stream=g:nobody&from=1", "from=-1", "stream=hall&log=x"})
        BOOST_TEST((foreign.get(target(kSite, what, query)).body == refused.body), query);
      BOOST_TEST((foreign.get(target(QStringLiteral("NOSITE"), what, "stream=hall&from=1")).body == refused.body));
      BOOST_TEST(nobody.get(target(kSite, what, "stream=hall&from=1")).status == 401);
      BOOST_TEST(ours.post("/v1/sites/BTG/audit/" + QByteArray(what), wire::kJsonType, "{}").status == 405);
    }
    for (const char* query :
         {"", "stream=hall&from=-1", "stream=hall&from=1e3", "stream=hall&from=99999999999999999999999",
          "stream=hall&from=1&from=1", "stream=hall&from=1&size=-5", "stream=hall&what=1"})
      BOOST_TEST(ours.get(target(kSite, "consistency", query)).status == 422, query);
    for (const char* query : {"stream=hall&from=9223372036854775807", "stream=hall&from=1&size=9223372036854775807",
                              "stream=hall&from=4&size=3"}) {
      const auto beyond = ours.get(target(kSite, "consistency", query));
      BOOST_TEST(beyond.status == 409, query);
      BOOST_TEST(codeOf(beyond) == "size");
    }
    BOOST_TEST(ours.get("/v1/sites/BTG/audit/roots?stream=hall").status == 404);
    BOOST_TEST(ours.get(target(kSite, "head", "stream=hall&log=another")).status == 410);
  }
}

BOOST_AUTO_TEST_CASE(whoever_asks_without_end_is_told_to_wait) {
  ServerLimits limits;
  limits.proofPerMinute = 5;
  ServedCentre centre({}, limits);
  WebClient web(centre.port);
  int turned = 0;
  for (int i = 0; i < 12; ++i) turned += web.get(target(kSite, "head", "stream=hall")).status == 429 ? 1 : 0;
  BOOST_TEST(turned >= 6);
  BOOST_TEST(web.get("/v1/hello").status == 200);
}

BOOST_AUTO_TEST_CASE(a_hub_finds_out_about_its_centre_says_so_and_goes_on) {
  for (const QString& database : databases()) {
    ServedHall hall;
    ServedCentre centre(database);
    const CentreHome home = centre.homeFor(hall, kSite);
    const Told told;
    Uplink uplink(home, ServedCentre::keyOf(hall), *hall.hub, told.of(hall), hasty(), often());
    const auto proved = [&] {
      return hall.onHub([&](Hub& hub) {
        const auto seen = CentreHeads(hub.store(), home.bundleKey).seen(kHallStream);
        require(seen);
        return *seen ? (*seen)->size : 0;
      });
    };
    BOOST_TEST(within(30'000, [&] { return proved() == endsOf(hall).at(kHallStream); }));
    BOOST_TEST(doubtsOf(hall).empty());

    WireMember desk(hall, QStringLiteral("desk"));
    desk.catchUp();
    {
      SystemClock clock;
      SystemRandom random;
      auto tampering = Centre::open(centre.database, {clock, random});
      require(tampering);
      require((*tampering)
                  ->database()
                  .run("UPDATE log SET bytes = (SELECT o.bytes FROM log o WHERE o.gseq = 1 AND "
                       "o.stream = 'hall') WHERE gseq = 2 AND stream = 'hall'"));
    }
    BOOST_REQUIRE_EQUAL(desk.issue(WireMember::newId()).status, 200);
    BOOST_TEST(within(30'000, [&] { return !doubtsOf(hall).empty(); }));
    BOOST_REQUIRE_EQUAL(doubtsOf(hall).size(), 1U);
    BOOST_TEST((doubtsOf(hall).front().stream == kHallStream));
    const QJsonObject status = hall.onHub([](Hub& hub) {
      const auto answer =
          admin_commands::perform(hub, QJsonObject{{QStringLiteral("command"), QStringLiteral("status")}});
      require(answer);
      return *answer;
    });
    BOOST_TEST(status.value(QLatin1String("centre_doubts")).toArray().size() == 1);
    BOOST_TEST(centre_cli::statusLines(status, {}).contains(QLatin1String("hall DI PUSAT DIRAGUKAN sejak ")));
    BOOST_TEST(!centre_cli::statusLines(status, {}).contains(QLatin1Char('%')));
    // Nothing stands still for it.
    BOOST_REQUIRE_EQUAL(desk.issue(WireMember::newId()).status, 200);
    BOOST_TEST(told.waitForAll(hall));
    // The centre's own check names the place.
    const auto check = centre.command({{QStringLiteral("command"), QStringLiteral("verify")}});
    BOOST_TEST(
        check.value(QLatin1String("fault")).toString().startsWith(QLatin1String("broken chain at BTG/hall/2 (")));
  }
}

BOOST_AUTO_TEST_SUITE_END()
