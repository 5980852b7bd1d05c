#include "hub/log_audit.h"

#include <QFile>

#include "hub/audit_desk.h"
#include "hub/question.h"
#include "support/hall_fixture.h"

namespace {

const QString kNumbered = QStringLiteral("hall/%1");

/// A hub with the work of two counters, one operation of which it has refused.
struct AuditFixture : HallFixture {
  std::unique_ptr<Member> first = enrol('a');
  std::unique_ptr<Member> second = enrol('b');

  AuditFixture() {
    pull(*first);
    pull(*second);
    work(3);
    require(first->store->append(QStringLiteral("rahmat"),
                                 {draft(QStringLiteral("device:aaaaaaaaaaaa"), "device.set", {{"name", "x"}})}));
    push(*first);
    work(2);
  }
  void work(int numbers) {
    for (int i = 0; i < numbers; ++i) {
      clock.advance(60'000);
      pull(*first);
      granted(hub->issue(deviceOf(*first), issueFor(*first)));
      pull(*second);
      require(second->store->append(QStringLiteral("novita"),
                                    {draft(QStringLiteral("note:%1").arg(i), "note.kept", {{"text", clock.nowMs()}})}));
      push(*second);
    }
  }
  LogAudit::Check verify() {
    const auto check = LogAudit(*hub).verify();
    require(check);
    return *check;
  }
  qint64 last() { return hubStore().cursor()->after.at(kHallStream); }
  void sql(const QString& text) { require(hubStore().database().run(text)); }
  /// The files of the hub's store as they are now.
  std::map<QString, QByteArray> copy() {
    std::map<QString, QByteArray> files;
    for (const char* end : {"", "-wal"}) {
      QFile file(hubStore().database().path() + QLatin1String(end));
      if (file.open(QIODevice::ReadOnly)) files[file.fileName()] = file.readAll();
    }
    return files;
  }
  /// Puts an older state of the database in its place, as no restoring would, and nothing else.
  void putBack(const std::map<QString, QByteArray>& files) {
    const QString path = hubStore().database().path();
    hub.reset();
    office.reset();
    for (const char* end : {"", "-wal", "-shm"}) QFile::remove(path + QLatin1String(end));
    for (const auto& [name, bytes] : files) {
      QFile file(name);
      BOOST_REQUIRE(file.open(QIODevice::WriteOnly));
      BOOST_REQUIRE(file.write(bytes) == bytes.size());
    }
    openHub();
  }
  AuditDesk::Authority authority() {
    return {hubStore().logId(), hubStore().epoch(), enrolledDevice(hubStore().device()), hubStore().deviceKey(),
            clock.nowMs()};
  }
};

/// A member's own view of the log: every byte of it came by pulling.
QByteArray rootAt(Store& store, qint64 size) {
  MerklePeaks peaks;
  const auto rows = store.log().sequenced(kHallStream, 0, static_cast<int>(size), 1 << 30);
  require(rows);
  for (const LogEntry& row : *rows) peaks.append(MerkleHash::leaf(row.bytes));
  BOOST_REQUIRE_EQUAL(peaks.size(), size);
  return peaks.root();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(log_audit)

BOOST_FIXTURE_TEST_CASE(a_whole_log_is_whole_and_what_was_signed_is_compared_the_next_time, AuditFixture) {
  const auto signedOnce = LogAudit(*hub).verifyAndSign();
  require(signedOnce);
  BOOST_TEST(signedOnce->fault.toStdString() == "");
  BOOST_TEST(signedOnce->operations == *hubStore().log().count());
  BOOST_TEST(signedOnce->heads == 0);
  work(1);
  const auto again = LogAudit(*hub).verifyAndSign();
  BOOST_TEST(again->fault.toStdString() == "");
  BOOST_TEST(again->heads == static_cast<qint64>(hubStore().cursor()->after.size()));
  // Nothing new: nothing more is kept.
  BOOST_TEST(LogAudit(*hub).verifyAndSign()->heads == verify().heads);
}

BOOST_FIXTURE_TEST_CASE(every_flipped_byte_of_every_column_is_found, AuditFixture) {
  BOOST_REQUIRE(verify().fault.isEmpty());
  const auto rows = hubStore().log().sequenced(kHallStream, last() - 9, 10, 1 << 30);
  require(rows);
  BOOST_REQUIRE(std::ranges::any_of(*rows, [](const LogEntry& row) { return !row.rejected.isEmpty(); }));
  const auto hex = [](const QByteArray& bytes) {
    return QLatin1String("X'") + QString::fromLatin1(bytes.toHex()) + QLatin1Char('\'');
  };
  const auto isFound = [&](qint64 gseq, const char* column, const QString& changed, const QString& before) {
    const QString text =
        QStringLiteral("UPDATE log SET %1 = %2 WHERE stream = 'hall' AND gseq = ") + QString::number(gseq);
    sql(text.arg(QLatin1String(column), changed));
    BOOST_REQUIRE_MESSAGE(!verify().fault.isEmpty(), "not found: " << column << " of hall/" << gseq);
    sql(text.arg(QLatin1String(column), before));
  };
  for (const LogEntry& row : *rows) {
    const qint64 gseq = *row.place.gseq;
    const bool isWhole = gseq == last() - 1 || !row.rejected.isEmpty();
    const auto flipAll = [&](const char* column, const QByteArray& bytes) {
      for (qsizetype i = 0; i < bytes.size(); i += isWhole ? 1 : std::max<qsizetype>(1, bytes.size() - 1)) {
        QByteArray flipped = bytes;
        flipped[i] = static_cast<char>(flipped[i] ^ 1);
        isFound(gseq, column, hex(flipped), hex(bytes));
      }
    };
    flipAll("bytes", row.bytes);
    flipAll("chain", row.chain);
    flipAll("running", row.running);
    if (!row.signature.isEmpty()) flipAll("signature", row.signature);
    if (row.rejected.isEmpty()) flipAll("id", row.id.toBytes());
    isFound(gseq, "effective", QString::number(*row.place.effective + 1), QString::number(*row.place.effective));
    const QString why =
        row.rejected.isEmpty() ? QStringLiteral("NULL") : QLatin1Char('\'') + row.rejected + QLatin1Char('\'');
    isFound(gseq, "rejected", row.rejected.isEmpty() ? QStringLiteral("'forged'") : QStringLiteral("NULL"), why);
    isFound(gseq, "seq", QString::number(row.place.seq + 1'000), QString::number(row.place.seq));
    sql(QStringLiteral("UPDATE log SET gseq = %1 WHERE stream = 'hall' AND gseq = %2").arg(gseq + 1'000).arg(gseq));
    BOOST_TEST(verify().fault.endsWith(kNumbered.arg(gseq)));
    sql(QStringLiteral("UPDATE log SET gseq = %2 WHERE stream = 'hall' AND gseq = %1").arg(gseq + 1'000).arg(gseq));
  }
  BOOST_TEST(verify().fault.toStdString() == "");
}

BOOST_FIXTURE_TEST_CASE(what_is_wrong_is_named_by_its_number, AuditFixture) {
  sql(QStringLiteral("UPDATE log SET effective = effective + 1 WHERE stream = 'hall' AND gseq = %1").arg(last() - 4));
  BOOST_TEST(verify().fault.toStdString() ==
             QStringLiteral("place, time or refusal changed at hall/%1").arg(last() - 4).toStdString());
}

BOOST_FIXTURE_TEST_CASE(a_log_that_is_put_back_to_an_older_one_is_found, AuditFixture) {
  const auto before = copy();
  const qint64 had = last();
  work(2);
  require(LogAudit(*hub).verifyAndSign());
  const qint64 signedUpTo = last();
  putBack(before);
  BOOST_REQUIRE_EQUAL(last(), had);
  // Nothing within the file says that anything is wrong with it.
  BOOST_TEST(hubStore().verify()->fault.toStdString() == "");
  BOOST_TEST(
      verify().fault.toStdString() ==
      QStringLiteral("cut off: missing from hall/%1, signed up to hall/%2").arg(had + 1).arg(signedUpTo).toStdString());
}

BOOST_FIXTURE_TEST_CASE(a_log_that_was_written_anew_by_its_own_hub_is_found, AuditFixture) {
  require(LogAudit(*hub).verifyAndSign());
  const qint64 agreed = last();
  const auto before = copy();
  const auto note = [&](const char* text) {
    require(hubStore().append({}, {draft(QStringLiteral("note:x"), "note.kept", {{"text", text}})}));
  };
  note("as it was");
  require(LogAudit(*hub).verifyAndSign());
  putBack(before);
  // With the hub's own key, its own chain, its own checksums: only what was signed before says otherwise.
  note("as it is told now");
  note("and more");
  BOOST_TEST(hubStore().verify()->fault.toStdString() == "");
  BOOST_TEST(verify().fault.toStdString() ==
             QStringLiteral("rewritten between hall/%1 and hall/%1: another history than this hub has signed")
                 .arg(agreed + 1)
                 .toStdString());
}

BOOST_FIXTURE_TEST_CASE(a_restored_hub_is_not_suspected, AuditFixture) {
  const QString backup = folder.filePath(QStringLiteral("cadangan.sqlite"));
  require(hubStore().backup(backup));
  work(2);
  require(LogAudit(*hub).verifyAndSign());
  hub.reset();
  office.reset();
  require(Store::restore(folder.path(), backup, {}, clock.nowMs()));
  openHub();
  BOOST_TEST(verify().fault.toStdString() == "");
}

BOOST_FIXTURE_TEST_CASE(a_forged_or_cut_off_book_of_heads_is_told_apart, AuditFixture) {
  require(LogAudit(*hub).verifyAndSign());
  QFile book(folder.filePath(QStringLiteral("tree-heads.jsonl")));
  BOOST_REQUIRE(book.open(QIODevice::ReadOnly));
  const QByteArray whole = book.readAll();
  book.close();
  const auto write = [&](const QByteArray& bytes) {
    BOOST_REQUIRE(book.open(QIODevice::WriteOnly | QIODevice::Truncate));
    BOOST_REQUIRE(book.write(bytes) == bytes.size());
    book.close();
  };
  // A crash in the middle of a line.
  write(whole + whole.left(100));
  BOOST_TEST(verify().fault.toStdString() == "");
  work(1);
  require(LogAudit(*hub).verifyAndSign());
  BOOST_TEST(verify().fault.toStdString() == "");
  BOOST_TEST(verify().heads == 2 * static_cast<qint64>(hubStore().cursor()->after.size()) -
                                   static_cast<qint64>(hubStore().cursor()->after.size() - 1));
  QByteArray forged = whole;
  const qsizetype size = forged.indexOf("\"size\":") + 7;
  forged[size] = forged[size] == '9' ? '8' : static_cast<char>(forged[size] + 1);
  write(forged);
  BOOST_TEST(verify().fault.startsWith(QLatin1String("bad signature of the head of ")));
}

BOOST_FIXTURE_TEST_CASE(the_tree_of_the_hub_is_the_one_that_a_member_computes, AuditFixture) {
  AuditDesk desk(hubStore().database().path());
  pull(*first);
  const TreeHead head = granted(desk.head(authority(), {kHallStream, {}, {}}));
  BOOST_TEST(head.size == last());
  BOOST_TEST((head.root == rootAt(*first->store, head.size)));
  BOOST_TEST(head.isSignedBy(hubStore().deviceKey().publicKey()));
  TreeHead other = head;
  other.size -= 1;
  BOOST_TEST(!other.isSignedBy(hubStore().deviceKey().publicKey()));

  const auto rows = first->store->log().sequenced(kHallStream, 0, 10'000, 1 << 30);
  for (const LogEntry& row : *rows) {
    const TreeProof proof = granted(desk.inclusion(authority(), {kHallStream, *row.place.gseq, {}}));
    BOOST_TEST(MerkleProof::isIncluded(MerkleHash::leaf(row.bytes), *row.place.gseq - 1, proof.head.size, proof.path,
                                       head.root));
  }
  work(3);
  const TreeProof proof = granted(desk.consistency(authority(), {kHallStream, head.size, {}}));
  BOOST_TEST(proof.head.size == last());
  BOOST_TEST(MerkleProof::isConsistent(head.size, proof.head.size, proof.path, head.root, proof.head.root));
  // An older size is answered as it was then.
  const TreeHead older = granted(desk.head(authority(), {kHallStream, {}, head.size}));
  BOOST_TEST((older.root == head.root));
  BOOST_TEST((older.running == head.running));
}

BOOST_FIXTURE_TEST_CASE(wrong_sizes_are_answered_in_words, AuditFixture) {
  AuditDesk desk(hubStore().database().path());
  const auto size = QString::number(last());
  const auto beyond = desk.head(authority(), {kHallStream, {}, last() + 1});
  BOOST_TEST(codeOf(beyond) == "size");
  BOOST_TEST(beyond.error().status == 409);
  BOOST_TEST((beyond.error().detail == size));
  BOOST_TEST(codeOf(desk.consistency(authority(), {kHallStream, last() + 1, {}})) == "size");
  BOOST_TEST(codeOf(desk.consistency(authority(), {kHallStream, 5, 4})) == "size");
  BOOST_TEST(codeOf(desk.inclusion(authority(), {kHallStream, last() + 1, {}})) == "size");
  BOOST_TEST(codeOf(desk.inclusion(authority(), {kHallStream, 0, {}})) == "invalid");
  BOOST_TEST(codeOf(desk.inclusion(authority(), {kHallStream, {}, {}})) == "invalid");
  BOOST_TEST(codeOf(desk.consistency(authority(), {kHallStream, {}, {}})) == "invalid");
  BOOST_TEST(codeOf(desk.consistency(authority(), {kHallStream, last() + 1, {}, QStringLiteral("another")})) ==
             "log-reset");
  BOOST_TEST(granted(desk.head(authority(), {kHallStream, {}, {}, hubStore().logId()})).size == last());
  // A stream of which nothing was ever written has a head too.
  const TreeHead none = granted(desk.head(authority(), {QStringLiteral("g:nobody"), {}, {}}));
  BOOST_TEST(none.size == 0);
  BOOST_TEST((none.root == MerkleHash::empty()));
}

BOOST_FIXTURE_TEST_CASE(a_long_log_is_hashed_in_stretches_and_the_asker_told_to_come_again, AuditFixture) {
  AuditDesk desk(hubStore().database().path(), 5);
  const auto early = desk.head(authority(), {kHallStream, {}, {}});
  BOOST_TEST(codeOf(early) == "growing");
  BOOST_TEST(early.error().retryAfterSeconds.has_value());
  int turns = 0;
  while (desk.grow()) ++turns;
  BOOST_TEST(turns > 1);
  BOOST_TEST(granted(desk.head(authority(), {kHallStream, {}, {}})).size == last());
}

BOOST_FIXTURE_TEST_CASE(heads_are_kept_once_a_day, AuditFixture) {
  AuditDesk desk(hubStore().database().path());
  const HeadBook book(folder.path());
  const auto kept = [&] { return book.of(hubStore().logId())->size(); };
  granted(desk.head(authority(), {kHallStream, {}, {}}));
  BOOST_TEST(kept() == 1u);
  work(1);
  granted(desk.head(authority(), {kHallStream, {}, {}}));
  BOOST_TEST(kept() == 1u);
  clock.advance(AuditDesk::kKeepEveryMs);
  granted(desk.head(authority(), {kHallStream, {}, {}}));
  BOOST_TEST(kept() == 2u);
  // A restart does not begin anew.
  AuditDesk again(hubStore().database().path());
  granted(again.head(authority(), {kHallStream, {}, {}}));
  BOOST_TEST(kept() == 2u);
}

BOOST_AUTO_TEST_SUITE_END()
