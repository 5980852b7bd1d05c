#include "store/namesake_search.h"

#include <boost/test/unit_test.hpp>

#include "store/case_table.h"
#include "store/likeness_table.h"
#include "support/store_fixture.h"

namespace {

const QString kGroup = QStringLiteral("g:pemkot");

struct NamesakeFixture : StoreFixture {
  void add(const char* nik, const char* name, const QString& stream = kGroup) {
    CaseRecord record;
    record.id = *CaseId::parse(store->newId().toString());
    record.stream = stream;
    record.nik = QString::fromLatin1(nik);
    record.name = QString::fromUtf8(name);
    record.phone = QStringLiteral("+6281244007193");
    record.code = record.id.toString();
    record.serviceId = record.serviceName = QStringLiteral("akta");
    record.state = CaseState::Registered;
    require(CaseTable(store->database()).write({record, {}}, CaseTable::Standing::New));
  }
  std::string found(const char* nik, const char* name) {
    const auto people =
        NamesakeSearch(store->database()).find(kGroup, QString::fromLatin1(nik), QString::fromUtf8(name), 5);
    require(people);
    QStringList niks;
    for (const auto& person : *people) niks << person.nik;
    return niks.join(QLatin1Char(' ')).toStdString();
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(namesake_search, NamesakeFixture)

BOOST_AUTO_TEST_CASE(the_same_birth_date_and_a_name_that_may_be_the_same_are_found_under_another_number) {
  add("7172065402940001", "Siti Aminah");
  add("7172065402940009", "St. Aminah Rahman");  // another serial, another spelling, a word more
  add("7172061402940001", "Sitti Aminah");       // the officer of then took her for a man
  add("7172065502940001", "Siti Aminah");        // born a day later
  add("7172065402940008", "Meiske Tumbelaka");   // born that day
  BOOST_TEST(found("7172065402940001", "Siti Aminah") == "7172065402940009 7172061402940001");
  BOOST_TEST(found("7171025402940003", "SITI AMINAH") == "7172065402940009 7172065402940001 7172061402940001");
  BOOST_TEST(found("7171025402940003", "Siti").empty());  // one word is half of a village
  BOOST_TEST(found("7171025402940003", "").empty());
  BOOST_TEST(found("71710254", "Siti Aminah").empty());
}

BOOST_AUTO_TEST_CASE(each_person_once_and_none_of_another_data_group) {
  add("7172065402940001", "Muhamad Rizky");
  add("7172065402940001", "Mohammad Rizki");
  add("7172065402940002", "M. Rizky", QStringLiteral("g:polri"));
  BOOST_TEST(found("7172065402940007", "Muhammad Rizki") == "7172065402940001");
  const auto cases = NamesakeSearch(store->database()).casesOf(kGroup, QStringLiteral("7172065402940001"), 10);
  require(cases);
  BOOST_TEST(cases->size() == 2U);
  BOOST_TEST(NamesakeSearch(store->database()).casesOf(kGroup, QStringLiteral("7172065402940002"), 10)->empty());
}

BOOST_AUTO_TEST_CASE(two_who_were_told_apart_are_two_in_either_order_and_in_their_data_group_alone) {
  const LikenessTable table(store->database());
  const QString low = QStringLiteral("7172065402940001");
  const QString high = QStringLiteral("7172065402940009");
  BOOST_TEST(!*table.isApart(kGroup, low, high));
  require(
      table.write({{QStringLiteral("a"), kGroup, low, high, QStringLiteral("novita"), QStringLiteral("3"), 5}, {}}));
  BOOST_TEST(*table.isApart(kGroup, low, high));
  BOOST_TEST(*table.isApart(kGroup, high, low));
  BOOST_TEST(!*table.isApart(QStringLiteral("g:polri"), low, high));
}

BOOST_AUTO_TEST_CASE(nothing_is_sorted_or_walked) {
  for (const char* statement : NamesakeSearch::statements()) {
    QString plan;
    for (const auto& row : rowsOf(path(), std::string("EXPLAIN QUERY PLAN ") + statement, 4, 3))
      plan += row.back() + QLatin1Char('\n');
    BOOST_TEST_CONTEXT(statement << "\n" << plan.toStdString()) {
      BOOST_TEST(plan.startsWith(QLatin1String("SEARCH case_record USING INDEX")));
      BOOST_TEST(!plan.contains(QLatin1String("TEMP B-TREE")));
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()
