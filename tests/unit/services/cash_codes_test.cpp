#include <boost/test/unit_test.hpp>

#include <algorithm>

#include "domain/qris.h"
#include "store/paper_table.h"
#include "support/office_fixture.h"
#include "support/table_dump.h"

namespace {

std::string str(const QString& text) { return text.toStdString(); }

/// A cash desk with one passport to be paid, by a code that waits for its confirmation.
struct CodeFixture : OfficeFixture {
  CaseId passport = registered(QStringLiteral("paspor"));
  Seat cashier{QStringLiteral("3"), QStringLiteral("novita")};
  Seat administrator{QStringLiteral("3"), QStringLiteral("grace")};
  const QString code = QStringLiteral("820 2209 2246 5628");
  const QString ntpn = QStringLiteral("4F6A71B83P2Q9K0Z");

  CodeFixture() {
    for (const auto& [id, officer] : office->almanac().officers())
      if (officer.role == Role::Administrator) administrator.officerId = id;
  }
  CaseId registered(const QString& service) {
    const auto made = office->cases().registerCase(seat, intakeFor(service));
    require(made);
    return made->record.id;
  }
  CashDesk& cash() { return office->cash(); }
  PaymentId request() { return PaymentId{office->store().newId()}; }
  static PaymentOffer by(PaymentMethod method, const QString& code = {}) {
    PaymentOffer offer;
    offer.principal = 350'000;
    offer.method = method;
    offer.code = code;
    return offer;
  }
  Result<PaymentBooked> book(const PaymentOffer& offer) {
    clock.advance(1'000);
    return cash().book(cashier, request(), passport, offer);
  }
  Payment shown() {
    const auto booked = book(by(PaymentMethod::Qris));
    require(booked);
    return booked->payment;
  }
  CashBoard board() {
    const auto board = cash().board(cashier, {});
    require(board);
    return *board;
  }
  std::vector<CaseEvent> timeline() { return office->cases().detail(passport)->timeline; }
  [[nodiscard]] bool isSettled() const { return office->cases().detail(passport)->facts.isFeeSettled; }
  void saveQris(const QString& text) {
    OfficeProfile profile = office->almanac().office();
    profile.qris = text;
    require(office->roster().saveOffice(administrator, profile));
    require(office->reloadAlmanac());
  }
};

template <typename Value>
bool failsWith(const Result<Value>& result, PaymentProblem problem) {
  return !result && paymentProblem(result.error()) == problem;
}
template <typename Value>
bool failsWith(const Result<Value>& result, ErrorCode code, const char* field) {
  return !result && result.error().code == code && result.error().field == QLatin1String(field);
}

}  // namespace

BOOST_FIXTURE_TEST_SUITE(cash_codes, CodeFixture)

BOOST_AUTO_TEST_CASE(a_qris_names_sum_case_and_counter_and_is_not_paid_when_it_is_shown) {
  const Payment payment = shown();
  const auto qris = readQris(payment.code);
  BOOST_REQUIRE(qris);
  BOOST_TEST(qris->isDynamic);
  BOOST_TEST(qris->amountRupiah.value_or(0) == 350'000);
  BOOST_TEST(str(qris->bill) == str(office->cases().detail(passport)->record.code));
  BOOST_TEST(str(qris->terminal) == "LOKET3");
  BOOST_TEST((payment.state == PaymentState::Pending));
  BOOST_TEST(payment.expiresAtMs.value_or(0) == payment.bookedAtMs + kQrisLifeMs);
  BOOST_TEST(str(payment.receiptLabel).empty());
  BOOST_TEST(!isSettled());
  BOOST_TEST(board().bills.empty());
  BOOST_REQUIRE(board().pending.size() == 1U);
  BOOST_TEST(str(board().qrisMerchant) == "MPP BITUNG CONTOH");
  BOOST_TEST(std::ranges::any_of(timeline(), [](const CaseEvent& event) {
    return event.type == QLatin1String("pay.book") && event.toState == QLatin1String("pending") &&
           event.subject == QLatin1String("qris");
  }));
}

BOOST_AUTO_TEST_CASE(the_provider_s_reference_makes_it_paid_and_says_who_entered_it) {
  require(cash().openShift(cashier, 100'000));
  const Payment payment = shown();
  BOOST_TEST(board().sums.pending == 350'000);
  BOOST_TEST(failsWith(cash().confirm(cashier, payment.id, QStringLiteral("  ")), PaymentProblem::ReferenceMissing));
  clock.advance(60'000);
  const Seat other{QStringLiteral("1"), QStringLiteral("rahmat")};
  const auto confirmed = cash().confirm(other, payment.id, QStringLiteral(" RRN-632700118842 "));
  require(confirmed);
  BOOST_TEST(str(confirmed->payment.reference) == "RRN-632700118842");
  BOOST_TEST(str(confirmed->payment.confirmedBy) == "rahmat");
  BOOST_TEST(isSettled());
  // Apart from the drawer.
  BOOST_TEST(board().sums.qris == 350'000);
  BOOST_TEST(board().sums.cash == 0);
  BOOST_TEST(board().sums.expected(100'000) == 100'000);
  const auto receipt = office->papers().view(confirmed->receiptId);
  require(receipt);
  const QJsonObject transfer = receipt->paper.content.value(QStringLiteral("transfer")).toObject();
  BOOST_TEST(str(transfer.value(QStringLiteral("method")).toString()) == "QRIS");
  BOOST_TEST(str(transfer.value(QStringLiteral("reference")).toString()) == "RRN-632700118842");
  const auto closed = cash().closeShift(cashier, {{100'000, 1}}, {});
  require(closed);
  const auto report = office->papers().view(closed->paperId);
  require(report);
  BOOST_TEST(report->paper.content.value(QStringLiteral("qris")).toInteger() == 350'000);
  require(PrintDesk::compose(report->paper, PaperSize::Roll80, 0, clock.nowMs(), Zone::wita()));
}

BOOST_AUTO_TEST_CASE(an_office_without_qris_takes_none_and_nobody_confirms_before_it_is_shown) {
  PaymentOffer early = by(PaymentMethod::Qris);
  early.isConfirmed = true;
  early.reference = QStringLiteral("RRN-1");
  BOOST_TEST(failsWith(book(early), PaymentProblem::ConfirmedTooSoon));
  saveQris({});
  BOOST_TEST(str(board().qrisMerchant).empty());
  BOOST_TEST(failsWith(book(by(PaymentMethod::Qris)), PaymentProblem::MerchantMissing));
  BOOST_TEST(board().payments.empty());
}

BOOST_AUTO_TEST_CASE(only_a_standing_qris_of_this_country_is_saved_and_only_by_the_administrator) {
  const QString good = office->almanac().office().qris;
  OfficeProfile profile = office->almanac().office();
  profile.qris = good.chopped(1) + QStringLiteral("0");
  const auto broken = office->roster().saveOffice(administrator, profile);
  BOOST_REQUIRE(!broken);
  BOOST_TEST((qrisFault(broken.error())->problem == QrisProblem::Checksum));
  profile.qris = shown().code;
  const auto once = office->roster().saveOffice(administrator, profile);
  BOOST_REQUIRE(!once);
  BOOST_TEST((qrisFault(once.error())->problem == QrisProblem::OnePayment));
  profile.qris = QString();
  const auto denied = office->roster().saveOffice(cashier, profile);
  BOOST_TEST((!denied && denied.error().code == ErrorCode::Denied));
  require(office->reloadAlmanac());
  BOOST_TEST(str(office->almanac().office().qris) == str(good));
}

BOOST_AUTO_TEST_CASE(a_code_that_nobody_paid_is_called_off_by_one_person_and_the_fee_is_open_again) {
  const Payment payment = shown();
  clock.advance(kQrisLifeMs);
  BOOST_REQUIRE(board().pending.size() == 1U);
  BOOST_TEST(board().pending[0].payment.isOverdue(board().nowMs));
  // It may still have been paid: the fee is not open until a person has looked.
  BOOST_TEST(failsWith(book(by(PaymentMethod::Qris)), PaymentProblem::AboveOpen));
  require(cash().reverse(cashier, payment.id, QStringLiteral("tidak dibayar"), {}, {}));
  BOOST_TEST(board().pending.empty());
  BOOST_TEST(board().bills.size() == 1U);
  const auto late = cash().confirm(cashier, payment.id, QStringLiteral("RRN-1"));
  BOOST_TEST(failsWith(late, ErrorCode::Conflict, "state"));
  shown();
}

BOOST_AUTO_TEST_CASE(the_code_is_printed_once_and_then_copied_until_its_time_is_over) {
  const Payment payment = shown();
  const auto first = cash().printCode(cashier, payment.id);
  require(first);
  const auto view = office->papers().view(first->paperId);
  require(view);
  BOOST_TEST((view->paper.kind == PaperKind::PaymentCode));
  BOOST_TEST(str(view->paper.content.value(QStringLiteral("qris")).toString()) == str(payment.code));
  for (const PaperSize size : {PaperSize::Roll80, PaperSize::Roll58, PaperSize::A5, PaperSize::A4})
    require(PrintDesk::compose(view->paper, size, 0, clock.nowMs(), Zone::wita()));
  require(office->papers().begin(first->jobId));
  require(office->papers().printed(first->jobId));
  const auto again = cash().printCode(cashier, payment.id);
  require(again);
  BOOST_TEST(str(again->paperId) == str(first->paperId));
  clock.advance(kQrisLifeMs);
  BOOST_TEST(failsWith(cash().printCode(cashier, payment.id), ErrorCode::Conflict, "state"));
}

BOOST_AUTO_TEST_CASE(a_billing_code_waits_for_the_treasury_s_number) {
  BOOST_TEST(failsWith(book(by(PaymentMethod::Billing)), PaymentProblem::CodeMissing));
  BOOST_TEST(failsWith(book(by(PaymentMethod::Billing, QStringLiteral("120220922465628"))), PaymentProblem::CodeWrong));
  const auto booked = book(by(PaymentMethod::Billing, code));
  require(booked);
  BOOST_TEST(str(booked->payment.code) == "820220922465628");
  BOOST_TEST((booked->payment.state == PaymentState::Pending));
  BOOST_TEST(failsWith(cash().confirm(cashier, booked->payment.id, QStringLiteral("4F6A")), PaymentProblem::NtpnWrong));
  const auto confirmed = cash().confirm(cashier, booked->payment.id, QStringLiteral("4f6a 71b8 3p2q 9k0z"));
  require(confirmed);
  BOOST_TEST(str(confirmed->payment.reference) == str(ntpn));
  BOOST_TEST(isSettled());
  const auto receipt = office->papers().view(confirmed->receiptId);
  require(receipt);
  BOOST_TEST(str(receipt->paper.content.value(QStringLiteral("transfer"))
                     .toObject()
                     .value(QStringLiteral("method"))
                     .toString()) == "Kode billing 820 2209 2246 5628");
}

BOOST_AUTO_TEST_CASE(a_billing_code_that_is_paid_already_comes_with_its_number) {
  PaymentOffer offer = by(PaymentMethod::Billing, code);
  offer.isConfirmed = true;
  offer.reference = QStringLiteral("123");
  BOOST_TEST(failsWith(book(offer), PaymentProblem::NtpnWrong));
  offer.reference = ntpn.toLower();
  const auto booked = book(offer);
  require(booked);
  BOOST_TEST((booked->payment.state == PaymentState::Paid));
  BOOST_TEST(str(booked->payment.reference) == str(ntpn));
  // One bill of the state pays one case.
  const CaseId other = registered(QStringLiteral("paspor"));
  offer.reference = QStringLiteral("AAAAAAAAAAAAAAAA");
  BOOST_TEST(failsWith(cash().book(cashier, request(), other, offer), ErrorCode::Conflict, "code"));
}

BOOST_AUTO_TEST_CASE(codes_are_folded_again_from_the_log) {
  require(cash().confirm(cashier, shown().id, QStringLiteral("RRN-1")));
  const CaseId other = registered(QStringLiteral("paspor"));
  require(cash().book(cashier, request(), other, by(PaymentMethod::Billing, code)));
  const QString path = office->store().database().path();
  const QString before = dumpTables(path);
  BOOST_TEST(before.contains(QStringLiteral("820220922465628")));
  require(office->store().rebuild());
  BOOST_TEST((dumpTables(path) == before));
}

BOOST_AUTO_TEST_SUITE_END()
