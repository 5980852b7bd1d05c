#include <QCheckBox>
#include <QFile>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTabBar>

#include <boost/test/unit_test.hpp>

#include "papers/paper_preview.h"
#include "services/template_desk.h"
#include "settings/settings_page.h"
#include "settings/settings_section.h"
#include "settings/templates/template_editor.h"
#include "ui/desk_fixture.h"
#include "ui/recording_prompter.h"
#include "widgets/key_button.h"
#include "widgets/paragraph_label.h"
#include "widgets/row_list.h"

namespace {

using Part = SettingsPresenter::Part;

struct TemplatesFixture : DeskFixture {
  SettingsPresenter presenter{session};
  RecordingPrompter prompter;
  QSignalSpy saved{&presenter.templates(), &TemplatesPresenter::saved};
  QSignalSpy refused{&presenter.templates(), &TemplatesPresenter::refused};
  SettingsPage page{presenter, prompter, [] { return QStringList(); }};

  TemplatesFixture() {
    Officer admin;
    admin.id = QStringLiteral("lengkong");
    admin.role = Role::Administrator;
    session.signIn(admin);
    page.resize(1246, 680);
    page.show();
    page.showSection(Part::Papers);
    waitFor([&] { return !presenter.templates().papers().empty(); });
  }

  PaperTemplate inForce(PaperKind kind) {
    return *ask([kind](Office& office) { return TemplateDesk(office.store(), office.almanac()).templateOf(kind); });
  }
  template <typename Widget>
  Widget* in(QWidget* parent, const char* name) {
    auto* found = parent->findChild<Widget*>(QLatin1String(name));
    BOOST_REQUIRE_MESSAGE(found, name);
    return found;
  }
  QWidget* section() { return page.section(Part::Papers); }
  static void choose(RowList* list, const QString& key) {
    for (int row = 0; row < list->model()->rowCount(); ++row) {
      const QModelIndex index = list->model()->index(row, 0);
      if (index.data(kRowRole).value<TwoLineRow>().key == key) return list->setCurrentIndex(index);
    }
    BOOST_FAIL("no row " << key.toStdString());
  }
  TemplateEditor* open(PaperKind kind) {
    choose(in<RowList>(section(), "templateList"), toKey(kind));
    in<KeyButton>(section(), "editTemplate")->click();
    auto* editor = section()->findChild<TemplateEditor*>();
    BOOST_REQUIRE(editor);
    return editor;
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(templates_settings, TemplatesFixture)

BOOST_AUTO_TEST_CASE(a_note_is_written_moved_up_and_printed_from_the_next_paper_on) {
  TemplateEditor* editor = open(PaperKind::Ticket);
  auto* save = in<KeyButton>(editor, "templateSave");
  BOOST_TEST(!save->isEnabled());
  prompter.text = QStringLiteral("Salam Pagi");
  in<KeyButton>(editor, "templateAdd")->click();
  in<QPlainTextEdit>(editor, "templateIndonesian")->setPlainText(QStringLiteral("Selamat datang, {nomor_antrean}"));
  in<KeyButton>(editor, "templateUp")->click();
  in<KeyButton>(editor, "templateUp")->click();
  save->click();
  waitFor([&] { return !inForce(PaperKind::Ticket).isShipped(); });
  const PaperTemplate now = inForce(PaperKind::Ticket);
  BOOST_TEST(now.blocks.join(QLatin1Char(' ')).toStdString() == "note:salam-pagi times follow");
  BOOST_TEST(now.notes.at(QStringLiteral("salam-pagi")).id.toStdString() == "Selamat datang, {nomor_antrean}");
}

BOOST_AUTO_TEST_CASE(only_what_may_be_left_out_can_be_left_out) {
  TemplateEditor* editor = open(PaperKind::Ticket);
  auto* rows = in<RowList>(editor, "templateRows");
  auto* printed = in<QCheckBox>(editor, "templatePrinted");
  choose(rows, QStringLiteral("times"));
  BOOST_TEST(!printed->isEnabled());
  choose(rows, QStringLiteral("follow"));
  BOOST_TEST(printed->isEnabled());
  printed->click();
  in<KeyButton>(editor, "templateSave")->click();
  waitFor([&] { return inForce(PaperKind::Ticket).blocks == QStringList{QStringLiteral("times")}; });
}

BOOST_AUTO_TEST_CASE(words_that_cannot_be_printed_are_told_and_not_saved) {
  TemplateEditor* editor = open(PaperKind::IntakeReceipt);
  in<QTabBar>(editor, "templateLists")->setCurrentIndex(1);
  choose(in<RowList>(editor, "templateRows"), QStringLiteral("collection"));
  auto* words = in<QPlainTextEdit>(editor, "templateIndonesian");
  BOOST_TEST(!words->toPlainText().isEmpty());  // begins with the shipped sentence
  words->setPlainText(QStringLiteral("Ambil di {lokett}."));
  in<KeyButton>(editor, "templateSave")->click();
  BOOST_TEST(in<ParagraphLabel>(editor, "message")->text().contains(QLatin1String("{lokett}")));
  BOOST_TEST(inForce(PaperKind::IntakeReceipt).isShipped());
  BOOST_TEST(editor->isVisible());
}

BOOST_AUTO_TEST_CASE(a_circle_of_pieces_is_told_with_the_names_that_make_it) {
  TemplateEditor* editor = open(PaperKind::Ticket);
  in<QTabBar>(editor, "templateLists")->setCurrentIndex(2);
  for (const char* name : {"satu", "dua"}) {
    prompter.text = QLatin1String(name);
    in<KeyButton>(editor, "templateAdd")->click();
    in<QPlainTextEdit>(editor, "templateIndonesian")
        ->setPlainText(QLatin1String(name) == QLatin1String("satu") ? QStringLiteral("{dua}")
                                                                    : QStringLiteral("{satu}"));
  }
  in<KeyButton>(editor, "templateSave")->click();
  BOOST_TEST(in<ParagraphLabel>(editor, "message")->text().contains(QLatin1String("dua > satu > dua")));
}

BOOST_AUTO_TEST_CASE(a_sentence_as_it_is_shipped_is_no_change) {
  TemplateEditor* editor = open(PaperKind::IntakeReceipt);
  in<QTabBar>(editor, "templateLists")->setCurrentIndex(1);
  choose(in<RowList>(editor, "templateRows"), QStringLiteral("originals_note"));
  auto* words = in<QPlainTextEdit>(editor, "templateIndonesian");
  const QString shipped = words->toPlainText();
  words->setPlainText(QStringLiteral("Lain."));
  BOOST_TEST(in<KeyButton>(editor, "templateSave")->isEnabled());
  words->setPlainText(shipped);
  BOOST_TEST(!in<KeyButton>(editor, "templateSave")->isEnabled());
}

BOOST_AUTO_TEST_CASE(a_changed_template_is_not_thrown_away_without_a_question) {
  TemplateEditor* editor = open(PaperKind::Ticket);
  choose(in<RowList>(editor, "templateRows"), QStringLiteral("follow"));
  in<KeyButton>(editor, "templateUp")->click();
  prompter.agrees = false;
  in<KeyButton>(editor, "close")->click();
  BOOST_TEST(editor->isVisible());
  BOOST_TEST(prompter.titles.size() == 1);
  prompter.agrees = true;
  in<KeyButton>(editor, "close")->click();
  BOOST_TEST(!editor->isVisible());
}

BOOST_AUTO_TEST_CASE(a_template_goes_out_and_comes_in_as_a_file_and_back_to_what_is_shipped) {
  PaperTemplate wanted = PaperTemplate::shipped(PaperKind::Ticket);
  wanted.blocks = {QStringLiteral("follow"), QStringLiteral("times")};
  presenter.templates().refresh();
  choose(in<RowList>(section(), "templateList"), toKey(PaperKind::Ticket));
  prompter.file = folder.filePath(QStringLiteral("karcis"));
  in<KeyButton>(section(), "exportTemplate")->click();
  QFile file(*prompter.file + QLatin1String(".json"));
  BOOST_REQUIRE(file.open(QIODevice::ReadWrite));
  QByteArray bytes = file.readAll();
  BOOST_REQUIRE(PaperTemplate::fromBytes(bytes).has_value());
  file.resize(0);
  file.write("{\n\"template\": }");
  file.close();
  prompter.file = file.fileName();
  in<KeyButton>(section(), "importTemplate")->click();
  waitFor([&] { return refused.count() == 1; });
  BOOST_TEST(refused.front().front().toString().contains(QLatin1String("Baris 2")));
  BOOST_REQUIRE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
  bytes.replace("\"times\",\n        \"follow\"", "\"follow\",\n        \"times\"");
  file.write(bytes);
  file.close();
  in<KeyButton>(section(), "importTemplate")->click();
  waitFor([&] { return inForce(PaperKind::Ticket) == wanted; });
  waitFor([&] { return in<KeyButton>(section(), "resetTemplate")->isEnabled(); });
  in<KeyButton>(section(), "resetTemplate")->click();
  waitFor([&] { return inForce(PaperKind::Ticket).isShipped(); });
}

BOOST_AUTO_TEST_SUITE_END()
