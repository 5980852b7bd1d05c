#include <boost/test/unit_test.hpp>

#include <QJsonDocument>
#include <QJsonObject>

#include "services/identity_protocol.h"
#include "services/identity_queue.h"
#include "support/office_fixture.h"

namespace {

/// Answers when the test says so.
struct FakeVerifier final : IdentityVerifier {
  struct Question {
    QString id;
    IdentitySubject subject;
    Replied replied;
  };
  std::vector<Question> asked;

  void ask(const QString& id, const IdentitySubject& subject, Replied replied) override {
    asked.push_back({id, subject, std::move(replied)});
  }
  void cancel() override { asked.clear(); }

  void answer(IdentityAnswer answer) { reply({std::move(answer), IdentityTrouble::None, {}}); }
  void fail(IdentityTrouble trouble, std::optional<int> retryAfterSeconds = {}) {
    reply({{}, trouble, retryAfterSeconds});
  }
  void reply(const IdentityReply& reply) {
    BOOST_REQUIRE(!asked.empty());
    const Question question = asked.front();
    asked.erase(asked.begin());
    question.replied(reply);
  }
};

struct IdentityFixture : OfficeFixture {
  FakeVerifier verifier;
  QString kept;
  int told = 0;
  std::unique_ptr<IdentityQueue> queue;
  Seat admin{QStringLiteral("1"), QStringLiteral("grace")};
  Intake intake = intakeFor(QStringLiteral("akta-kelahiran"));

