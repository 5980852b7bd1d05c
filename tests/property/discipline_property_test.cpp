#include <rapidcheck.h>
#include <boost/test/unit_test.hpp>

#include <map>
#include <set>

#include "domain/queue_discipline.h"

namespace {

constexpr qint64 kMinute = 60'000;
constexpr qint64 kNow = 10'000 * kMinute;

struct Scene {
  std::vector<Candidate> candidates;
  DisciplineState state;
  DisciplineRules rules;
};

TicketId idOf(int n) {
  std::array<std::uint8_t, 10> random{};
  random[8] = static_cast<std::uint8_t>(n >> 8);
  random[9] = static_cast<std::uint8_t>(n);
  return TicketId{Uuid::v7(0, random)};
}

Candidate anyCandidate(int id, qint64 arrivedAtMs) {
  Candidate c;
  c.id = idOf(id);
  c.series = QString(QLatin1Char(static_cast<char>('A' + *rc::gen::inRange(0, 3))));
  c.priority = static_cast<Priority>(*rc::gen::weightedElement<int>({{4, 0}, {1, 1}, {1, 3}}));
  c.queuedAtMs = arrivedAtMs;
  if (*rc::gen::weightedElement<bool>({{3, false}, {1, true}}))
    c.bookedAtMs = arrivedAtMs + *rc::gen::inRange<qint64>(-60, 60) * kMinute;
  return c;
}

Scene anyScene(int most) {
  Scene scene;
  const int count = *rc::gen::inRange(1, most);
  for (int i = 0; i < count; ++i)
    scene.candidates.push_back(anyCandidate(i, kNow - *rc::gen::inRange<qint64>(0, 120) * kMinute));
  scene.state = {*rc::gen::inRange(0, 4), *rc::gen::arbitrary<bool>()};
  scene.rules = {*rc::gen::inRange(1, 5), *rc::gen::inRange(1, 150)};
  return scene;
}

bool isOlder(const Candidate& a, const Candidate& b) { return std::pair(turnMs(a), a.id) < std::pair(turnMs(b), b.id); }

}  // namespace

BOOST_AUTO_TEST_SUITE(discipline)

BOOST_AUTO_TEST_CASE(heads_give_the_same_pick_as_all) {
  BOOST_TEST(rc::check("heads == all", [] {
    const Scene scene = anyScene(40);
    std::map<std::pair<QString, QueueClass>, Candidate> heads;
    for (const Candidate& c : scene.candidates) {
      const auto key = std::pair(c.series, queueClass(c));
      const auto at = heads.find(key);
      if (at == heads.end()) {
        heads.emplace(key, c);
      } else if (isOlder(c, at->second)) {
        at->second = c;
      }
    }
    std::vector<Candidate> few;
    for (const auto& entry : heads) few.push_back(entry.second);
    const auto ofAll = pickNext(scene.candidates, scene.state, scene.rules, kNow);
    const auto ofHeads = pickNext(few, scene.state, scene.rules, kNow);
    RC_ASSERT(ofAll.has_value() && ofHeads.has_value());
    RC_ASSERT(scene.candidates[*ofAll].id == few[*ofHeads].id);
  }));
}

BOOST_AUTO_TEST_CASE(order_is_a_permutation_by_repeated_picks_and_fifo_in_each_class) {
  BOOST_TEST(rc::check("order", [] {
    const Scene scene = anyScene(30);
    const qint64 gapMs = *rc::gen::inRange<qint64>(0, 10) * kMinute;
    const auto order = callOrder(scene.candidates, scene.state, scene.rules, kNow, gapMs);
    RC_ASSERT(std::set<std::size_t>(order.begin(), order.end()).size() == scene.candidates.size());

    std::vector<Candidate> left = scene.candidates;
    DisciplineState state = scene.state;
    std::map<QueueClass, Candidate> last;
    qint64 nowMs = kNow;
    for (const std::size_t i : order) {
      const Candidate& called = scene.candidates[i];
      const auto picked = pickNext(left, state, scene.rules, nowMs);
      RC_ASSERT(left[*picked].id == called.id);
      state = after(state, called);
      left.erase(left.begin() + static_cast<std::ptrdiff_t>(*picked));
      nowMs += gapMs;
      const QueueClass kind = queueClass(called);
      if (last.contains(kind)) RC_ASSERT(isOlder(last[kind], called));
      last[kind] = called;
    }
  }));
}

BOOST_AUTO_TEST_CASE(after_the_cap_only_older_ones_go_before) {
  BOOST_TEST(rc::check("starvation bound", [] {
    Scene scene = anyScene(15);
    const qint64 capMs = qint64{scene.rules.starvationMinutes} * kMinute;
    std::map<TicketId, int> callsSinceOverdue, olderWhenOverdue;
    qint64 nowMs = kNow;
    int nextId = 1'000;
    // A morning of steady new arrivals, as many as there are calls, for ever ahead of the counter.
    for (int step = 0; step < 120 && !scene.candidates.empty(); ++step) {
      for (const Candidate& c : scene.candidates)
        if (nowMs - turnMs(c) >= capMs && !callsSinceOverdue.contains(c.id)) {
          callsSinceOverdue[c.id] = 0;
          olderWhenOverdue[c.id] =
              static_cast<int>(std::ranges::count_if(scene.candidates, [&](const auto& o) { return isOlder(o, c); }));
        }
      const auto picked = pickNext(scene.candidates, scene.state, scene.rules, nowMs);
      const TicketId id = scene.candidates[*picked].id;
      for (auto& [waiting, calls] : callsSinceOverdue) {
        ++calls;
        RC_ASSERT(calls <= olderWhenOverdue[waiting] + 1);
      }
      callsSinceOverdue.erase(id);
      scene.state = after(scene.state, scene.candidates[*picked]);
      scene.candidates.erase(scene.candidates.begin() + static_cast<std::ptrdiff_t>(*picked));
      nowMs += *rc::gen::inRange<qint64>(0, 20) * kMinute;
      scene.candidates.push_back(anyCandidate(nextId++, nowMs));
    }
  }));
}

BOOST_AUTO_TEST_CASE(below_the_cap_the_stated_bounds_hold) {
  BOOST_TEST(rc::check("interleave bound", [] {
    Scene scene = anyScene(40);
    scene.rules.starvationMinutes = 100'000;
    const int weight = scene.rules.regularPerPriority;
    const auto order = callOrder(scene.candidates, scene.state, scene.rules, kNow);
    std::map<QueueClass, int> seen;
    for (std::size_t position = 0; position < order.size(); ++position) {
      const Candidate& c = scene.candidates[order[position]];
      const int before = seen[queueClass(c)]++;
      const int calls = static_cast<int>(position) + 1;
      if (queueClass(c) == QueueClass::Regular) {
        RC_ASSERT(calls <= before + 2 + before / weight);
      } else if (turnMs(c) <= kNow) {
        RC_ASSERT(calls <= 2 * (before + 1) * (weight + 1));
      }
    }
  }));
}

BOOST_AUTO_TEST_CASE(no_booking_goes_before_its_time_while_another_waits) {
  BOOST_TEST(rc::check("early bookings", [] {
    const Scene scene = anyScene(30);
    const auto picked = pickNext(scene.candidates, scene.state, scene.rules, kNow);
    if (turnMs(scene.candidates[*picked]) > kNow)
      for (const Candidate& c : scene.candidates) RC_ASSERT(c.bookedAtMs.has_value() && turnMs(c) > kNow);
  }));
}

BOOST_AUTO_TEST_SUITE_END()
