#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

#include <boost/test/unit_test.hpp>

#include "shell/main_window.h"
#include "shell/navigation_rail.h"
#include "shell/pin_pad.h"
#include "shell/sign_in_page.h"
#include "shell/top_bar_parts.h"
#include "widgets/key_button.h"
#include "widgets/row_list.h"

namespace {

void showActive(QWidget& widget) {
  widget.show();
  widget.activateWindow();
  BOOST_REQUIRE(QTest::qWaitForWindowActive(&widget));
}

SignInOfficer officer(const char* key, const char* initials, const char* name, bool hasPin = true) {
  return {QString::fromUtf8(key), QString::fromUtf8(initials), QString::fromUtf8(name), QStringLiteral("Petugas loket"),
          hasPin};
}

/// A sign-in page with three officers, the last without a PIN.
struct SignInFixture {
  SignInFixture() {
    page.setOfficers({officer("1", "NK", "Novita S. Kaligis"), officer("2", "RH", "Rahmat Hidayat"),
                      officer("3", "AB", "Ahmad Baru", false)});
    page.resize(1366, 768);
    showActive(page);
    page.setFocus();
  }
  PinPad& pad() { return *page.findChild<PinPad*>(); }

  SignInPage page;
  QSignalSpy entered{&page, &SignInPage::pinEntered};
  QSignalSpy created{&page, &SignInPage::pinCreated};
};

}  // namespace

BOOST_AUTO_TEST_SUITE(main_window)

struct WindowFixture {
  WindowFixture() {
    for (int i = 0; i < kPageCount; ++i) window.addPage(static_cast<PageKey>(i), new QLabel(QString::number(i)));
    signIn = new QWidget;
    signIn->setFocusPolicy(Qt::StrongFocus);
    window.setSignIn(signIn);
    window.resize(1366, 768);
    showActive(window);
  }
  MainWindow window;
  QWidget* signIn = nullptr;
  QSignalSpy pages{&window, &MainWindow::pageRequested};
  QSignalSpy locks{&window, &MainWindow::lockRequested};
};

BOOST_FIXTURE_TEST_CASE(control_and_a_digit_ask_for_a_page, WindowFixture) {
  for (int i = 0; i < kPageCount; ++i) {
    QTest::keyClick(&window, static_cast<Qt::Key>(Qt::Key_1 + i), Qt::ControlModifier);
    BOOST_REQUIRE(pages.count() == i + 1);
    BOOST_TEST((pages[i][0].value<PageKey>() == static_cast<PageKey>(i)));
  }
  BOOST_TEST((window.currentPage() == PageKey::Counter));
}

BOOST_FIXTURE_TEST_CASE(the_rail_asks_and_the_window_shows_what_it_is_told, WindowFixture) {
  auto* rail = window.findChild<NavigationRail*>();
  QTest::mouseClick(rail->entry(PageKey::Papers), Qt::LeftButton);
  BOOST_REQUIRE(pages.count() == 1);
  BOOST_TEST((pages[0][0].value<PageKey>() == PageKey::Papers));
  BOOST_TEST(!rail->entry(PageKey::Papers)->isChecked());
  window.showPage(PageKey::Papers);
  BOOST_TEST(rail->entry(PageKey::Papers)->isChecked());
  BOOST_TEST(!rail->entry(PageKey::Counter)->isChecked());
  BOOST_TEST((window.currentPage() == PageKey::Papers));
}

BOOST_FIXTURE_TEST_CASE(a_page_that_the_role_may_not_see_has_no_key, WindowFixture) {
  window.setVisiblePages({PageKey::Counter, PageKey::Cases});
  QTest::keyClick(&window, Qt::Key_5, Qt::ControlModifier);
  BOOST_TEST(pages.count() == 0);
  QTest::keyClick(&window, Qt::Key_2, Qt::ControlModifier);
  BOOST_TEST(pages.count() == 1);
  BOOST_TEST(window.findChild<NavigationRail*>()->entry(PageKey::Supervisor)->isHidden());
}

BOOST_FIXTURE_TEST_CASE(nothing_answers_behind_the_sign_in, WindowFixture) {
  QTest::keyClick(&window, Qt::Key_L, Qt::ControlModifier);
  BOOST_TEST(locks.count() == 1);
  window.showSignIn();
  BOOST_TEST(window.isLocked());
  QTest::keyClick(signIn, Qt::Key_2, Qt::ControlModifier);
  QTest::keyClick(signIn, Qt::Key_L, Qt::ControlModifier);
  QTest::keyClick(signIn, Qt::Key_B, Qt::ControlModifier);
  BOOST_TEST(pages.count() == 0);
  BOOST_TEST(locks.count() == 1);
  BOOST_TEST(!window.findChild<QMenu*>(QStringLiteral("counterModeMenu"))->isVisible());
  window.showWork();
  BOOST_TEST(!window.isLocked());
}

