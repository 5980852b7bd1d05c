#include <boost/test/unit_test.hpp>

#include <QDateTime>
#include <QDir>

#include "support/blob_hall.h"

namespace {

const QString kThree = QStringLiteral("333333333333");
constexpr qint64 kHour = 3'600'000;

SyncAnswer lostAnswer(const SyncRequest& request) {
  SyncAnswer answer;
  answer.id = request.id;
  answer.outcome = SyncAnswer::Outcome::Unreachable;
  return answer;
}

/// A hub's disk and two PCs of one group.
struct Hall {
  QTemporaryDir disk;
  BlobMember here;
  BlobMember there;

  Hall() {
    here.carry = [this](const SyncRequest& request) { return serve(request); };
    there.carry = here.carry;
    here.connect();
    there.connect();
  }
  [[nodiscard]] SyncAnswer serve(const SyncRequest& request) const { return serveBlob(hub(), request, kThree); }
  [[nodiscard]] SealedFiles hub() const {
    SealedFiles::Limits limits;
    limits.reserveBytes = 0;
    return SealedFiles(disk.path(), limits);
  }
  [[nodiscard]] bool hubHas(const FileId& file) const {
    return hub().find(file.stream, here.files.namesOf(file).first()).has_value();
  }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(blob_courier)

BOOST_AUTO_TEST_CASE(a_file_goes_to_the_hub_and_comes_to_the_pc_that_opens_it) {
  Hall hall;
  const QByteArray content = noiseOf(900'000);
  const FileId file = hall.here.files.add(content);
  BOOST_TEST((hall.there.courier.standing(file).at == FileStanding::At::Away));
  hall.here.courier.appended();
  BOOST_TEST(hall.here.courier.traffic().waiting == 1);
  hall.here.run();
  BOOST_TEST(hall.hubHas(file));
  BOOST_TEST(hall.here.courier.traffic().waiting == 0);
  BOOST_TEST(hall.here.files.waiting.empty());

  hall.there.courier.want(file);
  hall.there.run();
  BOOST_TEST((hall.there.courier.takeArrived() == std::vector<FileId>{file}));
  BOOST_TEST((hall.there.files.here[file] == content));
  // What came from there does not go there again.
  hall.there.files.waiting.push_back(file);
  hall.there.courier.appended();
  hall.there.run();
  BOOST_TEST(hall.there.bytesSent == 0);
}

BOOST_AUTO_TEST_CASE(nothing_is_fetched_that_nobody_opens_and_an_idle_courier_asks_nothing) {
  Hall hall;
  hall.here.files.add(noiseOf(1000));
  hall.here.courier.appended();
  hall.here.run();
  hall.there.runFor(kHour);
  BOOST_TEST(hall.there.requests == 0);
  const int before = hall.here.requests;
  hall.here.runFor(kHour);
  BOOST_TEST(hall.here.requests == before);
}

BOOST_AUTO_TEST_CASE(files_wait_while_the_engine_has_something_to_do_but_not_for_who_opens_one) {
  Hall hall;
  const FileId mine = hall.here.files.add(noiseOf(1000));
  hall.here.courier.setLine(true, false, QStringLiteral("token"));
  hall.here.courier.appended();
  hall.here.runFor(kHour);
  BOOST_TEST(hall.here.requests == 0);
  const FileId theirs = hall.there.files.add(noiseOf(2000, 9));
  hall.there.courier.appended();
  hall.there.run();
  hall.here.courier.want(theirs);
  hall.here.run();
  BOOST_TEST((hall.here.courier.takeArrived() == std::vector<FileId>{theirs}));
  BOOST_TEST(!hall.hubHas(mine));
  hall.here.courier.setLine(true, true, QStringLiteral("token"));
  hall.here.run();
  BOOST_TEST(hall.hubHas(mine));
}

/// Each request lost once on its way there, then each answer on its way back: it completes, and what goes twice is one
/// chunk at most (I13).
BOOST_AUTO_TEST_CASE(wherever_it_is_cut_it_goes_on_and_sends_one_chunk_twice_at_most) {
  const QByteArray content = noiseOf(2'500'000);
  for (const bool losesAnswer : {false, true}) {
    for (int cut = 0; cut < 12; ++cut) {
      Hall hall;
      const FileId file = hall.here.files.add(content);
      int count = 0;
      qint64 lostBytes = 0;
      hall.here.carry = [&](const SyncRequest& request) {
        if (count++ != cut) return hall.serve(request);
        lostBytes = request.endpoint == Endpoint::BlobAdd ? request.body.size() : 0;
        if (losesAnswer) (void)hall.serve(request);
        return lostAnswer(request);
      };
      hall.here.courier.appended();
      hall.here.runFor(10 * 60'000);
      BOOST_TEST(hall.hubHas(file), "cut " << cut << " answer " << losesAnswer);
      const qint64 sealed = hall.hub().find(file.stream, hall.here.files.namesOf(file).first())->bytes;
      // An answer that was lost cost nothing: the hub said where to go on.
      BOOST_TEST(hall.here.bytesSent == sealed + (losesAnswer ? 0 : lostBytes));

      count = 0;
      qint64 asked = 0;
      qint64 lost = 0;
      hall.there.carry = [&](const SyncRequest& request) {
        const qint64 wanted = request.endpoint == Endpoint::BlobRead ? request.rangeTo - request.rangeFrom + 1 : 0;
        asked += wanted;
        if (count++ != cut) return hall.serve(request);
        lost = wanted;
        return lostAnswer(request);
      };
      hall.there.courier.want(file);
      hall.there.runFor(9 * 60'000);
      BOOST_TEST((hall.there.files.here[file] == content), "fetch, cut " << cut);
      BOOST_TEST(asked == sealed + lost);
    }
  }
}

BOOST_AUTO_TEST_CASE(a_pc_that_was_switched_off_in_the_middle_goes_on_after_it) {
  Hall hall;
  const QByteArray content = noiseOf(2'500'000);
  const FileId file = hall.here.files.add(content);
  int count = 0;
  hall.here.carry = [&](const SyncRequest& request) { return ++count > 4 ? lostAnswer(request) : hall.serve(request); };
  hall.here.courier.appended();
  hall.here.run();
  const qint64 before = hall.here.bytesSent;
  BOOST_REQUIRE(before > 0);
  BlobMember again;
  again.files.add(content);
  again.carry = [&](const SyncRequest& request) { return hall.serve(request); };
  again.connect();
  again.run();
  BOOST_TEST(hall.hubHas(file));
  const qint64 sealed = hall.hub().find(file.stream, again.files.namesOf(file).first())->bytes;
  BOOST_TEST(again.bytesSent < sealed);
}

BOOST_AUTO_TEST_CASE(an_upload_that_the_hub_threw_away_begins_anew) {
  Hall hall;
  const FileId file = hall.here.files.add(noiseOf(2'500'000));
  int chunks = 0;
  hall.here.carry = [&](const SyncRequest& request) {
    if (request.endpoint == Endpoint::BlobAdd && ++chunks == 3)
      (void)hall.hub().sweep(QDateTime::currentMSecsSinceEpoch() + 10LL * 24 * kHour);
    return hall.serve(request);
  };
  hall.here.courier.appended();
  hall.here.runFor(10 * 60'000);
  BOOST_TEST(hall.hubHas(file));
}

BOOST_AUTO_TEST_CASE(a_hub_from_an_old_backup_gets_again_what_it_lacks_and_nothing_else) {
  Hall hall;
  const FileId kept = hall.here.files.add(noiseOf(300'000, 1));
  const FileId lost = hall.here.files.add(noiseOf(300'000, 2));
  hall.here.courier.appended();
  hall.here.run();
  const qint64 before = hall.here.bytesSent;
  // What the outbox does when the hub's log is another one: everything is offered anew.
  QTemporaryDir restored;
  SealedFiles::Limits limits;
  limits.reserveBytes = 0;
  const SealedFiles hub(restored.path(), limits);
  hall.here.files.waiting = {kept, lost};
  hall.here.carry = [&](const SyncRequest& request) { return serveBlob(hub, request, kThree); };
  require(hall.hub().copyAllTo(hub));
  BOOST_REQUIRE(QFile::remove(
      restored.path() + QStringLiteral("/kiriman/") +
      QDir(restored.path() + QStringLiteral("/kiriman")).entryList({}, QDir::Dirs | QDir::NoDotAndDotDot).first() +
      QLatin1Char('/') + hall.here.files.namesOf(lost).first().left(2) + QLatin1Char('/') +
      hall.here.files.namesOf(lost).first()));
  hall.here.courier.setLine(false, false, {});
  hall.here.connect();
  hall.here.run();
  BOOST_TEST(hub.find(lost.stream, hall.here.files.namesOf(lost).first()).has_value());
  BOOST_TEST(hall.here.bytesSent - before < 310'000);
  BOOST_TEST(hall.here.bytesSent > before);
}

// The line is open before the engine learns that the hub's log is another one. When it has followed that, nothing is
// known any more to lie there.
BOOST_AUTO_TEST_CASE(what_a_hub_with_another_log_lacks_is_offered_when_the_engine_has_followed_it) {
  Hall hall;
  hall.here.run();
  hall.here.courier.setLine(true, false, QStringLiteral("token"));
  const FileId file = hall.here.files.add(noiseOf(3'000));
  hall.here.run();
  hall.here.courier.setLine(true, true, QStringLiteral("token"));
  hall.here.run();
  BOOST_TEST(hall.hubHas(file));
}

BOOST_AUTO_TEST_CASE(a_damaged_answer_is_dropped_said_and_asked_for_again) {
  Hall hall;
  const QByteArray content = noiseOf(400'000);
  const FileId file = hall.here.files.add(content);
  hall.here.courier.appended();
  hall.here.run();
  bool isBroken = true;
  hall.there.carry = [&](const SyncRequest& request) {
    SyncAnswer answer = hall.serve(request);
    if (isBroken && request.endpoint == Endpoint::BlobRead) answer.body[7] = static_cast<char>(answer.body[7] ^ 1);
    return answer;
  };
  hall.there.courier.want(file);
  hall.there.run();
  BOOST_TEST(hall.there.files.here.empty());
  BOOST_TEST((hall.there.courier.standing(file).at == FileStanding::At::Failed));
  BOOST_TEST((hall.there.courier.standing(file).trouble == FileStanding::Trouble::Damaged));
  // Not at once, and not for ever.
  const int before = hall.there.requests;
  hall.there.runFor(5 * 60'000);
  BOOST_TEST(hall.there.requests > before);
  BOOST_TEST(hall.there.requests < before + 40);
  isBroken = false;
  hall.there.courier.want(file);
  hall.there.runFor(10 * 60'000 - 1);
  BOOST_TEST((hall.there.files.here[file] == content));
}

BOOST_AUTO_TEST_CASE(what_the_hub_does_not_have_yet_is_awaited_and_comes_when_it_is_there) {
  Hall hall;
  const QByteArray content = noiseOf(1000);
  const FileId file = hall.here.files.add(content);
  hall.there.courier.want(file);
  hall.there.run();
  BOOST_TEST((hall.there.courier.standing(file).at == FileStanding::At::Awaited));
  hall.here.courier.appended();
  hall.here.run();
  hall.there.runFor(BlobCourier::kAwaitedMs);
  BOOST_TEST((hall.there.files.here[file] == content));
}

BOOST_AUTO_TEST_CASE(what_nobody_wants_any_more_is_not_asked_for_any_more) {
  Hall hall;
  const FileId file{QStringLiteral("g:pemkot"), QString(64, QLatin1Char('f'))};
  hall.there.courier.want(file);
  hall.there.runFor(BlobCourier::kWantedMs + 1);
  const int before = hall.there.requests;
  BOOST_TEST((hall.there.courier.standing(file).at == FileStanding::At::Away));
  hall.there.runFor(kHour);
  BOOST_TEST(hall.there.requests == before);
}

BOOST_AUTO_TEST_CASE(without_the_key_it_says_so_and_asks_nobody) {
  Hall hall;
  hall.there.files.keys = KeyRing();
  const FileId file = hall.here.files.add(noiseOf(1000));
  hall.there.courier.want(file);
  hall.there.run();
  BOOST_TEST((hall.there.courier.standing(file).trouble == FileStanding::Trouble::NoKey));
  BOOST_TEST(hall.there.requests == 0);
}

BOOST_AUTO_TEST_CASE(a_full_hub_is_said_and_tried_again) {
  Hall hall;
  const FileId file = hall.here.files.add(noiseOf(1000));
  bool isFull = true;
  hall.here.carry = [&](const SyncRequest& request) {
    if (!isFull || request.endpoint != Endpoint::BlobBegin) return hall.serve(request);
    SyncAnswer answer = lostAnswer(request);
    answer.outcome = SyncAnswer::Outcome::Answered;
    answer.status = 507;
    answer.body = Problem{507, QStringLiteral("disk-full"), {}, {}, 60}.toJson();
    return answer;
  };
  hall.here.courier.appended();
  hall.here.run();
  BOOST_TEST(hall.here.courier.traffic().isDiskFull);
  BOOST_TEST(hall.here.courier.traffic().waiting == 1);
  const int before = hall.here.requests;
  hall.here.runFor(kHour);
  BOOST_TEST(hall.here.requests > before);
  BOOST_TEST(hall.here.requests < before + 500);
  isFull = false;
  hall.here.runFor(kHour);
  BOOST_TEST(hall.hubHas(file));
  BOOST_TEST(!hall.here.courier.traffic().isDiskFull);
}

BOOST_AUTO_TEST_CASE(a_hub_of_before_is_named_and_asked_seldom) {
  Hall hall;
  const FileId file = hall.here.files.add(noiseOf(1000));
  hall.here.carry = [](const SyncRequest& request) {
    SyncAnswer answer = lostAnswer(request);
    answer.outcome = SyncAnswer::Outcome::Answered;
    answer.status = 404;
    answer.body = Problem{404, QStringLiteral("not-found"), {}, {}, {}}.toJson();
    return answer;
  };
  hall.here.courier.appended();
  hall.here.runFor(2 * kHour);
  BOOST_TEST((hall.here.courier.traffic().trouble == FileStanding::Trouble::TooOld));
  BOOST_TEST(hall.here.requests <= 6);
  hall.here.courier.want({file.stream, QString(64, QLatin1Char('f'))});
  hall.here.run();
  BOOST_TEST((hall.here.courier.standing({file.stream, QString(64, QLatin1Char('f'))}).trouble ==
              FileStanding::Trouble::TooOld));
}

BOOST_AUTO_TEST_CASE(one_file_that_cannot_be_read_does_not_hold_up_the_others) {
  Hall hall;
  const FileId gone = hall.here.files.add(noiseOf(1000, 1));
  const FileId fine = hall.here.files.add(noiseOf(1000, 2));
  hall.here.files.here.erase(gone);
  hall.here.courier.appended();
  hall.here.run();
  BOOST_TEST(hall.hubHas(fine));
  BOOST_TEST(hall.here.courier.traffic().waiting == 1);
}

BOOST_AUTO_TEST_CASE(a_disk_that_cannot_remember_makes_no_flood) {
  Hall hall;
  hall.here.files.failsToRemember = true;
  hall.here.files.add(noiseOf(1000));
  hall.here.courier.appended();
  hall.here.runFor(kHour);
  BOOST_TEST(hall.here.requests < 20);
}

BOOST_AUTO_TEST_CASE(a_portal_in_between_is_not_taken_for_the_hub) {
  Hall hall;
  const FileId file = hall.here.files.add(noiseOf(1000));
  hall.here.carry = [](const SyncRequest& request) {
    SyncAnswer answer = lostAnswer(request);
    answer.outcome = SyncAnswer::Outcome::Answered;
    answer.status = 200;
    answer.body = "<html>Selamat datang</html>";
    return answer;
  };
  hall.here.courier.appended();
  hall.here.courier.want({file.stream, QString(64, QLatin1Char('f'))});
  hall.here.runFor(60'000);
  BOOST_TEST(hall.here.files.waiting.size() == 1U);
  hall.here.carry = [&](const SyncRequest& request) { return hall.serve(request); };
  hall.here.runFor(60'000);
  BOOST_TEST(hall.hubHas(file));
}

BOOST_AUTO_TEST_SUITE_END()
