#include "services/paper_seal.h"

#include <QCborArray>
#include <QCborMap>
#include <QCborValue>

#include <boost/test/unit_test.hpp>

#include "print/qr_code.h"
#include "services/digit_text.h"
#include "support/require.h"

BOOST_AUTO_TEST_SUITE(paper_seal)

namespace {

DeviceKey key() {
  const auto key = DeviceKey::fromSeed(QByteArray(32, 'k'));
  require(key);
  return *key;
}

QString written(const PaperSeal& seal) { return PaperSeal::write(seal, QStringLiteral("mpp.contoh.example"), key()); }

PaperSeal receipt() {
  PaperSeal seal;
  seal.kind = PaperKind::PaymentReceipt;
  seal.number = 12;
  seal.atSeconds = 1'795'392'000;
  seal.amountRupiah = 150'000;
  seal.code = QStringLiteral("BTG4T9XK2MQ");
  seal.office = QStringLiteral("MPP Kota Bitung");
  seal.service = QStringLiteral("paspor");
  return seal;
}

}  // namespace

BOOST_AUTO_TEST_CASE(what_is_written_is_read_again) {
  const auto read = PaperSeal::read(written(receipt()));
  require(read);
  BOOST_TEST(read->number == 12);
  BOOST_TEST(read->amountRupiah == 150'000);
  BOOST_TEST(read->code.toStdString() == "BTG4T9XK2MQ");
  BOOST_TEST(read->office.toStdString() == "MPP Kota Bitung");
  BOOST_TEST(read->service.toStdString() == "paspor");
  BOOST_TEST(read->atSeconds == 1'795'392'000);
  BOOST_TEST((read->kind == PaperKind::PaymentReceipt));
  BOOST_TEST(read->isSignedBy(key().publicKey()));
}

// Found by a fuzzer: the numbers came out negative, before anybody had looked at the signature.
BOOST_AUTO_TEST_CASE(numbers_below_zero_are_no_paper) {
  PaperSeal seal = receipt();
  seal.amountRupiah = -1;
  BOOST_TEST(!PaperSeal::read(written(seal)));
  seal = receipt();
  seal.number = -2;
  BOOST_TEST(!PaperSeal::read(written(seal)));
}

BOOST_AUTO_TEST_CASE(a_newer_version_of_before_says_so) {
  for (const int version : {2, 127, 128}) {
    // Base32 of 100 bytes that begin with the version; the first character holds its upper five bits, the next the
    // rest.
    static constexpr char kAlphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    QString text = QStringLiteral("HTTPS://X/L/Y#");
    text += QLatin1Char(kAlphabet[version >> 3]);
    text += QLatin1Char(kAlphabet[(version & 7) << 2]);
    text += QString(158, QLatin1Char('A'));
    const auto read = PaperSeal::read(text);
    BOOST_REQUIRE(!read);
    BOOST_TEST((read.error().code == ErrorCode::Unsupported), "version " << version);
  }
}

// A payment receipt of tests/fixtures/schema/0008.sqlite.
BOOST_AUTO_TEST_CASE(a_paper_of_before_is_read_and_proved) {
  const QString paper = QStringLiteral(
      "HTTPS://MPP.CONTOH.EXAMPLE/L/BTGJC68M13P#AEB5LA7GQ4AAAAABNMBYPIAAAAAAAAAFK4YEEVCHJJBTMOCNGEZVA4"
      "CVSDH6SN5QHICMW5CW6QKUMAB63ZR35M4ZHT3AMLYITXFDK6A34KUJSOQH72MKRB4MGFBZ7SIFGX3YMBSG5QBWXROMEP43IQDKGEBQ");
  const auto read = PaperSeal::read(paper);
  require(read);
  BOOST_TEST((read->kind == PaperKind::PaymentReceipt));
  BOOST_TEST(read->number == 1);
  BOOST_TEST(read->atSeconds == 1'795'393'440);
  BOOST_TEST(read->amountRupiah == 350'000);
  BOOST_TEST(read->code.toStdString() == "BTGJC68M13P");
  BOOST_TEST(read->isSignedBy(key().publicKey()));
  BOOST_TEST(!PaperSeal::read(paper.chopped(1)));
}

// RFC 9052, read by hand: tag 18, an array of four, the protected header with algorithm -8 and the key id.
BOOST_AUTO_TEST_CASE(the_seal_is_a_cose_sign1) {
  const QString text = written(receipt());
  const auto bytes = digit_text::toBytes(QStringView(text).mid(text.indexOf(QLatin1Char('#')) + 1));
  BOOST_REQUIRE(bytes.has_value());
  BOOST_TEST(bytes->startsWith(QByteArray::fromHex("d28449a201270444")));
  const QCborArray parts = QCborValue::fromCbor(*bytes).taggedValue().toArray();
  BOOST_REQUIRE(parts.size() == 4);
  BOOST_TEST(parts[1].toMap().isEmpty());
  // Array of four: "Signature1", header, no outside data, payload.
  QByteArray message = QByteArray::fromHex("846a5369676e617475726531");
  message += QByteArray::fromHex("49") + parts[0].toByteArray() + QByteArray::fromHex("40");
  const QByteArray payload = parts[2].toByteArray();
  BOOST_REQUIRE(payload.size() > 23);
  message += QByteArray::fromHex("58") + static_cast<char>(payload.size()) + payload;
  BOOST_TEST(DeviceKey::verify(key().publicKey(), message, parts[3].toByteArray()));
}

// Five dots of a printer of 203 dpi for each module, with the quiet zone, on the 48 mm that a 58 mm roll can print.
BOOST_AUTO_TEST_CASE(the_symbol_fits_the_narrow_roll) {
  PaperSeal seal = receipt();
  seal.office = QStringLiteral("MPP Kabupaten Kepulauan Sangihe");
  seal.service = QStringLiteral("pajak-kendaraan-tahunan");
  seal.amountRupiah = 999'999'999'999;
  const auto matrix = encodeQr(written(seal));
  require(matrix);
  BOOST_TEST_MESSAGE("modules " << matrix->size);
  BOOST_TEST((matrix->size + 8) * 5 <= 384);
}

BOOST_AUTO_TEST_CASE(every_mutated_byte_is_found) {
  const QString text = written(receipt());
  const QString address = text.left(text.indexOf(QLatin1Char('#')) + 1);
  const auto bytes = digit_text::toBytes(QStringView(text).mid(address.size()));
  BOOST_REQUIRE(bytes.has_value());
  for (qsizetype at = 0; at < bytes->size(); ++at) {
    for (int to = 0; to < 256; ++to) {
      if (static_cast<char>(to) == bytes->at(at)) continue;
      QByteArray mutated = *bytes;
      mutated[at] = static_cast<char>(to);
      const auto read = PaperSeal::read(address + digit_text::fromBytes(mutated));
      const bool passes =
          read && read->keyId == PaperSeal::keyIdOf(key().publicKey()) && read->isSignedBy(key().publicKey());
      BOOST_REQUIRE_MESSAGE(!passes, "byte " << at << " as " << to);
    }
  }
}

// The signature does not cover the envelope: a longer way to write the same length must not make a second text.
BOOST_AUTO_TEST_CASE(one_paper_has_one_text) {
  const QString text = written(receipt());
  const QString address = text.left(text.indexOf(QLatin1Char('#')) + 1);
  QByteArray bytes = digit_text::toBytes(QStringView(text).mid(address.size())).value_or(QByteArray());
  const qsizetype head = bytes.indexOf(QByteArray::fromHex("a058")) + 1;  // the empty map, then the payload's length
  BOOST_REQUIRE(head > 1);
  bytes.replace(head, 1, QByteArray::fromHex("5900"));
  BOOST_TEST(!PaperSeal::read(address + digit_text::fromBytes(bytes)));
}

BOOST_AUTO_TEST_CASE(digits_hold_every_byte_and_only_in_one_way) {
  QByteArray bytes;
  for (int i = 0; i < 40; ++i) {
    const QString text = digit_text::fromBytes(bytes);
    BOOST_TEST((digit_text::toBytes(text) == bytes), "length " << i);
    BOOST_TEST(digit_text::toBytes(text + QLatin1Char('0')).has_value() == false, "length " << i);
    bytes.append(static_cast<char>(i % 2 ? 0xFF : i));
  }
  BOOST_TEST(digit_text::fromBytes(QByteArray(7, '\xff')).toStdString() == "72057594037927935");
  for (const char* wrong : {"256", "99999999999999999", "12a", "1", "\xd9\xa1\xd9\xa2\xd9\xa3"})
    BOOST_TEST(!digit_text::toBytes(QString::fromUtf8(wrong)), wrong);
}

BOOST_AUTO_TEST_SUITE_END()
