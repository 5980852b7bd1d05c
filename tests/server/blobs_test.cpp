#include <boost/test/unit_test.hpp>

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QDirIterator>

#include "net/http_transport.h"
#include "support/courier_over_web.h"
#include "support/cutting_proxy.h"
#include "support/served_hall.h"

namespace {

const QString kGroup = QStringLiteral("g:pemkot");
const QString kOther = QStringLiteral("g:polri");

QByteArray pathOf(const ServedHall& hall, const QByteArray& rest) { return hall.site("blobs") + rest; }

BlobTag tagOf(const QByteArray& bytes, const QString& stream = kGroup) {
  return {stream, QString(64, QLatin1Char('a')),
          QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex()), bytes.size()};
}

QByteArray spanOf(const ServedHall& hall, const BlobTag& tag, qint64 offset) {
  return pathOf(hall, '/' + tag.name.toLatin1() + '?' + wire::writeBlobQuery({tag, offset}).toLatin1());
}

std::string codeOf(const WebClient::Response& response) {
  const auto problem = Problem::fromJson(response.body);
  return problem ? problem->code.toStdString() : "no problem";
}

/// All that lies in a folder, with the names.
QByteArray everythingIn(const QString& folder) {
  QByteArray all;
  QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
  while (files.hasNext()) {
    files.next();
    QFile file(files.filePath());
    BOOST_REQUIRE(file.open(QIODevice::ReadOnly));
    all += files.filePath().toUtf8() + '\n' + file.readAll();
  }
  return all;
}

