#include "store/case_search.h"

#include <boost/test/unit_test.hpp>

#include <QJsonDocument>

#include <array>

#include "domain/tracking_code.h"
#include "store/case_table.h"
#include "store/migrator.h"
#include "support/store_fixture.h"

namespace {

struct SearchFixture : StoreFixture {
  CaseRecord add(const char* name, const char* form = "{}", const char* phone = "+6281244007193") {
    ++m_count;
    CaseRecord record;
    record.id = *CaseId::parse(store->newId().toString());
    record.stream = QStringLiteral("g:pemkot");
    std::array<std::uint8_t, 8> bytes{0, 9, 8, 7, 6, 5, 4, static_cast<std::uint8_t>(m_count)};
    record.code = *makeTrackingCode(u"BTG", bytes);
    record.name = QString::fromUtf8(name);
    record.serviceName = QStringLiteral("Akta kelahiran");
    record.state = CaseState::Registered;
    record.nik = QStringLiteral("71720654029400%1").arg(m_count, 2, 10, QLatin1Char('0'));
    record.phone = QString::fromLatin1(phone);
    record.form = QJsonDocument::fromJson(form).object();
    require(CaseTable(store->database()).write({record, {}}, CaseTable::Standing::New));
    return record;
  }

  std::string found(const QString& typed, int limit = 20, int offset = 0) {
    const auto lines = CaseSearch(store->database()).find(typed, limit, offset);
    require(lines);
    QStringList names;
    for (const CaseLine& line : *lines)
      names << line.name + (line.match == SearchMatch::AsTyped         ? QString()
                            : line.match == SearchMatch::OtherSpelling ? QStringLiteral(" (lain)")
                            : line.match == SearchMatch::InForm        ? QStringLiteral(" (formulir)")
                                                                       : QStringLiteral(" (mirip)"));
    return names.join(QStringLiteral(", ")).toStdString();
  }
  std::string found(const char* typed) { return found(QString::fromUtf8(typed)); }

