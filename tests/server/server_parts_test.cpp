#include <boost/test/unit_test.hpp>

#include <set>

#include "loketd/config.h"
#include "server/certificate.h"
#include "server/rate_limiter.h"
#include "support/require.h"

BOOST_AUTO_TEST_SUITE(server_parts)

BOOST_AUTO_TEST_CASE(every_certificate_can_be_read_and_is_another_one) {
  std::set<QByteArray> seen;
  // One in 128 would begin its serial number with a zero, if nobody took care.
  for (int i = 0; i < 600; ++i) {
    const auto made = Certificate::make(QStringLiteral("pc-loket-1,IP:6.6.6.6"), 1'795'392'000'000);
    require(made);
    const auto fingerprint = Certificate::fingerprintOf(made->certificatePem);
    require(fingerprint);
    BOOST_TEST(fingerprint->size() == 32);
    BOOST_TEST(seen.insert(*fingerprint).second);
  }
  BOOST_TEST(!Certificate::fingerprintOf("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n").has_value());
  BOOST_TEST(!Certificate::fingerprintOf({}).has_value());
}

BOOST_AUTO_TEST_CASE(the_shipped_configuration_reads_back_and_faults_name_their_line) {
  const auto config = Config::parse(Config().toText(), QStringLiteral("/hall"));
  require(config);
  BOOST_TEST((config->toText().replace("/hall/", "") == Config().toText()));
  BOOST_TEST((config->certificateFile == QStringLiteral("/hall/loketd.crt")));
  const std::pair<const char*, int> faults[]{{"tls = on\nlisten_prot = 1\n", 2},
                                             {"# x\n\nlisten_port = 70000\n", 3},
                                             {"tls = on\ntls = off\n", 2},
                                             {"tls\n", 1},
                                             {"max_connections = 0\n", 1},
                                             {"idle_seconds = 1e2\n", 1},
                                             {"tls = yes\n", 1}};
  for (const auto& [text, line] : faults) {
    const auto wrong = Config::parse(text, QStringLiteral("/hall"));
    BOOST_REQUIRE_MESSAGE(!wrong, text);
    BOOST_TEST(wrong.error().line == line);
  }
}

BOOST_AUTO_TEST_CASE(a_bucket_fills_up_again_and_is_each_address_own) {
  RateLimiter limiter(60);
  const RateLimiter::Time start{};
  const QString first = QStringLiteral("10.0.0.1");
  for (int i = 0; i < 60; ++i) BOOST_TEST(limiter.admit(first, start));
  BOOST_TEST(!limiter.admit(first, start));
  BOOST_TEST(limiter.admit(QStringLiteral("10.0.0.2"), start));
  BOOST_TEST(!limiter.admit(first, start + std::chrono::milliseconds(900)));
  BOOST_TEST(limiter.admit(first, start + std::chrono::milliseconds(1901)));
  // A flood of addresses takes a bounded room, and those of an hour ago make place.
  for (int i = 0; i < 30'000; ++i) limiter.admit(QString::number(i), start);
  BOOST_TEST(!limiter.admit(QStringLiteral("new"), start));
  BOOST_TEST(limiter.admit(QStringLiteral("new"), start + std::chrono::hours(1)));
}

BOOST_AUTO_TEST_SUITE_END()
