#include "journal/device_codec.h"
#include "store/directory_table.h"
#include "support/hall_fixture.h"

namespace {

TokenRequest tokenRequest(HallFixture::Member& member, const Hello& hello, char nonce) {
  TokenRequest request{member.id, QByteArray(16, nonce), hello.serverTimeMs, {}};
  request.signature = member.store->deviceKey().sign(request.message(hello.logId));
  return request;
}

}  // namespace

BOOST_FIXTURE_TEST_SUITE(admission, HallFixture)

BOOST_AUTO_TEST_CASE(a_code_lets_one_device_in_within_ten_minutes) {
  Admission& admission = hub->admission();
  const auto code = admission.makeCode(QStringLiteral("counter"), QStringLiteral("Loket 3"), {kHallStream});
  require(code);
  BOOST_TEST(code->size() == 14);
  const EnrolRequest request{*code, QStringLiteral("aaaaaaaaaaaa"), QByteArray(32, 'p'), QStringLiteral("PC")};
  EnrolRequest wrong = request;
  wrong.code = QStringLiteral("0000-0000-0000");
  BOOST_TEST(codeOf(admission.enrol(wrong)) == "code-unknown");
  EnrolRequest sloppy = request;
  sloppy.code = code->toLower().remove(QLatin1Char('-')).replace(QLatin1Char('0'), QLatin1Char('o'));
  const EnrolReply reply = granted(admission.enrol(sloppy));
  BOOST_TEST(reply.suffix.toStdString() == "K1");
  BOOST_TEST((reply.streams == QStringList{kHallStream}));
  // The answer was lost: the same device asks again. Nobody else gets in.
  BOOST_TEST((granted(admission.enrol(request)) == reply));
  EnrolRequest thief = request;
  thief.device = QStringLiteral("bbbbbbbbbbbb");
  BOOST_TEST(codeOf(admission.enrol(thief)) == "code-used");
  thief.device = request.device;
  thief.publicKey = QByteArray(32, 'q');
  BOOST_TEST(codeOf(admission.enrol(thief)) == "code-used");
  const auto second = admission.makeCode(QStringLiteral("counter"), {}, {kHallStream});
  require(second);
  BOOST_TEST(codeOf(admission.enrol({*second, request.device, QByteArray(32, 'q'), {}})) == "device-taken");
  BOOST_TEST(codeOf(admission.enrol({*second, QStringLiteral("0000000000ff"), QByteArray(32, 'q'), {}})) ==
             "device-taken");
  clock.advance(Admission::kCodeMs + 1);
  BOOST_TEST(codeOf(admission.enrol({*second, QStringLiteral("cccccccccccc"), QByteArray(32, 'q'), {}})) ==
             "code-expired");
  // The code itself lies nowhere.
  QFile file(hubStore().database().path() + QStringLiteral("-wal"));
  BOOST_REQUIRE(file.open(QIODevice::ReadOnly));
  const QByteArray bytes = file.readAll();
  BOOST_TEST(!bytes.contains(code->toUtf8()));
}

BOOST_AUTO_TEST_CASE(a_token_belongs_to_who_signed_for_it_here_and_now) {
  auto member = enrol('a');
  auto other = enrol('b');
  Admission& admission = hub->admission();
  const Hello hello = hub->hello();
  const TokenRequest request = tokenRequest(*member, hello, '1');
  const TokenReply token = granted(admission.token(request));
  BOOST_TEST((granted(admission.check(token.token)).id == member->id));
  BOOST_TEST(codeOf(admission.token(request)) == "nonce-used");
  // Signed by another, for another log, at another time.
  TokenRequest forged = tokenRequest(*other, hello, '2');
  forged.device = member->id;
  BOOST_TEST(codeOf(admission.token(forged)) == "bad-signature");
  Hello elsewhere = hello;
  elsewhere.logId = QStringLiteral("another");
  BOOST_TEST(codeOf(admission.token(tokenRequest(*member, elsewhere, '3'))) == "bad-signature");
  Hello early = hello;
  early.serverTimeMs -= Admission::kNonceMs + 1;
  BOOST_TEST(codeOf(admission.token(tokenRequest(*member, early, '4'))) == "clock");
  TokenRequest stranger = request;
  stranger.device = QStringLiteral("eeeeeeeeeeee");
  BOOST_TEST(codeOf(admission.token(stranger)) == "device-unknown");
  for (qsizetype i = 0; i < token.token.size(); ++i) {
    QString bad = token.token;
    bad[i] = bad[i] == QLatin1Char('A') ? QLatin1Char('B') : QLatin1Char('A');
    BOOST_TEST(codeOf(admission.check(bad)) == "token");
  }
  // It outlives a restart of the hub, and not its hour.
  openHub();
  BOOST_TEST((granted(hub->admission().check(token.token)).id == member->id));
  clock.advance(Admission::kTokenMs + 1);
  BOOST_TEST(codeOf(hub->admission().check(token.token)) == "token");
}

