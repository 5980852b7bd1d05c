#include <boost/test/unit_test.hpp>

#include <rapidcheck.h>

#include <array>
#include <functional>

#include "journal/wire/problem.h"
#include "journal/wire/pull.h"
#include "journal/wire/push.h"
#include "journal/wire/queue.h"
#include "journal/wire/replica.h"
#include "journal/wire/session.h"

namespace {

const Uuid kId = *Uuid::parse(QStringLiteral("0197c0de-0000-7000-8000-000000000002"));
const Cursor kCursor{QStringLiteral("0197c0de.1a"), 2, {{QStringLiteral("hall"), 12}, {QStringLiteral("g:pemkot"), 5}}};

std::vector<PushBatch> samplePush() {
  PushBatch batch{QStringLiteral("log"), QStringLiteral("hall"), QStringLiteral("aabbccddeeff-1"), 7,
                  QByteArray(32, 'c'),   QByteArray(64, 's'),    {"{\"a\":1}", "{\"b\":2}"}};
  PushBatch other = batch;
  other.stream = QStringLiteral("g:pemkot");
  other.lines = {"{}"};
  return {batch, other};
}

PushReply samplePushReply() {
  PushReply reply;
  reply.logId = QStringLiteral("log");
  reply.epoch = 3;
  reply.serverTimeMs = 1'795'392'000'000;
  reply.receipts.push_back({QStringLiteral("hall"),
                            QStringLiteral("aabb"),
                            9,
                            QString(),
                            std::nullopt,
                            {{8, OpStanding::Applied, QString(), 100, 0x01a205b3d07b0007},
                             {9, OpStanding::Rejected, QStringLiteral("number-taken"), 101, 0x01a205b3d07b0008}}});
  reply.receipts.push_back({QStringLiteral("g:x"), QStringLiteral("aabb"), 0, QStringLiteral("gap"), 4, {}});
  return reply;
}

PullReply samplePull() {
  PullReply reply;
  reply.next = kCursor;
  reply.more = true;
  reply.serverTimeMs = 5;
  reply.left = 250;
  reply.checksums = {{QStringLiteral("hall"), QByteArray(16, 'k')}};
  reply.keys = {{QStringLiteral("aabb"), QByteArray(32, 'p')}};
  reply.operations = {{QStringLiteral("hall"), QStringLiteral("aabb"), 1, 12, 0x01a205b3d07b0007, QByteArray(64, 's'),
                       QString(), "{\"a\":1}"},
                      {QStringLiteral("hall"), QStringLiteral("aabb"), 2, 13, 0x01a205b3d07b0008, QByteArray(),
                       QStringLiteral("unreadable"), "no json at all"}};
  return reply;
}

/// Every reader with a body that it takes.
struct Decoder {
  const char* name;
  QByteArray good;
  std::function<bool(QByteArrayView)> accepts;
};

std::vector<Decoder> decoders() {
  ReplicaState state{kCursor, {{QStringLiteral("g:a"), QStringLiteral("checksum")}}, 5, 7};
  BOOST_TEST((*wire::readReplicaState(wire::writeReplicaState(state)) == state));
  state.have.logId.clear();  // before the first contact
  BOOST_TEST((*wire::readReplicaState(wire::writeReplicaState(state)) == state));
  LogMarks marks{{kCursor.logId, kCursor.epoch, {}}, {}};
  marks.marks[QStringLiteral("hall")] = {{1, QByteArray(16, 'a')}, {9, QByteArray(16, 'b')}};
  BOOST_TEST((*wire::readLogMarks(wire::writeLogMarks(marks)) == marks));
  marks.marks[QStringLiteral("hall")][5] = QByteArray(15, 'c');
  BOOST_TEST(!wire::readLogMarks(wire::writeLogMarks(marks)));
  const IssueCommand issue{
      kId,    QStringLiteral("akta-kelahiran"), Priority::Elderly, 77, QStringLiteral("1"), QStringLiteral("rahmat"),
      kCursor};
  const ClaimCommand claim{kId, QStringLiteral("3"), QStringLiteral("novita"), TicketId{kId}, kCursor};
  const QueueGrant grant{TicketId{kId}, QStringLiteral("A"), 12, {1, 99}, QStringLiteral("standby"), samplePull()};
  const TokenRequest token{QStringLiteral("aabb"), QByteArray(16, 'n'), 5, QByteArray(64, 's')};
  return {
      // One stretch: cut behind a stretch, a push is a shorter one, and its receipts say so.
      {"push", wire::writePush(std::array{samplePush().front()}),
       [](QByteArrayView b) { return wire::readPush(b).has_value(); }},
      {"push reply", wire::writePushReply(samplePushReply()),
       [](QByteArrayView b) { return wire::readPushReply(b).has_value(); }},
      {"pull reply", wire::writePullReply(samplePull()),
       [](QByteArrayView b) { return wire::readPullReply(b).has_value(); }},
      {"ends", wire::writeChainEnds({kCursor, {{{QStringLiteral("hall"), QStringLiteral("aabb")}, 4}}}),
       [](QByteArrayView b) { return wire::readChainEnds(b).has_value(); }},
      {"issue", wire::writeIssue(issue), [](QByteArrayView b) { return wire::readIssue(b).has_value(); }},
      {"claim", wire::writeClaim(claim), [](QByteArrayView b) { return wire::readClaim(b).has_value(); }},
      {"grant", wire::writeGrant(grant), [](QByteArrayView b) { return wire::readGrant(b).has_value(); }},
      {"hello", wire::writeHello({1, 1, QStringLiteral("log"), 1, 5, 500, 1000, 1000, QStringLiteral("0.1.0"), QStringLiteral("MPP Kota Bitung"), QStringLiteral("hub"), {}}),
       [](QByteArrayView b) { return wire::readHello(b).has_value(); }},
      {"hello-standby",
       wire::writeHello({1, 1, QStringLiteral("log"), 1, 5, 500, 1000, 1000, QStringLiteral("0.1.0"), {},
                         QStringLiteral("standby"), {},
                         HallLeader{QStringLiteral("5b5b"), QByteArray(32, 'k'),
                                    {QUrl(QStringLiteral("https://10.0.0.6:8443")), QByteArray(32, 'f')}}}),
       [](QByteArrayView b) { return wire::readHello(b).has_value(); }},
      {"enrol",
       wire::writeEnrol({QStringLiteral("K7QF"), QStringLiteral("aabb"), QByteArray(32, 'p'), QStringLiteral("PC")}),
       [](QByteArrayView b) { return wire::readEnrol(b).has_value(); }},
      {"enrol reply",
       wire::writeEnrolReply({QStringLiteral("aabb"),
                              QStringLiteral("site"),
                              QStringLiteral("counter"),
                              QStringLiteral("Loket 3"),
                              QStringLiteral("K2"),
                              {QStringLiteral("hall")},
                              QStringLiteral("log"),
                              1}),
       [](QByteArrayView b) { return wire::readEnrolReply(b).has_value(); }},
      {"token", wire::writeToken(token), [](QByteArrayView b) { return wire::readToken(b).has_value(); }},
      {"token reply", wire::writeTokenReply({QStringLiteral("abc"), 5}),
       [](QByteArrayView b) { return wire::readTokenReply(b).has_value(); }},
      {"problem", Problem{409, QStringLiteral("gap"), QStringLiteral("x"), 5, 3}.toJson(),
       [](QByteArrayView b) { return Problem::fromJson(b).has_value(); }},
  };
}

}  // namespace

