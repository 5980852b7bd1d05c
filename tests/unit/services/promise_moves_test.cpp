#include "services/promise_moves.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

#include "services/calendar_desk.h"
#include "store/meta_table.h"
#include "support/office_fixture.h"

namespace {

/// Monday 23 November 2026, and a city that learns of a new holiday on its Tuesday or Wednesday.
struct MovesFixture : OfficeFixture {
  Seat administrator{QStringLiteral("1"), QStringLiteral("lengkong")};

  CaseId registerOne(const QString& service = QStringLiteral("akta-kelahiran")) {
    const auto registered = office->cases().registerCase(seat, intakeFor(service));
    require(registered);
    clock.advance(1000);
    return registered->record.id;
  }
  CalendarYear year() const {
    const auto years = CalendarDesk(office->store(), office->almanac()).years();
    require(years);
    return *std::ranges::find(*years, 2026, &CalendarYear::year);
  }
  CalendarYear with(const CalendarYear& list, QDate day, const char* name = "Hari Jadi Kota") const {
    CalendarYear changed = list;
    changed.days.push_back({day, QString::fromUtf8(name), FreeDayKind::Holiday});
    return changed;
  }
  void save(const CalendarYear& year) {
    clock.advance(60'000);
    require(CalendarDesk(office->store(), office->almanac()).save(administrator, year));
    require(office->reloadAlmanac());
  }
  int settle(PromiseMoves::Whose whose = PromiseMoves::Whose::OfThisPc) {
    const auto moved = PromiseMoves(office->store(), office->almanac()).settle(whose);
    require(moved);
    return *moved;
  }
  CaseDetail detail(const CaseId& id) const {
    auto found = office->cases().detail(id);
    require(found);
    return std::move(*found);
  }
  std::string promised(const CaseId& id) const {
    return Zone::wita().local(*detail(id).record.promisedAtMs).toString(QStringLiteral("dd-MM hh:mm")).toStdString();
  }
  int told(const CaseId& id) const {
    const auto events = detail(id).timeline;
    return static_cast<int>(std::ranges::count(events, QStringLiteral("case.promise"), &CaseEvent::type));
  }
};

const QDate kTuesday(2026, 11, 24), kWednesday(2026, 11, 25), kThursday(2026, 11, 26);

}  // namespace

BOOST_FIXTURE_TEST_SUITE(promise_moves, MovesFixture)

BOOST_AUTO_TEST_CASE(a_new_holiday_moves_the_promise_and_the_history_says_why) {
  const CaseId id = registerOne();
  BOOST_TEST(promised(id) == "24-11 15:00");
  save(with(year(), kTuesday));
  BOOST_TEST(settle() == 1);
  BOOST_TEST(promised(id) == "25-11 15:00");
  const CaseDetail after = detail(id);
  const CaseEvent& event = after.timeline.front();
  BOOST_TEST(event.type.toStdString() == "case.promise");
  BOOST_TEST(event.officerName.isEmpty());
  BOOST_TEST((Zone::wita().day(*event.promisedBeforeMs) == kTuesday));
  BOOST_TEST((Zone::wita().day(*event.promisedAtMs) == kWednesday));
  BOOST_REQUIRE(event.changes.size() == 1U);
  BOOST_TEST(event.changes[0].field.toStdString() == "2026-11-24");
  BOOST_TEST(event.changes[0].label.toStdString() == "Hari Jadi Kota");
  BOOST_TEST(event.changes[0].after.toStdString() == "free");
  const auto milestone = MilestoneTable(office->store().database()).row(id.toString());
  require(milestone);
  BOOST_TEST(((*milestone)->milestone.promisedAtMs == after.record.promisedAtMs));
  BOOST_TEST(((*milestone)->milestone.state == CaseState::Registered));
}

BOOST_AUTO_TEST_CASE(counting_again_moves_nothing) {
  const CaseId id = registerOne();
  save(with(year(), kTuesday));
  BOOST_TEST(settle() == 1);
  BOOST_TEST(settle() == 0);
  BOOST_TEST(settle(PromiseMoves::Whose::All) == 0);
  open();
  BOOST_TEST(told(id) == 1);
  BOOST_TEST(promised(id) == "25-11 15:00");
}

BOOST_AUTO_TEST_CASE(a_holiday_taken_back_brings_the_promise_back) {
  const CaseId id = registerOne();
  const CalendarYear before = year();
  save(with(before, kTuesday));
  BOOST_TEST(settle() == 1);
  save(before);
  BOOST_TEST(settle() == 1);
  BOOST_TEST(promised(id) == "24-11 15:00");
  BOOST_TEST(detail(id).timeline.front().changes[0].after.toStdString() == "worked");
}

BOOST_AUTO_TEST_CASE(changes_one_after_another_are_each_counted_from_the_one_before) {
  const CaseId id = registerOne();
  save(with(year(), kTuesday));
  BOOST_TEST(settle() == 1);
  save(with(year(), kWednesday, "Cuti bersama"));
  BOOST_TEST(settle() == 1);
  BOOST_TEST(promised(id) == "26-11 15:00");
  BOOST_TEST(told(id) == 2);
}

BOOST_AUTO_TEST_CASE(a_day_that_moves_nothing_writes_nothing) {
  const CaseId id = registerOne();
  save(with(with(year(), kThursday), QDate(2026, 11, 28)));  // after the promise, and a Saturday
  BOOST_TEST(settle() == 0);
  CalendarYear renamed = year();
  renamed.days.back().name = QStringLiteral("Nama lain");
  save(renamed);
  BOOST_TEST(settle() == 0);
  BOOST_TEST(told(id) == 0);
}

BOOST_AUTO_TEST_CASE(a_paused_case_moves_too_and_is_right_when_it_goes_on) {
  const CaseId id = registerOne();
  for (const CaseState to : {CaseState::Verified, CaseState::Processing, CaseState::WaitingApplicant})
    require(office->cases().setState(seat, id, to, QStringLiteral("foto kurang jelas")));
  save(with(year(), kTuesday));
  BOOST_TEST(settle() == 1);
  BOOST_TEST((detail(id).record.state == CaseState::WaitingApplicant));
  require(office->cases().setState(seat, id, CaseState::Processing, {}));
  BOOST_TEST(promised(id) == "25-11 15:00");
}

BOOST_AUTO_TEST_CASE(what_is_ready_or_closed_stays) {
  const CaseId ready = registerOne();
  const CaseId cancelled = registerOne();
  for (const CaseState to :
       {CaseState::Verified, CaseState::Processing, CaseState::Approved, CaseState::Issued, CaseState::Ready})
    require(office->cases().setState(seat, ready, to, {}));
  require(office->cases().setState(seat, cancelled, CaseState::Cancelled, QStringLiteral("ditarik pemohon")));
  save(with(year(), kTuesday));
  BOOST_TEST(settle() == 0);
  BOOST_TEST(promised(ready) == "24-11 15:00");
}

BOOST_AUTO_TEST_CASE(a_promise_that_was_set_otherwise_stays) {
  const CaseId id = registerOne();
  // By an operation that a person wrote: nothing in this program makes it, but a fold takes it.
  const auto row = CaseTable(office->store().database()).row(id);
  require(row);
  OperationDraft step;
  step.stream = (*row)->record.stream;
  step.entity = QLatin1String("case:") + id.toString();
  step.type = QStringLiteral("case.state");
  step.plain = {{QStringLiteral("to"), QStringLiteral("verified")},
                {QStringLiteral("counter"), QStringLiteral("3")},
                {QStringLiteral("at"), clock.nowMs()},
                {QStringLiteral("promised"), *(*row)->record.promisedAtMs}};
  require(office->store().append(QStringLiteral("novita"), {step}));
  save(with(year(), kTuesday));
  BOOST_TEST(settle() == 0);
  BOOST_TEST(promised(id) == "24-11 15:00");
}

BOOST_AUTO_TEST_CASE(a_list_that_came_while_the_pc_was_off_is_counted_at_the_start) {
  const CaseId id = registerOne();
  save(with(year(), kTuesday));
  open();
  BOOST_TEST(promised(id) == "25-11 15:00");
  BOOST_TEST(told(id) == 1);
}

BOOST_AUTO_TEST_CASE(the_number_of_moves_is_known_before_the_list_is_saved) {
  registerOne();
  registerOne(QStringLiteral("perubahan-kk"));
  const CalendarDesk calendars(office->store(), office->almanac());
  BOOST_TEST(*calendars.wouldMove(with(year(), kTuesday)) == 2);
  BOOST_TEST(*calendars.wouldMove(with(year(), kThursday)) == 0);
  BOOST_TEST(*calendars.wouldMove(year()) == 0);
}

BOOST_AUTO_TEST_CASE(only_an_administrator_saves_a_list_and_only_a_right_one) {
  const CalendarDesk calendars(office->store(), office->almanac());
  const CalendarYear list = with(year(), kTuesday);
  const auto denied = calendars.save(seat, list);
  BOOST_REQUIRE(!denied);
  BOOST_TEST((denied.error().code == ErrorCode::Denied));
  BOOST_TEST((calendars.save(administrator, year()).error().code == ErrorCode::Duplicate));
  CalendarYear twice = with(list, kTuesday);
  BOOST_TEST((calendars.save(administrator, twice).error().code == ErrorCode::Invalid));
  BOOST_TEST(
      calendars.save(administrator, with(list, QDate(2027, 1, 4))).error().field.endsWith(QStringLiteral("date")));
  CalendarYear nameless = list;
  nameless.source = QString();
  BOOST_TEST(calendars.save(administrator, nameless).error().field.toStdString() == "source");
  BOOST_TEST((year().days.size() + 1 == list.days.size()));
}

BOOST_AUTO_TEST_SUITE_END()
