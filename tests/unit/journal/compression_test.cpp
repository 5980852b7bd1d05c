#include "journal/wire/compression.h"

#include <boost/test/unit_test.hpp>

#include "support/require.h"

BOOST_AUTO_TEST_SUITE(compression)

BOOST_AUTO_TEST_CASE(what_was_compressed_comes_back) {
  for (const qsizetype size : {qsizetype{100}, qsizetype{70'000}, qsizetype{400'000}}) {
    const QByteArray body(size, 'x');
    const auto back = wire::expand(wire::compress(body).value(), 400'000);
    require(back);
    BOOST_TEST((*back == body));
  }
}

BOOST_AUTO_TEST_CASE(what_does_not_become_smaller_goes_as_it_is) {
  BOOST_TEST(!wire::compress({}).has_value());
  BOOST_TEST(!wire::compress("x").has_value());
}

BOOST_AUTO_TEST_CASE(a_bomb_is_stopped_at_the_limit) {
  const QByteArray bomb = wire::compress(QByteArray(200'000'000, '\0')).value();
  BOOST_TEST(bomb.size() < 100'000);
  const auto back = wire::expand(bomb, 400'000);
  BOOST_REQUIRE(!back);
  BOOST_TEST(back.error().field.toStdString() == "size");
}

BOOST_AUTO_TEST_CASE(cut_and_foreign_bytes_are_refused) {
  const QByteArray whole = wire::compress(QByteArray("loket").repeated(3000)).value();
  for (qsizetype length = 0; length < whole.size(); ++length) BOOST_TEST(!wire::expand(whole.left(length), 400'000));
  BOOST_TEST(!wire::expand(whole + 'x', 400'000));
  BOOST_TEST(!wire::expand(QByteArray("<html></html>"), 400'000));
}

BOOST_AUTO_TEST_SUITE_END()
