#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTranslator>

#include "charts/half_hour_chart.h"
#include "counter/counter_page.h"
#include "counter/transfer_form.h"
#include "session/time_words.h"
#include "support/live_office.h"
#include "widgets/key_button.h"
#include "widgets/row_list.h"
#include "widgets/search_field.h"
#include "widgets/segment_tabs.h"
#include "widgets/toned_label.h"

namespace {

/// Answers at once with what the test wants.
class ReadyAsker final : public TransferAsker {
 public:
  void ask(QWidget*, const TransferChoices& choices, Answer answer) override {
    ++asked;
    shown = choices;
    answer(request);
  }
  int asked = 0;
  TransferChoices shown;
  std::optional<TransferRequest> request;
};

struct PageOnScreen : LiveOffice {
  CounterPresenter presenter{*session};
  ReadyAsker asker;
  CounterPage page{presenter, asker};
  QAbstractItemModelTester models{part<RowList>("tickets")->model(),
                                  QAbstractItemModelTester::FailureReportingMode::Fatal};

  explicit PageOnScreen(int waiting = 0) {
    if (waiting > 0) issue(waiting);
    page.resize(1246, 680);
    page.show();
    page.activateWindow();
    BOOST_REQUIRE(QTest::qWaitForWindowActive(&page));
    presenter.refresh();
    WAIT_FOR(state().isLoaded && static_cast<int>(state().board.waiting.size()) == waiting);
  }
  template <typename Part>
  Part* part(const char* name) const {
    auto* found = page.findChild<Part*>(QLatin1String(name));
    BOOST_REQUIRE_MESSAGE(found, "no " << name);
    return found;
  }
  [[nodiscard]] const CounterPageState& state() const { return presenter.state(); }
  [[nodiscard]] std::string text(const char* name) const { return part<TonedLabel>(name)->text().toStdString(); }
  void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
    QWidget* target = QApplication::focusWidget();
    BOOST_REQUIRE(target);
    QTest::keyClick(target, key, modifiers);
  }
  void pressAndSettle(Qt::Key which, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
    key(which, modifiers);
    BOOST_REQUIRE(state().underWay.has_value());
    WAIT_FOR(!state().underWay);
  }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(counter_page)

BOOST_AUTO_TEST_CASE(keys_carry_a_citizen_through) {
  PageOnScreen screen(2);
  BOOST_TEST(screen.text("number") == "A-001");
  BOOST_TEST(screen.part<KeyButton>("callNext")->isPrimary());
  screen.pressAndSettle(Qt::Key_F2);
  BOOST_TEST(screen.state().isCalled());
  BOOST_TEST(!screen.part<KeyButton>("callNext")->isEnabled());
  BOOST_TEST(!screen.part<KeyButton>("callNext")->toolTip().isEmpty());
  BOOST_TEST(screen.part<KeyButton>("start")->isPrimary());
  screen.pressAndSettle(Qt::Key_F4);
  BOOST_TEST(screen.state().isServing());
  screen.tick(372'000);
  BOOST_TEST(screen.text("runningTime") == "6 mnt 12 dtk");
  screen.pressAndSettle(Qt::Key_F8);
  BOOST_TEST(!screen.state().board.inHand.has_value());
  BOOST_TEST(screen.part<KeyButton>("undo")->isEnabled());
  screen.pressAndSettle(Qt::Key_Z, Qt::ControlModifier);
  BOOST_TEST(screen.state().isServing());
  BOOST_TEST(screen.text("number") == "A-001");
}

BOOST_AUTO_TEST_CASE(keys_are_heard_from_a_field_of_the_case) {
  PageOnScreen screen(2);
  auto* form = new QWidget;
  auto* field = new QLineEdit(form);
  screen.page.setServiceWidget(form);
  screen.pressAndSettle(Qt::Key_F2);
  screen.pressAndSettle(Qt::Key_F4);
  BOOST_REQUIRE(form->isVisible());
  field->setFocus();
  WAIT_FOR(field->hasFocus());
  screen.pressAndSettle(Qt::Key_F8);
  BOOST_TEST(!screen.state().board.inHand.has_value());
  BOOST_TEST(!form->isVisible());
  // The field is gone, the keys are not.
  BOOST_TEST(screen.part<RowList>("tickets")->hasFocus());
  screen.pressAndSettle(Qt::Key_F2);
  BOOST_TEST(screen.state().isCalled());
}

BOOST_AUTO_TEST_CASE(keys_are_heard_after_the_mouse_pressed_a_button_that_goes_grey) {
  PageOnScreen screen(2);
  QTest::mouseClick(screen.part<KeyButton>("callNext"), Qt::LeftButton);
  WAIT_FOR(screen.state().isCalled());
  screen.pressAndSettle(Qt::Key_F4);
  QTest::mouseClick(screen.part<KeyButton>("finish"), Qt::LeftButton);
  WAIT_FOR(!screen.state().board.inHand);
  screen.pressAndSettle(Qt::Key_F2);
  BOOST_TEST(screen.state().isCalled());
}

BOOST_AUTO_TEST_CASE(two_quick_presses_of_f2_call_one) {
  PageOnScreen screen(3);
  screen.key(Qt::Key_F2);
  screen.key(Qt::Key_F2);
  WAIT_FOR(!screen.state().underWay);
  BOOST_TEST(screen.state().board.waiting.size() == 2u);
}

BOOST_AUTO_TEST_CASE(a_typed_number_is_called_where_it_stands) {
  PageOnScreen screen(3);
  screen.key(Qt::Key_G, Qt::ControlModifier);
  auto* field = screen.part<SearchField>("numberField");
  WAIT_FOR(field->hasFocus());
  QTest::keyClicks(field, QStringLiteral("a3"));
  screen.pressAndSettle(Qt::Key_Return);
  BOOST_REQUIRE(screen.state().isCalled());
  BOOST_TEST(screen.text("number") == "A-003");
  BOOST_TEST(!field->isVisible());
  // Esc leaves without calling.
  screen.pressAndSettle(Qt::Key_F7);
  screen.key(Qt::Key_G, Qt::ControlModifier);
  WAIT_FOR(field->hasFocus());
  screen.key(Qt::Key_Escape);
  BOOST_TEST(!field->isVisible());
  BOOST_TEST(screen.part<RowList>("tickets")->hasFocus());
}

BOOST_AUTO_TEST_CASE(held_and_missed_rows_are_called_and_put_back) {
  PageOnScreen screen(2);
  screen.pressAndSettle(Qt::Key_F2);
  screen.pressAndSettle(Qt::Key_F6);
  screen.part<SegmentTabs>("tabs")->setCurrentIndex(1);
  auto* list = screen.part<RowList>("tickets");
  BOOST_REQUIRE(list->model()->rowCount() == 1);
  list->setFocus();
  screen.pressAndSettle(Qt::Key_Return);
  BOOST_TEST(screen.text("number") == "A-001");
  screen.pressAndSettle(Qt::Key_F7);
  screen.part<SegmentTabs>("tabs")->setCurrentIndex(2);
  BOOST_REQUIRE(list->model()->rowCount() == 1);
  list->setFocus();
  screen.pressAndSettle(Qt::Key_K, Qt::AltModifier);
  BOOST_TEST(screen.state().board.missed.empty());
  BOOST_TEST(screen.state().board.waiting.size() == 2u);
}

BOOST_AUTO_TEST_CASE(who_waits_is_not_called_by_a_double_click) {
  PageOnScreen screen(3);
  auto* list = screen.part<RowList>("tickets");
  const QPoint third = list->visualRect(list->model()->index(2, 0)).center();
  QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, third);
  QTest::mouseDClick(list->viewport(), Qt::LeftButton, {}, third);
  BOOST_TEST(list->currentIndex().row() == 2);
  BOOST_TEST(!screen.state().underWay.has_value());
}

BOOST_AUTO_TEST_CASE(sending_on_asks_where_to) {
  PageOnScreen screen(1);
  TransferRequest request;
  request.serviceId = QStringLiteral("nib");
  screen.pressAndSettle(Qt::Key_F2);
  const TicketId id = screen.state().board.inHand->ticket.id;
  screen.key(Qt::Key_F9);
  WAIT_FOR(screen.asker.asked == 1);
  BOOST_TEST(screen.state().isCalled());  // the officer turned away
  screen.asker.request = request;
  screen.key(Qt::Key_F9);
  WAIT_FOR(screen.asker.asked == 2 && !screen.state().underWay);
  BOOST_TEST(screen.ticket(id).queue.toStdString() == "E");
}

BOOST_AUTO_TEST_CASE(a_break_offers_to_open_again) {
  PageOnScreen screen(1);
  auto* openAgain = screen.part<KeyButton>("openAgain");
  BOOST_TEST(!openAgain->isVisible());
  screen.setPresence(CounterState::Break);
  WAIT_FOR(openAgain->isVisible());
  BOOST_TEST(!screen.part<KeyButton>("callNext")->isEnabled());
  QTest::mouseClick(openAgain, Qt::LeftButton);
  WAIT_FOR(!openAgain->isVisible());
  BOOST_TEST(screen.part<KeyButton>("callNext")->isPrimary());
}

BOOST_AUTO_TEST_CASE(a_thousand_waiting_rows_stay_quick) {
  PageOnScreen screen(1'000);
  auto* list = screen.part<RowList>("tickets");
  BOOST_TEST(list->model()->rowCount() == 1'000);
  QElapsedTimer time;
  time.start();
  for (int i = 0; i < 10; ++i) screen.tick(1'000);
  BOOST_TEST(time.elapsed() < 2'000);  // ten ticks; a tick of a person's second must be nowhere near it
  screen.pressAndSettle(Qt::Key_F2);
  BOOST_TEST(list->model()->rowCount() == 999);
  BOOST_TEST(list->currentIndex().row() == 0);
}

BOOST_AUTO_TEST_CASE(the_transfer_form_finds_by_everyday_words) {
  TransferForm form;
  TransferChoices choices;
  choices.ticketLabel = QStringLiteral("A-012");
  choices.ownCounterName = QStringLiteral("Loket 3");
  choices.services = {{QStringLiteral("akta"), QStringLiteral("Akta kelahiran"), QStringLiteral("Disdukcapil"),
                       QStringLiteral("A"), QStringLiteral("surat lahir")},
                      {QStringLiteral("nib"), QStringLiteral("Nomor induk berusaha"), QStringLiteral("DPMPTSP"),
                       QStringLiteral("E"), QStringLiteral("izin usaha")}};
  choices.counters = {{QStringLiteral("1"), QStringLiteral("Loket 1"), {QStringLiteral("A")}, true},
                      {QStringLiteral("14"), QStringLiteral("Loket 14"), {QStringLiteral("E")}, false}};
  form.setChoices(choices);
  QSignalSpy requested(&form, &TransferForm::transferRequested);
  auto* field = form.findChild<SearchField*>(QStringLiteral("serviceField"));
  auto* list = form.findChild<RowList*>(QStringLiteral("services"));
  auto* counters = form.findChild<QComboBox*>(QStringLiteral("counters"));
  const QAbstractItemModelTester tester(list->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
  BOOST_TEST(list->model()->rowCount() == 2);
  QTest::keyClicks(field, QStringLiteral("usaha izin"));
  BOOST_TEST(list->model()->rowCount() == 1);
  BOOST_TEST(counters->count() == 2);
  counters->setCurrentIndex(1);
  BOOST_TEST(form.request().serviceId.toStdString() == "nib");
  BOOST_TEST(form.request().counterId.toStdString() == "14");
  field->clear();
  QTest::keyClick(field, Qt::Key_Down);
  BOOST_TEST(list->currentIndex().row() == 1);
  QTest::keyClicks(field, QStringLiteral("zzz"));
  BOOST_TEST(!form.findChild<KeyButton*>(QStringLiteral("send"))->isEnabled());
  BOOST_TEST(requested.count() == 0);
}

BOOST_AUTO_TEST_CASE(grid_lines_are_whole_and_few) {
  for (int largest = 0; largest <= 500; ++largest) {
    const std::vector<int> grid = HalfHourChart::gridFor(largest);
    BOOST_REQUIRE_MESSAGE(grid.size() <= 5 && grid.size() >= 2, largest);
    BOOST_REQUIRE_MESSAGE(grid.front() == 0 && grid.back() >= largest, largest);
    for (std::size_t i = 2; i < grid.size(); ++i)
      BOOST_REQUIRE_MESSAGE(grid[i] - grid[i - 1] == grid[1] - grid[0], largest);
  }
}

BOOST_AUTO_TEST_CASE(times_in_words) {
  QLocale::setDefault(QLocale(QLocale::Indonesian, QLocale::Indonesia));
  BOOST_TEST(runningTimeWords(372'999).toStdString() == "6 mnt 12 dtk");
  BOOST_TEST(runningTimeWords(-5).toStdString() == "0 dtk");
  BOOST_TEST(runningTimeWords(3'900'000).toStdString() == "1 jam 05 mnt");
  BOOST_TEST(waitWords(34 * 60'000 + 59'999).toStdString() == "34 mnt");
  BOOST_TEST(waitWords(121 * 60'000).toStdString() == "2,0 jam");
  BOOST_TEST(clockWords(Zone::wita().unixMs(QDate(2026, 11, 23), QTime(9, 23)), Zone::wita()).toStdString() == "09.23");
  BOOST_TEST(dayWords(QDate(2026, 11, 16)).toStdString() == "Sen 16 Nov");
}

BOOST_AUTO_TEST_CASE(days_and_moments_in_words) {
  const QDate today(2026, 11, 23);
  BOOST_TEST(dayWords(today, today).toStdString() == "Sen 23 Nov");
  BOOST_TEST(dayWords(QDate(2025, 12, 31), today).toStdString() == "Rab 31 Des 2025");
  BOOST_TEST(longDayWords(QDate(2026, 11, 24)).toStdString() == "Selasa, 24 November 2026");
  BOOST_TEST(weekdayWords(QDate(2026, 11, 20)).toStdString() == "Jumat");
  BOOST_TEST(momentWords(QDateTime(today, QTime(9, 4)), today).toStdString() == "09.04");
  BOOST_TEST(momentWords(QDateTime(QDate(2026, 11, 20), QTime(10, 31)), today).toStdString() == "Jum 10.31");
  BOOST_TEST(momentWords(QDateTime(QDate(2026, 11, 16), QTime(10, 31)), today).toStdString() == "16 Nov 10.31");
  BOOST_TEST(momentWords(QDateTime(QDate(2026, 11, 25), QTime(10, 31)), today).toStdString() == "25 Nov 10.31");
}

BOOST_AUTO_TEST_CASE(english_writes_times_with_a_colon) {
  QTranslator english;
  BOOST_REQUIRE(english.load(QStringLiteral(":/i18n/loket_en.qm")));
  const QLocale before;
  QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
  QCoreApplication::installTranslator(&english);
  BOOST_TEST(clockWords(QTime(9, 44)).toStdString() == "09:44");
  BOOST_TEST(momentWords(QDateTime(QDate(2026, 11, 20), QTime(10, 31)), QDate(2026, 11, 23)).toStdString() == "Fri 10:31");
  BOOST_TEST(dayWords(QDate(2026, 11, 16)).toStdString() == "Mon 16 Nov");
  BOOST_TEST(longDayWords(QDate(2026, 11, 24)).toStdString() == "Tuesday, 24 November 2026");
  BOOST_TEST(durationWords(121 * 60'000).toStdString() == "2 h 1 min");
  OfficeHours hours(Zone::wita());
  BOOST_REQUIRE(hours.set(1, {QTime(8, 0), QTime(15, 0), {}}).has_value());
  BOOST_TEST(openingWords(hours).toStdString() == "Open Monday, 08:00–15:00 WITA.");
  QCoreApplication::removeTranslator(&english);
  QLocale::setDefault(before);
}

// Opening the form for somebody without a number hides the ticket and stops the calls; closing brings both back.
BOOST_AUTO_TEST_CASE(an_application_without_a_number_stops_the_calls) {
  PageOnScreen screen(2);
  auto* form = new QWidget;
  screen.page.setServiceWidget(form);
  BOOST_TEST(!form->isVisible());
  screen.presenter.setFreeIntake(true);
  BOOST_TEST(form->isVisible());
  BOOST_TEST(!screen.part<QWidget>("slip")->isVisible());
  BOOST_TEST(!buttonOf(screen.presenter.buttons(), CounterCommand::CallNext).isPossible());
  screen.presenter.callNext();
  BOOST_TEST(!screen.state().underWay.has_value());
  QSignalSpy closed(&screen.page, &CounterPage::freeIntakeClosed);
  screen.part<KeyButton>("closeFreeIntake")->click();
  BOOST_TEST(closed.size() == 1);
  screen.presenter.setFreeIntake(false);
  BOOST_TEST(!form->isVisible());
  BOOST_TEST(screen.part<QWidget>("slip")->isVisible());
  BOOST_TEST(screen.part<KeyButton>("callNext")->isPrimary());
}

BOOST_AUTO_TEST_CASE(without_the_hub_the_list_parts_what_may_be_called_from_what_needs_the_paper) {
  PageOnScreen screen(3);
  const auto& model = *screen.part<RowList>("tickets")->model();
  const auto words = [&] {
    QStringList rows;
    for (int row = 0; row < model.rowCount(); ++row) rows << model.index(row, 0).data(Qt::AccessibleTextRole).toString();
    return rows.join(QLatin1Char('|')).toStdString();
  };
  BOOST_TEST(model.rowCount() == 3);
  BOOST_TEST((words().find("Berikutnya") != std::string::npos));
  screen.presenter.setHubAway(true, QStringLiteral("K2"), screen.clock.nowMs());
  BOOST_TEST(model.rowCount() == 4);  // one heading: nothing is held here
  BOOST_TEST((words().find("Keadaan terakhir 08") != std::string::npos), words());
  BOOST_TEST((words().find("Berikutnya") == std::string::npos));
  BOOST_TEST(screen.text("service") == "Urutan menunggu hub");
  BOOST_TEST(screen.text("rule") == "Diurutkan lagi begitu hub kembali");
  // A heading cannot be chosen, and who waits is not called by Enter.
  BOOST_TEST(screen.part<RowList>("tickets")->currentIndex().row() == 1);
  screen.key(Qt::Key_Return);
  BOOST_TEST(!screen.state().underWay.has_value());
  screen.presenter.setHubAway(false);
  BOOST_TEST(model.rowCount() == 3);
  BOOST_TEST((words().find("Berikutnya") != std::string::npos));
}

BOOST_AUTO_TEST_SUITE_END()
