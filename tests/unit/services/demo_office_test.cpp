#include <boost/test/unit_test.hpp>

#include "support/office_fixture.h"
#include "support/table_dump.h"

namespace {

struct Furnished {
  QTemporaryDir folder;
  StoryClock clock{DemoOffice::openingMs()};
  SeededRandom random;
  std::unique_ptr<Office> office;

  explicit Furnished(quint64 seed) : random(seed) {
    Office::Options options;
    options.store.folder = folder.path();
    options.store.device = QStringLiteral("aabbccddeeff");
    options.store.deviceSeed = QByteArray(32, 'k');
    options.store.clock = &clock;
    options.store.random = &random;
    options.regions = regionFiles();
    auto opened = Office::open(options);
    require(opened);
    office = std::move(*opened);
    require(DemoOffice::furnish(*office, clock, seed));
  }
  [[nodiscard]] QString path() const { return folder.filePath(Store::fileName()); }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(demo_office)

BOOST_AUTO_TEST_CASE(the_same_seed_gives_the_same_office_and_another_another) {
  const Furnished a(1);
  const Furnished b(1);
  const Furnished c(2);
  BOOST_TEST((dumpTables(a.path()) == dumpTables(b.path())));
  BOOST_TEST((dumpTables(a.path()) != dumpTables(c.path())));
}

BOOST_AUTO_TEST_CASE(it_is_a_busy_morning_with_a_past) {
  const Furnished demo(1);
  const Seat seat{DemoOffice::counterId(), QStringLiteral("novita")};
  const auto board = demo.office->queue().board(seat);
  require(board);
  BOOST_TEST_MESSAGE("waiting " << board->waiting.size());
  BOOST_TEST(board->waiting.size() >= 8U);
  BOOST_TEST(!board->inHand.has_value());
  BOOST_TEST((board->presence.state == CounterState::Open));
  const auto counts = demo.office->cases().counts(seat.officerId);
  require(counts);
  BOOST_TEST_MESSAGE("cases " << counts->all << ", open " << counts->open << ", incomplete " << counts->incomplete);
  BOOST_TEST(counts->all >= 60);
  BOOST_TEST(counts->open < counts->all + 1);
  const auto known = demo.office->cases().lookAtNik(QStringLiteral("akta-kelahiran"), QStringLiteral("7172065402940001"));
  require(known);
  BOOST_REQUIRE(known->known.has_value());
  BOOST_TEST(known->known->name.toStdString() == "Meiske Yohana Tumbelaka-Rorimpandey");
  const auto check = demo.office->verify();
  require(check);
  BOOST_TEST(check->fault.toStdString() == "");
  BOOST_TEST_MESSAGE("operations " << check->operations);
}

BOOST_AUTO_TEST_SUITE_END()
