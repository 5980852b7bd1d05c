#include <QLabel>
#include <QSignalSpy>
#include <QTcpServer>

#include "loket/printers/raw_printers.h"
#include "papers/lost_ticket_strip.h"
#include "papers/print_runner.h"
#include "papers/print_words.h"
#include "services/printer_book.h"
#include "support/fake_printer.h"
#include "ui/desk_fixture.h"
#include "ui/recording_prompter.h"
#include "widgets/key_button.h"

namespace {

PrinterLink::Timing quick() {
  PrinterLink::Timing timing;
  timing.connectMs = 500;
  timing.talk.answerMs = 1'000;
  timing.talk.stallMs = 1'500;
  timing.talk.confirmMs = 4'000;
  timing.talk.settleMs = 300;
  timing.talk.pollMs = 50;
  return timing;
}

/// The whole way: a paper is issued, its job goes over a real connection to the printer of the test, the ledger says
/// what became of it.
struct RawFixture : DeskFixture {
  QTemporaryDir out;
  FakePrinter device;
  RawPrinters printers{quick()};
  PrintRunner runner{session, out.path(), printers};
  QSignalSpy printed{&runner, &PrintRunner::printed};
  QSignalSpy failed{&runner, &PrintRunner::failed};

  RawFixture() { keep(device.address()); }

