#include <QComboBox>
#include <QLineEdit>
#include <QPointer>
#include <QSignalSpy>
#include <QTest>

#include <boost/test/unit_test.hpp>

#include "cases/case_rows.h"
#include "cases/intake/date_field.h"
#include "settings/holidays/holidays_dialog.h"
#include "ui/desk_fixture.h"
#include "widgets/key_button.h"
#include "widgets/row_list.h"
#include "widgets/toned_label.h"

namespace {

std::string str(const QString& text) { return text.toStdString(); }

struct HolidaysFixture : DeskFixture {
  QWidget window;
  QPointer<HolidaysDialog> dialog;

  void open(const QString& officer) {
    Officer who;
    who.id = officer;
    who.role = Role::Administrator;
    session.signIn(who);
    window.resize(1246, 700);
    dialog = new HolidaysDialog(session, &window);
    dialog->open();
    waitFor([&] { return list()->model()->rowCount() == 25; });
    BOOST_TEST(dialog->focusWidget() == dialog->findChild<DateField*>(QStringLiteral("holidayDate")));
  }
  RowList* list() { return dialog->findChild<RowList*>(QStringLiteral("holidayList")); }
  QString verdict() { return dialog->findChild<TonedLabel*>(QStringLiteral("holidaysVerdict"))->text(); }
  KeyButton* button(const char* name) { return dialog->findChild<KeyButton*>(QString::fromLatin1(name)); }
  void add(const char* date, const char* name) {
    dialog->findChild<DateField*>(QStringLiteral("holidayDate"))->setText(QString::fromLatin1(date));
    dialog->findChild<QLineEdit*>(QStringLiteral("holidayName"))->setText(QString::fromLatin1(name));
    button("holidayAdd")->click();
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(holidays_dialog, HolidaysFixture)

BOOST_AUTO_TEST_CASE(an_added_day_says_how_many_promises_move_and_moves_them_when_saved) {
  const Registered done = registerOne();
  open(QStringLiteral("lengkong"));
  BOOST_TEST(str(verdict()) == "Belum ada yang diubah");
  add("24-11-2026", "Hari Jadi Kota");
  BOOST_TEST(list()->model()->rowCount() == 26);
  waitFor([&] { return verdict() == QStringLiteral("1 janji terbuka berpindah begitu disimpan"); });
  BOOST_TEST(!dialog->findChild<QComboBox*>(QStringLiteral("holidayYear"))->isEnabled());
  const QSignalSpy saved(dialog.data(), &HolidaysDialog::saved);
  clock.advance(60'000);
  button("holidaysSave")->click();
  waitFor([&] { return saved.count() == 1; });
  BOOST_TEST(str(saved.first()[0].toString()) == "Hari libur 2026 tersimpan; 1 janji dihitung ulang.");
  const auto detail = ask([id = done.record.id](Office& office) { return office.cases().detail(id); });
  require(detail);
  BOOST_TEST((Zone::wita().day(*detail->record.promisedAtMs) == QDate(2026, 11, 25)));
  const TimelineStep step =
      words::timelineStep(detail->timeline.front(), detail->standard, Zone::wita(), clock.nowMs());
  BOOST_TEST(str(step.sentence) == "Janji pindah dari Sel 24 Nov ke Rab 25 Nov");
  BOOST_TEST(str(step.detail) == "karena 24 November 2026 libur (Hari Jadi Kota)");
}

BOOST_AUTO_TEST_CASE(a_day_taken_away_and_put_back_is_no_change) {
  open(QStringLiteral("lengkong"));
  list()->setCurrentIndex(list()->model()->index(24, 0));
  button("holidayRemove")->click();
  BOOST_TEST(list()->model()->rowCount() == 24);
  BOOST_TEST(button("holidaysSave")->isPrimary());
  add("25-12-2026", "Kelahiran Yesus Kristus (Natal)");
  waitFor([&] { return verdict() == QStringLiteral("Belum ada yang diubah"); });
  BOOST_TEST(!button("holidaysSave")->isPrimary());
}

BOOST_AUTO_TEST_CASE(a_day_that_cannot_be_is_refused_beside_what_was_typed) {
  open(QStringLiteral("lengkong"));
  add("31-02-2026", "Hari Jadi");
  BOOST_TEST(str(verdict()) == "Tulis tanggalnya, misalnya 24-11-2026.");
  add("04-01-2027", "Hari Jadi");
  BOOST_TEST(str(verdict()) == "Tanggal itu bukan di tahun 2026.");
  add("24-11-2026", " ");
  BOOST_TEST(str(verdict()) == "Tulis nama hari liburnya.");
  BOOST_TEST(list()->model()->rowCount() == 25);
}

BOOST_AUTO_TEST_CASE(who_is_no_administrator_is_told_and_nothing_changes) {
  open(QStringLiteral("novita"));
  add("24-11-2026", "Hari Jadi Kota");
  waitFor([&] { return button("holidaysSave")->isPrimary(); });
  button("holidaysSave")->click();
  waitFor([&] { return verdict().startsWith(QStringLiteral("Hanya admin")); });
  BOOST_REQUIRE(dialog);
  BOOST_TEST(list()->model()->rowCount() == 26);  // what was typed stays
}

BOOST_AUTO_TEST_SUITE_END()
