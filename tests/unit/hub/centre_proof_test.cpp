#include "hub/centre/centre_question.h"
#include "store/centre_heads.h"
#include "store/doubt_body.h"
#include "support/centre_fixture.h"
#include "sync/history_watch.h"

namespace {

/// A hub that has its centre prove what it was given, with nothing between the two.
struct ProofFixture : CentreFixture {
  struct Pair {
    std::unique_ptr<Centre> up;
    CentreHub us;
    std::unique_ptr<CentreHeads> heads;
    std::unique_ptr<HistoryWatch> watch;
    QString token;
  };
  int asked = 0;
  qint64 bytes = 0;

  Pair pairOver(const QString& database) {
    Pair pair;
    pair.up = open(database);
    pair.us = enrolHub(*pair.up, QStringLiteral("BTG"), QStringLiteral("h"));
    begin(pair);
    return pair;
  }
  void begin(Pair& pair) {
    pair.heads = std::make_unique<CentreHeads>(hubStore(), pair.up->bundles().publicKey());
    pair.watch = std::make_unique<HistoryWatch>(HistoryWatch::Ports{*pair.heads, clock, chance}, QStringLiteral("BTG"),
                                                HistoryWatch::Pace::ofCentre());
    pair.watch->setLine(true, true, {});
  }
  /// The next one, whenever it is.
  void round(Pair& pair) {
    BOOST_REQUIRE(pair.watch->nextWakeMs().has_value());
    clock.advance(std::max<qint64>(0, *pair.watch->nextWakeMs() - clock.nowMs()));
    const QString token = tokenOf(*pair.up, QStringLiteral("BTG.h"), *DeviceKey::fromSeed(QByteArray(32, 'q')));
    pair.watch->wake();
    for (int turn = 0; turn < 50; ++turn) {
      const auto requests = pair.watch->takeRequests();
      if (requests.empty()) return;
      for (const SyncRequest& request : requests) {
        ++asked;
        CentreMessage message;
        message.endpoint = request.path.endsWith(QLatin1String("audit/head"))        ? CentreEndpoint::AuditHead
                           : request.path.endsWith(QLatin1String("audit/inclusion")) ? CentreEndpoint::AuditInclusion
                                                                                     : CentreEndpoint::AuditConsistency;
        message.site = request.path.section(QLatin1Char('/'), 3, 3);
        message.token = token;
        message.query = request.query;
        const auto done = answerTo(*pair.up, message);
        SyncAnswer answer;
        answer.id = request.id;
        answer.outcome = SyncAnswer::Outcome::Answered;
        answer.status = done ? 200 : done.error().status;
        answer.body = done ? *done : done.error().toJson();
        bytes += answer.body.size();
        pair.watch->answered(answer);
      }
    }
    BOOST_FAIL("it asks for ever");
  }
  std::vector<HistoryDoubt> doubts() {
    auto all = CentreHeads::doubts(hubStore());
    require(all);
    return std::move(*all);
  }
  /// A new PC folds what it got when it has all of it.
  void hear(Member& member) {
    pull(member);
    if (member.store->isGathering()) require(member.store->arrange());
  }
  /// Another database is another centre.
  void forget() { require(hubStore().database().run("DELETE FROM meta WHERE key LIKE 'centre.seen:%'")); }
  qint64 operations() { return *hubStore().log().count(); }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(centre_proof, ProofFixture)

BOOST_AUTO_TEST_CASE(an_honest_centre_proves_what_it_was_given_and_is_asked_nothing_when_nothing_has_gone_up) {
  auto one = enrol('a');
  work(*one, 0, 10);
  for (const QString& database : newDatabases(place)) {
    Pair pair = pairOver(database);
    bringAll(*pair.up, pair.us);
    asked = 0;
    round(pair);
    BOOST_TEST(asked == 4);  // a head and a sample of each of two streams
    BOOST_TEST(pair.heads->seen(kHallStream)->value().size == hubStore().cursor()->after.at(kHallStream));
    bytes = 0;
    for (int hour = 0; hour < 10; ++hour) round(pair);
    BOOST_TEST(asked == 4);
    BOOST_TEST(bytes == 0);
    work(*one, 10, 30);
    bringAll(*pair.up, pair.us);
    round(pair);
    BOOST_TEST(asked == 8);
    BOOST_TEST(bytes < 4 * 1'300);
    BOOST_TEST(doubts().empty());
    forget();
  }
}

BOOST_AUTO_TEST_CASE(a_centre_that_forgets_or_rewrites_is_told_to_every_pc_once_and_the_work_goes_on) {
  auto one = enrol('a');
  work(*one, 0, 12);
  using Kind = HistoryDoubt::Kind;
  const QString rewritten = QStringLiteral(
      "UPDATE log SET bytes = (SELECT o.bytes FROM log o WHERE o.gseq = 1 AND o.stream = 'g:pemkot') "
      "WHERE gseq = 5 AND stream = 'g:pemkot'");
  const QString forgotten = QStringLiteral("DELETE FROM log WHERE gseq = %1 AND stream = 'g:pemkot'");
  const QString treeLess = QStringLiteral("DELETE FROM tree WHERE stream = 'g:pemkot'");
  const QString otherOrder = QStringLiteral(
      "UPDATE log SET running = (SELECT o.running FROM log o WHERE o.gseq = 1 AND "
      "o.stream = 'g:pemkot') WHERE gseq = %1 AND stream = 'g:pemkot'");
  const std::vector<std::pair<QStringList, Kind>> cases{
      {{rewritten}, Kind::Unproved},
      {{forgotten}, Kind::Unproved},
      // The tree made anew over what is there now, and signed.
      {{rewritten, treeLess}, Kind::Rewritten},
      {{otherOrder}, Kind::TwoFaced},
  };
  for (const auto& [harms, kind] : cases)
    for (const QString& database : newDatabases(place)) {
      Pair pair = pairOver(database);
      bringAll(*pair.up, pair.us);
      round(pair);
      BOOST_REQUIRE(doubts().empty());
      work(*one, 100, 1);
      bringAll(*pair.up, pair.us);
      const qint64 last = hubStore().cursor()->after.at(group);
      for (const QString& harm : harms)
        require(pair.up->database().run(harm.contains(QLatin1Char('%')) ? harm.arg(last) : harm));
      const qint64 before = operations();
      for (int hour = 0; hour < 3; ++hour) round(pair);
      const auto all = doubts();
      BOOST_REQUIRE_EQUAL(all.size(), 1U);
      BOOST_TEST((all.front().stream == group));
      BOOST_TEST((all.front().kind == kind),
                 "kind " << static_cast<int>(all.front().kind) << " after " << harms.front().toStdString());
      BOOST_TEST(all.front().seenSize < last);
      BOOST_TEST(operations() == before + 1);
      // A counter hears of it as of everything else.
      hear(*one);
      const auto told = CentreHeads::doubts(*one->store);
      require(told);
      BOOST_TEST((*told == all));
      // What is written goes up all the same.
      work(*one, 200, 1);
      BOOST_TEST((bringAll(*pair.up, pair.us).have.after == hubStore().cursor()->after));
      // The next case begins with an innocent centre.
      require(pair.heads->see(**pair.heads->seen(group)));
      BOOST_TEST(doubts().empty());
      forget();
    }
}

BOOST_AUTO_TEST_CASE(a_doubt_is_taken_back_when_the_centre_was_put_right) {
  auto one = enrol('a');
  work(*one, 0, 5);
  Pair pair = pairOver(newDatabases(place).front());
  bringAll(*pair.up, pair.us);
  round(pair);
  work(*one, 5, 1);
  bringAll(*pair.up, pair.us);
  sql(*pair.up, "CREATE TABLE kept AS SELECT * FROM log WHERE gseq = 3 AND stream = 'g:pemkot'");
  sql(*pair.up, "DELETE FROM log WHERE gseq = 3 AND stream = 'g:pemkot'");
  round(pair);
  BOOST_TEST(doubts().size() == 1U);
  hear(*one);
  BOOST_TEST(CentreHeads::doubts(*one->store)->size() == 1U);
  sql(*pair.up, "INSERT INTO log SELECT * FROM kept");
  round(pair);
  BOOST_TEST(doubts().empty());
  hear(*one);
  BOOST_TEST(CentreHeads::doubts(*one->store)->empty());
}

BOOST_AUTO_TEST_CASE(a_restored_centre_and_a_restored_hub_are_not_accused) {
  auto one = enrol('a');
  work(*one, 0, 10);
  Pair pair = pairOver(place.filePath(QStringLiteral("before.sqlite")));
  bringAll(*pair.up, pair.us);
  const QString copy = place.filePath(QStringLiteral("backup.sqlite"));
  sql(*pair.up, qPrintable(QStringLiteral("VACUUM INTO '%1'").arg(copy)));
  work(*one, 10, 10);
  const QString backup = place.filePath(QStringLiteral("hub.sqlite"));
  require(hubStore().backup(backup));
  work(*one, 20, 10);
  bringAll(*pair.up, pair.us);
  round(pair);
  // The centre comes back as it was, and is asked before the hub has noticed.
  pair.up = open(copy);
  work(*one, 30, 1);
  round(pair);
  BOOST_TEST(doubts().empty());
  bringAll(*pair.up, pair.us);
  round(pair);
  BOOST_TEST(doubts().empty());
  BOOST_TEST(pair.heads->seen(group)->value().size == hubStore().cursor()->after.at(group));

  hub.reset();
  pair.watch.reset();
  pair.heads.reset();
  office.reset();
  clock.advance(60'000);
  require(Store::restore(folder.path(), backup, {}, clock.nowMs()));
  openHub();
  begin(pair);
  // Asked before the centre has followed: it speaks of the other log still.
  round(pair);
  BOOST_TEST(doubts().empty());
  granted(pair.up->follow(pair.us, *UpwardSource(hubStore()).marks()));
  bringAll(*pair.up, pair.us);
  round(pair);
  BOOST_TEST(doubts().empty());
  BOOST_TEST((pair.heads->seen(group)->value().logId == hubStore().logId()));
}

BOOST_AUTO_TEST_CASE(no_member_accuses_the_centre_or_acquits_it) {
  auto one = enrol('a');
  pull(*one);
  require(one->store->append(QStringLiteral("novita"), {draft(QStringLiteral("centre_doubt:hall"), "centre_doubt.set",
                                                              {{QStringLiteral("kind"), QStringLiteral("cut")},
                                                               {QStringLiteral("log_id"), hubStore().logId()},
                                                               {QStringLiteral("seen"), 9},
                                                               {QStringLiteral("shown"), 1},
                                                               {QStringLiteral("at"), 1},
                                                               {QStringLiteral("stands"), true}})}));
  push(*one);
  BOOST_TEST(doubts().empty());
}

BOOST_AUTO_TEST_CASE(a_doubt_that_cannot_be_read_is_a_doubt_all_the_same) {
  for (const auto kind : {HistoryDoubt::Kind::Cut, HistoryDoubt::Kind::Rewritten, HistoryDoubt::Kind::TwoFaced,
                          HistoryDoubt::Kind::Unsigned, HistoryDoubt::Kind::Unproved}) {
    const HistoryDoubt doubt{kind, group, 7, 5, clock.nowMs()};
    const auto read = doubt_body::read(group, doubt_body::write(doubt, hubStore().logId()));
    require(read);
    BOOST_TEST((*read == doubt));
  }
  require(hubStore().append({}, {draft(QStringLiteral("centre_doubt:hall"), "centre_doubt.set",
                                       {{QStringLiteral("kind"), QStringLiteral("of-the-future")},
                                        {QStringLiteral("log_id"), hubStore().logId()},
                                        {QStringLiteral("stands"), true}})}));
  BOOST_REQUIRE_EQUAL(doubts().size(), 1U);
  BOOST_TEST((doubts().front().kind == HistoryDoubt::Kind::Unproved));
  BOOST_TEST((doubts().front().stream == kHallStream));
}

BOOST_AUTO_TEST_SUITE_END()