  IdentityFixture() { reopen(); }
  void reopen() {
    queue.reset();
    verifier.asked.clear();  // what was under way ended with the program
    office.reset();
    Office::Options all = options();
    all.identityVault = {[this] { return Result<QString>(kept); },
                         [this](const QString& token) -> Done {
                           kept = token;
                           return {};
                         }};
    auto opened = Office::open(all);
    require(opened);
    office = std::move(*opened);
    for (const auto& [id, officer] : office->almanac().officers())
      if (officer.role == Role::Administrator) admin.officerId = id;
    queue = std::make_unique<IdentityQueue>(
        IdentityQueue::Ports{office->identity(), verifier, clock, random, [this] { ++told; }});
    office->identity().setCarrier([this] { queue->tryNow(); });
  }
  void setUp() {
    require(office->identity().setServer(
        admin, {QStringLiteral("https://verifikasi.contoh.go.id"), QStringLiteral("rahasia")}));
  }
  IdentityCheck check() {
    const auto found = office->identity().of(intake.caseId);
    require(found);
    BOOST_REQUIRE(found->has_value());
    return **found;
  }
  void wait(qint64 ms) {
    clock.advance(ms);
    queue->pump();
  }
};

const IdentityAnswer kMatch{IdentityOutcome::Match, {}, QStringLiteral("DK-1"), {}};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(identity_desk, IdentityFixture)

BOOST_AUTO_TEST_CASE(a_question_waits_durably_until_it_is_answered_and_only_then_says_l3) {
  require(office->identity().ask(seat, intake));
  BOOST_TEST((check().answer.outcome == IdentityOutcome::Waiting));
  BOOST_TEST(verifier.asked.empty());  // no server yet: nothing pretends to be under way
  const QString name = check().subject.name;
  BOOST_TEST((levelWith(IdentityLevel::CardSeen, check(), intake.nik, name) == IdentityLevel::CardSeen));
  setUp();
  reopen();
  queue->pump();
  BOOST_REQUIRE(verifier.asked.size() == 1U);
  BOOST_TEST(verifier.asked.front().subject.birthDate.toString(Qt::ISODate).toStdString() == "1994-02-14");
  clock.advance(2000);
  verifier.answer(kMatch);
  const IdentityCheck answered = check();
  BOOST_TEST((answered.answer == kMatch));
  BOOST_TEST(answered.officerId.toStdString() == seat.officerId.toStdString());
  BOOST_TEST(*answered.answeredAtMs == clock.nowMs());
  BOOST_TEST((levelWith(IdentityLevel::CardSeen, answered, answered.subject.nik, name) == IdentityLevel::Dukcapil));
  // It was about this number under this name.
  BOOST_TEST((levelWith(IdentityLevel::Typed, answered, answered.subject.nik, QStringLiteral("Siti")) ==
              IdentityLevel::Typed));
  BOOST_TEST(
      (levelWith(IdentityLevel::Typed, answered, QStringLiteral("7172065402940002"), name) == IdentityLevel::Typed));
  require(office->store().rebuild());
  BOOST_TEST((check() == answered));
}

BOOST_AUTO_TEST_CASE(no_other_answer_raises_the_level_and_none_changes_what_was_typed) {
  setUp();
  const IdentityAnswer answers[] = {
      {IdentityOutcome::Mismatch, {identity_fields::kName}, QStringLiteral("DK-2"), {}},
      {IdentityOutcome::NotFound, {}, QStringLiteral("DK-3"), {}},
      {IdentityOutcome::Refused, {}, QStringLiteral("DK-4"), QStringLiteral("di luar perjanjian")}};
  for (const IdentityAnswer& answer : answers) {
    intake = intakeFor(QStringLiteral("akta-kelahiran"));
    require(office->identity().ask(seat, intake));
    verifier.answer(answer);
    BOOST_TEST((check().answer == answer));
    BOOST_TEST(
        (levelWith(IdentityLevel::CardSeen, check(), intake.nik, check().subject.name) == IdentityLevel::CardSeen));
    const auto registered = office->cases().registerCase(seat, intake);
    require(registered);
    BOOST_TEST((registered->record.level == intake.level));
    BOOST_TEST(registered->record.name.toStdString() == intake.name.toStdString());
    BOOST_TEST(office->cases().detail(intake.caseId)->identity.size() == 1U);
  }
}

BOOST_AUTO_TEST_CASE(an_officer_cannot_record_l3_by_hand) {
  intake.level = IdentityLevel::Dukcapil;
  const auto registered = office->cases().registerCase(seat, intake);
  require(registered);
  BOOST_TEST((registered->record.level == IdentityLevel::CardAndFinger));
}

BOOST_AUTO_TEST_CASE(the_same_is_not_asked_twice_a_corrected_name_is_another_question) {
  require(office->identity().ask(seat, intake));
  BOOST_TEST((office->identity().ask(seat, intake).error().code == ErrorCode::Conflict));
  intake.name = QStringLiteral("Siti Noor Azizah");
  clock.advance(1000);
  require(office->identity().ask(seat, intake));
  BOOST_TEST(check().subject.name.toStdString() == "Siti Noor Azizah");
  intake.nik = QStringLiteral("717206");
  BOOST_TEST(office->identity().ask(seat, intake).error().field.toStdString() == "nik");
  intake = intakeFor(QStringLiteral("akta-kelahiran"));
  intake.name = QStringLiteral(" ");
  BOOST_TEST(office->identity().ask(seat, intake).error().field.toStdString() == "name");
}

BOOST_AUTO_TEST_CASE(after_a_trouble_it_waits_longer_each_time_and_comes_back_by_itself) {
  setUp();
  require(office->identity().ask(seat, intake));
  qint64 before = 0;
  for (int i = 0; i < 12; ++i) {
    verifier.fail(IdentityTrouble::Unreachable);
    BOOST_REQUIRE(queue->nextWakeMs().has_value());
    const qint64 pause = *queue->nextWakeMs() - clock.nowMs();
    BOOST_TEST(pause >= std::min<qint64>(2500LL << std::min(i, 8), 450'000));
    BOOST_TEST(pause <= 15 * 60'000);
    before = pause;
    wait(pause - 1);
    BOOST_TEST(verifier.asked.empty());
    wait(1);
    BOOST_REQUIRE(verifier.asked.size() == 1U);
  }
  BOOST_TEST(before >= 450'000);
  BOOST_TEST((office->identity().line()->trouble == IdentityTrouble::Unreachable));
  BOOST_TEST((check().answer.outcome == IdentityOutcome::Waiting));
  verifier.answer(kMatch);
  BOOST_TEST((office->identity().line()->trouble == IdentityTrouble::None));
  BOOST_TEST(!queue->nextWakeMs().has_value());
  BOOST_TEST(told == 13);
}

BOOST_AUTO_TEST_CASE(a_server_that_asks_for_patience_gets_it_unless_an_officer_presses) {
  setUp();
  require(office->identity().ask(seat, intake));
  verifier.fail(IdentityTrouble::Busy, 120);
  wait(119'000);
  BOOST_TEST(verifier.asked.empty());
  wait(1000);
  BOOST_REQUIRE(verifier.asked.size() == 1U);
  verifier.fail(IdentityTrouble::Busy, 999'999);
  BOOST_TEST(*queue->nextWakeMs() - clock.nowMs() == 3600'000);
  office->identity().tryNow();
  BOOST_TEST(verifier.asked.size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_question_that_nobody_can_answer_lets_the_others_go_first) {
  setUp();
  require(office->identity().ask(seat, intake));
  const Intake first = intake;
  intake = intakeFor(QStringLiteral("perubahan-kk"));
  intake.name = QStringLiteral("Meiske Tumbelaka");
  clock.advance(1000);
  require(office->identity().ask(seat, intake));
  BOOST_REQUIRE(verifier.asked.size() == 1U);
  verifier.fail(IdentityTrouble::Unreadable);
  wait(*queue->nextWakeMs() - clock.nowMs());
  BOOST_REQUIRE(verifier.asked.size() == 1U);
  BOOST_TEST(verifier.asked.front().subject.name.toStdString() == "Meiske Tumbelaka");
  verifier.answer(kMatch);
  BOOST_TEST(verifier.asked.empty());
  wait(*queue->nextWakeMs() - clock.nowMs());
  BOOST_REQUIRE(verifier.asked.size() == 1U);
  BOOST_TEST(verifier.asked.front().subject.name.toStdString() == first.name.toStdString());
}

BOOST_AUTO_TEST_CASE(after_a_week_it_is_told_that_nobody_answered_and_may_be_asked_again) {
  setUp();
  require(office->identity().ask(seat, intake));
  verifier.fail(IdentityTrouble::Unreachable);
  wait(7LL * 86'400'000);
  BOOST_TEST(verifier.asked.empty());
  BOOST_TEST((check().answer.outcome == IdentityOutcome::Expired));
  BOOST_TEST(office->identity().line()->waiting == 0);
  require(office->identity().ask(seat, intake));
  BOOST_TEST(verifier.asked.size() == 1U);
}

BOOST_AUTO_TEST_CASE(the_server_is_the_administrators_and_must_be_one_that_nobody_listens_to) {
  const auto set = [&](const char* address, const char* token = "rahasia") {
    const Done done = office->identity().setServer(admin, {QLatin1String(address), QLatin1String(token)});
    return done ? std::string() : (done.error().field + QLatin1Char('=') + done.error().detail).toStdString();
  };
  BOOST_TEST((office->identity().setServer(seat, {QStringLiteral("https://a.id"), QStringLiteral("x")}).error().code ==
              ErrorCode::Denied));
  BOOST_TEST(set("http://verifikasi.contoh.go.id") == "address=address.insecure");
  for (const char* shape : {"verifikasi.contoh.go.id", "ftp://a.id", "https://", "https://u:p@a.id",
                            "https://a.id/?q=1", "https://a.id/x", "https://a.id/#x", "https://a b"})
    BOOST_TEST(set(shape) == "address=address.shape", shape);
  BOOST_TEST(set("https://a.id", "") == "token=required");
  BOOST_TEST(set("https://a.id", "dua kata") == "token=token.shape");
  BOOST_TEST(set("https://a.id", "a\r\nX: y") == "token=token.shape");
  BOOST_TEST(kept.isEmpty());
  BOOST_TEST(set(" https://a.id:8443/ ").empty());
  BOOST_TEST(office->identity().server()->address.toStdString() == "https://a.id:8443");
  BOOST_TEST(kept.toStdString() == "rahasia");
  BOOST_TEST(set("http://127.0.0.1:9000").empty());
  BOOST_TEST(set("", "rahasia").empty());
  BOOST_TEST(kept.isEmpty());
  BOOST_TEST(!office->identity().line()->isSetUp);
}

BOOST_AUTO_TEST_CASE(only_a_whole_answer_to_this_question_is_one) {
  const QString id = QStringLiteral("q1");
  const auto outcome = [&](int status, const char* body) {
    const IdentityReply reply = identity_protocol::reply(status, body, {}, id);
    return reply.answer ? toKey(reply.answer->outcome).toStdString() : std::to_string(static_cast<int>(reply.trouble));
  };
  const std::string unreadable = std::to_string(static_cast<int>(IdentityTrouble::Unreadable));
  BOOST_TEST(outcome(200, R"({"id":"q1","outcome":"match","reference":"r"})") == "match");
  BOOST_TEST(outcome(200, R"({"id":"q1","outcome":"mismatch","differing":["name"],"reference":"r"})") == "mismatch");
  BOOST_TEST(outcome(200, R"({"id":"q1","outcome":"refused","reason":"x","reference":"r"})") == "refused");
  const char* const kNone[] = {"<html><title>Wi-Fi</title>Masuk</html>",
                               "",
                               "{}",
                               "[]",
                               "null",
                               "\xff\xfe",
                               R"({"id":"q1","outcome":"match"})",
                               R"({"id":"q1","outcome":"match","reference":""})",
                               R"({"id":"q2","outcome":"match","reference":"r"})",
                               R"({"id":"q1","outcome":"MATCH","reference":"r"})",
                               R"({"id":"q1","outcome":true,"reference":"r"})",
                               R"({"id":"q1","outcome":"waiting","reference":"r"})",
                               R"({"id":"q1","outcome":"expired","reference":"r"})",
                               R"({"id":"q1","outcome":"match","reference":7})",
                               R"({"id":"q1","outcome":"match","differing":["name"],"reference":"r"})",
                               R"({"id":"q1","outcome":"mismatch","reference":"r"})",
                               R"({"id":"q1","outcome":"mismatch","differing":["mother"],"reference":"r"})",
                               R"({"id":"q1","outcome":"match","reference":"r"}x)"};
  for (const char* body : kNone) BOOST_TEST(outcome(200, body) == unreadable, body);
  const char* const whole = R"({"id":"q1","outcome":"match","reference":"r"})";
  for (const int status : {0, 201, 204, 301, 302, 400, 404, 500})
    BOOST_TEST(outcome(status, whole) == unreadable, status);
  for (const int status : {401, 403})
    BOOST_TEST(outcome(status, whole) == std::to_string(static_cast<int>(IdentityTrouble::Denied)));
  for (const int status : {429, 503})
    BOOST_TEST(outcome(status, whole) == std::to_string(static_cast<int>(IdentityTrouble::Busy)));
}

BOOST_AUTO_TEST_CASE(the_log_holds_the_person_in_its_sealed_part_alone) {
  setUp();
  const auto asked = office->identity().ask(seat, intake);
  require(asked);
  verifier.answer({IdentityOutcome::Mismatch, {identity_fields::kBirthDate}, QStringLiteral("DK-9"), {}});
  const auto log = office->store().log().ofEntity(QLatin1String("identity:") + asked->id);
  require(log);
  BOOST_TEST(log->size() == 2U);
  for (const PlacedOperation& placed : *log) {
    const QByteArray plain = QJsonDocument(placed.operation.plain).toJson();
    BOOST_TEST(!plain.contains(intake.nik.toLatin1()));
    BOOST_TEST(!plain.contains("birth_date"));
    BOOST_TEST(!plain.contains("Siti"));
  }
}

BOOST_AUTO_TEST_SUITE_END()
