#include <boost/test/unit_test.hpp>

#include <QProcess>
#include <QTemporaryDir>

#include "store/ticket_table.h"
#include "support/manual_clock.h"
#include "support/require.h"

#include "store/store.h"

BOOST_AUTO_TEST_SUITE(kill)

// I1: what the screen has confirmed survives a kill of the process at any moment.
BOOST_AUTO_TEST_CASE(no_confirmed_number_is_lost_when_the_process_is_killed) {
  QTemporaryDir folder;
  SplitMix chance(20261123);
  std::vector<TicketId> confirmed;
  constexpr int kRounds = 25;
  for (int round = 0; round < kRounds; ++round) {
    QProcess process;
    process.start(QStringLiteral(LOKET_BIN_DIR "/loket-issuing-counter"), {folder.path()});
    BOOST_REQUIRE(process.waitForStarted());
    // The first rounds die while the office is being set up, the later ones in the middle of their work.
    const int lines = round < 3 ? 0 : chance.between(1, 60);
    int seen = 0;
    while (seen <= lines) {
      if (!process.canReadLine() && !process.waitForReadyRead(30'000)) break;
      while (process.canReadLine()) {
        const QString line = QString::fromLatin1(process.readLine()).trimmed();
        ++seen;
        if (const auto id = TicketId::parse(line)) confirmed.push_back(*id);
      }
      if (lines == 0) break;
    }
    process.kill();
    process.waitForFinished();
    while (process.canReadLine())
      if (const auto id = TicketId::parse(QString::fromLatin1(process.readLine()).trimmed())) confirmed.push_back(*id);
    BOOST_TEST(process.readAllStandardError().toStdString() == "");

    SystemClock clock;
    SystemRandom random;
    Store::Opening opening;
    auto store = Store::open({folder.path(), QStringLiteral("aabbccddeeff"), QByteArray(32, 'k'), &clock, &random}, &opening);
    require(store);
    BOOST_TEST(opening.setAside.toStdString() == "");
    const TicketTable tickets((*store)->database());
    for (const TicketId& id : confirmed) {
      const auto row = tickets.row(id);
      require(row);
      BOOST_REQUIRE_MESSAGE(row->has_value(), "lost " << id.toString().toStdString() << " in round " << round);
    }
    const auto check = (*store)->verify();
    require(check);
    BOOST_TEST(check->fault.toStdString() == "");
  }
  BOOST_TEST(confirmed.size() > 200U);
  BOOST_TEST_MESSAGE(confirmed.size() << " numbers confirmed over " << kRounds << " kills");
}

BOOST_AUTO_TEST_SUITE_END()
