#include "store/blob_store.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QDirIterator>

#include "store/blob_sweep.h"
#include "support/sample_files.h"
#include "support/store_fixture.h"
#include "support/table_dump.h"

namespace {

struct BlobFixture {
  QTemporaryDir folder;
  BlobStore blobs{folder.filePath(QStringLiteral("blobs"))};

  Result<StoredFile> put(const QByteArray& bytes) { return blobs.putFile(source(bytes)); }
  QString source(const QByteArray& bytes) { return sample::write(folder.filePath(QStringLiteral("asal")), bytes); }
  int filesOnDisk() const {
    int count = 0;
    QDirIterator walk(blobs.folder(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (walk.hasNext()) {
      walk.next();
      ++count;
    }
    return count;
  }
  QString pathOf(const StoredFile& file) const {
    return blobs.folder() + QLatin1Char('/') + file.sha256.left(2) + QLatin1Char('/') + file.sha256.mid(2);
  }
  void spoil(const StoredFile& file) const {
    QFile::setPermissions(pathOf(file), QFile::ReadOwner | QFile::WriteOwner);
    sample::write(pathOf(file), "spoilt");
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(blob_store, BlobFixture)

BOOST_AUTO_TEST_CASE(the_same_content_is_one_file_under_its_hash) {
  const auto first = put(sample::pdf());
  require(first);
  BOOST_TEST((first->kind == FileKind::Pdf));
  BOOST_TEST(first->bytes == sample::pdf().size());
  const auto second = put(sample::pdf());
  require(second);
  BOOST_TEST((*first == *second));
  BOOST_TEST(filesOnDisk() == 1);
  BOOST_TEST(QFile::exists(pathOf(*first)));
  const auto content = blobs.read(first->sha256);
  require(content);
  BOOST_TEST((*content == sample::pdf()));
  require(put(sample::png()));
  BOOST_TEST(blobs.all()->size() == 2);
}

BOOST_AUTO_TEST_CASE(the_hash_is_sha_256) {
  // "abc" of FIPS 180-4 is no file that may be attached; the name must be that of an independent implementation.
  const auto stored = put("%PDF-%%EOF");
  require(stored);
  BOOST_TEST(stored->sha256.toStdString() ==
             QCryptographicHash::hash("%PDF-%%EOF", QCryptographicHash::Sha256).toHex().toStdString());
  BOOST_TEST(isSha256(stored->sha256));
}

BOOST_AUTO_TEST_CASE(bad_files_leave_nothing) {
  const QByteArray bad[] = {{}, "MZ....", sample::jpeg().first(60), QByteArray(60 * 1024 * 1024, '\0')};
  const char* const details[] = {"file.empty", "file.program", "file.truncated", "file.too_large"};
  for (int i = 0; i < 4; ++i) {
    const auto refused = put(bad[i]);
    BOOST_REQUIRE(!refused);
    BOOST_TEST(refused.error().detail.toStdString() == details[i]);
    BOOST_TEST(refused.error().field.toStdString() == "file");
  }
  BOOST_TEST(filesOnDisk() == 0);
  const auto absent = blobs.putFile(folder.filePath(QStringLiteral("tidak-ada.pdf")));
  BOOST_REQUIRE(!absent);
  BOOST_TEST(absent.error().field.toStdString() == "source");
  BOOST_TEST(!blobs.putFile(folder.path()).has_value());
}

BOOST_AUTO_TEST_CASE(a_source_that_ends_early_is_not_taken_for_whole) {
  struct Broken : QBuffer {
    qint64 readData(char* data, qint64 size) override {
      return pos() >= 40 ? -1 : QBuffer::readData(data, qMin<qint64>(size, 40));
    }
  } device;
  device.setData(sample::pdf(QByteArray(5000, 'p')));
  BOOST_REQUIRE(device.open(QIODevice::ReadOnly | QIODevice::Unbuffered));
  const auto refused = blobs.put(device);
  BOOST_REQUIRE(!refused);
  BOOST_TEST((refused.error().code == ErrorCode::Io));
  BOOST_TEST(refused.error().field.toStdString() == "source");
  BOOST_TEST(filesOnDisk() == 0);
}

BOOST_AUTO_TEST_CASE(progress_is_told_and_can_stop) {
  const QString path = source(sample::pdf(QByteArray(3 * 1024 * 1024, 'p')));
  QList<qint64> told;
  require(blobs.putFile(path, [&](qint64 read, qint64) {
    told << read;
    return true;
  }));
  BOOST_TEST(told.size() == 4);
  BOOST_TEST(std::is_sorted(told.begin(), told.end()));
  require(blobs.remove(blobs.all()->first()));
  const auto stopped = blobs.putFile(path, [](qint64, qint64) { return false; });
  BOOST_REQUIRE(!stopped);
  BOOST_TEST((stopped.error().code == ErrorCode::Conflict));
  BOOST_TEST(filesOnDisk() == 0);
}

BOOST_AUTO_TEST_CASE(a_write_that_fails_at_any_step_leaves_nothing) {
  for (const char* step : {"write", "commit"}) {
    blobs.setFaultHook([&](const char* at) { return std::string_view(at) == step; });
    BOOST_TEST(!put(sample::pdf()).has_value(), step);
    BOOST_TEST(filesOnDisk() == 0, step);
  }
  blobs.setFaultHook({});
  require(put(sample::pdf()));
  BOOST_TEST(filesOnDisk() == 1);
}

BOOST_AUTO_TEST_CASE(a_damaged_content_is_told_and_made_whole_by_bringing_it_again) {
  const auto stored = put(sample::pdf());
  require(stored);
  spoil(*stored);
  const auto damaged = blobs.read(stored->sha256);
  BOOST_REQUIRE(!damaged);
  BOOST_TEST((damaged.error().code == ErrorCode::Corrupt));
  require(put(sample::pdf()));
  require(blobs.read(stored->sha256));
  require(blobs.remove(stored->sha256));
  const auto absent = blobs.read(stored->sha256);
  BOOST_REQUIRE(!absent);
  BOOST_TEST((absent.error().code == ErrorCode::NotFound));
  BOOST_TEST(!blobs.read(QStringLiteral("../loket.sqlite")).has_value());
}

BOOST_AUTO_TEST_CASE(what_a_cut_off_write_left_goes_after_an_hour) {
  const auto stored = put(sample::pdf());
  require(stored);
  const QString left = sample::write(pathOf(*stored) + QStringLiteral(".aXc91B"), "half");
  const qint64 now = QDateTime::currentMSecsSinceEpoch();
  BOOST_TEST(blobs.sweepLeftovers(3'600'000, now) == 0);
  BOOST_TEST(QFile::exists(left));
  BOOST_TEST(blobs.sweepLeftovers(3'600'000, now + 3'700'000) == 1);
  BOOST_TEST(!QFile::exists(left));
  require(blobs.read(stored->sha256));
}

BOOST_AUTO_TEST_CASE(copying_all_brings_only_what_is_new_and_never_what_is_damaged) {
  const auto first = put(sample::pdf());
  const auto second = put(sample::png());
  require(first);
  require(second);
  const BlobStore target(folder.filePath(QStringLiteral("cadangan/loket-berkas")));
  spoil(*second);
  const auto copied = blobs.copyAllTo(target);
  require(copied);
  BOOST_TEST((*copied == BlobStore::Copied{1, 1, first->bytes}));
  require(put(sample::png()));
  BOOST_TEST((*blobs.copyAllTo(target) == BlobStore::Copied{1, 0, second->bytes}));
  BOOST_TEST((*blobs.copyAllTo(target) == BlobStore::Copied{0, 0, 0}));
  require(target.read(second->sha256));
  BlobStore failing(folder.filePath(QStringLiteral("penuh")));
  failing.setFaultHook([](const char*) { return true; });
  BOOST_TEST(!blobs.copyAllTo(failing).has_value());
}

BOOST_AUTO_TEST_SUITE_END()

namespace {
struct SweepFixture : StoreFixture {
  QString put(const QByteArray& bytes) {
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    const auto stored = store->blobs().put(buffer);
    require(stored);
    return stored->sha256;
  }
  int sweep(const QSet<QString>& drafted = {}) {
    const auto swept = store->sweepBlobs(drafted);
    require(swept);
    return *swept;
  }
  void attach(const QString& sha256) {
    registerCase(1);
    const auto ids = rowsOf(store->database().path(), "SELECT id FROM case_record LIMIT 1");
    BOOST_REQUIRE(!ids.empty());
    OperationDraft draft;
    draft.stream = QStringLiteral("g:pemkot");
    draft.entity = QLatin1String("case:") + ids[0][0];
    draft.type = QStringLiteral("case.attach");
    draft.plain = {{QStringLiteral("at"), clock.nowMs()},
                   {QStringLiteral("counter"), QStringLiteral("3")},
                   {QStringLiteral("sha256"), sha256},
                   {QStringLiteral("bytes"), 10},
                   {QStringLiteral("kind"), QStringLiteral("pdf")},
                   {QStringLiteral("requirement"), QStringLiteral("kk")}};
    draft.personal = {{QStringLiteral("name"), QStringLiteral("kk.pdf")}};
    require(store->append(QStringLiteral("novita"), {draft}));
  }
};
constexpr qint64 kHour = 3'600'000;
}  // namespace

BOOST_FIXTURE_TEST_SUITE(blob_sweep, SweepFixture)

BOOST_AUTO_TEST_CASE(only_what_nobody_named_for_a_day_goes) {
  const QString ofCase = put(sample::pdf());
  const QString ofDraft = put(sample::png());
  const QString ofNobody = put(sample::jpeg());
  attach(ofCase);
  BOOST_TEST(sweep({ofDraft}) == 0);
  clock.advance(23 * kHour);
  BOOST_TEST(sweep({ofDraft}) == 0);
  BOOST_TEST(store->blobs().has(ofNobody));
  clock.advance(2 * kHour);
  BOOST_TEST(sweep({ofDraft}) == 1);
  BOOST_TEST(!store->blobs().has(ofNobody));
  BOOST_TEST(store->blobs().has(ofCase));
  BOOST_TEST(store->blobs().has(ofDraft));
}

BOOST_AUTO_TEST_CASE(being_named_in_between_begins_the_day_anew) {
  const QString content = put(sample::pdf());
  sweep();
  clock.advance(23 * kHour);
  sweep({content});
  clock.advance(2 * kHour);
  BOOST_TEST(sweep() == 0);
  clock.advance(23 * kHour);
  BOOST_TEST(sweep() == 0);
  clock.advance(2 * kHour);
  BOOST_TEST(sweep() == 1);
}

BOOST_AUTO_TEST_CASE(a_set_aside_store_keeps_every_file) {
  const QString content = put(sample::pdf());
  sweep();
  clock.advance(48 * kHour);
  const QString aside = sample::write(folder.filePath(QStringLiteral("loket-rusak-20261123-080000.sqlite")), "x");
  BOOST_TEST(sweep() == 0);
  QFile::remove(aside);
  BOOST_TEST(sweep() == 1);
  BOOST_TEST(!store->blobs().has(content));
}

BOOST_AUTO_TEST_CASE(a_fault_of_the_database_removes_nothing) {
  const QString content = put(sample::pdf());
  sweep();
  clock.advance(48 * kHour);
  for (int n = 1; n < 8; ++n) {
    int left = n;
    store->database().setFaultHook([&](const char*) { return --left == 0; });
    const auto swept = store->sweepBlobs({});
    if (left > 0) break;  // all accesses went through
    BOOST_TEST(!swept.has_value());
    BOOST_TEST(store->blobs().has(content));
  }
  store->database().setFaultHook({});
}

BOOST_AUTO_TEST_CASE(a_backup_brings_the_files_back) {
  setOffice(QStringLiteral("site-a"));
  const QString content = put(sample::pdf());
  attach(content);
  const QString backup = folder.filePath(QStringLiteral("stik/cadangan.sqlite"));
  BOOST_REQUIRE(QDir().mkpath(folder.filePath(QStringLiteral("stik"))));
  require(store->backup(backup));
  const auto copied = store->blobs().copyAllTo(Store::backupBlobs(backup));
  require(copied);
  BOOST_TEST(copied->written == 1);
  BOOST_TEST(QFile::exists(folder.filePath(QStringLiteral("stik/loket-berkas"))));
  const QString before = dumpTables(path());
  require(store->blobs().remove(content));
  store.reset();
  require(Store::restore(folder.path(), backup, QStringLiteral("site-a"), clock.nowMs()));
  open();
  BOOST_TEST((dumpTables(path()) == before));
  require(store->blobs().read(content));
}

BOOST_AUTO_TEST_SUITE_END()
