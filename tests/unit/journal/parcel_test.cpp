#include "journal/wire/parcel.h"
#include "journal/wire/compression.h"
#include "support/require.h"

namespace {

DeviceKey keyOf(char letter) { return *DeviceKey::fromSeed(QByteArray(32, letter)); }

Parcel sample() {
  Parcel parcel;
  parcel.way = Parcel::Way::Down;
  parcel.site = QStringLiteral("mpp-bitung");
  parcel.device = QStringLiteral("aaaaaaaaaaaa");
  parcel.to = QStringLiteral("bbbbbbbbbbbb");
  parcel.madeAtMs = 1'795'392'000'000;
  parcel.after = {QStringLiteral("0197a3c4"), 2, {{QStringLiteral("hall"), 12}, {QStringLiteral("g:pemkot"), 0}}};
  parcel.left = 3;
  parcel.ranges = {{QStringLiteral("hall"), {}, 13, 40},
                   {QStringLiteral("g:pemkot"), QStringLiteral("aaaaaaaaaaaa"), 1, 1}};
  parcel.parts = {wire::packPart(QByteArray("loket").repeated(400)), wire::packPart("short")};
  return parcel;
}

std::string fieldOf(const QByteArray& bytes) {
  const auto read = wire::readParcel(bytes);
  return read ? "read" : read.error().field.toStdString();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(parcel)

BOOST_AUTO_TEST_CASE(what_is_written_reads_the_same_and_names_its_writer) {
  const Parcel written = sample();
  const QByteArray bytes = wire::writeParcel(written, keyOf('a'));
  const auto read = wire::readParcel(bytes);
  require(read);
  BOOST_TEST((read->parcel == written));
  BOOST_TEST(read->isSignedBy(keyOf('a').publicKey()));
  BOOST_TEST(!read->isSignedBy(keyOf('b').publicKey()));
  BOOST_TEST(wire::openPart(read->parcel.parts[0])->size() == 2000);
  BOOST_TEST(wire::openPart(read->parcel.parts[1])->toStdString() == "short");
  BOOST_TEST(bytes.startsWith("LOKET-USB 1\n"));
}

BOOST_AUTO_TEST_CASE(any_byte_that_a_stick_changes_is_found) {
  const QByteArray whole = wire::writeParcel(sample(), keyOf('a'));
  for (qsizetype i = 0; i < whole.size(); ++i) {
    QByteArray bytes = whole;
    bytes[i] = static_cast<char>(bytes[i] ^ 0x20);
    const auto read = wire::readParcel(bytes);
    // The last 64 are the signature, which only the key can judge.
    const bool isFound = !read || !read->isSignedBy(keyOf('a').publicKey());
    BOOST_TEST(isFound, "byte " << i << " of " << whole.size());
  }
}

BOOST_AUTO_TEST_CASE(whatever_is_missing_at_the_end_it_says_that_it_was_cut) {
  const QByteArray whole = wire::writeParcel(sample(), keyOf('a'));
  for (qsizetype size = 1; size < whole.size(); ++size)
    BOOST_TEST((fieldOf(whole.left(size)) == "cut" || fieldOf(whole.left(size)) == "checksum"),
               "cut to " << size << ": " << fieldOf(whole.left(size)));
  BOOST_TEST(fieldOf(whole.left(8)) == "cut");
  BOOST_TEST(fieldOf(whole.left(whole.size() - 1)) == "cut");
  BOOST_TEST(fieldOf(whole + 'x') == "checksum");
}

BOOST_AUTO_TEST_CASE(what_is_no_parcel_or_a_later_one_is_told_apart) {
  BOOST_TEST(fieldOf({}) == "parcel");
  BOOST_TEST(fieldOf("%PDF-1.7 ...") == "parcel");
  const QByteArray whole = wire::writeParcel(sample(), keyOf('a'));
  BOOST_TEST(fieldOf("LOKET-USB 2\n" + whole.mid(12)) == "version");
  Parcel nowhere = sample();
  nowhere.to.clear();
  BOOST_TEST(fieldOf(wire::writeParcel(nowhere, keyOf('a'))) == "head");
  Parcel empty = sample();
  empty.parts.clear();
  BOOST_TEST(fieldOf(wire::writeParcel(empty, keyOf('a'))) == "head");
}

BOOST_AUTO_TEST_CASE(a_part_that_grows_without_end_is_not_opened) {
  const auto bomb = wire::compress(QByteArray(64 * 1024 * 1024, 'a'));
  BOOST_REQUIRE(bomb.has_value());
  const auto opened = wire::openPart('z' + *bomb);
  BOOST_REQUIRE(!opened.has_value());
  BOOST_TEST(opened.error().field.toStdString() == "size");
  BOOST_TEST(!wire::openPart({}).has_value());
  BOOST_TEST(!wire::openPart("xabc").has_value());
}

BOOST_AUTO_TEST_SUITE_END()
