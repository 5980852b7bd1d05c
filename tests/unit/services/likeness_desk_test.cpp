#include <boost/test/unit_test.hpp>

#include "services/likeness_desk.h"
#include "store/likeness_table.h"
#include "support/office_fixture.h"

namespace {

const QString kFirst = QStringLiteral("7172065402940001");
const QString kSecond = QStringLiteral("7172065402940007");

struct LikenessFixture : OfficeFixture {
  Intake form(const QString& nik, const char* name, const char* service = "akta-kelahiran") {
    Intake intake = intakeFor(QLatin1String(service), QString::fromUtf8(name));
    intake.nik = nik;
    return intake;
  }
  CaseRecord registered(const QString& nik, const char* name, const char* service = "akta-kelahiran") {
    const auto done = office->cases().registerCase(seat, form(nik, name, service));
    require(done);
    return done->record;
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(likeness_desk, LikenessFixture)

BOOST_AUTO_TEST_CASE(a_person_under_another_number_is_shown_with_what_she_applied_for) {
  const CaseRecord before = registered(kFirst, "Siti Aminah");
  const auto finding = office->likeness().look(form(kSecond, "St. Aminah"));
  require(finding);
  BOOST_REQUIRE(finding->others.size() == 1U);
  const PersonView& other = finding->others.front();
  BOOST_TEST((other.nik == kFirst));
  BOOST_TEST(other.name.toStdString() == "Siti Aminah");
  BOOST_TEST(other.phone.toStdString() == "+6281244007193");
  BOOST_TEST(other.birthDate.toString(Qt::ISODate).toStdString() == "1994-02-14");
  BOOST_TEST(other.place.startsWith(QStringLiteral("Girian")));
  BOOST_REQUIRE(other.cases.size() == 1U);
  BOOST_TEST((other.cases.front().id == before.id));
  BOOST_TEST(!finding->openCase.has_value());
  BOOST_TEST(finding->self.name.toStdString() == "St. Aminah");
}

BOOST_AUTO_TEST_CASE(half_a_form_and_another_data_group_find_nobody) {
  registered(kFirst, "Siti Aminah");
  BOOST_TEST(office->likeness().look(form(QStringLiteral("71720654"), "Siti Aminah"))->isEmpty());
  BOOST_TEST(office->likeness().look(form(kSecond, ""))->isEmpty());
  BOOST_TEST(office->likeness().look(form(kSecond, "Siti Aminah", "skck"))->isEmpty());
}

BOOST_AUTO_TEST_CASE(an_application_that_still_runs_is_named_for_the_same_service_alone) {
  const CaseRecord before = registered(kFirst, "Siti Aminah");
  const auto same = office->likeness().look(form(kFirst, "Siti Aminah"));
  require(same);
  BOOST_TEST(same->others.empty());
  BOOST_REQUIRE(same->openCase.has_value());
  BOOST_TEST(same->openCase->code.toStdString() == before.code.toStdString());
  BOOST_TEST(!office->likeness().look(form(kFirst, "Siti Aminah", "perubahan-kk"))->openCase.has_value());
  Intake itself = form(kFirst, "Siti Aminah");
  itself.caseId = before.id;
  BOOST_TEST(!office->likeness().look(itself)->openCase.has_value());
  require(office->cases().setState(seat, before.id, CaseState::Cancelled, QStringLiteral("batal")));
  BOOST_TEST(!office->likeness().look(form(kFirst, "Siti Aminah"))->openCase.has_value());
}

BOOST_AUTO_TEST_CASE(who_was_told_apart_is_not_asked_again_and_it_is_recorded_who_said_so) {
  registered(kFirst, "Siti Aminah");
  const QString service = QStringLiteral("akta-kelahiran");
  BOOST_TEST((office->likeness().tellApart(seat, service, kFirst, kFirst).error().code == ErrorCode::Invalid));
  require(office->likeness().tellApart(seat, service, kSecond, kFirst));
  BOOST_TEST(office->likeness().look(form(kSecond, "Siti Aminah"))->isEmpty());
  const auto count = [&] {
    int found = 0;
    const auto chain = office->store().log().count();
    require(chain);
    found = static_cast<int>(*chain);
    return found;
  };
  const int before = count();
  require(office->likeness().tellApart(desk, service, kFirst, kSecond));
  BOOST_TEST(count() == before);
  // A third number is another question.
  BOOST_TEST(office->likeness().look(form(QStringLiteral("7172065402940008"), "Siti Aminah"))->others.size() == 1U);
  // It outlives the program, and is folded again from the log.
  require(office->store().rebuild());
  open();
  BOOST_TEST(office->likeness().look(form(kSecond, "Siti Aminah"))->isEmpty());
}

BOOST_AUTO_TEST_CASE(a_namesake_never_stands_in_the_way_of_registering) {
  registered(kFirst, "Siti Aminah");
  require(office->cases().registerCase(seat, form(kSecond, "Siti Aminah")));
  BOOST_TEST(office->cases().counts(seat.officerId)->all == 2);
}

BOOST_AUTO_TEST_SUITE_END()
