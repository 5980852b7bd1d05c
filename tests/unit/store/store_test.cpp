#include <boost/test/unit_test.hpp>

#include <QFile>

#include "store/migrator.h"
#include "support/store_fixture.h"
#include "support/table_dump.h"

BOOST_FIXTURE_TEST_SUITE(store, StoreFixture)

BOOST_AUTO_TEST_CASE(a_rebuild_gives_the_same_tables) {
  playMorning(40);
  const QString before = dumpTables(path());
  const auto count = store->rebuild();
  require(count);
  BOOST_TEST(*count > 100);
  BOOST_TEST((dumpTables(path()) == before));
}

BOOST_AUTO_TEST_CASE(the_chain_is_whole_and_every_flipped_byte_is_found) {
  playMorning(3);
  const auto check = store->verify();
  require(check);
  BOOST_TEST(check->fault.toStdString() == "");
  BOOST_TEST(check->operations > 0);
  BOOST_TEST(check->signatures > 0);
  const int rows = number("SELECT count(*) FROM log");
  int mutated = 0;
  for (int pos = 1; pos <= rows; ++pos) {
    const int length = number("SELECT length(bytes) FROM log WHERE pos = " + std::to_string(pos));
    for (int at = 1; at <= length; at += 7) {
      const std::string where = " WHERE pos = " + std::to_string(pos);
      sql("CREATE TEMP TABLE kept AS SELECT bytes FROM log" + where);
      sql("UPDATE log SET bytes = CAST(substr(bytes, 1, " + std::to_string(at - 1) + ") || " +
          "CASE substr(bytes, " + std::to_string(at) + ", 1) WHEN CAST('a' AS BLOB) THEN 'b' ELSE 'a' END || " +
          "substr(bytes, " + std::to_string(at + 1) + ") AS BLOB)" + where);
      const auto found = store->verify();
      require(found);
      BOOST_TEST(!found->fault.isEmpty(), "byte " << at << " of row " << pos);
      sql("UPDATE log SET bytes = (SELECT bytes FROM kept)" + where);
      sql("DROP TABLE kept");
      ++mutated;
    }
  }
  BOOST_TEST(mutated > 100);
  BOOST_TEST(store->verify()->fault.toStdString() == "");
  sql("DELETE FROM log WHERE pos = (SELECT max(pos) FROM log)");
  BOOST_TEST(!store->verify()->fault.isEmpty(), "a missing end");
}

BOOST_AUTO_TEST_CASE(time_goes_on_when_the_clock_is_set_back) {
  const Ticket first = issue(1);
  clock.advance(-86'400'000);
  issue(2);
  open();
  issue(3);
  std::vector<qint64> times;
  auto statement = store->database().prepare("SELECT effective FROM log ORDER BY pos");
  require(statement);
  require(statement->run());
  while (statement->next()) times.push_back(statement->integer(0));
  BOOST_TEST(std::ranges::is_sorted(times));
  BOOST_TEST(store->clockBehindMs() > 80'000'000);
}

BOOST_AUTO_TEST_CASE(an_operation_of_an_unknown_type_is_kept_and_changes_nothing) {
  playMorning(2);
  const QString before = dumpTables(path());
  OperationDraft draft;
  draft.stream = kHallStream;
  draft.entity = QStringLiteral("drone:1");
  draft.type = QStringLiteral("drone.fly");
  draft.plain = {{QStringLiteral("height"), 12}};
  require(store->append(QStringLiteral("novita"), {draft}));
  BOOST_TEST((dumpTables(path()) == before));
  const auto kept = LogTable(store->database()).ofEntity(QStringLiteral("drone:1"));
  require(kept);
  BOOST_REQUIRE(kept->size() == 1U);
  BOOST_TEST(kept->front().operation.plain.value(QLatin1String("height")).toInt() == 12);
  require(store->rebuild());
  BOOST_TEST((dumpTables(path()) == before));
}

