#include <boost/test/unit_test.hpp>

#include "server/route.h"
#include "server/router.h"
#include "support/sync_hall.h"

namespace {

/// A hub in memory of the process, asked through the router's values.
struct RoutedHall : HallHub {
  QString site = office->almanac().office().siteId;
  Router router{site};
  QString token;
  Cursor cursor;

  RoutedHall() {
    const auto code =
        hub->admission().makeCode(QStringLiteral("counter"), QStringLiteral("Loket 3"), {QStringLiteral("hall")});
    require(code);
    const auto key = DeviceKey::fromSeed(QByteArray(32, 'd'));
    const auto enrolled =
        post("/v1/enrol", wire::writeEnrol({*code, QStringLiteral("d00d"), key->publicKey(), QString()}));
    BOOST_REQUIRE_EQUAL(enrolled.status, 200);
    TokenRequest request{QStringLiteral("d00d"), QByteArray(16, 'n'), hub->hello().serverTimeMs, {}};
    request.signature = key->sign(request.message(hub->hello().logId));
    const auto given = post("/v1/token", wire::writeToken(request));
    BOOST_REQUIRE_EQUAL(given.status, 200);
    token = wire::readTokenReply(given.body)->token;
    cursor = {hub->hello().logId, 1, {}};
  }
  [[nodiscard]] QByteArray path(const char* endpoint) const { return "/v1/sites/" + site.toLatin1() + '/' + endpoint; }
  HttpResponse post(const QByteArray& target, const QByteArray& body, const QByteArray& type = wire::kJsonType) {
    HttpRequest request;
    request.method = "POST";
    request.target = target;
    request.contentType = type;
    request.body = body;
    if (!token.isEmpty()) request.authorization = "Bearer " + token.toLatin1();
    return router.serve(*hub, request);
  }
  HttpResponse get(const QByteArray& target, const QByteArray& bearer) {
    HttpRequest request;
    request.method = "GET";
    request.target = target;
    if (!bearer.isEmpty()) request.authorization = "Bearer " + bearer;
    return router.serve(*hub, request);
  }
  [[nodiscard]] qint64 stored() const { return office->store().log().count().value_or(-1); }
};

QString codeOf(const HttpResponse& response) {
  const auto problem = Problem::fromJson(response.body);
  return problem ? problem->code : QStringLiteral("no problem document");
}

}  // namespace

BOOST_FIXTURE_TEST_SUITE(router, RoutedHall)

BOOST_AUTO_TEST_CASE(a_file_has_the_name_of_a_digest_or_no_route) {
  const QByteArray before = "/v1/sites/mpp/blobs/";
  BOOST_TEST(routeOf(before + QByteArray(64, 'a'), "mpp").has_value());
  for (const QByteArray& name : {QByteArray(63, 'a'), QByteArray(65, 'a'), QByteArray(64, 'A'), QByteArray(64, 'g'),
                                 QByteArray(61, 'a') + "%2f", QByteArray(62, 'a') + "/b", QByteArray(61, 'a') + "../"})
    BOOST_TEST(!routeOf(before + name, "mpp").has_value());
}

BOOST_AUTO_TEST_CASE(only_the_exact_paths_are_there) {
  const QByteArray id = site.toLatin1();
  for (const QByteArray& target : {QByteArray("/"),
                                   QByteArray(""),
                                   QByteArray("*"),
                                   QByteArray("/v1"),
                                   QByteArray("/v1/hello/"),
                                   QByteArray("//v1/hello"),
                                   QByteArray("/v1/../v1/hello"),
                                   QByteArray("/v1/%68ello"),
                                   QByteArray("http://x/v1/hello"),
                                   QByteArray("/V1/HELLO"),
                                   "/v1/sites/" + id + "/../" + id + "/pull",
                                   "/v1/sites/" + id + "/pull/",
                                   QByteArray("/v1/sites//pull"),
                                   QByteArray("/v1/sites/another/pull"),
                                   "/v1/sites/" + id + "%00/pull",
                                   QByteArray("/antrean/../../etc/passwd"),
                                   QByteArray("/antrean/"),
                                   QByteArray("/antrean/a/b"),
                                   "/antrean/" + QByteArray(200, 'A'),
                                   QByteArray("/antrean/<script>"),
                                   QByteArray("/admin")}) {
    const auto response = get(target, token.toLatin1());
    BOOST_TEST(response.status == 404, target.toStdString() << " gave " << response.status);
  }
  BOOST_TEST(get("/v1/hello?x=1", {}).status == 200);
}