BOOST_AUTO_TEST_SUITE(wire_suite)

BOOST_AUTO_TEST_CASE(values_survive_their_bytes) {
  BOOST_TEST((*wire::readPush(wire::writePush(samplePush())) == samplePush()));
  BOOST_TEST((*wire::readPushReply(wire::writePushReply(samplePushReply())) == samplePushReply()));
  BOOST_TEST((*wire::readPullReply(wire::writePullReply(samplePull())) == samplePull()));
  const PullRequest request{kCursor, 17, 25};
  BOOST_TEST((*wire::readPullQuery(wire::writePullQuery(request)) == request));
  BOOST_TEST((*Cursor::parse(kCursor.toText()) == kCursor));
  const ChainEnds ends{kCursor, {{{QStringLiteral("hall"), QStringLiteral("aabb")}, 4}}};
  BOOST_TEST((*wire::readChainEnds(wire::writeChainEnds(ends)) == ends));
  const IssueCommand issue{
      kId, QStringLiteral("akta"), Priority::Elderly, 77, QStringLiteral("1"), QStringLiteral("r"), kCursor};
  BOOST_TEST((*wire::readIssue(wire::writeIssue(issue)) == issue));
  const ClaimCommand claim{kId, QStringLiteral("3"), QStringLiteral("n"), std::nullopt, kCursor};
  BOOST_TEST((*wire::readClaim(wire::writeClaim(claim)) == claim));
  const QueueGrant grant{TicketId{kId}, QStringLiteral("A-K2"), 12, {1, 99}, QStringLiteral("standby"), samplePull()};
  BOOST_TEST((*wire::readGrant(wire::writeGrant(grant)) == grant));
  const Problem problem{409, QStringLiteral("gap"), QStringLiteral("x"), 5, 3};
  BOOST_TEST((*Problem::fromJson(problem.toJson()) == problem));
}

