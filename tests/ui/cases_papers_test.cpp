#include <QAbstractItemModelTester>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QTabBar>

#include <set>

#include "cases/cases_page.h"
#include "cases/fact_pairs.h"
#include "cases/intake/intake_panel.h"
#include "papers/papers_page.h"
#include "ui/desk_fixture.h"
#include "ui/recording_prompter.h"
#include "widgets/chip.h"
#include "widgets/column_header.h"
#include "widgets/key_button.h"

namespace {

/// Answers every question with what the test laid out.
class ScriptedPrompter final : public Prompter {
 public:
  std::optional<QString> text;
  std::optional<QString> choice;
  int asked = 0;

  void askText(QWidget*, const QString&, const QString&, const QString&,
               std::function<void(std::optional<QString>)> answer) override {
    ++asked;
    answer(text);
  }
  void askChoice(QWidget*, const QString&, const std::vector<Choice>&, const QString&,
                 std::function<void(std::optional<QString>)> answer) override {
    ++asked;
    answer(choice);
  }
  void confirm(QWidget*, const QString&, const QString&, const QString&, std::function<void(bool)> answer) override {
    answer(false);
  }
  void tell(QWidget*, const QString&, const QString&) override {}
  void askFile(QWidget*, const QString&, const QString&, bool,
               std::function<void(std::optional<QString>)> answer) override {
    answer({});
  }
};

struct PagesFixture : DeskFixture {
  ScriptedPrompter prompter;

  void fail(const QString& jobId) {
    require(ask([jobId](Office& office) { return office.papers().failed(jobId, QStringLiteral("printer_refused")); }));
  }
};

template <typename Widget>
Widget& child(const QWidget& page, const char* name) {
  auto* found = page.findChild<Widget*>(QLatin1String(name));
  BOOST_REQUIRE_MESSAGE(found, "no widget named " << name);
  return *found;
}

std::string str(const QString& text) { return text.toStdString(); }

}  // namespace

BOOST_FIXTURE_TEST_SUITE(cases_and_papers, PagesFixture)

BOOST_AUTO_TEST_CASE(a_failed_paper_stands_on_top_and_is_printed_again_once) {
  const Registered done = registerOne();
  fail(done.printJobId);
  PapersPresenter presenter(session);
  PapersPage page(presenter, prompter, session.office());
  page.resize(1246, 680);
  page.show();
  waitFor([&] { return !presenter.state().failures.empty() && presenter.state().preview; });
  BOOST_TEST(presenter.state().counts.failed == 1);
  BOOST_TEST(str(presenter.state().selectedJob) == str(done.printJobId));
  BOOST_TEST(str(presenter.state().copyNote) == "Belum pernah tercetak, jadi tanpa tanda SALINAN.");
  auto& again = child<KeyButton>(page, "printAgain");
  BOOST_TEST(again.isPrimary());
  again.click();
  again.click();
  waitFor([&] { return !presenter.state().isBusy && presenter.state().failures.empty(); });
  const auto waiting = ask([](Office& office) { return office.papers().waiting(); });
  require(waiting);
  BOOST_REQUIRE(waiting->size() == 1U);
  BOOST_TEST(!again.isVisible());
  require(ask([id = waiting->front().id](Office& office) { return office.papers().printed(id); }));
  waitFor([&] { return str(presenter.state().copyNote) == "Sudah tercetak: bertanda SALINAN ke-1"; });
  auto* model = child<QListView>(page, "papersList").model();
  const QAbstractItemModelTester tester(model);
  presenter.show(PapersState::Which::Failed);
  waitFor([&] { return presenter.state().lines.empty(); });
  BOOST_TEST(model->rowCount() == 0);
}

