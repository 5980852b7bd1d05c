#include <boost/test/unit_test.hpp>

#include "server/public_pages.h"
#include "store/ticket_table.h"
#include "support/served_hall.h"

namespace {

/// The code on the paper of a ticket that the hub gave out.
QString codeOf(ServedHall& hall, int number) {
  return hall.onHub([number](Hub& hub) {
    const auto& zone = hub.almanac().office().zone;
    const auto tickets = TicketTable(hub.store().database()).ofDay(zone.day(hub.store().nowMs()));
    for (const Ticket& ticket : *tickets)
      if (ticket.number == number) return ticket.code;
    return QString();
  });
}

}  // namespace

BOOST_AUTO_TEST_SUITE(pages)

BOOST_AUTO_TEST_CASE(whatever_comes_from_the_hall_is_text_and_never_markup) {
  const QString evil = QStringLiteral("<script>alert(1)</script>\"'&");
  PublicHall hall{evil, evil, evil, {{evil, evil}}, {{evil, evil, 2}}};
  PublicTicket ticket{evil, evil, evil, evil, evil, TicketState::Called, true, 0, {}};
  for (const auto language : {public_pages::Language::Indonesian, public_pages::Language::English}) {
    for (const HttpResponse& page :
         {public_pages::hall(hall, language), public_pages::ticket(ticket, "7K3F", language)}) {
      BOOST_TEST(!page.body.contains("<script"));
      BOOST_TEST(page.body.contains("&lt;script&gt;"));
      const auto policy = std::ranges::find(page.headers, QByteArray("Content-Security-Policy"),
                                            [](const auto& entry) { return entry.first; });
      BOOST_REQUIRE(policy != page.headers.end());
      BOOST_TEST(policy->second.startsWith("default-src 'none'; style-src 'sha256-"));
    }
  }
}

BOOST_AUTO_TEST_CASE(every_state_has_words_in_both_languages) {
  for (int state = 0; state <= static_cast<int>(TicketState::Cancelled); ++state) {
    PublicTicket ticket;
    ticket.number = QStringLiteral("A-012");
    ticket.counter = QStringLiteral("Loket 3");
    ticket.state = static_cast<TicketState>(state);
    ticket.before = 2;
    const auto indonesian = public_pages::ticket(ticket, "x", public_pages::Language::Indonesian);
    const auto english = public_pages::ticket(ticket, "x", public_pages::Language::English);
    BOOST_TEST(indonesian.body.contains("class=\"state\">"));
    BOOST_TEST((indonesian.body != english.body));
    BOOST_TEST(!indonesian.body.contains("%1"));
    BOOST_TEST(!english.body.contains("%1"));
  }
}

BOOST_AUTO_TEST_CASE(a_citizen_follows_the_number_from_the_paper_to_the_counter) {
  ServedHall hall;
  WireMember desk(hall, QStringLiteral("desk"));
  desk.catchUp();
  for (int i = 0; i < 3; ++i) BOOST_REQUIRE_EQUAL(desk.issue(WireMember::newId()).status, 200);
  const QByteArray second = codeOf(hall, 2).toLatin1();
  BOOST_REQUIRE(!second.isEmpty());
  WebClient phone = hall.client();

  auto page = phone.get("/antrean/" + second);
  BOOST_TEST(page.status == 200);
  BOOST_TEST((page.contentType == "text/html; charset=utf-8"));
  BOOST_TEST(page.body.contains("A-002"));
  BOOST_TEST(page.body.contains("1 orang di depan Anda"));
  BOOST_TEST(page.body.contains("http-equiv=\"refresh\""));
  // The QR on the paper: capitals, and no hyphen.
  BOOST_TEST(phone.get("/A/" + QByteArray(second).replace("-", "")).body.contains("A-002"));
  BOOST_TEST(phone.get("/antrean/" + second + "?lang=en").body.contains("1 person before you"));

  BOOST_REQUIRE_EQUAL(desk.claim(WireMember::newId(), QStringLiteral("3")).status, 200);
  BOOST_TEST(phone.get("/antrean/" + second).body.contains("Anda berikutnya"));
  BOOST_REQUIRE_EQUAL(desk.claim(WireMember::newId(), QStringLiteral("6")).status, 200);
  page = phone.get("/antrean/" + second);
  BOOST_TEST(page.body.contains("Silakan ke Loket 6"));

  const auto board = phone.get("/antrean");
  BOOST_TEST(board.body.contains("A-002"));
  BOOST_TEST(board.body.contains("Loket 6"));
  BOOST_TEST(board.body.contains("1 orang"));
  BOOST_TEST(!board.body.contains(second));
  // Nobody's code, a wrong check letter, and something else altogether.
  for (const char* code : {"/antrean/0000-0000", "/antrean/AAAA-AAAB", "/antrean/x"})
    BOOST_TEST(phone.get(code).status == 404);
}

BOOST_AUTO_TEST_CASE(one_address_may_not_try_all_codes) {
  ServedHall hall([](HttpServer::Options& options) { options.limits.publicPerMinute = 5; });
  WebClient phone = hall.client();
  for (int i = 0; i < 5; ++i) BOOST_TEST(phone.get("/antrean/7K3F-92QX").status == 404);
  const auto refused = phone.get("/antrean/7K3F-92QX");
  BOOST_TEST(refused.status == 429);
  BOOST_TEST((refused.contentType == "text/html; charset=utf-8"));
  BOOST_TEST(refused.retryAfter.toInt() > 0);
}

BOOST_AUTO_TEST_SUITE_END()
