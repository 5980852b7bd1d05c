#include "services/case_export.h"

#include <boost/test/unit_test.hpp>

#include "support/office_fixture.h"

namespace {

struct ExportFixture : OfficeFixture {
  Seat supervisor{QStringLiteral("1"), QStringLiteral("ronald")};

  void registerSome(int count) {
    for (int i = 0; i < count; ++i) {
      Intake intake = intakeFor(QStringLiteral("akta-kelahiran"));
      intake.name = QStringLiteral("Warga %1").arg(i, 4, 10, QLatin1Char('0'));
      require(office->cases().registerCase(seat, intake));
    }
  }
  static CaseExportRequest request(bool isWhole) {
    CaseExportRequest request;
    request.order = {CaseOrder::By::Applicant, false};
    request.isWhole = isWhole;
    request.format = QStringLiteral("xlsx");
    request.purpose = QStringLiteral("laporan mingguan");
    return request;
  }
  std::vector<CaseExportLine> recorded() {
    const auto lines = CaseExport::since(office->store(), office->almanac(), 0);
    require(lines);
    return *lines;
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(case_export, ExportFixture)

BOOST_AUTO_TEST_CASE(an_officer_gets_masked_rows_in_the_order_of_the_list) {
  registerSome(3);
  const auto prospect = office->exports().prospect(seat, {});
  require(prospect);
  BOOST_TEST(prospect->rows == 3);
  BOOST_TEST(!prospect->mayBeWhole);
  const auto begun = office->exports().begin(seat, request(false));
  require(begun);
  const auto rows = office->exports().page(begun->id, 0);
  require(rows);
  BOOST_REQUIRE(rows->size() == 3U);
  BOOST_TEST(rows->front().name.toStdString() == "Warga 0000");
  BOOST_TEST(rows->front().nik.toStdString() == "7172********0001");
  BOOST_TEST(rows->front().phone.contains(QLatin1Char('*')));
  BOOST_TEST(office->exports().page(begun->id, 3)->empty());
}

BOOST_AUTO_TEST_CASE(whole_numbers_are_for_supervisors) {
  registerSome(1);
  const auto refused = office->exports().begin(seat, request(true));
  BOOST_REQUIRE(!refused);
  BOOST_TEST((refused.error().code == ErrorCode::Denied));
  BOOST_TEST(recorded().empty());
  BOOST_TEST(office->exports().prospect(supervisor, {})->mayBeWhole);
  const auto begun = office->exports().begin(supervisor, request(true));
  require(begun);
  const auto rows = office->exports().page(begun->id, 0);
  require(rows);
  BOOST_TEST(rows->front().nik.toStdString() == "7172065402940001");
  BOOST_TEST(!rows->front().phone.contains(QLatin1Char('*')));
}

BOOST_AUTO_TEST_CASE(it_is_recorded_before_the_first_row_and_again_at_its_end) {
  registerSome(2);
  BOOST_TEST(!office->exports().page(QStringLiteral("tidak-ada"), 0));
  const auto begun = office->exports().begin(seat, request(false));
  require(begun);
  BOOST_REQUIRE(recorded().size() == 1U);
  BOOST_TEST((recorded().front().outcome == CaseExportLine::Outcome::Begun));
  BOOST_TEST(recorded().front().purpose.toStdString() == "laporan mingguan");
  BOOST_TEST(recorded().front().officerName.toStdString() == "Novita S. Kaligis");
  BOOST_TEST(recorded().front().rows == 2);
  require(office->exports().end(seat, begun->id, 2, CaseExportLine::Outcome::Written));
  BOOST_REQUIRE(recorded().size() == 1U);
  BOOST_TEST((recorded().front().outcome == CaseExportLine::Outcome::Written));
  // What has ended gives no more rows, and the record stays through a rebuild.
  BOOST_TEST(!office->exports().page(begun->id, 0));
  require(office->store().rebuild());
  BOOST_REQUIRE(recorded().size() == 1U);
  BOOST_TEST((recorded().front().outcome == CaseExportLine::Outcome::Written));
}

BOOST_AUTO_TEST_CASE(without_a_purpose_or_rows_nothing_leaves) {
  const auto empty = office->exports().begin(seat, request(false));
  BOOST_REQUIRE(!empty);
  BOOST_TEST(empty.error().field.toStdString() == "rows");
  registerSome(1);
  CaseExportRequest without = request(false);
  without.purpose = QStringLiteral("   x  ");
  const auto refused = office->exports().begin(seat, without);
  BOOST_REQUIRE(!refused);
  BOOST_TEST(refused.error().field.toStdString() == "purpose");
  BOOST_TEST(recorded().empty());
}

BOOST_AUTO_TEST_CASE(the_supervisor_is_told_until_it_has_been_looked_at) {
  registerSome(1);
  const auto alert = [&]() -> std::optional<SupervisorAlert> {
    const auto now = office->supervisor().now();
    require(now);
    for (const SupervisorAlert& one : now->alerts)
      if (std::holds_alternative<ExportAlert>(one.about)) return one;
    return std::nullopt;
  };
  BOOST_TEST(!alert());
  const auto begun = office->exports().begin(seat, request(false));
  require(begun);
  require(office->exports().end(seat, begun->id, 1, CaseExportLine::Outcome::Written));
  const auto told = alert();
  BOOST_REQUIRE(told);
  BOOST_TEST(std::get<ExportAlert>(told->about).lines.size() == 1U);
  require(office->supervisor().noteHandled(told->key, QStringLiteral("dilihat")));
  BOOST_TEST(!alert());
  clock.advance(1000);
  require(office->exports().begin(seat, request(false)));
  BOOST_TEST(alert().has_value());
}

BOOST_AUTO_TEST_CASE(what_was_searched_for_stays_out_of_the_halls_stream) {
  registerSome(1);
  CaseExportRequest search = request(false);
  search.filter.text = QStringLiteral("Warga 0000");
  require(office->exports().begin(seat, search));
  auto statement = office->store().database().prepare("SELECT body FROM directory WHERE kind = 'export'");
  require(statement);
  require(statement->run());
  BOOST_REQUIRE(statement->next());
  BOOST_TEST(!statement->text(0).contains(QLatin1String("Warga")));
  BOOST_TEST(statement->text(0).contains(QLatin1String("\"searched\":true")));
}

BOOST_AUTO_TEST_SUITE_END()
