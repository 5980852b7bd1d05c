#include <QFile>

#include <thread>

#include "domain/tracking_code.h"
#include "hub/centre/centre_question.h"
#include "hub/returned_log.h"
#include "support/centre_fixture.h"

BOOST_FIXTURE_TEST_SUITE(centre, CentreFixture)

BOOST_AUTO_TEST_CASE(a_hubs_order_comes_up_whole_however_it_is_cut_and_however_often_it_comes) {
  auto one = enrol('a');
  auto two = enrol('b');
  work(*one, 0, 20);
  work(*two, 20, 20);
  for (const QString& database : newDatabases(place)) {
    auto up = open(database);
    const CentreHub us = enrolHub(*up, QStringLiteral("BTG"), QStringLiteral("h1"));
    BOOST_TEST(isWhole(*up, bringAll(*up, us)));
    const PullReply again = page();
    const ReplicaState state = granted(up->replicate(us, again));
    BOOST_TEST(state.problems.empty());
    BOOST_TEST(isWhole(*up, state));
    const auto sites = up->sites();
    require(sites);
    BOOST_REQUIRE(sites->size() == 1U);
    BOOST_TEST(sites->front().operations == static_cast<qint64>(again.operations.size()));
    BOOST_TEST(sites->front().site.name.toStdString() == hub->almanac().office().name.toStdString());
    BOOST_TEST(sites->front().site.contactAtMs.value_or(0) == clock.nowMs());
    // What is sealed in the hall is sealed here: nobody's name is in the file.
    BOOST_TEST(!again.operations.empty());
    for (const auto& operation : again.operations) BOOST_TEST(!operation.bytes.contains("Siti"));
  }
}

BOOST_AUTO_TEST_CASE(a_page_that_was_tampered_with_is_refused_and_nothing_of_its_stream_is_taken) {
  auto one = enrol('a');
  work(*one, 0, 6);
  const PullReply whole = page();
  const auto first =
      std::ranges::find_if(whole.operations, [&](const auto& operation) { return operation.stream == group; });
  const auto at = static_cast<std::size_t>(first - whole.operations.begin());
  const auto tampered = [&](const std::function<void(PullReply&)>& change) {
    PullReply page = whole;
    change(page);
    return page;
  };
  const std::vector<std::pair<const char*, PullReply>> cases{
      {"signature", tampered([&](PullReply& p) {
         // The bytes of an operation whose own link is not signed: the signature of the stretch covers it.
         p.operations[at].bytes.replace("\"at\":0", "\"at\":7");
       })},
      {"gap",
       tampered([&](PullReply& p) { p.operations.erase(p.operations.begin() + static_cast<qsizetype>(at) + 1); })},
      {"checksum", tampered([&](PullReply& p) { p.operations[at].effective += 1; })},
      {"checksum", tampered([&](PullReply& p) { p.operations[at].rejected = QStringLiteral("unreadable"); })},
      {"chain", tampered([&](PullReply& p) { p.operations[at].seq += 1; })},
      {"key", tampered([&](PullReply& p) { p.keys.erase(one->id); })},
      {"signature",
       tampered([&](PullReply& p) { p.keys[one->id] = DeviceKey::fromSeed(QByteArray(32, 'z'))->publicKey(); })},
  };
  for (const QString& database : newDatabases(place)) {
    int number = 0;
    for (const auto& [problem, page] : cases) {
      auto up = open(database);
      const CentreHub us = enrolHub(*up, QStringLiteral("S%1").arg(++number), QStringLiteral("h"));
      const ReplicaState state = granted(up->replicate(us, page));
      BOOST_REQUIRE_MESSAGE(state.problems.contains(group), problem);
      BOOST_TEST(state.problems.at(group).toStdString() == problem);
      BOOST_TEST(!state.have.after.contains(group));
      const ReplicaState healed = granted(up->replicate(us, whole));
      BOOST_TEST(healed.problems.empty());
      BOOST_TEST(isWhole(*up, healed));
    }
  }
}

