#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QFile>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>

#include <boost/test/unit_test.hpp>

#include <algorithm>

#include "cases/intake/date_field.h"
#include "domain/requirement_csv.h"
#include "domain/standard_writer.h"
#include "papers/paper_preview.h"
#include "services/standard_desk.h"
#include "settings/settings_page.h"
#include "settings/settings_section.h"
#include "settings/standards/standard_editor.h"
#include "settings/standards/standard_import_dialog.h"
#include "settings/standards/tariff_page.h"
#include "ui/desk_fixture.h"
#include "ui/recording_prompter.h"
#include "widgets/key_button.h"
#include "widgets/row_list.h"
#include "widgets/toned_label.h"

namespace {

using Part = SettingsPresenter::Part;
const QString kBirth = QStringLiteral("akta-kelahiran");

struct StandardsFixture : DeskFixture {
  SettingsPresenter presenter{session};
  RecordingPrompter prompter;
  QSignalSpy saved{&presenter.standards(), &StandardsPresenter::saved};
  QSignalSpy refused{&presenter.standards(), &StandardsPresenter::refused};
  SettingsPage page{presenter, prompter, [] { return QStringList(); }};

  StandardsFixture() {
    Officer admin;
    admin.id = QStringLiteral("lengkong");
    admin.role = Role::Administrator;
    session.signIn(admin);
    page.resize(1246, 680);
    page.show();
    waitFor([&] { return presenter.state().isRead; });
    page.showSection(Part::Services);
  }

