#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

#include <boost/test/unit_test.hpp>

#include "settings/settings_page.h"
#include "settings/settings_section.h"
#include "ui/desk_fixture.h"
#include "ui/recording_prompter.h"
#include "widgets/key_button.h"
#include "widgets/paragraph_label.h"
#include "widgets/toned_label.h"

namespace {

using Part = SettingsPresenter::Part;

struct SettingsFixture : DeskFixture {
  SettingsPresenter presenter{session};
  RecordingPrompter prompter;
  QSignalSpy saved{&presenter, &SettingsPresenter::saved};
  QSignalSpy refused{&presenter, &SettingsPresenter::refused};
  SettingsPage page{presenter, prompter, [] { return QStringList{QStringLiteral("EPSON TM-T82III")}; }};

  SettingsFixture() {
    Officer admin;
    admin.id = QStringLiteral("lengkong");
    admin.role = Role::Administrator;
    session.signIn(admin);
    page.resize(1246, 680);
    page.show();
    waitFor([&] { return presenter.state().isRead; });
  }
  template <typename Widget>
  Widget* in(Part part, const char* name) {
    auto* found = page.section(part)->findChild<Widget*>(QLatin1String(name));
    BOOST_REQUIRE_MESSAGE(found, name);
    return found;
  }
  void press(Part part, const char* name) {
    page.showSection(part);
    QTest::mouseClick(in<KeyButton>(part, name), Qt::LeftButton);
  }
  void waitSaved() {
    waitFor([&] { return saved.size() + refused.size() > 0; });
    BOOST_REQUIRE_MESSAGE(refused.isEmpty(), (refused.isEmpty() ? std::string() : refused[0][2].toString().toStdString()));
  }
  QString refusedWords() {
    waitFor([&] { return !refused.isEmpty(); });
    return refused.last()[2].toString();
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(settings, SettingsFixture)

BOOST_AUTO_TEST_CASE(the_office_is_saved_and_known_everywhere) {
  auto* name = in<QLineEdit>(Part::Office, "name");
  BOOST_TEST(name->text().toStdString() == "Mal Pelayanan Publik Kota Bitung");
  const QString site = presenter.state().office.siteId;
  name->selectAll();
  QTest::keyClicks(name, QStringLiteral("MPP Uji"));
  press(Part::Office, "save");
  waitSaved();
  waitFor([&] { return presenter.state().office.name == QLatin1String("MPP Uji"); });
  BOOST_TEST(presenter.state().office.siteId.toStdString() == site.toStdString());
  BOOST_TEST(session.office().name.toStdString() == "MPP Uji");
  BOOST_TEST(!page.section(Part::Office)->isDirty());
}

BOOST_AUTO_TEST_CASE(a_qris_says_whom_it_pays_and_a_wrong_one_why_it_is_none) {
  auto* qris = in<QLineEdit>(Part::Office, "qris");
  auto* owner = in<ParagraphLabel>(Part::Office, "qris_owner");
  const QString good = qris->text();
  BOOST_TEST(owner->text().toStdString() == "MPP BITUNG CONTOH, BITUNG (ID0000000000000)");
  for (const auto& [text, words] : {std::pair{good.chopped(2), "terpotong"},
                                    {QStringLiteral("https://contoh.example"), "bukan QRIS"},
                                    {good.chopped(1) + QStringLiteral("0"), "angka pemeriksanya tidak cocok"}}) {
    qris->selectAll();
    QTest::keyClicks(qris, text);
    BOOST_TEST(owner->text().contains(QLatin1String(words)), owner->text().toStdString());
    press(Part::Office, "save");
    BOOST_TEST(refusedWords().contains(QLatin1String(words)), refusedWords().toStdString());
    BOOST_TEST(!in<TonedLabel>(Part::Office, "qrisError")->isHidden());
    refused.clear();
  }
  BOOST_TEST(presenter.state().office.qris.toStdString() == good.toStdString());
  qris->selectAll();
  QTest::keyClick(qris, Qt::Key_Delete);
  press(Part::Office, "save");
  waitSaved();
  waitFor([&] { return presenter.state().office.qris.isEmpty(); });
  BOOST_TEST(owner->text().toStdString() == "belum ada");
}

BOOST_AUTO_TEST_CASE(an_error_stands_beside_its_field_and_nothing_changes) {
  auto* prefix = in<QLineEdit>(Part::Office, "code_prefix");
  prefix->selectAll();
  QTest::keyClicks(prefix, QStringLiteral("B1"));
  press(Part::Office, "save");
  BOOST_TEST(refusedWords().contains(QLatin1String("tiga huruf besar")));
  BOOST_TEST(!in<TonedLabel>(Part::Office, "code_prefixError")->isHidden());
  BOOST_TEST(prefix->property("fieldError").toBool());
  BOOST_TEST(prefix->text().toStdString() == "B1");
  BOOST_TEST(presenter.state().office.codePrefix.toStdString() == "BTG");
}

BOOST_AUTO_TEST_CASE(what_is_typed_stays_while_the_store_changes) {
  auto* name = in<QLineEdit>(Part::Office, "name");
  QTest::keyClicks(name, QStringLiteral("X"));
  const QString typed = name->text();
  presenter.saveCounter(presenter.state().counters.front());
  waitSaved();
  QSignalSpy read(&presenter, &SettingsPresenter::stateChanged);
  presenter.refresh();
  waitFor([&] { return !read.isEmpty(); });
  BOOST_TEST(name->text().toStdString() == typed.toStdString());
}

BOOST_AUTO_TEST_CASE(a_counter_keeps_the_order_of_its_queues) {
  Counter counter = presenter.state().counters[2];
  BOOST_TEST(counter.id.toStdString() == "3");
  counter.name = QStringLiteral("Loket 3A");
  counter.queues = {QStringLiteral("C"), QStringLiteral("A")};
  presenter.saveCounter(counter);
  waitSaved();
  waitFor([&] { return presenter.state().counters[2].name == QLatin1String("Loket 3A"); });
  BOOST_TEST((presenter.state().counters[2].queues == QStringList{QStringLiteral("C"), QStringLiteral("A")}));
}

BOOST_AUTO_TEST_CASE(a_new_officer_gets_an_id_and_two_presses_make_one) {
  const std::size_t before = presenter.state().officers.size();
  press(Part::Officers, "newOfficer");
  QTest::keyClicks(in<QLineEdit>(Part::Officers, "name"), QStringLiteral("Yulianti Baru"));
  auto* save = in<KeyButton>(Part::Officers, "save");
  QTest::mouseClick(save, Qt::LeftButton);
  QTest::mouseClick(save, Qt::LeftButton);
  waitSaved();
  waitFor([&] { return presenter.state().officers.size() > before; });
  presenter.refresh();
  waitFor([&] { return presenter.state().working.isEmpty(); });
  BOOST_TEST(presenter.state().officers.size() == before + 1);
  const auto found = std::ranges::find(presenter.state().officers, QStringLiteral("Yulianti Baru"), &Officer::name);
  BOOST_REQUIRE((found != presenter.state().officers.end()));
  BOOST_TEST(!found->id.isEmpty());
  BOOST_TEST(found->isActive);
}

BOOST_AUTO_TEST_CASE(a_forgotten_pin_is_made_anew_and_only_by_an_administrator) {
  require(ask([](Office& office) { return office.roster().setFirstPin(QStringLiteral("novita"), QStringLiteral("270945")); }));
  presenter.forgetPin(QStringLiteral("novita"));
  waitSaved();
  require(ask([](Office& office) { return office.roster().setFirstPin(QStringLiteral("novita"), QStringLiteral("451726")); }));
  Officer novita;
  novita.id = QStringLiteral("novita");
  session.signIn(novita);
  waitFor([&] { return presenter.state().working.isEmpty(); });
  presenter.forgetPin(QStringLiteral("novita"));
  BOOST_TEST(refusedWords().contains(QLatin1String("Hanya admin")));
}

BOOST_AUTO_TEST_CASE(a_printer_is_kept_for_its_paper) {
  page.showSection(Part::Printers);
  auto* printer = in<QComboBox>(Part::Printers, "printer_ticket");
  const int epson = printer->findData(QStringLiteral("EPSON TM-T82III"));
  BOOST_REQUIRE(epson > 0);
  printer->setCurrentIndex(epson);
  in<QComboBox>(Part::Printers, "size_ticket")->setCurrentIndex(1);
  press(Part::Printers, "save");
  waitSaved();
  const auto outlet = ask([](Office& office) { return office.papers().outletFor(PaperKind::Ticket); });
  require(outlet);
  BOOST_TEST(outlet->printer.toStdString() == "EPSON TM-T82III");
  BOOST_TEST((outlet->size == PaperSize::Roll58));
}

BOOST_AUTO_TEST_CASE(a_direct_printer_is_written_chosen_renamed_and_not_removed_while_in_use) {
  page.showSection(Part::DirectPrinters);
  QTest::keyClicks(in<QLineEdit>(Part::DirectPrinters, "name"), QStringLiteral("Loket depan"));
  QTest::keyClicks(in<QLineEdit>(Part::DirectPrinters, "address"), QStringLiteral("alamat salah:"));
  press(Part::DirectPrinters, "save");
  BOOST_TEST(refusedWords().contains(QLatin1String("192.168.1.50")));
  BOOST_TEST(!in<TonedLabel>(Part::DirectPrinters, "addressError")->isHidden());
  BOOST_TEST(presenter.state().directPrinters.empty());
  refused.clear();
  in<QLineEdit>(Part::DirectPrinters, "address")->setText(QStringLiteral("192.168.1.50"));
  in<QComboBox>(Part::DirectPrinters, "size")->setCurrentIndex(1);
  in<QCheckBox>(Part::DirectPrinters, "drawer")->setChecked(true);
  press(Part::DirectPrinters, "save");
  waitSaved();
  waitFor([&] { return presenter.state().directPrinters.size() == 1U; });
  const RawPrinter& printer = presenter.state().directPrinters.front();
  BOOST_TEST(printer.address.toStdString() == "192.168.1.50");
  BOOST_TEST((printer.size == PaperSize::Roll58));
  BOOST_TEST(printer.hasDrawer);
  waitFor([&] { return in<KeyButton>(Part::DirectPrinters, "removePrinter")->isVisible(); });

  // Papers may go there now, and follow its new name.
  page.showSection(Part::Printers);
  auto* box = in<QComboBox>(Part::Printers, "printer_ticket");
  box->setCurrentIndex(box->findData(QStringLiteral("raw:Loket depan")));
  saved.clear();
  press(Part::Printers, "save");
  waitSaved();
  saved.clear();
  page.showSection(Part::DirectPrinters);
  auto* name = in<QLineEdit>(Part::DirectPrinters, "name");
  name->selectAll();
  QTest::keyClicks(name, QStringLiteral("Kios"));
  press(Part::DirectPrinters, "save");
  waitSaved();
  const auto outlet = ask([](Office& office) { return office.papers().outletFor(PaperKind::Ticket); });
  require(outlet);
  BOOST_TEST(outlet->printer.toStdString() == "raw:Kios");
  waitFor([&] { return box->currentData().toString() == QLatin1String("raw:Kios"); });

  waitFor([&] { return presenter.state().working.isEmpty(); });
  press(Part::DirectPrinters, "removePrinter");
  BOOST_TEST(refusedWords().startsWith(QLatin1String("Karcis masih dicetak di sini.")));
  BOOST_TEST(presenter.state().directPrinters.size() == 1U);
  refused.clear();
  saved.clear();
  require(ask([](Office& office) { return office.papers().setOutlet(PaperKind::Ticket, {{}, PaperSize::Roll80}); }));
  waitFor([&] { return presenter.state().working.isEmpty(); });
  press(Part::DirectPrinters, "removePrinter");
  waitSaved();
  waitFor([&] { return presenter.state().directPrinters.empty(); });
}

BOOST_AUTO_TEST_CASE(two_direct_printers_have_two_names) {
  RawPrinter printer;
  printer.name = QStringLiteral("Depan");
  printer.address = QStringLiteral("10.0.0.1");
  presenter.saveDirectPrinter({}, printer);
  waitSaved();
  waitFor([&] { return presenter.state().working.isEmpty(); });
  printer.name = QStringLiteral("depan");
  presenter.saveDirectPrinter({}, printer);
  BOOST_TEST(refusedWords().contains(QLatin1String("Sudah ada pencetak bernama depan")));
}

BOOST_AUTO_TEST_CASE(theme_and_language_are_kept_and_told) {
  QSignalSpy theme(&presenter, &SettingsPresenter::themeChosen);
  QSignalSpy language(&presenter, &SettingsPresenter::languageChosen);
  presenter.saveLook(QStringLiteral("dark"), QStringLiteral("id"));
  waitSaved();
  BOOST_TEST(theme.size() == 1);
  BOOST_TEST(language.isEmpty());
  waitFor([&] { return presenter.state().theme == QLatin1String("dark"); });
  BOOST_TEST(in<QComboBox>(Part::Look, "theme")->currentData().toString().toStdString() == "dark");
}

BOOST_AUTO_TEST_CASE(the_chain_is_checked_in_words_and_a_backup_is_not_written_over) {
  press(Part::Storage, "verify");
  waitSaved();
  BOOST_TEST(saved.last()[1].toString().startsWith(QLatin1String("Rantai catatan utuh")));
  saved.clear();
  waitFor([&] { return presenter.state().working.isEmpty(); });
  prompter.file = folder.filePath(QStringLiteral("cadangan.sqlite"));
  press(Part::Storage, "backup");
  waitSaved();
  BOOST_TEST(QFile::exists(*prompter.file));
  BOOST_TEST(saved.last()[1].toString().contains(QLatin1String("loket-berkas")));
  saved.clear();
  press(Part::Storage, "backup");
  BOOST_TEST(in<TonedLabel>(Part::Storage, "message")->text().contains(QLatin1String("tidak ditimpa")));
  BOOST_TEST(saved.isEmpty());
}

BOOST_AUTO_TEST_CASE(a_restore_is_asked_for_only_after_a_yes) {
  QSignalSpy restore(&page, &SettingsPage::restoreRequested);
  prompter.file = QStringLiteral("/somewhere/cadangan.sqlite");
  prompter.agrees = false;
  press(Part::Storage, "restore");
  BOOST_TEST(restore.isEmpty());
  prompter.agrees = true;
  press(Part::Storage, "restore");
  BOOST_REQUIRE(restore.size() == 1);
  BOOST_TEST(restore[0][0].toString().toStdString() == prompter.file->toStdString());
}

BOOST_AUTO_TEST_SUITE_END()