BOOST_AUTO_TEST_CASE(the_ith_access_fails_for_every_i_and_nothing_is_half_done) {
  playMorning(2);
  const Ticket ticket = issue(50);
  int failures = 0;
  for (int i = 1; i < 200; ++i) {
    const QString before = dumpTables(path());
    const int logged = number("SELECT count(*) FROM log");
    int access = 0;
    bool wasPlanted = false;
    store->database().setFaultHook([&](const char*) {
      wasPlanted |= ++access == i;
      return access == i;
    });
    const auto done = change(ticket, "ticket.call", {{QStringLiteral("counter"), QStringLiteral("3")}}, true);
    store->database().setFaultHook(nullptr);
    if (!wasPlanted) {
      require(done);
      BOOST_TEST(failures >= 5);
      const auto check = store->verify();
      require(check);
      BOOST_TEST(check->fault.toStdString() == "");
      const auto row = TicketTable(store->database()).row(ticket.id);
      require(row);
      BOOST_TEST(((*row)->ticket.state == TicketState::Called));
      return;
    }
    ++failures;
    BOOST_TEST(!done);
    BOOST_TEST((dumpTables(path()) == before), "access " << i);
    BOOST_TEST(number("SELECT count(*) FROM log") == logged, "access " << i);
  }
  BOOST_FAIL("the command never came to its end");
}

BOOST_AUTO_TEST_CASE(a_full_disk_gives_a_message_and_loses_nothing) {
  playMorning(5);
  sql("PRAGMA wal_checkpoint(TRUNCATE)");
  const int pages = number("PRAGMA page_count");
  sql("PRAGMA max_page_count = " + std::to_string(pages + 1));
  Result<Committed> done;
  int n = 100;
  QString before;
  do {
    before = dumpTables(path());
    done = tryIssue(n++);
  } while (done && n < 5000);
  BOOST_REQUIRE(!done);
  BOOST_TEST((done.error().code == ErrorCode::DiskFull));
  BOOST_TEST((dumpTables(path()) == before));
  sql("PRAGMA max_page_count = 1073741823");
  require(tryIssue(n));
  const auto check = store->verify();
  require(check);
  BOOST_TEST(check->fault.toStdString() == "");
}

