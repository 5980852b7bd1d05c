#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "domain/family_card.h"
#include "domain/masks.h"
#include "domain/nik.h"
#include "domain/npwp.h"
#include "domain/phone.h"
#include "support/printing.h"
#include "support/resource.h"

namespace {

const QDate kToday(2026, 11, 23);

QString words(const char* text) { return QString::fromUtf8(text); }

RegionFiles shippedFiles() {
  return {sourceBytes(QStringLiteral("resources/regions/provinces.csv")),
          sourceBytes(QStringLiteral("resources/regions/regencies.csv")),
          sourceBytes(QStringLiteral("resources/regions/districts.csv")),
          sourceBytes(QStringLiteral("resources/regions/districts_retired.csv"))};
}

struct GoodNik {
  const char* typed;
  const char* birth;
  bool isFemale;
};

// Synthetic numbers after the composition in domain facts 3.
constexpr GoodNik kGoodNiks[] = {
    {"7172065402940001", "1994-02-14", true},                                                // the pictures' applicant
    {"7172 0654 0294 0001", "1994-02-14", true},                                             // grouped by spaces
    {"71.72.06.540294.0001", "1994-02-14", true},                                            // and by dots
    {"7172061402940001", "1994-02-14", false},    {"7172067112850003", "1985-12-31", true},  // a woman's day 71
    {"7172063112850003", "1985-12-31", false},    {"7172064101900001", "1990-01-01", true},  // a woman's day 41
    {"7172062902000001", "2000-02-29", false},  // 29 February exists in 2000 and not in 1900
    {"7172062902280001", "1928-02-29", false},  // 2028 lies ahead
    {"7172062311260001", "2026-11-23", false},  // born today
    {"7172062411260001", "1926-11-24", false},  // tomorrow: a hundred years ago less a day
    {"7172061506300001", "1930-06-15", false},  // the year 30 is not 2030
    {"7172061506261234", "2026-06-15", false},
};

struct BadNik {
  const char* typed;
  NikProblem problem;
};

constexpr BadNik kBadNiks[] = {
    {"", NikProblem::Length},
    {"717206140294001", NikProblem::Length},      // 15 digits
    {"71720614029400011", NikProblem::Length},    // 17
    {"7172O61402940001", NikProblem::NotDigits},  // letter O
    {"717206140294000A", NikProblem::NotDigits},
    {"７172061402940001", NikProblem::NotDigits},  // a wide digit
    {"٧١٧٢٠٦١٤٠٢٩٤٠٠٠١", NikProblem::NotDigits},   // Arabic digits
    {"7172060002940001", NikProblem::Day},         // day 0
    {"7172063202940001", NikProblem::Day},         // day 32
    {"7172064002940001", NikProblem::Day},         // day 40 = neither
    {"7172067202940001", NikProblem::Day},         // a woman's 32
    {"7172069902940001", NikProblem::Day},
    {"7172061400940001", NikProblem::Month},
    {"7172061413940001", NikProblem::Month},
    {"7172063102940001", NikProblem::Date},  // 31 February
    {"7172067102940001", NikProblem::Date},  // 31 February, a woman
    {"7172062902010001", NikProblem::Date},  // neither 2001 nor 1901 is a leap year
    {"7172063104900001", NikProblem::Date},  // 31 April
    {"7172061402940000", NikProblem::Serial},
};

}  // namespace

BOOST_AUTO_TEST_SUITE(nik)

BOOST_AUTO_TEST_CASE(reads_what_the_number_says) {
  for (const GoodNik& good : kGoodNiks) {
    BOOST_TEST_CONTEXT(good.typed) {
      const auto reading = readNik(words(good.typed), kToday);
      BOOST_REQUIRE(reading.has_value());
      BOOST_TEST(reading->birthDate == QDate::fromString(words(good.birth), Qt::ISODate));
      BOOST_TEST(reading->isFemale == good.isFemale);
      BOOST_TEST(reading->nik.size() == 16);
      BOOST_TEST(reading->districtPrefix == QStringLiteral("717206"));
      BOOST_TEST(reading->provinceCode == 71);
      BOOST_TEST(reading->regencyCode == 7172);
      BOOST_TEST(reading->districtCode == 717206);
    }
  }
}

BOOST_AUTO_TEST_CASE(refuses_with_its_own_reason) {
  for (const BadNik& bad : kBadNiks) {
    BOOST_TEST_CONTEXT(bad.typed) {
      const auto reading = readNik(words(bad.typed), kToday);
      BOOST_REQUIRE(!reading.has_value());
      BOOST_TEST((reading.error().code == ErrorCode::Invalid));
      BOOST_TEST(reading.error().field == QStringLiteral("nik"));
      BOOST_TEST((nikProblem(reading.error()) == bad.problem));
    }
  }
}

