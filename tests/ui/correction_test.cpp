#include <QAbstractItemModel>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QTabBar>

#include "cases/cases_page.h"
#include "cases/correction/conflict_card.h"
#include "cases/correction/correction_dialog.h"
#include "ui/desk_fixture.h"
#include "ui/recording_prompter.h"
#include "widgets/key_button.h"

namespace {

std::string str(const QString& text) { return text.toStdString(); }

struct CorrectionFixture : DeskFixture {
  RecordingPrompter prompter;

  [[nodiscard]] CaseDetail detail(const CaseId& id) {
    const auto found = ask([id](Office& office) { return office.cases().detail(id); });
    require(found);
    return *found;
  }
  /// Two officers who had the same form open.
  void disagree(const CaseId& id, const QString& first, const QString& second) {
    const Intake seen = CaseCorrection::intakeOf(detail(id).record);
    for (const QString& name : {first, second}) {
      Intake wanted = seen;
      wanted.name = name;
      clock.advance(60'000);
      require(ask([seat = session.seat(), seen, wanted](Office& office) {
        return office.corrections().correct(seat, seen, wanted, QStringLiteral("KTP"));
      }));
    }
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(correction, CorrectionFixture)

BOOST_AUTO_TEST_CASE(nothing_is_saved_before_something_is_right_and_has_a_reason) {
  const Registered done = registerOne();
  CorrectionPresenter presenter(session, detail(done.record.id));
  const QSignalSpy saved(&presenter, &CorrectionPresenter::saved);
  BOOST_TEST(!presenter.state().canSave);
  BOOST_TEST(str(presenter.state().hint) == "Belum ada yang diubah");
  presenter.edit(case_fields::kNik, QStringLiteral("717206540294000"));
  waitFor([&] { return presenter.state().form.problemCount == 1; });
  BOOST_TEST(presenter.state().form.problems.isEmpty());  // still being typed
  presenter.leave(case_fields::kNik);
  BOOST_TEST(presenter.state().form.problems.contains(case_fields::kNik));
  presenter.edit(case_fields::kNik, done.record.nik);
  presenter.edit(case_fields::kName, QStringLiteral("Sitti Noer"));
  waitFor([&] { return presenter.state().form.problemCount == 0; });
  BOOST_TEST(str(presenter.state().hint) == "Tulis alasannya dahulu");
  presenter.save();
  presenter.setReason(QStringLiteral("beda dengan KTP"));
  BOOST_TEST(presenter.state().canSave);
  presenter.save();
  presenter.save();
  waitFor([&] { return saved.count() == 1; });
  const CaseDetail after = detail(done.record.id);
  BOOST_TEST(str(after.record.name) == "Sitti Noer");
  BOOST_TEST(std::ranges::count(after.timeline, QStringLiteral("case.set"), &CaseEvent::type) == 1);
}

BOOST_AUTO_TEST_CASE(a_case_that_is_closed_meanwhile_says_so_and_keeps_what_was_typed) {
  const Registered done = registerOne();
  CorrectionPresenter presenter(session, detail(done.record.id));
  presenter.edit(case_fields::kName, QStringLiteral("Sitti Noer"));
  presenter.setReason(QStringLiteral("beda dengan KTP"));
  require(ask([seat = session.seat(), id = done.record.id](Office& office) {
    return office.cases().setState(seat, id, CaseState::Cancelled, QStringLiteral("dobel"));
  }));
  presenter.save();
  waitFor([&] { return !presenter.state().isBusy && !presenter.state().failure.words.isEmpty(); });
  BOOST_TEST(str(presenter.state().form.intake.name) == "Sitti Noer");
}

BOOST_AUTO_TEST_CASE(two_sides_stand_in_the_page_and_one_key_chooses) {
  const Registered done = registerOne();
  registerOne(QStringLiteral("Yohanis Frederik Lengkong"));
  CasesPresenter presenter(session);
  CasesPage page(presenter, prompter);
  page.resize(1246, 680);
  page.show();
  auto* tabs = page.findChild<QTabBar*>(QStringLiteral("casesTabs"));
  auto* card = page.findChild<ConflictCard*>();
  BOOST_REQUIRE(tabs);
  BOOST_REQUIRE(card);
  waitFor([&] { return presenter.state().lines.size() == 2U; });
  BOOST_TEST(!tabs->isTabVisible(6));
  disagree(done.record.id, QStringLiteral("Sitti Azizah"), QStringLiteral("Siti Nur Azizah"));
  waitFor([&] { return tabs->isTabVisible(6); });
  tabs->setCurrentIndex(6);
  waitFor([&] { return presenter.state().lines.size() == 1U; });
  presenter.openCase(done.record.id);
  waitFor([&] { return card->isVisible(); });
  BOOST_TEST(str(card->findChild<QLabel*>(QStringLiteral("conflictKept"))->text()) == "Siti Nur Azizah");
  BOOST_TEST(str(card->findChild<QLabel*>(QStringLiteral("conflictOther"))->text()) == "Sitti Azizah");
  card->findChild<KeyButton*>(QStringLiteral("conflictOtherChoose"))->click();
  waitFor([&] { return !card->isVisible() && presenter.state().lines.empty(); });
  BOOST_TEST(str(detail(done.record.id).record.name) == "Sitti Azizah");
}

BOOST_AUTO_TEST_CASE(the_dialog_gives_back_what_was_typed_only_when_it_is_saved) {
  const Registered done = registerOne();
  QWidget window;
  window.resize(1246, 680);
  auto* dialog = new CorrectionDialog(session, detail(done.record.id), &window);
  dialog->open();
  auto* name = dialog->findChild<QLineEdit*>(QStringLiteral("field_name"));
  BOOST_REQUIRE(name);
  BOOST_TEST(str(name->text()) == str(done.record.name));
  name->selectAll();
  QTest::keyClicks(name, QStringLiteral("Sitti Noer"));
  QTest::keyClicks(dialog->findChild<QLineEdit*>(QStringLiteral("correctionReason")), QStringLiteral("beda dengan KTP"));
  auto* save = dialog->findChild<KeyButton*>(QStringLiteral("correctionSave"));
  waitFor([&] { return save->isPrimary(); });
  const QSignalSpy accepted(dialog, &QDialog::accepted);
  save->click();
  waitFor([&] { return accepted.count() == 1; });
  BOOST_TEST(str(detail(done.record.id).record.name) == "Sitti Noer");
}

BOOST_AUTO_TEST_SUITE_END()