void bring(const ServedHall& hall, WebClient& web, const BlobTag& tag, const QByteArray& bytes) {
  BOOST_REQUIRE(web.post(pathOf(hall, {}), wire::kJsonType, wire::writeBlobTag(tag)).status == 200);
  const auto added = web.patch(spanOf(hall, tag, 0), wire::kOctetType, bytes);
  BOOST_REQUIRE(added.status == 200);
  BOOST_REQUIRE(wire::readBlobStanding(added.body)->isWhole);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(blobs)

BOOST_AUTO_TEST_CASE(a_member_without_the_group_gets_the_same_refusal_whether_or_not_something_is_there) {
  ServedHall hall;
  WireMember owner(hall, QStringLiteral("owner"), {kHallStream, kGroup});
  WireMember stranger(hall, QStringLiteral("stranger"), {kHallStream, kOther});
  const QByteArray bytes(1000, 'x');
  const BlobTag there = tagOf(bytes);
  bring(hall, owner.web, there, bytes);
  BlobTag absent = there;
  absent.name = QString(64, QLatin1Char('b'));

  const auto ask = [&](WebClient& web, const BlobTag& tag) {
    std::vector<WebClient::Response> responses;
    responses.push_back(
        web.post(pathOf(hall, "/look"), wire::kJsonType, wire::writeBlobLook({tag.stream, {tag.name}})));
    responses.push_back(web.post(pathOf(hall, {}), wire::kJsonType, wire::writeBlobTag(tag)));
    responses.push_back(web.patch(spanOf(hall, tag, 0), wire::kOctetType, bytes));
    web.range = "bytes=0-99";
    responses.push_back(web.get(spanOf(hall, tag, 0)));
    web.range.clear();
    return responses;
  };
  const auto first = ask(stranger.web, there);
  const auto second = ask(stranger.web, absent);
  for (std::size_t i = 0; i < first.size(); ++i) {
    BOOST_TEST(first[i].status == 403);
    BOOST_TEST(codeOf(first[i]) == "not-granted");
    BOOST_TEST((first[i].body == second[i].body));
  }
  // The same of the stream that carries no files, without a token, and after a revocation.
  BlobTag inHall = there;
  inHall.stream = kHallStream;
  for (const auto& response : ask(owner.web, inHall)) BOOST_TEST(response.status == 403);
  WebClient nobody = hall.client();
  for (const auto& response : ask(nobody, there)) BOOST_TEST(response.status == 401);
  BOOST_TEST(ask(owner.web, there)[3].status == 206);
  require(hall.onHub([](Hub& hub) { return hub.admission().revoke(QStringLiteral("owner")); }));
  for (const auto& response : ask(owner.web, there)) BOOST_TEST(codeOf(response) == "device-revoked");
}

BOOST_AUTO_TEST_CASE(what_is_too_large_malformed_or_at_the_wrong_place_is_refused) {
  ServedHall hall;
  WireMember member(hall, QStringLiteral("member"), {kHallStream, kGroup});
  WebClient& web = member.web;
  BlobTag huge = tagOf("x");
  huge.bytes = 60LL * 1024 * 1024;
  const auto refused = web.post(pathOf(hall, {}), wire::kJsonType, wire::writeBlobTag(huge));
  BOOST_TEST(refused.status == 413);
  BOOST_TEST(codeOf(refused) == "too-large");
  const QByteArray bytes(3000, 'y');
  const BlobTag tag = tagOf(bytes);
  BOOST_TEST(web.post(pathOf(hall, {}), wire::kJsonType, "{}").status == 422);
  BOOST_TEST(web.post(pathOf(hall, {}), wire::kOctetType, wire::writeBlobTag(tag)).status == 415);
  BOOST_TEST(web.patch(spanOf(hall, tag, 0), wire::kOctetType, bytes).status == 404);  // not begun
  BOOST_TEST(web.post(spanOf(hall, tag, 0), wire::kOctetType, bytes).status == 405);
  BOOST_TEST(web.get(pathOf(hall, {})).status == 405);
  BOOST_TEST(web.get(pathOf(hall, "/../../x")).status == 404);
  BOOST_TEST(web.post(pathOf(hall, {}), wire::kJsonType, wire::writeBlobTag(tag)).status == 200);
  const auto hole = web.patch(spanOf(hall, tag, 5), wire::kOctetType, bytes.mid(5));
  BOOST_TEST(hole.status == 409);
  BOOST_TEST(codeOf(hole) == "offset");
  BOOST_TEST(web.patch(spanOf(hall, tag, 0), wire::kOctetType, QByteArray(wire::kMostChunkBytes + 1, 'z')).status ==
             413);
  BOOST_TEST(web.patch(spanOf(hall, tag, 0), wire::kOctetType, QByteArray(3000, 'n')).status == 422);
  bring(hall, web, tag, bytes);
  for (const QByteArray& range : {QByteArray(), QByteArray("bytes=5-"), QByteArray("bytes=9-2"),
                                  QByteArray("bytes=3000-3001"), QByteArray("lines=0-1")}) {
    web.range = range;
    BOOST_TEST(web.get(spanOf(hall, tag, 0)).status == 416, range.toStdString());
  }
  web.range = "bytes=2990-9999";
  const auto tail = web.get(spanOf(hall, tag, 0));
  BOOST_TEST(tail.status == 206);
  BOOST_TEST(tail.body.size() == 10);
}

BOOST_AUTO_TEST_CASE(a_full_disk_is_507_before_a_byte_is_taken) {
  ServedHall hall([](HttpServer::Options& options) { options.limits.bodySeconds = 30; });
  BlobPort full(*hall.hub, SealedFiles(hall.folder.path(), {}, [](const QString&) { return qint64{0}; }));
  WireMember member(hall, QStringLiteral("member"), {kHallStream, kGroup});
  Route route;
  route.kind = RouteKind::Blob;
  route.blob = BlobStep::Begin;
  HttpRequest request;
  request.authorization = "Bearer " + member.token.toLatin1();
  request.body = wire::writeBlobTag(tagOf("content"));
  std::promise<HttpResponse> promise;
  full.serve(route, request, [&](HttpResponse response) { promise.set_value(std::move(response)); });
  const HttpResponse response = promise.get_future().get();
  BOOST_TEST(response.status == 507);
  BOOST_TEST(Problem::fromJson(response.body)->code.toStdString() == "disk-full");
}

/// sync.md: a 4 MB scan whose connection is cut every 3 MB completes, and sends one chunk twice at most for each cut.
BOOST_AUTO_TEST_CASE(a_scan_completes_over_a_cable_that_breaks_every_three_megabytes) {
  ServedHall hall;
  WireMember owner(hall, QStringLiteral("owner"), {kHallStream, kGroup});
  WireMember reader(hall, QStringLiteral("reader"), {kHallStream, kGroup});
  CuttingProxy proxy(hall.server->port(), 1);
  for (const qint64 cutAfter : {3'000'000, 700'000, 300'000}) {
    const int cutsBefore = proxy.cuts();
    const qint64 upBefore = proxy.bytesUp();
    proxy.setCutAfter(cutAfter);
    proxy.set(CuttingProxy::Mode::CutUp);
    CourierOverWeb web(proxy.port(), owner.token.toLatin1());
    BlobMember sender(hall.facts.site);
    qint64 largest = 0;
    sender.carry = [&](const SyncRequest& request) {
      if (request.endpoint == Endpoint::BlobAdd) largest = std::max<qint64>(largest, request.body.size());
      return web.carry(request);
    };
    const QByteArray content = noiseOf(4'000'000, static_cast<quint64>(cutAfter));
    const FileId file = sender.files.add(content);
    sender.connect();
    sender.runFor(60'000);
    const int cuts = proxy.cuts() - cutsBefore;
    const qint64 up = proxy.bytesUp() - upBefore;
    BOOST_TEST(sender.files.waiting.empty(), "cut every " << cutAfter);
    BOOST_TEST(cuts > 0);
    BOOST_TEST(sender.bytesSent <= content.size() + 300 + cuts * largest);
    // On the cable itself, heads and all.
    BOOST_TEST(up <= content.size() + 300 + cuts * largest + 100'000);
    BOOST_TEST_MESSAGE("cut every " << cutAfter << ": " << cuts << " cuts, " << up << " bytes for " << content.size());

    CourierOverWeb back(hall.server->port(), reader.token.toLatin1());
    BlobMember receiver(hall.facts.site);
    receiver.carry = [&](const SyncRequest& request) { return back.carry(request); };
    receiver.connect();
    receiver.courier.want(file);
    receiver.runFor(60'000);
    BOOST_TEST((receiver.files.here[file] == content));
  }
}

/// I14: what the citizen handed in is nowhere on the hub's disk, neither its bytes nor its hash.
BOOST_AUTO_TEST_CASE(the_hub_keeps_nothing_that_it_could_read) {
  ServedHall hall;
  WireMember owner(hall, QStringLiteral("owner"), {kHallStream, kGroup});
  CourierOverWeb web(hall.server->port(), owner.token.toLatin1());
  BlobMember sender(hall.facts.site);
  sender.carry = [&](const SyncRequest& request) { return web.carry(request); };
  const FileId file = sender.files.add(sample::pdf("NIK 7172012345670001 Siti Planted " + QByteArray(2000, 'p')));
  sender.connect();
  sender.run();
  BOOST_REQUIRE(sender.files.waiting.empty());
  const QByteArray disk = everythingIn(hall.folder.path());
  // The search itself works: the sealed bytes are found.
  const auto sealed = file_seal::close(file, sender.files.here[file], *sender.files.keys.current(kGroup));
  BOOST_TEST(disk.contains(sealed->bytes));
  for (const QByteArray& planted : {QByteArray("7172012345670001"), QByteArray("Siti Planted"), file.sha256.toLatin1(),
                                    QByteArray::fromHex(file.sha256.toLatin1())})
    BOOST_TEST(!disk.contains(planted));
  const QByteArray metrics = hall.client().get("/metrics").body;
  BOOST_TEST(metrics.contains("loket_blobs_taken_total 1\n"));
  BOOST_TEST(!metrics.contains(file.sha256.toLatin1()));
}

/// The desktop program's own hands: PATCH and Range as Qt sends them, over TLS.
BOOST_AUTO_TEST_CASE(the_real_transport_brings_a_file_and_fetches_it) {
  ServedHall hall({}, true);
  const QString id = QStringLiteral("realpc");
  const auto key = DeviceKey::fromSeed(QByteArray(32, 'r'));
  const QString token = hall.onHub([&](Hub& hub) {
    const auto code = hub.admission().makeCode(QStringLiteral("counter"), id, {kHallStream, kGroup});
    const auto reply = hub.admission().enrol({*code, id, key->publicKey(), QString()});
    const Hello hello = hub.hello();
    TokenRequest request{id, QByteArray(16, 'n'), hello.serverTimeMs, {}};
    request.signature = key->sign(request.message(hello.logId));
    const auto given = hub.admission().token(request);
    return reply && given ? given->token : QString();
  });
  BOOST_REQUIRE(!token.isEmpty());
  HttpTransport transport(
      {QUrl(QStringLiteral("https://127.0.0.1:%1").arg(hall.server->port())), hall.facts.fingerprint});
  std::optional<SyncAnswer> came;
  QObject::connect(&transport, &HttpTransport::answered, &transport, [&](const SyncAnswer& answer) { came = answer; });
  const auto carry = [&](const SyncRequest& request) {
    came.reset();
    transport.send(request);
    const QDeadlineTimer deadline(10'000);
    while (!came && !deadline.hasExpired())
      QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, 10);
    BOOST_REQUIRE(came.has_value());
    return *came;
  };
  BlobMember sender(hall.facts.site);
  BlobMember receiver(hall.facts.site);
  sender.carry = carry;
  receiver.carry = carry;
  const QByteArray content = noiseOf(1'000'000);
  const FileId file = sender.files.add(content);
  sender.courier.setLine(true, true, token);
  sender.run();
  BOOST_TEST(sender.files.waiting.empty());
  receiver.courier.setLine(true, true, token);
  receiver.courier.want(file);
  receiver.run();
  BOOST_TEST((receiver.files.here[file] == content));
}

BOOST_AUTO_TEST_SUITE_END()