  ServiceStandard newest() {
    return *ask([](Office& office) -> Result<ServiceStandard> {
      return *StandardDesk(office.store(), office.almanac()).newest(kBirth);
    });
  }
  template <typename Widget>
  Widget* inSection(const char* name) {
    auto* found = page.section(Part::Services)->findChild<Widget*>(QLatin1String(name));
    BOOST_REQUIRE_MESSAGE(found, name);
    return found;
  }
  void chooseBirth() {
    auto* list = inSection<RowList>("standardList");
    for (int row = 0; row < list->model()->rowCount(); ++row) {
      const QModelIndex index = list->model()->index(row, 0);
      if (index.data(kRowRole).value<TwoLineRow>().key == kBirth) list->setCurrentIndex(index);
    }
  }
  template <typename Dialog>
  Dialog* dialog() {
    Dialog* found = nullptr;
    waitFor([&] { return (found = page.findChild<Dialog*>()) != nullptr; });
    return found;
  }
  StandardEditor* openEditor() {
    chooseBirth();
    QTest::mouseClick(inSection<KeyButton>("editStandard"), Qt::LeftButton);
    return dialog<StandardEditor>();
  }
  template <typename Widget>
  static Widget* in(QWidget* parent, const char* name) {
    auto* found = parent->findChild<Widget*>(QLatin1String(name));
    BOOST_REQUIRE_MESSAGE(found, name);
    return found;
  }
  /// The lines of the tariff have names as well.
  static QWidget* requirementsOf(StandardEditor* editor) {
    return in<RowList>(editor, "requirementsList")->parentWidget();
  }
  void importFile(const QString& name, const QByteArray& bytes) {
    QFile file(folder.filePath(name));
    BOOST_REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    file.close();
    prompter.file = file.fileName();
    QTest::mouseClick(inSection<KeyButton>("importStandard"), Qt::LeftButton);
  }
  static void fill(QLineEdit* line, const QString& text) {
    line->setFocus();
    line->selectAll();
    QTest::keyClicks(line, text);
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(standards, StandardsFixture)

BOOST_AUTO_TEST_CASE(a_wrong_file_says_line_and_field_and_nothing_changes) {
  ServiceStandard next = newest();
  importFile(QStringLiteral("akta.json"), writeStandard(next));
  waitFor([&] { return refused.size() == 1; });
  BOOST_TEST(refused.last()[0].toString().contains(QLatin1String("Versi 7 sudah ada")));
  QByteArray wrong = writeStandard(next);
  wrong.replace("\"counterMinutes\"", "\"counterMinute\"");
  importFile(QStringLiteral("akta.json"), wrong);
  waitFor([&] { return refused.size() == 2; });
  const QString words = refused.last()[0].toString();
  BOOST_TEST(words.contains(QLatin1String("baris")), words.toStdString());
  BOOST_TEST(words.contains(QLatin1String("counterMinute")), words.toStdString());
  BOOST_TEST(words.contains(QLatin1String("tetap berlaku")));
  BOOST_TEST(in<TonedLabel>(page.section(Part::Services), "message")->text().toStdString() == words.toStdString());
  BOOST_TEST(newest().version == 7);
}

BOOST_AUTO_TEST_CASE(a_file_is_shown_before_it_is_taken) {
  ServiceStandard next = newest();
  next.version = 8;
  next.validFrom = QDate(2026, 11, 23);
  next.requirements.pop_back();
  importFile(QStringLiteral("akta.json"), writeStandard(next));
  auto* shown = dialog<StandardImportDialog>();
  const QString changes = in<QWidget>(shown, "changes")->accessibleDescription();
  BOOST_TEST(changes.contains(QLatin1String("versi 7 menjadi 8")), changes.toStdString());
  BOOST_TEST(changes.contains(QLatin1String("dihapus: KTP-el dua saksi")), changes.toStdString());
  BOOST_TEST(newest().version == 7);
  shown->accept();
  waitFor([&] { return !saved.isEmpty(); });
  BOOST_TEST((newest() == next));
  waitFor([&] {
    return std::ranges::any_of(presenter.state().standards,
                               [](const StandardLine& line) { return line.id == kBirth && line.version == 8; });
  });
}

BOOST_AUTO_TEST_CASE(a_file_that_is_turned_down_is_not_taken) {
  ServiceStandard next = newest();
  next.version = 8;
  importFile(QStringLiteral("akta.json"), writeStandard(next));
  dialog<StandardImportDialog>()->reject();
  BOOST_TEST(!presenter.standards().preview().has_value());
  presenter.standards().take({}, {});
  BOOST_TEST(newest().version == 7);
}

BOOST_AUTO_TEST_CASE(a_table_asks_for_its_decree_and_its_day) {
  ServiceStandard next = newest();
  next.requirements[0].name = QStringLiteral("Formulir F-2.01 baru");
  importFile(QStringLiteral("syarat.csv"), writeRequirementCsv({next}));
  auto* shown = dialog<StandardImportDialog>();
  auto* action = in<KeyButton>(shown, "action");
  BOOST_TEST(!action->isEnabled());
  fill(in<QLineEdit>(shown, "decree"), QStringLiteral("SK 30"));
  BOOST_TEST(!action->isEnabled());
  fill(in<QLineEdit>(shown, "validFrom"), QStringLiteral("01122026"));
  BOOST_TEST(action->isEnabled());
  QTest::mouseClick(action, Qt::LeftButton);
  waitFor([&] { return !saved.isEmpty(); });
  BOOST_TEST(newest().decree.toStdString() == "SK 30");
  BOOST_TEST(newest().requirements[0].name == next.requirements[0].name);
  // It begins in December: until then the list shows the old one and says when.
  waitFor([&] {
    return std::ranges::any_of(presenter.state().standards, [](const StandardLine& line) {
      return line.id == kBirth && line.version == 7 && line.nextVersion == 8 &&
             line.nextValidFrom == QDate(2026, 12, 1);
    });
  });
}

BOOST_AUTO_TEST_CASE(a_standard_goes_out_as_a_file) {
  chooseBirth();
  prompter.choice = QStringLiteral("one-json");
  prompter.file = folder.filePath(QStringLiteral("keluar"));  // without its ending
  QTest::mouseClick(inSection<KeyButton>("exportStandard"), Qt::LeftButton);
  waitFor([&] { return !saved.isEmpty(); });
  QFile file(*prompter.file + QStringLiteral(".json"));
  BOOST_REQUIRE(file.open(QIODevice::ReadOnly));
  BOOST_TEST((file.readAll() == writeStandard(newest())));
  prompter.choice = QStringLiteral("all-csv");
  prompter.file = folder.filePath(QStringLiteral("tidak/ada.csv"));
  QTest::mouseClick(inSection<KeyButton>("exportStandard"), Qt::LeftButton);
  waitFor([&] { return !refused.isEmpty(); });
  BOOST_TEST(refused.last()[0].toString().contains(QLatin1String("tidak bisa ditulis")));
}

BOOST_AUTO_TEST_CASE(a_new_version_is_written_and_given_out) {
  StandardEditor* editor = openEditor();
  auto* message = in<TonedLabel>(editor, "message");
  auto* publish = in<KeyButton>(editor, "publish");
  // Decree and day must be its own.
  QTest::mouseClick(publish, Qt::LeftButton);
  BOOST_TEST(message->text().contains(QLatin1String("tanggal mulai berlaku")), message->text().toStdString());
  BOOST_TEST(!in<TonedLabel>(editor, "validFromError")->isHidden());
  fill(in<QLineEdit>(editor, "validFrom"), QStringLiteral("23112026"));
  fill(in<QLineEdit>(editor, "decree"), QStringLiteral("SK 99"));
  // A requirement is added without a name: the editor goes there.
  QTest::mouseClick(in<KeyButton>(editor, "requirementsAdd"), Qt::LeftButton);
  in<QTabBar>(editor, "parts")->setCurrentIndex(4);
  QTest::mouseClick(publish, Qt::LeftButton);
  BOOST_TEST(in<QTabBar>(editor, "parts")->currentIndex() == 1);
  auto* name = in<QLineEdit>(requirementsOf(editor), "].name");
  BOOST_TEST(name->property("fieldError").toBool());
  fill(name, QStringLiteral("Pas foto 3x4"));
  // The columns of the form have one as well.
  const auto conditions = editor->findChildren<QComboBox*>(QStringLiteral("].condition.field"));
  const auto ofRequirement = std::ranges::find_if(
      conditions, [](const QComboBox* box) { return box->itemText(0) == QStringLiteral("selalu wajib"); });
  BOOST_REQUIRE(ofRequirement != conditions.end());
  QComboBox* condition = *ofRequirement;
  condition->setCurrentIndex(condition->findData(QStringLiteral("memakai-sptjm")));
  Q_EMIT condition->activated(condition->currentIndex());
  fill(in<QLineEdit>(editor, "].condition.text"), QStringLiteral("wajib bila memakai SPTJM"));
  fill(in<QLineEdit>(editor, "fee.amountRupiah"), QStringLiteral("25000"));
  QSignalSpy published(editor, &StandardEditor::published);
  QTest::mouseClick(publish, Qt::LeftButton);
  waitFor([&] { return !published.isEmpty(); });
  const ServiceStandard standard = newest();
  BOOST_TEST(standard.version == 8);
  BOOST_TEST(standard.fee.amountRupiah == 25'000);
  BOOST_REQUIRE(standard.requirements.size() == 8u);
  BOOST_TEST(standard.requirements[7].name.toStdString() == "Pas foto 3x4");
  BOOST_TEST(standard.requirements[7].condition.toStdString() == "memakai-sptjm");
  BOOST_TEST(standard.requirements[7].conditionValue.toStdString() == "true");
  BOOST_TEST(published[0][0].toString().contains(QLatin1String("sudah berlaku")));
  // The version before stays for the cases that pinned it.
  const bool isKept =
      ask([](Office& office) { return Result<bool>(office.almanac().standard(kBirth, 7) != nullptr); }).value();
  BOOST_TEST(isKept);
}

BOOST_AUTO_TEST_CASE(a_tariff_is_written_line_by_line) {
  StandardEditor* editor = openEditor();
  fill(in<QLineEdit>(editor, "validFrom"), QStringLiteral("23112026"));
  fill(in<QLineEdit>(editor, "decree"), QStringLiteral("SK 99"));
  // A number to multiply with.
  QTest::mouseClick(in<KeyButton>(editor, "formAdd"), Qt::LeftButton);
  fill(in<QLineEdit>(editor, "].label"), QStringLiteral("Jumlah kutipan"));
  auto* kind = in<QComboBox>(editor, "].kind");
  kind->setCurrentIndex(kind->findData(QString::number(static_cast<int>(FieldKind::Number))));
  Q_EMIT kind->activated(kind->currentIndex());
  const QString number = in<QLineEdit>(in<RowList>(editor, "formList")->parentWidget(), "].id")->text();
  auto* tariff = editor->findChild<TariffPage*>();
  BOOST_REQUIRE(tariff);
  const auto choose = [&](const char* name, const QString& value) {
    auto* box = in<QComboBox>(tariff, name);
    const int at = box->findData(value);
    BOOST_REQUIRE_MESSAGE(at >= 0, name);
    box->setCurrentIndex(at);
    Q_EMIT box->activated(at);
  };
  const auto isShown = [&](const char* name) { return in<QWidget>(tariff, name)->isVisibleTo(tariff); };
  in<QTabBar>(editor, "parts")->setCurrentIndex(3);
  BOOST_TEST(isShown("fee.amountRupiah"));
  fill(in<QLineEdit>(tariff, "fee.amountRupiah"), QStringLiteral("20000"));
  // The one sum goes on as the first line.
  QTest::mouseClick(in<KeyButton>(tariff, "fee.linesAdd"), Qt::LeftButton);
  BOOST_TEST(!isShown("fee.amountRupiah"));
  BOOST_TEST(in<QLineEdit>(tariff, "].amountRupiah")->text() == QStringLiteral("20.000"));
  choose("].quantity.field", number);
  fill(in<QLineEdit>(tariff, "].quantity.unit"), QStringLiteral("kutipan"));
  // A second one by a choice: an answer without a sum cannot be given out.
  QTest::mouseClick(in<KeyButton>(tariff, "fee.linesAdd"), Qt::LeftButton);
  fill(in<QLineEdit>(tariff, "].name"), QStringLiteral("Formulir"));
  choose("].way", QStringLiteral("1"));
  BOOST_TEST(!isShown("].amountRupiah"));
  choose("].classes.field", QStringLiteral("jenis-kelamin"));
  fill(in<QLineEdit>(tariff, "class_laki-laki"), QStringLiteral("1000"));
  in<QTabBar>(editor, "parts")->setCurrentIndex(0);
  QTest::mouseClick(in<KeyButton>(editor, "publish"), Qt::LeftButton);
  BOOST_TEST(in<QTabBar>(editor, "parts")->currentIndex() == 3);
  BOOST_TEST(in<TonedLabel>(tariff, "].classes.amountsError")->text().contains(QLatin1String("Tiap pilihan")));
  fill(in<QLineEdit>(tariff, "class_perempuan"), QStringLiteral("2000"));
  // A third one is late: one per cent of the others for each month.
  QTest::mouseClick(in<KeyButton>(tariff, "fee.linesAdd"), Qt::LeftButton);
  fill(in<QLineEdit>(tariff, "].name"), QStringLiteral("Denda"));
  choose("].way", QStringLiteral("4"));
  fill(in<QLineEdit>(tariff, "].penalty.basisPoints"), QStringLiteral("1,5"));
  fill(in<QLineEdit>(tariff, "].penalty.mostUnits"), QStringLiteral("24"));
  QSignalSpy published(editor, &StandardEditor::published);
  QTest::mouseClick(in<KeyButton>(editor, "publish"), Qt::LeftButton);
  waitFor([&] { return !published.isEmpty(); });
  const Fee fee = newest().fee;
  BOOST_TEST(fee.amountRupiah == 0);
  BOOST_REQUIRE(fee.lines.size() == 3u);
  BOOST_TEST(fee.lines[0].amountRupiah == 20'000);
  BOOST_TEST((fee.lines[0].quantityField == number));
  BOOST_TEST(fee.lines[0].unit.toStdString() == "kutipan");
  BOOST_REQUIRE(fee.lines[1].amounts.size() == 2u);
  BOOST_TEST(fee.lines[1].amounts[0].second + fee.lines[1].amounts[1].second == 3'000);
  BOOST_REQUIRE(fee.lines[2].penalty.has_value());
  BOOST_TEST(fee.lines[2].penalty->basisPoints == 150);
  BOOST_TEST(fee.lines[2].penalty->mostUnits == 24);
  BOOST_TEST(fee.lines[2].penalty->of.size() == 2);
  BOOST_TEST(fee.lines[2].penalty->since.toStdString() == "tanggal-lahir");
}

BOOST_AUTO_TEST_CASE(a_draft_survives_the_window_and_can_be_given_up) {
  StandardEditor* editor = openEditor();
  fill(in<QLineEdit>(editor, "decree"), QStringLiteral("SK setengah jadi"));
  in<QPlainTextEdit>(editor, "procedure")->setPlainText(QStringLiteral("Satu\n\n Dua "));
  editor->reject();
  waitFor([&] { return page.findChild<StandardEditor*>() == nullptr; });
  editor = openEditor();
  BOOST_TEST(in<QLineEdit>(editor, "decree")->text().toStdString() == "SK setengah jadi");
  BOOST_TEST(in<QPlainTextEdit>(editor, "procedure")->toPlainText().toStdString() == "Satu\nDua");
  BOOST_TEST(newest().version == 7);
  prompter.agrees = false;
  QTest::mouseClick(in<KeyButton>(editor, "discard"), Qt::LeftButton);
  BOOST_TEST(prompter.titles.last().toStdString() == "Buang draf ini?");
  prompter.agrees = true;
  QTest::mouseClick(in<KeyButton>(editor, "discard"), Qt::LeftButton);
  waitFor([&] { return page.findChild<StandardEditor*>() == nullptr; });
  editor = openEditor();
  BOOST_TEST(in<QLineEdit>(editor, "decree")->text().isEmpty());
}

BOOST_AUTO_TEST_CASE(the_editor_shows_the_sheet_and_entries_can_be_moved_and_removed) {
  StandardEditor* editor = openEditor();
  BOOST_TEST(in<PaperPreview>(editor, "paperPreview")->hasPaper());
  in<QTabBar>(editor, "parts")->setCurrentIndex(1);
  auto* list = in<RowList>(editor, "requirementsList");
  const auto topOf = [&](int row) {
    return list->model()->index(row, 0).data(kRowRole).value<TwoLineRow>().cells[0].top;
  };
  const QString first = topOf(0), second = topOf(1);
  list->setCurrentIndex(list->model()->index(0, 0));
  QTest::mouseClick(in<KeyButton>(editor, "requirementsDown"), Qt::LeftButton);
  BOOST_TEST((topOf(0) == second && topOf(1) == first));
  BOOST_TEST(list->currentIndex().row() == 1);
  BOOST_TEST((in<QLineEdit>(requirementsOf(editor), "].name")->text() == first));
  QTest::mouseClick(in<KeyButton>(editor, "requirementsRemove"), Qt::LeftButton);
  BOOST_TEST(list->model()->rowCount() == 6);
  for (int i = 0; i < 6; ++i) QTest::mouseClick(in<KeyButton>(editor, "requirementsRemove"), Qt::LeftButton);
  BOOST_TEST(list->model()->rowCount() == 0);
  BOOST_TEST(!in<KeyButton>(editor, "requirementsRemove")->isEnabled());
}

BOOST_AUTO_TEST_CASE(only_an_administrator_imports_and_writes_versions) {
  Officer novita;
  novita.id = QStringLiteral("novita");
  session.signIn(novita);
  ServiceStandard next = newest();
  next.version = 8;
  importFile(QStringLiteral("akta.json"), writeStandard(next));
  waitFor([&] { return !refused.isEmpty(); });
  BOOST_TEST(refused.last()[0].toString().contains(QLatin1String("Hanya admin")));
  chooseBirth();
  QTest::mouseClick(inSection<KeyButton>("editStandard"), Qt::LeftButton);
  waitFor([&] { return refused.size() == 2; });
  BOOST_TEST(page.findChild<StandardEditor*>() == nullptr);
  BOOST_TEST(page.findChild<StandardImportDialog*>() == nullptr);
  BOOST_TEST(newest().version == 7);
}

BOOST_AUTO_TEST_CASE(where_the_centre_writes_there_is_nothing_to_press_and_it_says_why) {
  require(ask([](Office& office) -> Done {
    OperationDraft bundle;
    bundle.stream = kHallStream;
    bundle.entity = QStringLiteral("bundle:catalogue");
    bundle.type = QStringLiteral("bundle.set");
    bundle.plain = {
        {QStringLiteral("version"), 1}, {QStringLiteral("head"), QString()}, {QStringLiteral("sig"), QString()}};
    const auto committed = office.store().append({}, {bundle});
    return committed ? Done() : tl::unexpected(committed.error());
  }));
  presenter.refresh();
  waitFor([&] { return presenter.state().areStandardsFromCentre; });
  chooseBirth();
  for (const char* name : {"importStandard", "editStandard"}) {
    auto* button = inSection<KeyButton>(name);
    BOOST_TEST(!button->isEnabled());
    BOOST_TEST(button->toolTip().contains(QLatin1String("pusat")));
  }
  BOOST_TEST(inSection<KeyButton>("exportStandard")->isEnabled());
}

BOOST_AUTO_TEST_CASE(at_midnight_the_next_version_is_in_force_and_the_pages_are_told) {
  ServiceStandard next = newest();
  next.version = 8;
  next.validFrom = QDate(2026, 11, 24);
  require(ask([next](Office& office) {
    return StandardDesk(office.store(), office.almanac())
        .publish({QStringLiteral("3"), QStringLiteral("lengkong")}, {next});
  }));
  const auto inForce = [&] {
    return *ask([](Office& office) { return Result<int>(office.almanac().catalogue().standard(kBirth)->version); });
  };
  clock.set(Zone::wita().unixMs(QDate(2026, 11, 23), QTime(23, 59)));
  BOOST_TEST(inForce() == 7);
  QSignalSpy changed(&backend, &Backend::changed);
  QTest::qWait(0);
  changed.clear();
  clock.set(Zone::wita().unixMs(QDate(2026, 11, 24), QTime(0, 0)));
  inForce();  // whatever is asked first finds the day
  BOOST_TEST(inForce() == 8);
  waitFor([&] { return !changed.isEmpty(); });
  BOOST_TEST(changed[0][0].toStringList().contains(QStringLiteral("standard")));
  const qsizetype told = changed.size();
  inForce();
  QTest::qWait(0);
  BOOST_TEST(changed.size() == told);  // once
}

BOOST_AUTO_TEST_SUITE_END()
