#include <boost/test/unit_test.hpp>

#include <algorithm>

#include "support/office_fixture.h"

namespace {

struct CorrectionFixture : OfficeFixture {
  CaseId id;
  CorrectionFixture() {
    const auto registered = office->cases().registerCase(seat, intakeFor(QStringLiteral("akta-kelahiran")));
    require(registered);
    id = registered->record.id;
  }
  [[nodiscard]] CaseRecord record() const { return office->cases().detail(id)->record; }
  [[nodiscard]] Intake form() const { return CaseCorrection::intakeOf(record()); }
  Done correct(const Intake& seen, const Intake& wanted) {
    clock.advance(1000);
    return office->corrections().correct(seat, seen, wanted, QStringLiteral("salah ketik"));
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(case_correction, CorrectionFixture)

BOOST_AUTO_TEST_CASE(a_correction_keeps_what_stood_there) {
  const Intake seen = form();
  Intake wanted = seen;
  wanted.name = QStringLiteral("Sitti Noer Azizah");
  wanted.form[QStringLiteral("anak-ke")] = QStringLiteral("3");
  require(correct(seen, wanted));
  const auto detail = office->cases().detail(id);
  require(detail);
  BOOST_TEST(detail->record.name.toStdString() == "Sitti Noer Azizah");
  BOOST_TEST(detail->record.form.value(QStringLiteral("anak-ke")).toString().toStdString() == "3");
  BOOST_TEST(detail->conflicts.empty());
  const auto& event = detail->timeline.front();
  BOOST_TEST(event.type.toStdString() == "case.set");
  BOOST_TEST(event.detail.toStdString() == "salah ketik");
  BOOST_REQUIRE(event.changes.size() == 2U);
  BOOST_TEST(event.changes[0].before.toStdString() == seen.form.value(QStringLiteral("anak-ke")).toStdString());
  BOOST_TEST(!event.changes[0].label.isEmpty());
  BOOST_TEST(event.changes[1].before.toStdString() == seen.name.toStdString());
  BOOST_TEST(office->cases().search(QStringLiteral("sitti noer"), 10)->size() == 1U);
  BOOST_TEST(office->cases().search(seen.name, 10)->empty());
}

BOOST_AUTO_TEST_CASE(an_answer_taken_back_takes_with_it_what_hung_on_it) {
  Intake intake = intakeFor(QStringLiteral("cek-sertipikat"));
  intake.form[QStringLiteral("dikuasakan")] = QStringLiteral("true");
  intake.form[QStringLiteral("nama-kuasa")] = QStringLiteral("Olga Lumintang");
  const auto registered = office->cases().registerCase(seat, intake);
  require(registered);
  const Intake seen = CaseCorrection::intakeOf(registered->record);
  Intake wanted = seen;
  wanted.form[QStringLiteral("dikuasakan")] = QStringLiteral("false");
  require(correct(seen, wanted));
  const auto detail = office->cases().detail(intake.caseId);
  require(detail);
  BOOST_TEST(!detail->record.form.contains(QStringLiteral("nama-kuasa")));
  const auto& changes = detail->timeline.front().changes;
  const auto name = std::ranges::find(changes, QStringLiteral("nama-kuasa"), &FieldChange::field);
  BOOST_REQUIRE((name != changes.end()));
  BOOST_TEST(name->before.toStdString() == "Olga Lumintang");
  BOOST_TEST(name->after.isEmpty());
}

BOOST_AUTO_TEST_CASE(a_wrong_cell_of_a_table_stands_in_the_way_of_a_correction) {
  const Intake intake = intakeFor(QStringLiteral("pindah-datang"));
  const auto registered = office->cases().registerCase(seat, intake);
  require(registered);
  const Intake seen = CaseCorrection::intakeOf(registered->record);
  Intake wanted = seen;
  auto rows = *readPersonRows(seen.form.value(QStringLiteral("yang-pindah")));
  rows.front()[QStringLiteral("nik")] = QStringLiteral("71720654");
  wanted.form[QStringLiteral("yang-pindah")] = writePersonRows(rows);
  const auto refused = correct(seen, wanted);
  BOOST_REQUIRE(!refused);
  BOOST_TEST(refused.error().field.toStdString() == "yang-pindah.0.nik");
  rows.front()[QStringLiteral("nik")] = QStringLiteral("7172060302150003");
  wanted.form[QStringLiteral("yang-pindah")] = writePersonRows(rows);
  require(correct(seen, wanted));
  const auto detail = office->cases().detail(intake.caseId);
  require(detail);
  BOOST_REQUIRE(detail->timeline.front().changes.size() == 1U);
  BOOST_TEST((detail->timeline.front().changes.front().before == seen.form.value(QStringLiteral("yang-pindah"))));
  BOOST_TEST((detail->timeline.front().changes.front().after == wanted.form.value(QStringLiteral("yang-pindah"))));
}

BOOST_AUTO_TEST_CASE(different_fields_of_two_forms_stand_side_by_side) {
  const Intake seen = form();
  Intake first = seen;
  first.phone = QStringLiteral("0812 9999 8888");
  Intake second = seen;
  second.form[QStringLiteral("anak-ke")] = QStringLiteral("4");
  require(correct(seen, first));
  require(correct(seen, second));
  BOOST_TEST(record().phone.toStdString() == "+6281299998888");
  BOOST_TEST(record().form.value(QStringLiteral("anak-ke")).toString().toStdString() == "4");
  BOOST_TEST(record().edits.conflicts().empty());
}

BOOST_AUTO_TEST_CASE(one_field_of_two_forms_waits_for_a_choice_and_holds_the_case_up) {
  const Intake seen = form();
  Intake first = seen;
  first.name = QStringLiteral("Sitti Azizah");
  Intake second = seen;
  second.name = QStringLiteral("Siti Nur Azizah");
  require(correct(seen, first));
  require(correct(seen, second));
  BOOST_TEST(record().name.toStdString() == "Siti Nur Azizah");
  BOOST_TEST(office->cases().counts(seat.officerId)->conflicted == 1);
  CaseFilter filter;
  filter.which = CaseFilter::Which::Conflicted;
  const auto listed = office->cases().list(filter, 10, 0);
  require(listed);
  BOOST_REQUIRE(listed->size() == 1U);
  BOOST_TEST(listed->front().hasConflict);

  require(office->cases().setState(seat, id, CaseState::Verified, {}));
  require(office->cases().setState(seat, id, CaseState::Processing, {}));
  const Done held = office->cases().setState(seat, id, CaseState::Approved, {});
  BOOST_REQUIRE(!held);
  BOOST_TEST(held.error().detail.toStdString() == toKey(CaseGuard::IdentityConflict).toStdString());

  const auto conflict = office->cases().detail(id)->conflicts.front().conflict;
  require(office->corrections().settle(seat, id, conflict.operationId, true));
  BOOST_TEST(record().name.toStdString() == "Sitti Azizah");
  BOOST_TEST(office->cases().counts(seat.officerId)->conflicted == 0);
  require(office->cases().setState(seat, id, CaseState::Approved, {}));
  const Done again = office->corrections().settle(seat, id, conflict.operationId, true);
  BOOST_REQUIRE(!again);
  BOOST_TEST((again.error().code == ErrorCode::NotFound));
  const auto timeline = office->cases().detail(id)->timeline;
  BOOST_TEST(std::ranges::any_of(timeline, [](const CaseEvent& event) { return event.isChoice; }));
}

BOOST_AUTO_TEST_CASE(keeping_what_stands_settles_it_too) {
  const Intake seen = form();
  Intake first = seen;
  first.nik = QStringLiteral("7172065402940002");
  Intake second = seen;
  second.nik = QStringLiteral("7172065402940003");
  require(correct(seen, first));
  require(correct(seen, second));
  const auto conflict = office->cases().detail(id)->conflicts.front().conflict;
  require(office->corrections().settle(seat, id, conflict.operationId, false));
  BOOST_TEST(record().nik.toStdString() == "7172065402940003");
  BOOST_TEST(record().edits.conflicts().empty());
}

BOOST_AUTO_TEST_CASE(what_is_wrong_is_named_and_nothing_is_written) {
  const Intake seen = form();
  const auto fails = [&](const Intake& wanted, const QString& reason, const char* field, ErrorCode code) {
    const Done done = office->corrections().correct(seat, seen, wanted, reason);
    BOOST_REQUIRE(!done);
    BOOST_TEST(done.error().field.toStdString() == field);
    BOOST_TEST((done.error().code == code));
    BOOST_TEST((record().edits.isEmpty()));
  };
  Intake wanted = seen;
  fails(wanted, QStringLiteral("tanpa beda"), "form", ErrorCode::Duplicate);
  wanted.name = QStringLiteral("Siti");
  fails(wanted, QStringLiteral("  "), "reason", ErrorCode::Invalid);
  wanted.nik = QStringLiteral("717206540294000");
  fails(wanted, QStringLiteral("x"), "nik", ErrorCode::Invalid);
  wanted = seen;
  wanted.phone = QStringLiteral("12");
  fails(wanted, QStringLiteral("x"), "phone", ErrorCode::Invalid);
  wanted = seen;
  wanted.form[QStringLiteral("tanggal-lahir")] = QStringLiteral("2026-02-31");
  fails(wanted, QStringLiteral("x"), "tanggal-lahir", ErrorCode::Invalid);

  require(office->cases().setState(seat, id, CaseState::Cancelled, QStringLiteral("dobel")));
  wanted = seen;
  wanted.name = QStringLiteral("Siti");
  fails(wanted, QStringLiteral("x"), "state", ErrorCode::Conflict);
}

BOOST_AUTO_TEST_CASE(a_lone_pc_has_nowhere_else_to_be) {
  BOOST_TEST((office->cases().detail(id)->place.at == RecordPlace::At::Own));
}

BOOST_AUTO_TEST_SUITE_END()
