// The log on a stick: what a push and a pull would have carried, between stores and a hub that no cable joins.
#include "hub/parcel_intake.h"
#include "services/parcel_desk.h"
#include "support/hall_fixture.h"
#include "support/table_dump.h"

namespace {

OperationDraft fly(int n) {
  return HallFixture::draft(QStringLiteral("drone:%1").arg(n), "drone.fly", {{QStringLiteral("at"), n}});
}

template <typename T>
std::string faultOf(const Result<T>& result) {
  return result ? "done" : result.error().field.toStdString();
}

struct StickFixture : HallFixture {
  [[nodiscard]] QString site() { return hub->almanac().office().siteId; }
  ParcelDesk desk(Member& member) { return ParcelDesk(*member.store, site()); }

  void work(Member& member, int first, int count) {
    for (int n = first; n < first + count; ++n) {
      OperationDraft closed = fly(n);
      closed.stream = group;
      closed.personal = {{QStringLiteral("name"), QStringLiteral("Siti Rahmawati")}};
      require(member.store->append(QStringLiteral("novita"), {fly(n), closed}));
    }
  }
  /// As the engine does it: what was gathered is folded in the end.
  void pull(Member& member) {
    HallFixture::pull(member);
    require(member.store->arrange());
  }
  QByteArray packed(Member& member, Result<ParcelDraft> draft) {
    require(draft);
    while (!draft->isWhole) require(desk(member).pack(*draft));
    return desk(member).seal(*draft);
  }
  QByteArray forHub(Member& member) { return packed(member, desk(member).beginForHub()); }
  /// How many operations were new.
  qint64 load(Member& member, const QByteArray& bytes) {
    auto load = desk(member).begin(bytes);
    require(load);
    while (!load->isWhole()) require(desk(member).take(*load));
    return load->operations;
  }
  std::string fileFault(Member& member, const QByteArray& bytes) { return faultOf(desk(member).begin(bytes)); }
  std::string hubFault(const QByteArray& bytes) { return faultOf(ParcelIntake(*hub).take(bytes)); }
  ParcelReceipt take(const QByteArray& bytes) {
    auto receipt = ParcelIntake(*hub).take(bytes);
    require(receipt);
    return *receipt;
  }
  QByteArray answer(const ParcelReceipt& receipt) {
    auto bytes = ParcelIntake(*hub).answer(receipt);
    require(bytes);
    return *bytes;
  }
  qint64 hubCount() { return *hubStore().log().count(); }
  static qint64 waitingOf(Member& member) {
    qint64 sum = 0;
    const auto waiting = member.store->waiting();
    require(waiting);
    for (const Waiting& one : *waiting) sum += one.operations;
    return sum;
  }
  /// The hub's order as this PC has it, and what its screens read.
  static std::string tablesOf(Member& member) {
    QByteArray text;
    const auto cursor = member.store->cursor();
    require(cursor);
    for (const auto& [stream, end] : cursor->after) {
      const auto entries = member.store->log().sequenced(stream, 0, static_cast<int>(end), 1LL << 30);
      require(entries);
      for (const LogEntry& entry : *entries)
        text += stream.toUtf8() + QByteArray::number(*entry.place.gseq) + ' ' +
                QByteArray::number(*entry.place.effective) + entry.rejected.toUtf8() + entry.bytes + '\n';
    }
    const QString tables = dumpTables(member.folder.filePath(Store::fileName()));
    BOOST_TEST(tables.contains(QStringLiteral("akta-kelahiran")));
    return text.toStdString() + tables.toStdString();
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(parcels, StickFixture)

BOOST_AUTO_TEST_CASE(a_counter_without_a_cable_reaches_the_hub_and_hears_back) {
  auto away = enrol('a');
  auto near = enrol('b');
  pull(*away);
  pull(*near);
  work(*away, 1, 7);
  work(*near, 100, 3);
  push(*near);
  const qint64 before = hubCount();
  const QByteArray file = forHub(*away);
  BOOST_TEST(!file.contains("Siti"));
  const ParcelReceipt receipt = take(file);
  BOOST_TEST(receipt.operations == 14);
  BOOST_TEST(receipt.taken == 14);
  BOOST_TEST(receipt.problems.isEmpty());
  BOOST_TEST(hubCount() == before + 14);
  // It knows nothing of that yet: what waits, waits.
  BOOST_TEST(waitingOf(*away) == 14);
  const QByteArray back = answer(receipt);
  BOOST_TEST(!back.contains("Siti"));
  BOOST_TEST(load(*away, back) == 20);
  BOOST_TEST(waitingOf(*away) == 0);
  BOOST_TEST(away->store->outgoing({})->empty());
  // The same tables as over the wire.
  pull(*near);
  BOOST_TEST(tablesOf(*away) == tablesOf(*near));
  BOOST_TEST(away->store->verify()->fault.toStdString() == "");
  // The cable is back: nothing comes up twice, and the order is the one it knows.
  BOOST_TEST(push(*away).receipts.empty());
  pull(*away);
  BOOST_TEST(hubCount() == before + 20 - 6);
}

BOOST_AUTO_TEST_CASE(the_same_file_twice_and_one_of_yesterday_change_nothing) {
  auto away = enrol('a');
  pull(*away);
  work(*away, 1, 2);
  const QByteArray yesterday = forHub(*away);
  work(*away, 3, 2);
  const QByteArray today = forHub(*away);
  BOOST_TEST(take(today).taken == 8);
  const qint64 before = hubCount();
  for (const QByteArray& file : {today, yesterday, today}) {
    const ParcelReceipt again = take(file);
    BOOST_TEST(again.taken == 0);
    BOOST_TEST(again.known == again.operations);
  }
  BOOST_TEST(hubCount() == before);
  // And the push of the very same operations, when there is a cable.
  const PushReply reply = push(*away);
  BOOST_REQUIRE(!reply.receipts.empty());
  for (const PushReceipt& receipt : reply.receipts)
    for (const OpResult& result : receipt.results) BOOST_TEST((result.standing == OpStanding::Duplicate));
  BOOST_TEST(hubCount() == before);
  const QByteArray back = answer(take(today));
  load(*away, back);
  const std::string tables = tablesOf(*away);
  BOOST_TEST(load(*away, back) == 0);
  BOOST_TEST(tablesOf(*away) == tables);
}

BOOST_AUTO_TEST_CASE(a_damaged_forged_or_foreign_file_leaves_the_hub_as_it_was) {
  auto away = enrol('a');
  auto other = enrol('b');
  pull(*away);
  work(*away, 1, 3);
  const QByteArray file = forHub(*away);
  const qint64 before = hubCount();
  for (qsizetype i = 0; i < file.size(); i += 7) {
    QByteArray bytes = file;
    bytes[i] = static_cast<char>(bytes[i] ^ 1);
    BOOST_TEST(hubFault(bytes) != "done", "byte " << i);
  }
  BOOST_TEST(hubFault(file.left(file.size() / 2)) == "cut");
  // Somebody else's signature under the name of this PC.
  auto read = wire::readParcel(file);
  require(read);
  BOOST_TEST(hubFault(wire::writeParcel(read->parcel, other->store->deviceKey())) == "signature");
  Parcel unknown = read->parcel;
  unknown.device = QStringLiteral("cccccccccccc");
  BOOST_TEST(hubFault(wire::writeParcel(unknown, away->store->deviceKey())) == "device");
  Parcel foreign = read->parcel;
  foreign.site = QStringLiteral("mpp-lain");
  foreign.after.logId = QStringLiteral("another");
  BOOST_TEST(hubFault(wire::writeParcel(foreign, away->store->deviceKey())) == "site");
  Parcel broken = read->parcel;
  broken.parts.push_back(wire::packPart("not a push"));
  BOOST_TEST(hubFault(wire::writeParcel(broken, away->store->deviceKey())) != "done");
  // A PC that is enrolled brings in its own words, or what the writer has signed; nothing else.
  Parcel lying = read->parcel;
  auto batches = wire::readPush(*wire::openPart(lying.parts.front()));
  require(batches);
  batches->front().lines.front().replace("drone.fly", "drone.fal");
  lying.parts = {wire::packPart(wire::writePush(*batches))};
  const ParcelReceipt refused = take(wire::writeParcel(lying, away->store->deviceKey()));
  BOOST_TEST(refused.problems.contains(QStringLiteral("bad-signature")));
  BOOST_TEST(refused.taken == 3);  // of the other stretch, which is whole
  BOOST_TEST(hubCount() == before + 3);
}

BOOST_AUTO_TEST_CASE(what_a_revoked_pc_brings_is_kept_aside_and_gets_no_answer) {
  auto away = enrol('a');
  pull(*away);
  work(*away, 1, 3);
  const QByteArray file = forHub(*away);
  require(hub->admission().revoke(away->id));
  const qint64 before = hubCount();
  const ParcelReceipt receipt = take(file);
  BOOST_TEST(receipt.taken == 0);
  BOOST_TEST(receipt.aside == 6);
  BOOST_TEST(hubCount() == before);
  BOOST_TEST(faultOf(ParcelIntake(*hub).answer(receipt)) == "device-revoked");
}

BOOST_AUTO_TEST_CASE(a_cloned_disk_is_found_on_a_stick_too) {
  auto away = enrol('a');
  pull(*away);
  QTemporaryDir copy;
  require(away->store->backup(copy.filePath(Store::fileName())));
  HallFixture::Member clone;
  clone.id = away->id;
  clone.seed = away->seed;
  clone.keys = away->keys;
  clone.random = SeededRandom(99);
  BOOST_REQUIRE(QFile::copy(copy.filePath(Store::fileName()), clone.folder.filePath(Store::fileName())));
  open(clone);
  work(*away, 1, 1);
  work(clone, 2, 1);
  BOOST_TEST(take(forHub(*away)).taken == 2);
  const auto branch = ParcelIntake(*hub).take(forHub(clone));
  require(branch);
  BOOST_TEST(branch->taken == 0);
  BOOST_TEST(branch->problems.contains(QStringLiteral("chain-fork")));
  BOOST_TEST(hubFault(forHub(*away)) == "frozen");
}

BOOST_AUTO_TEST_CASE(a_neighbour_carries_what_it_has_and_nothing_that_the_other_may_not_see) {
  auto near = enrol('a');
  auto away = enrol('b');
  auto kiosk = enrol('c', QStringLiteral("kiosk"));
  require(hub->admission().grant(kiosk->id, {kHallStream}));
  pull(*away);
  pull(*kiosk);
  work(*near, 1, 5);
  push(*near);
  pull(*near);
  const auto receivers = desk(*near).receivers();
  require(receivers);
  BOOST_TEST(receivers->size() == 2U);
  const QByteArray file = packed(*near, desk(*near).beginFor(away->id));
  BOOST_TEST(load(*away, file) > 0);
  BOOST_TEST(tablesOf(*away) == tablesOf(*near));
  BOOST_TEST(away->store->verify()->fault.toStdString() == "");
  BOOST_TEST(load(*away, file) == 0);
  // To another PC than it was packed for it is of no use, and what goes to the kiosk has the hall's stream alone.
  BOOST_TEST(fileFault(*kiosk, file) == "to");
  const QByteArray small = packed(*near, desk(*near).beginFor(kiosk->id));
  const auto inside = wire::readParcel(small);
  require(inside);
  for (const QByteArray& part : inside->parcel.parts) {
    const auto body = wire::openPart(part);
    require(body);
    const auto page = wire::readPullReply(*body);
    require(page);
    BOOST_TEST(!page->operations.empty());
    for (const SequencedOperation& one : page->operations) BOOST_TEST((one.stream == kHallStream));
    BOOST_TEST(!page->next.after.contains(group));
  }
  load(*kiosk, small);
  // With the cable back, order and checksums are those of the hub.
  pull(*away);
  pull(*kiosk);
  BOOST_TEST(cursorOf(*away).after[group] == hubStore().lastPlace(group));
}

BOOST_AUTO_TEST_CASE(a_pc_takes_no_file_of_a_stranger_of_a_revoked_one_or_with_a_hole) {
  auto near = enrol('a');
  auto away = enrol('b');
  work(*near, 1, 2);
  push(*near);
  pull(*near);
  pull(*away);
  work(*near, 3, 2);
  push(*near);
  pull(*near);
  const QByteArray file = packed(*near, desk(*near).beginFor(away->id));
  auto read = wire::readParcel(file);
  require(read);
  const std::string before = tablesOf(*away);
  BOOST_TEST(fileFault(*away, wire::writeParcel(read->parcel, away->store->deviceKey())) == "signature");
  Parcel stranger = read->parcel;
  stranger.device = QStringLiteral("dddddddddddd");
  BOOST_TEST(fileFault(*away, wire::writeParcel(stranger, near->store->deviceKey())) == "device");
  Parcel late = read->parcel;
  late.after.after[kHallStream] = cursorOf(*away).after[kHallStream] + 1;
  BOOST_TEST(fileFault(*away, wire::writeParcel(late, near->store->deviceKey())) == "gap");
  Parcel replaced = read->parcel;
  replaced.after.logId = QStringLiteral("another");
  BOOST_TEST(fileFault(*away, wire::writeParcel(replaced, near->store->deviceKey())) == "log-reset");
  Parcel foreign = replaced;
  foreign.site = QStringLiteral("mpp-lain");
  BOOST_TEST(fileFault(*away, wire::writeParcel(foreign, near->store->deviceKey())) == "site");
  work(*away, 9, 1);
  BOOST_TEST(fileFault(*near, forHub(*away)) == "way");
  BOOST_TEST(hubFault(file) == "way");
  // A place that is not the hub's is found by the checksum at the end, and nothing of it stays.
  Parcel moved = read->parcel;
  auto page = wire::readPullReply(*wire::openPart(moved.parts.front()));
  require(page);
  page->operations.back().effective += 1;
  moved.parts = {wire::packPart(wire::writePullReply(*page))};
  auto load = desk(*away).begin(wire::writeParcel(moved, near->store->deviceKey()));
  require(load);
  const Cursor here = cursorOf(*away);
  BOOST_TEST(faultOf(desk(*away).take(*load)) == "checksum");
  BOOST_TEST((cursorOf(*away) == here));

  require(hub->admission().revoke(near->id));
  pull(*away);
  BOOST_TEST(fileFault(*away, file) == "device");
  BOOST_TEST(faultOf(desk(*away).beginFor(near->id)) == "device");
  BOOST_TEST(before != tablesOf(*away));  // by the pull alone
}

BOOST_AUTO_TEST_CASE(a_pc_by_itself_or_with_nothing_to_send_says_so) {
  auto member = enrol('a');
  pull(*member);
  BOOST_TEST(faultOf(desk(*member).beginForHub()) == "waiting");
  // What waits has no place in the hub's order, and a time all the same.
  work(*member, 1, 1);
  const auto newest = member->store->log().newestEffective();
  require(newest);
  BOOST_TEST((HybridTime{static_cast<std::uint64_t>(newest->value_or(0))}.unixMs() == clock.nowMs()));
  HallFixture::Member lone;
  lone.id = QStringLiteral("eeeeeeeeeeee");
  lone.seed = QByteArray(32, 'e');
  require(lone.keys.add(group, {QStringLiteral("k1"), QByteArray(32, 'g')}));
  open(lone);
  BOOST_TEST(faultOf(desk(lone).beginForHub()) == "hall");
  BOOST_TEST(faultOf(desk(lone).beginFor(member->id)) == "hall");
}

BOOST_AUTO_TEST_CASE(a_long_absence_takes_several_parts_and_stays_one_file) {
  auto away = enrol('a');
  pull(*away);
  work(*away, 1, 700);
  const QByteArray file = forHub(*away);
  const auto read = wire::readParcel(file);
  require(read);
  BOOST_TEST(read->parcel.parts.size() >= 3U);
  BOOST_TEST(read->parcel.ranges.size() == 2U);
  const ParcelReceipt receipt = take(file);
  BOOST_TEST(receipt.taken == 1400);
  load(*away, answer(receipt));
  BOOST_TEST(waitingOf(*away) == 0);
  BOOST_TEST(away->store->verify()->fault.toStdString() == "");
}

BOOST_AUTO_TEST_SUITE_END()
