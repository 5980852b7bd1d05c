#include "domain/regions.h"

#include "support/printing.h"
#include "support/resource.h"

namespace {

RegionFiles shippedFiles() {
  return {sourceBytes(QStringLiteral("resources/regions/provinces.csv")),
          sourceBytes(QStringLiteral("resources/regions/regencies.csv")),
          sourceBytes(QStringLiteral("resources/regions/districts.csv")),
          sourceBytes(QStringLiteral("resources/regions/districts_retired.csv"))};
}

RegionFiles smallFiles() {
  return {"code,name\n71,Sulawesi Utara\n", "code,name\n7172,Kota Bitung\n", "code,name\n717206,Girian\n",
          "code,status\n910101,retired\n"};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(regions)

// Counts: idn-area-data 4.0.1 (38, 514, 7,285), cahyadsn/wilayah 2018-2023 (594 retired).
BOOST_AUTO_TEST_CASE(shipped_lists_are_whole) {
  const auto regions = Regions::read(shippedFiles());
  BOOST_REQUIRE(regions.has_value());
  BOOST_TEST(regions->count(RegionLevel::Province) == 38u);
  BOOST_TEST(regions->count(RegionLevel::Regency) == 514u);
  BOOST_TEST(regions->count(RegionLevel::District) == 7285u);
  BOOST_TEST(regions->fullName(u"717206") == QStringLiteral("Girian, Kota Bitung, Sulawesi Utara"));
  BOOST_TEST(regions->find(u"352922")->name == QStringLiteral("Ra\"as"));
  BOOST_TEST(regions->fullName(u"7172") == QStringLiteral("Kota Bitung, Sulawesi Utara"));
  BOOST_TEST(regions->fullName(u"999999").isEmpty());
}

BOOST_AUTO_TEST_CASE(retired_codes_are_known_codes) {
  const auto regions = Regions::read(shippedFiles());
  BOOST_REQUIRE(regions.has_value());
  int retired = 0;
  for (const QByteArray& row : shippedFiles().retiredDistricts.split('\n')) {
    if (!row.endsWith(",retired")) continue;
    const QString code = QString::fromLatin1(row.left(6));
    BOOST_TEST(regions->knowsDistrict(code));
    BOOST_TEST(regions->isRetired(code));
    ++retired;
  }
  BOOST_TEST(retired == 594);
  BOOST_TEST(!regions->isRetired(u"717206"));
  BOOST_TEST(!regions->knowsDistrict(u"637201"));  // even the union of all lists lacks it
  BOOST_TEST(!regions->knowsDistrict(u"7172"));
}

BOOST_AUTO_TEST_CASE(search_finds_by_the_beginning_of_a_word) {
  const auto regions = Regions::read(shippedFiles());
  BOOST_REQUIRE(regions.has_value());
  const auto hits = regions->search(u"  biTUNG ", 5);
  BOOST_REQUIRE(!hits.empty());
  BOOST_TEST(hits.size() <= 5u);
  const bool hasCity = std::ranges::any_of(hits, [](const Region& r) { return r.code == QLatin1String("7172"); });
  BOOST_TEST(hasCity);
  BOOST_TEST((regions->search(u"sulawesi", 100).front().level == RegionLevel::Province));
  // A district whose whole name begins with it stands before provinces where a later word does.
  const auto middle = regions->search(u"tengah", 100);
  BOOST_REQUIRE(middle.size() > 5u);
  BOOST_TEST(middle.front().name.startsWith(QStringLiteral("Tengah")));
  BOOST_TEST((middle.front().level == RegionLevel::District));
  BOOST_TEST(regions->search(u"", 5).empty());
  BOOST_TEST(regions->search(u"itung", 5).size() <= 5u);
  for (const Region& hit : regions->search(u"girian", 50))
    BOOST_TEST(hit.name.contains(QStringLiteral("girian"), Qt::CaseInsensitive));
  BOOST_TEST(regions->search(u"xyzzy", 5).empty());
}

BOOST_AUTO_TEST_CASE(a_wrong_list_names_its_line) {
  struct Wrong {
    RegionFiles files;
    const char16_t* list;
    int line;
  };
  std::vector<Wrong> table(8, {smallFiles(), u"", 0});
  table[0] = {smallFiles(), u"provinces", 1};
  table[0].files.provinces = "kode,nama\n71,Sulawesi Utara\n";
  table[1] = {smallFiles(), u"regencies", 2};
  table[1].files.regencies = "code,name\n717,Kota Bitung\n";
  table[2] = {smallFiles(), u"districts", 3};
  table[2].files.districts = "code,name\n717206,Girian\n717206,Girian\n";
  table[3] = {smallFiles(), u"districts", 2};
  table[3].files.districts = "code,name\n717306,Girian\n";
  table[4] = {smallFiles(), u"districts", 2};
  table[4].files.districts = "code,name\n717206\n";
  table[5] = {smallFiles(), u"districts", 2};
  table[5].files.districts = "code,name\n717206, \n";
  table[6] = {smallFiles(), u"retired", 2};
  table[6].files.retiredDistricts = "code,status\n717206,retired\n";
  table[7] = {smallFiles(), u"districts", 2};
  table[7].files.districts = "code,name\n717206,\"Girian\n";
  for (const Wrong& wrong : table) {
    const auto regions = Regions::read(wrong.files);
    BOOST_REQUIRE(!regions.has_value());
    BOOST_TEST(regions.error().field == QString::fromUtf16(wrong.list));
    BOOST_TEST(regions.error().line == wrong.line);
    BOOST_TEST((regions.error().code == ErrorCode::Invalid));
  }
  BOOST_TEST(Regions::read(smallFiles()).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
