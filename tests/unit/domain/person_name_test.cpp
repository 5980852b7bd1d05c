#include "domain/person_name.h"

#include <boost/test/unit_test.hpp>

#include "support/printing.h"

BOOST_AUTO_TEST_SUITE(person_name)

BOOST_AUTO_TEST_CASE(nearly_everything_is_a_name) {
  const std::pair<QString, QString> rows[] = {
      {QStringLiteral("A"), QStringLiteral("A")},
      {QStringLiteral("D'Souza O’Brien"), QStringLiteral("D'Souza O’Brien")},
      {QStringLiteral("Ra\"as"), QStringLiteral("Ra\"as")},
      {QStringLiteral("عبد الرحمن"), QStringLiteral("عبد الرحمن")},
      {QStringLiteral("ꦱꦸꦮꦂꦤ"), QStringLiteral("ꦱꦸꦮꦂꦤ")},
      {QStringLiteral("H. Abd. Rahman, S.H., M.Si."), QStringLiteral("H. Abd. Rahman, S.H., M.Si.")},
      {QStringLiteral("  Siti\u00A0 Nur\tAzizah\n"), QStringLiteral("Siti Nur Azizah")},
      {QStringLiteral("Jose\u0301"), QStringLiteral("José")},
      {QStringLiteral("می\u200Cخواهم"), QStringLiteral("می\u200Cخواهم")},
      {QStringLiteral("Robert'); DROP TABLE cases;--"), QStringLiteral("Robert'); DROP TABLE cases;--")},
  };
  for (const auto& [typed, stored] : rows) {
    const auto name = readPersonName(typed);
    BOOST_REQUIRE_MESSAGE(name.has_value(), typed.toStdString());
    BOOST_TEST(*name == stored);
    BOOST_TEST(*readPersonName(*name) == *name);
  }
}

BOOST_AUTO_TEST_CASE(length_counts_characters_not_code_units) {
  BOOST_TEST(readPersonName(QString(200, QLatin1Char('a'))).has_value());
  BOOST_TEST((nameProblem(readPersonName(QString(201, QLatin1Char('a'))).error()) == NameProblem::TooLong));
  const QString wide = QString::fromUcs4(U"\U0001D49C");  // two code units
  BOOST_TEST(readPersonName(wide.repeated(200)).has_value());
  BOOST_TEST(!readPersonName(wide.repeated(201)).has_value());
}

BOOST_AUTO_TEST_CASE(refuses_what_cannot_be_seen) {
  const auto problemOf = [](const QString& text) { return nameProblem(readPersonName(text).error()); };
  BOOST_TEST((problemOf(QString()) == NameProblem::Empty));
  BOOST_TEST((problemOf(QStringLiteral(" \t\n ")) == NameProblem::Empty));
  BOOST_TEST((problemOf(QStringLiteral("Siti\u0007")) == NameProblem::ControlCharacter));
  BOOST_TEST((problemOf(QStringLiteral("Siti\u202Eitis")) == NameProblem::ControlCharacter));
  BOOST_TEST((problemOf(QStringLiteral("Siti") + QChar(0xD800)) == NameProblem::ControlCharacter));
  BOOST_TEST((problemOf(QStringLiteral("Si") + QChar(0) + QStringLiteral("ti")) == NameProblem::ControlCharacter));
  BOOST_TEST(readPersonName(QString()).error().field == QStringLiteral("name"));
}

BOOST_AUTO_TEST_SUITE_END()
