#include <QDir>
#include <QFile>
#include <QSignalSpy>

#include "papers/print_runner.h"
#include "papers/print_words.h"
#include "ui/desk_fixture.h"

namespace {

/// These jobs go to files and printers of the system.
struct NoRawPrinter final : RawPrinterPort {
  void send(const RawPrinter&, const QByteArray&, QObject*, Ended) override { BOOST_ERROR("no raw printer was meant"); }
};

struct RunnerFixture : DeskFixture {
  QTemporaryDir out;
  NoRawPrinter rawPrinters;

  QueuedPaper testPage(const QString& printer = {}) {
    const auto queued =
        ask([seat = session.seat(), printer](Office& office) { return office.papers().issueTestPage(seat, printer); });
    require(queued);
    return *queued;
  }
  PrintJob jobOf(const QueuedPaper& paper) {
    const auto view = ask([id = paper.paperId](Office& office) { return office.papers().view(id); });
    require(view);
    return view->jobs.back();
  }
  QStringList files() const { return QDir(out.path()).entryList({QStringLiteral("*.pdf")}, QDir::Files, QDir::Name); }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(print_runner, RunnerFixture)

BOOST_AUTO_TEST_CASE(waiting_papers_become_files_each_once) {
  const QueuedPaper first = testPage();
  const QueuedPaper second = testPage();
  PrintRunner runner(session, out.path(), rawPrinters);
  QSignalSpy printed(&runner, &PrintRunner::printed);
  QSignalSpy idle(&runner, &PrintRunner::idle);
  runner.start();
  runner.start();
  waitFor([&] { return printed.count() == 2 && idle.count() > 0; });
  BOOST_TEST((jobOf(first).state == PrintState::Printed));
  BOOST_TEST((jobOf(second).state == PrintState::Printed));
  BOOST_REQUIRE(files().size() == 2);
  BOOST_TEST(files()[0].toStdString() == "20261123-094400-test_page-03-000001.pdf");
  QFile file(out.filePath(files()[0]));
  BOOST_REQUIRE(file.open(QIODevice::ReadOnly));
  BOOST_TEST(file.read(5).toStdString() == "%PDF-");
  // A job queued later is found through the change of the ledger.
  testPage();
  waitFor([&] { return printed.count() == 3; });
  BOOST_TEST(files().size() == 3);
}

BOOST_AUTO_TEST_CASE(a_folder_that_cannot_be_written_fails_the_job_and_says_why) {
  QFile blocker(out.filePath(QStringLiteral("file")));
  BOOST_REQUIRE(blocker.open(QIODevice::WriteOnly));
  PrintRunner runner(session, blocker.fileName() + QStringLiteral("/below"), rawPrinters);
  QSignalSpy failed(&runner, &PrintRunner::failed);
  const QueuedPaper paper = testPage();
  waitFor([&] { return failed.count() == 1; });
  const PrintJob job = jobOf(paper);
  BOOST_TEST((job.state == PrintState::Failed));
  BOOST_TEST(job.reason.toStdString() == "folder_unwritable");
  BOOST_TEST(words::printFailure(job.reason, job.printer).toStdString() ==
             "Folder PDF tidak bisa ditulisi. Periksa ruang dan izin folder itu, lalu cetak lagi.");
}

BOOST_AUTO_TEST_CASE(a_printer_that_is_not_here_fails_and_another_folder_is_taken_by_name) {
  PrintRunner runner(session, out.path(), rawPrinters);
  QSignalSpy failed(&runner, &PrintRunner::failed);
  QSignalSpy printed(&runner, &PrintRunner::printed);
  const QueuedPaper lost = testPage(QStringLiteral("Pencetak yang tidak ada"));
  waitFor([&] { return failed.count() == 1; });
  BOOST_TEST(jobOf(lost).reason.toStdString() == "printer_missing");
  QTemporaryDir other;
  testPage(QStringLiteral("pdf:") + other.path());
  waitFor([&] { return printed.count() == 1; });
  BOOST_TEST(files().isEmpty());
  BOOST_TEST(QDir(other.path()).entryList(QDir::Files).size() == 1);
}

BOOST_AUTO_TEST_CASE(papers_of_another_counter_are_not_printed_here) {
  PrintRunner runner(session, out.path(), rawPrinters);
  QSignalSpy idle(&runner, &PrintRunner::idle);
  const auto queued = ask([](Office& office) {
    return office.papers().issueTestPage({QStringLiteral("1"), QStringLiteral("rahmat")}, {});
  });
  require(queued);
  waitFor([&] { return idle.count() > 0; });
  BOOST_TEST((jobOf(*queued).state == PrintState::Queued));
  BOOST_TEST(files().isEmpty());
}

BOOST_AUTO_TEST_SUITE_END()
