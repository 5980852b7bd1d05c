#pragma once

#include <QDir>
#include <QFile>

#include <algorithm>

#include "loketd/hall_folder.h"
#include "platform/device_secret.h"
#include "support/counter_process.h"
#include "support/hall_checks.h"
#include "support/hub_process.h"
#include "support/manual_clock.h"
#include "support/require.h"
#include "support/table_dump.h"
#include "support/test_keys.h"

/// A real hub and real counters, and what must hold of them in the end.
struct ProcessHall {
  HubProcess hub;
  std::vector<std::unique_ptr<CounterProcess>> counters;

  /// Counters that are enrolled and work.
  explicit ProcessHall(int count, bool isResting = false) {
    hub.start();
    static constexpr const char* kCounters[]{"1", "3", "5", "6"};
    BOOST_REQUIRE(count <= 4);
    for (int i = 0; i < count; ++i) {
      counters.push_back(std::make_unique<CounterProcess>(QLatin1String(kCounters[i])));
      CounterProcess::Start how;
      how.invitation = hub.invite(QLatin1String("Loket ") + counters.back()->counterId);
      how.isResting = isResting;
      counters.back()->start(how);
    }
    for (const auto& counter : counters)
      BOOST_REQUIRE_MESSAGE(waitUntil([&] { return counter->hasJoined; }), counter->troubles.join('\n').toStdString());
  }

  [[nodiscard]] int lines() const {
    int sum = 0;
    for (const auto& counter : counters) sum += counter->lines;
    return sum;
  }
  /// Waits for so many confirmations more, of whatever counter.
  void progress(int more) {
    const int until = lines() + more;
    BOOST_REQUIRE_MESSAGE(waitUntil([&] { return lines() >= until; }), "nobody gets on with their work");
  }
  /// A person presses "try now" at every counter.
  void nudge() {
    for (const auto& counter : counters)
      if (counter->isRunning()) counter->send("count");
  }

  /// I6: the network is whole, nobody works any more: all goes out and all comes in.
  void settle(int patienceMs = 60'000) {
    if (!hub.isRunning()) hub.start();
    for (const auto& counter : counters) counter->send("stop");
    const QDeadlineTimer end(patienceMs);
    while (true) {
      for (const auto& counter : counters) {
        const int before = counter->counts;
        counter->send("count");
        BOOST_REQUIRE(waitUntil([&] { return counter->counts > before; }));
      }
      const qint64 operations = hub.answer({QStringLiteral("status")}).value(QLatin1String("operations")).toInteger();
      const bool isEven = std::ranges::all_of(counters, [&](const auto& counter) {
        return counter->isCaughtUp && counter->waiting == 0 && counter->operations == operations;
      });
      if (isEven) return;
      if (end.hasExpired()) {
        std::string state = "hub " + std::to_string(operations);
        for (const auto& counter : counters)
          state += "; counter " + counter->counterId.toStdString() + " " + counter->state.toStdString() + " (" +
                   counter->detail.toStdString() + ") has " +
                   std::to_string(counter->operations) + ", waiting " + std::to_string(counter->waiting);
        BOOST_FAIL("the hall does not come to rest: " << state);
      }
      waitUntil([] { return false; }, 100);
    }
  }