BOOST_AUTO_TEST_CASE(a_paper_that_may_have_come_out_is_asked_about) {
  const Registered done = registerOne();
  require(ask([id = done.printJobId](Office& office) { return office.papers().failed(id, QStringLiteral("interrupted")); }));
  PapersPresenter presenter(session);
  PapersPage page(presenter, prompter, session.office());
  page.resize(1246, 680);
  page.show();
  waitFor([&] { return !presenter.state().failures.empty() && presenter.state().preview; });
  auto& cameOut = child<KeyButton>(page, "cameOut");
  BOOST_TEST(cameOut.isVisible());
  BOOST_TEST(!child<KeyButton>(page, "withoutTicket").isVisible());
  cameOut.click();
  waitFor([&] { return presenter.state().failures.empty() && !presenter.state().isBusy; });
  waitFor([&] { return str(presenter.state().copyNote) == "Sudah tercetak: bertanda SALINAN ke-1"; });
  const auto waiting = ask([](Office& office) { return office.papers().waiting(); });
  require(waiting);
  BOOST_TEST(waiting->empty());
  // A refusal of the printer is certain: nothing to be asked.
  const Registered other = registerOne(QStringLiteral("Andi"));
  fail(other.printJobId);
  waitFor([&] { return !presenter.state().failures.empty(); });
  BOOST_TEST(!cameOut.isVisible());
}

BOOST_AUTO_TEST_CASE(another_printer_is_chosen_through_the_prompt) {
  const Registered done = registerOne();
  fail(done.printJobId);
  PapersPresenter presenter(session);
  PapersPage page(presenter, prompter, session.office());
  page.show();
  waitFor([&] { return !presenter.state().failures.empty(); });
  child<KeyButton>(page, "otherPrinter").click();
  BOOST_TEST(prompter.asked == 1);
  BOOST_TEST(!presenter.state().isBusy);  // turned away
  prompter.choice = QStringLiteral("pdf:");
  child<KeyButton>(page, "otherPrinter").click();
  waitFor([&] { return presenter.state().failures.empty(); });
  const auto waiting = ask([](Office& office) { return office.papers().waiting(); });
  require(waiting);
  BOOST_REQUIRE(waiting->size() == 1U);
  BOOST_TEST(str(waiting->front().printer) == "pdf:");
}

BOOST_AUTO_TEST_CASE(a_number_is_checked_against_the_records) {
  const Registered done = registerOne();
  PapersPresenter presenter(session);
  PapersPage page(presenter, prompter, session.office());
  auto& field = child<QLineEdit>(page, "papersCheck");
  field.setText(done.paperLabel);
  QTest::keyClick(&field, Qt::Key_Return);
  waitFor([&] { return !presenter.state().verdict.isEmpty(); });
  BOOST_TEST(str(child<Chip>(page, "papersVerdict").value().words) == "Ada di catatan: Loket 3, 09.44");
  presenter.check(QStringLiteral("03-999999"));
  waitFor([&] { return presenter.state().verdict.tone == Tone::Warn; });
  presenter.check(QStringLiteral("HTTPS://MPP.CONTOH.EXAMPLE/L/BTG00000000#AAAA"));
  waitFor([&] { return presenter.state().verdict.tone == Tone::Late; });
}

BOOST_AUTO_TEST_CASE(a_case_takes_its_steps_and_tells_them) {
  const Registered done = registerOne();
  CasesPresenter presenter(session);
  CasesPage page(presenter, prompter);
  page.resize(1246, 680);
  page.show();
  waitFor([&] { return presenter.state().detail.has_value(); });
  BOOST_TEST(presenter.state().counts.open == 1);
  BOOST_TEST(str(child<QLabel>(page, "caseName").text()) == "Siti Nur Azizah Rahmawati");
  BOOST_TEST(str(child<QLabel>(page, "fact_0").text()) == "7172********0001");
  BOOST_TEST(str(child<QLabel>(page, "fact_1").text()) == "Sel 24 Nov");
  auto& next = child<KeyButton>(page, "caseNext");
  BOOST_TEST(str(next.text()) == "Verifikasi");
  next.click();
  next.click();
  waitFor([&] { return presenter.state().detail && presenter.state().detail->record.state == CaseState::Verified; });
  waitFor([&] { return next.text() == QStringLiteral("Proses"); });
  // A rejection wants its reason; without one nothing happens.
  prompter.choice = toKey(CaseState::Rejected);
  child<KeyButton>(page, "caseOther").click();
  BOOST_TEST(prompter.asked == 2);
  BOOST_TEST(!presenter.state().isBusy);
  prompter.text = QStringLiteral("Surat kelahiran palsu");
  child<KeyButton>(page, "caseOther").click();
  waitFor([&] { return presenter.state().detail && presenter.state().detail->record.state == CaseState::Rejected; });
  BOOST_TEST(str(presenter.state().detail->record.reason) == "Surat kelahiran palsu");
  BOOST_TEST(presenter.state().steps.empty());
  waitFor([&] { return presenter.state().counts.open == 0; });
}

