#pragma once

#include <QTemporaryDir>
#include <QTest>

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

  template <typename Condition>
  static void waitFor(Condition condition) {
    BOOST_REQUIRE(QTest::qWaitFor(condition, 5000));
  }
};
