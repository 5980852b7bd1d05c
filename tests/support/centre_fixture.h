#pragma once

#include <QTemporaryDir>

#include "hub/centre/centre.h"
#include "hub/upward_source.h"
#include "support/hall_fixture.h"
#include "support/postgres_cluster.h"

/// A database of each kind; empty names are those that this machine has no server for.
inline QStringList newDatabases(const QTemporaryDir& folder) {
  static int count = 0;
  QStringList all{folder.filePath(QStringLiteral("centre%1.sqlite").arg(++count))};
  if (PostgresCluster* postgres = PostgresCluster::shared()) all.append(postgres->newDatabase());
  return all;
}

struct CentreFixture : HallFixture {
  QTemporaryDir place;
  SeededRandom chance{99};

  std::unique_ptr<Centre> open(const QString& database) {
    auto made = Centre::open(database, {clock, chance});
    require(made);
    return std::move(*made);
  }
  CentreHub enrolHub(Centre& centre, const QString& site, const QString& device) {
    const auto code = centre.admission().makeCode(site, QStringLiteral("Hub"));
    require(code);
    const DeviceKey key = *DeviceKey::fromSeed(QByteArray(32, 'q'));
    const EnrolReply reply = granted(centre.admission().enrol({*code, device, key.publicKey(), QStringLiteral("PC")}));
    BOOST_TEST(reply.device.toStdString() == (site + QLatin1Char('.') + device).toStdString());
    return granted(centre.admission().check(tokenOf(centre, reply.device, key), site));
  }
  QString tokenOf(Centre& centre, const QString& device, const DeviceKey& key) {
    QByteArray nonce(16, '\0');
    std::array<std::uint8_t, 16> bytes{};
    chance.fill(bytes);
    std::ranges::copy(bytes, nonce.begin());
    TokenRequest request{device, nonce, clock.nowMs(), {}};
    request.signature = key.sign(request.message(centre.hello().logId));
    return granted(centre.admission().token(request)).token;
  }
  /// Operations of a device in both streams, through the hub.
  void work(Member& member, int from, int count) {
    for (int i = from; i < from + count; ++i) {
      OperationDraft open = draft(QStringLiteral("drone:%1").arg(i), "drone.fly", {{QStringLiteral("at"), i}});
      OperationDraft closed = open;
      closed.stream = group;
      closed.personal = {{QStringLiteral("name"), QStringLiteral("Siti %1").arg(i)}};
      require(member.store->append(QStringLiteral("novita"), {open, closed}));
    }
    push(member);
  }
  PullReply page(const std::map<QString, qint64>& have = {}, int limit = 1000) {
    auto page = UpwardSource(hubStore()).page(have, limit);
    require(page);
    return *page;
  }
  /// Brings the centre to where the hub is, in pages of any size.
  ReplicaState bringAll(Centre& centre, const CentreHub& to, int limit = 7) {
    ReplicaState state =
        granted(centre.replicate(to, PullReply{{hubStore().logId(), hubStore().epoch(), {}}, {}, {}, {}, {}, {}}));
    while (true) {
      const PullReply next = page(state.have.after, limit);
      if (next.operations.empty()) return state;
      state = granted(centre.replicate(to, next));
      BOOST_REQUIRE(state.problems.empty());
    }
  }
  bool isWhole(Centre& centre, const ReplicaState& state) {
    const auto ends = hubStore().cursor();
    const auto check = centre.verify();
    require(check);
    BOOST_TEST(check->fault.toStdString() == "");
    return state.have.after == ends->after;
  }
  void sql(Centre& centre, const char* text) { require(centre.database().run(text)); }
};
