#include <boost/test/unit_test.hpp>

#include "sim/hall_sim.h"

namespace {

SimOptions smallHall(quint64 seed, SimOptions::Planted planted = SimOptions::Planted::None) {
  SimOptions options;
  options.seed = seed;
  options.steps = 120;
  options.counters = 4;
  options.kiosks = 1;
  options.planted = planted;
  return options;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(sim)

BOOST_AUTO_TEST_CASE(a_few_halls_break_no_invariant) {
  for (quint64 seed = 1; seed <= 10; ++seed) {
    const SimReport report = runHall(smallHall(seed));
    BOOST_TEST(report.violations.isEmpty(),
               "seed " << seed << ": " << report.violations.join(QLatin1Char('\n')).toStdString());
    BOOST_TEST(report.events > 500);
  }
}

BOOST_AUTO_TEST_CASE(the_same_seed_gives_the_same_history) {
  const SimOptions options = smallHall(7);
  const auto first = makeHistory(options);
  const auto second = makeHistory(options);
  BOOST_REQUIRE(first.size() == second.size());
  for (std::size_t i = 0; i < first.size(); ++i) BOOST_TEST((first[i].words() == second[i].words()));
  BOOST_TEST(runHall(options, first).events == runHall(options, second).events);
}

/// The checks are worth something only if they find what is broken, and a finding only if a person can read it.
BOOST_AUTO_TEST_CASE(a_planted_fence_and_a_planted_reducer_are_found_and_shrunk) {
  for (const auto planted : {SimOptions::Planted::Fence, SimOptions::Planted::Reducer}) {
    const QString word = planted == SimOptions::Planted::Fence ? QStringLiteral("I3") : QStringLiteral("I4");
    QStringList found;
    SimOptions options;
    for (quint64 seed = 1; seed <= 5 && found.isEmpty(); ++seed) {
      options = smallHall(seed, planted);
      found = runHall(options).violations.filter(word);
    }
    BOOST_REQUIRE_MESSAGE(!found.isEmpty(), word.toStdString());
    const auto shortest = shrink(options, makeHistory(options), found.front(), 60);
    BOOST_TEST(shortest.size() < 30U, word.toStdString() << " with " << shortest.size() << " steps");
    BOOST_TEST(!runHall(options, shortest).violations.filter(word).isEmpty());
  }
}

BOOST_AUTO_TEST_CASE(a_planted_forgery_of_a_history_and_a_stick_that_counts_as_arrived_are_found) {
  using Planted = SimOptions::Planted;
  const std::pair<Planted, const char*> all[]{{Planted::History, "doubts the history"},
                                              {Planted::Stick, "a member and the hub differ"},
                                              {Planted::CentreForgets, "the centre is doubted"},
                                              {Planted::CentreRewrites, "the centre is doubted"}};
  for (const auto& [planted, word] : all) {
    QStringList found;
    for (quint64 seed = 1; seed <= 8 && found.isEmpty(); ++seed) {
      SimOptions options = smallHall(seed, planted);
      options.steps = 250;
      found = runHall(options).violations.filter(QLatin1String(word));
    }
    BOOST_TEST(!found.isEmpty(), word);
  }
}

/// Each of these happens in one history of eight, and most of them need luck as well.
BOOST_AUTO_TEST_CASE(what_is_planted_with_standbys_newcomers_files_and_bundles_is_found) {
  using Planted = SimOptions::Planted;
  struct Case {
    Planted planted;
    quint64 firstSeed;
    const char* word;
  };
  static constexpr Case kAll[]{
      {Planted::OneDisk, 5, "said to lie on two disks"},  {Planted::TwoLeaders, 6, "went back to a hub of epoch"},
      {Planted::Lone, 7, "written alone and never came"}, {Planted::Gathering, 7, "I4: "},
      {Planted::File, 0, "never came to the hub"},        {Planted::Bundle, 0, "was not turned away"}};
  for (const auto& [planted, firstSeed, word] : kAll) {
    QStringList found;
    for (int turn = 1; turn <= 12 && found.isEmpty(); ++turn) {
      SimOptions options = smallHall(static_cast<quint64>(turn) * 8 + firstSeed, planted);
      options.steps = 250;
      options.counters = 6;
      found = runHall(options).violations.filter(QLatin1String(word));
    }
    BOOST_TEST(!found.isEmpty(), word);
  }
}

BOOST_AUTO_TEST_SUITE_END()
