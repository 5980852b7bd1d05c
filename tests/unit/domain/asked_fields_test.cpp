#include "domain/asked_fields.h"

#include <boost/test/unit_test.hpp>

#include "domain/checklist.h"

namespace {

FormField field(const char* id, FieldKind kind, const char* condition = "", const char* value = "") {
  FormField made;
  made.id = QString::fromLatin1(id);
  made.kind = kind;
  made.condition = QString::fromLatin1(condition);
  made.conditionValue = QString::fromLatin1(value);
  return made;
}

using Values = QHash<QString, QString>;
QString s(const char* text) { return QString::fromLatin1(text); }

std::vector<FormField> proxyForm() {
  FormField kind = field("jenis", FieldKind::Choice, "dikuasakan", "true");
  kind.choices = {{s("keluarga"), s("Keluarga")}, {s("biro"), s("Biro jasa")}};
  return {field("biro", FieldKind::Text, "jenis", "biro"), field("dikuasakan", FieldKind::Flag), kind,
          field("hadir", FieldKind::Text, "dikuasakan", "false")};
}

std::string asked(const Values& values) {
  const auto form = proxyForm();
  QStringList ids;
  for (const FormField& one : form)
    if (isAsked(form, one, values)) ids << one.id;
  return ids.join(QLatin1Char(' ')).toStdString();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(asked_fields)

BOOST_AUTO_TEST_CASE(a_field_is_asked_when_its_condition_holds) {
  BOOST_TEST(asked({}) == "dikuasakan hadir");  // a flag without a value is false
  BOOST_TEST(asked({{s("dikuasakan"), s("true")}}) == "dikuasakan jenis");
  BOOST_TEST(asked({{s("dikuasakan"), s("true")}, {s("jenis"), s("biro")}}) == "biro dikuasakan jenis");
  BOOST_TEST(asked({{s("dikuasakan"), s("true")}, {s("jenis"), s("keluarga")}}) == "dikuasakan jenis");
}

BOOST_AUTO_TEST_CASE(what_hangs_on_a_field_that_is_not_asked_goes_with_it) {
  // The choice still stands from before the flag was taken back.
  const Values values{{s("dikuasakan"), s("false")},
                      {s("jenis"), s("biro")},
                      {s("biro"), s("CV Contoh")},
                      {s("hadir"), s("ya")},
                      {s("lain"), s("dari versi lama")}};
  BOOST_TEST(asked(values) == "dikuasakan hadir");
  BOOST_TEST((askedValues(proxyForm(), values) ==
              Values{{s("dikuasakan"), s("false")}, {s("hadir"), s("ya")}, {s("lain"), s("dari versi lama")}}));
}

BOOST_AUTO_TEST_CASE(that_a_proxy_came_decides_without_a_field_of_the_form) {
  ServiceStandard standard;
  standard.form = {field("alamat", FieldKind::Text)};
  BOOST_TEST(wholeForm(standard).size() == 1U);
  standard.form.push_back(field("nama-kuasa", FieldKind::Text, "@diwakili", "true"));
  Requirement letter;
  letter.id = s("surat-kuasa");
  letter.isForm = true;
  letter.condition = kRepresented;
  letter.conditionValue = s("true");
  standard.requirements = {letter};
  BOOST_REQUIRE(wholeForm(standard).size() == 3U);
  BOOST_TEST((wholeForm(standard).front() == representedField()));
  const Values alone{{s("nama-kuasa"), s("Olga")}};
  const Values represented{{kRepresented, s("true")}, {s("nama-kuasa"), s("Olga")}};
  BOOST_TEST(!isAsked(standard.form, standard.form[1], alone));
  BOOST_TEST(isAsked(standard.form, standard.form[1], represented));
  BOOST_TEST(readChecklist(standard, alone, {}).isComplete());
  BOOST_TEST(!readChecklist(standard, represented, {}).isComplete());
  BOOST_TEST(askedValues(standard.form, alone).isEmpty());
  BOOST_TEST((askedValues(standard.form, represented) == represented));
  // The other way round: only of one who comes in person.
  standard.requirements.front().conditionValue = s("false");
  BOOST_TEST(!readChecklist(standard, alone, {}).isComplete());
  BOOST_TEST(readChecklist(standard, represented, {}).isComplete());
}

BOOST_AUTO_TEST_CASE(conditions_in_a_circle_hold_for_none) {
  const std::vector<FormField> form{field("a", FieldKind::Flag, "b", "true"), field("b", FieldKind::Flag, "a", "true")};
  const Values values{{s("a"), s("true")}, {s("b"), s("true")}};
  BOOST_TEST(!isAsked(form, form[0], values));
  BOOST_TEST(askedValues(form, values).isEmpty());
}

BOOST_AUTO_TEST_CASE(a_requirement_does_not_hang_on_a_value_that_is_not_asked) {
  ServiceStandard standard;
  standard.form = proxyForm();
  Requirement letter;
  letter.id = s("surat-tugas");
  letter.isCopyHandedIn = true;
  letter.condition = s("jenis");
  letter.conditionValue = s("biro");
  standard.requirements = {letter};
  const Values values{{s("dikuasakan"), s("true")}, {s("jenis"), s("biro")}};
  BOOST_TEST(readChecklist(standard, values, {}).missing().size() == 1U);
  Values taken = values;
  taken[s("dikuasakan")] = s("false");
  BOOST_TEST(readChecklist(standard, taken, {}).missing().empty());
}

BOOST_AUTO_TEST_SUITE_END()
