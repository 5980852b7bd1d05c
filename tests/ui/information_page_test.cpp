#include <QAbstractItemModelTester>
#include <QSignalSpy>

#include "info/information_page.h"
#include "info/information_presenter.h"
#include "models/word_search.h"
#include "support/live_office.h"
#include "widgets/key_button.h"
#include "widgets/row_list.h"
#include "widgets/search_field.h"
#include "widgets/toned_label.h"

namespace {

struct Desk : LiveOffice {
  InformationPresenter presenter{*session};

  Desk() {
    presenter.refresh();
    WAIT_FOR(state().isLoaded && state().estimate);
  }
  [[nodiscard]] const InformationState& state() const { return presenter.state(); }
  [[nodiscard]] int waitingFor(const QString& series) {
    return get([seat = session->seat(), series](Office& office) -> Result<int> {
      const auto board = office.queue().board(seat);
      if (!board) return tl::unexpected(board.error());
      const auto line = std::ranges::find(board->queues, series, &QueueLine::key);
      return line == board->queues.end() ? 0 : line->waiting;
    });
  }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(information)

BOOST_AUTO_TEST_CASE(words_match_by_their_beginnings) {
  const QString name = QStringLiteral("Akta kelahiran");
  const QString more = QStringLiteral("Disdukcapil surat lahir akte anak");
  BOOST_TEST(wordMatch(QString(), name, more) == 1);
  BOOST_TEST(wordMatch(QStringLiteral("AKTA kel"), name, more) == 0);
  BOOST_TEST(wordMatch(QStringLiteral("kelah"), name, more) == 1);
  BOOST_TEST(wordMatch(QStringLiteral("lahir surat"), name, more) == 2);
  BOOST_TEST(wordMatch(QStringLiteral("kelahiran disduk"), name, more) == 2);
  BOOST_TEST(wordMatch(QStringLiteral("lahiran"), name, more) == -1);
  BOOST_TEST(wordMatch(QStringLiteral("akta nikah"), name, more) == -1);
}

BOOST_AUTO_TEST_CASE(everyday_words_find_the_service) {
  Desk desk;
  const std::size_t all = desk.state().found.size();
  BOOST_TEST(all == desk.state().offers.size());
  desk.presenter.search(QStringLiteral("surat lahir"));
  BOOST_TEST(desk.state().serviceId.toStdString() == "akta-kelahiran");
  desk.presenter.search(QStringLiteral("tidak ada yang seperti ini"));
  BOOST_TEST(desk.state().found.empty());
  BOOST_TEST(desk.state().serviceId.isEmpty());
  BOOST_TEST(!desk.state().obstacle().isEmpty());
  desk.presenter.search({});
  BOOST_TEST(desk.state().found.size() == all);
}

BOOST_AUTO_TEST_CASE(two_presses_give_one_number_and_its_paper) {
  Desk desk;
  QSignalSpy taken(&desk.presenter, &InformationPresenter::numberTaken);
  desk.presenter.choose(QStringLiteral("akta-kelahiran"));
  desk.presenter.setPriority(Priority::Toddler);
  desk.presenter.takeNumber();
  desk.presenter.takeNumber();
  WAIT_FOR(desk.state().issued);
  desk.presenter.takeNumber();  // it stands: the next one is for the next citizen
  BOOST_TEST(!desk.state().isIssuing);
  BOOST_TEST(taken.count() == 1);
  BOOST_TEST(desk.waitingFor(QStringLiteral("A")) == 1);
  BOOST_TEST(desk.state().issued->ticket.label().toStdString() == "A-001");
  BOOST_TEST((desk.state().issued->ticket.priority == Priority::Toddler));
  BOOST_TEST(desk.state().issued->before == 0);
  BOOST_TEST(!desk.state().isPaperMissing);
  const auto waiting = desk.get([](Office& office) { return office.papers().waiting(); });
  BOOST_REQUIRE(waiting.size() == 1u);
  BOOST_TEST(waiting.front().id.toStdString() == desk.state().issued->printJobId.toStdString());
}

BOOST_AUTO_TEST_CASE(the_next_citizen_begins_fresh_and_gets_the_next_number) {
  Desk desk;
  desk.presenter.search(QStringLiteral("akta kelahiran"));
  desk.presenter.setPriority(Priority::Elderly);
  desk.presenter.takeNumber();
  WAIT_FOR(desk.state().issued);
  desk.presenter.begin();
  BOOST_TEST(!desk.state().issued.has_value());
  BOOST_TEST((desk.state().priority == Priority::None));
  BOOST_TEST(desk.state().typed.isEmpty());
  desk.clock.advance(1'000);
  desk.presenter.choose(QStringLiteral("akta-kelahiran"));
  desk.presenter.setPriority(Priority::Elderly);  // behind the elderly one, who came before
  WAIT_FOR(desk.state().estimate && desk.state().estimate->before == 1);
  desk.presenter.takeNumber();
  WAIT_FOR(desk.state().issued);
  BOOST_TEST(desk.state().issued->ticket.label().toStdString() == "A-002");
  BOOST_TEST(desk.state().issued->before == 1);
}

BOOST_AUTO_TEST_CASE(another_service_takes_another_number) {
  Desk desk;
  desk.presenter.choose(QStringLiteral("akta-kelahiran"));
  desk.presenter.takeNumber();
  WAIT_FOR(desk.state().issued);
  desk.presenter.choose(QStringLiteral("nib"));
  BOOST_TEST(!desk.state().issued.has_value());
  desk.presenter.takeNumber();
  WAIT_FOR(desk.state().issued);
  BOOST_TEST(desk.state().issued->ticket.label().toStdString() == "E-001");
}

BOOST_AUTO_TEST_CASE(the_sheet_is_queued_for_printing) {
  Desk desk;
  desk.presenter.choose(QStringLiteral("akta-kelahiran"));
  desk.presenter.printSheet();
  desk.presenter.printSheet();
  WAIT_FOR(!desk.state().isSheetUnderWay);
  BOOST_TEST(!desk.state().sheetLabel.isEmpty());
  BOOST_TEST(desk.get([](Office& office) { return office.papers().waiting(); }).size() == 1u);
}

BOOST_AUTO_TEST_CASE(a_store_that_is_not_open_gives_no_number) {
  Backend backend;
  Session session(backend, [] { return qint64{1'000}; }, QStringLiteral("3"));
  InformationPresenter presenter(session);
  presenter.refresh();
  WAIT_FOR(!presenter.state().problem.isEmpty());
  presenter.takeNumber();
  BOOST_TEST(!presenter.state().isIssuing);
}

BOOST_AUTO_TEST_CASE(all_by_keyboard) {
  Desk desk;
  InformationPage page(desk.presenter);
  page.resize(1246, 680);
  page.show();
  page.activateWindow();
  BOOST_REQUIRE(QTest::qWaitForWindowActive(&page));
  auto* field = page.findChild<SearchField*>(QStringLiteral("searchField"));
  auto* list = page.findChild<RowList*>(QStringLiteral("services"));
  auto* number = page.findChild<TonedLabel*>(QStringLiteral("number"));
  auto* take = page.findChild<KeyButton*>(QStringLiteral("takeNumber"));
  auto* next = page.findChild<KeyButton*>(QStringLiteral("nextCitizen"));
  const QAbstractItemModelTester tester(list->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
  WAIT_FOR(field->hasFocus());
  QTest::keyClicks(field, QStringLiteral("akta"));
  BOOST_TEST(list->model()->rowCount() > 2);
  const QString first = desk.state().serviceId;
  QTest::keyClick(field, Qt::Key_Down);
  BOOST_TEST(list->currentIndex().row() == 1);
  BOOST_TEST(desk.state().serviceId.toStdString() != first.toStdString());
  QTest::keyClick(field, Qt::Key_Return);
  BOOST_TEST(!field->hasFocus());
  QTest::keyClick(QApplication::focusWidget(), Qt::Key_2, Qt::AltModifier);
  BOOST_TEST((desk.state().priority == Priority::Elderly));
  BOOST_TEST(take->isPrimary());
  QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
  BOOST_TEST(!take->isEnabled());
  WAIT_FOR(desk.state().issued);
  BOOST_TEST(number->text().toStdString() == desk.state().issued->ticket.label().toStdString());
  BOOST_TEST(!take->isEnabled());
  BOOST_TEST(next->isPrimary());
  QTest::keyClick(QApplication::focusWidget(), Qt::Key_N, Qt::ControlModifier);
  WAIT_FOR(field->hasFocus());
  BOOST_TEST(field->text().isEmpty());
  BOOST_TEST(take->isPrimary());
}

BOOST_AUTO_TEST_SUITE_END()