BOOST_AUTO_TEST_CASE(a_revoked_device_does_not_fill_the_disk) {
  auto member = enrol('a');
  auto other = enrol('b');
  for (Member* one : {member.get(), other.get()}) {
    push(*one);
    require(one->store->append(QStringLiteral("novita"),
                               {draft(QStringLiteral("drone:1"), "drone.fly", {{QStringLiteral("at"), 1}})}));
    require(hub->admission().revoke(one->id));
  }
  // As if it had brought all it may, under a second name of its chain too.
  require(hubStore().database().run(
      "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000) "
      "INSERT INTO set_aside (stream, device, seq, chain, reason, bytes, signature, received_at) "
      "SELECT 'hall', CASE WHEN i % 2 = 0 THEN 'aaaaaaaaaaaa' ELSE 'aaaaaaaaaaaa-1' END, i + 1000, zeroblob(32), "
      "'revoked', x'00', NULL, 0 FROM n"));
  const auto full = push(*member);
  BOOST_REQUIRE(full.receipts.size() == 1U);
  BOOST_TEST(full.receipts[0].problem.toStdString() == "set-aside-full");
  const auto kept = push(*other);
  BOOST_REQUIRE(kept.receipts.size() == 1U);
  BOOST_TEST(kept.receipts[0].problem.toStdString() == "");
  BOOST_TEST((kept.receipts[0].results[0].standing == OpStanding::Parked));
}

BOOST_AUTO_TEST_CASE(a_revoked_device_may_bring_and_not_fetch) {
  auto member = enrol('a');
  push(*member);
  pull(*member);
  require(member->store->append(QStringLiteral("novita"),
                                {draft(QStringLiteral("drone:1"), "drone.fly", {{QStringLiteral("at"), 1}})}));
  require(hub->admission().revoke(member->id));
  const auto before = hubStore().log().count();
  const auto reply = push(*member);
  BOOST_REQUIRE(reply.receipts.size() == 1U);
  BOOST_TEST((reply.receipts[0].results[0].standing == OpStanding::Parked));
  BOOST_TEST(*hubStore().log().count() == *before);
  BOOST_TEST(codeOf(hub->pull(deviceOf(*member), {cursorOf(*member), 10, 0})) == "device-revoked");
  BOOST_TEST(codeOf(hub->ends(deviceOf(*member))) == "device-revoked");
  BOOST_TEST(codeOf(hub->issue(deviceOf(*member), issueFor(*member))) == "device-revoked");
  BOOST_TEST(codeOf(hub->claim(deviceOf(*member), claimFor(*member, QStringLiteral("3")))) == "device-revoked");
  auto kept = hubStore().database().prepare("SELECT count(*) FROM set_aside WHERE reason = 'revoked'");
  require(kept);
  require(kept->run());
  BOOST_REQUIRE(kept->next());
  BOOST_TEST(kept->integer(0) == 1);
}

BOOST_AUTO_TEST_CASE(the_hall_is_told_who_belongs_to_it) {
  const auto told = [&](const QString& id) {
    const auto row = DirectoryTable(hubStore().database()).row(QStringLiteral("device"), id);
    require(row);
    BOOST_REQUIRE(row->has_value());
    const auto device = device_codec::read(id, (*row)->body);
    require(device);
    return *device;
  };
  auto member = enrol('3');
  BOOST_TEST((told(member->id) == deviceOf(*member)));
  require(hub->admission().grant(member->id, {kHallStream}));
  BOOST_TEST(told(member->id).streams.join(QLatin1Char(' ')).toStdString() == "hall");
  require(hub->admission().revoke(member->id));
  BOOST_TEST((told(member->id).state == DeviceState::Revoked));
  BOOST_TEST(!hub->admission().revoke(QStringLiteral("nobody")));

  // Told once: a start with nothing new writes nothing; one after a change that was not told says it.
  const qint64 before = hubStore().log().count().value_or(-1);
  openHub();
  BOOST_TEST(hubStore().log().count().value_or(-1) == before);
  require(DeviceTable(hubStore().database()).setState(member->id, DeviceState::Frozen));
  openHub();
  BOOST_TEST((told(member->id).state == DeviceState::Frozen));
  BOOST_TEST(hubStore().log().count().value_or(-1) == before + 1);
}

// A hub that was made from the backup of a lone counter has that counter's history before it has the counter.
BOOST_AUTO_TEST_CASE(who_is_known_by_its_history_alone_is_let_in_with_the_same_key) {
  const QByteArray key(32, 'p');
  const auto note = [&](const char* id) {
    auto statement = hubStore().database().prepare("INSERT INTO device (id, public_key) VALUES (?, ?)");
    require(statement);
    require(statement->bind(QString::fromLatin1(id)).bind(QVariant(key)).run());
  };
  const auto enrolWith = [&](const char* id, const QByteArray& publicKey) {
    const auto code = hub->admission().makeCode(QStringLiteral("counter"), QStringLiteral("Loket 3"), {kHallStream});
    require(code);
    return hub->admission().enrol({*code, QLatin1String(id), publicKey, QStringLiteral("PC")});
  };
  note("cccccccccccc");
  BOOST_TEST(codeOf(enrolWith("cccccccccccc", QByteArray(32, 'q'))) == "device-taken");
  BOOST_TEST(granted(enrolWith("cccccccccccc", key)).name.toStdString() == "Loket 3");
  BOOST_TEST(codeOf(enrolWith("cccccccccccc", key)) == "device-taken");
}

BOOST_AUTO_TEST_SUITE_END()
