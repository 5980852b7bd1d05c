#include <boost/test/unit_test.hpp>

#include "insight/split_mix.h"
#include "support/process_hall.h"

namespace {

/// The standby of a hall as a process of its own. Its folder is that of a hub process which has moved into it.
struct StandbyProcess {
  HubProcess server;

  explicit StandbyProcess(const HubProcess& hub) {
    const QString folder = server.root.filePath(QStringLiteral("siaga"));
    const Ended ended = hub.command({QStringLiteral("enrol-code"), QStringLiteral("--role"), QStringLiteral("standby"),
                                     QStringLiteral("--name"), QStringLiteral("PC kedua"), QStringLiteral("--host"),
                                     QStringLiteral("127.0.0.1")});
    BOOST_REQUIRE_MESSAGE(ended.code == 0, ended.err.toStdString());
    const qsizetype at = ended.out.indexOf(QLatin1String("loket://"));
    const QString invitation = ended.out.mid(at, ended.out.indexOf(QLatin1Char('\n'), at) - at).trimmed();
    const Ended joined =
        loketd({QStringLiteral("standby"), QStringLiteral("--dir"), folder, QStringLiteral("--join"), invitation});
    BOOST_REQUIRE_MESSAGE(joined.code == 0, joined.err.toStdString());
    server.moveTo(folder);
    server.set(QStringLiteral("listen_address"), QStringLiteral("127.0.0.1"));
    server.set(QStringLiteral("listen_port"), QStringLiteral("0"));
    server.set(QStringLiteral("enrol_per_minute"), QStringLiteral("100000"));
    server.set(QStringLiteral("token_per_minute"), QStringLiteral("100000"));
    server.start();
  }
  [[nodiscard]] QString pinFile() const {
    const QString path = server.root.filePath(QStringLiteral("pin"));
    QFile file(path);
    BOOST_REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("270945\n");
    return path;
  }
  Ended promote(const QStringList& more = {}) const {
    return server.command(QStringList{QStringLiteral("promote"), QStringLiteral("--officer"), QStringLiteral("ronald"),
                                      QStringLiteral("--pin-file"), pinFile()} +
                          more);
  }
};

QJsonObject standbyOf(const HubProcess& hub) {
  return hub.answer({QStringLiteral("status")}).value(QLatin1String("standby")).toObject();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(standby_hall)

// I1 to I3, I8, I9: real processes; the standby is killed again and again, then the hub for good.
BOOST_AUTO_TEST_CASE(counters_go_over_to_the_promoted_standby_by_themselves) {
  ProcessHall hall(3);
  StandbyProcess standby(hall.hub);
  SplitMix chance(20261123);
  for (int round = 0; round < 12; ++round) {
    hall.progress(chance.between(1, 15));
    standby.server.kill();
    if (chance.below(2) == 0) hall.progress(chance.between(1, 15));
    standby.server.start();
  }
  BOOST_REQUIRE(waitUntil([&] { return standbyOf(hall.hub).value(QLatin1String("in_step")).toBool(); }));
  hall.progress(20);
  const Ended pin = standby.server.command({QStringLiteral("pin"), QStringLiteral("--officer"),
                                            QStringLiteral("ronald"), QStringLiteral("--pin-file"), standby.pinFile()});
  BOOST_REQUIRE_MESSAGE(pin.code == 0, pin.err.toStdString());

  // As long as the hub answers nobody takes its place by mistake.
  const Ended early = standby.promote();
  BOOST_TEST(early.code == 1);
  BOOST_TEST(early.err.contains(QLatin1String("masih menjawab")), early.err.toStdString());

  hall.hub.kill();
  hall.progress(5);
  const Ended promoted = standby.promote();
  BOOST_REQUIRE_MESSAGE(promoted.code == 0, promoted.err.toStdString());
  const QString old = hall.hub.folder();
  for (const auto& counter : hall.counters) counter->state.clear();
  for (const auto& counter : hall.counters) hall.waitForState(*counter, QStringLiteral("online"));
  hall.progress(30);
  const QJsonObject status = standby.server.answer({QStringLiteral("status")});
  BOOST_TEST(status.value(QLatin1String("epoch")).toInteger() == 2);
  BOOST_TEST(status.value(QLatin1String("has_former_hub")).toBool());

  // The old hub comes back, and sees at once that it is one no more.
  hall.hub.start();
  const QJsonObject former = hall.hub.answer({QStringLiteral("status")});
  BOOST_TEST(former.value(QLatin1String("standing")).toString().toStdString() == "retired");
  BOOST_TEST(hall.hub.command({QStringLiteral("status")}).out.contains(QLatin1String("loketd standby")));
  hall.progress(10);
  hall.hub.kill();

  // From here on the hall is the standby's.
  BOOST_TEST(standby.server.stop() == 0);
  hall.hub.moveTo(standby.server.folder());
  hall.settle();
  const qsizetype confirmed = hall.confirmed();
  hall.check();
  BOOST_TEST_MESSAGE(confirmed << " confirmed");
  BOOST_TEST(confirmed > 100);
  BOOST_TEST(QFile::exists(old));
}

BOOST_AUTO_TEST_CASE(what_cannot_become_a_standby_is_told_and_changes_nothing) {
  HubProcess hub;
  hub.start();
  QTemporaryDir place;
  const auto complaint = [&](const QStringList& more, const char* about) {
    const Ended ended = loketd(QStringList{QStringLiteral("standby")} + more);
    BOOST_TEST(ended.code == 1);
    BOOST_TEST(ended.err.count(QLatin1Char('\n')) == 1, ended.err.toStdString());
    BOOST_TEST(ended.err.contains(QString::fromUtf8(about)), about << ": " << ended.err.toStdString());
  };
  const QString fresh = place.filePath(QStringLiteral("s"));
  const QString dir = QStringLiteral("--dir");
  const QString join = QStringLiteral("--join");
  complaint({dir, fresh, join, QStringLiteral("no invitation")}, "tidak bisa dipakai");
  // A counter's invitation does not make a standby, and a leading hub's folder stays what it is.
  complaint({dir, fresh, join, hub.invite(QStringLiteral("Loket 3"))}, "peran counter");
  HubProcess other;
  complaint({dir, other.folder(), join, hub.invite(QStringLiteral("Loket 4"))}, "sudah berisi data");
  BOOST_TEST(other.answer({QStringLiteral("status")}).value(QLatin1String("standing")).toString().toStdString() ==
             "hub");
  const StandbyProcess standby(hub);
  const Ended second = hub.command({QStringLiteral("enrol-code"), QStringLiteral("--role"), QStringLiteral("standby"),
                                    QStringLiteral("--name"), QStringLiteral("Dua"), QStringLiteral("--host"),
                                    QStringLiteral("127.0.0.1")});
  const qsizetype at = second.out.indexOf(QLatin1String("loket://"));
  const QString invitation = second.out.mid(at, second.out.indexOf(QLatin1Char('\n'), at) - at).trimmed();
  complaint({dir, place.filePath(QStringLiteral("t")), join, invitation}, "sudah punya siaga");
  hub.kill();
  complaint({dir, place.filePath(QStringLiteral("u")), join, invitation}, "hub tidak terjangkau");
}

BOOST_AUTO_TEST_SUITE_END()
