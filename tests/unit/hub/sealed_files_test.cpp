#include "hub/sealed_files.h"

#include <boost/test/unit_test.hpp>

#include <QCryptographicHash>
#include <QDateTime>
#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>

#include "support/require.h"

namespace {

const QString kGroup = QStringLiteral("g:pemkot");
const QString kDevice = QStringLiteral("333333333333");

QByteArray contentOf(qsizetype size, char seed = 'a') {
  QByteArray bytes(size, Qt::Uninitialized);
  quint32 state = static_cast<quint32>(seed);
  for (char& byte : bytes) {
    state = state * 1664525 + 1013904223;
    byte = static_cast<char>(state >> 24);
  }
  return bytes;
}

BlobTag tagOf(const QByteArray& bytes, char name = 'a') {
  return {kGroup, QString(64, QLatin1Char(name)),
          QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex()), bytes.size()};
}

struct Folder {
  QTemporaryDir folder;
  qint64 room = std::numeric_limits<qint64>::max() / 4;
  SealedFiles::Limits limits;
  /// As a hub that was just started sees it.
  [[nodiscard]] SealedFiles files() const {
    return SealedFiles(folder.path(), limits, [this](const QString&) { return room; });
  }
  void put(const QByteArray& bytes, char name = 'a') const {
    const BlobTag tag = tagOf(bytes, name);
    require(files().begin(kDevice, tag));
    const auto standing = files().add(kDevice, {tag, 0}, bytes);
    require(standing);
    BOOST_REQUIRE(standing->isWhole);
  }
  [[nodiscard]] int onDisk() const {
    int count = 0;
    QDirIterator all(folder.path(), QDir::Files, QDirIterator::Subdirectories);
    while (all.hasNext()) {
      all.next();
      ++count;
    }
    return count;
  }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(sealed_files)

BOOST_AUTO_TEST_CASE(a_file_comes_in_pieces_and_only_the_whole_one_is_there) {
  const Folder hub;
  const QByteArray bytes = contentOf(10'000);
  const BlobTag tag = tagOf(bytes);
  BOOST_TEST((*hub.files().begin(kDevice, tag) == BlobStanding{0, false}));
  for (qint64 at = 0; at < bytes.size(); at += 3000) {
    BOOST_TEST(!hub.files().find(kGroup, tag.name).has_value());
    // Each piece after a restart: what has come survives it.
    BOOST_TEST((*hub.files().begin(kDevice, tag) == BlobStanding{at, false}));
    const auto standing = hub.files().add(kDevice, {tag, at}, bytes.mid(at, 3000));
    require(standing);
    BOOST_TEST(standing->isWhole == (at + 3000 >= bytes.size()));
  }
  BOOST_TEST((hub.files().find(kGroup, tag.name) == tag));
  BOOST_TEST((*hub.files().read(tag, 0, 1 << 20) == bytes));
  BOOST_TEST((*hub.files().read(tag, 9'990, 1 << 20) == bytes.mid(9'990)));
  BOOST_TEST(!hub.files().read(tag, 10'000, 1).has_value());
  BOOST_TEST(hub.onDisk() == 1);
}

BOOST_AUTO_TEST_CASE(a_piece_twice_or_with_a_hole_before_it_changes_nothing) {
  const Folder hub;
  const QByteArray bytes = contentOf(9'000);
  const BlobTag tag = tagOf(bytes);
  require(hub.files().begin(kDevice, tag));
  require(hub.files().add(kDevice, {tag, 0}, bytes.left(3000)));
  for (const qint64 wrong : {0, 1, 2999, 3001, 6000}) {
    const auto again = hub.files().add(kDevice, {tag, wrong}, bytes.mid(wrong, 3000));
    BOOST_REQUIRE(!again.has_value());
    BOOST_TEST((again.error().code == ErrorCode::Conflict));
    BOOST_TEST(again.error().detail.toStdString() == "3000");
  }
  require(hub.files().add(kDevice, {tag, 3000}, bytes.mid(3000)));
  BOOST_TEST((*hub.files().read(tag, 0, 9'000) == bytes));
  // The last answer was lost and the last piece comes again.
  BOOST_TEST((*hub.files().add(kDevice, {tag, 3000}, bytes.mid(3000)) == BlobStanding{9'000, true}));
}

BOOST_AUTO_TEST_CASE(what_is_not_what_was_announced_is_thrown_away) {
  const Folder hub;
  const QByteArray bytes = contentOf(5'000);
  const BlobTag tag = tagOf(bytes);
  require(hub.files().begin(kDevice, tag));
  QByteArray broken = bytes;
  broken[4'999] = static_cast<char>(broken[4'999] ^ 1);
  const auto refused = hub.files().add(kDevice, {tag, 0}, broken);
  BOOST_REQUIRE(!refused.has_value());
  BOOST_TEST(refused.error().field.toStdString() == "sha256");
  BOOST_TEST(hub.onDisk() == 0);
  BOOST_TEST(!hub.files().add(kDevice, {tag, 0}, bytes + 'x').has_value());
  hub.put(bytes);
}

BOOST_AUTO_TEST_CASE(what_lies_there_stays_whoever_brings_something_else_under_its_name) {
  const Folder hub;
  const QByteArray bytes = contentOf(4'000);
  hub.put(bytes);
  const BlobTag other = tagOf(contentOf(6'000, 'z'));
  BOOST_TEST((*hub.files().begin(QStringLiteral("444444444444"), other) == BlobStanding{4'000, true}));
  BOOST_TEST((*hub.files().read(tagOf(bytes), 0, 4'000) == bytes));
  BOOST_TEST(!hub.files().read(other, 0, 10).has_value());
}

BOOST_AUTO_TEST_CASE(the_same_name_in_another_group_is_another_file) {
  const Folder hub;
  hub.put(contentOf(4'000));
  BOOST_TEST(!hub.files().find(QStringLiteral("g:polri"), QString(64, QLatin1Char('a'))).has_value());
}

BOOST_AUTO_TEST_CASE(a_full_disk_is_said_before_the_first_byte_and_before_each_piece) {
  Folder hub;
  const QByteArray bytes = contentOf(8'000);
  const BlobTag tag = tagOf(bytes);
  hub.room = hub.limits.reserveBytes + 15'999;
  const auto refused = hub.files().begin(kDevice, tag);
  BOOST_REQUIRE(!refused.has_value());
  BOOST_TEST((refused.error().code == ErrorCode::DiskFull));
  BOOST_TEST(hub.onDisk() == 0);
  hub.room = hub.limits.reserveBytes + 16'000;
  require(hub.files().begin(kDevice, tag));
  hub.room = hub.limits.reserveBytes + 3'999;
  const auto stopped = hub.files().add(kDevice, {tag, 0}, bytes.left(4'000));
  BOOST_REQUIRE(!stopped.has_value());
  BOOST_TEST((stopped.error().code == ErrorCode::DiskFull));
  BOOST_TEST((*hub.files().begin(kDevice, tag) == BlobStanding{0, false}));
}

BOOST_AUTO_TEST_CASE(a_device_has_a_few_uploads_at_a_time_and_the_oldest_gives_way) {
  Folder hub;
  hub.limits.maxUploads = 3;
  for (const char name : {'a', 'b', 'c', 'd'}) {
    const BlobTag tag = tagOf(contentOf(4'000, name), name);
    require(hub.files().begin(kDevice, tag));
    require(hub.files().add(kDevice, {tag, 0}, contentOf(4'000, name).left(100)));
  }
  BOOST_TEST(hub.onDisk() == 3);
  // Another device is not touched by it.
  require(hub.files().begin(QStringLiteral("444444444444"), tagOf(contentOf(4'000, 'e'), 'e')));
  BOOST_TEST(hub.onDisk() == 4);
  hub.limits.maxUploadBytes = 4'150;
  require(hub.files().begin(kDevice, tagOf(contentOf(4'000, 'f'), 'f')));
  BOOST_TEST(hub.onDisk() == 3);
}

BOOST_AUTO_TEST_CASE(uploads_that_nobody_goes_on_with_are_thrown_away_and_whole_files_never) {
  const Folder hub;
  hub.put(contentOf(4'000));
  const BlobTag tag = tagOf(contentOf(5'000, 'b'), 'b');
  require(hub.files().begin(kDevice, tag));
  const qint64 now = QDateTime::currentMSecsSinceEpoch();
  BOOST_TEST(hub.files().sweep(now) == 0);
  BOOST_TEST(hub.files().sweep(now + hub.limits.patienceMs + 60'000) == 1);
  BOOST_TEST(hub.onDisk() == 1);
}

BOOST_AUTO_TEST_CASE(a_check_finds_a_flipped_byte_and_makes_room_for_the_right_file) {
  const Folder hub;
  const QByteArray bytes = contentOf(4'000);
  hub.put(bytes);
  hub.put(contentOf(3'000, 'b'), 'b');
  BOOST_TEST(hub.files().verify()->files == 2);
  QDirIterator all(hub.folder.path(), {QString(64, QLatin1Char('a'))}, QDir::Files, QDirIterator::Subdirectories);
  BOOST_REQUIRE(all.hasNext());
  QFile file(all.next());
  BOOST_REQUIRE(file.open(QIODevice::ReadWrite));
  BOOST_REQUIRE(file.seek(2'000));
  BOOST_REQUIRE(file.write("!") == 1);
  file.close();
  const auto check = hub.files().verify();
  require(check);
  BOOST_TEST(check->files == 1);
  BOOST_TEST(check->damaged == 1);
  BOOST_TEST(!hub.files().find(kGroup, tagOf(bytes).name).has_value());
  hub.put(bytes);
}

BOOST_AUTO_TEST_CASE(beside_a_backup_lie_the_files_and_a_second_copy_brings_only_what_is_new) {
  const Folder hub;
  const Folder fresh;
  const QTemporaryDir place;
  const SealedFiles beside = SealedFiles::besideBackup(place.filePath(QStringLiteral("hub.sqlite")));
  hub.put(contentOf(4'000));
  const BlobTag open = tagOf(contentOf(5'000, 'c'), 'c');
  require(hub.files().begin(kDevice, open));
  BOOST_TEST(*hub.files().copyAllTo(beside) == 1);
  hub.put(contentOf(3'000, 'b'), 'b');
  BOOST_TEST(*hub.files().copyAllTo(beside) == 1);
  BOOST_TEST(*beside.copyAllTo(fresh.files()) == 2);
  BOOST_TEST((*fresh.files().read(tagOf(contentOf(4'000)), 0, 4'000) == contentOf(4'000)));
}

BOOST_AUTO_TEST_CASE(names_that_are_none_reach_no_file) {
  const Folder hub;
  hub.put(contentOf(100));
  BOOST_TEST(!hub.files().find(kGroup, QStringLiteral("../../etc/passwd")).has_value());
  BOOST_TEST(!hub.files().find(QStringLiteral("../.."), QString(64, QLatin1Char('a'))).has_value());
  BOOST_TEST(!wire::readBlobQuery(QStringLiteral("../x"), QString()).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