BOOST_FIXTURE_TEST_CASE(the_state_of_the_counter_is_asked_for_by_menu, WindowFixture) {
  QSignalSpy modes(&window, &MainWindow::counterModeRequested);
  window.setCounterMode(CounterMode::Open);
  QTest::keyClick(&window, Qt::Key_B, Qt::ControlModifier);
  auto* menu = window.findChild<QMenu*>(QStringLiteral("counterModeMenu"));
  BOOST_REQUIRE(menu->isVisible());
  QTest::keyClick(menu, Qt::Key_Down);
  QTest::keyClick(menu, Qt::Key_Return);
  BOOST_REQUIRE(modes.count() == 1);
  BOOST_TEST((modes[0][0].value<CounterMode>() == CounterMode::Break));
  auto* button = window.findChild<CounterModeButton*>();
  BOOST_TEST((button->mode() == CounterMode::Open));
  window.setCounterMode(CounterMode::Break);
  BOOST_TEST(button->text().toStdString() == "Istirahat");
}

BOOST_FIXTURE_TEST_CASE(tab_follows_the_eye, WindowFixture) {
  auto* field = new QLineEdit;
  window.addPage(PageKey::Counter, field);
  window.findChild<QAbstractButton*>(QStringLiteral("officer"))->setFocus();
  for (const char* next : {"counterMode", "search", "status"}) {
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    BOOST_TEST(QApplication::focusWidget()->objectName().toStdString() == next);
  }
  QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
  BOOST_TEST(field->hasFocus());
}

BOOST_FIXTURE_TEST_CASE(search_is_reached_from_everywhere, WindowFixture) {
  QSignalSpy searches(&window, &MainWindow::searchRequested);
  QTest::keyClick(&window, Qt::Key_K, Qt::ControlModifier);
  auto* search = window.findChild<QLineEdit*>(QStringLiteral("search"));
  BOOST_TEST(search->hasFocus());
  QTest::keyClicks(search, QStringLiteral("BTG-7K2M-94QX"));
  QTest::keyClick(search, Qt::Key_Return);
  BOOST_REQUIRE(searches.count() == 1);
  BOOST_TEST(searches[0][0].toString().toStdString() == "BTG-7K2M-94QX");
}

BOOST_FIXTURE_TEST_CASE(the_banner_offers_its_ways_out, WindowFixture) {
  QSignalSpy actions(&window, &MainWindow::bannerActionRequested);
  window.showBanner(Tone::Warn, QStringLiteral("Hub tidak terjangkau sejak 09.41."), QStringLiteral("Semua tersimpan."),
                    {{QStringLiteral("retry"), QStringLiteral("Coba sekarang"), QKeySequence(Qt::CTRL | Qt::Key_R)}});
  auto* retry = window.findChild<KeyButton*>(QStringLiteral("banner_retry"));
  BOOST_REQUIRE(retry);
  QTest::mouseClick(retry, Qt::LeftButton);
  BOOST_REQUIRE(actions.count() == 1);
  BOOST_TEST(actions[0][0].toString().toStdString() == "retry");
  // Its key is printed alone: a second listener would make the page's own ambiguous, and neither would be heard.
  QTest::keyClick(&window, Qt::Key_R, Qt::ControlModifier);
  BOOST_TEST(actions.count() == 1);
}

BOOST_AUTO_TEST_CASE(the_window_says_how_much_room_there_is) {
  BOOST_TEST((WindowRoom::of({1366, 768}) == WindowRoom{false, false, false}));
  BOOST_TEST((WindowRoom::of({1366, 697}) == WindowRoom{true, false, false}));
  BOOST_TEST((WindowRoom::of({1280, 720}) == WindowRoom{true, true, false}));
  BOOST_TEST((WindowRoom::of({1920, 1080}) == WindowRoom{false, false, true}));
  BOOST_TEST(WindowRoom::of({1366, 768}).queueWidth() == 352);
  BOOST_TEST(WindowRoom::of({1280, 720}).queueWidth() == 320);
  BOOST_TEST(WindowRoom::of({1920, 1080}).queueWidth() == 432);
}

