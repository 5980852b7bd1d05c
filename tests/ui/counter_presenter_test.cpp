#include <QSignalSpy>

#include "counter/counter_presenter.h"
#include "support/live_office.h"

namespace {

using Kind = ButtonState::Kind;

struct Presented : LiveOffice {
  CounterPresenter presenter{*session};

  explicit Presented(int waiting = 0) {
    if (waiting > 0) issue(waiting);
    presenter.refresh();
    WAIT_FOR(presenter.state().isLoaded && static_cast<int>(state().board.waiting.size()) == waiting);
  }
  [[nodiscard]] const CounterPageState& state() const { return presenter.state(); }
  [[nodiscard]] Kind kind(CounterCommand command) const { return buttonOf(presenter.buttons(), command).kind; }
  [[nodiscard]] std::string reason(CounterCommand command) const {
    return buttonOf(presenter.buttons(), command).reason.toStdString();
  }
  void settle() { WAIT_FOR(!state().underWay); }
  void call() {
    presenter.callNext();
    settle();
    BOOST_REQUIRE(state().isCalled());
  }
  void serve() {
    call();
    presenter.start();
    settle();
    BOOST_REQUIRE(state().isServing());
  }
};

int filled(const CounterButtons& buttons) {
  return static_cast<int>(std::ranges::count(buttons, Kind::Primary, &ButtonState::kind));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(counter_presenter)

BOOST_AUTO_TEST_CASE(two_presses_within_a_moment_call_one_citizen) {
  Presented page(3);
  page.presenter.callNext();
  page.presenter.callNext();
  page.settle();
  BOOST_TEST(page.state().isCalled());
  BOOST_TEST(page.state().board.waiting.size() == 2u);
  BOOST_TEST(page.state().problem.isEmpty());
  // Nor does a press that comes just after the answer.
  page.presenter.callNext();
  page.settle();
  BOOST_TEST(page.state().board.waiting.size() == 2u);
  BOOST_TEST(page.state().board.inHand->ticket.label().toStdString() == "A-001");
}

BOOST_AUTO_TEST_CASE(the_walk_in_from_call_to_finish_and_back_by_undo) {
  Presented page(2);
  QSignalSpy service(&page.presenter, &CounterPresenter::serviceChanged);
  QSignalSpy done(&page.presenter, &CounterPresenter::commandDone);
  page.serve();
  BOOST_TEST(service.count() == 1);
  const TicketId id = page.state().board.inHand->ticket.id;
  page.clock.advance(530'000);
  page.presenter.finish();
  page.settle();
  BOOST_TEST(service.count() == 2);
  BOOST_TEST(done.count() == 3);
  BOOST_TEST(!page.state().board.inHand.has_value());
  BOOST_TEST(page.state().board.day.served == 1);
  BOOST_TEST((page.ticket(id).state == TicketState::Finished));
  BOOST_TEST(page.state().undoSecondsLeft() == 10);
  BOOST_TEST((page.kind(CounterCommand::Undo) == Kind::Normal));

  page.tick(3'000);
  BOOST_TEST(page.state().undoSecondsLeft() == 7);
  page.presenter.undo();
  page.settle();
  BOOST_TEST(page.state().isServing());
  BOOST_TEST((page.ticket(id).state == TicketState::Serving));
  BOOST_TEST(page.state().undoSecondsLeft() == 0);
}

BOOST_AUTO_TEST_CASE(the_undo_counts_down_without_a_question_and_ends) {
  Presented page(1);
  page.serve();
  page.presenter.finish();
  page.settle();
  for (int left = 9; left >= 1; --left) {
    page.tick(1'000);
    BOOST_TEST(page.state().undoSecondsLeft() == left);
  }
  page.tick(1'000);
  BOOST_TEST(page.state().undoSecondsLeft() == 0);
  BOOST_TEST((page.kind(CounterCommand::Undo) == Kind::Impossible));
  page.presenter.undo();
  BOOST_TEST(!page.state().underWay.has_value());
}

BOOST_AUTO_TEST_CASE(buttons_follow_the_table) {
  Presented page;
  // Nobody waits: the paper in somebody's hand is all there is.
  BOOST_TEST((page.kind(CounterCommand::CallNext) == Kind::Impossible));
  BOOST_TEST(page.reason(CounterCommand::CallNext) == "Tidak ada yang menunggu");
  BOOST_TEST((page.kind(CounterCommand::ByNumber) == Kind::Primary));
  page.issue(1);
  page.presenter.refresh();
  WAIT_FOR(page.state().board.waiting.size() == 1);
  BOOST_TEST((page.kind(CounterCommand::CallNext) == Kind::Primary));
  BOOST_TEST((page.kind(CounterCommand::ByNumber) == Kind::Normal));
  BOOST_TEST((page.kind(CounterCommand::Finish) == Kind::Impossible));

  page.call();
  BOOST_TEST((page.kind(CounterCommand::Start) == Kind::Primary));
  for (const auto command :
       {CounterCommand::Recall, CounterCommand::Hold, CounterCommand::NoShow, CounterCommand::Transfer})
    BOOST_TEST((page.kind(command) == Kind::Normal));
  for (const auto command : {CounterCommand::CallNext, CounterCommand::Finish, CounterCommand::ByNumber})
    BOOST_TEST(!page.reason(command).empty());

  page.presenter.start();
  page.settle();
  BOOST_TEST((page.kind(CounterCommand::Finish) == Kind::Strong));
  BOOST_TEST(filled(page.presenter.buttons()) == 0);
  BOOST_TEST((page.kind(CounterCommand::Recall) == Kind::Impossible));
  BOOST_TEST((page.kind(CounterCommand::NoShow) == Kind::Impossible));
  BOOST_TEST((page.kind(CounterCommand::Hold) == Kind::Normal));
  for (const auto step : {ServiceStep::Missing, ServiceStep::Ready}) {
    page.presenter.setServiceStep(step);
    BOOST_TEST((page.kind(CounterCommand::Finish) == Kind::Strong));
    BOOST_TEST(filled(page.presenter.buttons()) == 0);  // the fill stands in the intake panel
  }
  page.presenter.setServiceStep(ServiceStep::Settled);
  BOOST_TEST((page.kind(CounterCommand::Finish) == Kind::Primary));
  BOOST_TEST(filled(page.presenter.buttons()) == 1);
}

BOOST_AUTO_TEST_CASE(a_new_citizen_begins_with_an_open_form) {
  Presented page(2);
  page.serve();
  page.presenter.setServiceStep(ServiceStep::Settled);
  page.presenter.finish();
  page.settle();
  page.serve();
  BOOST_TEST((page.state().intake == ServiceStep::Open));
}

BOOST_AUTO_TEST_CASE(a_break_closes_the_calls_and_offers_to_open_again) {
  Presented page(1);
  page.setPresence(CounterState::Break);
  WAIT_FOR(page.state().board.presence.state == CounterState::Break);
  BOOST_TEST((page.kind(CounterCommand::CallNext) == Kind::Impossible));
  BOOST_TEST(page.reason(CounterCommand::CallNext) == "Loket sedang istirahat");
  BOOST_TEST((page.kind(CounterCommand::OpenAgain) == Kind::Primary));
  BOOST_TEST(filled(page.presenter.buttons()) == 1);
  page.presenter.callNext();
  BOOST_TEST(!page.state().underWay.has_value());
  page.presenter.openAgain();
  page.settle();
  BOOST_TEST((page.state().board.presence.state == CounterState::Open));
  BOOST_TEST((page.kind(CounterCommand::CallNext) == Kind::Primary));
}

BOOST_AUTO_TEST_CASE(recalls_end_at_the_limit) {
  Presented page(1);
  page.call();
  for (int i = 0; i < 3; ++i) {
    BOOST_TEST((page.kind(CounterCommand::Recall) == Kind::Normal));
    page.presenter.recall();
    page.settle();
  }
  BOOST_TEST(page.state().board.inHand->ticket.recalls == 3);
  BOOST_TEST((page.kind(CounterCommand::Recall) == Kind::Impossible));
}

BOOST_AUTO_TEST_CASE(typed_numbers_call_and_wrong_ones_say_what_to_do) {
  Presented page(3);
  page.presenter.callTyped(QStringLiteral("  "));
  BOOST_TEST(!page.state().underWay.has_value());
  page.presenter.callTyped(QStringLiteral("a 99"));
  page.settle();
  BOOST_TEST(page.state().problem.toStdString() == "Nomor A 99 tidak ada hari ini. Periksa karcisnya, lalu ketik lagi.");
  page.presenter.callTyped(QStringLiteral("2"));  // three queues at this counter: which one?
  BOOST_TEST(page.state().problem.toStdString() == "Ketik nomor dengan hurufnya, misalnya A-002.");
  page.presenter.callTyped(QStringLiteral("a2"));
  page.settle();
  BOOST_TEST(page.state().problem.isEmpty());
  BOOST_TEST(page.state().board.inHand->ticket.label().toStdString() == "A-002");
}

BOOST_AUTO_TEST_CASE(a_scanned_ticket_calls_its_number) {
  Presented page;
  const Ticket ticket = page.issue(1).front();
  page.presenter.callTyped(QStringLiteral("https://mpp.contoh.example/q/") + ticket.code);
  page.settle();
  BOOST_REQUIRE(page.state().isCalled());
  BOOST_TEST((page.state().board.inHand->ticket.id == ticket.id));
}

BOOST_AUTO_TEST_CASE(digits_alone_are_enough_where_there_is_one_queue) {
  LiveOffice office(QStringLiteral("14"));
  office.issue(1, QStringLiteral("nib"));
  CounterPresenter presenter(*office.session);
  presenter.refresh();
  WAIT_FOR(presenter.state().board.waiting.size() == 1);
  presenter.callTyped(QStringLiteral("1"));
  WAIT_FOR(!presenter.state().underWay);
  BOOST_TEST(presenter.state().isCalled());
}

BOOST_AUTO_TEST_CASE(a_number_that_another_counter_has_is_named_with_its_state) {
  Presented page(1);
  page.get([](Office& office) {
    const Seat other{QStringLiteral("1"), QStringLiteral("rahmat")};
    if (auto done = office.queue().setPresence(other, CounterState::Open); !done)
      return Result<Ticket>(tl::unexpected(done.error()));
    return office.queue().callNext(other);
  });
  WAIT_FOR(page.state().board.waiting.empty());
  page.presenter.callTyped(QStringLiteral("A-001"));
  page.settle();
  BOOST_TEST(page.state().problem.toStdString() == "Nomor A-001 sedang dipanggil, jadi tidak bisa dipanggil.");
}

BOOST_AUTO_TEST_CASE(held_and_missed_come_back) {
  Presented page(2);
  page.call();
  const TicketId held = page.state().board.inHand->ticket.id;
  page.presenter.hold(QStringLiteral("Mengambil fotokopi"));
  page.settle();
  BOOST_REQUIRE(page.state().board.held.size() == 1u);
  BOOST_TEST(page.state().board.held.front().note.toStdString() == "Mengambil fotokopi");
  page.call();
  const TicketId missed = page.state().board.inHand->ticket.id;
  page.presenter.noShow();
  page.settle();
  BOOST_REQUIRE(page.state().board.missed.size() == 1u);
  page.presenter.restore(missed);
  page.settle();
  BOOST_TEST((page.ticket(missed).state == TicketState::Waiting));
  page.presenter.callById(held);
  page.settle();
  BOOST_REQUIRE(page.state().isCalled());
  BOOST_TEST((page.state().board.inHand->ticket.id == held));
}

BOOST_AUTO_TEST_CASE(a_transfer_asks_for_its_choices_and_moves_the_citizen) {
  Presented page(1);
  page.presenter.readTransferChoices();  // nobody is here: nothing is asked
  page.call();
  std::optional<TransferChoices> choices;
  QObject::connect(&page.presenter, &CounterPresenter::transferChoicesRead, &page.presenter,
                   [&](const TransferChoices& read) { choices = read; });
  page.presenter.readTransferChoices();
  WAIT_FOR(choices.has_value());
  BOOST_TEST(choices->ticketLabel.toStdString() == "A-001");
  BOOST_TEST(choices->services.front().agency.toStdString() == "Disdukcapil");
  BOOST_TEST(std::ranges::none_of(choices->counters, [](const auto& counter) { return counter.id == u"3"; }));
  BOOST_TEST(choices->counters.size() == 23u);

  TransferRequest request;
  request.serviceId = QStringLiteral("nib");
  request.counterId = QStringLiteral("1");  // does not serve it
  page.presenter.transfer(request);
  page.settle();
  BOOST_TEST(page.state().isCalled());
  BOOST_TEST(!page.state().problem.isEmpty());
  request.counterId = QStringLiteral("14");
  request.note = QStringLiteral("Berkas lengkap");
  const TicketId id = page.state().board.inHand->ticket.id;
  page.presenter.transfer(request);
  page.settle();
  BOOST_TEST(page.state().problem.isEmpty());
  const Ticket moved = page.ticket(id);
  BOOST_TEST((moved.state == TicketState::Waiting));
  BOOST_TEST(moved.counterId.toStdString() == "14");
  BOOST_TEST(moved.note.toStdString() == "Berkas lengkap");
}

BOOST_AUTO_TEST_CASE(changes_of_others_show_without_a_wish) {
  Presented page;
  page.issue(5);
  WAIT_FOR(page.state().board.waiting.size() == 5);
  BOOST_TEST(page.state().board.waiting.front().isNext);
}

BOOST_AUTO_TEST_CASE(the_board_is_read_again_with_the_minute) {
  Presented page(1);
  const qint64 before = page.state().board.nowMs;
  page.tick(1'000);
  page.tick(60'000);
  WAIT_FOR(page.state().board.nowMs >= before + 61'000);
}

BOOST_AUTO_TEST_CASE(signing_out_leaves_nothing_of_the_officer) {
  Presented page(1);
  page.serve();
  QSignalSpy service(&page.presenter, &CounterPresenter::serviceChanged);
  page.session->signOut();
  BOOST_TEST(!page.state().isLoaded);
  BOOST_TEST(service.count() == 1);
  BOOST_TEST((page.kind(CounterCommand::CallNext) == Kind::Impossible));
}

BOOST_AUTO_TEST_CASE(a_page_may_go_while_its_question_is_under_way) {
  LiveOffice office;
  office.issue(1);
  {
    CounterPresenter presenter(*office.session);
    presenter.refresh();
  }
  // The answer comes, finds nobody and ends nothing; the next one is heard.
  CounterPresenter presenter(*office.session);
  presenter.refresh();
  WAIT_FOR(presenter.state().isLoaded);
}

BOOST_AUTO_TEST_CASE(a_store_that_is_not_open_is_told_in_words) {
  Backend backend;
  Session session(backend, [] { return qint64{1'000}; }, QStringLiteral("3"));
  CounterPresenter presenter(session);
  presenter.refresh();
  WAIT_FOR(!presenter.state().problem.isEmpty());
  BOOST_TEST(!presenter.state().isLoaded);
}

BOOST_AUTO_TEST_SUITE_END()
