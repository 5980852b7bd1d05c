#include <boost/test/unit_test.hpp>

#include "domain/promise.h"
#include "support/office.h"
#include "support/printing.h"

namespace {

qint64 at(int year, int month, int day, int hour, int minute, const Zone& zone = Zone::wita()) {
  return zone.unixMs(QDate(year, month, day), QTime(hour, minute));
}

/// Perpres 21/2023: Monday to Thursday 07.30-16.00 with 60 minutes, Friday 07.30-16.30 with 90.
OfficeHours usualHours(const Zone& zone = Zone::wita()) {
  OfficeHours hours(zone);
  for (int weekday = 1; weekday <= 4; ++weekday)
    BOOST_REQUIRE(hours.set(weekday, {QTime(7, 30), QTime(16, 0), {{QTime(12, 0), QTime(13, 0)}}}).has_value());
  BOOST_REQUIRE(hours.set(5, {QTime(7, 30), QTime(16, 30), {{QTime(11, 30), QTime(13, 0)}}}).has_value());
  return hours;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(working_calendar)

// Domain facts 6: 5 working days from Tuesday 17 March 2026 end on Tuesday 31 March 2026.
BOOST_AUTO_TEST_CASE(adds_working_days_over_holidays_and_joint_leave) {
  const WorkingCalendar calendar = shippedCalendar();
  struct Row {
    QDate start;
    int count;
    QDate end;
  };
  const Row rows[] = {{QDate(2026, 3, 17), 5, QDate(2026, 3, 31)},   {QDate(2026, 3, 17), 1, QDate(2026, 3, 25)},
                      {QDate(2026, 11, 23), 1, QDate(2026, 11, 24)}, {QDate(2026, 11, 20), 1, QDate(2026, 11, 23)},
                      {QDate(2026, 11, 21), 1, QDate(2026, 11, 23)}, {QDate(2026, 12, 23), 1, QDate(2026, 12, 28)},
                      {QDate(2025, 8, 15), 1, QDate(2025, 8, 19)},   {QDate(2026, 11, 23), 0, QDate(2026, 11, 23)},
                      {QDate(2026, 12, 31), 1, QDate(2027, 1, 4)}};
  for (const Row& row : rows) {
    BOOST_TEST(calendar.addWorkingDays(row.start, row.count) == row.end);
    if (calendar.isWorkingDay(row.end)) BOOST_TEST(calendar.workingDaysBetween(row.start, row.end) == row.count);
  }
  BOOST_TEST(calendar.workingDaysBetween(QDate(2026, 11, 23), QDate(2026, 11, 16)) == -5);
  BOOST_TEST(calendar.workingDaysBetween(QDate(2026, 11, 23), QDate(2026, 11, 23)) == 0);
}

BOOST_AUTO_TEST_CASE(knows_the_free_days_that_were_decreed) {
  const WorkingCalendar calendar = shippedCalendar();
  BOOST_TEST(!calendar.isWorkingDay(QDate(2025, 8, 18)));  // added in the middle of the year
  BOOST_TEST((calendar.freeDay(QDate(2025, 8, 18))->kind == FreeDayKind::JointLeave));
  BOOST_TEST((calendar.freeDay(QDate(2026, 3, 21))->kind == FreeDayKind::Holiday));
  BOOST_TEST(!calendar.isWorkingDay(QDate(2026, 3, 21)));
  BOOST_TEST(calendar.isWorkingDay(QDate(2026, 8, 18)));
  BOOST_TEST(!calendar.isWorkingDay(QDate(2026, 11, 22)));
  // No substitute for a holiday at the weekend: Sunday 31 May 2026, and Monday is a holiday of its own.
  BOOST_TEST(calendar.isWorkingDay(QDate(2026, 4, 6)));
  BOOST_TEST(!calendar.isProvisional(QDate(2026, 6, 1)));
  BOOST_TEST(calendar.isProvisional(QDate(2027, 6, 1)));
  BOOST_TEST(calendar.isProvisional(QDate(2031, 6, 1)));
  BOOST_TEST(WorkingCalendar().isWorkingDay(QDate(2026, 12, 25)));
}

// Counts: SKB for 2025 with its change of August, SKB 1497/2/5 of 2025 for 2026 (domain facts 6).
BOOST_AUTO_TEST_CASE(shipped_years_have_every_day) {
  const auto countOf = [](int year, FreeDayKind kind) {
    const auto read = readCalendarYear(sourceBytes(QStringLiteral("resources/calendar/%1.json").arg(year)));
    BOOST_REQUIRE(read.has_value());
    BOOST_TEST(std::ranges::is_sorted(read->days, {}, &FreeDay::date));
    return std::ranges::count(read->days, kind, &FreeDay::kind);
  };
  BOOST_TEST(countOf(2025, FreeDayKind::Holiday) == 17);
  BOOST_TEST(countOf(2025, FreeDayKind::JointLeave) == 11);
  BOOST_TEST(countOf(2026, FreeDayKind::Holiday) == 17);
  BOOST_TEST(countOf(2026, FreeDayKind::JointLeave) == 8);
  BOOST_TEST(countOf(2027, FreeDayKind::Holiday) == 17);
  BOOST_TEST(countOf(2027, FreeDayKind::JointLeave) == 0);
}

BOOST_AUTO_TEST_CASE(a_changed_decree_replaces_the_year) {
  CalendarYear first{
      2026, false, QStringLiteral("a"), {{QDate(2026, 5, 4), QStringLiteral("x"), FreeDayKind::Holiday}}};
  CalendarYear second{
      2026, false, QStringLiteral("b"), {{QDate(2026, 5, 5), QStringLiteral("y"), FreeDayKind::Holiday}}};
  const WorkingCalendar calendar({first, second});
  BOOST_TEST(calendar.isWorkingDay(QDate(2026, 5, 4)));
  BOOST_TEST(!calendar.isWorkingDay(QDate(2026, 5, 5)));
}

BOOST_AUTO_TEST_CASE(a_wrong_file_names_line_and_field) {
  struct Row {
    const char* json;
    int line;
    const char* field;
  };
  constexpr Row kRows[] = {
      {"{\n\"status\": \"resmi\",\n\"source\": \"s\",\n\"days\": []}", 1, "year"},
      {"{\"year\": 2026,\n\"status\": \"final\",\n\"source\": \"s\", \"days\": []}", 2, "status"},
      {"{\"year\": 2026,\n\"status\": \"resmi\",\n\"source\": \"s\",\n\"days\": [\n{\"date\": \"2026-02-30\", "
       "\"name\": \"x\", \"kind\": \"libur\"}]}",
       5, "days[0].date"},
      {"{\"year\": 2026,\n\"status\": \"resmi\",\n\"source\": \"s\",\n\"days\": [\n{\"date\": \"2025-02-03\", "
       "\"name\": \"x\", \"kind\": \"libur\"}]}",
       5, "days[0].date"},
      {"{\"year\": 2026,\n\"status\": \"resmi\",\n\"source\": \"s\",\n\"days\": [\n{\"date\": \"2026-02-03\", "
       "\"name\": \"x\", \"kind\": \"libur\"},\n{\"date\": \"2026-02-03\", \"name\": \"x\", \"kind\": \"libur\"}]}",
       6, "days[1].date"},
      {"{\"year\": 2026,\n\"status\": \"resmi\",\n\"source\": \"s\",\n\"days\": [\n{\"date\": \"2026-02-03\", "
       "\"name\": \"x\",\n \"kind\": \"libur\",\n\"note\": \"y\"}]}",
       7, "days[0].note"},
      {"{\"year\": \"2026\",\n\"status\": \"resmi\", \"source\": \"s\", \"days\": []}", 1, "year"}};
  for (const Row& row : kRows) {
    const auto year = readCalendarYear(row.json);
    BOOST_REQUIRE(!year.has_value());
    BOOST_TEST(year.error().line == row.line);
    BOOST_TEST(year.error().field == QString::fromLatin1(row.field));
  }
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(office_hours)

BOOST_AUTO_TEST_CASE(opens_and_closes_to_the_minute) {
  const WorkingCalendar calendar = shippedCalendar();
  const OfficeHours hours = usualHours();
  struct Row {
    int day, hour, minute;
    bool isOpen;
  };
  constexpr Row kRows[] = {{23, 7, 29, false},  {23, 7, 30, true},   {23, 11, 59, true}, {23, 12, 0, false},
                           {23, 12, 59, false}, {23, 13, 0, true},   {23, 15, 59, true}, {23, 16, 0, false},
                           {27, 11, 29, true},  {27, 11, 30, false}, {27, 13, 0, true},  {27, 16, 29, true},
                           {27, 16, 30, false}, {28, 10, 0, false},  {29, 10, 0, false}};
  for (const Row& row : kRows)
    BOOST_TEST(hours.isOpen(at(2026, 11, row.day, row.hour, row.minute), calendar) == row.isOpen);
  BOOST_TEST(!hours.isOpen(at(2026, 12, 25, 10, 0), calendar));
  BOOST_TEST(!hours.isOpen(at(2026, 12, 24, 10, 0), calendar));
}

BOOST_AUTO_TEST_CASE(the_zone_decides_the_day) {
  const WorkingCalendar calendar = shippedCalendar();
  // Sunday 23.30 UTC is Monday morning in all three zones, but only in WIT already within hours.
  const qint64 moment = Zone::wita().unixMs(QDate(2026, 11, 23), QTime(7, 15));
  BOOST_TEST(!usualHours(Zone::wita()).isOpen(moment, calendar));
  BOOST_TEST(usualHours(Zone::wit()).isOpen(moment, calendar));
  BOOST_TEST(!usualHours(Zone::wib()).isOpen(moment, calendar));
  const qint64 midnight = at(2026, 11, 24, 0, 0);
  BOOST_TEST(*usualHours().closingOfDay(midnight, calendar) == at(2026, 11, 24, 16, 0));
  BOOST_TEST(*usualHours().closingOfDay(midnight - 1, calendar) == at(2026, 11, 23, 16, 0));
  BOOST_TEST(!usualHours().closingOfDay(at(2026, 11, 22, 12, 0), calendar).has_value());
}

BOOST_AUTO_TEST_CASE(finds_the_next_opening) {
  const WorkingCalendar calendar = shippedCalendar();
  const OfficeHours hours = usualHours();
  BOOST_TEST(*hours.nextOpening(at(2026, 11, 23, 6, 0), calendar) == at(2026, 11, 23, 7, 30));
  BOOST_TEST(*hours.nextOpening(at(2026, 11, 23, 9, 0), calendar) == at(2026, 11, 23, 9, 0));
  BOOST_TEST(*hours.nextOpening(at(2026, 11, 23, 12, 10), calendar) == at(2026, 11, 23, 13, 0));
  BOOST_TEST(*hours.nextOpening(at(2026, 11, 27, 16, 30), calendar) == at(2026, 11, 30, 7, 30));
  BOOST_TEST(*hours.nextOpening(at(2026, 12, 23, 17, 0), calendar) == at(2026, 12, 28, 7, 30));
  BOOST_TEST(!OfficeHours(Zone::wita()).nextOpening(at(2026, 11, 23, 9, 0), calendar).has_value());
}

BOOST_AUTO_TEST_CASE(counts_open_minutes) {
  const WorkingCalendar calendar = shippedCalendar();
  const OfficeHours hours = usualHours();
  const qint64 monday = at(2026, 11, 23, 0, 0);
  const qint64 saturday = at(2026, 11, 28, 0, 0);
  // Perpres 21/2023 Ps 3: 37 hours 30 minutes a week.
  BOOST_TEST(hours.openMinutesBetween(monday, saturday, calendar) == 37 * 60 + 30);
  BOOST_TEST(hours.openMinutesBetween(at(2026, 11, 23, 11, 30), at(2026, 11, 23, 13, 30), calendar) == 60);
  BOOST_TEST(hours.openMinutesBetween(at(2026, 11, 27, 16, 0), at(2026, 11, 30, 8, 0), calendar) == 60);
  BOOST_TEST(hours.openMinutesBetween(saturday, monday, calendar) == 0);
  BOOST_TEST(*hours.addOpenMinutes(at(2026, 11, 23, 11, 30), 60, calendar) == at(2026, 11, 23, 13, 30));
  BOOST_TEST(*hours.addOpenMinutes(at(2026, 11, 23, 15, 0), 60, calendar) == at(2026, 11, 23, 16, 0));
  BOOST_TEST(*hours.addOpenMinutes(at(2026, 11, 23, 15, 0), 61, calendar) == at(2026, 11, 24, 7, 31));
  BOOST_TEST(*hours.addOpenMinutes(at(2026, 11, 22, 15, 0), 0, calendar) == at(2026, 11, 23, 7, 30));
}

BOOST_AUTO_TEST_CASE(refuses_hours_that_cannot_be) {
  OfficeHours hours;
  const auto fieldOf = [&](int weekday, DayHours day) {
    const auto done = hours.set(weekday, std::move(day));
    return done ? QString() : done.error().field;
  };
  BOOST_TEST(fieldOf(0, {QTime(8, 0), QTime(9, 0), {}}) == QStringLiteral("days"));
  BOOST_TEST(fieldOf(8, {QTime(8, 0), QTime(9, 0), {}}) == QStringLiteral("days"));
  BOOST_TEST(fieldOf(1, {QTime(), QTime(9, 0), {}}) == QStringLiteral("open"));
  BOOST_TEST(fieldOf(1, {QTime(9, 0), QTime(9, 0), {}}) == QStringLiteral("close"));
  BOOST_TEST(fieldOf(1, {QTime(8, 0), QTime(15, 0), {{QTime(7, 0), QTime(9, 0)}}}) == QStringLiteral("breaks"));
  BOOST_TEST(fieldOf(1, {QTime(8, 0), QTime(15, 0), {{QTime(14, 0), QTime(16, 0)}}}) == QStringLiteral("breaks"));
  BOOST_TEST(fieldOf(1, {QTime(8, 0), QTime(15, 0), {{QTime(12, 0), QTime(13, 0)}, {QTime(12, 30), QTime(14, 0)}}}) ==
             QStringLiteral("breaks"));
  BOOST_TEST(fieldOf(1, {QTime(8, 0), QTime(15, 0), {{QTime(12, 0), QTime(13, 0)}}}).isEmpty());
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(promise)

BOOST_AUTO_TEST_CASE(gives_day_and_moment) {
  const WorkingCalendar calendar = shippedCalendar();
  struct Row {
    ServiceTime time;
    qint64 completeAtMs;
    qint64 promisedMs;
    bool isProvisional;
  };
  const Row rows[] = {
      // The pictures: complete on Monday 23 November 2026 at 11.32, one working day.
      {{1, TimeUnit::WorkingDays}, at(2026, 11, 23, 11, 32), at(2026, 11, 24, 16, 0), false},
      {{5, TimeUnit::WorkingDays}, at(2026, 3, 17, 10, 0), at(2026, 3, 31, 16, 0), false},
      // One minute before and after local midnight: another first day.
      {{1, TimeUnit::WorkingDays}, at(2026, 11, 23, 23, 59), at(2026, 11, 24, 16, 0), false},
      {{1, TimeUnit::WorkingDays}, at(2026, 11, 24, 0, 0), at(2026, 11, 25, 16, 0), false},
      {{1, TimeUnit::WorkingDays}, at(2026, 11, 26, 9, 0), at(2026, 11, 27, 16, 30), false},
      {{1, TimeUnit::WorkingDays}, at(2026, 11, 28, 9, 0), at(2026, 11, 30, 16, 0), false},
      {{28, TimeUnit::WorkingDays}, at(2026, 11, 23, 9, 0), at(2027, 1, 6, 16, 0), true},
      {{14, TimeUnit::CalendarDays}, at(2026, 11, 23, 9, 0), at(2026, 12, 7, 16, 0), false},
      {{5, TimeUnit::CalendarDays}, at(2026, 11, 23, 9, 0), at(2026, 11, 30, 16, 0), false},  // ends on a Saturday
      {{0, TimeUnit::WorkingDays}, at(2026, 11, 23, 9, 0), at(2026, 11, 23, 16, 0), false},
      {{0, TimeUnit::WorkingDays}, at(2026, 11, 23, 17, 0), at(2026, 11, 24, 16, 0), false},
      {{10, TimeUnit::Minutes}, at(2026, 11, 23, 9, 44), at(2026, 11, 23, 9, 54), false},
      {{30, TimeUnit::Minutes}, at(2026, 11, 23, 11, 45), at(2026, 11, 23, 13, 15), false},
      {{2, TimeUnit::Hours}, at(2026, 11, 27, 15, 30), at(2026, 11, 30, 8, 30), false},
      {{24, TimeUnit::Hours}, at(2026, 12, 23, 7, 30), at(2026, 12, 30, 9, 0), false}};
  const OfficeHours hours = usualHours();
  for (const Row& row : rows) {
    const auto promise = promiseFor(row.time, row.completeAtMs, hours, calendar);
    BOOST_REQUIRE(promise.has_value());
    BOOST_TEST(Zone::wita().local(promise->atMs).toString(Qt::ISODate) ==
               Zone::wita().local(row.promisedMs).toString(Qt::ISODate));
    BOOST_TEST(promise->day == Zone::wita().day(row.promisedMs));
    BOOST_TEST(promise->isProvisional == row.isProvisional);
  }
}

BOOST_AUTO_TEST_CASE(waits_for_a_tenant_that_is_not_there_every_day) {
  const WorkingCalendar calendar = shippedCalendar();
  const Catalogue office = shippedCatalogue();
  const AgencyEntry* tax = office.agency(u"bapenda");  // Wednesday and Thursday
  BOOST_REQUIRE(tax != nullptr);
  const auto promise = promiseFor({3, TimeUnit::WorkingDays}, at(2026, 11, 26, 9, 0), tax->hours, calendar);
  BOOST_REQUIRE(promise.has_value());
  BOOST_TEST(promise->day == QDate(2026, 12, 2));  // Tuesday 1 December, so Wednesday
}

BOOST_AUTO_TEST_CASE(refuses_what_has_no_answer) {
  const WorkingCalendar calendar = shippedCalendar();
  BOOST_TEST(promiseFor({-1, TimeUnit::Minutes}, 0, usualHours(), calendar).error().field == QStringLiteral("time"));
  for (const TimeUnit unit : {TimeUnit::Minutes, TimeUnit::WorkingDays})
    BOOST_TEST((promiseFor({1, unit}, 0, OfficeHours(), calendar).error().code == ErrorCode::NotFound));
}

BOOST_AUTO_TEST_SUITE_END()
