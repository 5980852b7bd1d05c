#include <boost/test/unit_test.hpp>

#include "insight/next_wait.h"
#include "store/case_table.h"
#include "store/centre_heads.h"
#include "store/seen_heads.h"
#include "store/ticket_table.h"
#include "support/office_fixture.h"
#include "support/sql_probe.h"

namespace {

constexpr qint64 kMinute = 60'000;

struct HallFixture : OfficeFixture {
  SupervisorNow now() {
    auto read = office->supervisor().now();
    require(read);
    return *read;
  }
  void open(const QString& counter) { require(office->queue().setPresence({counter, seat.officerId}, CounterState::Open)); }
  const HallCounter& counter(const SupervisorNow& hall, const QString& id) {
    const auto found = std::ranges::find(hall.counters, id, &HallCounter::id);
    BOOST_REQUIRE((found != hall.counters.end()));
    return *found;
  }
  template <typename About>
  const About* alertAbout(const SupervisorNow& hall) {
    for (const SupervisorAlert& alert : hall.alerts)
      if (const About* about = std::get_if<About>(&alert.about)) return about;
    return nullptr;
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(supervisor_desk, HallFixture)

BOOST_AUTO_TEST_CASE(an_empty_hall_has_figures_and_no_alert) {
  const SupervisorNow hall = now();
  BOOST_TEST(hall.figures.waiting == 0);
  BOOST_TEST(!hall.figures.longestWaitMs.has_value());
  BOOST_TEST(!hall.figures.before.has_value());
  BOOST_TEST(hall.figures.closedCounters == 24);
  BOOST_TEST(hall.counters.size() == 24U);
  BOOST_TEST(hall.counters[1].id.toStdString() == "2");
  BOOST_TEST(hall.counters[9].id.toStdString() == "10");
  BOOST_TEST(hall.alerts.empty());
  BOOST_TEST((hall.course.dayBefore == QDate(2026, 11, 20)));  // Friday before a Monday
}

BOOST_AUTO_TEST_CASE(waiting_serving_and_served_are_counted_apart) {
  open(seat.counterId);
  for (int i = 0; i < 4; ++i) issue();
  issue(QStringLiteral("perubahan-kk"));
  clock.advance(5 * kMinute);
  require(office->queue().callNext(seat));
  SupervisorNow hall = now();
  BOOST_TEST(hall.figures.waiting == 4);
  BOOST_TEST(hall.figures.called == 1);
  BOOST_TEST(hall.figures.serving == 0);
  BOOST_TEST(hall.figures.openCounters == 1);
  BOOST_TEST(!counter(hall, seat.counterId).isServing);
  require(office->queue().start(seat));
  clock.advance(3 * kMinute);
  hall = now();
  BOOST_TEST(hall.figures.serving == 1);
  BOOST_TEST(counter(hall, seat.counterId).label.toStdString() == "A-001");
  BOOST_TEST(hall.nowMs - *counter(hall, seat.counterId).sinceMs == 3 * kMinute);
  require(office->queue().finish(seat));
  require(office->queue().callNext(seat));
  require(office->queue().noShow(seat));
  hall = now();
  BOOST_TEST(hall.figures.served == 1);
  BOOST_TEST(hall.figures.noShows == 1);
  BOOST_TEST(hall.figures.waiting == 3);
  BOOST_TEST(hall.queues.size() >= 1U);
  BOOST_TEST(counter(hall, seat.counterId).label.isEmpty());
  const std::size_t eight = 16;
  BOOST_TEST(hall.course.arrivals[eight] == 5);
  BOOST_TEST(hall.course.countersAtWork[eight] == 1);
  BOOST_REQUIRE(!hall.course.waits.empty());
  // Both were called, whether they came or not; the first waited five minutes and a few milliseconds.
  BOOST_TEST(hall.course.waits.front().summary.count >= 1);
}

BOOST_AUTO_TEST_CASE(a_queue_over_its_target_proposes_a_closed_counter_with_a_labelled_estimate) {
  open(seat.counterId);
  for (int i = 0; i < 12; ++i) issue();
  clock.advance(30 * kMinute - 12);
  BOOST_TEST(now().alerts.empty());  // exactly the target is not over it
  clock.advance(kMinute);
  SupervisorNow hall = now();
  const QueueAlert* alert = alertAbout<QueueAlert>(hall);
  BOOST_REQUIRE(alert);
  BOOST_TEST(alert->queue.waiting == 12);
  BOOST_TEST(alert->counterId.toStdString() == "1");
  BOOST_TEST(alert->openCounters == 1);
  BOOST_REQUIRE(alert->expectedMs.has_value());
  BOOST_REQUIRE(alert->expectedWithOneMoreMs.has_value());
  BOOST_TEST(*alert->expectedWithOneMoreMs < *alert->expectedMs);
  BOOST_TEST(hall.queues.front().isOverTarget());
  // The act: the counter opens, and the next proposal is another one.
  open(alert->counterId);
  hall = now();
  alert = alertAbout<QueueAlert>(hall);
  BOOST_REQUIRE(alert);
  BOOST_TEST(alert->counterId.toStdString() == "5");
  for (const char* id : {"2", "4", "5", "6"}) open(QLatin1String(id));
  hall = now();
  alert = alertAbout<QueueAlert>(hall);
  BOOST_REQUIRE(alert);
  BOOST_TEST(alert->counterId.isEmpty());
  BOOST_TEST(!alert->expectedWithOneMoreMs.has_value());
}

BOOST_AUTO_TEST_CASE(a_counter_over_twice_its_standard_is_an_alert_until_it_was_called) {
  open(seat.counterId);
  issue();
  require(office->queue().callNext(seat));
  require(office->queue().start(seat));
  const qint64 standard = qint64{counter(now(), seat.counterId).standardMinutes} * kMinute;
  clock.advance(standard + 1);
  SupervisorNow hall = now();
  BOOST_TEST(counter(hall, seat.counterId).isOverStandard(hall.nowMs));
  BOOST_TEST(!alertAbout<CounterAlert>(hall));
  clock.advance(standard);
  hall = now();
  BOOST_REQUIRE(alertAbout<CounterAlert>(hall));
  BOOST_TEST(alertAbout<CounterAlert>(hall)->counter.label.toStdString() == "A-001");
  require(office->supervisor().noteHandled(hall.alerts.front().key, QStringLiteral("Loket 3 dihubungi")));
  hall = now();
  BOOST_TEST(!alertAbout<CounterAlert>(hall));
  BOOST_REQUIRE(hall.handled.size() == 1U);
  BOOST_TEST(hall.handled.front().words.toStdString() == "Loket 3 dihubungi");
  // The note is of this day alone.
  clock.advance(qint64{24} * 60 * kMinute);
  BOOST_TEST(now().handled.empty());
}

BOOST_AUTO_TEST_CASE(a_promise_of_today_that_is_not_ready_is_an_alert) {
  clock.set(Zone::wita().unixMs(QDate(2026, 11, 20), QTime(9, 0)));
  const auto intake = intakeFor(QStringLiteral("perubahan-kk"));
  const auto registered = office->cases().registerCase(seat, intake);
  require(registered);
  require(office->papers().printed(registered->printJobId));
  clock.set(registered->promise.atMs - 60 * kMinute);
  SupervisorNow hall = now();
  BOOST_TEST(hall.figures.promisedToday == 1);
  BOOST_TEST(hall.figures.notReadyToday == 1);
  const PromiseAlert* alert = alertAbout<PromiseAlert>(hall);
  BOOST_REQUIRE(alert);
  BOOST_TEST(alert->count == 1);
  BOOST_TEST(alert->firstAtMs == registered->promise.atMs);
  BOOST_TEST(alert->firstServiceName.toStdString() == registered->record.serviceName.toStdString());
}

BOOST_AUTO_TEST_CASE(a_failed_print_is_an_alert_until_it_is_dismissed) {
  const auto page = office->papers().issueTestPage(seat, QStringLiteral("EPSON"));
  require(page);
  BOOST_TEST(!alertAbout<PrintAlert>(now()));
  require(office->papers().failed(page->jobId, QStringLiteral("kertas habis")));
  const SupervisorNow hall = now();
  const PrintAlert* alert = alertAbout<PrintAlert>(hall);
  BOOST_REQUIRE(alert);
  BOOST_TEST(alert->count == 1);
  BOOST_TEST(alert->reason.toStdString() == "kertas habis");
  BOOST_TEST(alert->counterName.toStdString() == "Loket 3");
  require(office->papers().dismiss(seat, page->jobId));
  BOOST_TEST(!alertAbout<PrintAlert>(now()));
}

BOOST_AUTO_TEST_CASE(what_could_not_take_effect_is_an_alert_until_somebody_has_looked) {
  const auto issue = [&] {
    IssueRequest request;
    request.requestId = office->store().newId();
    request.serviceId = QStringLiteral("akta-kelahiran");
    request.officerId = seat.officerId;
    const auto ticket = office->queue().issue(request);
    require(ticket);
    return *ticket;
  };
  // What a counter without the hub has written about a number that nobody called here.
  const auto stray = [&](const Ticket& ticket) {
    OperationDraft draft;
    draft.stream = kHallStream;
    draft.entity = QLatin1String("ticket:") + ticket.id.toString();
    draft.type = QStringLiteral("ticket.finish");
    draft.plain = {{QStringLiteral("at"), clock.nowMs()}, {QStringLiteral("counter"), QStringLiteral("4")}};
    clock.advance(1000);
    require(office->store().append(QStringLiteral("rina"), {draft}));
  };
  const Ticket first = issue();
  BOOST_TEST(!alertAbout<AnomalyAlert>(now()));
  stray(first);
  SupervisorNow hall = now();
  const AnomalyAlert* alert = alertAbout<AnomalyAlert>(hall);
  BOOST_REQUIRE(alert);
  BOOST_REQUIRE(alert->lines.size() == 1U);
  BOOST_TEST((alert->lines.front().why == AnomalyLine::Why::NotInState));
  BOOST_TEST(alert->lines.front().subject.toStdString() == first.label().toStdString());
  BOOST_TEST(std::abs(alert->lines.front().atMs - clock.nowMs()) < 5000);
  require(office->supervisor().noteHandled(hall.alerts.back().key, QStringLiteral("dilihat")));
  BOOST_TEST(!alertAbout<AnomalyAlert>(now()));
  stray(first);
  hall = now();
  BOOST_REQUIRE(alertAbout<AnomalyAlert>(hall));
  BOOST_TEST(alertAbout<AnomalyAlert>(hall)->lines.size() == 2U);
  clock.advance(qint64{24} * 60 * kMinute);
  BOOST_TEST(!alertAbout<AnomalyAlert>(now()));
}

BOOST_AUTO_TEST_CASE(the_day_before_is_compared_at_the_same_hour) {
  clock.set(Zone::wita().unixMs(QDate(2026, 11, 20), QTime(9, 0)));
  issue();
  issue();
  clock.set(Zone::wita().unixMs(QDate(2026, 11, 20), QTime(11, 0)));
  require(office->queue().callNext(seat));
  require(office->queue().start(seat));
  require(office->queue().finish(seat));
  clock.set(Zone::wita().unixMs(QDate(2026, 11, 23), QTime(10, 0)));
  SupervisorNow hall = now();
  BOOST_REQUIRE(hall.figures.before.has_value());
  BOOST_TEST(hall.figures.before->waiting == 2);
  BOOST_TEST(hall.figures.before->served == 0);
  BOOST_TEST(hall.figures.waiting == 0);  // Friday's tickets do not wait on Monday
  clock.set(Zone::wita().unixMs(QDate(2026, 11, 23), QTime(12, 0)));
  hall = now();
  BOOST_TEST(hall.figures.before->waiting == 1);
  BOOST_TEST(hall.figures.before->served == 1);
  BOOST_TEST(hall.course.arrivalsBefore[18] == 2);
}

BOOST_AUTO_TEST_CASE(a_weekday_is_usual_only_from_three_such_days_on) {
  // Mondays with 4, 2 and 6 numbers, a week apart; the fourth is today.
  const qint64 start = clock.nowMs();
  constexpr qint64 kWeek = qint64{7} * 24 * 60 * kMinute;
  const int counts[] = {4, 2, 6};
  for (int week = 0; week < 3; ++week) {
    clock.set(start + week * kWeek);
    for (int i = 0; i < counts[week]; ++i) issue();
    const SupervisorNow hall = now();
    BOOST_TEST(!hall.figures.usual.has_value());
    BOOST_TEST(!hall.course.usual.has_value());
  }
  clock.set(start + 3 * kWeek + kMinute);
  issue();
  const SupervisorNow hall = now();
  BOOST_REQUIRE(hall.figures.usual.has_value());
  BOOST_TEST(hall.figures.usual->days == 3);
  BOOST_TEST(hall.figures.usual->waiting == 4);  // the median of 2, 4, 6
  BOOST_REQUIRE(hall.course.usual.has_value());
  int usual = 0;
  for (const int count : *hall.course.usual) usual += count;
  BOOST_TEST(usual == 4);
}

BOOST_AUTO_TEST_CASE(a_range_of_days_adds_up) {
  constexpr qint64 kDay = qint64{24} * 60 * kMinute;
  const QDate first = office->almanac().office().zone.day(clock.nowMs());
  for (int i = 0; i < 3; ++i) issue();
  clock.advance(10 * kMinute);
  open(seat.counterId);
  require(office->queue().callNext(seat));
  require(office->queue().start(seat));
  clock.advance(6 * kMinute);
  require(office->queue().finish(seat));
  clock.advance(kDay);
  issue();
  const QDate second = first.addDays(1);
  const auto both = office->supervisor().course({first, second});
  require(both);
  BOOST_REQUIRE(both->days.size() == 2U);
  BOOST_TEST((both->days[0].day == first));
  BOOST_TEST(both->days[0].arrivals == 3);
  BOOST_TEST(both->days[0].served == 1);
  BOOST_TEST(*both->days[0].meanServiceMs == 6 * kMinute);
  BOOST_TEST(both->total.arrivals == 4);
  BOOST_TEST(both->total.served == 1);
  BOOST_REQUIRE(both->course.waits.size() == 1U);
  const auto past = office->supervisor().course({first, first});
  require(past);
  BOOST_TEST(past->total.arrivals == 3);
  BOOST_TEST((past->course.day == first));
  const auto none = office->supervisor().course({first.addDays(-9), first.addDays(-2)});
  require(none);
  BOOST_TEST(none->days.empty());
  BOOST_TEST(!none->total.medianWaitMs.has_value());
  BOOST_TEST(!office->supervisor().course({second, first}).has_value());
  BOOST_TEST(!office->supervisor().course({first.addDays(-SupervisorDesk::kMostDays), first}).has_value());
  require(office->supervisor().course({first.addDays(1 - SupervisorDesk::kMostDays), first}));
}

BOOST_AUTO_TEST_CASE(the_waiting_of_one_queue_stand_in_the_order_of_their_papers) {
  issue();
  issue(QStringLiteral("perubahan-kk"));
  issue();
  const auto lines = office->supervisor().waitingIn(QStringLiteral("A"));
  require(lines);
  BOOST_REQUIRE(lines->size() == 2U);
  BOOST_TEST(lines->front().label.toStdString() == "A-001");
  BOOST_TEST(lines->back().label.toStdString() == "A-002");
}

BOOST_AUTO_TEST_CASE(no_reading_scans_the_tickets_of_all_days) {
  // Every statement of a reading and of a press of F2 is explained: a step that scans a table that grows with the days
  // is a defect, however small this store is.
  issue();
  QStringList statements;
  office->store().database().setFaultHook([&](const char* sql) {
    const QString text = QString::fromUtf8(sql);
    if (text.startsWith(QLatin1String("SELECT")) && !statements.contains(text)) statements.append(text);
    return false;
  });
  now();
  require(office->queue().board(seat));
  require(office->queue().callNext(seat));
  office->store().database().setFaultHook({});
  BOOST_TEST(statements.size() > 8);
  bool sawTickets = false;
  for (const QString& text : statements) {
    const auto plan = rowsOf(office->store().database().path(), "EXPLAIN QUERY PLAN " + text.toStdString(), 4,
                             static_cast<int>(text.count(QLatin1Char('?'))));
    for (const auto& row : plan) {
      const QString& step = row[3];
      sawTickets |= step.contains(QLatin1String("ticket"));
      const bool isWhole = step.startsWith(QLatin1String("SCAN")) && !step.contains(QLatin1String("INDEX")) &&
                           (step.contains(QLatin1String("ticket")) || step.contains(QLatin1String("milestone")) ||
                            step.contains(QLatin1String("print_job")));
      BOOST_TEST(!isWhole, step.toStdString() << " in " << text.toStdString());
    }
  }
  BOOST_TEST(sawTickets);
}

BOOST_AUTO_TEST_CASE(the_estimate_shares_the_work_and_rounds_up_to_five_minutes) {
  BOOST_TEST(!expectedWaitMs(60 * kMinute, 0).has_value());
  BOOST_TEST(*expectedWaitMs(60 * kMinute, 1) == 60 * kMinute);
  BOOST_TEST(*expectedWaitMs(60 * kMinute, 7) == 10 * kMinute);
  BOOST_TEST(*expectedWaitMs(0, 3) == 0);
}

BOOST_AUTO_TEST_CASE(a_hub_that_shows_another_history_is_told_until_it_shows_the_one_that_was_seen) {
  open(seat.counterId);
  SeenHeads heads(office->store());
  TreeHead seen;
  seen.logId = heads.logId().isEmpty() ? QStringLiteral("log") : heads.logId();
  seen.stream = kHallStream;
  seen.size = 20;
  seen.root = QByteArray(32, 'r');
  seen.running = QByteArray(16, 'c');
  seen.signer = QStringLiteral("0000000000ff");
  seen.signature = QByteArray(64, 's');
  require(heads.see(seen));
  BOOST_TEST((heads.seen(kHallStream)->value() == seen));
  BOOST_TEST(!heads.seen(QStringLiteral("g:pemkot"))->has_value());
  BOOST_TEST(alertAbout<AnomalyAlert>(now()) == nullptr);

  require(heads.doubt({HistoryDoubt::Kind::Cut, kHallStream, 20, 12, clock.nowMs()}));
  // It does not pass with the day.
  clock.advance(3LL * 24 * 60 * kMinute);
  const SupervisorNow hall = now();
  const auto* alert = alertAbout<AnomalyAlert>(hall);
  BOOST_REQUIRE(alert != nullptr);
  BOOST_REQUIRE_EQUAL(alert->lines.size(), 1u);
  BOOST_TEST((alert->lines.front().why == AnomalyLine::Why::HubHistory));
  // What was seen stays what the next proof is measured by.
  BOOST_TEST((heads.seen(kHallStream)->value() == seen));

  seen.size = 25;
  require(heads.see(seen));
  BOOST_TEST(alertAbout<AnomalyAlert>(now()) == nullptr);
}

BOOST_AUTO_TEST_CASE(a_centre_that_could_not_prove_its_history_is_told_until_it_can) {
  open(seat.counterId);
  CentreHeads heads(office->store(), QByteArray(32, 'k'));
  require(heads.doubt({HistoryDoubt::Kind::Unproved, kHallStream, 20, 25, clock.nowMs()}));
  clock.advance(3LL * 24 * 60 * kMinute);
  const SupervisorNow hall = now();
  const auto* alert = alertAbout<AnomalyAlert>(hall);
  BOOST_REQUIRE(alert != nullptr);
  BOOST_REQUIRE_EQUAL(alert->lines.size(), 1u);
  BOOST_TEST((alert->lines.front().why == AnomalyLine::Why::CentreHistory));
  TreeHead seen;
  seen.logId = QStringLiteral("log");
  seen.stream = kHallStream;
  seen.size = 25;
  seen.root = QByteArray(32, 'r');
  seen.running = QByteArray(16, 'c');
  seen.signer = QStringLiteral("centre");
  seen.signature = QByteArray(64, 's');
  require(heads.see(seen));
  BOOST_TEST(alertAbout<AnomalyAlert>(now()) == nullptr);
}

BOOST_AUTO_TEST_SUITE_END()