BOOST_AUTO_TEST_CASE(any_changed_byte_in_the_centres_log_is_found) {
  auto one = enrol('a');
  work(*one, 0, 4);
  const char* const harms[]{
      "UPDATE log SET effective = effective + 1 WHERE gseq = 2 AND stream = 'g:pemkot'",
      "UPDATE log SET rejected = 'x' WHERE gseq = 2 AND stream = 'g:pemkot'",
      "UPDATE log SET bytes = (SELECT o.bytes FROM log o WHERE o.gseq = 1 AND o.stream = 'g:pemkot') "
      "WHERE gseq = 2 AND stream = 'g:pemkot'",
      "DELETE FROM log WHERE gseq = 2 AND stream = 'g:pemkot'",
      "DELETE FROM log WHERE gseq = 4 AND stream = 'g:pemkot'",
      "UPDATE chain_head SET seq = seq - 1 WHERE stream = 'g:pemkot'",
      "UPDATE writer SET public_key = (SELECT chain FROM log WHERE gseq = 1 AND stream = 'hall') WHERE device = "
      "'aaaaaaaaaaaa'",
  };
  for (const char* harm : harms)
    for (const QString& database : newDatabases(place)) {
      auto up = open(database);
      const CentreHub us = enrolHub(*up, QStringLiteral("BTG"), QStringLiteral("h"));
      BOOST_TEST(isWhole(*up, bringAll(*up, us)));
      sql(*up, harm);
      const auto check = up->verify();
      require(check);
      BOOST_TEST(check->fault.toStdString() != "", harm);
    }
}

BOOST_AUTO_TEST_CASE(a_hub_gets_nothing_of_another_site_and_writes_nothing_into_it) {
  auto one = enrol('a');
  work(*one, 0, 3);
  for (const QString& database : newDatabases(place)) {
    auto up = open(database);
    const CentreHub us = enrolHub(*up, QStringLiteral("BTG"), QStringLiteral("h"));
    const CentreHub them = enrolHub(*up, QStringLiteral("MND"), QStringLiteral("h"));
    bringAll(*up, us);
    const DeviceKey key = *DeviceKey::fromSeed(QByteArray(32, 'q'));
    const QString token = tokenOf(*up, QStringLiteral("MND.h"), key);
    BOOST_TEST(codeOf(up->admission().check(token, QStringLiteral("MND"))) == "granted");
    BOOST_TEST(codeOf(up->admission().check(token, QStringLiteral("BTG"))) == "site");
    BOOST_TEST(codeOf(up->admission().check(token + QLatin1Char('A'), QStringLiteral("MND"))) == "token");
    // Its own answer says nothing of the other.
    const ReplicaState state =
        granted(up->replicate(them, PullReply{{QStringLiteral("other"), 1, {}}, {}, {}, {}, {}, {}}));
    BOOST_TEST(state.have.after.empty());
    require(up->admission().revoke(QStringLiteral("MND.h")));
    BOOST_TEST(codeOf(up->admission().check(token, QStringLiteral("MND"))) == "device-revoked");
    clock.advance(CentreAdmission::kTokenMs + 1);
    BOOST_TEST(codeOf(up->admission().check(token, QStringLiteral("MND"))) == "token");
  }
}