BOOST_FIXTURE_TEST_CASE(a_narrow_window_keeps_icons_alone, WindowFixture) {
  QSignalSpy rooms(&window, &MainWindow::roomChanged);
  auto* rail = window.findChild<NavigationRail*>();
  BOOST_TEST(rail->width() == 88);
  window.resize(1280, 720);
  BOOST_TEST(QTest::qWaitFor([rail] { return rail->width() == 64; }, 2000));
  BOOST_TEST(rooms.count() == 1);
  BOOST_TEST(window.room().isCompact);
}

BOOST_AUTO_TEST_CASE(each_page_remembers_its_focus) {
  MainWindow window;
  auto* counter = new QWidget;
  auto* first = new QLineEdit(counter);
  auto* second = new QLineEdit(counter);
  auto* cases = new QWidget;
  auto* filter = new QLineEdit(cases);
  window.addPage(PageKey::Counter, counter);
  window.addPage(PageKey::Cases, cases);
  window.showPage(PageKey::Counter);
  showActive(window);
  BOOST_TEST(first->hasFocus());
  second->setFocus();
  window.showPage(PageKey::Cases);
  BOOST_TEST(filter->hasFocus());
  window.showPage(PageKey::Counter);
  BOOST_TEST(second->hasFocus());
}

BOOST_FIXTURE_TEST_CASE(no_page_keeps_the_window_from_a_scaled_screen, WindowFixture) {
  auto* page = new QWidget;
  page->setMinimumSize(1200, 900);
  window.addPage(PageKey::Counter, page);
  window.setSignIn(new SignInPage);
  window.resize(911, 512);
  BOOST_TEST(window.width() == 911);
  BOOST_TEST(window.height() == 512);
}

BOOST_FIXTURE_TEST_CASE(a_badge_is_spoken, WindowFixture) {
  window.setBadge(PageKey::Cases, 3);
  auto* entry = window.findChild<NavigationRail*>()->entry(PageKey::Cases);
  BOOST_TEST(entry->accessibleName().toStdString() == "Permohonan, 3 perlu tindakan");
  window.setBadge(PageKey::Cases, 0);
  BOOST_TEST(entry->accessibleName().toStdString() == "Permohonan");
}

