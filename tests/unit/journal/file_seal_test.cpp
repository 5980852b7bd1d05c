#include "journal/file_seal.h"

#include <boost/test/unit_test.hpp>

#include <QCryptographicHash>

#include "domain/attachment.h"
#include "support/sample_files.h"
#include "support/test_keys.h"

namespace {

const QString kGroup = QStringLiteral("g:pemkot");

FileId idOf(const QByteArray& content, const QString& stream = kGroup) {
  return {stream, QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex())};
}

SealedFile sealedOf(const QByteArray& content, const KeyRing& ring = testKeys()) {
  const auto sealed = file_seal::close(idOf(content), content, *ring.current(kGroup));
  BOOST_REQUIRE(sealed.has_value());
  return *sealed;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(file_seal_suite)

BOOST_AUTO_TEST_CASE(what_was_sealed_opens_as_what_it_was) {
  for (const QByteArray& content :
       {QByteArray("x"), sample::pdf(), sample::png(5000), QByteArray(3 * 1024 * 1024, 'a')}) {
    const SealedFile sealed = sealedOf(content);
    BOOST_TEST(sealed.bytes.size() <= content.size() + file_seal::kOverheadBytes);
    const auto opened = file_seal::open(idOf(content), sealed.bytes, testKeys());
    BOOST_REQUIRE(opened.has_value());
    BOOST_TEST((*opened == content));
  }
}

BOOST_AUTO_TEST_CASE(the_same_file_sealed_again_is_the_same_bytes_so_that_an_upload_can_go_on) {
  const SealedFile first = sealedOf(sample::pdf());
  const SealedFile second = sealedOf(sample::pdf());
  BOOST_TEST((first.bytes == second.bytes));
  BOOST_TEST((first.name == second.name));
  BOOST_TEST((first.sha256 == second.sha256));
}

BOOST_AUTO_TEST_CASE(name_and_bytes_say_nothing_of_the_content_without_the_key) {
  const QByteArray content = sample::pdf("NIK 7172012345670001 " + QByteArray(400, 'k'));
  const SealedFile sealed = sealedOf(content);
  BOOST_TEST(isSha256(sealed.name));
  BOOST_TEST((sealed.name != idOf(content).sha256));
  BOOST_TEST(!sealed.bytes.contains("7172012345670001"));
  BOOST_TEST(!sealed.bytes.contains(QByteArray::fromHex(idOf(content).sha256.toLatin1())));
  // Another key, another group: another name, so that nobody can compare what lies at the hub.
  BOOST_TEST((sealedOf(content, testKeys('s')).name != sealed.name));
  BOOST_TEST((file_seal::namesOf(idOf(content, QStringLiteral("g:polri")), testKeys()).first() != sealed.name));
}

BOOST_AUTO_TEST_CASE(a_file_is_found_under_the_name_of_every_key_that_opens_it) {
  const QByteArray content = sample::pdf();
  KeyRing ring = testKeys();
  const QString own = sealedOf(content).name;
  const GroupKey newer = GroupKey::made(1, QByteArray(32, 'n'));
  BOOST_REQUIRE(ring.add(kGroup, newer).has_value());
  const QStringList names = file_seal::namesOf(idOf(content), ring);
  BOOST_TEST(names.size() == 2);
  BOOST_TEST((names.first() == file_seal::nameOf(idOf(content), newer)));
  BOOST_TEST(names.contains(own));
}

BOOST_AUTO_TEST_CASE(every_flipped_missing_or_added_byte_is_found) {
  const QByteArray content = sample::png(300);
  const SealedFile sealed = sealedOf(content);
  for (qsizetype i = 0; i < sealed.bytes.size(); ++i) {
    QByteArray broken = sealed.bytes;
    broken[i] = static_cast<char>(broken[i] ^ 0x20);
    BOOST_TEST(!file_seal::open(idOf(content), broken, testKeys()).has_value(), "byte " << i);
    BOOST_TEST(!file_seal::open(idOf(content), sealed.bytes.left(i), testKeys()).has_value(), "length " << i);
  }
  BOOST_TEST(!file_seal::open(idOf(content), sealed.bytes + 'x', testKeys()).has_value());
}

BOOST_AUTO_TEST_CASE(one_file_does_not_stand_for_another_nor_in_another_group) {
  const SealedFile sealed = sealedOf(sample::pdf());
  const auto asOther = file_seal::open(idOf(sample::png()), sealed.bytes, testKeys());
  BOOST_REQUIRE(!asOther.has_value());
  BOOST_TEST((asOther.error().code == ErrorCode::Corrupt));
  KeyRing both;
  const GroupKey shared{QStringLiteral("k1"), QByteArray(32, 'g')};
  BOOST_REQUIRE(both.add(kGroup, shared).has_value());
  BOOST_REQUIRE(both.add(QStringLiteral("g:polri"), shared).has_value());
  const auto moved = file_seal::close(idOf(sample::pdf()), sample::pdf(), shared);
  BOOST_REQUIRE(moved.has_value());
  BOOST_TEST(file_seal::open(idOf(sample::pdf()), moved->bytes, both).has_value());
  BOOST_TEST(!file_seal::open(idOf(sample::pdf(), QStringLiteral("g:polri")), moved->bytes, both).has_value());
}

BOOST_AUTO_TEST_CASE(without_the_key_it_says_that_the_key_is_missing) {
  const auto opened = file_seal::open(idOf(sample::pdf()), sealedOf(sample::pdf()).bytes, testKeys('s'));
  BOOST_REQUIRE(!opened.has_value());
  BOOST_TEST((opened.error().code == ErrorCode::Denied));
  BOOST_TEST(opened.error().field.toStdString() == "key");
}

BOOST_AUTO_TEST_SUITE_END()