BOOST_AUTO_TEST_CASE(another_method_says_which_one_is_right) {
  for (const char* method : {"POST", "PUT", "HEAD", "DELETE", "OPTIONS", "TRACE", "get", "\r\n"}) {
    HttpRequest request;
    request.method = method;
    request.target = "/v1/hello";
    const auto response = router.serve(*hub, request);
    BOOST_TEST(response.status == 405);
    BOOST_REQUIRE_EQUAL(response.headers.size(), 1U);
    BOOST_TEST((response.headers[0].first == "Allow" && response.headers[0].second == "GET"));
  }
}

BOOST_AUTO_TEST_CASE(bodies_of_another_kind_are_not_read) {
  for (const char* type :
       {"", "text/html", "application/x-www-form-urlencoded", "application/jsonx", "multipart/form-data"})
    BOOST_TEST(post("/v1/token", "{}", type).status == 415);
  BOOST_TEST(post(path("push"), "{}", wire::kJsonType).status == 415);
  BOOST_TEST(post("/v1/token", "{}", "Application/JSON; charset=utf-8").status == 422);
  HttpRequest request;
  request.method = "POST";
  request.target = "/v1/token";
  request.contentType = wire::kJsonType;
  request.contentEncoding = "gzip";
  BOOST_TEST(router.serve(*hub, request).status == 415);
}

BOOST_AUTO_TEST_CASE(a_body_has_a_limit_before_and_after_it_is_unpacked) {
  const qint64 before = stored();
  BOOST_TEST(post(path("push"), QByteArray(wire::kMaxPushBytes + 1, 'x'), wire::kLinesType).status == 413);
  BOOST_TEST(post("/v1/token", QByteArray(wire::kMaxMessageBytes + 1, ' ')).status == 413);
  const auto bomb = wire::compress(QByteArray(64 * 1024 * 1024, '0'));
  BOOST_REQUIRE(bomb.has_value());
  BOOST_TEST(bomb->size() < wire::kMaxMessageBytes);
  HttpRequest request;
  request.method = "POST";
  request.target = path("push");
  request.contentType = wire::kLinesType;
  request.contentEncoding = "zstd";
  request.authorization = "Bearer " + token.toLatin1();
  request.body = *bomb;
  BOOST_TEST(router.serve(*hub, request).status == 413);
  request.body = bomb->left(bomb->size() / 2);
  BOOST_TEST(router.serve(*hub, request).status == 413);
  request.body = wire::compress(QByteArray(5000, 'a'))->left(10);
  BOOST_TEST(router.serve(*hub, request).status == 422);
  request.body = QByteArray("\x28\xb5\x2f\xfd garbage", 12);
  BOOST_TEST(router.serve(*hub, request).status == 422);
  BOOST_TEST(stored() == before);
}

BOOST_AUTO_TEST_CASE(what_cannot_be_read_is_refused_and_nothing_is_stored) {
  const qint64 before = stored();
  QByteArray deep;
  for (int i = 0; i < 2000; ++i) deep += "{\"a\":";
  for (const QByteArray& body :
       {QByteArray(), QByteArray("null"), QByteArray("[]"), QByteArray("{"), QByteArray("{}"), deep,
        QByteArray("{\"device\":5}"), QByteArray("\xff\xfe\x00", 3), QByteArray(1000, '\0')}) {
    BOOST_TEST(post("/v1/enrol", body).status == 422);
    BOOST_TEST(post("/v1/token", body).status == 422);
    BOOST_TEST(post(path("queue/issue"), body).status == 422);
    BOOST_TEST(post(path("queue/claim"), body).status == 422);
    BOOST_TEST(post(path("push"), body, wire::kLinesType).status == 422);
  }
  for (const char* query : {"", "?", "?after=", "?after=x", "?limit=1", "?after=a;1&after=b;1", "?after=%00", "?x"}) {
    const auto response = get(path("pull") + query, token.toLatin1());
    BOOST_TEST(response.status == 422, query << " gave " << response.status);
  }
  const QByteArray after = "?after=" + cursor.toText().toUtf8().toPercentEncoding();
  for (const char* rest : {"&limit=0", "&limit=99999", "&wait=26", "&wait=-1", "&limit=1e3", "&evil=1"})
    BOOST_TEST(get(path("pull") + after + rest, token.toLatin1()).status == 422);
  BOOST_TEST(get(path("pull") + after, token.toLatin1()).status == 200);
  BOOST_TEST(stored() == before);
}