  void waitForState(CounterProcess& counter, const QString& state) {
    const bool isSo = waitUntil([&] { return counter.state == state; }, 60'000);
    BOOST_REQUIRE_MESSAGE(isSo, "counter " << counter.counterId.toStdString() << " is " << counter.state.toStdString()
                                           << ", not " << state.toStdString() << "; "
                                           << counter.troubles.join(QLatin1Char(';')).toStdString());
  }

  /// Ends all of them as people do, and looks at what they have left. A counter that was taken out of the list before
  /// answers for nothing.
  void check() {
    for (const auto& counter : counters) {
      counter->quit();
      BOOST_TEST(counter->exitCode == 0);
      BOOST_TEST(counter->troubles.isEmpty(), counter->troubles.join(QLatin1Char('\n')).toStdString());
    }
    BOOST_TEST(hub.stop() == 0);

    HallFolder folder(hub.folder());
    auto store = folder.openHub();
    require(store);
    checkLog(**store, "the hub");
    checkConfirmed(**store);
    const QString hubTables = dumpTables(hub.file("loket.sqlite"));
    QString first;
    SystemClock clock;
    SystemRandom random;
    for (const auto& counter : counters) {
      const auto secret = DeviceSecret::load(counter->folder(), {});
      require(secret);
      Store::Opening opening;
      auto replica =
          Store::open({counter->folder(), secret->device, secret->seed, &clock, &random, testKeys()}, &opening);
      require(replica);
      BOOST_TEST(opening.setAside.isEmpty());
      checkLog(**replica, counter->counterId.toStdString());
      const QString tables = dumpTables(counter->folder() + QLatin1Char('/') + Store::fileName());
      if (first.isEmpty()) first = tables;
      BOOST_TEST((tables == first), "I4: counter " << counter->counterId.toStdString() << " shows something else");
      BOOST_TEST((hallTables(tables) == hallTables(hubTables)),
                 "I4: counter " << counter->counterId.toStdString() << " and the hub differ");
    }
    checkSecrets();
  }

  [[nodiscard]] qsizetype confirmed() const {
    std::size_t sum = 0;
    for (const auto& counter : counters)
      sum += counter->issued.size() + counter->called.size() + counter->letGo.size() + counter->cases.size();
    return static_cast<qsizetype>(sum);
  }

 private:
  static void checkLog(Store& store, const std::string& who) {
    const auto check = store.verify();
    require(check);
    BOOST_TEST(check->fault.isEmpty(), "I8: " << who << ": " << check->fault.toStdString());
  }
  /// I1, I2, I3.
  void checkConfirmed(Store& store) const {
    const TicketTable table(store.database());
    QList<QDate> days;
    for (const auto& counter : counters) {
      for (const auto& [id, label] : counter->issued) {
        const auto row = table.row(*TicketId::parse(id));
        require(row);
        BOOST_REQUIRE_MESSAGE(row->has_value(), "I1: number " << label.toStdString() << " is lost");
        BOOST_TEST((*row)->ticket.label().toStdString() == label.toStdString());
        if (!days.contains((*row)->ticket.day)) days.append((*row)->ticket.day);
      }
      const auto of = [&](const QString& entity, const QString& types, const QString& at) {
        const auto history = store.log().ofEntity(entity);
        require(history);
        return std::ranges::count_if(*history, [&](const PlacedOperation& placed) {
          const QString counterOf = placed.operation.plain.value(QLatin1String("counter")).toString();
          return types.contains(placed.operation.type) && (at.isEmpty() || counterOf == at);
        });
      };
      std::map<QString, int> calls;
      for (const auto& [id, label] : counter->called) ++calls[id];
      for (const auto& [id, count] : calls)
        BOOST_TEST(of(QLatin1String("ticket:") + id, QStringLiteral("ticket.call"), counter->counterId) >= count,
                   "I1: a call of " << id.toStdString() << " is lost");
      for (const QString& id : counter->letGo)
        BOOST_TEST(of(QLatin1String("ticket:") + id,
                      QStringLiteral("ticket.finish ticket.hold ticket.no_show ticket.transfer"), {}) >= 1,
                   "I1: what was done with " << id.toStdString() << " is lost");
      for (const QString& id : counter->cases)
        BOOST_TEST(of(QLatin1String("case:") + id, QStringLiteral("case.register"), counter->counterId) == 1,
                   "I1: application " << id.toStdString() << " is lost");
    }
    const auto tickets = allTickets(store, days);
    require(tickets);
    BOOST_TEST(tickets->size() > 0U);
    const QStringList repeated = repeatedNumbers(*tickets);
    BOOST_TEST(repeated.isEmpty(), repeated.join(QLatin1Char('\n')).toStdString());
    const auto twice = doubleCalls(store, *tickets);
    require(twice);
    BOOST_TEST(twice->isEmpty(), twice->join(QLatin1Char('\n')).toStdString());
  }
  /// I14: the hub orders what it cannot read.
  void checkSecrets() const {
    const QDir dir(hub.folder());
    for (const QString& name : dir.entryList(QDir::Files)) {
      QFile file(dir.filePath(name));
      BOOST_REQUIRE(file.open(QIODevice::ReadOnly));
      BOOST_TEST(!file.readAll().contains("Nirmala"), "I14: a name lies in the hub's " << name.toStdString());
    }
  }
};
