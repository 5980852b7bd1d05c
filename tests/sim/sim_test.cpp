#include <boost/test/unit_test.hpp>

#include "sim/hall_sim.h"

BOOST_AUTO_TEST_SUITE(sim)

BOOST_AUTO_TEST_CASE(a_few_halls_break_no_invariant) {
  for (quint64 seed = 1; seed <= 9; ++seed) {
    const SimReport report = runHall({seed, 200, SimOptions::Planted::None});
    BOOST_TEST(report.violations.isEmpty(),
               "seed " << seed << ": " << report.violations.join(QLatin1Char('\n')).toStdString());
    BOOST_TEST(report.events > 200);
  }
}

/// The checks are worth something only if they find what is broken.
BOOST_AUTO_TEST_CASE(a_planted_fence_and_a_planted_reducer_are_found) {
  for (const auto planted : {SimOptions::Planted::Fence, SimOptions::Planted::Reducer}) {
    QStringList found;
    for (quint64 seed = 1; seed <= 3; ++seed) found += runHall({seed, 200, planted}).violations;
    const char* const word = planted == SimOptions::Planted::Fence ? "I3" : "I4";
    BOOST_TEST(!found.filter(QLatin1String(word)).isEmpty(), word);
  }
}

BOOST_AUTO_TEST_SUITE_END()
