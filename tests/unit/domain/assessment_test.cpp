#include "domain/assessment.h"

#include <boost/test/unit_test.hpp>

#include <limits>

#include "domain/person_rows.h"
#include "domain/rupiah.h"
#include "domain/standard_loader.h"
#include "domain/standard_writer.h"
#include "support/printing.h"
#include "support/require.h"
#include "support/resource.h"

namespace {

using Answers = QHash<QString, QString>;

const QDate kDay(2026, 11, 23);

ServiceStandard shipped(const QString& id) {
  auto standard = readStandard(sourceBytes(QStringLiteral("resources/standards/%1.json").arg(id)));
  require(standard);
  return *standard;
}

/// "total", or "problem field".
QString feeOf(const ServiceStandard& standard, const Answers& answers, QDate day = kDay) {
  const auto assessment = assess(standard, answers, day);
  if (!assessment) return assessment.error().detail + QLatin1Char(' ') + assessment.error().field;
  return QString::number(assessment->totalRupiah);
}

FormField field(const QString& id, FieldKind kind, bool isRequired = true) {
  FormField made;
  made.id = id;
  made.label = id;
  made.kind = kind;
  made.isRequired = isRequired;
  return made;
}

TariffPenalty percentage(int basisPoints, LateUnit per) {
  TariffPenalty penalty;
  penalty.since = QStringLiteral("tempo");
  penalty.per = per;
  penalty.basisPoints = basisPoints;
  penalty.of = {QStringLiteral("pokok")};
  return penalty;
}

TariffPenalty aDay(qint64 amountRupiah) {
  TariffPenalty penalty;
  penalty.since = QStringLiteral("tempo");
  penalty.per = LateUnit::Day;
  penalty.amountRupiah = amountRupiah;
  return penalty;
}

/// A tax with its penalty.
ServiceStandard tax() {
  ServiceStandard standard;
  standard.form = {field(QStringLiteral("pokok"), FieldKind::Rupiah), field(QStringLiteral("tempo"), FieldKind::Date)};
  TariffLine principal;
  principal.id = principal.name = QStringLiteral("pokok");
  principal.amountField = QStringLiteral("pokok");
  TariffLine late;
  late.id = late.name = QStringLiteral("denda");
  late.penalty = percentage(100, LateUnit::Month);
  standard.fee.lines = {principal, late};
  return standard;
}

Answers taxAnswers(const char* principal, const char* due) {
  return {{QStringLiteral("pokok"), QLatin1String(principal)}, {QStringLiteral("tempo"), QLatin1String(due)}};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(assessment)

// PP 45/2024 (paspor), PP 76/2020 (SIM, STNK, TNKB): domain.md, section 2.
BOOST_AUTO_TEST_CASE(the_shipped_tariffs_give_the_sums_of_the_regulations) {
  struct Vector {
    const char* service;
    Answers answers;
    const char* fee;
  };
  const QString kind = QStringLiteral("jenis");
  const QString grade = QStringLiteral("golongan");
  const QString yes = QStringLiteral("true");
  const Vector kVectors[] = {
      {"paspor", {{kind, QStringLiteral("biasa-5")}}, "350000"},
      {"paspor", {{kind, QStringLiteral("biasa-10")}}, "650000"},
      {"paspor", {{kind, QStringLiteral("elektronik-5")}}, "650000"},
      {"paspor", {{kind, QStringLiteral("elektronik-10")}}, "950000"},
      {"paspor", {{kind, QStringLiteral("biasa-5")}, {QStringLiteral("percepatan"), yes}}, "1350000"},
      {"paspor", {{QStringLiteral("percepatan"), yes}}, "tariff.unanswered jenis"},
      {"paspor", {{kind, QStringLiteral("diplomatik")}}, "tariff.unreadable jenis"},
      {"sim-baru", {{grade, QStringLiteral("a")}}, "120000"},
      {"sim-baru", {{grade, QStringLiteral("c")}}, "100000"},
      {"sim-perpanjangan", {{grade, QStringLiteral("a")}}, "80000"},
      {"sim-perpanjangan", {{grade, QStringLiteral("c")}}, "75000"},
      {"stnk-lima-tahun", {{kind, QStringLiteral("r2")}}, "160000"},
      {"stnk-lima-tahun", {{kind, QStringLiteral("r4")}}, "300000"},
      {"skck", {}, "30000"},
      {"akta-kelahiran", {}, "0"},
      {"cek-sertipikat", {{QStringLiteral("jumlah"), QStringLiteral("3")}}, "150000"},
      {"cek-sertipikat", {{QStringLiteral("jumlah"), QStringLiteral("0")}}, "0"},
      {"cek-sertipikat", {{QStringLiteral("jumlah"), QStringLiteral("-1")}}, "tariff.negative jumlah"},
      {"cek-sertipikat", {{QStringLiteral("jumlah"), QStringLiteral("tiga")}}, "tariff.unreadable jumlah"},
      {"cek-sertipikat", {{QStringLiteral("jumlah"), QStringLiteral("19999999")}}, "999999950000"},
      {"cek-sertipikat", {{QStringLiteral("jumlah"), QStringLiteral("20000000")}}, "tariff.too_large jumlah"},
      {"cek-sertipikat",
       {{QStringLiteral("jumlah"), QString::number(std::numeric_limits<qint64>::max())}},
       "tariff.too_large jumlah"},
  };
  for (const Vector& vector : kVectors)
    BOOST_TEST(feeOf(shipped(QLatin1String(vector.service)), vector.answers) == QLatin1String(vector.fee),
               vector.service);
}

BOOST_AUTO_TEST_CASE(a_line_says_what_it_was_counted_from) {
  const auto assessment =
      assess(shipped(QStringLiteral("cek-sertipikat")), {{QStringLiteral("jumlah"), QStringLiteral("3")}}, kDay);
  require(assessment);
  BOOST_REQUIRE(assessment->lines.size() == 1u);
  const AssessedLine& line = assessment->lines.front();
  BOOST_TEST(line.quantity == 3);
  BOOST_TEST(line.unit == QStringLiteral("sertipikat"));
  BOOST_TEST(line.unitRupiah == 50'000);
  BOOST_TEST(line.amountRupiah == 150'000);
  BOOST_TEST(!line.isPenalty());
  BOOST_TEST(line.isCounted());
  const auto passport =
      assess(shipped(QStringLiteral("paspor")), {{QStringLiteral("jenis"), QStringLiteral("elektronik-10")}}, kDay);
  require(passport);
  BOOST_TEST(passport->lines.front().detail == QStringLiteral("Elektronik 10 tahun"));
}

// A month has begun on the day after the last one in time; 31 August and three months more end on 30 November.
BOOST_AUTO_TEST_CASE(lateness_counts_days_and_months_that_have_begun) {
  struct Vector {
    QDate since;
    QDate day;
    int days;
    int months;
  };
  const Vector kVectors[] = {
      {{2026, 11, 23}, {2026, 11, 23}, 0, 0},  {{2026, 11, 24}, {2026, 11, 23}, 0, 0},
      {{2026, 11, 22}, {2026, 11, 23}, 1, 1},  {{2026, 10, 23}, {2026, 11, 23}, 31, 1},
      {{2026, 10, 22}, {2026, 11, 23}, 32, 2}, {{2026, 8, 31}, {2026, 11, 30}, 91, 3},
      {{2026, 8, 31}, {2026, 12, 1}, 92, 4},   {{2026, 1, 31}, {2026, 2, 28}, 28, 1},
      {{2026, 1, 31}, {2026, 3, 1}, 29, 2},    {{2024, 2, 29}, {2025, 2, 28}, 365, 12},
      {{2024, 2, 29}, {2025, 3, 1}, 366, 13},  {{2025, 12, 31}, {2026, 1, 1}, 1, 1},
  };
  for (const Vector& vector : kVectors) {
    BOOST_TEST(lateUnits(vector.since, vector.day, LateUnit::Day) == vector.days);
    BOOST_TEST(lateUnits(vector.since, vector.day, LateUnit::Month) == vector.months);
  }
}

BOOST_AUTO_TEST_CASE(a_percentage_is_rounded_once_and_stops_at_its_cap) {
  ServiceStandard standard = tax();
  TariffPenalty& penalty = *standard.fee.lines[1].penalty;
  // 1 % × 3 months of 1.234.567 = 37.037,01.
  BOOST_TEST(feeOf(standard, taxAnswers("1234567", "2026-08-31")) == QStringLiteral("1271604"));
  penalty.rounding = Rounding::Up;
  BOOST_TEST(feeOf(standard, taxAnswers("1234567", "2026-08-31")) == QStringLiteral("1271605"));
  BOOST_TEST(feeOf(standard, taxAnswers("1000000", "2026-08-31")) == QStringLiteral("1030000"));
  penalty.rounding = Rounding::Down;
  penalty.mostUnits = 24;
  BOOST_TEST(feeOf(standard, taxAnswers("1000000", "2001-01-01")) == QStringLiteral("1240000"));
  penalty.mostRupiah = 100'000;
  BOOST_TEST(feeOf(standard, taxAnswers("1000000", "2001-01-01")) == QStringLiteral("1100000"));
  BOOST_TEST(feeOf(standard, taxAnswers("1000000", "2026-11-23")) == QStringLiteral("1000000"));
  BOOST_TEST(feeOf(standard, taxAnswers("1000000", "")) == QStringLiteral("tariff.unanswered tempo"));
  BOOST_TEST(feeOf(standard, taxAnswers("satu juta", "2026-08-31")) == QStringLiteral("tariff.unreadable pokok"));
  // The largest sum at the largest rate and the longest delay there is: refused, not wrapped round.
  penalty = percentage(10'000, LateUnit::Day);
  BOOST_TEST(feeOf(standard, taxAnswers("999999999999", "0001-01-01"), QDate(9999, 12, 31)) ==
             QStringLiteral("tariff.too_large tempo"));
}

BOOST_AUTO_TEST_CASE(a_penalty_of_so_much_a_day_is_capped_before_it_is_too_large) {
  ServiceStandard standard = tax();
  standard.fee.lines[1].penalty = aDay(5'000);
  BOOST_TEST(feeOf(standard, taxAnswers("0", "2026-11-20")) == QStringLiteral("15000"));
  TariffPenalty& penalty = *standard.fee.lines[1].penalty;
  penalty.amountRupiah = kLargestRupiah.amount;
  BOOST_TEST(feeOf(standard, taxAnswers("0", "2026-11-20")) == QStringLiteral("tariff.too_large tempo"));
  penalty.mostRupiah = 60'000;
  BOOST_TEST(feeOf(standard, taxAnswers("0", "2026-11-20")) == QStringLiteral("60000"));
}

BOOST_AUTO_TEST_CASE(a_percentage_is_called_by_its_name) {
  const std::pair<int, const char*> kNames[] = {{100, "1%"},  {200, "2%"},      {50, "0,5%"}, {25, "0,25%"},
                                                {1, "0,01%"}, {10'000, "100%"}, {150, "1,5%"}};
  for (const auto& [points, name] : kNames) BOOST_TEST(percentText(points) == QLatin1String(name));
}

BOOST_AUTO_TEST_CASE(people_of_a_table_are_counted_and_what_is_not_asked_for_costs_nothing) {
  ServiceStandard standard;
  FormField members = field(QStringLiteral("anggota"), FieldKind::Persons, false);
  FormField brings = field(QStringLiteral("ikut"), FieldKind::Flag, false);
  members.condition = brings.id;
  members.conditionValue = QStringLiteral("true");
  standard.form = {brings, members};
  TariffLine line;
  line.id = line.name = QStringLiteral("orang");
  line.amountRupiah = 20'000;
  line.quantityField = members.id;
  standard.fee.lines = {line};
  const QString two = writePersonRows(
      {{{kPersonNameColumn, QStringLiteral("Maria")}}, {{kPersonNameColumn, QStringLiteral("Yohana")}}});
  const QString yes = QStringLiteral("true");
  BOOST_TEST(feeOf(standard, {{brings.id, yes}, {members.id, two}}) == QStringLiteral("40000"));
  BOOST_TEST(feeOf(standard, {{brings.id, yes}}) == QStringLiteral("0"));
  BOOST_TEST(feeOf(standard, {{members.id, two}}) == QStringLiteral("0"));
  BOOST_TEST(feeOf(standard, {{brings.id, yes}, {members.id, QStringLiteral("dua")}}) ==
             QStringLiteral("tariff.unreadable anggota"));
  standard.form[1].isRequired = true;
  BOOST_TEST(feeOf(standard, {{brings.id, yes}}) == QStringLiteral("tariff.unanswered anggota"));
}

BOOST_AUTO_TEST_CASE(a_form_half_filled_shows_what_is_known_and_what_it_hangs_on) {
  const ServiceStandard passport = shipped(QStringLiteral("paspor"));
  FeeOutlook outlook = outlookOn(passport, {{QStringLiteral("percepatan"), QStringLiteral("true")}}, kDay);
  BOOST_TEST(!outlook.isWhole());
  BOOST_TEST(outlook.known.totalRupiah == 1'000'000);
  BOOST_TEST(outlook.open.join(QLatin1Char(',')) == QStringLiteral("jenis"));
  outlook = outlookOn(passport, {{QStringLiteral("jenis"), QStringLiteral("biasa-5")}}, kDay);
  BOOST_TEST(outlook.isWhole());
  BOOST_TEST(outlook.known.totalRupiah == 350'000);
  outlook = outlookOn(shipped(QStringLiteral("skck")), {}, kDay);
  BOOST_TEST((outlook.isWhole() && outlook.known.totalRupiah == 30'000));
}

BOOST_AUTO_TEST_SUITE_END()

namespace {

QByteArray standardWith(const QByteArray& lines) {
  QByteArray bytes = sourceBytes(QStringLiteral("resources/standards/pajak-kendaraan-tahunan.json"));
  const qsizetype from = bytes.indexOf("\"lines\": [");
  const qsizetype to = bytes.indexOf("]\n  },", from);
  BOOST_REQUIRE((from > 0 && to > from));
  return bytes.replace(from, to - from, "\"lines\": [" + lines);
}

/// "field detail", or "accepted".
QString verdictOn(const QByteArray& lines) {
  const auto standard = readStandard(standardWith(lines));
  if (standard) return QStringLiteral("accepted");
  BOOST_TEST(standard.error().line > 0);
  return standard.error().field + QLatin1Char(' ') + standard.error().detail;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(tariff_loader)

BOOST_AUTO_TEST_CASE(a_tariff_that_cannot_be_counted_is_refused_with_its_field) {
  const QByteArray principal = R"({"id":"pokok","name":"Pokok","amountField":"pokok"})";
  struct Vector {
    QByteArray lines;
    const char* verdict;
  };
  const Vector kVectors[] = {
      {principal, "accepted"},
      {R"({"id":"a","name":"A","amountRupiah":0})", "accepted"},
      {"", "fee.lines too few entries"},
      {R"({"id":"a","name":"A","amountRupiah":-1})", "fee.lines[0].amountRupiah"},
      {R"({"id":"a","name":"A","amountRupiah":1000000000000})", "fee.lines[0].amountRupiah"},
      {R"({"id":"a","name":"A","amountRupiah":1.5})", "fee.lines[0].amountRupiah"},
      {R"({"id":"a","name":"A"})", "fee.lines[0].amountRupiah"},
      {R"({"id":"a","name":"","amountRupiah":1})", "fee.lines[0].name"},
      {R"({"id":"A b","name":"A","amountRupiah":1})", "fee.lines[0].id not an id: A b"},
      {R"({"id":"a","name":"A","amountRupiah":1},{"id":"a","name":"B","amountRupiah":1})",
       "fee.lines[1].id id stands twice: a"},
      {R"({"id":"a","name":"A","amountRupiah":1,"amountField":"pokok"})", "fee.lines[0].amountRupiah"},
      {R"({"id":"a","name":"A","amountRupiah":1,"surprise":2})", "fee.lines[0].surprise"},
      {R"({"id":"a","name":"A","amountField":"nope"})", "fee.lines[0].amountField no such field: nope"},
      {R"({"id":"a","name":"A","amountField":"jenis"})", "fee.lines[0].amountField a field of another kind: jenis"},
      {R"({"id":"a","name":"A","amountRupiah":1,"quantity":{"field":"jenis"}})",
       "fee.lines[0].quantity.field a field of another kind: jenis"},
      {R"({"id":"a","name":"A","classes":{"field":"jenis","amounts":[{"key":"r2","amountRupiah":1}]}})",
       "fee.lines[0].classes.amounts answer without an amount: r4"},
      {R"({"id":"a","name":"A","classes":{"field":"jenis","amounts":[{"key":"r2","amountRupiah":-1}]}})",
       "fee.lines[0].classes.amounts[0].amountRupiah"},
      {R"({"id":"a","name":"A","classes":{"field":"jenis","amounts":[{"key":"r2","amountRupiah":1},
          {"key":"r4","amountRupiah":1},{"key":"r6","amountRupiah":1}]}})",
       "fee.lines[0].classes.amounts[2].key no such choice: r6"},
      {R"({"id":"a","name":"A","classes":{"field":"jenis","amounts":[{"key":"r2","amountRupiah":1},
          {"key":"r2","amountRupiah":1}]}})",
       "fee.lines[0].classes.amounts[1].key answer stands twice: r2"},
      {R"({"id":"a","name":"A","amountRupiah":1,"condition":{"field":"dikuasakan","value":"ya"}})",
       "fee.lines[0].condition.value a flag is true or false"},
      {R"({"id":"a","name":"A","amountRupiah":1,"condition":{"field":"pokok","value":"1"}})",
       "fee.lines[0].condition.field neither a flag nor a choice"},
      {R"({"id":"a","name":"A","penalty":{"since":"pokok","per":"day","amountRupiah":1}})",
       "fee.lines[0].penalty.since a field of another kind: pokok"},
      {R"({"id":"a","name":"A","penalty":{"since":"jatuh-tempo","per":"week","amountRupiah":1}})",
       "fee.lines[0].penalty.per unknown word: week"},
      {R"({"id":"a","name":"A","penalty":{"since":"jatuh-tempo","per":"day","amountRupiah":0}})",
       "fee.lines[0].penalty.amountRupiah"},
      {principal +
           R"(,{"id":"a","name":"A","penalty":{"since":"jatuh-tempo","per":"day","basisPoints":100,"of":["pokok"]}})",
       "fee.lines[1].penalty.rounding"},
      {principal + R"(,{"id":"a","name":"A","penalty":{"since":"jatuh-tempo","per":"day","basisPoints":10001,
          "of":["pokok"],"rounding":"down"}})",
       "fee.lines[1].penalty.basisPoints"},
      {principal + R"(,{"id":"a","name":"A","penalty":{"since":"jatuh-tempo","per":"day","basisPoints":100,
          "of":["nope"],"rounding":"down"}})",
       "fee.lines[1].penalty.of no such line: nope"},
      {principal + R"(,{"id":"a","name":"A","penalty":{"since":"jatuh-tempo","per":"day","basisPoints":100,
          "of":["a"],"rounding":"down"}})",
       "fee.lines[1].penalty.of goes in a circle: a"},
      {principal + R"(,{"id":"a","name":"A","penalty":{"since":"jatuh-tempo","per":"day","basisPoints":100,
          "of":["b"],"rounding":"down"}},
          {"id":"b","name":"B","penalty":{"since":"jatuh-tempo","per":"day","basisPoints":100,
          "of":["pokok"],"rounding":"down"}})",
       "fee.lines[1].penalty.of a part of a penalty: b"},
  };
  for (const Vector& vector : kVectors) {
    const QString verdict = verdictOn(vector.lines);
    BOOST_TEST(verdict.startsWith(QLatin1String(vector.verdict)), vector.lines.toStdString()
                                                                      << ": " << verdict.toStdString());
  }
}

BOOST_AUTO_TEST_CASE(a_sum_beside_lines_is_refused) {
  QByteArray bytes = sourceBytes(QStringLiteral("resources/standards/paspor.json"));
  bytes.replace("\"accountCode\": \"\",\n    \"lines\"", "\"accountCode\": \"\", \"amountRupiah\": 1,\n    \"lines\"");
  const auto standard = readStandard(bytes);
  BOOST_REQUIRE(!standard.has_value());
  BOOST_TEST(standard.error().field == QStringLiteral("fee.amountRupiah"));
}

BOOST_AUTO_TEST_CASE(a_tariff_comes_back_as_it_was_written) {
  for (const char* id : {"paspor", "cek-sertipikat", "pajak-kendaraan-tahunan", "skck"}) {
    ServiceStandard standard = shipped(QLatin1String(id));
    if (!standard.fee.lines.empty() && standard.fee.lines.back().penalty)
      standard.fee.lines.back().penalty->mostRupiah = 5'000'000;
    const QByteArray written = writeStandard(standard);
    const auto read = readStandard(written);
    require(read);
    BOOST_TEST((*read == standard));
    BOOST_TEST((readStandardDraft(written) == standard));
  }
}

BOOST_AUTO_TEST_SUITE_END()