  void keep(const QString& address, const QString& name = QStringLiteral("Loket depan")) {
    RawPrinter printer;
    printer.name = name;
    printer.address = address;
    printer.hasDrawer = true;
    require(ask([printer](Office& office) -> Done {
      PrinterBook book(office.store());
      auto all = book.all();
      if (!all) return tl::unexpected(all.error());
      std::erase_if(*all, [&](const RawPrinter& one) { return one.name == printer.name; });
      all->push_back(printer);
      return book.write(*all);
    }));
  }
  QueuedPaper testPage(const QString& printer = QStringLiteral("raw:Loket depan")) {
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
  /// The reason of the one job.
  std::string failure() {
    const QueuedPaper paper = testPage();
    waitFor([&] { return failed.count() + printed.count() > 0; });
    return jobOf(paper).reason.toStdString();
  }
  static bool isWhole(const QByteArray& job) {
    return job.startsWith("\x1B@") && job.contains(QByteArray("\x1DVB\0", 4));
  }
};

}  // namespace

BOOST_FIXTURE_TEST_CASE(what_was_being_sent_at_a_crash_is_told_from_what_was_not, DeskFixture) {
  const auto issue = [this](const Seat& seat) {
    const auto queued = ask([seat](Office& office) { return office.papers().issueTestPage(seat, {}); });
    require(queued);
    return *queued;
  };
  const auto jobOf = [this](const QueuedPaper& paper) {
    const auto view = ask([id = paper.paperId](Office& office) { return office.papers().view(id); });
    require(view);
    return view->jobs.back();
  };
  const QueuedPaper sent = issue(session.seat());
  const QueuedPaper sending = issue(session.seat());
  const QueuedPaper resting = issue(session.seat());
  // Another counter's paper is being printed there, on its own PC.
  const QueuedPaper foreign = issue({QStringLiteral("1"), QStringLiteral("rahmat")});
  for (const QString& id : {sent.jobId, sending.jobId})
    require(ask([id](Office& office) { return office.papers().begin(id); }));
  require(ask([id = sent.jobId](Office& office) { return office.papers().printed(id); }));
  // The next start.
  const auto settled =
      ask([seat = session.seat()](Office& office) { return office.papers().settleAfterStart(seat.counterId); });
  require(settled);
  BOOST_TEST(*settled == 2);
  BOOST_TEST((jobOf(sent).state == PrintState::Printed));
  BOOST_TEST(jobOf(sending).reason.toStdString() == "interrupted");
  BOOST_TEST(jobOf(resting).reason.toStdString() == "not_sent");
  BOOST_TEST((jobOf(foreign).state == PrintState::Queued));
  BOOST_TEST(words::mayHaveComeOut(jobOf(sending).reason));
  BOOST_TEST(!words::mayHaveComeOut(jobOf(resting).reason));
  // Somebody has the paper in hand: then the next one is a copy, and only what has failed can be confirmed.
  const auto confirm = [&](const QueuedPaper& paper) {
    require(
        ask([seat = session.seat(), id = paper.jobId](Office& office) { return office.papers().cameOut(seat, id); }));
  };
  confirm(sending);
  confirm(foreign);
  BOOST_TEST((jobOf(sending).state == PrintState::Printed));
  BOOST_TEST((jobOf(foreign).state == PrintState::Queued));
  for (const auto& [paper, copy] : {std::pair{sending, 1}, std::pair{resting, 0}}) {
    clock.advance(1'000);
    require(ask([seat = session.seat(), id = paper.paperId](Office& office) {
      return office.papers().printAgain(seat, id, QStringLiteral("pdf:"));
    }));
    BOOST_TEST(jobOf(paper).copy == copy);
  }
}

BOOST_FIXTURE_TEST_CASE(a_dead_printer_does_not_hold_up_another, DeskFixture) {
  QTcpServer silent;  // accepts and never says a word
  BOOST_REQUIRE(silent.listen(QHostAddress::LocalHost));
  FakePrinter other;
  const auto printerAt = [](const QString& name, const QString& address) {
    RawPrinter printer;
    printer.name = name;
    printer.address = address;
    return printer;
  };
  const std::vector<RawPrinter> both{
      printerAt(QStringLiteral("Mati"), QStringLiteral("127.0.0.1:%1").arg(silent.serverPort())),
      printerAt(QStringLiteral("Hidup"), other.address())};
  require(ask([both](Office& office) { return PrinterBook(office.store()).write(both); }));
  const auto issue = [this](const char* printer) {
    const auto queued = ask([seat = session.seat(), name = QString::fromLatin1(printer)](Office& office) {
      return office.papers().issueTestPage(seat, name);
    });
    require(queued);
    return *queued;
  };
  const QueuedPaper dead = issue("raw:Mati");
  clock.advance(1'000);  // it stands first
  const QueuedPaper alive = issue("raw:Hidup");
  PrinterLink::Timing patient = quick();
  patient.talk.answerMs = 600'000;  // the dead one is still waited for when the test has ended
  QTemporaryDir out;
  RawPrinters printers(patient);
  PrintRunner runner(session, out.path(), printers);
  QSignalSpy printed(&runner, &PrintRunner::printed);
  runner.start();
  waitFor([&] { return printed.count() == 1; });
  BOOST_TEST(printed[0][0].toString().toStdString() == alive.jobId.toStdString());
  const auto waiting = ask([](Office& office) { return office.papers().waiting(); });
  require(waiting);
  BOOST_REQUIRE(waiting->size() == 1U);
  BOOST_TEST(waiting->front().id.toStdString() == dead.jobId.toStdString());
}

BOOST_FIXTURE_TEST_SUITE(raw_printers, RawFixture)

BOOST_AUTO_TEST_CASE(a_paper_goes_to_the_printer_whole_and_once) {
  const QueuedPaper first = testPage();
  const QueuedPaper second = testPage();
  waitFor([&] { return printed.count() == 2; });
  BOOST_TEST((jobOf(first).state == PrintState::Printed));
  BOOST_TEST((jobOf(second).state == PrintState::Printed));
  BOOST_TEST(device.connections() == 2);
  BOOST_TEST(isWhole(device.job()));
  BOOST_TEST(failed.isEmpty());
}

BOOST_AUTO_TEST_CASE(nobody_answers_at_the_address) {
  device.stop();
  BOOST_TEST(failure() == "printer_unreachable");
  BOOST_TEST(words::printFailure(QStringLiteral("printer_unreachable"), QStringLiteral("raw:Loket depan"))
                 .startsWith(QLatin1String("Loket depan tidak menjawab.")));
}

BOOST_AUTO_TEST_CASE(without_paper_or_with_an_open_cover_nothing_is_sent) {
  device.isPaperOut = true;
  BOOST_TEST(failure() == "paper_out");
  BOOST_TEST(device.job().isEmpty());
  failed.clear();
  device.isPaperOut = false;
  device.isCoverOpen = true;
  BOOST_TEST(failure() == "cover_open");
  BOOST_TEST(device.job().isEmpty());
}

BOOST_AUTO_TEST_CASE(paper_that_ends_in_the_middle_is_told_as_such) {
  device.paperFor = 9'000;
  BOOST_TEST(failure() == "paper_out_partial");
  BOOST_TEST(words::mayHaveComeOut(QStringLiteral("paper_out_partial")));
  BOOST_TEST(
      words::printFailure(QStringLiteral("paper_out_partial"), QStringLiteral("raw:Loket depan")).toStdString() ==
      "Kertas Loket depan habis. Pasang gulungan baru, lalu cetak lagi. Lihat dulu apakah surat sudah keluar utuh.");
}

BOOST_AUTO_TEST_CASE(a_printer_that_vanishes_in_the_middle_is_asked_about_and_not_sent_to_again) {
  device.vanishesAfter = 9'000;
  BOOST_TEST(failure() == "line_broken_partial");
  QTest::qWait(0);
  BOOST_TEST(device.connections() == 1);
  const auto waiting = ask([](Office& office) { return office.papers().waiting(); });
  require(waiting);
  BOOST_TEST(waiting->empty());
}

BOOST_AUTO_TEST_CASE(a_slow_printer_gets_all) {
  device.bytesPerTick = 400;
  BOOST_TEST(failure() == "");
  BOOST_TEST(isWhole(device.job()));
}

BOOST_AUTO_TEST_CASE(a_printer_that_takes_no_more_is_given_up) {
  device.isStuck = true;
  // More than the system's own buffers hold, so that the line is seen to stand.
  PrinterTalk::Outcome outcome;
  bool isEnded = false;
  RawPrinter printer;
  printer.name = QStringLiteral("Uji");
  printer.address = device.address();
  printers.send(printer, QByteArray(12'000'000, 'x'), &runner, [&](const PrinterTalk::Outcome& how) {
    outcome = how;
    isEnded = true;
  });
  waitFor([&] { return isEnded; });
  BOOST_TEST(outcome.reason.toStdString() == "line_stalled");
  BOOST_TEST(outcome.isPartial);
}

BOOST_AUTO_TEST_CASE(a_printer_that_tells_nothing_is_printed_to) {
  device.isMute = true;
  BOOST_TEST(failure() == "");
  BOOST_TEST(printed.count() == 1);
  waitFor([&] { return isWhole(device.job()); });
}

BOOST_AUTO_TEST_CASE(a_printer_that_was_taken_away_is_missing) {
  const QueuedPaper paper = testPage(QStringLiteral("raw:Yang dulu"));
  waitFor([&] { return failed.count() == 1; });
  BOOST_TEST(jobOf(paper).reason.toStdString() == "printer_missing");
  BOOST_TEST(device.connections() == 0);
}

BOOST_AUTO_TEST_CASE(a_number_without_a_paper_is_seen_and_called_by_name_or_taken_back) {
  device.isCoverOpen = true;
  require(ask([](Office& office) {
    return office.papers().setOutlet(PaperKind::Ticket, {QStringLiteral("raw:Loket depan"), PaperSize::Roll80});
  }));
  const auto take = [&](const char* chance) {
    const auto ticket = ask([seat = session.seat(), chance](Office& office) -> Result<Ticket> {
      IssueRequest request;
      request.requestId = Uuid::parse(QString::fromLatin1(chance)).value();
      request.serviceId = QStringLiteral("akta-kelahiran");
      request.counterId = seat.counterId;
      request.officerId = seat.officerId;
      auto issued = office.queue().issue(request);
      if (!issued) return issued;
      if (auto paper = office.papers().issueTicketPaper(seat, *issued, 0, {}, {}); !paper)
        return tl::unexpected(paper.error());
      return issued;
    });
    require(ticket);
    return *ticket;
  };
  LostTicketsPresenter presenter(session);
  RecordingPrompter prompter;
  LostTicketStrip strip(presenter, prompter);
  const Ticket first = take("018f0000-0000-7000-8000-000000000001");
  const Ticket second = take("018f0000-0000-7000-8000-000000000002");
  waitFor([&] { return presenter.state().tickets.size() == 2U; });
  BOOST_TEST(!strip.isHidden());
  BOOST_TEST(strip.findChild<QLabel*>(QStringLiteral("lostWords"))
                 ->text()
                 .contains(QLatin1String("Tutup Loket depan terbuka")));

  const auto jobOfTicket = [&](const Ticket& ticket) {
    for (const LostTicket& lost : presenter.state().tickets)
      if (lost.ticket.id == ticket.id) return lost.job.id;
    return QString();
  };
  presenter.callByName(jobOfTicket(first), words::calledByName(QStringLiteral(" Bu Siti ")));
  waitFor([&] { return presenter.state().tickets.size() == 1U && !presenter.state().isBusy; });
  presenter.cancel(jobOfTicket(second));
  waitFor([&] { return presenter.state().tickets.empty() && !presenter.state().isBusy; });
  BOOST_TEST(strip.isHidden());
  const auto board = ask([seat = session.seat()](Office& office) { return office.queue().board(seat); });
  require(board);
  BOOST_REQUIRE(board->waiting.size() == 1U);
  BOOST_TEST(board->waiting.front().note.toStdString() == "Tanpa karcis, panggil: Bu Siti");
  BOOST_TEST(
      (ask([id = second.id](Office& office) { return office.queue().findById(id); })->state == TicketState::Cancelled));
  BOOST_TEST(ask([](Office& office) { return office.papers().counts(); })->failed == 0);
  // Who was called meanwhile keeps his number.
  const Ticket third = take("018f0000-0000-7000-8000-000000000003");
  waitFor([&] { return presenter.state().tickets.size() == 1U; });
  const QString job = jobOfTicket(third);
  require(ask([seat = session.seat(), id = third.id](Office& office) { return office.queue().callTicket(seat, id); }));
  presenter.cancel(job);
  waitFor([&] { return !presenter.state().isBusy; });
  BOOST_TEST(
      (ask([id = third.id](Office& office) { return office.queue().findById(id); })->state == TicketState::Called));
}

BOOST_AUTO_TEST_SUITE_END()
