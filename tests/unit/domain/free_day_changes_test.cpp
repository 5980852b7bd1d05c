#include "domain/free_day_changes.h"

#include <boost/test/unit_test.hpp>

#include "support/printing.h"
#include "support/resource.h"

BOOST_AUTO_TEST_SUITE(free_day_changes)

BOOST_AUTO_TEST_CASE(a_year_comes_back_as_it_was_written) {
  for (int year : {2025, 2026, 2027}) {
    const auto read = readCalendarYear(sourceBytes(QStringLiteral("resources/calendar/%1.json").arg(year)));
    BOOST_REQUIRE(read.has_value());
    const auto back = readCalendarYear(writeCalendarYear(*read));
    BOOST_REQUIRE(back.has_value());
    BOOST_TEST((*back == *read));
  }
}

BOOST_AUTO_TEST_CASE(only_working_days_that_differ_are_named) {
  const FreeDay tuesday{QDate(2026, 11, 24), QStringLiteral("Hari Jadi"), FreeDayKind::Holiday};
  const FreeDay saturday{QDate(2026, 11, 28), QStringLiteral("Sabtu"), FreeDayKind::Holiday};
  const FreeDay monday{QDate(2027, 1, 4), QStringLiteral("Cuti"), FreeDayKind::JointLeave};
  FreeDay renamed = tuesday;
  renamed.name = QStringLiteral("Nama lain");
  renamed.kind = FreeDayKind::JointLeave;
  const CalendarYear before{2026, false, QStringLiteral("SKB"), {tuesday}};
  const CalendarYear after{2026, false, QStringLiteral("SKB"), {renamed, saturday}};
  BOOST_TEST(freeDayChanges({before}, {after}).empty());
  const CalendarYear next{2027, false, QStringLiteral("SKB"), {monday}};
  const auto changes = freeDayChanges({before}, {next});
  BOOST_REQUIRE(changes.size() == 2U);
  BOOST_TEST((changes[0] == FreeDayChange{tuesday, false}));
  BOOST_TEST((changes[1] == FreeDayChange{monday, true}));
}

BOOST_AUTO_TEST_SUITE_END()
