#include <boost/test/unit_test.hpp>

#include "domain/requirement_csv.h"
#include "domain/standard_changes.h"
#include "domain/standard_loader.h"
#include "domain/standard_writer.h"
#include "support/office.h"
#include "support/printing.h"
#include "support/require.h"

namespace {

/// Every standard that is shipped.
std::vector<ServiceStandard> shipped() {
  auto standards = shippedCatalogue().standards;
  BOOST_REQUIRE(standards.size() > 30u);
  return standards;
}

ServiceStandard birth() {
  const auto standard = readStandard(sourceBytes(QStringLiteral("resources/standards/akta-kelahiran.json")));
  require(standard);
  return *standard;
}

/// The table of one service with its line replaced.
QByteArray table(const QByteArray& row) {
  const QByteArray whole = writeRequirementCsv({birth()});
  return whole.left(whole.indexOf('\n') + 1) + row;
}

/// "line column", so that a table of refusals fits one column.
QString refusal(const QByteArray& bytes) {
  const auto rows = readRequirementCsv(bytes);
  if (rows) return QStringLiteral("accepted");
  BOOST_TEST((rows.error().code == ErrorCode::Invalid));
  return QString::number(rows.error().line) + QLatin1Char(' ') + rows.error().field;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(standard_files)

BOOST_AUTO_TEST_CASE(what_is_written_is_read_as_the_same) {
  const auto standards = shipped();
  for (const ServiceStandard& standard : standards) {
    const auto read = readStandard(writeStandard(standard));
    require(read);
    BOOST_TEST((*read == standard), standard.id.toStdString());
    BOOST_TEST((readStandardDraft(writeStandard(standard)) == standard), standard.id.toStdString());
  }
  const auto all = readStandards(writeStandards(standards));
  require(all);
  BOOST_TEST((*all == standards));
  // A second time not a byte differs.
  BOOST_TEST((writeStandards(*all) == writeStandards(standards)));
}

BOOST_AUTO_TEST_CASE(what_a_person_may_write_comes_back) {
  ServiceStandard standard = birth();
  standard.name = QStringLiteral("Akta \"kelahiran\"\\\n\u2028\t\u0001 \U0001F476 ~");
  standard.fee.amountRupiah = 999'999'999'999;
  standard.procedure = {QStringLiteral("a,b;c"), QStringLiteral("[\"]")};
  const auto read = readStandard(writeStandard(standard));
  require(read);
  BOOST_TEST((*read == standard));
}

BOOST_AUTO_TEST_CASE(a_draft_with_holes_stays_as_it_is_and_cannot_be_given_out) {
  ServiceStandard standard = birth();
  standard.name.clear();
  standard.validFrom = {};
  standard.requirements[1].name.clear();
  standard.form.push_back({});
  const QByteArray text = writeStandard(standard);
  BOOST_TEST((readStandardDraft(text) == standard));
  BOOST_TEST(!readStandard(text).has_value());
  BOOST_TEST(readStandardDraft("no json").requirements.empty());
}

BOOST_AUTO_TEST_CASE(a_file_of_many_says_which_one_is_wrong) {
  std::vector<ServiceStandard> standards = shipped();
  standards.resize(3);
  standards[1].requirements[0].name.clear();
  const auto wrong = readStandards(writeStandards(standards));
  BOOST_REQUIRE(!wrong.has_value());
  BOOST_TEST(wrong.error().field == QStringLiteral("standards[1].requirements[0].name"));
  BOOST_TEST(wrong.error().line > 10);
  standards[1] = standards[0];
  BOOST_TEST(readStandards(writeStandards(standards)).error().field == QStringLiteral("standards[1].version"));
  BOOST_TEST(readStandards("{\"standards\": []}").error().field == QStringLiteral("standards"));
  BOOST_TEST(!readStandards("{\"standards\": 1, \"more\": 2}").has_value());
}

BOOST_AUTO_TEST_CASE(a_table_of_requirements_comes_back) {
  const auto standards = shipped();
  const auto read = readRequirementCsv(writeRequirementCsv(standards));
  require(read);
  BOOST_REQUIRE(read->size() == standards.size());
  for (std::size_t i = 0; i < standards.size(); ++i) {
    BOOST_TEST((*read)[i].serviceId == standards[i].id);
    BOOST_TEST(((*read)[i].requirements == standards[i].requirements), standards[i].id.toStdString());
  }
}

BOOST_AUTO_TEST_CASE(no_cell_is_a_formula_and_its_text_comes_back) {
  ServiceStandard standard = birth();
  standard.requirements.resize(1);
  for (const char16_t* text :
       {u"=1+1", u"+62", u"-", u"@x", u"'=1", u"''=1", u"'quoted'", u"a, \"b\"; c\r\nd", u"ya"}) {
    standard.requirements[0].name = QString::fromUtf16(text);
    const QByteArray bytes = writeRequirementCsv({standard});
    for (const char* start : {",=", ",+", ",-", ",@", "\"=", "\"+"}) BOOST_TEST(!bytes.contains(start));
    const auto read = readRequirementCsv(bytes);
    require(read);
    BOOST_TEST(read->front().requirements[0].name == standard.requirements[0].name);
  }
}

BOOST_AUTO_TEST_CASE(a_table_as_a_spreadsheet_saves_it_is_read) {
  QByteArray bytes = writeRequirementCsv({birth()});
  const auto plain = readRequirementCsv(bytes);
  require(plain);
  // Semicolons, without the mark, LF, YA in capitals, empty lines at the end.
  bytes = bytes.mid(3).replace("\r\n", "\n").replace(",ya", ",YA").replace(',', ';') + ";;;;;;;;;;;\n\n";
  const auto read = readRequirementCsv(bytes);
  require(read);
  BOOST_TEST((*read == *plain));
}

BOOST_AUTO_TEST_CASE(a_wrong_table_is_refused_with_line_and_column) {
  const struct {
    QByteArray row;
    const char* refusal;
  } kVectors[]{
      {"a,b,Nama,,ya,tidak,tidak,tidak,,,,\r\n", "accepted"},
      {"", "1 kode"},
      {"a,b,Nama,,iya,tidak,tidak,tidak,,,,\r\n", "2 asli_diperlihatkan"},
      {"a,b,Nama,,ya,tidak,,tidak,,,,\r\n", "2 asli_ditarik"},
      {"a,b,Nama,,tidak,tidak,tidak,tidak,,,,\r\n", "2 asli_diperlihatkan"},
      {",b,Nama,,ya,tidak,tidak,tidak,,,,\r\n", "2 layanan"},
      {"a,,Nama,,ya,tidak,tidak,tidak,,,,\r\n", "2 kode"},
      {"a,b,,,ya,tidak,tidak,tidak,,,,\r\n", "2 nama"},
      {"a,b,Nama,,ya,tidak,tidak,tidak,,f,,\r\n", "2 bila_isi"},
      {"a,b,Nama,,ya,tidak,tidak,tidak,,f,v,\r\n", "2 bila_kata"},
      {"a,b,Nama,,ya,tidak,tidak,tidak,,,v,t\r\n", "2 bila_kolom"},
      {"a,b,Nama,,ya,tidak,tidak,tidak,,,\r\n", "2 bila_kata"},
      {"a,b,Nama,,ya,tidak,tidak,tidak,,,,,x\r\n", "2 bila_kata"},
      {"a,b,Nama,,ya,tidak,tidak,tidak,,,,\r\na,b,Lagi,,ya,tidak,tidak,tidak,,,,\r\n", "3 kode"},
      {"a,b,\"Nama\r\ndua\",,ya,tidak,tidak,tidak,,,,\r\na,c,,,ya,tidak,tidak,tidak,,,,\r\n", "4 nama"},
      {"a,b,\"Nama,,ya,tidak\r\n", "2 nama"},
      {"a,b,Na\"ma,,ya,tidak,tidak,tidak,,,,\r\n", "2 nama"},
      {"a,b,\"Na\"ma,,ya,tidak,tidak,tidak,,,,\r\n", "2 nama"},
  };
  for (const auto& [row, expected] : kVectors)
    BOOST_TEST(refusal(table(row)).toStdString() == expected, row.toStdString());
  BOOST_TEST(refusal("") == QStringLiteral("1 layanan"));
  BOOST_TEST(refusal("layanan,kode,name\r\n") == QStringLiteral("1 nama"));
  BOOST_TEST(refusal("\xFF") == QStringLiteral("1 "));
}

BOOST_AUTO_TEST_CASE(changes_name_what_came_went_and_moved) {
  using Kind = StandardChange::Kind;
  const ServiceStandard before = birth();
  ServiceStandard after = before;
  after.version = 8;
  BOOST_TEST(standardChanges(before, after).empty());
  after.decree = QStringLiteral("SK 22");
  after.fee.amountRupiah = 25'000;
  after.facilities.clear();
  after.requirements.erase(after.requirements.begin());
  after.requirements[0].detail = QStringLiteral("dari mana pun");
  Requirement photo = after.requirements[0];
  photo.id = QStringLiteral("foto");
  photo.name = QStringLiteral("Pas foto");
  after.requirements.push_back(photo);
  std::swap(after.form[0], after.form[1]);
  after.procedure.swapItemsAt(0, 1);
  after.isExample = false;
  const std::vector<StandardChange> expected{
      {StandardPart::Decree, Kind::Changed, {}, before.decree, after.decree},
      {StandardPart::Requirements, Kind::Removed, QStringLiteral("Formulir F-2.01"), {}, {}},
      {StandardPart::Requirements, Kind::Changed, QStringLiteral("Surat keterangan kelahiran"), {}, {}},
      {StandardPart::Requirements, Kind::Added, QStringLiteral("Pas foto"), {}, {}},
      {StandardPart::Procedure, Kind::Reordered, {}, {}, {}},
      {StandardPart::Fee, Kind::Changed, {}, QStringLiteral("0"), QStringLiteral("25000")},
      {StandardPart::Facilities, Kind::Removed, {}, before.facilities, {}},
      {StandardPart::Form, Kind::Reordered, {}, {}, {}},
      {StandardPart::Verification, Kind::Removed, {}, {}, {}}};
  BOOST_TEST((standardChanges(before, after) == expected));
}

// A part that the comparison forgets would change unseen.
BOOST_AUTO_TEST_CASE(no_part_changes_unseen) {
  const ServiceStandard before = birth();
  const std::vector<void (*)(ServiceStandard&)> kTouches{
      [](ServiceStandard& s) { s.validFrom = s.validFrom.addDays(1); },
      [](ServiceStandard& s) { s.decree += u'x'; },
      [](ServiceStandard& s) { s.name += u'x'; },
      [](ServiceStandard& s) { s.agencyId += u'x'; },
      [](ServiceStandard& s) { s.series += u'X'; },
      [](ServiceStandard& s) { ++s.counterMinutes; },
      [](ServiceStandard& s) { s.requirements[2].conditionText += u'x'; },
      [](ServiceStandard& s) { s.procedure.append(QStringLiteral("x")); },
      [](ServiceStandard& s) { s.time.unit = TimeUnit::Hours; },
      [](ServiceStandard& s) { s.fee.amountRupiah = 1; },
      [](ServiceStandard& s) { s.fee.text += u'x'; },
      [](ServiceStandard& s) { s.fee.accountCode += u'x'; },
      [](ServiceStandard& s) { s.product += u'x'; },
      [](ServiceStandard& s) { s.complaints += u'x'; },
      [](ServiceStandard& s) { s.legalBasis.removeLast(); },
      [](ServiceStandard& s) { s.facilities += u'x'; },
      [](ServiceStandard& s) { s.competence += u'x'; },
      [](ServiceStandard& s) { s.supervision += u'x'; },
      [](ServiceStandard& s) { s.staffing += u'x'; },
      [](ServiceStandard& s) { s.guarantee += u'x'; },
      [](ServiceStandard& s) { s.security += u'x'; },
      [](ServiceStandard& s) { s.evaluation += u'x'; },
      [](ServiceStandard& s) { s.form[3].choices[0].second += u'x'; },
      [](ServiceStandard& s) { s.everydayWords.removeLast(); },
      [](ServiceStandard& s) { s.source += u'x'; },
      [](ServiceStandard& s) { s.sourceDate = s.sourceDate.addDays(1); },
      [](ServiceStandard& s) { s.verifiedBy += u'x'; },
      [](ServiceStandard& s) { s.isExample = false; }};
  for (std::size_t i = 0; i < kTouches.size(); ++i) {
    ServiceStandard after = before;
    kTouches[i](after);
    BOOST_TEST(standardChanges(before, after).size() == 1u, "touch " << i);
    BOOST_TEST((readStandardDraft(writeStandard(after)) == after), "written, touch " << i);
  }
}

BOOST_AUTO_TEST_SUITE_END()
