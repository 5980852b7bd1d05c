#include "services/standard_desk.h"

#include <boost/test/unit_test.hpp>

#include "domain/requirement_csv.h"
#include "domain/standard_loader.h"
#include "domain/standard_writer.h"
#include "support/office_fixture.h"
#include "support/printing.h"

namespace {

const QString kBirth = QStringLiteral("akta-kelahiran");

struct StandardFixture : OfficeFixture {
  Seat admin{QStringLiteral("3"), QStringLiteral("lengkong")};

  [[nodiscard]] StandardDesk standards() const { return {office->store(), office->almanac()}; }
  [[nodiscard]] ServiceStandard newest(const QString& id = kBirth) const {
    const ServiceStandard* standard = standards().newest(id);
    BOOST_REQUIRE(standard);
    return *standard;
  }
  /// The next version, with another name, from that day on.
  [[nodiscard]] ServiceStandard next(QDate validFrom, const QString& id = kBirth) const {
    ServiceStandard standard = newest(id);
    ++standard.version;
    standard.validFrom = validFrom;
    standard.decree = QStringLiteral("SK 99 Tahun 2026");
    standard.name += QStringLiteral(" v%1").arg(standard.version);
    return standard;
  }
  void publish(const ServiceStandard& standard) const {
    require(standards().publish(admin, {standard}));
    require(office->reloadAlmanac());
  }
  [[nodiscard]] qint64 operations() const { return office->storage()->operations; }
  [[nodiscard]] static StandardFile json(const std::vector<ServiceStandard>& all) {
    return {StandardFile::Kind::Json, writeStandards(all), {}, {}};
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(standard_desk, StandardFixture)

BOOST_AUTO_TEST_CASE(a_file_is_looked_at_before_it_is_taken) {
  ServiceStandard changed = next(QDate(2026, 12, 1));
  changed.fee.amountRupiah = 10'000;
  ServiceStandard fresh = changed;
  fresh.id = QStringLiteral("layanan-baru");
  fresh.version = 1;
  const auto before = operations();
  const auto seen = standards().lookAt(json({changed, fresh}));
  require(seen);
  BOOST_REQUIRE(seen->size() == 2u);
  BOOST_TEST(seen->at(0).former->version == 7);
  BOOST_TEST(seen->at(0).changes.size() == 4u);  // name, day, decree, fee
  BOOST_TEST(!seen->at(1).former.has_value());
  BOOST_TEST(operations() == before);
  const auto taken = standards().take(admin, json({changed, fresh}));
  require(taken);
  require(office->reloadAlmanac());
  BOOST_TEST((newest() == changed));
  BOOST_TEST((newest(fresh.id) == fresh));
  BOOST_TEST(operations() == before + 2);
}

BOOST_AUTO_TEST_CASE(what_is_wrong_in_a_file_changes_nothing) {
  const auto before = operations();
  ServiceStandard good = next(QDate(2026, 12, 1));
  const auto refused = [&](ServiceStandard bad, const char* field, ErrorCode code = ErrorCode::Invalid) {
    const auto seen = standards().lookAt(json({good, bad}));
    BOOST_REQUIRE_MESSAGE(!seen.has_value(), field);
    BOOST_TEST(seen.error().field.toStdString() == field);
    const auto taken = standards().take(admin, json({good, bad}));
    BOOST_REQUIRE_MESSAGE(!taken.has_value(), field);
    BOOST_TEST((taken.error().code == code));
    BOOST_TEST(taken.error().field.toStdString() == field);
  };
  const ServiceStandard other = next(QDate(2026, 12, 1), QStringLiteral("kia"));
  ServiceStandard bad = other;
  bad.agencyId = QStringLiteral("tidak-ada");
  refused(bad, "agencyId");
  bad = other;
  // A series of another agency would make the whole catalogue unreadable.
  bad.series = newest(QStringLiteral("skck")).series;
  BOOST_REQUIRE(bad.series != other.series);
  refused(bad, "series");
  bad = other;
  bad.validFrom = QDate(2025, 12, 31);
  refused(bad, "validFrom");
  refused(newest(QStringLiteral("kia")), "version", ErrorCode::Duplicate);
  bad = other;
  bad.requirements[0].name.clear();
  refused(bad, "standards[1].requirements[0].name");
  bad = other;
  bad.competence = QString(StandardDesk::kLongest, u'x');
  refused(bad, "size");
  BOOST_TEST(operations() == before);
  BOOST_TEST(newest().version == 7);
}

BOOST_AUTO_TEST_CASE(only_an_administrator_gives_out_a_version) {
  const auto refused = standards().publish(seat, {next(QDate(2026, 12, 1))});
  BOOST_REQUIRE(!refused.has_value());
  BOOST_TEST((refused.error().code == ErrorCode::Denied));
}

BOOST_AUTO_TEST_CASE(a_table_of_requirements_makes_the_next_version) {
  ServiceStandard wanted = newest();
  wanted.requirements[0].detail = QStringLiteral("rangkap dua");
  wanted.requirements.erase(wanted.requirements.begin() + 4);
  StandardFile file{StandardFile::Kind::Csv, writeRequirementCsv({wanted}), {}, {}};
  const auto seen = standards().lookAt(file);
  require(seen);
  BOOST_TEST(seen->front().changes.size() == 2u);
  // Without a decree and a day it is looked at, not taken.
  BOOST_TEST(standards().take(admin, file).error().field.toStdString() == "validFrom");
  file.validFrom = QDate(2026, 12, 1);
  BOOST_TEST(standards().take(admin, file).error().field.toStdString() == "decree");
  file.decree = QStringLiteral("SK 30");
  require(standards().take(admin, file));
  require(office->reloadAlmanac());
  wanted.version = 8;
  wanted.validFrom = file.validFrom;
  wanted.decree = file.decree;
  BOOST_TEST((newest() == wanted));
}

BOOST_AUTO_TEST_CASE(a_table_whose_condition_names_no_field_says_its_line) {
  ServiceStandard wrong = newest();
  wrong.requirements[2].condition = QStringLiteral("tidak-ada");
  StandardFile file{StandardFile::Kind::Csv, writeRequirementCsv({wrong}), QStringLiteral("SK 30"), QDate(2026, 12, 1)};
  auto refused = standards().lookAt(file);
  BOOST_REQUIRE(!refused.has_value());
  BOOST_TEST(refused.error().line == 4);
  BOOST_TEST(refused.error().field.toStdString() == "bila_kolom");
  wrong = newest();
  wrong.requirements[3].alternativeGroup.clear();
  file.bytes = writeRequirementCsv({wrong});
  refused = standards().lookAt(file);
  BOOST_REQUIRE(!refused.has_value());
  BOOST_TEST(refused.error().line == 4);
  BOOST_TEST(refused.error().field.toStdString() == "kelompok_alternatif");
  wrong = newest();
  wrong.id = QStringLiteral("layanan-lain");
  file.bytes = writeRequirementCsv({wrong});
  BOOST_TEST(standards().lookAt(file).error().field.toStdString() == "layanan");
}

BOOST_AUTO_TEST_CASE(a_version_begins_on_its_day_and_a_case_keeps_its_own) {
  const Intake begun = intakeFor(kBirth);
  publish(next(QDate(2026, 12, 1)));
  publish(next(QDate(2026, 12, 24)));
  const auto inForce = [&] { return office->almanac().catalogue().standard(kBirth)->version; };
  BOOST_TEST(inForce() == 7);
  BOOST_TEST(office->almanac().versions(kBirth).size() == 3u);
  const Zone zone = Zone::wita();
  const auto goTo = [&](QDate day, QTime time) {
    clock.advance(zone.unixMs(day, time) - clock.nowMs());
    const bool isOut = office->almanac().isOutOfDateOn(zone.day(clock.nowMs()));
    if (isOut) require(office->reloadAlmanac());
    return isOut;
  };
  BOOST_TEST(!goTo(QDate(2026, 11, 30), QTime(23, 59)));
  BOOST_TEST(inForce() == 7);
  BOOST_TEST(goTo(QDate(2026, 12, 1), QTime(0, 0)));
  BOOST_TEST(inForce() == 8);
  BOOST_TEST(!goTo(QDate(2026, 12, 2), QTime(8, 0)));
  BOOST_TEST(intakeFor(kBirth).standardVersion == 8);
  const auto registered = office->cases().registerCase(seat, begun);
  require(registered);
  BOOST_TEST(registered->record.standardVersion == 7);
  // A PC that was off for a month skips what has been replaced.
  BOOST_TEST(goTo(QDate(2027, 1, 4), QTime(8, 0)));
  BOOST_TEST(inForce() == 9);
  BOOST_TEST(!office->almanac().isOutOfDateOn(QDate(2030, 1, 1)));
}

BOOST_AUTO_TEST_CASE(a_clock_that_is_years_behind_still_offers_the_services) {
  publish(next(QDate(2026, 12, 1)));
  clock.advance(Zone::wita().unixMs(QDate(2016, 1, 4), QTime(8, 0)) - clock.nowMs());
  require(office->reloadAlmanac());
  BOOST_TEST(office->almanac().catalogue().standard(kBirth)->version == 7);
}

BOOST_AUTO_TEST_CASE(what_is_exported_can_be_imported) {
  publish(next(QDate(2026, 12, 1)));
  const auto one = standards().write(StandardFile::Kind::Json, {kBirth});
  require(one);
  const auto read = readStandard(*one);
  require(read);
  BOOST_TEST((*read == newest()));  // also when it is still to come
  const auto all = standards().write(StandardFile::Kind::Json, {});
  require(all);
  const auto readAll = readStandards(*all);
  require(readAll);
  BOOST_TEST(readAll->size() == office->almanac().catalogue().standards.size());
  const auto table = standards().write(StandardFile::Kind::Csv, {});
  require(table);
  const auto rows = readRequirementCsv(*table);
  require(rows);
  BOOST_TEST(rows->size() == readAll->size());
  BOOST_TEST((standards().write(StandardFile::Kind::Csv, {QStringLiteral("x")}).error().code == ErrorCode::NotFound));
}

BOOST_AUTO_TEST_CASE(a_draft_is_of_one_officer_and_survives_the_program) {
  ServiceStandard draft = next(QDate());
  draft.requirements[0].name.clear();
  require(standards().keepDraft(admin, draft));
  open();
  auto kept = standards().draft(admin, kBirth);
  require(kept);
  BOOST_REQUIRE(kept->has_value());
  BOOST_TEST((**kept == draft));
  BOOST_TEST(!standards().draft(seat, kBirth)->has_value());
  require(standards().dropDraft(admin, kBirth));
  kept = standards().draft(admin, kBirth);
  require(kept);
  BOOST_TEST(!kept->has_value());
}

BOOST_AUTO_TEST_CASE(where_the_centre_writes_the_hall_only_reads) {
  OperationDraft bundle;
  bundle.stream = kHallStream;
  bundle.entity = QStringLiteral("bundle:catalogue");
  bundle.type = QStringLiteral("bundle.set");
  bundle.plain = {
      {QStringLiteral("version"), 1}, {QStringLiteral("head"), QString()}, {QStringLiteral("sig"), QString()}};
  BOOST_TEST(!*standards().isFromCentre());
  require(office->store().append({}, {bundle}));
  BOOST_TEST(*standards().isFromCentre());
  const auto refused = standards().publish(admin, {next(QDate(2026, 12, 1))});
  BOOST_REQUIRE(!refused.has_value());
  BOOST_TEST((refused.error().code == ErrorCode::Denied));
  BOOST_TEST(refused.error().field.toStdString() == "from-centre");
  BOOST_TEST(newest().version == 7);
  BOOST_TEST(standards().write(StandardFile::Kind::Json, {}).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
