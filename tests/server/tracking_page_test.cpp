#include <QUrl>

#include <boost/test/unit_test.hpp>

#include "domain/tracking_code.h"
#include "server/route.h"
#include "server/tracking_page.h"
#include "services/paper_seal.h"
#include "store/case_table.h"
#include "support/served_hall.h"

namespace {

using tracking_page::Language;

PublicCase sample(CaseState state) {
  PublicCase shown;
  shown.office = QStringLiteral("Mal Pelayanan Publik Kota Bitung");
  shown.updated = QStringLiteral("09.44 WITA");
  shown.code = QStringLiteral("BTG-4T9X-K2MQ");
  shown.service = QStringLiteral("Akta Kelahiran");
  shown.state = state;
  shown.registeredOn = QDate(2026, 10, 12);
  shown.changedOn = QDate(2026, 10, 14);
  shown.promisedAt = QDateTime(QDate(2026, 10, 20), QTime(15, 0), QTimeZone(8 * 3600));
  shown.zone = QStringLiteral("WITA");
  shown.daysRunning = 3;
  return shown;
}

std::array<std::uint8_t, 8> chance(std::uint8_t n) { return {n, 2, 3, 4, 5, 6, 7, 8}; }

/// Writes what the desk of a counter writes when it takes or moves a case.
void setMilestone(ServedHall& hall, const QString& id, const QString& code, const char* state,
                  std::optional<qint64> promisedInMs = {}) {
  hall.onHub([&](Hub& hub) {
    OperationDraft draft;
    draft.stream = kHallStream;
    draft.entity = QLatin1String("milestone:") + id;
    draft.type = QStringLiteral("milestone.set");
    draft.plain = {{QStringLiteral("service"), QStringLiteral("akta-kelahiran")},
                   {QStringLiteral("state"), QLatin1String(state)},
                   {QStringLiteral("at"), hub.store().nowMs()}};
    if (promisedInMs) draft.plain.insert(QStringLiteral("promised"), hub.store().nowMs() + *promisedInMs);
    if (!code.isEmpty())
      draft.plain.insert(QStringLiteral("track"), QString::fromLatin1(trackingCodeHash(code).toBase64(
                                                      QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals)));
    require(hub.store().append(QStringLiteral("novita"), {draft}));
  });
}

}  // namespace

BOOST_AUTO_TEST_SUITE(tracking)

BOOST_AUTO_TEST_CASE(every_state_says_in_both_languages_where_it_stands_and_what_to_do) {
  for (int i = 0; i <= static_cast<int>(CaseState::Cancelled); ++i) {
    const PublicCase shown = sample(static_cast<CaseState>(i));
    const auto indonesian = tracking_page::found(shown, Language::Indonesian);
    const auto english = tracking_page::found(shown, Language::English);
    BOOST_TEST(indonesian.status == 200);
    BOOST_TEST((indonesian.body != english.body));
    for (const auto* page : {&indonesian, &english}) {
      BOOST_TEST(page->body.contains("BTG-4T9X-K2MQ"));
      BOOST_TEST(!page->body.contains("%1"));
      BOOST_TEST(page->body.count("class=\"state\">") >= 2);
    }
    // The promise of what has been refused is no promise.
    const bool isOff = shown.state == CaseState::Rejected || shown.state == CaseState::Cancelled;
    BOOST_TEST(indonesian.body.contains("Dijanjikan") == !isOff);
    BOOST_TEST(indonesian.body.contains("class=\"way\"") == !isOff);
  }
  const auto ready = tracking_page::found(sample(CaseState::Ready), Language::Indonesian);
  BOOST_TEST(ready.body.contains("Silakan ambil"));
  BOOST_TEST(ready.body.contains("Selasa, 20 Oktober 2026"));
  BOOST_TEST(tracking_page::found(sample(CaseState::Ready), Language::English).body.contains("Tuesday, 20 October"));
}

BOOST_AUTO_TEST_CASE(what_a_stranger_types_is_text_and_never_markup) {
  const QString evil = QStringLiteral("\"><script>alert(1)</script>");
  for (const auto language : {Language::Indonesian, Language::English}) {
    PublicCase shown = sample(CaseState::Ready);
    shown.office = shown.service = shown.collection = shown.complaints = shown.phone = shown.code = evil;
    for (const auto& page : {tracking_page::mistyped(evil, CodeProblem::Check, language),
                             tracking_page::unknown(evil, language), tracking_page::found(shown, language)}) {
      BOOST_TEST(!page.body.contains("<script"));
      BOOST_TEST(page.body.contains("&lt;script&gt;"));
    }
  }
  BOOST_TEST((tracking_page::typedIn("lang=en&kode=btg+4t9x%2Dk2mq") == QStringLiteral("btg 4t9x-k2mq")));
  BOOST_TEST(!tracking_page::typedIn("lang=en"));
  BOOST_TEST(tracking_page::typedIn("kode=" + QByteArray(400, 'A'))->size() <= 40);
}

