#include <boost/test/unit_test.hpp>

#include "insight/arrivals.h"
#include "insight/split_mix.h"
#include "insight/usual_day.h"
#include "insight/wait_statistics.h"
#include "support/printing.h"

BOOST_AUTO_TEST_SUITE(wait_statistics)

// The worked example of the nearest-rank method: the list 15, 20, 35, 40, 50 has the percentiles 5, 30, 40, 50, 100 at
// 15, 20, 20, 35, 50 (Wikipedia, "Percentile").
BOOST_AUTO_TEST_CASE(takes_the_nearest_rank) {
  const std::vector<qint64> values{35, 15, 50, 20, 40};
  const std::pair<int, qint64> rows[] = {{5, 15}, {30, 20}, {40, 20}, {50, 35}, {100, 50}, {1, 15}, {90, 50}, {80, 40}};
  for (const auto& [percent, value] : rows) BOOST_TEST(nearestRank(values, percent).value() == value);
  const std::vector<qint64> ten{1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
  BOOST_TEST(nearestRank(ten, 50).value() == 5);
  BOOST_TEST(nearestRank(ten, 90).value() == 9);
  BOOST_TEST(nearestRank(ten, 91).value() == 10);
  BOOST_TEST(nearestRank(std::vector<qint64>{7}, 1).value() == 7);
  BOOST_TEST(!nearestRank({}, 50).has_value());
  BOOST_TEST(!nearestRank(values, 0).has_value());
  BOOST_TEST(!nearestRank(values, 101).has_value());
}

BOOST_AUTO_TEST_CASE(summarises_by_service) {
  const QString a = QStringLiteral("akta");
  const QString b = QStringLiteral("ktp");
  const std::vector<WaitSample> samples{{b, 60'000}, {a, 10}, {a, 30}, {a, 20}, {a, 40}};
  const auto summaries = waitsByService(samples);
  BOOST_REQUIRE(summaries.size() == 2u);
  BOOST_TEST((summaries[0] == WaitSummary{a, 4, 20, 40, 40, 25}));
  BOOST_TEST((summaries[1] == WaitSummary{b, 1, 60'000, 60'000, 60'000, 60'000}));
  BOOST_TEST(waitsByService({}).empty());
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(arrivals)

BOOST_AUTO_TEST_CASE(counts_the_local_day_by_half_hours) {
  const Zone zone = Zone::wita();
  const QDate day(2026, 11, 23);
  const auto at = [&](QDate date, int hour, int minute) { return zone.unixMs(date, QTime(hour, minute)); };
  const qint64 midnight = at(day, 0, 0);
  const std::vector<qint64> arrived{
      midnight - 1,      midnight,          at(day, 7, 59),           at(day, 8, 0),
      at(day, 8, 29),    at(day, 8, 30),    at(day, 23, 59) + 59'999, at(day.addDays(1), 0, 0),
      at(day, 8, 0) - 1, at(day, 8, 30) - 1};
  const HalfHours counts = arrivalsByHalfHour(arrived, day, zone);
  BOOST_TEST(counts[0] == 1);
  BOOST_TEST(counts[15] == 2);  // 07.30
  BOOST_TEST(counts[16] == 3);  // 08.00
  BOOST_TEST(counts[17] == 1);
  BOOST_TEST(counts[47] == 1);
  int total = 0;
  for (const int count : counts) total += count;
  BOOST_TEST(total == 8);
  BOOST_TEST((halfHourStart(16) == QTime(8, 0)));
  BOOST_TEST((halfHourStart(47) == QTime(23, 30)));
  // The same moments belong to another day and half-hour in Jakarta.
  BOOST_TEST(arrivalsByHalfHour(arrived, day, Zone::wib())[14] == 3);  // 07.00 WIB
  BOOST_TEST(arrivalsByHalfHour(arrived, day.addDays(-1), Zone::wib())[46] == 1);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(split_mix)

// The first numbers for the seed 1234567 as the authors' reference program prints them (Rosetta Code, "Pseudo-random
// numbers/Splitmix64").
BOOST_AUTO_TEST_CASE(gives_the_reference_numbers) {
  SplitMix random(1234567);
  for (const quint64 number : {6457827717110365317ULL, 3203168211198807973ULL, 9817491932198370423ULL,
                               4593380528125082431ULL, 16408922859458223821ULL})
    BOOST_TEST(random.next() == number);
}

BOOST_AUTO_TEST_CASE(stays_within_its_bounds_and_is_even) {
  SplitMix random(7);
  std::array<int, 10> counts{};
  for (int i = 0; i < 100'000; ++i) ++counts[static_cast<std::size_t>(random.below(10))];
  for (const int count : counts) BOOST_TEST(std::abs(count - 10'000) < 500);  // five sigmas and more
  for (int i = 0; i < 1'000; ++i) {
    const int drawn = random.between(-3, 3);
    BOOST_TEST((drawn >= -3 && drawn <= 3));
  }
  BOOST_TEST(!random.chance(0));
  BOOST_TEST(random.chance(1'000));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(usual_day)

BOOST_AUTO_TEST_CASE(three_days_at_least_and_a_figure_that_really_was) {
  BOOST_TEST(!usual(std::vector<int>{}).has_value());
  BOOST_TEST(!usual(std::vector<int>{5, 9}).has_value());
  BOOST_TEST(usual(std::vector<int>{9, 5, 7}).value() == 7);
  BOOST_TEST(usual(std::vector<int>{9, 5, 7, 100}).value() == 7);  // the lower of the middle two
  BOOST_TEST(usual(std::vector<int>{0, 0, 0, 80, 90}).value() == 0);
}

BOOST_AUTO_TEST_CASE(each_half_hour_has_its_own_median) {
  HalfHours a{};
  HalfHours b{};
  HalfHours c{};
  a[16] = 3;
  b[16] = 9;
  c[16] = 4;
  c[20] = 50;
  BOOST_TEST(!usualHalfHours(std::vector<HalfHours>{a, b}).has_value());
  const auto found = usualHalfHours(std::vector<HalfHours>{a, b, c});
  BOOST_REQUIRE(found.has_value());
  BOOST_TEST((*found)[16] == 4);
  BOOST_TEST((*found)[20] == 0);  // once in three days is not usual
}

BOOST_AUTO_TEST_SUITE_END()
