#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

#include <boost/test/unit_test.hpp>

#include <algorithm>

#include "cases/case_rows.h"
#include "cases/intake/intake_form.h"
#include "cases/intake/intake_panel.h"
#include "cases/intake/persons_field.h"
#include "ui/desk_fixture.h"
#include "ui/recording_prompter.h"
#include "widgets/key_button.h"
#include "widgets/link_button.h"
#include "widgets/toned_label.h"

namespace {

std::string str(const QString& text) { return text.toStdString(); }

/// The form of one service in a panel, as at the counter.
struct FormFixture : DeskFixture {
  RecordingPrompter prompter;
  IntakePresenter presenter{session};
  IntakePanel panel{presenter, prompter};

  void begin(const QString& service) {
    panel.resize(1246, 680);
    panel.show();
    presenter.begin(service, {}, {});
    waitFor([&] { return presenter.state().phase == IntakeState::Phase::Form; });
    const QString first = QLatin1String("field_") + presenter.state().standard.form.front().id;
    waitFor([&] { return panel.findChild<QWidget*>(first)->isVisible(); });
  }
  template <typename Widget = QLineEdit>
  Widget* cell(int row, const char* column) {
    auto* found = panel.findChild<Widget*>(
        personCell(QStringLiteral("field_yang-pindah"), static_cast<std::size_t>(row), QString::fromLatin1(column)));
    BOOST_REQUIRE(found);
    return found;
  }
  QString value() const { return presenter.state().intake.form.value(QStringLiteral("yang-pindah")); }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(persons_field, FormFixture)

BOOST_AUTO_TEST_CASE(persons_are_typed_added_and_removed) {
  begin(QStringLiteral("pindah-datang"));
  QTest::keyClicks(cell(0, "nama"), QStringLiteral("Maria Rompas"));
  QTest::keyClicks(cell(0, "nik"), QStringLiteral("7172065402940001"));
  BOOST_TEST(str(cell(0, "nik")->text()) == "7172 0654 0294 0001");
  cell<QComboBox>(0, "hubungan")->setCurrentIndex(0);
  QTest::keyClicks(cell(0, "tanggal-lahir"), QStringLiteral("14021994"));
  panel.findChild<LinkButton*>(QStringLiteral("personsAdd"))->click();
  QTest::keyClicks(cell(1, "nama"), QStringLiteral("Yosua Rompas"));
  BOOST_TEST(
      str(value()) ==
      R"([{"hubungan":"kepala-keluarga","nama":"Maria Rompas","nik":"7172065402940001","tanggal-lahir":"1994-02-14"},{"nama":"Yosua Rompas"}])");
  BOOST_TEST(str(panel.findChild<TonedLabel*>(QStringLiteral("personsCount"))->text()) == "2 orang");
  cell<KeyButton>(0, "remove")->click();
  BOOST_TEST(str(value()) == R"([{"nama":"Yosua Rompas"}])");
  BOOST_TEST(str(cell(0, "nama")->text()) == "Yosua Rompas");
  // The last one leaves an empty row behind, to type into; the keyboard has a key of its own.
  QTest::keyClick(cell(0, "nama"), Qt::Key_Delete, Qt::ControlModifier);
  BOOST_TEST(value().isEmpty());
  BOOST_TEST(cell(0, "nama")->text().isEmpty());
}

BOOST_AUTO_TEST_CASE(tab_goes_through_the_rows_in_their_order_also_those_added_later) {
  begin(QStringLiteral("pindah-datang"));
  panel.findChild<LinkButton*>(QStringLiteral("personsAdd"))->click();
  QStringList names;
  QWidget* widget = panel.findChild<QLineEdit*>(QStringLiteral("field_asal"));
  for (int i = 0; i < 11; ++i) {
    do {
      widget = widget->nextInFocusChain();
    } while (!(widget->focusPolicy() & Qt::TabFocus) || !widget->isVisibleTo(&panel));
    names << widget->objectName().remove(QStringLiteral("field_")).remove(QStringLiteral("yang-pindah."));
  }
  BOOST_TEST(str(names.join(QLatin1Char(' '))) ==
             "0.nama 0.nik 0.hubungan 0.tanggal-lahir 1.nama 1.nik 1.hubungan 1.tanggal-lahir "
             "personsAdd personsPaste alamat-baru");
}

BOOST_AUTO_TEST_CASE(rows_of_a_spreadsheet_are_pasted_from_the_cell_on) {
  begin(QStringLiteral("pindah-datang"));
  QTest::keyClicks(cell(0, "nama"), QStringLiteral("Maria Rompas"));
  panel.findChild<LinkButton*>(QStringLiteral("personsAdd"))->click();
  QGuiApplication::clipboard()->setText(
      QStringLiteral("Yosua Rompas\t7172060302150003\tAnak\t3-2-2015\nGabriella\t\tanak\t14/2/2018\n"));
  QTest::keyClick(cell(1, "nama"), Qt::Key_V, Qt::ControlModifier);
  const auto rows = readPersonRows(value());
  require(rows);
  BOOST_REQUIRE(rows->size() == 3U);
  BOOST_TEST(str((*rows)[1].at(QStringLiteral("tanggal-lahir"))) == "2015-02-03");
  BOOST_TEST(str((*rows)[2].at(QStringLiteral("hubungan"))) == "anak");
  BOOST_TEST(cell<QComboBox>(2, "hubungan")->currentIndex() >= 0);
  // One text without tabs is pasted as into every field.
  QGuiApplication::clipboard()->setText(QStringLiteral("Theresia"));
  cell(2, "nama")->selectAll();
  QTest::keyClick(cell(2, "nama"), Qt::Key_V, Qt::ControlModifier);
  BOOST_TEST(str(cell(2, "nama")->text()) == "Theresia");
  BOOST_TEST(readPersonRows(value())->size() == 3U);
  // The button puts its rows behind.
  QGuiApplication::clipboard()->setText(QStringLiteral("Olga\t\tistri\t1-1-1990"));
  panel.findChild<LinkButton*>(QStringLiteral("personsPaste"))->click();
  BOOST_TEST(readPersonRows(value())->size() == 4U);
}

BOOST_AUTO_TEST_CASE(a_wrong_cell_is_marked_once_it_is_left_and_named_with_its_row) {
  begin(QStringLiteral("pindah-datang"));
  panel.activateWindow();
  QTest::keyClicks(cell(0, "nama"), QStringLiteral("Maria"));
  QTest::keyClicks(cell(0, "nik"), QStringLiteral("71720654"));
  waitFor([&] { return presenter.state().problemCount > 0; });
  BOOST_TEST(!cell(0, "nik")->property("fieldError").toBool());
  presenter.leave(QStringLiteral("yang-pindah.0.nik"));
  waitFor([&] { return cell(0, "nik")->property("fieldError").toBool(); });
  BOOST_TEST(!cell(0, "nama")->property("fieldError").toBool());
  const auto labels = panel.findChildren<TonedLabel*>();
  BOOST_TEST(std::ranges::any_of(labels, [](const TonedLabel* label) {
    return !label->isHidden() && label->text() == QStringLiteral("Orang 1, NIK: NIK harus 16 angka.");
  }));
}

BOOST_AUTO_TEST_CASE(a_table_comes_back_from_a_draft) {
  begin(QStringLiteral("pindah-datang"));
  QTest::keyClicks(cell(0, "nama"), QStringLiteral("Maria Rompas"));
  const CaseId id = presenter.state().intake.caseId;
  presenter.leave(QStringLiteral("yang-pindah.0.nama"));
  waitFor([&] { return ask([](Office& office) { return office.cases().looseDrafts(); })->size() == 1U; });
  IntakePresenter again(session);
  IntakePanel other(again, prompter);
  again.beginFromDraft(id);
  waitFor([&] { return again.state().phase == IntakeState::Phase::Form; });
  auto* name = other.findChild<QLineEdit*>(QStringLiteral("field_yang-pindah.0.nama"));
  BOOST_REQUIRE(name);
  BOOST_TEST(str(name->text()) == "Maria Rompas");
}

BOOST_AUTO_TEST_CASE(a_field_appears_with_the_answer_that_asks_for_it) {
  begin(QStringLiteral("cek-sertipikat"));
  auto* proxy = panel.findChild<QCheckBox*>(QStringLiteral("field_dikuasakan"));
  auto* name = panel.findChild<QLineEdit*>(QStringLiteral("field_nama-kuasa"));
  BOOST_REQUIRE(proxy);
  BOOST_REQUIRE(name);
  BOOST_TEST(!name->isVisible());
  proxy->setChecked(true);
  BOOST_TEST(name->isVisible());
  waitFor([&] {
    const auto problems =
        ask([intake = presenter.state().intake](Office& office) { return office.cases().problems(intake); });
    return std::ranges::count(*problems, QStringLiteral("nama-kuasa"), &FieldProblem::field) == 1;
  });
  proxy->setChecked(false);
  BOOST_TEST(!name->isVisible());
}

BOOST_AUTO_TEST_CASE(the_history_names_who_was_added_and_who_went_with_masked_numbers) {
  const auto start = ask([](Office& office) { return office.cases().begin(QStringLiteral("pindah-datang"), {}, {}); });
  require(start);
  const auto person = [](const char* name, const char* nik) {
    return PersonRow{{kPersonNameColumn, QString::fromLatin1(name)},
                     {QStringLiteral("nik"), QString::fromLatin1(nik)},
                     {QStringLiteral("hubungan"), QStringLiteral("anak")}};
  };
  CaseEvent event;
  event.type = QStringLiteral("case.set");
  event.changes.push_back({QStringLiteral("yang-pindah"), QStringLiteral("Anggota yang pindah"),
                           writePersonRows({person("Maria", "7172065402940001"), person("Yosua", "7172060302150003")}),
                           writePersonRows({person("Maria", "7172065402940001"), person("Olga", "7172065402900002")})});
  const TimelineStep step = words::timelineStep(event, start->standard, Zone::wita(), clock.nowMs());
  BOOST_TEST(str(step.sentence) ==
             "Anggota yang pindah: tambah Olga, NIK 7172********0002, Anak; hapus Yosua, NIK 7172********0003, Anak");
}

BOOST_AUTO_TEST_SUITE_END()