BOOST_AUTO_TEST_CASE(a_citizen_follows_an_application_from_the_receipt_to_the_end) {
  ServedHall hall;
  const QString code = *makeTrackingCode(u"BTG", chance(1));
  const QString id = WireMember::newId().toString();
  WebClient phone = hall.client();
  const QByteArray path = "/lacak/" + code.toLatin1();
  BOOST_TEST(phone.get(path).status == 404);

  setMilestone(hall, id, code, "incomplete");
  BOOST_TEST(phone.get(path).body.contains("Bawa berkas yang kurang"));
  setMilestone(hall, id, {}, "registered", qint64{3} * 24 * 3'600'000);
  auto page = phone.get(path);
  BOOST_TEST(page.status == 200);
  BOOST_TEST((page.contentType == "text/html; charset=utf-8"));
  BOOST_TEST(page.body.contains("Permohonan diterima"));
  BOOST_TEST(page.body.contains("Akta kelahiran"));
  BOOST_TEST(page.body.contains("Dijanjikan"));
  // The QR on the paper, and the form.
  BOOST_TEST(phone.get("/L/" + QByteArray(code.toLatin1()).replace("-", "")).body.contains("Permohonan diterima"));
  BOOST_TEST(phone.get("/lacak?lang=en&kode=" + code.toLower().toLatin1()).body.contains("Accepted"));
  setMilestone(hall, id, {}, "ready", qint64{-1} * 3'600'000);
  BOOST_TEST(phone.get(path).body.contains("Silakan ambil"));
  BOOST_TEST(!phone.get(path).body.contains("Melewati"));
  setMilestone(hall, id, {}, "collected");
  BOOST_TEST(!phone.get(path).body.contains("http-equiv=\"refresh\""));
}

BOOST_AUTO_TEST_CASE(the_qr_on_a_paper_leads_to_the_page_of_its_case_at_hub_and_centre) {
  PaperSeal seal;
  seal.code = *makeTrackingCode(u"BTG", chance(9));
  const QString code = seal.code;
  const QString text =
      PaperSeal::write(seal, QStringLiteral("mpp.contoh.example"), *DeviceKey::fromSeed(QByteArray(32, 'k')));
  const QByteArray path = QUrl(text).path().toLatin1();
  for (const auto& route : {routeOf(path, "site"), centreRouteOf(path)}) {
    BOOST_REQUIRE(route.has_value());
    BOOST_TEST((route->kind == RouteKind::TrackingPage));
    BOOST_TEST(readTrackingCode(QString::fromLatin1(route->argument))->toStdString() == code.toStdString());
  }
  // A ticket is followed at the hall alone.
  BOOST_TEST((routeOf("/A/7K3F92QX", "site")->kind == RouteKind::TicketPage));
  BOOST_TEST(!centreRouteOf("/A/7K3F92QX"));
}

BOOST_AUTO_TEST_CASE(a_promise_that_is_broken_is_admitted) {
  ServedHall hall;
  const QString code = *makeTrackingCode(u"BTG", chance(2));
  setMilestone(hall, WireMember::newId().toString(), code, "processing", qint64{-1} * 3'600'000);
  BOOST_TEST(hall.client().get("/lacak/" + code.toLatin1()).body.contains("Melewati waktu yang dijanjikan"));
}

BOOST_AUTO_TEST_CASE(a_mistyped_code_is_told_without_a_lookup_and_an_unknown_one_takes_as_long_as_a_known_one) {
  ServedHall hall;
  const QString code = *makeTrackingCode(u"BTG", chance(3));
  setMilestone(hall, WireMember::newId().toString(), code, "registered");
  WebClient phone = hall.client();
  const auto msOf = [&](const QByteArray& path, int status) {
    const auto since = std::chrono::steady_clock::now();
    BOOST_TEST(phone.get(path).status == status);
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - since).count();
  };
  const QByteArray other = makeTrackingCode(u"BTG", chance(4))->toLatin1();
  for (int i = 0; i < 3; ++i) {
    BOOST_TEST(msOf("/lacak/" + code.toLatin1(), 200) >= 250);
    BOOST_TEST(msOf("/lacak/" + other, 404) >= 250);
  }
  QString wrong = code;
  wrong.replace(wrong.size() - 1, 1, wrong.endsWith(QLatin1Char('A')) ? QStringLiteral("B") : QStringLiteral("A"));
  const auto page = phone.get("/lacak/" + wrong.toLatin1());
  BOOST_TEST(page.status == 404);
  BOOST_TEST(page.body.contains("Ada satu huruf atau angka yang keliru"));
  BOOST_TEST(page.policy.contains("form-action 'self'"));
  BOOST_TEST(phone.get("/lacak/BTG").body.contains("11 huruf"));
  BOOST_TEST(phone.get("/lacak").body.contains("<form"));
}

BOOST_AUTO_TEST_CASE(whoever_reads_the_halls_stream_finds_no_code_in_it) {
  ServedHall hall;
  const QString code = *makeTrackingCode(u"BTG", chance(5));
  setMilestone(hall, WireMember::newId().toString(), code, "registered");
  const auto found = hall.onHub([&](Hub& hub) {
    bool isThere = false;
    const QByteArray bare = QByteArray(code.toLatin1()).replace("-", "");
    require(hub.store().log().walk([&](const LogPlace&, const QByteArray& bytes) {
      isThere = isThere || bytes.contains(code.toLatin1()) || bytes.contains(bare);
      return true;
    }));
    return isThere;
  });
  BOOST_TEST(!found);
}

BOOST_AUTO_TEST_CASE(one_address_may_not_try_codes_for_ever) {
  ServedHall hall([](HttpServer::Options& options) { options.limits.publicPerMinute = 3; });
  WebClient phone = hall.client();
  const QByteArray code = makeTrackingCode(u"BTG", chance(6))->toLatin1();
  for (int i = 0; i < 3; ++i) BOOST_TEST(phone.get("/lacak/" + code).status == 404);
  BOOST_TEST(phone.get("/lacak/" + code).status == 429);
}

BOOST_AUTO_TEST_SUITE_END()