BOOST_AUTO_TEST_CASE(without_a_good_token_nobody_learns_anything) {
  const QByteArray after = "?after=" + cursor.toText().toUtf8().toPercentEncoding();
  QByteArray forged = token.toLatin1();
  forged[forged.size() - 1] = forged.back() == 'A' ? 'B' : 'A';
  RoutedHall* const self = this;
  for (const QByteArray& bearer :
       {QByteArray(), QByteArray("x"), QByteArray("."), forged, token.toLatin1() + "x", QByteArray(600, 'a')}) {
    const auto response = self->get(path("pull") + after, bearer);
    BOOST_TEST(response.status == 401);
    BOOST_TEST(codeOf(response) == QStringLiteral("token"));
  }
  HttpRequest request;
  request.method = "GET";
  request.target = path("pull") + after;
  request.authorization = "Basic " + token.toLatin1();
  BOOST_TEST(router.serve(*hub, request).status == 401);
  // A token of another hall is one of another secret.
  HallHub other;
  other.clock.set(clock.nowMs());
  HallMember stranger(other, QStringLiteral("stranger"), 5);
  TokenRequest proof{QStringLiteral("stranger"), QByteArray(16, 'z'), other.hub->hello().serverTimeMs, {}};
  proof.signature = DeviceKey::fromSeed(stranger.seed32())->sign(proof.message(other.hub->hello().logId));
  const auto foreign = other.hub->admission().token(proof);
  BOOST_REQUIRE(foreign.has_value());
  BOOST_TEST(get(path("pull") + after, foreign->token.toLatin1()).status == 401);
}

BOOST_AUTO_TEST_CASE(a_number_needs_the_key_of_its_request) {
  const Uuid id = office->store().newId();
  IssueCommand command;
  command.requestId = id;
  command.serviceId = QStringLiteral("akta-kelahiran");
  command.counterId = QStringLiteral("1");
  command.officerId = QStringLiteral("rahmat");
  command.after = cursor;
  HttpRequest request;
  request.method = "POST";
  request.target = path("queue/issue");
  request.contentType = wire::kJsonType;
  request.authorization = "Bearer " + token.toLatin1();
  request.body = wire::writeIssue(command);
  const qint64 before = stored();
  BOOST_TEST(router.serve(*hub, request).status == 422);
  request.idempotencyKey = office->store().newId().toString().toLatin1();
  BOOST_TEST(router.serve(*hub, request).status == 422);
  BOOST_TEST(stored() == before);
  request.idempotencyKey = id.toString().toLatin1();
  const auto first = wire::readGrant(router.serve(*hub, request).body);
  const auto again = wire::readGrant(router.serve(*hub, request).body);
  require(first);
  require(again);
  BOOST_TEST(first->number == 1);
  BOOST_TEST((first->ticket == again->ticket && first->number == again->number));
  BOOST_TEST(stored() == before + 1);
}

BOOST_AUTO_TEST_CASE(a_long_answer_is_packed_for_whoever_takes_it) {
  const QByteArray target = path("pull") + "?after=" + cursor.toText().toUtf8().toPercentEncoding();
  HttpRequest request;
  request.method = "GET";
  request.target = target;
  request.authorization = "Bearer " + token.toLatin1();
  const auto plain = router.serve(*hub, request);
  request.acceptEncoding = "gzip, zstd;q=0.8";
  const auto packed = router.serve(*hub, request);
  request.acceptEncoding = "zstd;q=0";
  BOOST_TEST(router.serve(*hub, request).body.size() == plain.body.size());
  BOOST_TEST(packed.body.size() < plain.body.size() / 3);
  const auto expanded = wire::expand(packed.body, wire::kMaxPullBytes);
  require(expanded);
  BOOST_TEST((wire::readPullReply(*expanded)->operations == wire::readPullReply(plain.body)->operations));
}

BOOST_AUTO_TEST_SUITE_END()
