#include "domain/person_rows.h"

#include <boost/test/unit_test.hpp>

namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

FormField table() {
  const auto column = [](const char* id, const char* label, FieldKind kind) {
    FormField made;
    made.id = s(id);
    made.label = s(label);
    made.kind = kind;
    return made;
  };
  FormField persons = column("yang-pindah", "Anggota", FieldKind::Persons);
  persons.columns = {column("nama", "Nama", FieldKind::Text), column("nik", "NIK", FieldKind::Nik),
                     column("hubungan", "Hubungan", FieldKind::Choice),
                     column("tanggal-lahir", "Tanggal lahir", FieldKind::Date)};
  persons.columns[2].choices = {{s("kepala-keluarga"), s("Kepala keluarga")}, {s("anak"), s("Anak")}};
  return persons;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(person_rows)

BOOST_AUTO_TEST_CASE(the_same_rows_have_one_text_and_come_back) {
  const std::vector<PersonRow> rows{{{s("nik"), s("7172065402940001")}, {s("nama"), s("Ni'mah \"Ima\"")}},
                                    {{s("nama"), s("محمد")}}};
  const QString text = writePersonRows(rows);
  const auto back = readPersonRows(text);
  BOOST_REQUIRE(back.has_value());
  BOOST_TEST((*back == rows));
  BOOST_TEST((writePersonRows(*back) == text));
}

BOOST_AUTO_TEST_CASE(rows_and_cells_without_anything_are_left_out) {
  const std::vector<PersonRow> rows{{}, {{s("nama"), s("  ")}}, {{s("nama"), s(" Siti ")}, {s("nik"), s("")}}};
  BOOST_TEST(writePersonRows(rows).toStdString() == R"([{"nama":"Siti"}])");
  BOOST_TEST(writePersonRows({{}, {}}).isEmpty());
  BOOST_TEST(readPersonRows({})->empty());
}

BOOST_AUTO_TEST_CASE(what_is_no_table_is_refused) {
  for (const char* text : {"Siti", "{}", "[1]", "[[]]", R"([{"nama":1}])", "[{]"})
    BOOST_TEST(!readPersonRows(s(text)).has_value(), text);
}

BOOST_AUTO_TEST_CASE(lines_of_a_spreadsheet_are_read_in_the_order_of_the_columns) {
  const auto rows = pastedPersonRows(table(), s("nama\tNIK\tHubungan\tTanggal lahir\r\n"
                                                "Maria  Rompas\t7172 0654 0294 0001\tKEPALA KELUARGA\t14/2/1994\r\n"
                                                "\r\n"
                                                "Yosua Rompas\t\tanak\t3-12-2015\tlebih\r\n"
                                                "Gabriella\t7172\tsepupu\t31-02-2016\r\n"));
  BOOST_REQUIRE(rows.size() == 3U);
  BOOST_TEST((rows[0] == PersonRow{{s("nama"), s("Maria Rompas")},
                                   {s("nik"), s("7172065402940001")},
                                   {s("hubungan"), s("kepala-keluarga")},
                                   {s("tanggal-lahir"), s("1994-02-14")}}));
  BOOST_TEST(
      (rows[1] ==
       PersonRow{{s("nama"), s("Yosua Rompas")}, {s("hubungan"), s("anak")}, {s("tanggal-lahir"), s("2015-12-03")}}));
  // What cannot be read stands as it was, to be mended.
  BOOST_TEST(rows[2].at(s("hubungan")).toStdString() == "sepupu");
  BOOST_TEST(rows[2].at(s("tanggal-lahir")).toStdString() == "31-02-2016");
}

BOOST_AUTO_TEST_CASE(a_paste_begins_at_the_column_of_its_cell_and_ends_at_the_largest_table) {
  const auto rows = pastedPersonRows(table(), s("anak\t1.1.2020\tzuviel"), 2);
  BOOST_REQUIRE(rows.size() == 1U);
  BOOST_TEST((rows[0] == PersonRow{{s("hubungan"), s("anak")}, {s("tanggal-lahir"), s("2020-01-01")}}));
  BOOST_TEST(pastedPersonRows(table(), QString(s("Siti\n")).repeated(100)).size() == kMostPersons);
}

BOOST_AUTO_TEST_SUITE_END()
