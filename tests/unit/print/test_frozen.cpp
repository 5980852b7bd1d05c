#include <boost/test/unit_test.hpp>

#include <QJsonDocument>

#include "print/layout.h"
#include "print/painter.h"
#include "print/papers/frozen.h"
#include "print/papers/reprint.h"
#include "support/require.h"
#include "support/sample_papers.h"

namespace {

QJsonObject throughText(const QJsonObject& json) {
  return QJsonDocument::fromJson(QJsonDocument(json).toJson(QJsonDocument::Compact)).object();
}

/// Every field must be there, of its type, and no other; nested objects too.
template <typename T>
void checkStrict(const T& paper) {
  const QJsonObject json = throughText(toJson(paper));
  const Result<T> read = fromJson<T>(json);
  BOOST_REQUIRE_MESSAGE(read.has_value(), (read ? std::string() : read.error().detail.toStdString()));
  BOOST_TEST((*read == paper));
  for (const QString& key : json.keys()) {
    QJsonObject missing = json;
    missing.remove(key);
    const Result<T> refused = fromJson<T>(missing);
    BOOST_REQUIRE_MESSAGE(!refused.has_value(), "read without " << key.toStdString());
    BOOST_TEST((refused.error().field == key));
    QJsonObject mistyped = json;
    mistyped.insert(key, json.value(key).isObject() ? QJsonValue(1) : QJsonValue(QJsonObject()));
    BOOST_TEST(!fromJson<T>(mistyped).has_value(), "read with a wrong " << key.toStdString());
  }
  QJsonObject unknown = json;
  unknown.insert(QStringLiteral("surprise"), 1);
  BOOST_TEST(!fromJson<T>(unknown).has_value());
  QJsonObject later = json;
  later.insert(QStringLiteral("version"), 2);
  const Result<T> unsupported = fromJson<T>(later);
  BOOST_REQUIRE(!unsupported.has_value());
  BOOST_TEST((unsupported.error().code == ErrorCode::Unsupported));
  QJsonObject nested = json;
  QJsonObject letterhead = nested.value(QStringLiteral("letterhead")).toObject();
  letterhead.remove(QStringLiteral("host"));
  nested.insert(QStringLiteral("letterhead"), letterhead);
  const Result<T> inside = fromJson<T>(nested);
  BOOST_REQUIRE(!inside.has_value());
  BOOST_TEST((inside.error().field == QStringLiteral("letterhead.host")));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(frozen_papers)

BOOST_AUTO_TEST_CASE(a_ticket_is_read_back_strictly) { checkStrict(samples::ticket()); }
BOOST_AUTO_TEST_CASE(an_intake_receipt_is_read_back_strictly) { checkStrict(samples::intake()); }
BOOST_AUTO_TEST_CASE(a_missing_slip_is_read_back_strictly) { checkStrict(samples::missing()); }
BOOST_AUTO_TEST_CASE(a_payment_receipt_is_read_back_strictly) { checkStrict(samples::payment()); }
BOOST_AUTO_TEST_CASE(the_lines_of_a_fee_are_read_back_strictly) {
  const QJsonObject json = throughText(toJson(samples::paymentByLines()));
  const auto read = fromJson<PaymentReceipt>(json);
  require(read);
  BOOST_TEST((*read == samples::paymentByLines()));
  // Papers from before have none, and read as they were issued.
  BOOST_TEST(!toJson(samples::payment()).contains(QStringLiteral("lines")));
  BOOST_TEST(!toJson(samples::payment()).contains(QStringLiteral("bill_total")));
  QJsonArray lines = json.value(QStringLiteral("lines")).toArray();
  for (const char* key : {"name", "counted", "amount"}) {
    QJsonObject line = lines[1].toObject();
    line.remove(QLatin1String(key));
    QJsonArray damaged = lines;
    damaged[1] = line;
    QJsonObject paper = json;
    paper.insert(QStringLiteral("lines"), damaged);
    const auto refused = fromJson<PaymentReceipt>(paper);
    BOOST_REQUIRE(!refused.has_value());
    BOOST_TEST(refused.error().field == QStringLiteral("lines[1].") + QLatin1String(key));
  }
  const auto intake = fromJson<IntakeReceipt>(throughText(toJson(samples::intakeByLines())));
  require(intake);
  BOOST_TEST((*intake == samples::intakeByLines()));
  const auto sheet = fromJson<RequirementSheet>(throughText(toJson(samples::tariffSheet())));
  require(sheet);
  BOOST_TEST((*sheet == samples::tariffSheet()));
}
BOOST_AUTO_TEST_CASE(a_reversal_is_read_back_strictly) { checkStrict(samples::reversal()); }
BOOST_AUTO_TEST_CASE(a_payment_code_is_read_back_strictly) { checkStrict(samples::paymentCode()); }
BOOST_AUTO_TEST_CASE(a_report_from_before_qris_reads_as_it_was_issued) {
  const QJsonObject before = toJson(samples::cashReport());
  BOOST_TEST(!before.contains(QStringLiteral("qris")));
  BOOST_TEST((*fromJson<CashReport>(before) == samples::cashReport()));
  CashReport report = samples::cashReport();
  report.qrisCount = 2;
  report.qris = 700'000;
  report.billingCount = 1;
  report.billing = 650'000;
  BOOST_TEST((*fromJson<CashReport>(toJson(report)) == report));
  QJsonObject wrong = toJson(report);
  wrong.insert(QStringLiteral("qris"), QStringLiteral("700000"));
  BOOST_TEST(!fromJson<CashReport>(wrong));
}
BOOST_AUTO_TEST_CASE(a_handover_is_read_back_strictly) { checkStrict(samples::handover()); }
BOOST_AUTO_TEST_CASE(a_cash_report_is_read_back_strictly) { checkStrict(samples::cashReport()); }
BOOST_AUTO_TEST_CASE(a_requirement_sheet_is_read_back_strictly) { checkStrict(samples::requirements()); }
BOOST_AUTO_TEST_CASE(a_test_page_is_read_back_strictly) { checkStrict(samples::testPage()); }

BOOST_AUTO_TEST_CASE(optional_fields_pictures_and_the_other_language_survive) {
  TicketPaper ticket = samples::ticket();
  ticket.language = Language::En;
  ticket.peopleBefore.reset();
  ticket.expectedTo.reset();
  ticket.letterhead.emblem = QByteArray("\0\xff<svg/>", 8);
  BOOST_TEST((*fromJson<TicketPaper>(throughText(toJson(ticket))) == ticket));
  PaymentReceipt payment = samples::payment();
  payment.cash.reset();
  payment.transfer = TransferPaid{QStringLiteral("QRIS"), QStringLiteral("8812"), true};
  payment.principal = 9007199254740991 - 15000;
  payment.total = 9007199254740991;
  BOOST_TEST((*fromJson<PaymentReceipt>(throughText(toJson(payment))) == payment));
}

BOOST_AUTO_TEST_CASE(half_a_rupiah_a_wrong_date_and_a_wrong_list_are_refused) {
  QJsonObject json = toJson(samples::payment());
  json.insert(QStringLiteral("principal"), 1186000.5);
  BOOST_TEST(!fromJson<PaymentReceipt>(json).has_value());
  json = toJson(samples::payment());
  QJsonObject paidAt = json.value(QStringLiteral("paid_at")).toObject();
  paidAt.insert(QStringLiteral("date"), QStringLiteral("2026-02-30"));
  json.insert(QStringLiteral("paid_at"), paidAt);
  BOOST_TEST(!fromJson<PaymentReceipt>(json).has_value());
  json = toJson(samples::payment());
  json.insert(QStringLiteral("notes"), QJsonArray{QStringLiteral("a"), 1});
  BOOST_TEST(!fromJson<PaymentReceipt>(json).has_value());
}

BOOST_AUTO_TEST_CASE(another_kind_is_refused) {
  BOOST_TEST(!fromJson<TicketPaper>(toJson(samples::payment())).has_value());
  const Result<Paper> unknown = composeFrozen({{QStringLiteral("paper"), QStringLiteral("ode")}}, PaperSize::A5);
  BOOST_REQUIRE(!unknown.has_value());
  BOOST_TEST((unknown.error().code == ErrorCode::Unsupported));
}

BOOST_AUTO_TEST_CASE(a_reprint_from_the_journal_is_the_same_picture) {
  const auto same = [](const auto& paper) {
    const Result<Paper> issued = compose(paper, PaperSize::Roll80);
    const Result<Paper> again = composeFrozen(throughText(toJson(paper)), PaperSize::Roll80);
    BOOST_REQUIRE(issued.has_value());
    BOOST_REQUIRE(again.has_value());
    BOOST_TEST((renderRoll(layOut(*issued)) == renderRoll(layOut(*again))), issued->title.toStdString());
  };
  same(samples::ticket());
  same(samples::intake());
  same(samples::missing());
  same(samples::payment());
  same(samples::requirements());
  same(samples::testPage());
}

BOOST_AUTO_TEST_SUITE_END()