BOOST_AUTO_TEST_CASE(a_code_lets_one_hub_in_once_and_a_nonce_serves_once_in_whichever_process) {
  for (const QString& database : newDatabases(place)) {
    auto up = open(database);
    auto other = open(database);
    BOOST_TEST(up->hello().logId.toStdString() == other->hello().logId.toStdString());
    const auto code = up->admission().makeCode(QStringLiteral("BTG"), QStringLiteral("Hub"));
    require(code);
    const DeviceKey key = *DeviceKey::fromSeed(QByteArray(32, 'q'));
    const EnrolRequest request{*code, QStringLiteral("h"), key.publicKey(), QStringLiteral("PC")};
    BOOST_TEST(codeOf(up->admission().enrol(request)) == "granted");
    BOOST_TEST(codeOf(other->admission().enrol(request)) == "granted");  // the answer was lost
    EnrolRequest second = request;
    second.device = QStringLiteral("i");
    BOOST_TEST(codeOf(other->admission().enrol(second)) == "code-used");
    TokenRequest token{QStringLiteral("BTG.h"), QByteArray(16, 'n'), clock.nowMs(), {}};
    token.signature = key.sign(token.message(up->hello().logId));
    BOOST_TEST(codeOf(up->admission().token(token)) == "granted");
    BOOST_TEST(codeOf(other->admission().token(token)) == "nonce-used");
    const auto late = up->admission().makeCode(QStringLiteral("BTG"), {});
    require(late);
    clock.advance(CentreAdmission::kCodeMs + 1);
    second.code = *late;
    BOOST_TEST(codeOf(up->admission().enrol(second)) == "code-expired");
  }
}

BOOST_AUTO_TEST_CASE(two_processes_that_take_the_same_site_at_once_keep_its_order) {
  auto one = enrol('a');
  work(*one, 0, 60);
  std::vector<PullReply> pages;
  std::map<QString, qint64> have;
  while (true) {
    PullReply next = page(have, 5);
    if (next.operations.empty()) break;
    have = next.next.after;
    pages.push_back(std::move(next));
  }
  for (const QString& database : newDatabases(place)) {
    auto up = open(database);
    const CentreHub us = enrolHub(*up, QStringLiteral("BTG"), QStringLiteral("h"));
    std::atomic<int> faults{0};
    // Both send everything, each page until it has been taken.
    const auto send = [&] {
      SystemRandom own;
      auto mine = Centre::open(database, {clock, own});
      if (!mine) {
        ++faults;
        return;
      }
      for (const PullReply& page : pages) {
        for (int attempt = 0; attempt < 1000; ++attempt) {
          const auto state = (*mine)->replicate(us, page);
          if (state && state->problems.empty()) break;
          const bool isPassing = state ? true : state.error().status == 503;
          if (!isPassing || attempt == 999) ++faults;
          if (!isPassing) break;
        }
      }
    };
    std::thread first(send);
    std::thread second(send);
    first.join();
    second.join();
    BOOST_TEST(faults == 0);
    BOOST_TEST(isWhole(*up, granted(up->replicate(us, page(have)))));
  }
}

BOOST_AUTO_TEST_CASE(a_centre_that_was_restored_from_an_older_backup_is_healed_by_its_hub) {
  auto one = enrol('a');
  work(*one, 0, 10);
  const QString file = place.filePath(QStringLiteral("old.sqlite"));
  auto up = open(file);
  const CentreHub us = enrolHub(*up, QStringLiteral("BTG"), QStringLiteral("h"));
  bringAll(*up, us);
  const QString copy = place.filePath(QStringLiteral("backup.sqlite"));
  sql(*up, qPrintable(QStringLiteral("VACUUM INTO '%1'").arg(copy)));
  work(*one, 10, 10);
  bringAll(*up, us);
  auto restored = open(copy);
  // The hub's memory says that all is up there; the answer says otherwise.
  const ReplicaState state = granted(restored->replicate(us, page(hubStore().cursor()->after)));
  BOOST_TEST((state.have.after != hubStore().cursor()->after));
  BOOST_TEST(isWhole(*restored, bringAll(*restored, us)));
}

