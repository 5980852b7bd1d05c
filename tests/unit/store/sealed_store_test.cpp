#include <boost/test/unit_test.hpp>

#include <QFile>

#include "store/case_list.h"
#include "support/store_fixture.h"
#include "support/table_dump.h"

namespace {

QByteArray wholeFile(const QString& path) {
  QFile file(path);
  BOOST_REQUIRE_MESSAGE(file.open(QIODevice::ReadOnly), path.toStdString());
  return file.readAll();
}

struct SealedFixture : StoreFixture {
  QString copy = folder.filePath(QStringLiteral("cadangan.sqlite"));

  std::string logText() {
    std::string text;
    require(store->log().walk([&](const LogPlace&, const QByteArray& bytes) {
      text += bytes.toStdString();
      return true;
    }));
    return text;
  }
  Result<std::unique_ptr<Store>> openWith(const KeyRing& keys, Store::Opening* facts = nullptr) {
    store.reset();
    Store::Options other = options();
    other.keys = keys;
    return Store::open(other, facts);
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(sealed_store, SealedFixture)

BOOST_AUTO_TEST_CASE(the_log_holds_no_personal_data_and_the_tables_show_it) {
  registerCase(1);
  BOOST_TEST(logText().find("Abdul") == std::string::npos);
  BOOST_TEST(logText().find("7172065402940001") == std::string::npos);
  const auto cases = CaseList(store->database()).page({CaseFilter::Which::All, {}, 0, {}}, {}, 10, 0);
  require(cases);
  BOOST_REQUIRE(cases->size() == 1U);
  BOOST_TEST(cases->front().name.toStdString() == "Abdul Rahman 1");
  BOOST_TEST(store->verify()->fault.toStdString() == "");
}

BOOST_AUTO_TEST_CASE(a_backup_holds_no_personal_data_and_gives_all_of_it_back) {
  playMorning(8);
  const QString before = dumpTables(path());
  require(store->backup(copy));
  const QByteArray bytes = wholeFile(copy);
  BOOST_TEST(!bytes.contains("Abdul"));
  BOOST_TEST(!bytes.contains("7172065402940001"));
  BOOST_TEST(!QFile::exists(copy + QStringLiteral("-wal")));
  BOOST_TEST(!QFile::exists(copy + QStringLiteral(".bagian")));
  store.reset();
  const KeyRing keys = testKeys();
  require(Store::inspect(copy, &keys));
  require(Store::restore(folder.path(), copy, {}, clock.nowMs(), &keys));
  open();
  BOOST_TEST((dumpTables(path()) == before));
  BOOST_TEST(store->verify()->fault.toStdString() == "");
}

BOOST_AUTO_TEST_CASE(a_backup_without_its_keys_says_so_and_replaces_nothing) {
  playMorning(3);
  require(store->backup(copy));
  const KeyRing others = testKeys('s');
  const auto facts = Store::inspect(copy, &others);
  BOOST_REQUIRE(!facts);
  BOOST_TEST((facts.error().code == ErrorCode::Denied));
  BOOST_TEST(facts.error().field.toStdString() == "key");
  const QString before = dumpTables(path());
  store.reset();
  BOOST_TEST(!Store::restore(folder.path(), copy, {}, clock.nowMs(), &others));
  open();
  BOOST_TEST((dumpTables(path()) == before));
}

BOOST_AUTO_TEST_CASE(without_its_keys_a_store_keeps_what_its_tables_show) {
  playMorning(3);
  const QString before = dumpTables(path());
  Store::Opening facts;
  auto other = openWith(testKeys('s'), &facts);
  require(other);
  BOOST_TEST(facts.missingKeys == 1);
  BOOST_TEST((dumpTables(path()) == before));
  const auto rebuilt = (*other)->rebuild();
  BOOST_REQUIRE(!rebuilt);
  BOOST_TEST((rebuilt.error().code == ErrorCode::Denied));
  BOOST_TEST((dumpTables(path()) == before));
}

BOOST_AUTO_TEST_CASE(an_entity_that_cannot_be_opened_has_no_row_until_the_key_comes) {
  registerCase(1);
  const QString before = dumpTables(path());
  require(store->joinHall({QStringLiteral("log"), 1, QStringLiteral("K1")}));
  auto other = openWith(testKeys('s'));
  require(other);
  require((*other)->rebuild());
  const auto hidden = CaseList((*other)->database()).page({CaseFilter::Which::All, {}, 0, {}}, {}, 10, 0);
  require(hidden);
  BOOST_TEST(hidden->empty());
  require((*other)->setKeys(testKeys()));
  const auto shown = CaseList((*other)->database()).page({CaseFilter::Which::All, {}, 0, {}}, {}, 10, 0);
  require(shown);
  BOOST_TEST(shown->size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_ring_without_the_group_s_key_writes_nothing) {
  KeyRing ring;
  require(ring.add(QStringLiteral("g:lain"), {QStringLiteral("k1"), QByteArray(32, 'x')}));
  auto other = openWith(ring);
  require(other);
  OperationDraft draft;
  draft.stream = QStringLiteral("g:pemkot");
  draft.entity = QStringLiteral("drone:1");
  draft.type = QStringLiteral("drone.fly");
  draft.personal = {{QStringLiteral("name"), QStringLiteral("Siti")}};
  const auto refused = (*other)->append(QStringLiteral("novita"), {draft});
  BOOST_REQUIRE(!refused);
  BOOST_TEST((refused.error().code == ErrorCode::Denied));
  BOOST_TEST(*(*other)->log().count() == 0);
}

BOOST_AUTO_TEST_CASE(a_damaged_sealed_store_comes_back_with_its_keys) {
  playMorning(40);
  sql("PRAGMA wal_checkpoint(TRUNCATE)");
  store.reset();
  QFile file(path());
  BOOST_REQUIRE(file.open(QIODevice::ReadWrite));
  file.write(QByteArray(100, 'Z'));
  file.close();
  open();
  BOOST_TEST(!opening.setAside.isEmpty());
  BOOST_TEST(opening.missingKeys == 0);
  BOOST_TEST(number("SELECT count(*) FROM case_record WHERE name LIKE 'Abdul%'") > 20);
}

BOOST_AUTO_TEST_CASE(a_member_does_not_order_and_a_lone_store_does) {
  issue(1);
  require(store->joinHall({QStringLiteral("log"), 3, QStringLiteral("K4")}));
  BOOST_TEST(number("SELECT count(*) FROM log WHERE gseq IS NOT NULL") == 0);
  const Ticket ticket = issue(2);
  BOOST_TEST(number("SELECT count(*) FROM log WHERE gseq IS NOT NULL") == 0);
  const auto claimed = change(ticket, "ticket.call", {{QStringLiteral("counter"), QStringLiteral("3")}}, true);
  BOOST_REQUIRE(!claimed);
  BOOST_TEST(claimed.error().field.toStdString() == "hub");
  open();
  BOOST_TEST((store->authority() == Authority::Member));
  BOOST_TEST(store->epoch() == 3);
  BOOST_TEST(store->suffix().toStdString() == "K4");
  const auto waiting = store->waiting();
  require(waiting);
  BOOST_REQUIRE(waiting->size() == 1U);
  BOOST_TEST(waiting->front().operations == 2);
  BOOST_TEST(*waiting->front().sinceMs == clock.nowMs());
}

BOOST_AUTO_TEST_CASE(a_member_from_an_old_backup_writes_a_chain_of_its_own) {
  require(store->joinHall({QStringLiteral("log"), 1, QStringLiteral("K4")}));
  issue(1);
  require(store->backup(copy));
  issue(2);
  store.reset();
  require(Store::restore(folder.path(), copy, {}, clock.nowMs()));
  open();
  BOOST_TEST(store->device().toStdString() != device.toStdString());
  BOOST_TEST(enrolledDevice(store->device()).toStdString() == device.toStdString());
  BOOST_TEST(store->suffix().startsWith(QStringLiteral("K4R")));
  const QString name = store->device();
  issue(3);
  open();
  BOOST_TEST(store->device().toStdString() == name.toStdString());
  BOOST_TEST(store->log().head(kHallStream, device)->seq == 1);
  BOOST_TEST(store->log().head(kHallStream, name)->seq == 1);
  BOOST_TEST(store->verify()->fault.toStdString() == "");
}

BOOST_AUTO_TEST_CASE(the_ith_access_of_a_hub_s_turn_fails_and_nothing_is_half_done) {
  playMorning(3);
  require(store->becomeHub());
  // A member's chain, written by another store.
  QTemporaryDir elsewhere;
  Store::Options other = options();
  other.folder = elsewhere.path();
  other.device = QStringLiteral("111111111111");
  other.deviceSeed = QByteArray(32, 'm');
  auto member = Store::open(other);
  require(member);
  require((*member)->joinHall({store->logId(), 1, QStringLiteral("K1")}));
  OperationDraft draft;
  draft.stream = kHallStream;
  draft.entity = QStringLiteral("counter_state:3");
  draft.type = QStringLiteral("counter_state.set");
  draft.plain = {{QStringLiteral("state"), QStringLiteral("open")},
                 {QStringLiteral("since"), 1},
                 {QStringLiteral("officer"), QStringLiteral("n")}};
  require((*member)->append(QStringLiteral("n"), {draft}));
  const auto batches = (*member)->outgoing({});
  require(batches);
  const QByteArray key = (*member)->deviceKey().publicKey();
  int failures = 0;
  for (int i = 1; i < 200; ++i) {
    const QString before = dumpTables(path());
    int access = 0;
    bool wasPlanted = false;
    store->database().setFaultHook([&](const char*) {
      wasPlanted |= ++access == i;
      return access == i;
    });
    const auto receipt = store->accept(batches->front(), key, {});
    store->database().setFaultHook(nullptr);
    if (!wasPlanted) {
      require(receipt);
      BOOST_TEST((receipt->results[0].standing == OpStanding::Applied));
      BOOST_TEST(failures >= 8);
      BOOST_TEST(store->verify()->fault.toStdString() == "");
      const auto end = store->cursor()->after[kHallStream];
      BOOST_TEST(number("SELECT max(gseq) FROM log WHERE stream = 'hall'") == static_cast<int>(end));
      return;
    }
    ++failures;
    BOOST_TEST(!receipt);
    BOOST_TEST((dumpTables(path()) == before), "access " << i);
  }
  BOOST_FAIL("the command never came to its end");
}

BOOST_AUTO_TEST_SUITE_END()
