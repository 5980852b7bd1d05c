#include "sync/downlink_engine.h"

#include <deque>

#include "hub/bundle_desk.h"
#include "hub/centre/centre_question.h"
#include "support/hall_fixture.h"

namespace {

/// A hub and a centre with the engine between them; the network is this test's to break.
struct DownlinkFixture : HallFixture {
  QTemporaryDir place;
  SeededRandom chance{5};
  std::unique_ptr<Centre> centre;
  std::unique_ptr<DownlinkEngine> engine;
  DeviceKey key = *DeviceKey::fromSeed(QByteArray(32, 'q'));
  EnrolReply home;
  std::vector<Endpoint> asked;
  /// What becomes of a request: nothing said, it is answered.
  std::function<std::optional<SyncAnswer>(const SyncRequest&)> fate;
  /// A long poll that waits, as long as nothing is there.
  std::optional<SyncRequest> parked;
  QByteArray returned;  ///< what the centre says that this hub has lost

  DownlinkFixture() {
    auto made = Centre::open(place.filePath(QStringLiteral("pusat.sqlite")), {clock, chance});
    require(made);
    centre = std::move(*made);
    const auto code = centre->admission().makeCode(QStringLiteral("BTG"), {});
    require(code);
    home = granted(centre->admission().enrol({*code, QStringLiteral("h"), key.publicKey(), QStringLiteral("PC")}));
    engine = std::make_unique<DownlinkEngine>(CentreSession::Ports{clock, chance}, home.site, home.device, key,
                                              SyncTuning::ofCentre());
    engine->start();
  }
  static BundleRecord officer(const QString& id) {
    return {QStringLiteral("officer"),
            id,
            {{QStringLiteral("name"), id},
             {QStringLiteral("role"), QStringLiteral("officer")},
             {QStringLiteral("agency"), QString::fromLatin1("")},
             {QStringLiteral("active"), true}}};
  }
  void serve(const SyncRequest& request) {
    asked.push_back(request.endpoint);
    SyncAnswer answer;
    if (fate) {
      if (auto given = fate(request)) {
        given->id = request.id;
        return engine->answered(*given);
      }
    }
    answer.id = request.id;
    answer.outcome = SyncAnswer::Outcome::Answered;
    CentreMessage message;
    message.endpoint = request.endpoint == Endpoint::Hello    ? CentreEndpoint::Hello
                       : request.endpoint == Endpoint::Token  ? CentreEndpoint::Token
                       : request.endpoint == Endpoint::Bundle ? CentreEndpoint::Bundle
                                                              : CentreEndpoint::Superseded;
    message.site = request.path.section(QLatin1Char('/'), 3, 3);
    message.token = request.token;
    message.body = request.body;
    message.query = request.query;
    auto done = answerTo(*centre, message);
    if (request.endpoint == Endpoint::Superseded && !returned.isEmpty()) done = std::exchange(returned, {});
    answer.status = !done ? done.error().status : done->isEmpty() ? 204 : 200;
    answer.body = done ? *done : done.error().toJson();
    if (request.endpoint == Endpoint::Bundle && answer.status == 204) {
      parked = request;
      return;
    }
    engine->answered(answer);
  }
  /// The wait of a parked poll is over.
  void endPoll(qint64 afterMs = 25'000) {
    BOOST_REQUIRE(parked);
    clock.advance(afterMs);
    SyncAnswer answer;
    answer.id = std::exchange(parked, std::nullopt)->id;
    answer.outcome = SyncAnswer::Outcome::Answered;
    answer.status = 204;
    engine->answered(answer);
  }
  void settle() {
    for (int i = 0; i < 1000; ++i) {
      bool isBusy = false;
      if (const auto wish = engine->takeWish()) {
        isBusy = true;
        BundleDesk desk(*hub);
        if (wish->kind == DownlinkEngine::Wish::Kind::Versions) engine->known(desk.versions());
        if (wish->kind == DownlinkEngine::Wish::Kind::Apply)
          engine->applied(desk.apply(wish->bytes, home.bundleKey, home.site));
        if (wish->kind == DownlinkEngine::Wish::Kind::Return) engine->returned(static_cast<int>(wish->bytes.size()));
      }
      for (const SyncRequest& request : engine->takeRequests()) {
        isBusy = true;
        serve(request);
      }
      if (!isBusy) return;
    }
    BOOST_FAIL("the two sides answer each other for ever");
  }
  /// A centre's news wakes the poll.
  void put(const std::vector<BundleRecord>& records) {
    require(centre->bundles().put(home.site, records));
    if (!parked) return;
    const SyncRequest again = *std::exchange(parked, std::nullopt);
    serve(again);
  }
  [[nodiscard]] std::ptrdiff_t count(Endpoint endpoint) const { return std::ranges::count(asked, endpoint); }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(downlink, DownlinkFixture)

BOOST_AUTO_TEST_CASE(what_the_centre_gives_is_applied_and_then_it_waits) {
  settle();
  BOOST_TEST(parked.has_value());
  BOOST_TEST((engine->status().state == LinkState::Connecting || engine->status().state == LinkState::Online));
  put({officer(QStringLiteral("ronny"))});
  settle();
  BOOST_TEST(hub->almanac().officers().contains(QStringLiteral("ronny")));
  BOOST_TEST(engine->status().versions.contains(bundle_name::kUsers));
  BOOST_TEST(parked.has_value());
  // Nothing is asked as long as it waits, and one thing after that.
  const auto before = asked.size();
  settle();
  BOOST_TEST(asked.size() == before);
  endPoll();
  settle();
  BOOST_TEST(asked.size() == before + 1);
}

BOOST_AUTO_TEST_CASE(a_refused_bundle_is_not_asked_for_again_but_the_next_one_is) {
  settle();
  const DeviceKey pinned = *DeviceKey::fromSeed(QByteArray(32, 'z'));
  const QByteArray theirs = std::exchange(home.bundleKey, pinned.publicKey());
  put({officer(QStringLiteral("ronny"))});
  settle();
  BOOST_TEST(engine->status().refused.contains(bundle_name::kUsers));
  BOOST_TEST(!hub->almanac().officers().contains(QStringLiteral("ronny")));
  BOOST_TEST(parked.has_value());
  const auto before = count(Endpoint::Bundle);
  endPoll();
  settle();
  BOOST_TEST(count(Endpoint::Bundle) == before + 1);
  home.bundleKey = theirs;
  clock.advance(2'000);
  put({officer(QStringLiteral("vina"))});
  settle();
  // The refused one's records come along with it: a bundle is whole.
  BOOST_TEST(hub->almanac().officers().contains(QStringLiteral("ronny")));
  BOOST_TEST(engine->status().refused.empty());
}

BOOST_AUTO_TEST_CASE(a_centre_that_lets_nobody_wait_is_not_asked_without_end) {
  settle();
  endPoll(0);
  settle();
  BOOST_TEST(!parked.has_value());
  BOOST_REQUIRE(engine->nextWakeMs().has_value());
  BOOST_TEST(*engine->nextWakeMs() - clock.nowMs() >= 5'000);
}

BOOST_AUTO_TEST_CASE(a_lost_line_is_tried_again_later_each_time_and_a_revoked_hub_stays_away) {
  settle();
  fate = [](const SyncRequest&) { return std::optional<SyncAnswer>(SyncAnswer{}); };
  endPoll();
  settle();
  int tries = 0;
  const qint64 until = clock.nowMs() + 3'600'000;
  while (clock.nowMs() < until) {
    BOOST_REQUIRE(engine->nextWakeMs().has_value());
    clock.advance(std::max<qint64>(1, *engine->nextWakeMs() - clock.nowMs()));
    engine->wake();
    settle();
    ++tries;
  }
  BOOST_TEST(tries < 120);
  BOOST_TEST(tries > 5);
  BOOST_TEST((engine->status().state == LinkState::Offline));
  fate = {};
  require(centre->admission().revoke(home.device));
  clock.advance(600'000);
  engine->wake();
  settle();
  BOOST_TEST((engine->status().trouble == LinkTrouble::Revoked));
  BOOST_TEST(!engine->nextWakeMs().has_value());
}

BOOST_AUTO_TEST_CASE(what_was_lost_is_asked_for_at_the_start_and_as_long_as_something_comes) {
  returned = "lost";
  settle();
  BOOST_TEST(engine->status().returned == 4);
  BOOST_TEST(count(Endpoint::Superseded) == 1);
  returned = "more";
  endPoll();
  settle();
  BOOST_TEST(engine->status().returned == 8);
  BOOST_TEST(count(Endpoint::Superseded) == 2);
  endPoll();
  settle();
  BOOST_TEST(count(Endpoint::Superseded) == 3);
  // Then once a minute at most.
  endPoll();
  settle();
  endPoll();
  settle();
  BOOST_TEST(count(Endpoint::Superseded) == 3);
  endPoll();
  settle();
  BOOST_TEST(count(Endpoint::Superseded) == 4);
}

BOOST_AUTO_TEST_SUITE_END()
