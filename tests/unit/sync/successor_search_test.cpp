#include "sync/successor_search.h"

#include <boost/test/unit_test.hpp>

#include "support/manual_clock.h"
#include "support/require.h"
#include "support/sync_hall.h"

namespace {

struct SearchFixture {
  ManualClock clock{1'000'000};
  DeviceKey key = *DeviceKey::fromSeed(QByteArray(32, 's'));
  SuccessorSearch::Candidate who{QStringLiteral("5b5b5b5b5b5b"),
                                 key.publicKey(),
                                 {QUrl(QStringLiteral("https://10.0.0.2:8443")), QByteArray(32, 'f')}};
  Hello hello;
  Promotion promotion;

  SearchFixture() {
    promotion.device = who.device;
    promotion.logId = QStringLiteral("log.p2");
    promotion.epoch = 2;
    promotion.before = {QStringLiteral("log"), 1, {{QStringLiteral("hall"), 12}}};
    promotion.atMs = 999'000;
    promotion.officer = QStringLiteral("ronald");
    promotion.sign(key);
    hello.logId = promotion.logId;
    hello.epoch = 2;
    hello.promotion = promotion;
  }
  [[nodiscard]] bool isBelieved(const Hello& shown, qint64 epoch = 1) const {
    return SuccessorSearch::judge(who, shown, epoch).has_value();
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(successor_search, SearchFixture)

BOOST_AUTO_TEST_CASE(only_a_signed_promotion_to_a_later_epoch_is_believed) {
  BOOST_TEST(isBelieved(hello));
  BOOST_TEST(!isBelieved(hello, 2));
  BOOST_TEST(!isBelieved(hello, 3));
  const auto with = [&](auto change) {
    Hello shown = hello;
    change(shown);
    return isBelieved(shown);
  };
  BOOST_TEST(!with([](Hello& shown) { shown.promotion.reset(); }));
  BOOST_TEST(!with([](Hello& shown) { shown.role = QStringLiteral("standby"); }));
  BOOST_TEST(!with([](Hello& shown) { shown.role = QStringLiteral("retired"); }));
  BOOST_TEST(!with([](Hello& shown) { shown.epoch = 3; }));
  BOOST_TEST(!with([](Hello& shown) { shown.logId = QStringLiteral("other"); }));
  BOOST_TEST(!with([](Hello& shown) { shown.epoch = shown.promotion->epoch = 9; }));
  BOOST_TEST(!with([](Hello& shown) { shown.promotion->before.after[QStringLiteral("hall")] = 13; }));
  BOOST_TEST(!with([](Hello& shown) { shown.promotion->officer = QStringLiteral("x"); }));
  BOOST_TEST(!with([](Hello& shown) {
    shown.promotion->device = QStringLiteral("666666666666");
    shown.promotion->sign(*DeviceKey::fromSeed(QByteArray(32, 'x')));
  }));
  // Somebody else's signature over the right words.
  BOOST_TEST(!with([](Hello& shown) { shown.promotion->sign(*DeviceKey::fromSeed(QByteArray(32, 'x'))); }));
}

BOOST_AUTO_TEST_CASE(a_hello_carries_it_over_the_wire) {
  const auto read = wire::readHello(wire::writeHello(hello));
  require(read);
  BOOST_TEST((*read == hello));
  BOOST_TEST(isBelieved(*read));
  // Of an older program there is neither role nor promotion.
  Hello older;
  older.logId = QStringLiteral("log");
  const auto plain = wire::readHello(wire::writeHello(older));
  require(plain);
  BOOST_TEST(plain->role.toStdString() == "hub");
  QJsonObject body = promotion.body();
  for (const QString& member : body.keys()) {
    QJsonObject without = body;
    without.remove(member);
    BOOST_TEST(!Promotion::read(without).has_value(), member.toStdString());
  }
  body.insert(QStringLiteral("epoch"), 1);
  BOOST_TEST(!Promotion::read(body).has_value());
}

BOOST_AUTO_TEST_CASE(it_asks_one_after_the_other_and_not_too_often) {
  SuccessorSearch search(clock, 3'000);
  BOOST_TEST(!search.takeProbe({}).has_value());
  SuccessorSearch::Candidate second = who;
  second.device = QStringLiteral("6c6c6c6c6c6c");
  second.server.base = QUrl(QStringLiteral("https://10.0.0.3:8443"));
  const std::vector<SuccessorSearch::Candidate> both{who, second};
  const auto first = search.takeProbe(both);
  BOOST_REQUIRE(first.has_value());
  BOOST_TEST((first->server == who.server));
  BOOST_TEST(!search.takeProbe(both).has_value());
  SyncAnswer answer;
  answer.outcome = SyncAnswer::Outcome::Unreachable;
  BOOST_TEST(!search.answered(answer, 1).has_value());
  BOOST_TEST(!search.takeProbe(both).has_value());
  clock.advance(3'000);
  const auto next = search.takeProbe(both);
  BOOST_REQUIRE(next.has_value());
  BOOST_TEST((next->server == second.server));
  // The right word from the wrong one.
  answer.outcome = SyncAnswer::Outcome::Answered;
  answer.status = 200;
  answer.body = wire::writeHello(hello);
  BOOST_TEST(!search.answered(answer, 1).has_value());
  clock.advance(-1'000'000'000);
  const auto third = search.takeProbe(both);
  BOOST_REQUIRE_MESSAGE(third.has_value(), "a clock that was set back ends the search");
  const auto found = search.answered(answer, 1);
  BOOST_REQUIRE(found.has_value());
  BOOST_TEST((found->promotion == promotion));
  BOOST_TEST((found->who.server == who.server));
  // An answer that nobody waits for says nothing.
  BOOST_TEST(!search.answered(answer, 1).has_value());
}

// It would be asked for a token again and again, and a number would seem within reach.
BOOST_AUTO_TEST_CASE(a_member_works_with_nobody_who_does_not_lead) {
  HallHub hall;
  HallMember member(hall, QStringLiteral("333333333333"), 1);
  for (const char* role : {"retired", "standby"}) {
    member.start();
    int asked = 0;
    member.spy = [&](const SyncRequest& request) -> std::optional<SyncAnswer> {
      if (request.endpoint != Endpoint::Hello) {
        ++asked;
        return std::nullopt;
      }
      Hello shown = hall.hub->hello();
      shown.role = QLatin1String(role);
      SyncAnswer answer;
      answer.id = request.id;
      answer.outcome = SyncAnswer::Outcome::Answered;
      answer.status = 200;
      answer.body = wire::writeHello(shown);
      return answer;
    };
    member.run();
    BOOST_TEST((member.status().state == LinkState::Offline));
    BOOST_TEST(member.status().detail.toStdString() == role);
    BOOST_TEST(!member.engine->isQueueReachable());
    BOOST_TEST(asked == 0);
  }
  member.spy = {};
  member.waitForTry();
  BOOST_TEST((member.status().state == LinkState::Online));
}

BOOST_AUTO_TEST_SUITE_END()
