#include <chrono>
#include <set>

#include "loketd/rival_watch.h"
#include "services/roster_desk.h"
#include "store/standby_mark.h"
#include "store/ticket_table.h"
#include "support/served_standby.h"

namespace {

QueueGrant grantOf(const WebClient::Response& response) {
  BOOST_REQUIRE_MESSAGE(response.status == 200, response.status << ' ' << response.body.toStdString());
  const auto grant = wire::readGrant(response.body);
  require(grant);
  return *grant;
}

/// As a member goes over that keeps its places.
void goOver(WireMember& member, ServedStandby& standby) {
  member.web = WebClient(standby.port);
  const auto hello = wire::readHello(member.web.get("/v1/hello").body);
  require(hello);
  BOOST_TEST(hello->role.toStdString() == "hub");
  member.cursor.logId = hello->logId;
  member.cursor.epoch = hello->epoch;
  member.prove();
  member.catchUp();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(standby_server)

BOOST_AUTO_TEST_CASE(what_was_on_two_disks_is_there_after_the_hub_is_gone) {
  ServedHall hall;
  ServedStandby standby(hall);
  WireMember one(hall, QStringLiteral("111111111111"));
  WireMember two(hall, QStringLiteral("222222222222"));
  one.catchUp();
  two.catchUp();
  BOOST_REQUIRE(standby.comesInStep());

  std::vector<TicketId> kept;
  std::set<QString> labels;
  int issued = 0;
  const auto issue = [&](WireMember& member) {
    const QueueGrant grant = grantOf(member.issue(WireMember::newId()));
    BOOST_TEST(labels.insert(grant.series + QLatin1Char('-') + QString::number(grant.number)).second);
    ++issued;
    if (grant.durable == QLatin1String("standby")) kept.push_back(grant.ticket);
    return grant;
  };
  for (int i = 0; i < 120; ++i) issue(i % 2 == 0 ? one : two);
  // The machine may have been busy for a fifth of a second; more than half of them is no chance.
  BOOST_TEST(kept.size() > 60U);

  // It dies: whoever comes next is kept for a moment once, and nobody after that.
  standby.stop();
  const auto since = std::chrono::steady_clock::now();
  for (int i = 0; i < 20; ++i) BOOST_TEST(issue(i % 2 == 0 ? one : two).durable.toStdString() == "hub");
  BOOST_TEST((std::chrono::steady_clock::now() - since < std::chrono::seconds(4)));
  const auto facts = hall.onHub([](Hub& it) { return it.standbyFacts(); });
  require(facts);
  BOOST_TEST(!(*facts)->isInStep);
  BOOST_TEST((*facts)->operationsBehind == 20);
  const QByteArray metrics = hall.client().get("/metrics").body;
  BOOST_TEST(metrics.contains("\nloket_standby_operations_behind 20\n"));
  BOOST_TEST(metrics.contains("\nloket_standby_in_step 0\n"));

  standby.start();
  BOOST_REQUIRE(standby.comesInStep());
  const std::size_t before = kept.size();
  for (int i = 0; i < 60; ++i) issue(i % 2 == 0 ? one : two);
  BOOST_TEST(kept.size() > before + 30);
  BOOST_TEST(issued == 200);

  hall.stop();
  standby.promote();
  for (const TicketId& id : kept) {
    const bool isThere = standby.onHub([&](Hub& it) {
      const auto row = TicketTable(it.store().database()).row(id);
      return row && row->has_value();
    });
    BOOST_TEST(isThere);
  }
  goOver(one, standby);
  goOver(two, standby);
  for (int i = 0; i < 20; ++i) BOOST_TEST(issue(i % 2 == 0 ? one : two).series.toStdString() == "A2");
  BOOST_TEST(grantOf(one.claim(WireMember::newId(), QStringLiteral("3"))).fence.epoch == 2);
  const auto check = standby.onHub([](Hub& it) { return it.store().verify(); });
  require(check);
  BOOST_TEST(check->fault.toStdString() == "");
}

BOOST_AUTO_TEST_CASE(a_standby_says_what_it_is_and_serves_nobody) {
  ServedHall hall;
  ServedStandby standby(hall);
  BOOST_REQUIRE(standby.comesInStep());
  WireMember one(hall, QStringLiteral("111111111111"));
  WebClient web(standby.port);
  web.token = one.token.toLatin1();
  BOOST_TEST(web.get("/readyz").body.toStdString() == "standby\n");
  BOOST_TEST(web.get("/metrics").body.contains("\nloket_hub_leading 0\n"));
  const auto refused = web.get(hall.site("ends"));
  BOOST_TEST(refused.status == 503);
  BOOST_TEST(Problem::fromJson(refused.body)->code.toStdString() == "standby");
  const auto hello = wire::readHello(web.get("/v1/hello").body);
  require(hello);
  BOOST_TEST(hello->role.toStdString() == "standby");

  // Without the right PIN, and without the right person, it stays what it is.
  const auto tryAs = [&](const char* officer, const char* pin) {
    return standby.onHub([&](Hub& it) {
      return admin_commands::perform(it, QJsonObject{{QStringLiteral("command"), QStringLiteral("promote")},
                                                     {QStringLiteral("officer"), QLatin1String(officer)},
                                                     {QStringLiteral("pin"), QLatin1String(pin)}});
    });
  };
  BOOST_TEST((tryAs("ronald", "270945").error().field == QLatin1String("pin")));
  standby.onHub([](Hub& it) {
    // Set past the command, which refuses whoever may not promote.
    require(RosterDesk(it.store(), it.almanac()).setFirstPin(QStringLiteral("novita"), QStringLiteral("270945")));
    require(RosterDesk(it.store(), it.almanac()).setFirstPin(QStringLiteral("ronald"), QStringLiteral("270945")));
    return true;
  });
  BOOST_TEST((tryAs("ronald", "270946").error().code == ErrorCode::Denied));
  BOOST_TEST((tryAs("novita", "270945").error().field == QLatin1String("promote")));
  BOOST_TEST((tryAs("", "270945").error().code == ErrorCode::Invalid));
  BOOST_TEST(web.get("/readyz").body.toStdString() == "standby\n");
  for (const char* command : {"enrol-code", "revoke", "grant", "import-standards"}) {
    const auto answer = standby.onHub([&](Hub& it) {
      return admin_commands::perform(it, QJsonObject{{QStringLiteral("command"), QLatin1String(command)}});
    });
    BOOST_TEST((answer.error().field == QLatin1String("not-leading-standby")), command);
  }
  // What it lacks is said, and asks for a second word.
  standby.follower.reset();
  const auto markBehind = [&](qint64 missing, qint64 minutesAgo) {
    standby.onHub([&](Hub& it) {
      const qint64 then = it.store().nowMs() - minutesAgo * 60'000;
      require(StandbyMark(it.store().database()).note(then - 3'600'000, true, 0));
      require(StandbyMark(it.store().database()).note(then, missing == 0, missing));
      return true;
    });
  };
  markBehind(12, 7);
  const auto behind = tryAs("ronald", "270945");
  BOOST_TEST((behind.error().field == QLatin1String("behind")));
  BOOST_TEST(behind.error().detail.toStdString() ==
             "12 operasi belum diambil, terakhir seiring 67 menit yang lalu, kontak terakhir 7 menit yang lalu");
  // Level when it last heard, but the hub may have gone on since then.
  markBehind(0, 11);
  BOOST_TEST((tryAs("ronald", "270945").error().field == QLatin1String("behind")));
  BOOST_TEST(web.get("/readyz").body.toStdString() == "standby\n");
  markBehind(0, 9);
  const auto told = tryAs("ronald", "270945");
  require(told);
  BOOST_TEST(told->value(QLatin1String("lag")).toString().toStdString() ==
             "semua sudah diambil saat kontak terakhir, terakhir seiring 9 menit yang lalu, kontak terakhir 9 menit yang lalu");
  BOOST_TEST(web.get("/readyz").body.toStdString() == "ready\n");
}

BOOST_AUTO_TEST_CASE(a_standby_that_lags_is_promoted_by_a_second_word_alone) {
  ServedHall hall;
  ServedStandby standby(hall);
  BOOST_REQUIRE(standby.comesInStep());
  QJsonObject command{{QStringLiteral("command"), QStringLiteral("promote")},
                      {QStringLiteral("officer"), QStringLiteral("ronald")},
                      {QStringLiteral("pin"), QStringLiteral("270945")}};
  standby.follower.reset();
  const auto promoted = standby.onHub([&](Hub& it) {
    require(RosterDesk(it.store(), it.almanac()).setFirstPin(QStringLiteral("ronald"), QStringLiteral("270945")));
    require(StandbyMark(it.store().database()).note(it.store().nowMs(), false, 1));
    BOOST_TEST((admin_commands::perform(it, command).error().field == QLatin1String("behind")));
    command.insert(QStringLiteral("even_behind"), true);
    return admin_commands::perform(it, command);
  });
  require(promoted);
  BOOST_TEST(promoted->value(QLatin1String("epoch")).toInteger() == 2);
  BOOST_TEST(promoted->value(QLatin1String("lag")).toString().startsWith(QLatin1String("1 operasi belum diambil")));
}

BOOST_AUTO_TEST_CASE(what_a_standby_has_heard_survives_a_restart_and_is_written_once_a_minute) {
  ServedHall hall;
  ServedStandby standby(hall);
  BOOST_REQUIRE(standby.comesInStep());
  standby.follower.reset();
  const auto lagOf = [&] {
    return standby.onHub([](Hub& it) { return *StandbyMark(it.store().database()).lag(); });
  };
  const StandbyLag heard = lagOf();
  BOOST_TEST(heard.levelMs.has_value());
  BOOST_TEST(heard.missing == 0);
  standby.onHub([&](Hub& it) {
    const StandbyMark mark(it.store().database());
    require(mark.note(*heard.heardMs + 30'000, true, 0));
    BOOST_TEST(*mark.lag()->heardMs == *heard.heardMs);
    require(mark.note(*heard.heardMs + 61'000, true, 0));
    BOOST_TEST(*mark.lag()->heardMs == *heard.heardMs + 61'000);
    require(mark.note(*heard.heardMs + 62'000, false, 3));
    BOOST_TEST(mark.lag()->missing == 3);
    return true;
  });
  hall.stop();
  standby.stop();
  standby.start();
  BOOST_TEST(lagOf().missing == 3);
}

BOOST_AUTO_TEST_CASE(an_old_hub_steps_down_before_the_new_one) {
  ServedHall hall;
  ServedStandby standby(hall);
  BOOST_REQUIRE(standby.comesInStep());
  WireMember one(hall, QStringLiteral("111111111111"));
  one.catchUp();
  RivalWatch::lookOnce(*hall.hub);
  BOOST_TEST(grantOf(one.issue(WireMember::newId())).series.toStdString() == "A");
  standby.promote();
  // Nobody has told it yet.
  BOOST_TEST(grantOf(one.issue(WireMember::newId())).series.toStdString() == "A");
  {
    const RivalWatch rivals(*hall.hub, 50);
    bool isDown = false;
    for (int i = 0; i < 1'000 && !isDown; ++i) {
      isDown = hall.onHub([](Hub& it) { return it.standing() == HubStanding::Retired; });
      std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
    BOOST_TEST(isDown);
  }
  const auto refused = one.issue(WireMember::newId());
  BOOST_TEST(refused.status == 503);
  BOOST_TEST(Problem::fromJson(refused.body)->code.toStdString() == "retired");
  BOOST_TEST(hall.client().get("/readyz").status == 503);
  const auto hello = wire::readHello(hall.client().get("/v1/hello").body);
  require(hello);
  BOOST_TEST(hello->role.toStdString() == "retired");
  BOOST_TEST(hello->promotion->epoch == 2);
  const auto status = hall.onHub([](Hub& it) {
    return admin_commands::perform(it, QJsonObject{{QStringLiteral("command"), QStringLiteral("status")}});
  });
  require(status);
  BOOST_TEST((*status)[QStringLiteral("standing")].toString().toStdString() == "retired");
  BOOST_TEST((*status)[QStringLiteral("successor")].toObject()[QStringLiteral("device")].toString() ==
             standby.secret.device);
}

BOOST_AUTO_TEST_SUITE_END()
