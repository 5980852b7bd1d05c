#include "services/promise_moves.h"

#include <algorithm>

#include "services/calendar_desk.h"
#include "services/case_history.h"
#include "store/anomaly_table.h"
#include "support/sync_hall.h"

namespace {

struct TwoPcs : HallHub {
  CaseId id;
  HallMember three;
  HallMember four;

  TwoPcs()
      : id(registerOne()),
        three(*this, QStringLiteral("333333333333"), 1, {kHallStream, stream()}),
        four(*this, QStringLiteral("444444444444"), 2, {kHallStream, stream()}) {
    exchange();
    settle(three);
    settle(four);
  }
  CaseId registerOne() {
    const auto registered = office->cases().registerCase(seat, intakeFor(QStringLiteral("akta-kelahiran")));
    require(registered);
    return registered->record.id;
  }
  [[nodiscard]] QString stream() const { return office->almanac().streamOf(QStringLiteral("akta-kelahiran")); }
  void exchange() {
    for (int round = 0; round < 3; ++round) {
      three.run();
      four.run();
    }
  }
  static Almanac almanacOf(Store& store) {
    auto almanac = Almanac::load(store);
    require(almanac);
    return std::move(*almanac);
  }
  /// As at the start of the program on that PC.
  static int settle(HallMember& member) {
    const Almanac almanac = almanacOf(*member.store);
    const auto moved = PromiseMoves(*member.store, almanac).settle(PromiseMoves::Whose::All);
    require(moved);
    member.engine->appended();
    return *moved;
  }
  void addHoliday(QDate day) {
    const CalendarDesk calendars(office->store(), office->almanac());
    const auto years = calendars.years();
    require(years);
    CalendarYear year = *std::ranges::find(*years, 2026, &CalendarYear::year);
    year.days.push_back({day, QStringLiteral("Hari Jadi Kota"), FreeDayKind::Holiday});
    require(calendars.save({QStringLiteral("1"), QStringLiteral("lengkong")}, year));
    require(office->reloadAlmanac());
  }
  std::string promised(Store& store) const {
    const auto row = CaseTable(store.database()).row(id);
    require(row);
    const auto milestone = MilestoneTable(store.database()).row(id.toString());
    require(milestone);
    BOOST_TEST(((*milestone)->milestone.promisedAtMs == (*row)->record.promisedAtMs));
    return Zone::wita().local(*(*row)->record.promisedAtMs).toString(QStringLiteral("dd-MM")).toStdString();
  }
  int told(Store& store) const {
    const Almanac almanac = almanacOf(store);
    CaseDetail detail;
    const auto row = CaseTable(store.database()).row(id);
    require(row);
    detail.record = (*row)->record;
    const auto events = CaseHistory(store, almanac).of(detail);
    require(events);
    return static_cast<int>(std::ranges::count(*events, QStringLiteral("case.promise"), &CaseEvent::type));
  }
  int written(Store& store) const {
    const auto operations = store.log().ofEntity(QLatin1String("case:") + id.toString());
    require(operations);
    return static_cast<int>(std::ranges::count_if(
        *operations, [](const auto& placed) { return placed.operation.type == QLatin1String("case.promise"); }));
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(promise_moves_of_two_pcs, TwoPcs)

BOOST_AUTO_TEST_CASE(what_two_pcs_count_alike_moves_once_and_is_told_once) {
  BOOST_TEST(promised(*three.store) == "24-11");
  addHoliday(QDate(2026, 11, 24));
  exchange();
  // Each counts before it has heard of the other; so does the PC that registered the case.
  BOOST_TEST(settle(three) == 1);
  BOOST_TEST(settle(four) == 1);
  BOOST_TEST(*PromiseMoves(office->store(), office->almanac()).settle(PromiseMoves::Whose::OfThisPc) == 1);
  exchange();
  for (Store* store : {three.store.get(), four.store.get(), &office->store()}) {
    BOOST_TEST(written(*store) == 3);
    BOOST_TEST(promised(*store) == "25-11");
    BOOST_TEST(told(*store) == 1);
    const auto anomalies = AnomalyTable(store->database()).since(0, 10);
    require(anomalies);
    BOOST_TEST(anomalies->empty());
  }
}

BOOST_AUTO_TEST_CASE(a_late_move_of_an_older_list_changes_nothing) {
  addHoliday(QDate(2026, 11, 24));
  exchange();
  BOOST_TEST(settle(three) == 1);
  three.cable = HallMember::Cable::Cut;
  // Meanwhile the hall learns of a second day and counts on.
  BOOST_TEST(*PromiseMoves(office->store(), office->almanac()).settle(PromiseMoves::Whose::OfThisPc) == 1);
  addHoliday(QDate(2026, 11, 25));
  BOOST_TEST(*PromiseMoves(office->store(), office->almanac()).settle(PromiseMoves::Whose::OfThisPc) == 1);
  three.cable = HallMember::Cable::Whole;
  three.engine->tryNow();
  exchange();
  for (Store* store : {three.store.get(), four.store.get(), &office->store()}) {
    BOOST_TEST(promised(*store) == "26-11");
    BOOST_TEST(told(*store) == 2);
  }
}

BOOST_AUTO_TEST_CASE(a_change_is_answered_by_the_pc_that_registered_the_case) {
  addHoliday(QDate(2026, 11, 24));
  exchange();
  const Almanac almanac = almanacOf(*three.store);
  const PromiseMoves moves(*three.store, almanac);
  BOOST_TEST(*moves.settle(PromiseMoves::Whose::OfThisPc) == 0);
  BOOST_TEST(promised(*three.store) == "24-11");
  // If that PC is gone, the others do it when they start next.
  BOOST_TEST(*moves.settle(PromiseMoves::Whose::All) == 1);
  BOOST_TEST(promised(*three.store) == "25-11");
}

BOOST_AUTO_TEST_SUITE_END()
