#include <boost/test/unit_test.hpp>

#include <limits>

#include "domain/rupiah.h"
#include "domain/terbilang.h"
#include "support/printing.h"

namespace {

QString words(const char* text) { return QString::fromUtf8(text); }

}  // namespace

BOOST_AUTO_TEST_SUITE(rupiah)

BOOST_AUTO_TEST_CASE(reads_what_people_type) {
  const std::pair<const char*, qint64> rows[] = {{"350000", 350'000},
                                                 {"350.000", 350'000},
                                                 {"Rp350.000", 350'000},
                                                 {"Rp 350.000", 350'000},
                                                 {"rp. 350.000", 350'000},
                                                 {" Rp\u00A0350.000,00 ", 350'000},
                                                 {"1.000.000,00", 1000000},
                                                 {"Rp 350.000,-", 350'000},
                                                 {"0", 0},
                                                 {"0,0", 0},
                                                 {"007", 7},
                                                 {"999.999.999.999", 999'999'999'999},
                                                 {"999999999999", 999'999'999'999}};
  for (const auto& [typed, amount] : rows) {
    const auto money = readRupiah(words(typed));
    BOOST_REQUIRE_MESSAGE(money.has_value(), typed);
    BOOST_TEST(money->amount == amount);
  }
}

BOOST_AUTO_TEST_CASE(refuses_with_its_own_reason) {
  const std::pair<const char*, RupiahProblem> rows[] = {{"", RupiahProblem::Empty},
                                                        {"   ", RupiahProblem::Empty},
                                                        {"Rp", RupiahProblem::Empty},
                                                        {"-", RupiahProblem::NotANumber},
                                                        {"tiga", RupiahProblem::NotANumber},
                                                        {"350k", RupiahProblem::NotANumber},
                                                        {"1e5", RupiahProblem::NotANumber},
                                                        {"350 000", RupiahProblem::NotANumber},
                                                        {",50", RupiahProblem::NotANumber},
                                                        {"350,", RupiahProblem::NotANumber},
                                                        {"35.00", RupiahProblem::Grouping},
                                                        {"3500.000", RupiahProblem::Grouping},
                                                        {"1..000", RupiahProblem::Grouping},
                                                        {".350", RupiahProblem::Grouping},
                                                        {"350.", RupiahProblem::Grouping},
                                                        {"350.000,50", RupiahProblem::Fraction},
                                                        {"1,000", RupiahProblem::Fraction},
                                                        {"350,5", RupiahProblem::Fraction},
                                                        {"-350.000", RupiahProblem::Negative},
                                                        {"Rp -350.000", RupiahProblem::Negative},
                                                        {"-Rp350.000", RupiahProblem::Negative},
                                                        {"1.000.000.000.000", RupiahProblem::TooLarge},
                                                        {"99999999999999999999999", RupiahProblem::TooLarge}};
  for (const auto& [typed, problem] : rows) {
    BOOST_TEST_CONTEXT(typed) {
      const auto money = readRupiah(words(typed));
      BOOST_REQUIRE(!money.has_value());
      BOOST_TEST(toKey(*rupiahProblem(money.error())) == toKey(problem));
      BOOST_TEST(money.error().field == QStringLiteral("rupiah"));
    }
  }
}

// Format: EYD, and Qt 6.4.2 with ICU's data under id_ID as measured in domain facts 7.
BOOST_AUTO_TEST_CASE(shows_dots_and_no_space) {
  BOOST_TEST(rupiahText({350'000}) == QStringLiteral("Rp350.000"));
  BOOST_TEST(rupiahText({0}) == QStringLiteral("Rp0"));
  BOOST_TEST(rupiahText({999}) == QStringLiteral("Rp999"));
  BOOST_TEST(rupiahText({1'000}) == QStringLiteral("Rp1.000"));
  BOOST_TEST(rupiahText({1'201'000}) == QStringLiteral("Rp1.201.000"));
  BOOST_TEST(rupiahText(kLargestRupiah) == QStringLiteral("Rp999.999.999.999"));
  BOOST_TEST(rupiahText({-15'000}) == QStringLiteral("-Rp15.000"));
  BOOST_TEST(rupiahText({std::numeric_limits<qint64>::min()}) == QStringLiteral("-Rp9.223.372.036.854.775.808"));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(terbilang_suite)

// Words: KBBI; satu juta seribu and nol after domain facts 7; the payment receipt of the pictures.
BOOST_AUTO_TEST_CASE(says_numbers) {
  const std::pair<qint64, const char*> rows[] = {
      {0, "nol"},
      {1, "satu"},
      {9, "sembilan"},
      {10, "sepuluh"},
      {11, "sebelas"},
      {12, "dua belas"},
      {19, "sembilan belas"},
      {20, "dua puluh"},
      {21, "dua puluh satu"},
      {99, "sembilan puluh sembilan"},
      {100, "seratus"},
      {101, "seratus satu"},
      {111, "seratus sebelas"},
      {200, "dua ratus"},
      {999, "sembilan ratus sembilan puluh sembilan"},
      {1'000, "seribu"},
      {1'001, "seribu satu"},
      {1'100, "seribu seratus"},
      {2'000, "dua ribu"},
      {11'000, "sebelas ribu"},
      {21'000, "dua puluh satu ribu"},
      {100'000, "seratus ribu"},
      {101'000, "seratus satu ribu"},
      {350'000, "tiga ratus lima puluh ribu"},
      {1'000'000, "satu juta"},
      {1'001'000, "satu juta seribu"},
      {1'201'000, "satu juta dua ratus satu ribu"},
      {1'000'000'000, "satu miliar"},
      {2'000'000'001, "dua miliar satu"},
      {1'000'000'000'000, "satu triliun"},
      {999'999'999'999,
       "sembilan ratus sembilan puluh sembilan miliar sembilan ratus sembilan puluh sembilan juta sembilan ratus "
       "sembilan puluh sembilan ribu sembilan ratus sembilan puluh sembilan"}};
  for (const auto& [number, said] : rows) BOOST_TEST(*terbilang(number) == words(said));
  BOOST_TEST(*terbilang(Rupiah{1'201'000}) == QStringLiteral("satu juta dua ratus satu ribu rupiah"));
  BOOST_TEST(*terbilang(Rupiah{0}) == QStringLiteral("nol rupiah"));
}

BOOST_AUTO_TEST_CASE(refuses_negative_and_huge) {
  BOOST_TEST(terbilang(qint64{-1}).error().field == QStringLiteral("amount"));
  BOOST_TEST(!terbilang(std::numeric_limits<qint64>::min()).has_value());
  BOOST_TEST(terbilang(kLargestTerbilang).has_value());
  BOOST_TEST(!terbilang(kLargestTerbilang + 1).has_value());
  BOOST_TEST(!terbilang(Rupiah{-5}).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