BOOST_AUTO_TEST_CASE(district_is_never_more_than_a_warning) {
  const auto regions = Regions::read(shippedFiles());
  BOOST_REQUIRE(regions.has_value());
  const auto warningsOf = [&](const char* text) { return readNik(words(text), kToday, &*regions)->warnings; };
  BOOST_TEST(warningsOf("7172061402940001").empty());
  // 91.01.01 went when Papua was numbered anew; who was registered there keeps the prefix for life.
  BOOST_REQUIRE(regions->isRetired(u"910101"));
  BOOST_TEST(warningsOf("9101011402940001").empty());
  BOOST_TEST((warningsOf("6372011402940001") == std::vector{NikWarning::UnknownDistrict}));  // real, in no list
  BOOST_TEST((warningsOf("7172991402940001") == std::vector{NikWarning::UnknownDistrict}));  // a district of 2030
  BOOST_TEST(readNik(u"7172991402940001", kToday)->warnings.empty());  // without a list nothing is said
}

BOOST_AUTO_TEST_CASE(improbable_dates_are_warnings) {
  BOOST_TEST((readNik(u"7172062411250001", kToday)->warnings.empty()));  // one year
  BOOST_TEST((readNik(u"7172062211260001", kToday)->warnings.empty()));  // yesterday
  BOOST_TEST((readNik(u"7172062411260001", kToday)->warnings.empty()));  // 99 years
  BOOST_TEST((readNik(u"7172060101000001", QDate(2099, 1, 1))->birthDate == QDate(2000, 1, 1)));
  // 29 February 2000 seen from early 2000.
  const auto future = readNik(u"7172062902000001", QDate(2000, 2, 1));
  BOOST_REQUIRE(future.has_value());
  BOOST_TEST((future->warnings == std::vector{NikWarning::FutureDate}));
  // The year 2100 has no 29 February, so the number can only mean 2000.
  const auto old = readNik(u"7172062902000001", QDate(2100, 6, 1));
  BOOST_REQUIRE(old.has_value());
  BOOST_TEST(old->birthDate == QDate(2000, 2, 29));
  BOOST_TEST((old->warnings == std::vector{NikWarning::OverHundred}));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(family_card)

BOOST_AUTO_TEST_CASE(reads_district_date_and_serial) {
  const auto card = readFamilyCard(u"7172 0620 0512 0007", kToday);
  BOOST_REQUIRE(card.has_value());
  BOOST_TEST(card->number == QStringLiteral("7172062005120007"));
  BOOST_TEST(card->recordedOn == QDate(2012, 5, 20));
  BOOST_TEST(card->serial == 7);
  BOOST_TEST(card->warnings.empty());
  BOOST_TEST(readFamilyCard(u"7172060101990001", kToday)->recordedOn == QDate(1999, 1, 1));
}

BOOST_AUTO_TEST_CASE(an_odd_date_is_a_warning) {
  BOOST_TEST((readFamilyCard(u"7172066005120007", kToday)->warnings == std::vector{FamilyCardWarning::NoDate}));
  BOOST_TEST((readFamilyCard(u"7172063102120007", kToday)->warnings == std::vector{FamilyCardWarning::NoDate}));
  BOOST_TEST((readFamilyCard(u"7172062005400007", kToday)->warnings == std::vector{FamilyCardWarning::FutureDate}));
  const auto regions = Regions::read(shippedFiles());
  BOOST_REQUIRE(regions.has_value());
  BOOST_TEST((readFamilyCard(u"7172992005120007", kToday, &*regions)->warnings ==
              std::vector{FamilyCardWarning::UnknownDistrict}));
}

BOOST_AUTO_TEST_CASE(refuses_with_its_own_reason) {
  const auto problemOf = [](QStringView text) { return familyCardProblem(readFamilyCard(text, kToday).error()); };
  BOOST_TEST((problemOf(u"717206200512007") == FamilyCardProblem::Length));
  BOOST_TEST((problemOf(u"717206200512000x") == FamilyCardProblem::NotDigits));
  BOOST_TEST((problemOf(u"7172062005120000") == FamilyCardProblem::Serial));
  BOOST_TEST(readFamilyCard(u"", kToday).error().field == QStringLiteral("kk"));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(npwp)

// The first two numbers are the ones that public validators and guides print as samples.
BOOST_AUTO_TEST_CASE(reads_every_shape) {
  const auto old = readNpwp(u"09.254.294.3-407.000", kToday);
  BOOST_REQUIRE(old.has_value());
  BOOST_TEST((old->kind == NpwpKind::Old15));
  BOOST_TEST(old->digits == QStringLiteral("092542943407000"));
  BOOST_TEST(npwpText(*old) == QStringLiteral("09.254.294.3-407.000"));
  BOOST_TEST((readNpwp(u"018550814412000", kToday)->kind == NpwpKind::Old15));
  BOOST_TEST((readNpwp(u"0092542943407000", kToday)->kind == NpwpKind::Other16));
  BOOST_TEST((readNpwp(u"7172065402940001", kToday)->kind == NpwpKind::Person16));
  const auto branch = readNpwp(u"0092 5429 4340 7000 000 001", kToday);
  BOOST_REQUIRE(branch.has_value());
  BOOST_TEST((branch->kind == NpwpKind::Branch22));
  BOOST_TEST(npwpText(*branch) == QStringLiteral("0092 5429 4340 7000 0000 01"));
  BOOST_TEST((readNpwp(u"7172065402940001000000", kToday)->kind == NpwpKind::Branch22));
}

BOOST_AUTO_TEST_CASE(every_single_wrong_digit_of_the_nine_is_found) {
  const QString good = QStringLiteral("092542943407000");
  for (int at = 0; at < 9; ++at)
    for (char digit = '0'; digit <= '9'; ++digit) {
      QString typed = good;
      typed[at] = QLatin1Char(digit);
      BOOST_TEST(readNpwp(typed, kToday).has_value() == (typed == good));
    }
}

BOOST_AUTO_TEST_CASE(refuses_with_its_own_reason) {
  const auto problemOf = [](QStringView text) { return npwpProblem(readNpwp(text, kToday).error()); };
  BOOST_TEST((problemOf(u"09254294340700") == NpwpProblem::Length));
  BOOST_TEST((problemOf(u"09254294340700O") == NpwpProblem::NotDigits));
  BOOST_TEST((problemOf(u"092542944407000") == NpwpProblem::CheckDigit));
  BOOST_TEST((problemOf(u"0092542944407000") == NpwpProblem::CheckDigit));
  BOOST_TEST((problemOf(u"7172063102940001") == NpwpProblem::NotNik));
  BOOST_TEST((problemOf(u"7172063102940001000000") == NpwpProblem::NotNik));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(phone)

BOOST_AUTO_TEST_CASE(stores_e164_and_shows_groups) {
  struct Row {
    const char* typed;
    const char* stored;
    const char* shown;
  };
  constexpr Row kRows[] = {{"0812-4400-7193", "+6281244007193", "0812-4400-7193"},
                           {"081244007193", "+6281244007193", "0812-4400-7193"},
                           {"+62 812 4400 7193", "+6281244007193", "0812-4400-7193"},
                           {"62812-4400-7193", "+6281244007193", "0812-4400-7193"},
                           {"+62 0812 4400 7193", "+6281244007193", "0812-4400-7193"},
                           {"(0812) 4400 7193", "+6281244007193", "0812-4400-7193"},
                           {"0812440071", "+62812440071", "0812-440-071"},
                           {"08124400719", "+628124400719", "0812-4400-719"},
                           {"0812440071934", "+62812440071934", "0812-4400-71934"}};
  for (const Row& row : kRows) {
    const auto phone = readPhone(words(row.typed));
    BOOST_REQUIRE_MESSAGE(phone.has_value(), row.typed);
    BOOST_TEST(phone->e164 == words(row.stored));
    BOOST_TEST(phoneText(*phone) == words(row.shown));
    BOOST_TEST(readPhone(phone->e164)->e164 == phone->e164);
  }
}

BOOST_AUTO_TEST_CASE(refuses_with_its_own_reason) {
  const auto problemOf = [](QStringView text) { return phoneProblem(readPhone(text).error()); };
  BOOST_TEST((problemOf(u"081244007") == PhoneProblem::Length));
  BOOST_TEST((problemOf(u"08124400719345") == PhoneProblem::Length));
  BOOST_TEST((problemOf(u"") == PhoneProblem::Length));
  BOOST_TEST((problemOf(u"0438555010") == PhoneProblem::NotMobile));  // a fixed line of Bitung
  BOOST_TEST((problemOf(u"+1 812 4400 7193") == PhoneProblem::NotMobile));
  BOOST_TEST((problemOf(u"0812 abc") == PhoneProblem::NotDigits));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(masks)

BOOST_AUTO_TEST_CASE(hide_the_middle) {
  BOOST_TEST(maskedNik(u"7172065402940001") == QStringLiteral("7172********0001"));
  BOOST_TEST(maskedNik(u"71720654") == QStringLiteral("********"));
  BOOST_TEST(maskedNik(u"").isEmpty());
  BOOST_TEST(maskedPhone(u"+6281244007193") == QStringLiteral("0812-****-7193"));
  BOOST_TEST(maskedPhone(u"+62812440071") == QStringLiteral("0812-**0-071"));
  BOOST_TEST(maskedPhone(u"12345") == QStringLiteral("*****"));
  BOOST_TEST(maskedName(u" Meiske  Yohana Tumbelaka-Rorimpandey ") == QStringLiteral("Meiske Y. T."));
  BOOST_TEST(maskedName(u"Suharto") == QStringLiteral("Suharto"));
  BOOST_TEST(maskedName(u"").isEmpty());
}

BOOST_AUTO_TEST_SUITE_END()
