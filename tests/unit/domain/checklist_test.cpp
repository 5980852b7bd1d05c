#include "domain/checklist.h"

#include <boost/test/unit_test.hpp>

#include "support/office.h"
#include "support/printing.h"

namespace {

constexpr RequirementTick kShownAndCopy{true, true, false, false};
constexpr RequirementTick kForm{false, false, false, true};

QString missing(const Checklist& checklist) {
  QStringList ids;
  for (const QString& id : checklist.missing()) ids += id;
  return ids.join(QLatin1Char(' '));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(checklist)

// The counter's picture: six requirements with SPTJM, five there, the witnesses missing.
BOOST_AUTO_TEST_CASE(counts_five_of_six_like_the_picture) {
  const Catalogue office = shippedCatalogue();
  const ServiceStandard& birth = *office.standard(u"akta-kelahiran");
  QHash<QString, RequirementTick> ticks{{QStringLiteral("formulir-f201"), kForm},
                                        {QStringLiteral("surat-kelahiran"), kShownAndCopy},
                                        {QStringLiteral("sptjm"), kForm},
                                        {QStringLiteral("kartu-keluarga"), kShownAndCopy},
                                        {QStringLiteral("ktp-pelapor"), kShownAndCopy}};
  const QHash<QString, QString> withSptjm{{QStringLiteral("memakai-sptjm"), QStringLiteral("true")}};
  Checklist checklist = readChecklist(birth, withSptjm, ticks);
  BOOST_TEST(checklist.dueCount == 6);
  BOOST_TEST(checklist.satisfiedCount == 5);
  BOOST_TEST(!checklist.isComplete());
  BOOST_TEST(missing(checklist) == QStringLiteral("ktp-dua-saksi"));
  BOOST_TEST((checklist.lines[6].open == kShownAndCopy));
  BOOST_TEST(!checklist.lines[2].isDue);  // the marriage book

  ticks.insert(QStringLiteral("ktp-dua-saksi"), {true, false, false, false});
  checklist = readChecklist(birth, withSptjm, ticks);
  BOOST_TEST(!checklist.isComplete());
  BOOST_TEST((checklist.lines[6].open == RequirementTick{false, true, false, false}));
  ticks.insert(QStringLiteral("ktp-dua-saksi"), kShownAndCopy);
  BOOST_TEST(readChecklist(birth, withSptjm, ticks).isComplete());

  // Without SPTJM the marriage book is due and the witnesses are not; a flag nobody touched is false.
  checklist = readChecklist(birth, {}, ticks);
  BOOST_TEST(checklist.dueCount == 5);
  BOOST_TEST(missing(checklist) == QStringLiteral("buku-nikah"));
}

BOOST_AUTO_TEST_CASE(one_of_a_group_is_enough) {
  const Catalogue office = shippedCatalogue();
  const ServiceStandard& passport = *office.standard(u"paspor");
  QHash<QString, RequirementTick> ticks{{QStringLiteral("ktp-pemohon"), kShownAndCopy},
                                        {QStringLiteral("kartu-keluarga"), kShownAndCopy}};
  Checklist checklist = readChecklist(passport, {}, ticks);
  BOOST_TEST(checklist.dueCount == 3);
  BOOST_TEST(checklist.satisfiedCount == 2);
  BOOST_TEST(missing(checklist) == QStringLiteral("akta-lahir ijazah buku-nikah"));
  ticks.insert(QStringLiteral("ijazah"), kShownAndCopy);
  checklist = readChecklist(passport, {}, ticks);
  BOOST_TEST(checklist.isComplete());
  BOOST_TEST(checklist.missing().empty());
  ticks.insert(QStringLiteral("akta-lahir"), kShownAndCopy);
  BOOST_TEST(readChecklist(passport, {}, ticks).satisfiedCount == 3);  // a second one counts no further
  checklist = readChecklist(passport, {{QStringLiteral("penggantian"), QStringLiteral("true")}}, ticks);
  BOOST_TEST(missing(checklist) == QStringLiteral("paspor-lama"));
}

BOOST_AUTO_TEST_CASE(a_choice_decides_what_is_due) {
  const Catalogue office = shippedCatalogue();
  const ServiceStandard& copy = *office.standard(u"kutipan-kedua-akta");
  const auto dueOf = [&](const QHash<QString, QString>& values) { return readChecklist(copy, values, {}).dueCount; };
  BOOST_TEST(dueOf({}) == 3);  // nothing chosen yet
  BOOST_TEST(dueOf({{QStringLiteral("sebab"), QStringLiteral("hilang")}}) == 4);
  BOOST_TEST(missing(readChecklist(copy, {{QStringLiteral("sebab"), QStringLiteral("rusak")}}, {}))
                 .contains(QStringLiteral("akta-rusak")));
}

// Whatever the flags say, ticking every part of every paper completes every shipped service, and ticking none never
// does.
BOOST_AUTO_TEST_CASE(every_shipped_service_can_be_completed) {
  const Catalogue catalogue = shippedCatalogue();
  for (const ServiceStandard& standard : catalogue.standards) {
    for (const char16_t* answer : {u"true", u"false"}) {
      QHash<QString, QString> values;
      QHash<QString, RequirementTick> all;
      for (const FormField& field : standard.form)
        values.insert(field.id,
                      field.kind == FieldKind::Choice ? field.choices.front().first : QString::fromUtf16(answer));
      for (const Requirement& requirement : standard.requirements) all.insert(requirement.id, {true, true, true, true});
      BOOST_TEST(readChecklist(standard, values, all).isComplete(), standard.id.toStdString());
      BOOST_TEST(!readChecklist(standard, values, {}).isComplete(), standard.id.toStdString());
    }
  }
}

BOOST_AUTO_TEST_CASE(a_group_none_of_whose_members_is_due_asks_for_nothing) {
  ServiceStandard standard;
  Requirement card;
  card.id = QStringLiteral("ktp");
  card.isOriginalShown = true;
  Requirement letter = card;
  letter.id = QStringLiteral("surat");
  letter.alternativeGroup = QStringLiteral("wali");
  letter.condition = QStringLiteral("diwakili");
  letter.conditionValue = QStringLiteral("true");
  standard.requirements = {card, letter};
  const Checklist empty = readChecklist(standard, {}, {{QStringLiteral("ktp"), {true, false, false, false}}});
  BOOST_TEST(empty.dueCount == 1);
  BOOST_TEST(empty.isComplete());
  BOOST_TEST(empty.missing().empty());
  // With one member the group is that member.
  const Checklist due = readChecklist(standard, {{QStringLiteral("diwakili"), QStringLiteral("true")}},
                                      {{QStringLiteral("ktp"), {true, false, false, false}}});
  BOOST_TEST(due.dueCount == 2);
  BOOST_TEST((due.missing() == std::vector<QString>{QStringLiteral("surat")}));
  standard.requirements.clear();
  BOOST_TEST(readChecklist(standard, {}, {}).isComplete());
}

BOOST_AUTO_TEST_SUITE_END()
