#include <boost/test/unit_test.hpp>

#include "support/process_hall.h"

BOOST_AUTO_TEST_SUITE(ending)

#ifdef Q_OS_LINUX
// Threads that Qt has declared ended are still giving back what the TLS library gives back at exit too; a program that
// waits for neither died here of a double free in most of its ends.
BOOST_AUTO_TEST_CASE(a_counter_ends_well_while_its_threads_are_still_going) {
  ProcessHall hall(2);
  hall.progress(10);
  for (int round = 0; round < 8; ++round) {
    for (const auto& counter : hall.counters) {
      counter->quit();
      BOOST_TEST(counter->exitCode == 0, "round " << round << ": " << counter->exitCode);
      CounterProcess::Start how;
      how.preload = QStringLiteral(LOKET_SLOW_THREAD_END);
      counter->start(how);
    }
    hall.progress(10);
  }
  hall.settle();
  hall.check();
}
#endif

BOOST_AUTO_TEST_SUITE_END()