BOOST_AUTO_TEST_CASE(the_facts_of_a_case_are_shown_whole_at_every_width) {
  FactPairs facts({QStringLiteral("NIK"), QStringLiteral("Janji selesai"), QStringLiteral("Nomor HP"),
                   QStringLiteral("Tarif"), QStringLiteral("Didaftar"), QStringLiteral("Petugas")});
  QWidget eye;
  eye.setFixedSize(32, 24);
  facts.setButton(&eye);
  const char* const words[] = {"7106********9813", "Jum 20 Nov", "0813-0000-2128", "Tidak dipungut biaya", "Jum 07.54",
                               "Nurhayati Lasut"};
  for (int i = 0; i < 6; ++i) facts.setFact(i, QLatin1String(words[i]));
  const auto isWhole = [&] {
    for (int i = 0; i < 6; ++i) {
      const auto& fact = child<QLabel>(facts, qPrintable(QStringLiteral("fact_%1").arg(i)));
      if (fact.width() < fact.sizeHint().width()) return false;
    }
    return true;
  };
  facts.show();
  std::set<int> heights;
  for (int width = 300; width <= 700; width += 20) {
    facts.resize(width, 10);
    QCoreApplication::processEvents();
    facts.resize(width, facts.sizeHint().height());
    QCoreApplication::processEvents();
    BOOST_TEST(isWhole(), "at " << width);
    heights.insert(facts.sizeHint().height());
  }
  BOOST_TEST(heights.size() == 2U);  // beside each other where there is room, and only there
  eye.setParent(nullptr);
}

BOOST_AUTO_TEST_CASE(a_whole_nik_is_shown_on_demand_and_that_is_written_down) {
  registerOne();
  CasesPresenter presenter(session);
  CasesPage page(presenter, prompter);
  page.show();
  waitFor([&] { return presenter.state().detail.has_value(); });
  child<KeyButton>(page, "caseRevealNik").click();
  BOOST_TEST(str(child<QLabel>(page, "fact_0").text()) == "7172065402940001");
  waitFor([&] { return presenter.state().detail && presenter.state().detail->timeline.size() == 3U; });
  bool isTold = false;
  for (const CaseEvent& event : presenter.state().detail->timeline)
    isTold |= event.detail == QStringLiteral("NIK ditampilkan di layar");
  BOOST_TEST(isTold);
}

BOOST_AUTO_TEST_CASE(the_filter_and_a_case_from_elsewhere_open_what_was_meant) {
  const Registered first = registerOne();
  const Registered second = registerOne(QStringLiteral("Yohanis Frederik Lengkong"));
  CasesPresenter presenter(session);
  CasesPage page(presenter, prompter);
  page.show();
  waitFor([&] { return presenter.state().lines.size() == 2U; });
  page.openCase(second.record.id);
  waitFor([&] { return presenter.state().detail && presenter.state().detail->record.id == second.record.id; });
  child<QLineEdit>(page, "casesFilter").setText(QStringLiteral("siti"));
  waitFor([&] { return presenter.state().lines.size() == 1U; });
  BOOST_TEST((presenter.state().lines.front().id == first.record.id));
  // Who fell out of the list is not what the next key acts on.
  waitFor([&] { return presenter.state().detail && presenter.state().detail->record.id == first.record.id; });
  // What is opened from elsewhere stays open beside a list without it.
  page.openCase(second.record.id);
  waitFor([&] { return presenter.state().detail && presenter.state().detail->record.id == second.record.id; });
  presenter.refresh();
  waitFor([&] { return !presenter.state().isBusy && presenter.state().lines.size() == 1U; });
  BOOST_TEST(str(presenter.state().selected) == str(second.record.id.toString()));
  child<QLineEdit>(page, "casesFilter").setText(QStringLiteral("tidak ada"));
  waitFor([&] { return presenter.state().lines.empty(); });
  BOOST_TEST(!presenter.state().detail);
  BOOST_TEST(presenter.state().steps.empty());
  presenter.printAgain();
  waitFor([&] { return !presenter.state().isBusy; });
}