BOOST_FIXTURE_TEST_CASE(the_clock_is_written_in_indonesian, WindowFixture) {
  window.setClock(QDateTime(QDate(2026, 11, 23), QTime(9, 44)), QStringLiteral("WITA"));
  BOOST_TEST(window.findChild<ClockLabel*>()->accessibleName().toStdString() == "09.44 WITA, Sen, 23 Nov 2026");
  BOOST_TEST(window.findChild<ClockLabel*>()->width() == 112);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(sign_in)

BOOST_FIXTURE_TEST_CASE(the_usual_morning_is_six_digits_and_enter, SignInFixture) {
  QTest::keyClicks(&page, QStringLiteral("123456"));
  BOOST_TEST(pad().length() == 6);
  BOOST_TEST(entered.count() == 0);
  QTest::keyClick(&page, Qt::Key_Return);
  BOOST_REQUIRE(entered.count() == 1);
  BOOST_TEST(entered[0][0].toString().toStdString() == "1");
  BOOST_TEST(entered[0][1].toString().toStdString() == "123456");
  BOOST_TEST(pad().length() == 0);
}

BOOST_FIXTURE_TEST_CASE(arrows_choose_and_forget_the_digits, SignInFixture) {
  QTest::keyClicks(&page, QStringLiteral("12"));
  QTest::keyClick(&page, Qt::Key_Down);
  BOOST_TEST(page.currentOfficer().toStdString() == "2");
  BOOST_TEST(pad().length() == 0);
  QTest::keyClick(&page, Qt::Key_Up);
  QTest::keyClick(&page, Qt::Key_Up);
  BOOST_TEST(page.currentOfficer().toStdString() == "1");
}

BOOST_FIXTURE_TEST_CASE(letters_search_a_name, SignInFixture) {
  QTest::keyClicks(&page, QStringLiteral("hid"));
  BOOST_TEST(page.currentOfficer().toStdString() == "2");
  BOOST_TEST(pad().length() == 0);
}

BOOST_FIXTURE_TEST_CASE(backspace_takes_one_back_and_a_seventh_digit_is_ignored, SignInFixture) {
  QTest::keyClicks(&page, QStringLiteral("1234567"));
  BOOST_TEST(pad().length() == 6);
  QTest::keyClick(&page, Qt::Key_Backspace);
  BOOST_TEST(pad().length() == 5);
  QTest::keyClick(&page, Qt::Key_Return);
  BOOST_TEST(entered.count() == 0);
  BOOST_TEST(pad().error().toStdString() == "PIN terdiri atas 6 angka.");
}

BOOST_FIXTURE_TEST_CASE(digits_land_in_the_dots_wherever_the_focus_is, SignInFixture) {
  auto* others = page.findChild<KeyButton*>(QStringLiteral("others"));
  others->setFocus();
  BOOST_REQUIRE(others->hasFocus());
  QTest::keyClicks(others, QStringLiteral("42"));
  BOOST_TEST(pad().length() == 2);
  QTest::mouseClick(page.findChild<QAbstractButton*>(QStringLiteral("pin_7")), Qt::LeftButton);
  BOOST_TEST(pad().length() == 3);
  QTest::mouseClick(page.findChild<QAbstractButton*>(QStringLiteral("pinErase")), Qt::LeftButton);
  BOOST_TEST(pad().length() == 2);
}

BOOST_FIXTURE_TEST_CASE(a_wrong_pin_says_how_often_again, SignInFixture) {
  page.showWrongPin(4);
  BOOST_TEST(pad().error().toStdString() == "PIN salah. Masih 4 kali lagi.");
  BOOST_TEST(pad().length() == 0);
  QTest::keyClick(&page, Qt::Key_1);
  BOOST_TEST(pad().error().isEmpty());
}

BOOST_FIXTURE_TEST_CASE(a_locked_account_takes_nothing, SignInFixture) {
  page.showLocked(299);
  QTest::keyClicks(&page, QStringLiteral("123456"));
  QTest::keyClick(&page, Qt::Key_Return);
  BOOST_TEST(pad().length() == 0);
  BOOST_TEST(entered.count() == 0);
  BOOST_TEST(page.findChild<KeyButton*>(QStringLiteral("pinSubmit"))->toolTip().toStdString() ==
             "Akun terkunci. Tunggu 4 mnt 59 dtk, lalu coba lagi.");
  page.showLocked(0);
  QTest::keyClicks(&page, QStringLiteral("123456"));
  BOOST_TEST(pad().length() == 6);
}

BOOST_FIXTURE_TEST_CASE(a_new_pin_is_typed_twice, SignInFixture) {
  page.chooseOfficer(QStringLiteral("3"));
  QTest::keyClicks(&page, QStringLiteral("135790"));
  QTest::keyClick(&page, Qt::Key_Return);
  BOOST_TEST(created.count() == 0);
  QTest::keyClicks(&page, QStringLiteral("135791"));
  QTest::keyClick(&page, Qt::Key_Return);
  BOOST_TEST(created.count() == 0);
  BOOST_TEST(pad().error().toStdString() == "Kedua PIN tidak sama. Buat sekali lagi.");
  for (int i = 0; i < 2; ++i) {
    QTest::keyClicks(&page, QStringLiteral("135790"));
    QTest::keyClick(&page, Qt::Key_Return);
  }
  BOOST_REQUIRE(created.count() == 1);
  BOOST_TEST(created[0][0].toString().toStdString() == "3");
  BOOST_TEST(created[0][1].toString().toStdString() == "135790");
  BOOST_TEST(entered.count() == 0);
}

BOOST_FIXTURE_TEST_CASE(a_scaled_screen_shows_every_key_whole, SignInFixture) {
  MainWindow window;
  window.setSignIn(new SignInPage);
  window.resize(911, 512);
  window.showSignIn();
  window.show();
  auto* submit = window.findChild<KeyButton*>(QStringLiteral("pinSubmit"));
  auto* foot = window.findChild<QWidget*>(QStringLiteral("foot"));
  BOOST_TEST(submit->mapTo(&window, QPoint(0, submit->height())).y() <= foot->mapTo(&window, QPoint(0, 0)).y());
  BOOST_TEST(submit->mapTo(&window, QPoint(submit->width(), 0)).x() <= 911);
  const auto* erase = window.findChild<QAbstractButton*>(QStringLiteral("pinErase"));
  BOOST_TEST(erase->geometry().bottom() < submit->geometry().top());
}

BOOST_FIXTURE_TEST_CASE(half_a_pin_does_not_wait_behind_another_page, SignInFixture) {
  QTest::keyClicks(&page, QStringLiteral("123"));
  page.hide();
  page.show();
  BOOST_TEST(pad().length() == 0);
}

BOOST_AUTO_TEST_SUITE_END()
