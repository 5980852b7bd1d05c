#include "sync/uplink_engine.h"
#include "hub/centre/centre_question.h"
#include "hub/upward_source.h"
#include "journal/wire/compression.h"
#include "support/hall_fixture.h"

namespace {

/// A hub and a centre with the engine between them; the network is this test's to break.
struct UplinkFixture : HallFixture {
  QTemporaryDir place;
  SeededRandom chance{5};
  std::unique_ptr<Centre> centre;
  std::unique_ptr<UplinkEngine> engine;
  DeviceKey key = *DeviceKey::fromSeed(QByteArray(32, 'q'));
  EnrolReply home;
  int requests = 0;
  qint64 bytes = 0;
  /// What becomes of a request: nothing said, it is answered.
  std::function<std::optional<SyncAnswer>(const SyncRequest&)> fate;
  bool losesAnswers = false;

  UplinkFixture() {
    openCentre(QStringLiteral("pusat.sqlite"));
    const auto code = centre->admission().makeCode(QStringLiteral("BTG"), {});
    require(code);
    home = granted(centre->admission().enrol({*code, QStringLiteral("h"), key.publicKey(), QStringLiteral("PC")}));
    begin();
  }
  void openCentre(const QString& file) {
    auto made = Centre::open(place.filePath(file), {clock, chance});
    require(made);
    centre = std::move(*made);
  }
  void begin() {
    engine = std::make_unique<UplinkEngine>(CentreSession::Ports{clock, chance}, home.site, home.device, key,
                                            SyncTuning::ofCentre());
    engine->start();
  }
  SyncAnswer serve(const SyncRequest& request) {
    SyncAnswer answer;
    answer.id = request.id;
    if (fate) {
      if (auto given = fate(request)) {
        given->id = request.id;
        return *given;
      }
    }
    CentreMessage message;
    message.endpoint = request.endpoint == Endpoint::Hello       ? CentreEndpoint::Hello
                       : request.endpoint == Endpoint::Token     ? CentreEndpoint::Token
                       : request.endpoint == Endpoint::Replicate ? CentreEndpoint::Replicate
                                                                 : CentreEndpoint::Follow;
    message.site = request.path.section(QLatin1Char('/'), 3, 3);
    message.token = request.token;
    message.body = request.isCompressed ? *wire::expand(request.body, maxBodyOf(message.endpoint)) : request.body;
    const auto done = answerTo(*centre, message);
    if (losesAnswers && request.endpoint == Endpoint::Replicate) return answer;  // it was done; nobody hears of it
    answer.outcome = SyncAnswer::Outcome::Answered;
    answer.status = done ? 200 : done.error().status;
    answer.body = done ? *done : done.error().toJson();
    return answer;
  }
  /// Runs until nothing is to be done at this time.
  void settle() {
    for (int i = 0; i < 10'000; ++i) {
      bool isBusy = false;
      if (const auto wish = engine->takeWish()) {
        isBusy = true;
        const UpwardSource source(hubStore());
        if (wish->kind == UplinkEngine::Wish::Kind::Marks)
          engine->marked(source.marks());
        else
          engine->paged(source.page(wish->have, wish->limit, wish->without));
      }
      for (const SyncRequest& request : engine->takeRequests()) {
        isBusy = true;
        ++requests;
        bytes += request.body.size() + request.path.size();
        engine->answered(serve(request));
      }
      if (!isBusy) return;
    }
    BOOST_FAIL("the two sides answer each other for ever");
  }
  /// Lets the time pass until everything is up, at most so long.
  bool rises(qint64 withinMs) {
    const qint64 until = clock.nowMs() + withinMs;
    settle();
    while (!isUp() && clock.nowMs() < until) {
      const auto at = engine->nextWakeMs();
      if (!at) return false;
      clock.advance(std::max<qint64>(1, *at - clock.nowMs()));
      engine->wake();
      settle();
    }
    return isUp();
  }
  bool isUp() {
    const auto check = centre->verify();
    require(check);
    BOOST_TEST(check->fault.toStdString() == "");
    return engine->status().state == LinkState::Online && engine->status().have == hubStore().cursor()->after;
  }
  void work(Member& member, int from, int count) {
    for (int i = from; i < from + count; ++i) {
      OperationDraft open = draft(QStringLiteral("drone:%1").arg(i), "drone.fly", {{QStringLiteral("at"), i}});
      OperationDraft closed = open;
      closed.stream = group;
      require(member.store->append(QStringLiteral("novita"), {open, closed}));
    }
    push(member);
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(uplink, UplinkFixture)

BOOST_AUTO_TEST_CASE(everything_rises_and_then_nearly_nothing_is_said) {
  auto one = enrol('a');
  work(*one, 0, 150);
  BOOST_TEST(rises(1000));
  requests = 0;
  bytes = 0;
  for (int i = 0; i < 31; ++i) {  // a minute
    clock.advance(2000);
    engine->wake();
    settle();
  }
  BOOST_TEST(requests == 1);
  BOOST_TEST(bytes < 1024);
  work(*one, 150, 3);
  BOOST_TEST(rises(5000));
}

BOOST_AUTO_TEST_CASE(answers_that_are_lost_and_a_network_that_comes_and_goes_do_no_harm) {
  auto one = enrol('a');
  work(*one, 0, 60);
  losesAnswers = true;
  settle();
  BOOST_TEST((engine->status().state == LinkState::Offline));
  work(*one, 60, 60);
  losesAnswers = false;
  BOOST_TEST(rises(300'000));
  int count = 0;
  fate = [&](const SyncRequest&) -> std::optional<SyncAnswer> {
    SyncAnswer answer;
    answer.outcome = ++count % 7 == 0 ? SyncAnswer::Outcome::TimedOut : SyncAnswer::Outcome::Unreachable;
    return count % 7 == 0 || count % 5 == 0 ? std::optional(answer) : std::nullopt;
  };
  work(*one, 120, 60);
  BOOST_TEST(rises(24 * 3'600'000));
}

BOOST_AUTO_TEST_CASE(a_page_that_is_too_large_is_halved) {
  auto one = enrol('a');
  work(*one, 0, 100);
  fate = [](const SyncRequest& request) -> std::optional<SyncAnswer> {
    const QByteArray body = request.isCompressed ? *wire::expand(request.body, 8 * 1024 * 1024) : request.body;
    if (request.endpoint != Endpoint::Replicate || body.count('\n') < 30) return std::nullopt;
    SyncAnswer answer;
    answer.outcome = SyncAnswer::Outcome::Answered;
    answer.status = 413;
    answer.body = Problem{413, QStringLiteral("too-large"), {}, {}, {}}.toJson();
    return answer;
  };
  BOOST_TEST(rises(1000));
}

BOOST_AUTO_TEST_CASE(a_page_that_is_changed_on_its_way_blocks_its_stream_and_no_other) {
  auto one = enrol('a');
  work(*one, 0, 20);
  bool isTampering = true;
  fate = [&](const SyncRequest& request) -> std::optional<SyncAnswer> {
    if (!isTampering || request.endpoint != Endpoint::Replicate) return std::nullopt;
    auto page = wire::readPullReply(request.isCompressed ? *wire::expand(request.body, 8 * 1024 * 1024) : request.body);
    for (auto& operation : page->operations)
      if (operation.stream == group) operation.effective += 1;
    SyncRequest changed = request;
    changed.isCompressed = false;
    changed.body = wire::writePullReply(*page);
    isTampering = false;  // served as changed, once
    const SyncAnswer answer = serve(changed);
    isTampering = true;
    return answer;
  };
  settle();
  BOOST_TEST(engine->status().have.at(kHallStream) == hubStore().lastPlace(kHallStream));
  BOOST_TEST(engine->status().problems.at(group).toStdString() == "checksum");
  fate = {};
  // It is offered again by itself.
  for (int i = 0; i < 400 && !engine->status().problems.empty(); ++i) {
    clock.advance(2000);
    engine->wake();
    settle();
  }
  BOOST_TEST(rises(60'000));
}

BOOST_AUTO_TEST_CASE(a_centre_from_an_older_backup_is_brought_forward_again) {
  auto one = enrol('a');
  work(*one, 0, 20);
  BOOST_TEST(rises(1000));
  const QString copy = place.filePath(QStringLiteral("backup.sqlite"));
  require(centre->database().run(QStringLiteral("VACUUM INTO '%1'").arg(copy)));
  work(*one, 20, 20);
  BOOST_TEST(rises(10'000));
  openCentre(QStringLiteral("backup.sqlite"));
  // The next sign of life tells.
  for (int i = 0; i < 40; ++i) {
    clock.advance(2000);
    engine->wake();
    settle();
  }
  BOOST_TEST(isUp());
}

BOOST_AUTO_TEST_CASE(a_restored_hub_is_followed_and_the_one_it_replaced_is_refused) {
  auto one = enrol('a');
  work(*one, 0, 20);
  const QString backup = place.filePath(QStringLiteral("hub.sqlite"));
  require(hubStore().backup(backup));
  work(*one, 20, 20);
  BOOST_TEST(rises(1000));
  hub.reset();
  office.reset();
  clock.advance(60'000);
  require(Store::restore(folder.path(), backup, {}, clock.nowMs()));
  openHub();
  begin();
  BOOST_TEST(rises(10'000));
  BOOST_TEST(engine->status().superseded == 40);
}

BOOST_AUTO_TEST_CASE(a_hub_whose_file_was_put_back_by_hand_does_not_go_on_as_if_nothing_were) {
  auto one = enrol('a');
  work(*one, 0, 5);
  BOOST_TEST(rises(1000));
  require(hubStore().database().run("DELETE FROM log WHERE gseq > 4 AND stream = 'hall'"));
  require(hubStore().database().run("UPDATE sequencer SET gseq = 4 WHERE stream = 'hall'"));
  openHub();
  begin();
  settle();
  BOOST_TEST((engine->status().state == LinkState::Refused));
  BOOST_TEST(engine->status().detail.startsWith(QLatin1String("hub-behind")));
}

BOOST_AUTO_TEST_SUITE_END()
