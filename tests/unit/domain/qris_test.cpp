#include <boost/test/unit_test.hpp>

#include "domain/qris.h"

namespace {

std::string str(const QString& text) { return text.toStdString(); }

/// The synthetic vector of the design, made by hand from the standard.
const QString kVector = QStringLiteral(
    "00020101021226680016ID.CO.CONTOH.WWW011893600000000000000002150000000000000010303URE51440014ID.CO.QRIS.WWW0215ID"
    "00000000000000303URE52049399530336054061500005802ID5910MPP CONTOH6011KOTA CONTOH61050000062220107STS00010707LOKET0"
    "363040722");
const QString kStanding = QStringLiteral(
    "00020101021126680016ID.CO.CONTOH.WWW011893600000000000000002150000000000000010303URE51440014ID.CO.QRIS.WWW0215ID"
    "00000000000000303URE5204939953033605802ID5917MPP BITUNG CONTOH6006BITUNG610595511630494AF");

/// With the checksum that belongs to it.
QString summed(QString body) {
  body.chop(4);
  return body + QStringLiteral("%1").arg(qrisChecksum(body), 4, 16, QLatin1Char('0')).toUpper();
}

QString changed(const QString& before, const char* from, const char* to) {
  QString text = before;
  BOOST_REQUIRE(text.contains(QLatin1String(from)));
  return summed(text.replace(QLatin1String(from), QLatin1String(to)));
}

struct Bad {
  const char* name;
  QString text;
  QrisProblem problem;
  const char* tag;
  qsizetype position;
};

}  // namespace

BOOST_AUTO_TEST_SUITE(qris)

BOOST_AUTO_TEST_CASE(the_checksum_is_that_of_the_published_vector) {
  BOOST_TEST(qrisChecksum(u"123456789") == 0x29B1);
  BOOST_TEST(qrisChecksum(QStringView(kVector).chopped(4)) == 0x0722);
}

