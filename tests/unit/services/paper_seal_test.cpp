#include "services/paper_seal.h"

#include <boost/test/unit_test.hpp>

#include "support/require.h"

BOOST_AUTO_TEST_SUITE(paper_seal)

namespace {

QString written(const PaperSeal& seal) {
  const auto key = DeviceKey::fromSeed(QByteArray(32, 'k'));
  require(key);
  return PaperSeal::write(seal, QStringLiteral("mpp.contoh.example"), *key);
}

PaperSeal receipt() {
  PaperSeal seal;
  seal.kind = PaperKind::PaymentReceipt;
  seal.number = 12;
  seal.atSeconds = 1'795'392'000;
  seal.amountRupiah = 150'000;
  seal.code = QStringLiteral("BTG4T9XK2MQ");
  return seal;
}

}  // namespace

BOOST_AUTO_TEST_CASE(what_is_written_is_read_again) {
  const auto read = PaperSeal::read(written(receipt()));
  require(read);
  BOOST_TEST(read->number == 12);
  BOOST_TEST(read->amountRupiah == 150'000);
  BOOST_TEST(read->code.toStdString() == "BTG4T9XK2MQ");
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

BOOST_AUTO_TEST_CASE(a_newer_version_says_so_whatever_its_number) {
  for (const int version : {2, 127, 128, 255}) {
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

BOOST_AUTO_TEST_SUITE_END()