BOOST_AUTO_TEST_CASE(a_restored_hub_is_followed_and_what_it_has_lost_is_laid_aside_until_it_comes_back) {
  auto one = enrol('a');
  work(*one, 0, 10);
  const QString backup = place.filePath(QStringLiteral("hub.sqlite"));
  require(hubStore().backup(backup));
  work(*one, 10, 10);
  const auto databases = newDatabases(place);
  std::vector<std::unique_ptr<Centre>> ups;
  std::vector<CentreHub> hubs;
  for (const QString& database : databases) {
    ups.push_back(open(database));
    hubs.push_back(enrolHub(*ups.back(), QStringLiteral("BTG"), QStringLiteral("h")));
    BOOST_TEST(isWhole(*ups.back(), bringAll(*ups.back(), hubs.back())));
  }
  const QString before = hubStore().logId();
  const PullReply old = page();
  hub.reset();
  office.reset();
  clock.advance(60'000);
  require(Store::restore(folder.path(), backup, {}, clock.nowMs()));
  openHub();
  BOOST_TEST((hubStore().logId() != before));
  const auto marks = UpwardSource(hubStore()).marks();
  require(marks);
  const auto travelled = wire::readLogMarks(wire::writeLogMarks(*marks));
  require(travelled);
  BOOST_TEST((*travelled == *marks));
  for (std::size_t i = 0; i < ups.size(); ++i) {
    BOOST_TEST(codeOf(ups[i]->replicate(hubs[i], page())) == "log-reset");
    const ReplicaState state = granted(ups[i]->follow(hubs[i], *marks));
    BOOST_TEST((state.have.after == hubStore().cursor()->after));
    BOOST_TEST(state.superseded == 20);
    BOOST_TEST(codeOf(ups[i]->replicate(hubs[i], old)) == "epoch-old");
    BOOST_TEST(isWhole(*ups[i], state));
  }
  // The counter brings back what it alone still has; then nothing is missing.
  ChainEnds known = *hubStore().chainEnds({kHallStream, group});
  require(one->store->followLog(known));
  push(*one);
  for (std::size_t i = 0; i < ups.size(); ++i) {
    const ReplicaState state = bringAll(*ups[i], hubs[i]);
    BOOST_TEST(state.superseded == 0);
    BOOST_TEST(isWhole(*ups[i], state));
  }
}

BOOST_AUTO_TEST_CASE(what_only_the_centre_still_has_comes_back_to_a_restored_hub) {
  auto one = enrol('a');
  auto gone = enrol('b');
  work(*one, 0, 10);
  work(*gone, 100, 10);
  const QString backup = place.filePath(QStringLiteral("hub.sqlite"));
  require(hubStore().backup(backup));
  auto late = enrol('c');  // the backup does not know this one
  // More than one answer holds, and before all others: what is not taken must not keep them back.
  for (int i = 0; i < 2; ++i) work(*late, 2000 + 240 * i, 240);
  work(*one, 10, 10);
  for (int i = 0; i < 4; ++i) work(*gone, 110 + 200 * i, 200);
  require(hubStore().append(QStringLiteral("novita"), {draft(QStringLiteral("drone:9999"), "drone.fly", {})}));
  const auto databases = newDatabases(place);
  std::vector<std::unique_ptr<Centre>> ups;
  std::vector<CentreHub> hubs;
  for (const QString& database : databases) {
    ups.push_back(open(database));
    hubs.push_back(enrolHub(*ups.back(), QStringLiteral("BTG"), QStringLiteral("h")));
    bringAll(*ups.back(), hubs.back(), 100);
  }
  hub.reset();
  office.reset();
  clock.advance(60'000);
  require(Store::restore(folder.path(), backup, {}, clock.nowMs()));
  openHub();
  const qint64 before = *hubStore().log().count();
  const auto marks = UpwardSource(hubStore()).marks();
  require(marks);
  for (std::size_t i = 0; i < ups.size(); ++i) {
    const ReplicaState state = granted(ups[i]->follow(hubs[i], *marks));
    BOOST_TEST(state.superseded > 1400);
    const auto ask = [&] {
      const DeviceKey key = *DeviceKey::fromSeed(QByteArray(32, 'q'));
      const auto lines = answerTo(*ups[i], {CentreEndpoint::Superseded, QStringLiteral("BTG"),
                                            tokenOf(*ups[i], QStringLiteral("BTG.h"), key),
                                            {},
                                            {}});
      return granted(lines);
    };
    if (i == 0) {
      // A centre can add nothing of its own: what is changed has no signature.
      QByteArray forged = ask();
      forged.replace("\"at\":1", "\"at\":7");
      const auto taken = ReturnedLog(*hub).take(forged);
      require(taken);
      BOOST_TEST(taken->refused > 0);
    }
    // In pieces; each goes up again before the next is asked for.
    int returned = 0;
    for (int piece = 0; piece < 30; ++piece) {
      clock.advance(10'000);
      const QByteArray lines = ask();
      if (lines.isEmpty()) break;
      const auto taken = ReturnedLog(*hub).take(lines);
      require(taken);
      returned += taken->operations;
      BOOST_TEST(isWhole(*ups[i], bringAll(*ups[i], hubs[i], 200)));
    }
    if (i == 0) BOOST_TEST(returned > 1400);
    // What a PC wrote that the backup does not know waits for it to be enrolled again.
    const auto sites = ups[i]->sites();
    require(sites);
    BOOST_TEST(sites->front().superseded >= 960);
    BOOST_TEST(sites->front().superseded <= 962);
  }
  BOOST_TEST(*hubStore().log().count() > before + 1400);
  BOOST_TEST(hubStore().verify()->fault.toStdString() == "");
}

BOOST_AUTO_TEST_CASE(a_citizen_follows_an_application_at_the_centre) {
  const QString code = *makeTrackingCode(u"BTG", std::array<std::uint8_t, 8>{1, 2, 3, 4, 5, 6, 7, 8});
  const QString other = *makeTrackingCode(u"BTG", std::array<std::uint8_t, 8>{2, 2, 3, 4, 5, 6, 7, 8});
  auto one = enrol('a');
  const auto milestone = [&](const char* state, bool hasCode) {
    OperationDraft made = draft(QLatin1String("milestone:") + QString(36, QLatin1Char('1')), "milestone.set",
                                {{QStringLiteral("service"), QStringLiteral("akta-kelahiran")},
                                 {QStringLiteral("state"), QLatin1String(state)},
                                 {QStringLiteral("at"), clock.nowMs()}});
    if (hasCode)
      made.plain.insert(QStringLiteral("track"), QString::fromLatin1(trackingCodeHash(code).toBase64(
                                                     QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals)));
    require(one->store->append(QStringLiteral("novita"), {made}));
    push(*one);
  };
  milestone("registered", true);
  const qint64 registeredAt = clock.nowMs();
  clock.advance(qint64{2} * 24 * 3'600'000);
  milestone("ready", false);
  for (const QString& database : newDatabases(place)) {
    auto up = open(database);
    const CentreHub us = enrolHub(*up, QStringLiteral("BTG"), QStringLiteral("h"));
    bringAll(*up, us);
    const auto shown = up->application(code);
    require(shown);
    BOOST_REQUIRE(shown->has_value());
    BOOST_TEST((**shown).service.toStdString() ==
               hub->almanac().serviceName(QStringLiteral("akta-kelahiran")).toStdString());
    BOOST_TEST((**shown).office.toStdString() == hub->almanac().office().name.toStdString());
    BOOST_TEST(((**shown).state == CaseState::Ready));
    BOOST_TEST((**shown).daysRunning == 2);
    BOOST_TEST(((**shown).registeredOn == Zone::wita().day(registeredAt)));
    const auto nobody = up->application(other);
    require(nobody);
    BOOST_TEST(!nobody->has_value());
    // The hub says the same.
    const auto hall = PublicBoard(*hub).application(code);
    require(hall);
    BOOST_REQUIRE(hall->has_value());
    BOOST_TEST(((**hall).state == (**shown).state && (**hall).registeredOn == (**shown).registeredOn));
  }
}

BOOST_AUTO_TEST_SUITE_END()
