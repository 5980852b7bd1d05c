#include <QJsonDocument>
#include <QLineEdit>
#include <QMenu>
#include <QTabBar>

#include <boost/test/unit_test.hpp>

#include "cases/cases_page.h"
#include "cases/filters/saved_filter_menu.h"
#include "ui/desk_fixture.h"
#include "ui/recording_prompter.h"

namespace {

std::string str(const QString& text) { return text.toStdString(); }

struct FiltersFixture : DeskFixture {
  RecordingPrompter prompter;
  CasesPresenter presenter{session};
  CasesPage page{presenter, prompter};

  FiltersFixture() {
    page.resize(1246, 680);
    page.show();
  }
  SavedFilterMenu* saved() { return page.findChild<SavedFilterMenu*>(); }
  QAction* action(const QString& words) {
    const auto actions = saved()->menu()->actions();
    for (QAction* one : actions)
      if (one->text() == words) return one;
    throw std::out_of_range(words.toStdString());
  }
  void look(CaseFilter::Which which, const char* text, const CaseOrder& order = {}) {
    page.findChild<QTabBar*>(QStringLiteral("casesTabs"))->setCurrentIndex(static_cast<int>(which));
    page.findChild<QLineEdit*>(QStringLiteral("casesFilter"))->setText(QString::fromLatin1(text));
    presenter.sort(order);
  }
  void save(const char* name) {
    prompter.text = QString::fromLatin1(name);
    action(QStringLiteral("Simpan tampilan ini…"))->trigger();
  }
};

const CaseOrder kByName{CaseOrder::By::Applicant, true};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(saved_filters, FiltersFixture)

BOOST_AUTO_TEST_CASE(a_view_is_saved_under_a_name_and_opened_again) {
  look(CaseFilter::Which::Ready, "paspor", kByName);
  save("  Paspor  siap & lengkap ");
  look(CaseFilter::Which::Open, "");
  action(QStringLiteral("Paspor siap && lengkap"))->trigger();
  BOOST_TEST((presenter.state().which == CaseFilter::Which::Ready));
  BOOST_TEST(str(presenter.state().filter) == "paspor");
  BOOST_TEST((presenter.state().order == kByName));
  BOOST_TEST(action(QStringLiteral("Paspor siap && lengkap"))->isChecked());
  BOOST_TEST(!action(QStringLiteral("Tampilan ini sudah tersimpan"))->isEnabled());
}

BOOST_AUTO_TEST_CASE(views_are_renamed_and_deleted_and_a_name_stands_once) {
  look(CaseFilter::Which::Mine, "");
  save("Milik saya");
  look(CaseFilter::Which::All, "kk");
  save("Semua KK");
  prompter.choice = QStringLiteral("Semua KK");
  prompter.text = QStringLiteral("Milik saya");
  action(QStringLiteral("Ubah nama…"))->trigger();
  BOOST_TEST(str(prompter.titles.last()) == "Nama itu sudah dipakai");
  prompter.text = QStringLiteral("Kartu keluarga");
  action(QStringLiteral("Ubah nama…"))->trigger();
  BOOST_TEST(str(saved()->filters()[1].name) == "Kartu keluarga");
  look(CaseFilter::Which::Ready, "");
  save("Milik saya");  // the same name again means the new view
  BOOST_TEST(saved()->filters().size() == 2U);
  BOOST_TEST((saved()->filters()[0].which == CaseFilter::Which::Ready));
  prompter.choice = QStringLiteral("Milik saya");
  action(QStringLiteral("Hapus…"))->trigger();
  BOOST_TEST(saved()->filters().size() == 1U);
}

BOOST_AUTO_TEST_CASE(views_are_kept_with_the_page_and_another_officer_has_others) {
  look(CaseFilter::Which::All, "kk", kByName);
  save("Semua KK");
  const auto kept = saved()->filters();
  const QJsonObject memory = page.memory();
  page.remember({});
  BOOST_TEST(saved()->filters().empty());
  page.remember(memory);
  BOOST_TEST((saved()->filters() == kept));
}

BOOST_AUTO_TEST_CASE(what_a_later_program_wrote_is_left_out) {
  const QJsonArray json = QJsonDocument::fromJson(R"([
    {"name":"Baik","tab":3,"text":"","sort":1,"descending":false},
    {"name":"Tab baru","tab":17,"text":"","sort":1,"descending":false},
    {"name":"Urutan baru","tab":3,"text":"","sort":9,"descending":false},
    {"name":" ","tab":3,"text":"","sort":1,"descending":false},
    {"name":"Baik","tab":1,"text":"","sort":1,"descending":false}, 7])")
                              .array();
  const auto filters = savedFiltersOf(json);
  BOOST_REQUIRE(filters.size() == 1U);
  BOOST_TEST((filters[0].which == CaseFilter::Which::Ready));
  BOOST_TEST((savedFiltersOf(toJson(filters)) == filters));
}

BOOST_AUTO_TEST_SUITE_END()