BOOST_AUTO_TEST_CASE(a_code_for_one_payment_says_whom_how_much_and_for_what) {
  const auto code = readQris(kVector);
  BOOST_REQUIRE(code);
  BOOST_TEST(code->isDynamic);
  BOOST_TEST(code->amountRupiah.value_or(0) == 150'000);
  BOOST_TEST(str(code->merchant) == "MPP CONTOH");
  BOOST_TEST(str(code->city) == "KOTA CONTOH");
  BOOST_TEST(str(code->nmid) == "ID0000000000000");
  BOOST_TEST(str(code->bill) == "STS0001");
  BOOST_TEST(str(code->terminal) == "LOKET03");
  BOOST_TEST(str(qrisText(*code)) == str(kVector));
  BOOST_TEST(readQris(QStringLiteral("\n  ") + kVector + QStringLiteral(" \r\n")).has_value());
  BOOST_TEST((!readStandingQris(kVector) && qrisFault(readStandingQris(kVector).error()) ==
                                                QrisFault{QrisProblem::OnePayment, QStringLiteral("01"), 11}));
}

BOOST_AUTO_TEST_CASE(the_standing_code_of_an_office_becomes_one_for_a_payment) {
  const auto standing = readStandingQris(kStanding);
  BOOST_REQUIRE(standing);
  BOOST_TEST(!standing->isDynamic);
  BOOST_TEST(!standing->amountRupiah);
  const auto text = qrisPayment(*standing, 350'000, QStringLiteral("BTG-7K3F-92Q2"), QStringLiteral("LOKET3"));
  BOOST_REQUIRE(text);
  const auto payment = readQris(*text);
  BOOST_REQUIRE(payment);
  BOOST_TEST(payment->isDynamic);
  BOOST_TEST(payment->amountRupiah.value_or(0) == 350'000);
  BOOST_TEST(str(payment->nmid) == str(standing->nmid));
  BOOST_TEST(str(payment->bill) == "BTG-7K3F-92Q2");
  BOOST_TEST(str(payment->terminal) == "LOKET3");
  for (const qint64 sum : {qint64{0}, qint64{-1}, qint64{10'000'000'000'000}})
    BOOST_TEST(!qrisPayment(*standing, sum, QStringLiteral("B"), QStringLiteral("L")));
  for (const char* bill : {"", "a b", "12345678901234567890123456", "s/1"})
    BOOST_TEST(!qrisPayment(*standing, 1, QLatin1String(bill), QStringLiteral("L")));
}

BOOST_AUTO_TEST_CASE(a_tip_of_the_standing_code_is_not_asked_of_a_fee) {
  // 55 = 02 and 56: a fixed tip of 1.000.
  const QString tip = changed(kStanding, "5802ID", "550202560410005802ID");
  const auto text = qrisPayment(*readStandingQris(tip), 350'000, QStringLiteral("B"), QStringLiteral("L"));
  BOOST_REQUIRE(text);
  BOOST_TEST(str(*text) ==
             str(*qrisPayment(*readStandingQris(kStanding), 350'000, QStringLiteral("B"), QStringLiteral("L"))));
}

BOOST_AUTO_TEST_CASE(a_wrong_code_is_refused_with_the_place_of_its_fault) {
  const std::vector<Bad> bad{
      {"nothing", QStringLiteral("  "), QrisProblem::Empty, "", 1},
      {"a web address", QStringLiteral("https://contoh.example/bayar"), QrisProblem::NotEmv, "00", 1},
      {"a character changed", QString(kVector).replace(QStringLiteral("150000"), QStringLiteral("950000")),
       QrisProblem::Checksum, "63", 232},
      {"cut off", kVector.chopped(3), QrisProblem::Length, "63", 228},
      {"no checksum", kVector.chopped(8), QrisProblem::Missing, "63", 228},
      {"text behind the checksum", kVector + QStringLiteral("6402ID"), QrisProblem::Checksum, "63", 232},
      {"a length that is no number", changed(kVector, "5802ID", "58x2ID"), QrisProblem::Length, "58", 158},
      {"a tag that is no number", changed(kVector, "5802ID", "5 02ID"), QrisProblem::Length, "", 158},
      {"a length of nought", changed(kVector, "5802ID", "5800"), QrisProblem::Length, "58", 158},
      {"a length beyond the end", changed(kVector, "6304", "6399"), QrisProblem::Length, "63", 228},
      {"twice", changed(kVector, "5802ID", "5802ID5802ID"), QrisProblem::Twice, "58", 164},
      {"an accent", changed(kVector, "MPP CONTOH", "MPP CÖNTOH"), QrisProblem::Character, "", 0},
      {"Singapore", changed(kVector, "5802ID", "5802SG"), QrisProblem::Country, "58", 162},
      {"Singapore dollars", changed(kVector, "5303360", "5303702"), QrisProblem::Currency, "53", 145},
      {"no country", changed(kVector, "5802ID", ""), QrisProblem::Missing, "58", 222},
      {"no currency", changed(kVector, "5303360", ""), QrisProblem::Missing, "53", 221},
      {"no name", changed(kVector, "5910MPP CONTOH", ""), QrisProblem::Missing, "59", 214},
      {"a name of 26", changed(kVector, "5910MPP CONTOH", "5926ABCDEFGHIJKLMNOPQRSTUVWXYZ"), QrisProblem::Value, "59",
       168},
      {"a city of 16", changed(kVector, "6011KOTA CONTOH", "6016ABCDEFGHIJKLMNOP"), QrisProblem::Value, "60", 182},
      {"not of the national list", changed(kVector, "ID.CO.QRIS.WWW", "SG.CO.OTHR.WWW"), QrisProblem::NotQris, "51.00",
       93},
      {"an NMID of letters", changed(kVector, "ID0000000000000", "IDX000000000000"), QrisProblem::Value, "51.02", 111},
      {"an account of another bank code", changed(kVector, "0118936000", "0118123400"), QrisProblem::Value, "26.01",
       41},
      {"a kind of merchant that is none", changed(kVector, "0303URE5144", "0303ZZZ5144"), QrisProblem::Value, "26.03",
       82},
      {"a category of letters", changed(kVector, "52049399", "5204A399"), QrisProblem::Value, "52", 137},
      {"neither static nor dynamic", changed(kVector, "010212", "010213"), QrisProblem::Value, "01", 11},
      {"half a rupiah", changed(kVector, "5406150000", "54061500.5"), QrisProblem::Value, "54", 152},
      {"a sum of nought", changed(kVector, "5406150000", "5406000000"), QrisProblem::Value, "54", 152},
      {"a negative sum", changed(kVector, "5406150000", "5406-15000"), QrisProblem::Value, "54", 152},
      {"a broken field inside", changed(kVector, "0107STS0001", "0199STS0001"), QrisProblem::Length, "62.01", 206},
  };
  for (const Bad& one : bad) {
    const auto code = readQris(one.text);
    BOOST_REQUIRE_MESSAGE(!code, one.name);
    BOOST_TEST((code.error().code == ErrorCode::Invalid), one.name);
    const auto fault = qrisFault(code.error());
    BOOST_REQUIRE_MESSAGE(fault, one.name);
    BOOST_TEST((fault->problem == one.problem), one.name << ": " << str(code.error().detail));
    BOOST_TEST(str(fault->tag) == one.tag, one.name << ": " << str(code.error().detail));
    if (one.position > 0) BOOST_TEST(fault->position == one.position, one.name << ": " << str(code.error().detail));
  }
}

BOOST_AUTO_TEST_CASE(every_changed_or_lost_character_is_found) {
  for (qsizetype i = 0; i < kVector.size(); ++i) {
    QString other = kVector;
    other[i] = other[i] == u'7' ? u'8' : u'7';
    BOOST_TEST(!readQris(other), i);
    QString shorter = kVector;
    BOOST_TEST(!readQris(shorter.remove(i, 1)), i);
  }
}

BOOST_AUTO_TEST_CASE(noughts_behind_a_point_are_whole_rupiah) {
  const auto code = readQris(changed(kVector, "5406150000", "5409150000.00"));
  BOOST_REQUIRE(code);
  BOOST_TEST(code->amountRupiah.value_or(0) == 150'000);
}

BOOST_AUTO_TEST_SUITE_END()
