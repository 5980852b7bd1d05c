#include <QDirIterator>
#include <QFile>
#include <QJsonArray>

#include "journal/codec.h"
#include "services/key_desk.h"
#include "store/case_table.h"
#include "store/directory_table.h"
#include "support/sample_case.h"
#include "support/sync_hall.h"

namespace {

const QString kOne = QStringLiteral("111111111111");
const QString kTwo = QStringLiteral("222222222222");
const QString kThree = QStringLiteral("333333333333");
const QString kGroup = QStringLiteral("g:pemkot");
const QString kPolice = QStringLiteral("g:polres");
const Seat kAdministrator{QStringLiteral("3"), QStringLiteral("lengkong")};

/// A counter PC with keys of its own and the desk that gives and takes them.
struct KeyPc : HallMember {
  KeyRing root;
  std::vector<std::pair<QString, GroupKey>> kept;
  bool isDiskFull = false;
  Almanac almanac;
  std::unique_ptr<RosterDesk> roster;
  std::unique_ptr<KeyDesk> desk;

  KeyPc(HallHub& hub, const QString& id, char secret, const QStringList& streams = {kHallStream, kGroup})
      : HallMember(hub, id, static_cast<quint64>(secret), streams, testKeys(secret)), root(testKeys(secret)) {
    build();
    meet();
  }
  void build() {
    roster = std::make_unique<RosterDesk>(*store, almanac);
    desk =
        std::make_unique<KeyDesk>(*store, almanac, *roster, [this](const QString& stream, const GroupKey& key) -> Done {
          if (isDiskFull) return failure(ErrorCode::DiskFull, QStringLiteral("no room"), QStringLiteral("key"));
          kept.emplace_back(stream, key);
          return {};
        });
  }
  /// Carries what there is both ways, and does what it asks for, as the program does after each change.
  void meet() {
    run();
    auto loaded = Almanac::load(*store);
    require(loaded);
    almanac = std::move(*loaded);
    (void)store->takeChangedKinds();
    if (!isDiskFull) require(desk->settle());
    engine->appended();
    run();
  }
  /// As after a power cut: what is in the key file and in the store is there, nothing else.
  void restart() {
    keys = root;
    for (const auto& [stream, key] : kept) require(keys.addOpener(stream, key));
    open();
    build();
    require(desk->settle());
    start();
    meet();
  }
  CaseId registerCase(const QString& name, const QString& stream = kGroup) {
    const QString id = store->newId().toString();
    const auto drafts = sampleCase(id, stream, name, QStringLiteral("3"), clock.nowMs());
    require(store->append(QStringLiteral("novita"), {drafts.front()}));
    return *CaseId::parse(id);
  }
  std::string nameIn(const CaseId& id) {
    const auto row = CaseTable(store->database()).row(id);
    require(row);
    return *row ? (*row)->record.name.toStdString() : std::string();
  }
  HallDevice see(const QString& id) {
    const auto devices = desk->devices();
    require(devices);
    const auto found = std::ranges::find_if(*devices, [&](const HallDevice& one) { return one.device.id == id; });
    BOOST_REQUIRE(found != devices->end());
    return *found;
  }
  void approve(const QString& id) { require(desk->approve(kAdministrator, id, see(id).device.publicKey)); }
  bool isClosed() {
    const auto closed = desk->closedGroups();
    require(closed);
    return !closed->empty();
  }
  int grantsTo(const QString& id) {
    const auto rows = DirectoryTable(store->database()).ofKind(QStringLiteral("key"));
    require(rows);
    return static_cast<int>(std::ranges::count_if(
        *rows, [&](const DirectoryRow& row) { return row.key.contains(QLatin1Char('/') + id + QLatin1Char('/')); }));
  }
};

template <typename... Pcs>
void meetAll(Pcs&... pcs) {
  for (int round = 0; round < 3; ++round) (pcs.meet(), ...);
}

/// The files of a folder in which these bytes stand.
QStringList filesWith(const QString& folder, const QByteArray& bytes) {
  QStringList found;
  QDirIterator it(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
  while (it.hasNext()) {
    QFile file(it.next());
    BOOST_REQUIRE(file.open(QIODevice::ReadOnly));
    if (file.readAll().contains(bytes)) found.append(file.fileName());
  }
  return found;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(key_flow)

BOOST_AUTO_TEST_CASE(a_second_pc_reads_the_cases_of_the_first_after_the_grant_and_not_before) {
  HallHub hall;
  KeyPc one(hall, kOne, 'a');
  KeyPc two(hall, kTwo, 'b');
  const CaseId early = one.registerCase(QStringLiteral("Wulan Tumbelaka"));
  meetAll(one, two);
  BOOST_TEST(one.nameIn(early) == "Wulan Tumbelaka");
  BOOST_TEST(two.nameIn(early) == "");
  BOOST_TEST(two.isClosed());
  BOOST_TEST(one.see(kTwo).needsApproval());
  BOOST_TEST(!one.see(kTwo).keys.front().hasAll);

  one.approve(kTwo);
  meetAll(one, two);
  BOOST_TEST(two.nameIn(early) == "Wulan Tumbelaka");
  BOOST_TEST(!two.isClosed());
  BOOST_TEST(!one.see(kTwo).needsApproval());
  BOOST_TEST(one.see(kTwo).keys.front().hasAll);
  BOOST_REQUIRE(two.kept.size() == 1U);
  BOOST_TEST((two.kept.front().second == *one.root.own(kGroup)));

  // What the second writes before a person there has looked too stays its own.
  const CaseId back = two.registerCase(QStringLiteral("Frits Rorimpandey"));
  meetAll(one, two);
  BOOST_TEST(one.nameIn(back) == "");
  BOOST_TEST(one.isClosed());
  two.approve(kOne);
  meetAll(one, two);
  BOOST_TEST(one.nameIn(back) == "Frits Rorimpandey");

  two.restart();
  BOOST_TEST(two.nameIn(early) == "Wulan Tumbelaka");
  BOOST_TEST(two.kept.size() == 1U);
  for (const char* name : {"Wulan Tumbelaka", "Frits Rorimpandey", "Wulan", "7172065402940001"})
    BOOST_TEST(filesWith(hall.folder.path(), name).isEmpty());
  // The search is able to find: the same name stands in the tables of the PC that may have it.
  BOOST_TEST(!filesWith(one.folder.path(), "Wulan Tumbelaka").isEmpty());
  const auto secret = one.root.own(kGroup)->secret;
  BOOST_TEST(filesWith(hall.folder.path(), secret).isEmpty());
  BOOST_TEST(filesWith(hall.folder.path(), secret.toHex()).isEmpty());
}

BOOST_AUTO_TEST_CASE(a_new_pc_seals_with_the_key_of_its_neighbour_once_both_were_approved) {
  HallHub hall;
  KeyPc one(hall, kOne, 'a');
  one.registerCase(QStringLiteral("Wulan Tumbelaka"));
  KeyPc two(hall, kTwo, 'b');
  meetAll(one, two);
  one.approve(kTwo);
  meetAll(one, two);
  BOOST_TEST((two.store->keys().current(kGroup) == two.root.own(kGroup)));
  two.approve(kOne);
  meetAll(one, two);
  BOOST_TEST((two.store->keys().current(kGroup) == one.root.own(kGroup)));
  const CaseId back = two.registerCase(QStringLiteral("Frits Rorimpandey"));
  meetAll(one, two);
  BOOST_TEST(one.nameIn(back) == "Frits Rorimpandey");
  BOOST_TEST((one.store->keys().current(kGroup) == one.root.own(kGroup)));
}

BOOST_AUTO_TEST_CASE(a_device_without_the_stream_gets_neither_operations_nor_a_key) {
  HallHub hall;
  KeyPc one(hall, kOne, 'a');
  KeyPc police(hall, kThree, 'c', {kHallStream, kPolice});
  const CaseId id = one.registerCase(QStringLiteral("Wulan Tumbelaka"));
  meetAll(one, police);
  BOOST_TEST(one.see(kThree).keys.empty());
  BOOST_TEST(!one.see(kThree).needsApproval());
  const auto refused = one.desk->approve(kAdministrator, kThree, one.see(kThree).device.publicKey);
  BOOST_REQUIRE(!refused);
  BOOST_TEST((refused.error().code == ErrorCode::NotFound));
  meetAll(one, police);
  BOOST_TEST(one.grantsTo(kThree) == 0);
  BOOST_TEST(police.nameIn(id) == "");
  BOOST_TEST(!police.isClosed());
  BOOST_TEST(*police.store->log().lastGseq(kGroup) == 0);
  BOOST_TEST(filesWith(police.folder.path(), id.toString().toUtf8()).isEmpty());
  // An approval for one group says nothing about another that is granted later.
  require(hall.hub->admission().grant(kThree, {kHallStream, kPolice, kGroup}));
  meetAll(one, police);
  BOOST_TEST(one.see(kThree).needsApproval());
  BOOST_TEST(one.grantsTo(kThree) == 0);
}

BOOST_AUTO_TEST_CASE(a_revoked_device_cannot_open_what_is_written_with_the_new_key) {
  HallHub hall;
  KeyPc one(hall, kOne, 'a');
  KeyPc two(hall, kTwo, 'b');
  KeyPc three(hall, kThree, 'c');
  const CaseId old = one.registerCase(QStringLiteral("Wulan Tumbelaka"));
  meetAll(one, two, three);
  for (KeyPc* pc : {&two, &three}) {
    one.approve(pc->device);
    meetAll(one, two, three);
    pc->approve(kOne);
    meetAll(one, two, three);
  }
  BOOST_TEST(three.nameIn(old) == "Wulan Tumbelaka");
  BOOST_TEST(one.desk->leakedGroups()->empty());

  require(hall.hub->admission().revoke(kThree));
  meetAll(one, two);
  BOOST_TEST((one.see(kThree).device.state == DeviceState::Revoked));
  const auto leaked = one.desk->leakedGroups();
  require(leaked);
  BOOST_REQUIRE(leaked->size() == 1U);
  BOOST_TEST(leaked->front().devices.join(QLatin1Char(' ')).toStdString() == kThree.toStdString());

  require(one.desk->changeKey(kAdministrator, kGroup));
  meetAll(one, two);
  BOOST_TEST(one.desk->leakedGroups()->empty());
  BOOST_TEST(GroupKey::generationOf(one.store->keys().current(kGroup)->id) == 1);
  BOOST_TEST((two.store->keys().current(kGroup) == one.store->keys().current(kGroup)));
  BOOST_TEST(one.grantsTo(kThree) == 1);  // of the old key
  const CaseId fresh = two.registerCase(QStringLiteral("Frits Rorimpandey"));
  meetAll(one, two);
  BOOST_TEST(one.nameIn(fresh) == "Frits Rorimpandey");
  BOOST_TEST(two.nameIn(old) == "Wulan Tumbelaka");

  // Even with every byte of the group in its hands it has no name.
  const auto history = two.store->log().ofEntity(QLatin1String("case:") + fresh.toString());
  require(history);
  BOOST_REQUIRE(history->size() == 1U);
  Operation stolen = history->front().operation;
  stolen.personal = {};
  codec::open(stolen, three.store->keys());
  BOOST_TEST(stolen.isClosed());
  codec::open(stolen, two.store->keys());
  BOOST_TEST(!stolen.isClosed());
  // A restart keeps the new key in use.
  one.restart();
  BOOST_TEST(GroupKey::generationOf(one.store->keys().current(kGroup)->id) == 1);
}

BOOST_AUTO_TEST_CASE(a_key_of_a_stranger_opens_but_never_seals) {
  HallHub hall;
  KeyPc one(hall, kOne, 'a');
  // A device that whoever runs the hub has let in, and that nobody at this PC has looked at.
  KeyPc stranger(hall, kTwo, 'b');
  meetAll(one, stranger);
  stranger.approve(kOne);
  require(stranger.desk->changeKey(kAdministrator, kGroup));
  meetAll(one, stranger);
  BOOST_TEST(!one.kept.empty());
  BOOST_TEST((one.store->keys().current(kGroup) == one.root.own(kGroup)));
  BOOST_TEST(one.grantsTo(kTwo) == 1);  // to itself, by itself

  // And it is not passed on to those who trust this PC, even when something was sealed with it.
  KeyPc three(hall, kThree, 'c');
  meetAll(one, stranger, three);
  one.approve(kThree);
  meetAll(one, stranger, three);
  three.approve(kOne);
  const CaseId bait = stranger.registerCase(QStringLiteral("Frits Rorimpandey"));
  meetAll(one, stranger, three);
  BOOST_TEST(one.nameIn(bait) == "Frits Rorimpandey");
  BOOST_TEST(three.nameIn(bait) == "");
  BOOST_TEST(GroupKey::generationOf(one.store->keys().current(kGroup)->id) == 0);
  BOOST_TEST(GroupKey::generationOf(three.store->keys().current(kGroup)->id) == 0);
}

BOOST_AUTO_TEST_CASE(two_who_do_not_know_each_other_give_the_same_key_without_end_to_nobody) {
  HallHub hall;
  KeyPc one(hall, kOne, 'a');
  KeyPc two(hall, kTwo, 'b');
  KeyPc three(hall, kThree, 'c');
  const QString newcomer = QStringLiteral("444444444444");
  KeyPc four(hall, newcomer, 'd');
  one.registerCase(QStringLiteral("Wulan Tumbelaka"));
  meetAll(one, two, three, four);
  // The key goes from the first by the second to the third; the first and the third have never looked at each other.
  one.approve(kTwo);
  meetAll(one, two, three, four);
  two.approve(kOne);
  two.approve(kThree);
  meetAll(one, two, three, four);
  one.approve(newcomer);
  three.approve(newcomer);
  meetAll(one, two, three, four);
  const qint64 before = hall.office->store().log().count().value_or(-1);
  meetAll(one, two, three, four);
  meetAll(one, two, three, four);
  BOOST_TEST(hall.office->store().log().count().value_or(-1) == before);
  BOOST_TEST(!four.isClosed());
}

BOOST_AUTO_TEST_CASE(only_an_administrator_gives_keys_and_only_to_the_key_that_was_compared) {
  HallHub hall;
  KeyPc one(hall, kOne, 'a');
  KeyPc two(hall, kTwo, 'b');
  meetAll(one, two);
  const QByteArray key = one.see(kTwo).device.publicKey;
  const Seat officer{QStringLiteral("3"), QStringLiteral("novita")};
  BOOST_TEST((one.desk->approve(officer, kTwo, key).error().code == ErrorCode::Denied));
  BOOST_TEST((one.desk->changeKey(officer, kGroup).error().code == ErrorCode::Denied));
  BOOST_TEST((one.desk->approve(kAdministrator, kTwo, QByteArray(32, 'x')).error().code == ErrorCode::Conflict));
  BOOST_TEST((one.desk->approve(kAdministrator, kOne, key).error().code == ErrorCode::NotFound));
  meetAll(one, two);
  BOOST_TEST(one.grantsTo(kTwo) == 0);
  BOOST_TEST(one.see(kTwo).fingerprint.toStdString() ==
             deviceFingerprint(two.store->deviceKey().publicKey()).toStdString());
}

BOOST_AUTO_TEST_CASE(a_key_counts_only_when_it_is_on_the_disk) {
  HallHub hall;
  KeyPc one(hall, kOne, 'a');
  KeyPc two(hall, kTwo, 'b');
  const CaseId id = one.registerCase(QStringLiteral("Wulan Tumbelaka"));
  meetAll(one, two);
  two.isDiskFull = true;
  one.approve(kTwo);
  meetAll(one, two);
  BOOST_TEST(!two.desk->settle());
  BOOST_TEST(!two.desk->fault().isEmpty());
  BOOST_TEST(two.nameIn(id) == "");
  two.isDiskFull = false;
  two.meet();
  BOOST_TEST(two.desk->fault().isEmpty());
  BOOST_TEST(two.nameIn(id) == "Wulan Tumbelaka");
}

BOOST_AUTO_TEST_CASE(a_history_that_the_hub_does_not_want_does_not_hold_up_the_rest) {
  HallHub hall;
  // More than a batch, of a group that sorts first and was not granted.
  KeyPc one(hall, kTwo, 'b');
  for (int i = 0; i < 120; ++i) one.registerCase(QStringLiteral("Wulan Tumbelaka"), QStringLiteral("g:bapenda"));
  const CaseId wanted = one.registerCase(QStringLiteral("Frits Rorimpandey"));
  meetAll(one);
  BOOST_TEST(one.status().waitingOperations() == 0);
  BOOST_TEST(*hall.office->store().log().lastGseq(kGroup) == 1);
  BOOST_TEST(*hall.office->store().log().lastGseq(QStringLiteral("g:bapenda")) == 0);
  BOOST_TEST(one.nameIn(wanted) == "Frits Rorimpandey");
  // Granted later, it goes out.
  require(hall.hub->admission().grant(kTwo, {kHallStream, kGroup, QStringLiteral("g:bapenda")}));
  meetAll(one);
  BOOST_TEST(*hall.office->store().log().lastGseq(QStringLiteral("g:bapenda")) == 120);
}

BOOST_AUTO_TEST_CASE(the_hub_takes_the_list_of_devices_from_nobody_else) {
  HallHub hall;
  KeyPc one(hall, kOne, 'a');
  OperationDraft draft;
  draft.stream = kHallStream;
  draft.entity = QLatin1String("device:") + kOne;
  draft.type = QStringLiteral("device.set");
  draft.plain = {{QStringLiteral("name"), QStringLiteral("forged")}};
  require(one.store->append(QStringLiteral("lengkong"), {draft}));
  meetAll(one);
  const auto refusals = one.store->refusals();
  require(refusals);
  BOOST_REQUIRE(refusals->size() == 1U);
  BOOST_TEST(refusals->front().code.toStdString() == "not-authority");
  BOOST_TEST(one.see(kOne).device.name.toStdString() == kOne.toStdString());
  BOOST_TEST(one.see(kOne).isSelf);
}

BOOST_AUTO_TEST_SUITE_END()
