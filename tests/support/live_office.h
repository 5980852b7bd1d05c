#pragma once

#include <QLocale>
#include <QTemporaryDir>
#include <QTest>

#include <boost/test/unit_test.hpp>

#include <memory>

#include "loket/demo/demo_office.h"
#include "services/backend.h"
#include "session/session.h"
#include "support/manual_clock.h"
#include "support/office_fixture.h"
#include "support/test_keys.h"

/// The example office behind a real backend thread, on Monday 23 November 2026 at 08.00 WITA, with Novita at Loket 3,
/// which is open. The clock stands until a test moves it.
struct LiveOffice {
  static constexpr int kPatienceMs = 10'000;

  QTemporaryDir folder;
  ManualClock clock{Zone::wita().unixMs(QDate(2026, 11, 23), QTime(8, 0))};
  SeededRandom random{7};
  Backend backend;
  std::unique_ptr<Session> session;

  explicit LiveOffice(const QString& counterId = QStringLiteral("3")) {
    QLocale::setDefault(QLocale(QLocale::Indonesian, QLocale::Indonesia));
    Office::Options options;
    options.store.folder = folder.path();
    options.store.device = QStringLiteral("aabbccddeeff");
    options.store.deviceSeed = QByteArray(32, 'k');
    options.store.clock = &clock;
    options.store.random = &random;
    options.store.keys = testKeys();
    options.regions = regionFiles();
    auto opening = backend.open(options);
    opening.waitForFinished();
    require(opening.result());
    const OfficeProfile profile = get([](Office& office) -> Result<OfficeProfile> {
      const auto files = DemoOffice::files();
      if (!files) return tl::unexpected(files.error());
      if (auto done = office.roster().setUp(*files); !done) return tl::unexpected(done.error());
      if (auto done = office.reloadAlmanac(); !done) return tl::unexpected(done.error());
      return office.almanac().office();
    });
    session = std::make_unique<Session>(
        backend, [this] { return clock.nowMs(); }, counterId);
    session->setOffice(profile);
    Officer officer;
    officer.id = QStringLiteral("novita");
    officer.name = QStringLiteral("Novita S. Kaligis");
    officer.agencyId = QStringLiteral("disdukcapil");
    session->signIn(officer);
    setPresence(CounterState::Open);
  }

  /// Asks and waits; an error fails the test with its words.
  template <typename Question>
  auto get(Question question) -> typename std::invoke_result_t<Question, Office&>::value_type {
    auto future = backend.ask(std::move(question));
    future.waitForFinished();
    const auto answer = future.result();
    require(answer);
    return *answer;
  }

  void setPresence(CounterState state) {
    get([seat = session->seat(), state](Office& office) -> Result<bool> {
      if (auto done = office.queue().setPresence(seat, state); !done) return tl::unexpected(done.error());
      return true;
    });
  }

  std::vector<Ticket> issue(int count, const QString& service = QStringLiteral("akta-kelahiran"),
                            Priority priority = Priority::None) {
    auto tickets = get([this, count, service, priority](Office& office) -> Result<std::vector<Ticket>> {
      std::vector<Ticket> issued;
      for (int i = 0; i < count; ++i) {
        IssueRequest request;
        request.requestId = office.store().newId();
        request.serviceId = service;
        request.priority = priority;
        request.counterId = QStringLiteral("1");
        request.officerId = QStringLiteral("rahmat");
        const auto ticket = office.queue().issue(request);
        if (!ticket) return tl::unexpected(ticket.error());
        issued.push_back(*ticket);
        clock.advance(1);
      }
      return issued;
    });
    return tickets;
  }

  Ticket ticket(const TicketId& id) {
    return get([id](Office& office) { return office.queue().findById(id); });
  }

  /// The tick of a second, without waiting for one.
  void tick(qint64 passedMs) {
    clock.advance(passedMs);
    Q_EMIT session->secondPassed(clock.nowMs());
  }
};

/// Waits until a fact holds; the test fails when it never does.
template <typename Fact>
void waitFor(Fact fact, const char* words) {
  BOOST_REQUIRE_MESSAGE(QTest::qWaitFor(fact, LiveOffice::kPatienceMs), words);
}
#define WAIT_FOR(fact) waitFor([&] { return static_cast<bool>(fact); }, #fact)