BOOST_AUTO_TEST_CASE(requests_refuse_what_they_do_not_know_and_replies_pass_it_over) {
  const auto with = [](QByteArray body) { return QByteArray(body).replace(0, 1, "{\"zz\":1,"); };
  const QStringList replies{QStringLiteral("push reply"),  QStringLiteral("pull reply"), QStringLiteral("ends"),
                            QStringLiteral("grant"),       QStringLiteral("hello"),      QStringLiteral("enrol reply"),
                            QStringLiteral("token reply"), QStringLiteral("problem"),    QStringLiteral("hello-standby")};
  for (const Decoder& decoder : decoders()) {
    BOOST_TEST(decoder.accepts(decoder.good), decoder.name);
    BOOST_TEST(decoder.accepts(with(decoder.good)) == replies.contains(QLatin1String(decoder.name)), decoder.name);
  }
}

BOOST_AUTO_TEST_CASE(hostile_bodies_are_refused) {
  const QByteArray deep = QByteArray(100'000, '[');
  const QByteArray nested = "{\"a\":" + QByteArray(50, '[') + QByteArray(50, ']') + "}";
  for (const Decoder& decoder : decoders()) {
    for (const QByteArray& bad : {QByteArray(), QByteArray("\n"), QByteArray("null"), QByteArray("[]"),
                                  QByteArray("{}"), QByteArray("<html><body>Silakan masuk</body></html>"), deep, nested,
                                  QByteArray(8 * 1024 * 1024, 'a'), QByteArray("{\"a\":1") + QByteArray(1, '\0') + "}"})
      BOOST_TEST(!decoder.accepts(bad), decoder.name << ": " << bad.left(20).toStdString());
    for (qsizetype cut = 0; cut < decoder.good.size(); ++cut)
      BOOST_TEST(!decoder.accepts(decoder.good.left(cut)), decoder.name << " cut at " << cut);
  }
}

BOOST_AUTO_TEST_CASE(no_damaged_body_does_worse_than_be_refused) {
  const auto all = decoders();
  const bool holds = rc::check("a reader ends, whatever it reads", [&] {
    const auto& decoder = all[*rc::gen::inRange<std::size_t>(0, all.size())];
    QByteArray body = decoder.good;
    const auto changes = *rc::gen::container<std::vector<std::pair<int, char>>>(
        rc::gen::pair(rc::gen::inRange(0, static_cast<int>(body.size())), rc::gen::arbitrary<char>()));
    for (const auto& [at, byte] : changes) body[at] = byte;
    (void)decoder.accepts(body);
  });
  BOOST_TEST(holds);
}

BOOST_AUTO_TEST_CASE(limits_hold) {
  auto push = samplePush();
  push.resize(1);
  push[0].lines.assign(501, "{}");
  BOOST_TEST(!wire::readPush(wire::writePush(push)));
  push[0].lines.assign(1, QByteArray(65'537, 'a'));
  const auto large = wire::readPush(wire::writePush(push));
  BOOST_REQUIRE(!large);
  BOOST_TEST(large.error().field.toStdString() == "size");
  push[0].lines.clear();
  BOOST_TEST(!wire::readPush(wire::writePush(push)));
  for (const char* bad : {"log", "log;0", "log;1;hall", "log;1;hall=-1", "log;1;hall=1;hall=2", "log;1;ha ll=1",
                          "log;1;../x=1", "log;1;hall=99999999999999999999"})
    BOOST_TEST(!Cursor::parse(QLatin1String(bad)), bad);
  for (const char* bad : {"", "after=log;1&limit=0", "after=log;1&limit=4001", "after=log;1&wait=26",
                          "after=log;1&after=log;1", "limit=5", "after=log;1&x=1"})
    BOOST_TEST(!wire::readPullQuery(QLatin1String(bad)), bad);
  // An id with a hyphen would name the chain of somebody's restored backup.
  BOOST_TEST(
      !wire::readEnrol(wire::writeEnrol({QStringLiteral("c"), QStringLiteral("aabb-1"), QByteArray(32, 'p'), {}})));
}

BOOST_AUTO_TEST_SUITE_END()
