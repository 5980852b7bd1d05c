#include "domain/queue_discipline.h"

#include <boost/test/unit_test.hpp>

#include "support/printing.h"

namespace {

constexpr qint64 kMinute = 60'000;
constexpr qint64 kNow = 1'000 * kMinute;

TicketId idOf(std::uint8_t n) {
  const std::array<std::uint8_t, 10> random{0, 0, 0, 0, 0, 0, 0, 0, 0, n};
  return TicketId{Uuid::v7(0, random)};
}

struct Line {
  std::vector<Candidate> candidates;
  QStringList labels;

  Line& add(const char* label, qint64 waitedMinutes, Priority priority = Priority::None,
            std::optional<qint64> bookedInMinutes = std::nullopt) {
    Candidate c;
    c.id = idOf(static_cast<std::uint8_t>(candidates.size() + 1));
    c.series = QString::fromLatin1(label).left(1);
    c.priority = priority;
    c.queuedAtMs = kNow - waitedMinutes * kMinute;
    if (bookedInMinutes) c.bookedAtMs = kNow + *bookedInMinutes * kMinute;
    candidates.push_back(c);
    labels += QString::fromLatin1(label);
    return *this;
  }
  [[nodiscard]] QString order(DisciplineState state = {}, DisciplineRules rules = {}, qint64 gapMs = 0) const {
    QStringList out;
    for (const std::size_t i : callOrder(candidates, state, rules, kNow, gapMs))
      out += labels[static_cast<qsizetype>(i)];
    return out.join(QLatin1Char(' '));
  }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(queue_discipline)

// The list of the counter's picture at 09.44: one regular was called since the last priority ticket.
BOOST_AUTO_TEST_CASE(gives_the_order_of_the_picture) {
  Line line;
  line.add("A-009", 28).add("A-010", 25).add("A-011", 23).add("A-013", 18, Priority::Pregnant);
  line.add("B-024", 34).add("B-025", 32).add("B-026", 29).add("B-027", 26).add("B-028", 24);
  line.add("B-041", 11, Priority::Elderly).add("B-044", 4, Priority::Disability).add("C-007", 3, Priority::None, 6);
  BOOST_TEST(line.order({1, false}, {2, 90}, kMinute) ==
             QStringLiteral("B-024 A-013 B-025 B-026 B-041 A-009 B-027 C-007 A-010 B-028 B-044 A-011"));
}

BOOST_AUTO_TEST_CASE(one_priority_after_two_regulars) {
  Line line;
  line.add("A1", 50).add("A2", 49).add("A3", 48).add("A4", 47).add("A5", 46);
  line.add("P1", 5, Priority::Toddler).add("P2", 4, Priority::Child);
  BOOST_TEST(line.order() == QStringLiteral("A1 A2 P1 A3 A4 P2 A5"));
  BOOST_TEST(line.order({2, false}) == QStringLiteral("P1 A1 A2 P2 A3 A4 A5"));
  BOOST_TEST(line.order({0, false}, {1, 90}) == QStringLiteral("A1 P1 A2 P2 A3 A4 A5"));
  BOOST_TEST(line.order({0, false}, {0, 90}) == line.order({0, false}, {1, 90}));  // a weight of 0 counts as 1
}

BOOST_AUTO_TEST_CASE(priority_goes_on_when_no_regular_waits) {
  Line line;
  line.add("P1", 5, Priority::Elderly).add("P2", 4, Priority::Disaster).add("A1", 3);
  BOOST_TEST(line.order({2, false}) == QStringLiteral("P1 A1 P2"));
  Line only;
  only.add("P2", 4, Priority::Elderly).add("P1", 5, Priority::Elderly);
  BOOST_TEST(only.order() == QStringLiteral("P1 P2"));
}

BOOST_AUTO_TEST_CASE(bookings_take_turns_with_priority_and_never_go_early) {
  Line line;
  line.add("A1", 50).add("A2", 49).add("A3", 48).add("A4", 47).add("A5", 46).add("A6", 45);
  line.add("P1", 20, Priority::Pregnant).add("P2", 19, Priority::Pregnant);
  line.add("J1", 10, Priority::None, -5).add("J2", 10, Priority::None, -4).add("J3", 30, Priority::None, 60);
  BOOST_TEST(line.order() == QStringLiteral("A1 A2 J1 A3 A4 P1 A5 A6 J2 P2 J3"));
  Line early;
  early.add("J2", 30, Priority::None, 40).add("J1", 5, Priority::None, 20).add("A1", 1);
  BOOST_TEST(early.order() == QStringLiteral("A1 J1 J2"));  // nobody else is left: no counter stands idle
}

BOOST_AUTO_TEST_CASE(a_late_booking_counts_from_arrival) {
  Line line;
  line.add("J1", 2, Priority::None, -40).add("J2", 30, Priority::None, -10);
  BOOST_TEST(line.order() == QStringLiteral("J2 J1"));
  BOOST_TEST(turnMs(line.candidates[0]) == kNow - 2 * kMinute);
  BOOST_TEST(turnMs(line.candidates[1]) == kNow - 10 * kMinute);
}

BOOST_AUTO_TEST_CASE(the_cap_beats_everything_and_is_exact) {
  Line line;
  line.add("P1", 10, Priority::Elderly).add("A1", 89).add("B1", 90).add("P0", 95, Priority::Child);
  BOOST_TEST(line.order({2, false}) == QStringLiteral("P0 B1 A1 P1"));
  Line below;
  below.add("P1", 10, Priority::Elderly).add("A1", 89);
  BOOST_TEST(below.order({2, false}) == QStringLiteral("P1 A1"));
  Line booked;
  booked.add("J1", 300, Priority::None, -90).add("P1", 91, Priority::Elderly);
  BOOST_TEST(booked.order({2, false}) == QStringLiteral("P1 J1"));
}

BOOST_AUTO_TEST_CASE(equal_times_go_by_id) {
  Line line;
  line.add("A1", 5).add("A2", 5).add("A3", 5);
  BOOST_TEST(line.order() == QStringLiteral("A1 A2 A3"));
  std::ranges::reverse(line.candidates);
  std::ranges::reverse(line.labels);
  BOOST_TEST(line.order() == QStringLiteral("A1 A2 A3"));
}

BOOST_AUTO_TEST_CASE(nobody_waits_nobody_is_picked) {
  BOOST_TEST(!pickNext({}, {}, {}, kNow).has_value());
  BOOST_TEST(callOrder({}, {}, {}, kNow).empty());
}

BOOST_AUTO_TEST_SUITE_END()
