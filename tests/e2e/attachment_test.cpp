#include <boost/test/unit_test.hpp>

#include <QDirIterator>

#include "support/process_hall.h"

namespace {

/// Has an application and attaches a scan to it; the scan's hash.
QString attachAt(CounterProcess& counter) {
  const std::size_t cases = counter.cases.size();
  if (cases == 0) {
    counter.send("register");
    BOOST_REQUIRE(waitUntil([&] { return counter.cases.size() > cases; }));
  }
  const auto before = counter.attached;
  counter.send("attach");
  BOOST_REQUIRE(waitUntil([&] { return counter.attached.size() > before.size(); }));
  for (const auto& [hash, id] : counter.attached)
    if (!before.contains(hash)) return hash;
  return {};
}

bool fetches(CounterProcess& counter, const QString& caseId, const QString& hash) {
  counter.send("fetch " + caseId.toStdString() + ' ' + hash.toStdString());
  return waitUntil([&] { return std::ranges::find(counter.fetched, hash) != counter.fetched.end(); }, 60'000);
}

int sealedAt(const QString& folder) {
  int count = 0;
  QDirIterator files(folder + QStringLiteral("/kiriman"), QDir::Files, QDirIterator::Subdirectories);
  while (files.hasNext()) {
    files.next();
    QFile file(files.filePath());
    // One that was just coming in has gone to its place since it was listed.
    if (!file.open(QIODevice::ReadOnly)) continue;
    BOOST_TEST(!file.readAll().contains("Nirmala"), "I14: a scan lies open at the hub");
    count += !files.filePath().contains(QStringLiteral("/masuk/"));
  }
  return count;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(attachments)

/// A scan from one real PC to another, past a hub that is killed in between, is restored from a backup of before the
/// scan, and ends up with it all the same.
BOOST_AUTO_TEST_CASE(a_scan_reaches_the_other_counter_and_a_restored_hub_gets_it_again) {
  ProcessHall hall(2, true);
  CounterProcess& one = *hall.counters[0];
  CounterProcess& other = *hall.counters[1];
  const QString backup = hall.hub.file("cadangan.sqlite");
  hall.settle();
  BOOST_REQUIRE(hall.hub.command({QStringLiteral("backup"), backup}).code == 0);

  const QString first = attachAt(one);
  BOOST_TEST(fetches(other, one.attached[first], first));
  BOOST_TEST(sealedAt(hall.hub.folder()) == 1);

  // While the hub is away the scan waits, and goes when it is back.
  hall.hub.kill();
  const QString second = attachAt(one);
  hall.hub.start();
  hall.nudge();
  BOOST_TEST(fetches(other, one.attached[second], second));
  BOOST_TEST(waitUntil([&] { return sealedAt(hall.hub.folder()) == 2; }));
  const Ended verified = hall.hub.command({QStringLiteral("verify")});
  BOOST_TEST(verified.code == 0);
  BOOST_TEST(verified.out.contains(QStringLiteral("2 lampiran tersegel")), verified.out.toStdString());

  BOOST_TEST(hall.hub.stop() == 0);
  BOOST_REQUIRE(QDir(hall.hub.folder() + QStringLiteral("/kiriman")).removeRecursively());
  const Ended restored = hall.hub.command({QStringLiteral("restore"), backup});
  BOOST_REQUIRE_MESSAGE(restored.code == 0, restored.err.toStdString());
  hall.hub.start();
  hall.nudge();
  BOOST_TEST(waitUntil([&] { return sealedAt(hall.hub.folder()) == 2; }, 90'000));
}

BOOST_AUTO_TEST_SUITE_END()