 private:
  int m_count = 0;
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(case_search, SearchFixture)

BOOST_AUTO_TEST_CASE(as_typed_first_then_other_spellings) {
  add("Mohamad Riski");
  add("Muhammad Rizky");
  add("M. Rizki");
  add("Maria Rizki");
  BOOST_TEST(found("Muhammad Riz") == "Muhammad Rizky, M. Rizki (lain), Mohamad Riski (lain)");
  BOOST_TEST(found("moham ris") == "Mohamad Riski");
  BOOST_TEST(found("mohamad riz") == "M. Rizki (lain), Muhammad Rizky (lain), Mohamad Riski (lain)");
  BOOST_TEST(found("m. riz") == "Maria Rizki, M. Rizki, Muhammad Rizky, Mohamad Riski (lain)");
  // A page goes on where the one before ended.
  BOOST_TEST(found(QStringLiteral("Muhammad Riz"), 1, 0) == "Muhammad Rizky");
  BOOST_TEST(found(QStringLiteral("Muhammad Riz"), 2, 1) == "M. Rizki (lain), Mohamad Riski (lain)");
  BOOST_TEST(found(QStringLiteral("Muhammad Riz"), 2, 3).empty());
}

BOOST_AUTO_TEST_CASE(a_person_in_a_table_of_the_form_is_found_by_name_and_nik) {
  add("Olga Lumintang",
      R"({"asal":"Manado","yang-pindah":"[{\"hubungan\":\"anak\",\"nama\":\"Yosua Wenas\",\"nik\":\"7172060302150003\"},{\"nama\":\"Jeni Wenas\"}]"})");
  add("Yosua Rompas");
  BOOST_TEST(found("yosua") == "Yosua Rompas, Olga Lumintang (formulir)");
  BOOST_TEST(found("Yenny Wenas") == "Olga Lumintang (formulir)");
  BOOST_TEST(found("7172060302150003") == "Olga Lumintang");
  BOOST_TEST(found("anak").empty());
  BOOST_TEST(found("manado").empty());
}

BOOST_AUTO_TEST_CASE(a_person_taken_out_of_the_table_is_not_found_any_more) {
  CaseRecord record = add("Olga Lumintang", R"({"yang-pindah":"[{\"nama\":\"Yosua Wenas\"}]"})");
  BOOST_TEST(found("yosua") == "Olga Lumintang (formulir)");
  record.form = {};
  require(CaseTable(store->database()).write({record, {}}, CaseTable::Standing::Unknown));
  BOOST_TEST(found("yosua").empty());
}

BOOST_AUTO_TEST_CASE(old_spelling_and_joined_names) {
  add("Soekarno Djojo");
  add("Nur Hayati");
  add("Abdurrahman");
  BOOST_TEST(found("sukarno joyo") == "Soekarno Djojo (lain)");
  BOOST_TEST(found("nurhayati") == "Nur Hayati (lain)");
  BOOST_TEST(found("Abd. Rahman ") == "Abdurrahman (lain)");
  BOOST_TEST(found("sukarna").empty());
}

BOOST_AUTO_TEST_CASE(a_corrected_name_is_found_and_the_old_one_is_not) {
  CaseRecord record = add("Muhamad Rizki");
  record.name = QStringLiteral("Siti Aminah");
  require(CaseTable(store->database()).write({record, {}}, CaseTable::Standing::Unknown));
  BOOST_TEST(found("mohammad").empty());
  BOOST_TEST(found("St. Aminah") == "Siti Aminah (lain)");
  require(CaseTable(store->database()).remove(record.id));
  BOOST_TEST(found("St. Aminah").empty());
}

BOOST_AUTO_TEST_CASE(numbers_are_found_by_their_beginnings_however_they_are_grouped) {
  add("Siti", R"({"kk":"7172061203180001","anak-ke":"1"})");
  add("Budi", "{}", "+6285240001122");
  BOOST_TEST(found("7172 0612 0318") == "Siti");
  BOOST_TEST(found("7172.0612.0318.0001") == "Siti");
  BOOST_TEST(found("7172 0654") == "Siti, Budi");
  for (const char* typed : {"0852-4000", "+62 852 4000", "62852-4000-1122", "(0852) 4000", "8524000", "+62 0852"})
    BOOST_TEST(found(typed) == "Budi", typed);
  BOOST_TEST(found("0853").empty());
  // What was corrected in a form.
  CaseRecord record = add("Ani", R"({"kk":"7172061203189999"})");
  BOOST_TEST(found("7172061203189999") == "Ani");
  record.form = QJsonObject{{QStringLiteral("kk"), QStringLiteral("7172061203187777")}};
  require(CaseTable(store->database()).write({record, {}}, CaseTable::Standing::Unknown));
  BOOST_TEST(found("7172061203189999").empty());
  BOOST_TEST(found("7172061203187777") == "Ani");
}

BOOST_AUTO_TEST_CASE(a_code_is_found_as_it_is_typed_and_a_mistyped_one_says_what_is_near) {
  const CaseRecord record = add("Siti");
  add("Budi");
  const QString code = record.code;
  const QString bare = QString(code).remove(QLatin1Char('-')).toLower();
  BOOST_TEST(found(code) == "Siti");
  BOOST_TEST(found(bare) == "Siti");
  BOOST_TEST(found(code.left(12)).starts_with("Siti"));
  QString wrong = code;
  wrong[4] = wrong[4] == QLatin1Char('7') ? QLatin1Char('8') : QLatin1Char('7');
  BOOST_TEST(found(wrong).starts_with("Siti (mirip)"));
  wrong[5] = wrong[5] == QLatin1Char('7') ? QLatin1Char('8') : QLatin1Char('7');
  BOOST_TEST(found(wrong) == "Siti (mirip)");
  BOOST_TEST(found("BTG-0000-0000").empty());
}

BOOST_AUTO_TEST_CASE(operators_of_the_index_are_only_characters) {
  add("Siti");
  for (const char* typed : {"\"", "AND", "OR OR", "NEAR(", "siti*", "-*\"(", "name : siti", "^siti"}) {
    const auto lines = CaseSearch(store->database()).find(QString::fromLatin1(typed), 20);
    BOOST_TEST(lines.has_value(), typed);
  }
}

BOOST_AUTO_TEST_CASE(a_rebuild_and_a_migration_fill_the_same_index) {
  for (int n = 1; n <= 3; ++n) registerCase(n);
  const auto names = [&] { return found("Abdurrahman 2"); };
  BOOST_TEST(names() == "Abdul Rahman 2 (lain)");
  require(store->rebuild());
  BOOST_TEST(names() == "Abdul Rahman 2 (lain)");
  // As a store of schema 9 comes to 10: the index is made of the rows.
  sql("DROP TABLE case_names");
  const auto steps = Migrator::statementsOf(QStringLiteral(":/migrations/0010.sql"));
  require(steps);
  for (const QString& step : *steps)
    if (step.contains(QLatin1String("case_names"))) require(store->database().run(step));
  BOOST_TEST(names() == "Abdul Rahman 2 (lain)");
}

BOOST_AUTO_TEST_SUITE_END()
