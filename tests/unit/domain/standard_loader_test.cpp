#include "domain/standard_loader.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <set>

#include "domain/json_text.h"
#include "domain/standard_writer.h"
#include "support/office.h"
#include "support/printing.h"

namespace {

QString lineOf(const QByteArray& bytes, const QByteArray& needle) {
  return QString::number(bytes.left(bytes.indexOf(needle)).count('\n') + 1);
}

QByteArray birth() { return sourceBytes(QStringLiteral("resources/standards/akta-kelahiran.json")); }

QByteArray replaced(QByteArray bytes, const QByteArray& from, const QByteArray& to) {
  const qsizetype at = bytes.indexOf(from);
  BOOST_REQUIRE_MESSAGE(at >= 0, "the vector does not fit the file: " << from.constData());
  return bytes.replace(at, from.size(), to);
}

/// "line field", so that a table fits one column.
QString refusal(const QByteArray& bytes) {
  const auto standard = readStandard(bytes);
  if (standard) return QStringLiteral("accepted");
  BOOST_TEST((standard.error().code == ErrorCode::Invalid));
  return QString::number(standard.error().line) + QLatin1Char(' ') + standard.error().field;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(json_text)

BOOST_AUTO_TEST_CASE(reads_values_with_their_lines) {
  const auto root = readJson("{\"a\": 1,\n \"b\": [true,\n null, -2.5e3, \"x\\n\\u00e9\\\"\"]}\n");
  BOOST_REQUIRE(root.has_value());
  BOOST_TEST(root->find(u"a")->integer.value() == 1);
  const JsonNode* list = root->find(u"b");
  BOOST_TEST(list->line == 2);
  BOOST_TEST(list->items.size() == 4u);
  BOOST_TEST(list->items[0].flag);
  BOOST_TEST(list->items[1].line == 3);
  BOOST_TEST(!list->items[2].integer.has_value());
  BOOST_TEST(list->items[2].text == QStringLiteral("-2.5e3"));
  BOOST_TEST(list->items[3].text == QStringLiteral("x\né\""));
  BOOST_TEST(root->find(u"c") == nullptr);
}

// After RFC 8259; each text is wrong in one way.
BOOST_AUTO_TEST_CASE(refuses_what_is_no_json) {
  const char* kWrong[] = {"",
                          "{",
                          "[1,]",
                          "{\"a\":1,}",
                          "{a:1}",
                          "[01]",
                          "[1.]",
                          "[.5]",
                          "[1e]",
                          "[+1]",
                          "[tru]",
                          "[\"a]",
                          "[\"\\x\"]",
                          "[\"\\u12g4\"]",
                          "[1] 2",
                          "{\"a\" 1}",
                          "{\"a\":1 \"b\":2}",
                          "{\"a\":1,\"a\":2}",
                          "[\"a\tb\"]",
                          "'a'",
                          "[1 2]",
                          "\xFF\xFE",
                          "[\"\xC3\"]",
                          "\xEF\xBB\xBF[1]",
                          "[-]",
                          "[NaN]"};
  for (const char* text : kWrong) BOOST_TEST(!readJson(text).has_value(), text);
  BOOST_TEST(readJson(" [ ] ").has_value());
  BOOST_TEST(readJson("[\n1,\n2,\n]").error().line == 4);
  BOOST_TEST(readJson(QByteArray(60, '[') + QByteArray(60, ']')).has_value());
  BOOST_TEST(!readJson(QByteArray(5000, '[') + QByteArray(5000, ']')).has_value());
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(standard_loader)

BOOST_AUTO_TEST_CASE(reads_the_birth_certificate_whole) {
  const auto standard = readStandard(birth());
  BOOST_REQUIRE(standard.has_value());
  BOOST_TEST(standard->name == QStringLiteral("Akta kelahiran"));
  BOOST_TEST(standard->version == 7);
  BOOST_TEST(standard->series == QStringLiteral("A"));
  BOOST_TEST(standard->counterMinutes == 15);
  BOOST_TEST((standard->time == ServiceTime{1, TimeUnit::WorkingDays}));
  BOOST_TEST(standard->fee.amountRupiah == 0);
  BOOST_TEST(standard->requirements.size() == 7u);
  const Requirement& witnesses = standard->requirements.back();
  BOOST_TEST(witnesses.name == QStringLiteral("KTP-el dua saksi"));
  BOOST_TEST(witnesses.condition == QStringLiteral("memakai-sptjm"));
  BOOST_TEST(witnesses.conditionText == QStringLiteral("wajib karena memakai SPTJM"));
  BOOST_TEST(witnesses.isOriginalShown);
  BOOST_TEST(witnesses.isCopyHandedIn);
  BOOST_TEST(!witnesses.isOriginalKept);
  BOOST_TEST(standard->form.size() == 6u);
  BOOST_TEST((standard->form[2].kind == FieldKind::Date));
  BOOST_TEST(standard->form[1].row == standard->form[2].row);
  BOOST_TEST(standard->isExample);
  BOOST_TEST(standard->sourceDate == QDate(2026, 11, 21));
}

BOOST_AUTO_TEST_CASE(every_field_of_the_file_must_be_there) {
  const auto root = readJson(birth());
  BOOST_REQUIRE(root.has_value());
  BOOST_TEST(root->members.size() == 28u);
  for (const auto& entry : root->members) {
    const QByteArray key = '"' + entry.key.toUtf8() + "\":";
    const QByteArray renamed = replaced(birth(), "\n  " + key, "\n  \"x-" + entry.key.toUtf8() + "\":");
    const auto standard = readStandard(renamed);
    BOOST_REQUIRE(!standard.has_value());
    BOOST_TEST(standard.error().field == entry.key);
    BOOST_TEST(standard.error().line == 1);  // of the object that lacks it
  }
}

BOOST_AUTO_TEST_CASE(a_wrong_value_names_line_and_field) {
  struct Row {
    QByteArray from, to;
    const char* field;
  };
  const Row rows[] = {
      {"\"version\": 7", "\"version\": 0", "version"},
      {"\"version\": 7", "\"version\": \"7\"", "version"},
      {"\"version\": 7", "\"version\": 7.5", "version"},
      {"\"version\": 7", "\"version\": 99999999999", "version"},
      {"\"validFrom\": \"2026-01-02\"", "\"validFrom\": \"2026-13-02\"", "validFrom"},
      {"\"validFrom\": \"2026-01-02\"", "\"validFrom\": \"2-1-2026\"", "validFrom"},
      {"\"name\": \"Akta kelahiran\"", "\"name\": \"  \"", "name"},
      {"\"id\": \"akta-kelahiran\"", "\"id\": \"Akta Kelahiran\"", "id"},
      {"\"amountRupiah\": 0", "\"amountRupiah\": -1", "fee.amountRupiah"},
      {"\"amountRupiah\": 0", "\"amountRupiah\": 1000000000000", "fee.amountRupiah"},
      {"\"unit\": \"workingDays\"", "\"unit\": \"hari kerja\"", "time.unit"},
      {"\"amount\": 1,", "\"amount\": 0,", "time.amount"},
      {"\"isExample\": true", "\"isExample\": \"true\"", "isExample"},
      {"\"isExample\": true", "\"isExample\": true, \"note\": 1", "note"},
      {"\"papers\": [\"form\"]", "\"papers\": []", "requirements[0].papers"},
      {"\"papers\": [\"form\"]", "\"papers\": [\"formulir\"]", "requirements[0].papers"},
      {"\"papers\": [\"form\"]", "\"papers\": [\"form\", \"form\"]", "requirements[0].papers"},
      {"\"papers\": [\"form\"]", "\"papers\": [\"originalShown\", \"originalKept\"]", "requirements[0].papers"},
      {"\"papers\": [\"form\"]", "\"papers\": [\"form\"], \"kind\": 1", "requirements[0].kind"},
      {"\"papers\": [\"form\"]", "\"papers\": [\"form\"], \"alternativeGroup\": \"alone\"",
       "requirements[0].alternativeGroup"},
      {"\"id\": \"ktp-pelapor\"", "\"id\": \"kartu-keluarga\"", "requirements[5].id"},
      {"\"kind\": \"choice\"", "\"kind\": \"select\"", "form[3].kind"},
      {"\"id\": \"tempat-lahir\"", "\"id\": \"nama-anak\"", "form[1].id"},
      {"\"key\": \"perempuan\"", "\"key\": \"laki-laki\"", "form[3].choices[1].key"}};
  for (const Row& row : rows) {
    BOOST_TEST_CONTEXT(row.to.constData()) {
      const QByteArray wrong = replaced(birth(), row.from, row.to);
      BOOST_TEST(refusal(wrong) == lineOf(birth(), row.from) + QLatin1Char(' ') + QString::fromLatin1(row.field));
    }
  }
}

BOOST_AUTO_TEST_CASE(a_condition_names_a_flag_or_choice_and_its_value) {
  const QByteArray good = "\"condition\": {\"field\": \"memakai-sptjm\", \"value\": \"false\"";
  const std::pair<QByteArray, const char*> rows[] = {
      {"\"condition\": {\"field\": \"sptjm\", \"value\": \"false\"", "requirements[2].condition.field"},
      {"\"condition\": {\"field\": \"nama-anak\", \"value\": \"false\"", "requirements[2].condition.field"},
      {"\"condition\": {\"field\": \"memakai-sptjm\", \"value\": \"tidak\"", "requirements[2].condition.value"},
      {"\"condition\": {\"field\": \"jenis-kelamin\", \"value\": \"pria\"", "requirements[2].condition.value"},
      {"\"condition\": {\"field\": \"memakai-sptjm\", \"value\": false", "requirements[2].condition.value"}};
  for (const auto& [wrong, field] : rows) {
    const QByteArray bytes = replaced(birth(), good, wrong);
    BOOST_TEST(refusal(bytes) == lineOf(birth(), good) + QLatin1Char(' ') + QString::fromLatin1(field));
  }
  // Whether a proxy came is known of every application.
  BOOST_TEST(refusal(replaced(birth(), good, "\"condition\": {\"field\": \"@diwakili\", \"value\": \"true\"")) ==
             QStringLiteral("accepted"));
  BOOST_TEST(refusal(replaced(birth(), good, "\"condition\": {\"field\": \"@diwakili\", \"value\": \"ya\"")) ==
             lineOf(birth(), good) + QStringLiteral(" requirements[2].condition.value"));
  BOOST_TEST(
      refusal(replaced(birth(), good, "\"condition\": {\"field\": \"jenis-kelamin\", \"value\": \"perempuan\"")) ==
      QStringLiteral("accepted"));
}

BOOST_AUTO_TEST_CASE(words_of_enums_are_read_as_they_are_written) {
  std::set<QString> words;
  for (int i = 0; i <= static_cast<int>(FieldKind::Phone); ++i) words.insert(toKey(static_cast<FieldKind>(i)));
  BOOST_TEST(words.size() == 12u);
  BOOST_TEST(toKey(FieldKind::Kk) == QStringLiteral("kk"));
  BOOST_TEST(toKey(TimeUnit::WorkingDays) == QStringLiteral("workingDays"));
}

// Fields that are asked for by what stands in others, and tables of persons.
BOOST_AUTO_TEST_CASE(the_examples_have_conditions_and_a_table_of_persons) {
  const auto moving = readStandard(sourceBytes(QStringLiteral("resources/standards/pindah-datang.json")));
  BOOST_REQUIRE(moving.has_value());
  const auto persons = std::ranges::find(moving->form, FieldKind::Persons, &FormField::kind);
  BOOST_REQUIRE((persons != moving->form.end()));
  BOOST_TEST(persons->columns.size() == 4u);
  BOOST_TEST((persons->columns[2].kind == FieldKind::Choice));
  const auto title = readStandard(sourceBytes(QStringLiteral("resources/standards/cek-sertipikat.json")));
  BOOST_REQUIRE(title.has_value());
  BOOST_TEST(title->form.back().condition == QStringLiteral("dikuasakan"));
  BOOST_TEST(title->form.back().conditionValue == QStringLiteral("true"));
}

BOOST_AUTO_TEST_CASE(a_wrong_condition_of_a_field_names_line_and_field) {
  const QByteArray file = sourceBytes(QStringLiteral("resources/standards/cek-sertipikat.json"));
  const QByteArray condition = "{\"field\": \"dikuasakan\", \"value\": \"true\"}";
  const auto with = [&](const QByteArray& other) { return refusal(replaced(file, condition, other)).section(u' ', 1); };
    BOOST_TEST(refusal(file) == QStringLiteral("accepted"));
  BOOST_TEST(with("{\"field\": \"dikuasai\", \"value\": \"true\"}") == QStringLiteral("form[5].condition.field"));
  BOOST_TEST(with("{\"field\": \"letak\", \"value\": \"true\"}") == QStringLiteral("form[5].condition.field"));
  BOOST_TEST(with("{\"field\": \"dikuasakan\", \"value\": \"ya\"}") == QStringLiteral("form[5].condition.value"));
  BOOST_TEST(with("{\"field\": \"jenis-hak\", \"value\": \"sewa\"}") == QStringLiteral("form[5].condition.value"));
  BOOST_TEST(with("{\"field\": \"dikuasakan\"}") == QStringLiteral("form[5].condition.value"));
  BOOST_TEST(with("{\"field\": \"dikuasakan\", \"value\": \"true\", \"text\": \"a\"}") ==
             QStringLiteral("form[5].condition.text"));
  // The line is that of the condition.
  BOOST_TEST(refusal(replaced(file, condition, "{\"field\": \"dikuasai\", \"value\": \"true\"}")) ==
             lineOf(file, condition) + QStringLiteral(" form[5].condition.field"));
}

BOOST_AUTO_TEST_CASE(conditions_that_go_in_a_circle_are_refused) {
  const QByteArray file = sourceBytes(QStringLiteral("resources/standards/cek-sertipikat.json"));
  const QByteArray flag = "\"label\": \"Diurus oleh kuasa\", \"kind\": \"flag\", \"isRequired\": false,";
  const QByteArray self = flag + " \"condition\": {\"field\": \"dikuasakan\", \"value\": \"true\"},";
  BOOST_TEST(refusal(replaced(file, flag, self)).section(u' ', 1) == QStringLiteral("form[4].condition.field"));
  // Over two fields: the flag hangs on the choice, and the choice on the flag.
  const QByteArray onChoice = flag + " \"condition\": {\"field\": \"jenis-hak\", \"value\": \"pakai\"},";
  const QByteArray choice = "\"label\": \"Jenis hak\",";
  const QByteArray onFlag = choice + " \"condition\": {\"field\": \"dikuasakan\", \"value\": \"true\"},";
  BOOST_TEST(refusal(replaced(file, flag, onChoice)) == QStringLiteral("accepted"));
  BOOST_TEST(refusal(replaced(file, choice, onFlag)) == QStringLiteral("accepted"));
  BOOST_TEST(refusal(replaced(replaced(file, flag, onChoice), choice, onFlag)).section(u' ', 1) ==
             QStringLiteral("form[1].condition.field"));
}

BOOST_AUTO_TEST_CASE(a_table_of_persons_has_their_name_and_columns_that_can_be_typed) {
  const QByteArray file = sourceBytes(QStringLiteral("resources/standards/pindah-datang.json"));
  const QByteArray name = "{\"id\": \"nama\", \"label\": \"Nama\", \"kind\": \"text\", \"isRequired\": true}";
  const QByteArray nik = "{\"id\": \"nik\", \"label\": \"NIK\", \"kind\": \"nik\", \"isRequired\": false}";
  const auto with = [&](const QByteArray& from, QByteArray to) {
    return refusal(replaced(file, from, to)).section(u' ', 1);
  };
  BOOST_TEST(refusal(file) == QStringLiteral("accepted"));
  BOOST_TEST(with(name, QByteArray(name).replace("\"nama\"", "\"panggilan\"")) == QStringLiteral("form[2].columns"));
  BOOST_TEST(with(name, QByteArray(name).replace("true", "false")) == QStringLiteral("form[2].columns"));
  BOOST_TEST(with(name, QByteArray(name).replace("\"text\"", "\"date\"")) == QStringLiteral("form[2].columns"));
  BOOST_TEST(with(nik, QByteArray(nik).replace("\"id\": \"nik\"", "\"id\": \"nama\"")) == QStringLiteral("form[2].columns[1].id"));
  for (const char* kind : {"persons", "flag", "longText", "region", "rupiah"})
    BOOST_TEST(with(nik, QByteArray(nik).replace("\"kind\": \"nik\"", QByteArray("\"kind\": \"") + kind + '"')) ==
               QStringLiteral("form[2].columns[1].kind"));
  BOOST_TEST(with(nik, QByteArray(nik).replace("}", ", \"row\": 1}")) == QStringLiteral("form[2].columns[1].row"));
}

BOOST_AUTO_TEST_CASE(conditions_and_columns_come_back_as_they_were_written) {
  for (const char16_t* id : {u"pindah-datang", u"cek-sertipikat"}) {
    const auto standard = readStandard(
        sourceBytes(QStringLiteral("resources/standards/%1.json").arg(QString::fromUtf16(id))));
    BOOST_REQUIRE(standard.has_value());
    const QByteArray written = writeStandard(*standard);
    const auto back = readStandard(written);
    BOOST_REQUIRE(back.has_value());
    BOOST_TEST((*back == *standard));
    BOOST_TEST((readStandardDraft(written) == *standard));
  }
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(catalogue)

BOOST_AUTO_TEST_CASE(the_example_office_ships_whole) {
  const Catalogue office = shippedCatalogue();
  BOOST_TEST(office.standards.size() >= 24u);
  BOOST_TEST(office.agencies.size() >= 16u);
  std::set<QString> used;
  for (const ServiceStandard& standard : office.standards) {
    BOOST_TEST_CONTEXT(standard.id.toStdString()) {
      BOOST_TEST(standard.isExample);
      BOOST_TEST(!standard.everydayWords.isEmpty());
      BOOST_TEST(!standard.form.empty());
      used.insert(standard.series);
      // KBBI; glossary of domain facts 10.
      const QStringList all = QStringList{standard.name, standard.product, standard.guarantee, standard.facilities} +
                              standard.procedure + standard.legalBasis;
      for (const QString& text : all)
        for (const char16_t* slip : {u"antri", u"silahkan", u"ijin ", u"milyar", u"nomer", u"akte"})
          BOOST_TEST(!text.contains(QString::fromUtf16(slip), Qt::CaseInsensitive));
    }
  }
  for (const Series& series : office.series) BOOST_TEST(used.contains(series.key), series.key.toStdString());
  const AgencyEntry* civil = office.agency(u"disdukcapil");
  BOOST_REQUIRE(civil != nullptr);
  BOOST_TEST(civil->agency.zone == QStringLiteral("Zona A, lantai 1"));
  BOOST_TEST((civil->hours.weekday(1)->close == QTime(15, 0)));
  const auto minutes = [](const DayHours& day) { return day.breaks.at(0).first.secsTo(day.breaks.at(0).second) / 60; };
  BOOST_TEST(minutes(*civil->hours.weekday(1)) == 60);
  BOOST_TEST(minutes(*civil->hours.weekday(5)) == 90);
  BOOST_TEST(office.seriesOf(u"B")->name == QStringLiteral("KTP-el, KK, dan KIA"));
  BOOST_TEST(office.standard(u"no-such") == nullptr);
}

BOOST_AUTO_TEST_CASE(the_program_carries_the_same_bytes) {
  for (const char16_t* name : {u"standards/akta-kelahiran.json", u"standards/agencies.json", u"calendar/2026.json",
                               u"regions/districts.csv", u"regions/NOTICE.md"}) {
    QFile file(QStringLiteral(":/") + QString::fromUtf16(name));
    BOOST_REQUIRE(file.open(QIODevice::ReadOnly));
    BOOST_TEST((file.readAll() == sourceBytes(QStringLiteral("resources/") + QString::fromUtf16(name))));
  }
}

BOOST_AUTO_TEST_CASE(parts_must_fit_together) {
  const NamedBytes agencies{QStringLiteral("agencies.json"),
                            "{\"agencies\": [{\"id\": \"disdukcapil\", \"name\": \"D\", \"shortName\": \"D\", "
                            "\"dataGroup\": \"d\", \"zone\": \"A\",\n\"hours\": [{\"days\": [\"senin\"], \"open\": "
                            "\"08:00\", \"close\": \"15:00\", \"breaks\": []}]}]}"};
  const auto series = [](const char* agency, const char* key) {
    return NamedBytes{QStringLiteral("series.json"), QByteArray("{\"series\": [{\"key\": \"") + key +
                                                         "\", \"name\": \"S\", \"agencyId\": \"" + agency +
                                                         "\", \"targetMinutes\": 30}]}"};
  };
  const NamedBytes standard{QStringLiteral("akta.json"), birth()};
  const auto read = [&](const NamedBytes& a, const NamedBytes& s, const std::vector<NamedBytes>& files) {
    const auto catalogue = readCatalogue(a, s, files, Zone::wita());
    return catalogue
               ? QStringLiteral("ok")
               : catalogue.error().detail.section(QLatin1Char(':'), 0, 0) + QLatin1Char(' ') + catalogue.error().field;
  };
  BOOST_TEST(read(agencies, series("disdukcapil", "A"), {standard}) == QStringLiteral("ok"));
  BOOST_TEST(read(agencies, series("disdukcapil", "B"), {standard}) == QStringLiteral("akta.json series"));
  BOOST_TEST(read(agencies, series("polres", "A"), {standard}) == QStringLiteral("series.json agencyId"));
  BOOST_TEST(read(agencies, series("disdukcapil", "a"), {}) == QStringLiteral("series.json series[0].key"));
  BOOST_TEST(read(agencies, series("disdukcapil", "A"), {standard, standard}) == QStringLiteral("akta.json id"));
  const NamedBytes stranger{QStringLiteral("x.json"),
                            replaced(birth(), "\"agencyId\": \"disdukcapil\"", "\"agencyId\": \"polres\"")};
  BOOST_TEST(read(agencies, series("disdukcapil", "A"), {stranger}) == QStringLiteral("x.json agencyId"));
  const auto wrongHours = [&](const QByteArray& from, const QByteArray& to) {
    return read({agencies.name, replaced(agencies.bytes, from, to)}, series("disdukcapil", "A"), {});
  };
  BOOST_TEST(wrongHours("\"15:00\"", "\"07:00\"") == QStringLiteral("agencies.json agencies[0].hours[0].close"));
  BOOST_TEST(wrongHours("\"15:00\"", "\"25:00\"") == QStringLiteral("agencies.json agencies[0].hours[0].close"));
  BOOST_TEST(wrongHours("\"senin\"", "\"monday\"") == QStringLiteral("agencies.json agencies[0].hours[0].days"));
  BOOST_TEST(wrongHours("\"senin\"", "\"senin\", \"senin\"") ==
             QStringLiteral("agencies.json agencies[0].hours[0].days"));
  BOOST_TEST(wrongHours("\"breaks\": []", "\"breaks\": [{\"from\": \"14:00\", \"to\": \"16:00\"}]") ==
             QStringLiteral("agencies.json agencies[0].hours[0].breaks"));
}

BOOST_AUTO_TEST_SUITE_END()
