#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

#include "cases/cases_page.h"
#include "cases/export/case_export_flow.h"
#include "ui/desk_fixture.h"
#include "ui/recording_prompter.h"
#include "widgets/key_hint.h"

namespace {

struct ExportFlowFixture : DeskFixture {
  RecordingPrompter prompter;
  QWidget page;
  CaseExportFlow flow{session, prompter, &page};
  QTemporaryDir target;

  ExportFlowFixture() {
    for (const char* name : {"Warga A", "Warga B", "Warga C"}) registerOne(QString::fromLatin1(name));
    prompter.choice = QStringLiteral("csv");
    prompter.text = QStringLiteral("laporan mingguan");
    prompter.file = target.filePath(QStringLiteral("daftar"));
  }

  void run() {
    const auto before = prompter.words.size();
    flow.start({}, {CaseOrder::By::Applicant, true});
    BOOST_REQUIRE(QTest::qWaitFor([&] { return prompter.words.size() > before && !flow.isRunning(); }, 10'000));
  }
  std::vector<CaseExportLine> recorded() {
    const auto lines = ask([](Office& office) { return CaseExport::since(office.store(), office.almanac(), 0); });
    require(lines);
    return *lines;
  }
  [[nodiscard]] int files() const { return static_cast<int>(QDir(target.path()).entryList(QDir::Files).size()); }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(case_export_flow, ExportFlowFixture)

BOOST_AUTO_TEST_CASE(the_list_goes_into_a_file_as_it_stands_and_is_recorded) {
  run();
  QFile file(target.filePath(QStringLiteral("daftar.csv")));
  BOOST_REQUIRE(file.open(QIODevice::ReadOnly));
  const QStringList lines = QString::fromUtf8(file.readAll()).trimmed().split(QStringLiteral("\r\n"));
  BOOST_REQUIRE(lines.size() == 4);
  BOOST_TEST(lines[0].contains(QStringLiteral("Kode lacak;Pemohon;NIK")));
  BOOST_TEST(lines[1].contains(QStringLiteral("Warga C;7172********0001")));
  BOOST_TEST(lines[3].contains(QStringLiteral("Warga A")));
  BOOST_TEST(lines[1].contains(QStringLiteral(";2026-11-23;2026-11-24 15:00;")));
  BOOST_REQUIRE(recorded().size() == 1U);
  BOOST_TEST((recorded().front().outcome == CaseExportLine::Outcome::Written));
  BOOST_TEST(recorded().front().rows == 3);
  // An officer is not even offered whole numbers.
  BOOST_TEST(prompter.choices.size() == 2U);
}

BOOST_AUTO_TEST_CASE(a_supervisor_may_choose_whole_numbers) {
  const auto files = DemoOffice::files();
  require(files);
  for (const Officer& officer : files->officers)
    if (officer.role == Role::Supervisor) session.signIn(officer);
  prompter.choice = QStringLiteral("csv+");
  run();
  BOOST_TEST(prompter.choices.size() == 4U);
  QFile file(target.filePath(QStringLiteral("daftar.csv")));
  BOOST_REQUIRE(file.open(QIODevice::ReadOnly));
  BOOST_TEST(file.readAll().contains("7172 0654 0294 0001"));
  BOOST_TEST(recorded().front().isWhole);
}

BOOST_AUTO_TEST_CASE(what_cannot_be_written_is_said_and_recorded_and_leaves_nothing) {
  prompter.choice = QStringLiteral("xlsx");
  prompter.file = target.filePath(QStringLiteral("tidak-ada/daftar.xlsx"));
  run();
  BOOST_TEST(prompter.titles.last().toStdString() == "Daftar belum tersimpan");
  BOOST_REQUIRE(recorded().size() == 1U);
  BOOST_TEST((recorded().front().outcome == CaseExportLine::Outcome::Failed));
  BOOST_TEST(files() == 0);
}

BOOST_AUTO_TEST_CASE(a_cancelled_one_leaves_nothing_but_its_record) {
  QObject::connect(&flow, &CaseExportFlow::changed, &flow, &CaseExportFlow::cancel);
  flow.start({}, {});
  BOOST_REQUIRE(QTest::qWaitFor([&] { return !recorded().empty() && !flow.isRunning(); }, 10'000));
  BOOST_TEST((recorded().front().outcome == CaseExportLine::Outcome::Cancelled));
  BOOST_TEST(files() == 0);
}

BOOST_AUTO_TEST_CASE(turning_away_at_any_question_records_nothing) {
  for (auto* answer : {&prompter.choice, &prompter.text, &prompter.file}) {
    const std::optional<QString> kept = std::exchange(*answer, std::nullopt);
    const auto asked = prompter.titles.size();
    flow.start({}, {});
    BOOST_REQUIRE(QTest::qWaitFor([&] { return prompter.titles.size() > asked; }, 10'000));
    QCoreApplication::processEvents();
    BOOST_TEST(!flow.isRunning());
    *answer = kept;
  }
  BOOST_TEST(recorded().empty());
}

BOOST_AUTO_TEST_CASE(the_page_offers_it_and_says_what_is_near_a_mistyped_code) {
  const QString code = registerOne(QStringLiteral("Siti Aminah")).record.code;
  CasesPresenter presenter(session);
  CasesPage cases(presenter, prompter);
  cases.resize(1366, 700);
  cases.show();
  auto* count = cases.findChild<QLabel*>(QStringLiteral("casesCount"));
  auto* filter = cases.findChild<QLineEdit*>(QStringLiteral("casesFilter"));
  BOOST_REQUIRE((count && filter));
  QString wrong = code;
  wrong[12] = wrong[12] == QLatin1Char('7') ? QLatin1Char('8') : QLatin1Char('7');
  filter->setText(wrong);
  BOOST_TEST(
      QTest::qWaitFor([&] { return count->text().contains(QStringLiteral("Yang paling mirip: ") + code); }, 5'000));
  filter->setText(QStringLiteral("St. Amina"));
  BOOST_TEST(QTest::qWaitFor(
      [&] {
        const auto& lines = presenter.state().lines;
        return lines.size() == 1 && lines.front().match == SearchMatch::OtherSpelling;
      },
      5'000));
  auto* hint = cases.findChild<KeyHint*>(QStringLiteral("exportCases"));
  BOOST_REQUIRE(hint);
  hint->click();
  BOOST_TEST(QTest::qWaitFor([&] { return files() == 1; }, 10'000));
}

BOOST_AUTO_TEST_SUITE_END()
