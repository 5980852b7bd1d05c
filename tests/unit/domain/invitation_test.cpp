#include "domain/invitation.h"

#include <boost/test/unit_test.hpp>

#include "support/require.h"

BOOST_AUTO_TEST_SUITE(invitation)

// An address with colons stood there without its brackets, and the text could not be read again.
BOOST_AUTO_TEST_CASE(every_address_is_written_so_that_it_can_be_read) {
  for (const char* host : {"10.0.0.5", "hub.contoh.example", "::1", "2001:db8::5"}) {
    Invitation given;
    given.code = QStringLiteral("K7QF-2M9X-4TD8");
    given.server.base.setScheme(QStringLiteral("https"));
    given.server.base.setHost(QLatin1String(host));
    given.server.base.setPort(9443);
    given.server.fingerprint = QByteArray(32, 'f');
    const auto read = Invitation::parse(given.toText());
    require(read);
    BOOST_TEST((*read == given), given.toText().toStdString());
  }
}

BOOST_AUTO_TEST_CASE(what_is_no_invitation_names_the_part_that_is_wrong) {
  const std::pair<const char*, const char*> texts[]{{"", "form"},
                                                    {"https://10.0.0.5:8443/K7QF-2M9X-4TD8#abc", "form"},
                                                    {"loket:///K7QF-2M9X-4TD8#abc", "host"},
                                                    {"loket://admin@10.0.0.5/K7QF-2M9X-4TD8#abc", "host"},
                                                    {"loket://10.0.0.5:8443/K7QF-2M9X#abc", "code"},
                                                    {"loket://10.0.0.5:8443/K7QF-2M9X-4TD8#abc", "fingerprint"},
                                                    {"loket://10.0.0.5:8443/K7QF-2M9X-4TD8", "fingerprint"}};
  for (const auto& [text, field] : texts) {
    const auto read = Invitation::parse(QLatin1String(text));
    BOOST_REQUIRE_MESSAGE(!read, text);
    BOOST_TEST(read.error().field.toStdString() == field, text);
  }
}

BOOST_AUTO_TEST_SUITE_END()
