#include <boost/test/unit_test.hpp>

#include "store/case_table.h"
#include "support/office_fixture.h"

BOOST_FIXTURE_TEST_SUITE(queue_desk, OfficeFixture)

BOOST_AUTO_TEST_CASE(numbers_are_sequential_per_series_and_begin_anew_at_local_midnight) {
  BOOST_TEST(issue().label().toStdString() == "A-001");
  BOOST_TEST(issue().label().toStdString() == "A-002");
  BOOST_TEST(issue(QStringLiteral("perubahan-kk")).label().toStdString() == "B-001");
  // 23.59 WITA is still Monday, one minute later it is Tuesday; UTC has another midnight.
  clock.set(Zone::wita().unixMs(QDate(2026, 11, 23), QTime(23, 59)));
  BOOST_TEST(issue().label().toStdString() == "A-003");
  clock.set(Zone::wita().unixMs(QDate(2026, 11, 24), QTime(0, 0)));
  BOOST_TEST(issue().label().toStdString() == "A-001");
}

BOOST_AUTO_TEST_CASE(a_thousand_numbers_do_not_wrap) {
  for (int i = 0; i < 1000; ++i) issue();
  BOOST_TEST(issue().label().toStdString() == "A-1001");
}

BOOST_AUTO_TEST_CASE(the_same_request_gives_the_same_ticket) {
  IssueRequest request;
  request.requestId = office->store().newId();
  request.serviceId = QStringLiteral("akta-kelahiran");
  const auto first = office->queue().issue(request);
  clock.advance(50);
  const auto second = office->queue().issue(request);
  require(first);
  require(second);
  BOOST_TEST(first->label().toStdString() == second->label().toStdString());
  BOOST_TEST(issue().number == 2);
}