BOOST_AUTO_TEST_CASE(a_click_on_a_title_puts_the_list_into_another_order) {
  for (const char* name : {"Siti", "Andi", "Meiske"}) registerOne(QString::fromLatin1(name));
  CasesPresenter presenter(session);
  CasesPage page(presenter, prompter);
  page.resize(1246, 680);
  page.show();
  waitFor([&] { return presenter.state().lines.size() == 3U; });
  auto& header = child<ColumnHeader>(page, "casesHeader");
  const auto names = [&] {
    QStringList all;
    for (const CaseListLine& line : presenter.state().lines) all << line.name;
    return str(all.join(QLatin1Char(' ')));
  };
  QTest::mouseClick(&header, Qt::LeftButton, {}, QPoint(30, 16));
  waitFor([&] { return names() == "Andi Meiske Siti"; });
  QTest::mouseClick(&header, Qt::LeftButton, {}, QPoint(30, 16));
  waitFor([&] { return names() == "Siti Meiske Andi"; });
  BOOST_TEST((presenter.state().order == CaseOrder{CaseOrder::By::Applicant, true}));
  // and by keys: to the right stands the service
  header.setFocus();
  QTest::keyClick(&header, Qt::Key_Right);
  QTest::keyClick(&header, Qt::Key_Space);
  BOOST_TEST((presenter.state().order == CaseOrder{CaseOrder::By::Service, false}));
}

BOOST_AUTO_TEST_CASE(several_take_a_step_together_and_each_says_how_it_went) {
  std::vector<CaseId> ids;
  for (const char* name : {"Siti", "Andi", "Meiske"}) ids.push_back(registerOne(QString::fromLatin1(name)).record.id);
  RecordingPrompter told;
  CasesPresenter presenter(session);
  CasesPage page(presenter, told);
  page.resize(1246, 680);
  page.show();
  waitFor([&] { return presenter.state().lines.size() == 3U && presenter.state().detail; });
  auto& list = child<QListView>(page, "casesList");
  QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, QPoint(60, 20));
  QTest::mouseClick(list.viewport(), Qt::LeftButton, Qt::ShiftModifier, QPoint(60, 2 * metric::kRowTwoLines + 20));
  waitFor([&] { return presenter.state().chosen.size() == 3U && presenter.state().hasCommonSteps; });
  BOOST_TEST(!presenter.state().detail.has_value());  // a step cannot mean one of them alone
  BOOST_TEST(str(child<QLabel>(page, "batchCount").text()) == "3 dipilih");
  auto& next = child<KeyButton>(page, "batchNext");
  BOOST_TEST(str(next.text()) == "Verifikasi");
  told.agrees = false;
  next.click();
  BOOST_TEST(!presenter.state().isBusy);
  // One of them moves on while the question stands.
  require(ask([seat = session.seat(), id = ids[1]](Office& office) {
    return office.cases().setState(seat, id, CaseState::Cancelled, QStringLiteral("batal"));
  }));
  told.agrees = true;
  next.click();
  waitFor([&] { return told.titles.last() == QLatin1String("2 dari 3 permohonan selesai"); });
  const QStringList lines = told.words.last().split(QLatin1Char('\n'));
  BOOST_REQUIRE(lines.size() == 3);
  BOOST_TEST(lines[0].endsWith(QLatin1String("Andi: belum, keadaannya sudah berubah")));
  BOOST_TEST(lines[1].endsWith(QLatin1String(": Diverifikasi")));
  for (const std::size_t i : {std::size_t{0}, std::size_t{2}}) {
    const auto detail = ask([id = ids[i]](Office& office) { return office.cases().detail(id); });
    require(detail);
    BOOST_TEST((detail->record.state == CaseState::Verified));
  }
  // One row again: it opens, and the bar goes.
  waitFor([&] { return !presenter.state().isBusy && presenter.state().lines.size() == 2U; });
  QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, QPoint(60, 20));
  BOOST_TEST(presenter.state().chosen.empty());
  waitFor([&] { return presenter.state().detail.has_value(); });
  BOOST_TEST(list.selectionModel()->selectedIndexes().size() == 1);
  BOOST_TEST(!child<QWidget>(page, "batch").isVisible());
}