BOOST_AUTO_TEST_CASE(a_backup_is_whole_and_one_of_another_office_is_refused) {
  setOffice(QStringLiteral("site-a"));
  playMorning(5);
  const QString before = dumpTables(path());
  const QString copy = folder.filePath(QStringLiteral("cadangan.sqlite"));
  require(store->backup(copy));
  BOOST_TEST(!store->backup(copy));  // nothing is written over
  const auto facts = Store::inspect(copy);
  require(facts);
  BOOST_TEST(facts->siteId.toStdString() == "site-a");
  BOOST_TEST(facts->operations == number("SELECT count(*) FROM log"));
  issue(99);
  store.reset();
  const auto refused = Store::restore(folder.path(), copy, QStringLiteral("site-b"), clock.nowMs());
  BOOST_REQUIRE(!refused);
  BOOST_TEST((refused.error().code == ErrorCode::Conflict));
  BOOST_TEST(QFile::exists(path()));
  const auto restored = Store::restore(folder.path(), copy, QStringLiteral("site-a"), clock.nowMs());
  require(restored);
  BOOST_TEST(QFile::exists(*restored));  // the former one was set aside
  open();
  BOOST_TEST((dumpTables(path()) == before));
  const QString junk = folder.filePath(QStringLiteral("junk.sqlite"));
  QFile file(junk);
  BOOST_REQUIRE(file.open(QIODevice::WriteOnly));
  file.write(QByteArray(100'000, 'x'));
  file.close();
  BOOST_TEST(!Store::inspect(junk));
}

BOOST_AUTO_TEST_CASE(a_damaged_file_is_set_aside_and_salvaged) {
  playMorning(60);
  const int logged = number("SELECT count(*) FROM log");
  sql("PRAGMA wal_checkpoint(TRUNCATE)");
  store.reset();
  QFile file(path());
  BOOST_REQUIRE(file.open(QIODevice::ReadWrite));
  file.seek(0);
  file.write(QByteArray(100, 'Z'));  // no SQLite header any more
  file.close();
  open();
  BOOST_TEST(!opening.setAside.isEmpty());
  BOOST_TEST(QFile::exists(opening.setAside));
  BOOST_TEST_MESSAGE("salvaged " << opening.salvaged << " of " << logged);
  // What lies on more than one page is cut in two; everything else comes back.
  BOOST_TEST(opening.salvaged >= logged * 9 / 10);
  BOOST_TEST(number("SELECT count(*) FROM ticket") > 50);
  issue(500);
}

BOOST_AUTO_TEST_CASE(a_zeroed_page_in_the_middle_costs_only_what_lay_on_it) {
  playMorning(200);
  const int logged = number("SELECT count(*) FROM log");
  sql("PRAGMA wal_checkpoint(TRUNCATE)");
  store.reset();
  QFile file(path());
  BOOST_REQUIRE(file.open(QIODevice::ReadWrite));
  file.seek(0);
  file.write(QByteArray(4096, '\0'));
  file.seek(file.size() / 2 / 4096 * 4096);
  file.write(QByteArray(4096, '\0'));
  file.close();
  open();
  BOOST_TEST_MESSAGE("salvaged " << opening.salvaged << " of " << logged);
  BOOST_TEST(opening.salvaged >= logged - 60);
  BOOST_TEST(opening.salvaged <= logged);
}

BOOST_AUTO_TEST_CASE(a_folder_that_cannot_be_made_is_an_error) {
  QFile file(folder.filePath(QStringLiteral("berkas")));
  BOOST_REQUIRE(file.open(QIODevice::WriteOnly));
  file.close();
  auto options = this->options();
  options.folder = folder.filePath(QStringLiteral("berkas/di-dalam"));
  const auto opened = Store::open(options);
  BOOST_REQUIRE(!opened);
  BOOST_TEST((opened.error().code == ErrorCode::ReadOnly));
}

BOOST_AUTO_TEST_CASE(a_file_of_a_newer_program_is_left_alone) {
  playMorning(1);
  sql("PRAGMA user_version = 9999");
  store.reset();
  const auto opened = Store::open(options());
  BOOST_REQUIRE(!opened);
  BOOST_TEST((opened.error().code == ErrorCode::Unsupported));
}

BOOST_AUTO_TEST_CASE(a_pc_with_a_new_name_goes_on_after_what_it_wrote_under_the_old_one) {
  const Ticket ticket = issue(1);
  require(change(ticket, "ticket.call", {{QStringLiteral("counter"), QStringLiteral("3")}}, true));
  // The key was lost, another one was made, and on the same day somebody set the clock back by ten.
  device = QStringLiteral("112233445566");
  clock.advance(-10LL * 86'400'000);
  open();
  require(change(ticket, "ticket.start", {}));
  const auto row = TicketTable(store->database()).row(ticket.id);
  require(row);
  BOOST_TEST(((*row)->ticket.state == TicketState::Serving));
}

BOOST_AUTO_TEST_CASE(what_the_pill_shows_is_read_without_a_walk_over_the_log) {
  // Read with every page that comes in: on a log of millions a walk would take longer than the page.
  require(tryIssue(1));
  QStringList statements;
  store->database().setFaultHook([&](const char* sql) {
    statements.append(QString::fromUtf8(sql));
    return false;
  });
  require(store->waiting());
  require(store->refusals());
  store->database().setFaultHook({});
  BOOST_TEST(!statements.isEmpty());
  for (const QString& text : statements) {
    if (!text.startsWith(QLatin1String("SELECT"))) continue;
    for (const auto& row : rowsOf(path(), "EXPLAIN QUERY PLAN " + text.toStdString(), 4,
                                  static_cast<int>(text.count(QLatin1Char('?')))))
      BOOST_TEST(!row[3].startsWith(QLatin1String("SCAN log")), row[3].toStdString() << " in " << text.toStdString());
  }
}

BOOST_AUTO_TEST_CASE(every_released_schema_opens_with_its_data) {
  const QDir released(QStringLiteral(LOKET_SOURCE_DIR "/tests/fixtures/schema"));
  const QStringList files = released.entryList({QStringLiteral("*.sqlite")}, QDir::Files, QDir::Name);
  // The newest one gets its file before the next is begun (loket-schema-file).
  BOOST_TEST(files.size() >= Migrator().newest() - 1);
  BOOST_TEST(files.size() <= Migrator().newest());
  for (qsizetype i = 0; i < files.size(); ++i)
    BOOST_TEST(files[i].toStdString() == QStringLiteral("%1.sqlite").arg(i + 1, 4, 10, QLatin1Char('0')).toStdString());
  for (const QString& name : files) {
    store.reset();
    QFile::remove(path());
    BOOST_REQUIRE(QFile::copy(released.filePath(name), path()));
    QFile::setPermissions(path(), QFile::ReadOwner | QFile::WriteOwner);
    open();
    BOOST_TEST(opening.setAside.toStdString() == "");
    BOOST_TEST(number("PRAGMA user_version") == Migrator().newest());
    const QString before = dumpTables(path());
    BOOST_TEST(number("SELECT count(*) FROM ticket") > 0, name.toStdString());
    require(store->rebuild());
    BOOST_TEST((dumpTables(path()) == before), name.toStdString());
    BOOST_TEST(store->verify()->fault.toStdString() == "");
  }
}

BOOST_AUTO_TEST_SUITE_END()