BOOST_AUTO_TEST_CASE(the_walk_of_a_ticket) {
  issue();
  clock.advance(60'000);
  auto ticket = office->queue().callNext(seat);
  require(ticket);
  BOOST_TEST((ticket->state == TicketState::Called));
  BOOST_TEST(ticket->waitedMs == 60'001);
  BOOST_TEST(ticket->turn == 1);
  // A second press, 50 ms later, calls nobody else.
  clock.advance(50);
  const auto again = office->queue().callNext(seat);
  BOOST_REQUIRE(!again);
  BOOST_TEST((again.error().code == ErrorCode::Conflict));
  require(office->queue().start(seat));
  clock.advance(300'000);
  ticket = office->queue().finish(seat);
  require(ticket);
  BOOST_TEST((ticket->state == TicketState::Finished));
  BOOST_TEST(ticket->servedMs == 300'000);
}

BOOST_AUTO_TEST_CASE(a_recall_counts_and_has_a_limit) {
  issue();
  require(office->queue().callNext(seat));
  for (int i = 0; i < 3; ++i) require(office->queue().recall(seat));
  const auto fourth = office->queue().recall(seat);
  BOOST_REQUIRE(!fourth);
  BOOST_TEST(fourth.error().field.toStdString() == "recall_limit");
}

BOOST_AUTO_TEST_CASE(undo_within_ten_seconds_brings_everything_back) {
  issue();
  require(office->queue().callNext(seat));
  require(office->queue().start(seat));
  clock.advance(120'000);
  const auto before = office->queue().finish(seat);
  require(before);
  clock.advance(9'999);
  const auto undone = office->queue().undo(seat);
  require(undone);
  BOOST_TEST((undone->state == TicketState::Serving));
  BOOST_TEST(undone->servedMs == 0);
  BOOST_TEST(undone->counterId.toStdString() == "3");
  require(office->queue().finish(seat));
  clock.advance(10'001);
  BOOST_TEST(!office->queue().undo(seat));
}

BOOST_AUTO_TEST_CASE(undo_of_a_no_show_that_another_counter_took_is_refused) {
  issue();
  const auto ticket = office->queue().callNext(seat);
  require(ticket);
  require(office->queue().noShow(seat));
  require(office->queue().callTicket({QStringLiteral("1"), QStringLiteral("rahmat")}, ticket->id));
  const auto undone = office->queue().undo(seat);
  BOOST_REQUIRE(!undone);
  BOOST_TEST((undone.error().code == ErrorCode::Conflict));
}

BOOST_AUTO_TEST_CASE(a_transfer_keeps_number_and_place_and_comes_back) {
  issue();
  const auto other = issue(QStringLiteral("perubahan-kk"));
  require(office->queue().callNext(seat));
  require(office->queue().start(seat));
  const auto moved = office->queue().transfer(
      seat, {QStringLiteral("perubahan-kk"), QStringLiteral("1"), QStringLiteral("KK dahulu"), true});
  require(moved);
  BOOST_TEST(moved->label().toStdString() == "A-001");
  BOOST_TEST(moved->queue.toStdString() == "B");
  const Seat one{QStringLiteral("1"), QStringLiteral("rahmat")};
  const auto called = office->queue().callNext(one);
  require(called);
  BOOST_TEST(called->label().toStdString() == "A-001");
  BOOST_TEST(called->note.toStdString() == "KK dahulu");
  require(office->queue().start(one));
  const auto finished = office->queue().finish(one);
  require(finished);
  BOOST_TEST((finished->state == TicketState::Waiting));
  BOOST_TEST(finished->counterId.toStdString() == "3");
  // It is kept for counter 3: counter 1 gets the other one.
  const auto next = office->queue().callNext(one);
  require(next);
  BOOST_TEST(next->label().toStdString() == other.label().toStdString());
  const auto back = office->queue().callNext(seat);
  require(back);
  BOOST_TEST(back->label().toStdString() == "A-001");
}

BOOST_AUTO_TEST_CASE(a_transfer_to_a_counter_that_does_not_serve_it_is_refused) {
  issue();
  require(office->queue().callNext(seat));
  const auto moved = office->queue().transfer(seat, {QStringLiteral("paspor"), QStringLiteral("1"), {}, false});
  BOOST_REQUIRE(!moved);
  BOOST_TEST(moved.error().field.toStdString() == "counter");
  BOOST_TEST((office->queue().board(seat)->inHand->ticket.state == TicketState::Called));
}

BOOST_AUTO_TEST_CASE(the_board_shows_the_order_in_which_it_will_call) {
  for (int i = 0; i < 6; ++i) {
    issue(i % 2 ? QStringLiteral("perubahan-kk") : QStringLiteral("akta-kelahiran"),
          i == 4 ? Priority::Elderly : Priority::None);
    clock.advance(60'000);
  }
  for (int calls = 0; calls < 6; ++calls) {
    const auto board = office->queue().board(seat);
    require(board);
    BOOST_REQUIRE(board->next.has_value());
    const std::string expected = board->waiting.front().label.toStdString();
    BOOST_TEST(board->next->ticket.label().toStdString() == expected);
    const auto called = office->queue().callNext(seat);
    require(called);
    BOOST_TEST(called->label().toStdString() == expected);
    require(office->queue().start(seat));
    require(office->queue().finish(seat));
  }
  const auto empty = office->queue().callNext(seat);
  BOOST_REQUIRE(!empty);
  BOOST_TEST((empty.error().code == ErrorCode::NotFound));
}

BOOST_AUTO_TEST_CASE(midnight_while_a_ticket_is_in_service) {
  clock.set(Zone::wita().unixMs(QDate(2026, 11, 23), QTime(23, 58)));
  issue();
  issue();
  require(office->queue().callNext(seat));
  require(office->queue().start(seat));
  clock.set(Zone::wita().unixMs(QDate(2026, 11, 24), QTime(0, 5)));
  const auto board = office->queue().board(seat);
  require(board);
  BOOST_REQUIRE(board->inHand.has_value());
  BOOST_TEST(board->inHand->ticket.label().toStdString() == "A-001");
  BOOST_TEST(board->waiting.empty());  // yesterday's numbers are not called today
  require(office->queue().finish(seat));
}

BOOST_AUTO_TEST_CASE(a_clock_set_back_a_day_warns_and_loses_nothing) {
  issue();
  require(office->queue().callNext(seat));
  clock.advance(-24LL * 3600 * 1000);
  const auto board = office->queue().board(seat);
  require(board);
  BOOST_TEST(board->clockBehindMs >= 23LL * 3600 * 1000);
  BOOST_REQUIRE(board->inHand.has_value());
  require(office->queue().start(seat));
  const auto finished = office->queue().finish(seat);
  require(finished);
  BOOST_TEST(finished->servedMs == 0);
  BOOST_TEST(issue().label().toStdString() == "A-001");  // of yesterday, as the clock says
  const auto check = office->verify();
  require(check);
  BOOST_TEST(check->fault.toStdString() == "");
}

BOOST_AUTO_TEST_CASE(a_label_is_found_however_it_is_typed) {
  const auto ticket = issue();
  for (const char* typed : {"A-001", "a001", " a 1 ", "A1"}) {
    const auto found = office->queue().findByLabel(QLatin1String(typed));
    require(found);
    BOOST_REQUIRE(found->has_value());
    BOOST_TEST(((*found)->id == ticket.id));
  }
  const auto byCode = office->queue().findByLabel(ticket.code.toLower());
  require(byCode);
  BOOST_TEST(byCode->has_value());
  BOOST_TEST(!office->queue().findByLabel(QStringLiteral("Z-9"))->has_value());
}

BOOST_AUTO_TEST_CASE(without_the_hub_a_member_numbers_in_its_own_series_and_calls_what_is_typed) {
  require(office->store().joinHall({QStringLiteral("log"), 1, QStringLiteral("K2")}));
  require(office->reloadAlmanac());
  const Ticket first = issue();
  BOOST_TEST(first.label().toStdString() == "A-K2-001");
  BOOST_TEST(issue().label().toStdString() == "A-K2-002");
  open();  // the series goes on where it was
  BOOST_TEST(issue().label().toStdString() == "A-K2-003");
  const auto picked = office->queue().callNext(seat);
  BOOST_REQUIRE(!picked);
  BOOST_TEST((picked.error().code == ErrorCode::Conflict));
  BOOST_TEST(picked.error().field.toStdString() == "hub");
  for (const char* typed : {"A-K2-001", "a-k2 1", "A-K2-1"}) {
    const auto found = office->queue().findByLabel(QLatin1String(typed));
    require(found);
    BOOST_REQUIRE_MESSAGE(found->has_value(), typed);
    BOOST_TEST(((*found)->id == first.id), typed);
  }
  require(office->queue().callTicket(seat, first.id));
  require(office->queue().start(seat));
  const auto finished = office->queue().finish(seat);
  require(finished);
  BOOST_TEST((finished->state == TicketState::Finished));
}

BOOST_AUTO_TEST_CASE(a_no_show_that_came_back_is_counted_at_the_counter_that_missed_it) {
  const Seat other{QStringLiteral("1"), seat.officerId};
  for (const Seat& at : {seat, other}) require(office->queue().setPresence(at, CounterState::Open));
  for (int i = 0; i < 3; ++i) issue();
  auto restored = [&](const Seat& at) {
    const auto board = office->queue().board(at);
    require(board);
    return board->day.restored;
  };
  const auto first = office->queue().callNext(seat);
  require(first);
  require(office->queue().noShow(seat));
  BOOST_TEST(restored(seat) == 0);
  require(office->queue().restore(seat, first->id));
  BOOST_TEST(restored(seat) == 1);
  BOOST_TEST(restored(other) == 0);
  // A hold that is put back is no no-show, and an undone no-show did not happen.
  const auto second = office->queue().callTicket(seat, first->id);
  require(second);
  require(office->queue().hold(seat, {}));
  require(office->queue().restore(seat, first->id));
  BOOST_TEST(restored(seat) == 1);
  require(office->queue().callTicket(seat, first->id));
  require(office->queue().noShow(seat));
  require(office->queue().undo(seat));
  BOOST_TEST(restored(seat) == 1);
  // Missed again, and called by number from another counter: it came back a second time.
  require(office->queue().noShow(seat));
  require(office->queue().callTicket(other, first->id));
  BOOST_TEST(restored(seat) == 2);
  BOOST_TEST(restored(other) == 0);
}

BOOST_AUTO_TEST_SUITE_END()
