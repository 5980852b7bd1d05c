#include "domain/handover.h"

#include <rapidcheck.h>
#include <boost/test/unit_test.hpp>

#include <algorithm>

namespace {

const QDate kToday(2026, 11, 23);
const QString kNik = QStringLiteral("7172065402940001");
const QString kOther = QStringLiteral("7172010507880003");

Ink line(int from, int to) {
  return {{{{static_cast<std::uint16_t>(from), 300}, {static_cast<std::uint16_t>(to), 310}}}};
}

Handover byApplicant() {
  Handover handover;
  handover.name = QStringLiteral("Deiby Rumondor");
  handover.paperNumber = kNik;
  handover.documents = {{QStringLiteral("Kutipan Akta Kelahiran"), QStringLiteral("7172-LT-0014")}};
  handover.ink = line(100, 900);
  return handover;
}

Handover byProxy() {
  Handover handover = byApplicant();
  handover.role = TakerRole::Proxy;
  handover.name = QStringLiteral("Yohanis Lengkong");
  handover.paperNumber = kOther;
  handover.letterDate = kToday.addDays(-1);
  return handover;
}

/// The only problem; -1: none, -2: several.
int problemOf(const Handover& handover, const QString& nik = kNik) {
  const auto problems = handoverProblems(handover, nik, kToday);
  if (problems.empty()) return -1;
  return problems.size() == 1 ? static_cast<int>(problems.front()) : -2;
}

Ink anyInk(std::size_t mostStrokes, std::size_t mostPoints) {
  Ink ink;
  const auto strokes = *rc::gen::inRange<std::size_t>(0, mostStrokes);
  for (std::size_t i = 0; i < strokes; ++i) {
    InkStroke stroke;
    const auto points = *rc::gen::inRange<std::size_t>(1, mostPoints);
    for (std::size_t j = 0; j < points; ++j)
      stroke.push_back(
          {*rc::gen::inRange<std::uint16_t>(0, kInkWidth + 1), *rc::gen::inRange<std::uint16_t>(0, kInkHeight + 1)});
    ink.strokes.push_back(std::move(stroke));
  }
  return ink;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(handover)

BOOST_AUTO_TEST_CASE(the_applicant_and_a_proxy_with_a_letter_may_take_it) {
  BOOST_TEST(problemOf(byApplicant()) == -1);
  BOOST_TEST(problemOf(byProxy()) == -1);
  // A case without a NIK: whatever the KTP says is new.
  Handover other = byApplicant();
  other.paperNumber = kOther;
  BOOST_TEST(problemOf(other, {}) == -1);
  // Grouped as it is read from the card.
  other.paperNumber = QStringLiteral("7172 0654 0294 0001");
  BOOST_TEST(problemOf(other) == -1);
}

BOOST_AUTO_TEST_CASE(what_is_missing_is_named) {
  const auto expect = [](Handover handover, auto change, HandoverProblem problem) {
    change(handover);
    BOOST_TEST(problemOf(handover) == static_cast<int>(problem), toKey(problem).toStdString());
  };
  using P = HandoverProblem;
  expect(
      byApplicant(), [](Handover& h) { h.name = QStringLiteral("  "); }, P::NameMissing);
  expect(
      byApplicant(), [](Handover& h) { h.name = QStringLiteral("a\u202eb"); }, P::NameInvalid);
  expect(
      byApplicant(), [](Handover& h) { h.paperNumber.clear(); }, P::NumberMissing);
  expect(
      byApplicant(), [](Handover& h) { h.paperNumber = QStringLiteral("717206540294000"); }, P::NikInvalid);
  expect(
      byApplicant(), [](Handover& h) { h.paperNumber = kOther; }, P::NikOfAnother);
  expect(
      byProxy(), [](Handover& h) { h.paperNumber = kNik; }, P::NikOfApplicant);
  expect(
      byProxy(), [](Handover& h) { h.letterDate = QDate(); }, P::LetterDateMissing);
  expect(
      byProxy(), [](Handover& h) { h.letterDate = kToday.addDays(1); }, P::LetterDateAhead);
  expect(
      byApplicant(),
      [](Handover& h) {
        h.documents = {{QStringLiteral(" "), QStringLiteral("1")}};
      },
      P::DocumentMissing);
  expect(
      byApplicant(), [](Handover& h) { h.ink = {}; }, P::InkMissing);
  expect(
      byApplicant(), [](Handover& h) { h.ink = line(100, 120); }, P::InkMissing);
  expect(
      byApplicant(), [](Handover& h) { h.proof = CaseProof::Lost; }, P::ReasonMissing);
  expect(
      byApplicant(), [](Handover& h) { h.paper = TakerPaper::Other; }, P::PaperNameMissing);
  // A passport's number is no NIK, and a thumb needs no ink.
  Handover handover = byApplicant();
  handover.paper = TakerPaper::Passport;
  handover.paperNumber = QStringLiteral("C1234567");
  handover.sign = HandoverSign::Thumb;
  handover.ink = {};
  BOOST_TEST(problemOf(handover) == -1);
}

BOOST_AUTO_TEST_CASE(it_is_read_back_as_it_was_and_strictly) {
  for (const Handover& handover : {byApplicant(), byProxy()}) {
    const auto read = Handover::fromJson(handover.toJson());
    BOOST_REQUIRE(read.has_value());
    BOOST_TEST((*read == handover));
    const QJsonObject whole = handover.toJson();
    for (const QString& key : whole.keys()) {
      QJsonObject json = whole;
      json.remove(key);
      BOOST_TEST(!Handover::fromJson(json).has_value(), "without " << key.toStdString());
      json.insert(key, 7);
      BOOST_TEST(!Handover::fromJson(json).has_value(), "with a number as " << key.toStdString());
    }
  }
}

BOOST_AUTO_TEST_CASE(every_problem_is_found_again_by_its_key) {
  for (int i = 0; i <= static_cast<int>(HandoverProblem::InkMissing); ++i) {
    const auto problem = static_cast<HandoverProblem>(i);
    const Error error{ErrorCode::Invalid, toKey(problem), false, QStringLiteral("handover"), 0};
    BOOST_TEST((handoverProblem(error) == problem));
  }
}

BOOST_AUTO_TEST_CASE(ink_goes_through_its_text_and_no_other_text_is_ink) {
  BOOST_TEST(rc::check("ink is read back", [] {
    const Ink ink = anyInk(20, 40).simplified();
    const auto read = Ink::fromText(ink.toText());
    RC_ASSERT(read.has_value());
    RC_ASSERT(*read == ink);
  }));
  for (const char* text : {"A", "AAEA", "AAAA", "AAEAAQ", "AAH//wAA", "!!", "AAEAAQABAA"})
    BOOST_TEST(!Ink::fromText(QString::fromLatin1(text)).has_value(), text);
  Ink large;
  large.strokes.assign(Ink::kMostStrokes + 1, {{1, 1}});
  BOOST_TEST(!Ink::fromText(large.toText()).has_value());
}

BOOST_AUTO_TEST_CASE(whatever_is_drawn_becomes_small_and_stays_near) {
  BOOST_TEST(rc::check("simplified is within the limits and keeps the ends", [] {
    const Ink ink = anyInk(140, 60);
    const Ink thin = ink.simplified();
    RC_ASSERT(thin.strokes.size() <= Ink::kMostStrokes);
    RC_ASSERT(thin.pointCount() <= Ink::kMostPoints);
    RC_ASSERT(thin.strokes.size() == std::min(ink.strokes.size(), Ink::kMostStrokes));
    if (ink.strokes.size() <= Ink::kMostStrokes)
      for (std::size_t i = 0; i < ink.strokes.size(); ++i) {
        RC_ASSERT(thin.strokes[i].front() == ink.strokes[i].front());
        RC_ASSERT(thin.strokes[i].back() == ink.strokes[i].back());
      }
  }));
  // A straight line drawn with a hundred points is its two ends.
  InkStroke straight;
  for (int i = 0; i < 100; ++i)
    straight.push_back({static_cast<std::uint16_t>(i * 10), static_cast<std::uint16_t>(i * 3)});
  BOOST_TEST(Ink{{straight}}.simplified().pointCount() == 2U);
  BOOST_TEST(Ink{}.simplified().isEmpty());
  BOOST_TEST(!Ink{}.isSignature());
}

BOOST_AUTO_TEST_SUITE_END()
