#include <boost/test/unit_test.hpp>

#include "insight/split_mix.h"
#include "support/process_hall.h"

BOOST_AUTO_TEST_SUITE(kill_hall)

// I1 to I4, I6, I8 and I14 over real processes, a real network and kill -9 of either side in the middle of its work.
BOOST_AUTO_TEST_CASE(nothing_confirmed_is_lost_and_all_replicas_agree_whoever_is_killed) {
  constexpr int kRounds = 200;
  ProcessHall hall(4);
  SplitMix chance(20261123);
  int hubKills = 0;
  for (int round = 0; round < kRounds; ++round) {
    hall.progress(chance.between(1, 20));
    if (chance.below(3) == 0) {
      hall.hub.kill();
      ++hubKills;
      // Half of the time the counters go on alone for a while.
      if (chance.below(2) == 0) hall.progress(chance.between(1, 12));
      hall.hub.start();
      if (chance.below(2) == 0) hall.nudge();
    } else {
      CounterProcess& counter = *hall.counters[static_cast<std::size_t>(chance.below(4))];
      counter.kill();
      counter.start({});
    }
  }
  hall.settle();
  const qsizetype confirmed = hall.confirmed();
  hall.check();
  BOOST_TEST(hubKills > kRounds / 5);
  BOOST_TEST(confirmed > 1000);
  BOOST_TEST_MESSAGE(confirmed << " confirmed over " << kRounds << " kills, " << hubKills << " of them of the hub");
}

BOOST_AUTO_TEST_SUITE_END()