BOOST_AUTO_TEST_CASE(a_further_page_is_put_behind_the_first) {
  for (int i = 0; i < CasesPresenter::kPageSize + 5; ++i) registerOne(QStringLiteral("Nama %1").arg(i));
  CasesPresenter presenter(session);
  presenter.refresh();
  waitFor([&] { return presenter.state().hasLoaded; });
  BOOST_TEST(presenter.state().lines.size() == std::size_t{CasesPresenter::kPageSize});
  BOOST_TEST(presenter.state().hasMore);
  const CaseId first = presenter.state().lines.front().id;
  presenter.fetchMore();
  presenter.fetchMore();
  waitFor([&] { return presenter.state().lines.size() == std::size_t{CasesPresenter::kPageSize} + 5; });
  BOOST_TEST(!presenter.state().hasMore);
  BOOST_TEST((presenter.state().lines.front().id == first));
  std::set<QString> ids;
  for (const CaseListLine& line : presenter.state().lines) ids.insert(line.id.toString());
  BOOST_TEST(ids.size() == presenter.state().lines.size());
}

BOOST_AUTO_TEST_CASE(what_was_called_off_has_a_tab_and_the_keys_work_without_a_failure) {
  const Registered done = registerOne();
  fail(done.printJobId);
  PapersPresenter presenter(session);
  PapersPage page(presenter, prompter, session.office());
  page.resize(1246, 680);
  page.show();
  page.activateWindow();
  BOOST_REQUIRE(QTest::qWaitForWindowActive(&page));
  waitFor([&] { return !presenter.state().failures.empty(); });
  BOOST_TEST(!child<KeyButton>(page, "testPageAlways").isVisible());
  presenter.printAgain();
  waitFor([&] { return presenter.state().dismissedCount == 1 && presenter.state().failures.empty(); });
  child<QTabBar>(page, "papersTabs").setCurrentIndex(4);
  waitFor([&] { return presenter.state().lines.size() == 1U; });
  BOOST_TEST(str(presenter.state().lines.front().job.id) == str(done.printJobId));
  child<QTabBar>(page, "papersTabs").setCurrentIndex(0);
  waitFor([&] { return presenter.state().lines.size() == 2U && presenter.state().paper && !presenter.state().isBusy; });

  BOOST_TEST(child<KeyButton>(page, "testPageAlways").isVisible());
  prompter.choice = QStringLiteral("pdf:");
  const int before = presenter.state().counts.all;
  child<QListView>(page, "papersList").setFocus();
  QTest::keyClick(&child<QListView>(page, "papersList"), Qt::Key_T, Qt::ControlModifier);
  waitFor([&] { return presenter.state().counts.all == before + 1 && !presenter.state().isBusy; });
  const int asked = prompter.asked;
  QTest::keyClick(&child<QListView>(page, "papersList"), Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
  BOOST_TEST(prompter.asked == asked + 1);
  waitFor([&] { return presenter.state().counts.all == before + 2; });
}

BOOST_AUTO_TEST_CASE(the_panel_is_filled_and_registered_by_keys_alone) {
  IntakePresenter presenter(session);
  IntakePanel panel(presenter, prompter);
  panel.resize(878, 429);
  panel.show();
  panel.activateWindow();
  BOOST_REQUIRE(QTest::qWaitForWindowActive(&panel));
  presenter.begin(QStringLiteral("akta-kelahiran"), QStringLiteral("t1"), QStringLiteral("A-012"));
  waitFor([&] {
    const auto* first = panel.findChild<QWidget*>(QStringLiteral("field_nama-anak"));
    const auto* box = panel.findChild<QWidget*>(QStringLiteral("copy_formulir-f201"));
    return first && first->isVisible() && box && box->isVisible();
  });
  panel.focusForm();
  int presses = 0;
  const auto type = [](const char* words) { QTest::keyClicks(QApplication::focusWidget(), QLatin1String(words)); };
  const auto press = [&](Qt::Key key) {
    ++presses;
    QTest::keyClick(QApplication::focusWidget(), key);
  };
  type("7172065402940001");
  press(Qt::Key_Tab);
  press(Qt::Key_Down);  // level: the card was seen
  press(Qt::Key_Tab);
  type("Meiske Yohana Tumbelaka-Rorimpandey");
  press(Qt::Key_Return);
  type("081244007193");
  press(Qt::Key_Return);
  type("Gabriella");
  press(Qt::Key_Return);
  type("Bitung");
  press(Qt::Key_Return);
  type("17112026");
  press(Qt::Key_Tab);
  type("P");
  press(Qt::Key_Tab);
  press(Qt::Key_Down);
  press(Qt::Key_Tab);
  press(Qt::Key_Space);  // uses the SPTJM: six requirements
  press(Qt::Key_Tab);
  for (int i = 0; i < 6; ++i) press(Qt::Key_Space);
  waitFor([&] { return presenter.step() == IntakeStep::Complete; });
  BOOST_TEST(presenter.state().due == 6);
  BOOST_TEST(str(presenter.state().intake.form.value(QStringLiteral("jenis-kelamin"))) == "perempuan");
  BOOST_TEST(str(presenter.state().intake.form.value(QStringLiteral("tanggal-lahir"))) == "2026-11-17");
  BOOST_TEST((presenter.state().intake.level == IdentityLevel::CardSeen));
  auto& add = child<KeyButton>(panel, "intakeRegister");
  BOOST_TEST(add.isPrimary());
  ++presses;
  QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
  waitFor([&] { return presenter.step() == IntakeStep::Registered; });
  // With F2, F4 and F8 of the page around it that stays within 25.
  BOOST_TEST(presses + 3 <= 25);
  BOOST_TEST(str(child<QLabel>(panel, "resultCode").text()).starts_with("BTG-"));
}

BOOST_AUTO_TEST_CASE(a_case_that_was_given_back_leads_into_its_form_again) {
  const auto back = ask([seat = session.seat()](Office& office) -> Result<GivenBack> {
    const auto start = office.cases().begin(QStringLiteral("akta-kelahiran"), {}, {});
    if (!start) return tl::unexpected(start.error());
    Intake intake;
    intake.caseId = start->caseId;
    intake.serviceId = start->standard.id;
    intake.standardVersion = start->standard.version;
    intake.nik = QStringLiteral("7172065402940001");
    intake.name = QStringLiteral("Siti Nur Azizah Rahmawati");
    return office.cases().giveBack(seat, intake);
  });
  require(back);
  CasesPresenter presenter(session);
  CasesPage page(presenter, prompter);
  page.resize(1246, 680);
  page.show();
  QSignalSpy resumed(&presenter, &CasesPresenter::resumeRequested);
  presenter.openCase(back->record.id);
  waitFor([&] { return presenter.state().detail.has_value(); });
  auto& next = child<KeyButton>(page, "caseNext");
  waitFor([&] { return next.isVisible(); });
  BOOST_TEST(str(next.text()) == "Lanjutkan berkas");
  QTest::mouseClick(&next, Qt::LeftButton);
  BOOST_REQUIRE(resumed.size() == 1);
  BOOST_TEST(str(resumed[0][0].toString()) == str(back->record.code));
  // A registered one goes its own way, and nothing leads back.
  const Registered registered = registerOne();
  presenter.openCase(registered.record.id);
  waitFor([&] { return presenter.state().detail && presenter.state().detail->record.id == registered.record.id; });
  presenter.resume();
  BOOST_TEST(resumed.size() == 1);
  BOOST_TEST(str(next.text()) != "Lanjutkan berkas");
}

BOOST_AUTO_TEST_SUITE_END()
