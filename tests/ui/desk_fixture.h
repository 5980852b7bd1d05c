#pragma once

#include <QTemporaryDir>
#include <QTest>

#include <source_location>

#include <boost/test/unit_test.hpp>

#include "loket/demo/demo_office.h"
#include "services/backend.h"
#include "session/session.h"
#include "support/manual_clock.h"
#include "support/office_fixture.h"
#include "support/require.h"

/// A real backend over a store of its own with the example office, empty, on Monday 23 November 2026 at 09.44 WITA, and
/// Novita signed in at counter 3. For presenters and pages.
struct DeskFixture {
  QTemporaryDir folder;
  ManualClock clock{Zone::wita().unixMs(QDate(2026, 11, 23), QTime(9, 44))};
  SeededRandom random{7};
  QString identityToken;  ///< touched on the backend thread alone
  Backend backend;
  Session session{backend, [this] { return clock.nowMs(); }, QStringLiteral("3")};

  DeskFixture() {
    Office::Options options;
    options.store.folder = folder.path();
    options.store.device = QStringLiteral("aabbccddeeff");
    options.store.deviceSeed = QByteArray(32, 'k');
    options.store.clock = &clock;
    options.store.random = &random;
    options.regions = regionFiles();
    options.identityVault = {[this] { return Result<QString>(identityToken); },
                             [this](const QString& token) -> Done {
                               identityToken = token;
                               return {};
                             }};
    auto opened = backend.open(options);
    opened.waitForFinished();
    require(opened.result());
    const auto files = DemoOffice::files();
    require(files);
    require(ask([files = *files](Office& office) { return office.roster().setUp(files); }));
    require(ask([](Office& office) { return office.reloadAlmanac(); }));
    session.setOffice(files->profile);
    for (const Officer& officer : files->officers)
      if (officer.id == QLatin1String("novita")) session.signIn(officer);
  }

  /// Asks and waits; what the question changed is announced as in the program.
  template <typename Question>
  std::invoke_result_t<Question, Office&> ask(Question question) {
    auto future = backend.ask(std::move(question));
    future.waitForFinished();
    return future.result();
  }

  /// One registered birth certificate, its receipt waiting for a printer.
  Registered registerOne(const QString& name = QStringLiteral("Siti Nur Azizah Rahmawati")) {
    const auto done = ask([seat = session.seat(), name](Office& office) -> Result<Registered> {
      const auto start = office.cases().begin(QStringLiteral("akta-kelahiran"), {}, {});
      if (!start) return tl::unexpected(start.error());
      Intake intake;
      intake.caseId = start->caseId;
      intake.serviceId = start->standard.id;
      intake.standardVersion = start->standard.version;
      intake.nik = QStringLiteral("7172065402940001");
      intake.name = name;
      intake.form = {{QStringLiteral("nama-anak"), QStringLiteral("Gabriella")},
                     {QStringLiteral("tempat-lahir"), QStringLiteral("Bitung")},
                     {QStringLiteral("tanggal-lahir"), QStringLiteral("2026-11-17")},
                     {QStringLiteral("jenis-kelamin"), QStringLiteral("perempuan")},
                     {QStringLiteral("anak-ke"), QStringLiteral("2")}};
      for (const Requirement& requirement : start->standard.requirements)
        intake.ticks.insert(requirement.id, {requirement.isOriginalShown, requirement.isCopyHandedIn,
                                             requirement.isOriginalKept, requirement.isForm});
      return office.cases().registerCase(seat, intake);
    });
    require(done);
    return *done;
  }

  template <typename Condition>
  static void waitFor(Condition condition, std::source_location at = std::source_location::current()) {
    BOOST_REQUIRE_MESSAGE(QTest::qWaitFor(condition, 5000), "waited in vain at line " << at.line());
  }
};
