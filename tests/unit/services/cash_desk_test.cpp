#include <boost/test/unit_test.hpp>

#include <algorithm>

#include "domain/tracking_code.h"
#include "store/paper_table.h"
#include "store/payment_table.h"
#include "support/office_fixture.h"
#include "support/table_dump.h"

namespace {

struct CashFixture : OfficeFixture {
  CaseId passport;
  Seat cashier{QStringLiteral("3"), QStringLiteral("novita")};
  QString supervisor;

  CashFixture() {
    passport = registered(QStringLiteral("paspor"));
    for (const auto& [id, officer] : office->almanac().officers())
      if (officer.role == Role::Supervisor || officer.role == Role::Administrator) supervisor = id;
    require(office->roster().setFirstPin(supervisor, QStringLiteral("270945")));
  }
  CaseId registered(const QString& service) {
    const auto made = office->cases().registerCase(seat, intakeFor(service));
    require(made);
    return made->record.id;
  }
  CashDesk& cash() { return office->cash(); }
  PaymentId request() { return PaymentId{office->store().newId()}; }
  static PaymentOffer notes(qint64 principal, qint64 tendered) {
    PaymentOffer offer;
    offer.principal = principal;
    offer.tendered = tendered;
    return offer;
  }
  static PaymentOffer transfer(qint64 principal) {
    PaymentOffer offer;
    offer.principal = principal;
    offer.method = PaymentMethod::Transfer;
    return offer;
  }
  PaymentBooked paid() {
    clock.advance(1000);
    const auto booked = cash().book(cashier, request(), passport, notes(350'000, 400'000));
    require(booked);
    return *booked;
  }
  CashBoard board() {
    const auto board = cash().board(cashier, {});
    require(board);
    return *board;
  }
  PaperRecord paper(const QString& id) {
    const auto view = office->papers().view(id);
    require(view);
    return view->paper;
  }
};

template <typename Value>
bool failsWith(const Result<Value>& result, ErrorCode code, const char* field) {
  return !result && result.error().code == code && result.error().field == QLatin1String(field);
}

}  // namespace

BOOST_FIXTURE_TEST_SUITE(cash_desk, CashFixture)

BOOST_AUTO_TEST_CASE(a_fee_is_paid_in_cash_and_its_receipt_waits_for_the_printer) {
  BOOST_TEST(
      failsWith(cash().book(cashier, request(), passport, notes(350'000, 400'000)), ErrorCode::Conflict, "shift"));
  require(cash().openShift(cashier, 500'000));
  BOOST_REQUIRE(board().bills.size() == 1U);
  BOOST_TEST(board().bills[0].standing.open() == 350'000);
  const PaymentBooked booked = paid();
  BOOST_TEST(booked.receiptLabel.toStdString() == "03-000001");
  BOOST_TEST(booked.payment.change() == 50'000);
  const QJsonObject content = paper(booked.receiptId).content;
  BOOST_TEST(content.value(QStringLiteral("total_in_words")).toString().toStdString() ==
             "tiga ratus lima puluh ribu rupiah");
  BOOST_TEST(content.value(QStringLiteral("cash")).toObject().value(QStringLiteral("change")).toInteger() == 50'000);
  require(PrintDesk::compose(paper(booked.receiptId), PaperSize::Roll80, 0, clock.nowMs(), Zone::wita()));
  const auto waiting = office->papers().waiting();
  BOOST_TEST(std::ranges::any_of(*waiting, [&](const PrintJob& job) { return job.paperId == booked.receiptId; }));
  BOOST_TEST(board().bills.empty());
  BOOST_TEST(board().payments[0].receiptLabel.toStdString() == booked.receiptLabel.toStdString());
  BOOST_TEST(board().sums.cash == 350'000);
  const auto detail = office->cases().detail(passport);
  BOOST_TEST(detail->facts.isFeeSettled);
  BOOST_TEST(std::ranges::any_of(detail->timeline, [](const CaseEvent& event) {
    return event.type == QLatin1String("pay.book") && event.amountRupiah == 350'000 &&
           event.detail == QLatin1String("03-000001");
  }));
  // What is genuine can be proved from its code.
  const auto verdict = office->papers().check(content.value(QStringLiteral("qr")).toString());
  BOOST_TEST((verdict->kind == PaperVerdict::Kind::Genuine && verdict->paper == PaperKind::PaymentReceipt));
}

BOOST_AUTO_TEST_CASE(the_same_request_takes_the_money_once) {
  require(cash().openShift(cashier, 0));
  const PaymentId once = request();
  const auto first = cash().book(cashier, once, passport, notes(350'000, 350'000));
  require(first);
  const qint64 operations = *office->store().log().count();
  const auto again = cash().book(cashier, once, passport, notes(350'000, 350'000));
  require(again);
  BOOST_TEST(again->receiptLabel.toStdString() == first->receiptLabel.toStdString());
  BOOST_TEST(*office->store().log().count() == operations);
  BOOST_TEST(
      failsWith(cash().book(cashier, request(), passport, notes(350'000, 350'000)), ErrorCode::Invalid, "payment"));
}

BOOST_AUTO_TEST_CASE(a_case_whose_fee_is_open_is_not_handed_out) {
  for (const CaseState to : {CaseState::Verified, CaseState::Processing, CaseState::Approved})
    require(office->cases().setState(seat, passport, to, {}));
  const auto early = office->cases().setState(seat, passport, CaseState::Issued, {});
  BOOST_REQUIRE(!early);
  BOOST_TEST(early.error().detail.toStdString() == toKey(CaseGuard::FeeOpen).toStdString());
  require(cash().openShift(cashier, 0));
  paid();
  require(office->cases().setState(seat, passport, CaseState::Issued, {}));
}

BOOST_AUTO_TEST_CASE(a_transfer_counts_when_the_bank_has_said_so) {
  const auto booked = cash().book(cashier, request(), passport, transfer(350'000));
  require(booked);
  BOOST_TEST(booked->receiptLabel.isEmpty());
  BOOST_TEST(!office->cases().detail(passport)->facts.isFeeSettled);
  BOOST_REQUIRE(board().pending.size() == 1U);
  BOOST_TEST(board().bills.empty());
  BOOST_TEST(
      failsWith(cash().confirm(cashier, booked->payment.id, QStringLiteral(" ")), ErrorCode::Invalid, "payment"));
  const auto confirmed = cash().confirm(cashier, booked->payment.id, QStringLiteral("BNK-778812"));
  require(confirmed);
  BOOST_TEST(confirmed->receiptLabel.toStdString() == "03-000001");
  BOOST_TEST(office->cases().detail(passport)->facts.isFeeSettled);
  BOOST_TEST(
      failsWith(cash().confirm(cashier, booked->payment.id, QStringLiteral("BNK-1")), ErrorCode::Conflict, "state"));
  // One line of the bank's statement pays one case.
  const CaseId other = registered(QStringLiteral("skck"));
  PaymentOffer same = transfer(30'000);
  same.reference = QStringLiteral("BNK-778812");
  same.isConfirmed = true;
  BOOST_TEST(failsWith(cash().book(cashier, request(), other, same), ErrorCode::Conflict, "reference"));
}

BOOST_AUTO_TEST_CASE(cash_goes_back_only_with_a_second_person_and_never_twice) {
  require(cash().openShift(cashier, 100'000));
  const PaymentBooked booked = paid();
  const PaymentId id = booked.payment.id;
  const QString pin = QStringLiteral("270945");
  const QString why = QStringLiteral("salah layanan");
  BOOST_TEST(
      failsWith(cash().reverse(cashier, id, QStringLiteral("  "), supervisor, pin), ErrorCode::Invalid, "reason"));
  BOOST_TEST(failsWith(cash().reverse(cashier, id, why, cashier.officerId, pin), ErrorCode::Denied, "approver"));
  BOOST_TEST(failsWith(cash().reverse(cashier, id, why, QStringLiteral("rahmat"), pin), ErrorCode::Denied, "approver"));
  const auto wrong = cash().reverse(cashier, id, why, supervisor, QStringLiteral("111222"));
  BOOST_TEST((!wrong && wrong.error().code == ErrorCode::Denied));
  // Who cashes for themselves finds another approver.
  const Seat chief{QStringLiteral("3"), supervisor};
  BOOST_TEST(failsWith(cash().reverse(chief, id, why, supervisor, pin), ErrorCode::Denied, "approver"));
  clock.advance(60'000);
  const auto back = cash().reverse(cashier, id, why, supervisor, pin);
  require(back);
  BOOST_TEST(back->paperLabel.toStdString() == "03-000001");
  const QJsonObject content = paper(back->paperId).content;
  BOOST_TEST(content.value(QStringLiteral("original")).toString().toStdString() == booked.receiptLabel.toStdString());
  require(PrintDesk::compose(paper(back->paperId), PaperSize::Roll80, 0, clock.nowMs(), Zone::wita()));
  BOOST_TEST(failsWith(cash().reverse(cashier, id, why, supervisor, pin), ErrorCode::Conflict, "state"));
  BOOST_TEST(board().sums.expected(100'000) == 100'000);
  BOOST_TEST(!office->cases().detail(passport)->facts.isFeeSettled);
  BOOST_TEST(board().bills.size() == 1U);
  // The next receipt takes the next number: none is given twice.
  BOOST_TEST(paid().receiptLabel.toStdString() == "03-000002");
}

BOOST_AUTO_TEST_CASE(a_drawer_is_counted_and_a_difference_explained) {
  BOOST_TEST(failsWith(cash().closeShift(cashier, {}, {}), ErrorCode::Conflict, "shift"));
  require(cash().openShift(cashier, 200'000));
  BOOST_TEST(failsWith(cash().openShift(cashier, 0), ErrorCode::Conflict, "shift"));
  paid();
  const CashCount tooLittle{{100'000, 5}, {20'000, 2}};
  BOOST_TEST(failsWith(cash().closeShift(cashier, tooLittle, {}), ErrorCode::Invalid, "explanation"));
  BOOST_TEST(failsWith(cash().closeShift(cashier, {{30'000, 1}}, {}), ErrorCode::Invalid, "counted"));
  const auto closed = cash().closeShift(cashier, tooLittle, QStringLiteral("uang kembali salah hitung"));
  require(closed);
  BOOST_TEST(closed->shift.difference() == -10'000);
  BOOST_TEST(!board().shift.has_value());
  const PaperRecord report = paper(closed->paperId);
  BOOST_TEST(report.content.value(QStringLiteral("first_receipt")).toString().toStdString() == "03-000001");
  for (const PaperSize size : {PaperSize::Roll80, PaperSize::Roll58, PaperSize::A5, PaperSize::A4})
    require(PrintDesk::compose(report, size, 0, clock.nowMs(), Zone::wita()));
  require(cash().openShift(cashier, 0));
}

BOOST_AUTO_TEST_CASE(an_assessed_sum_needs_its_assessment) {
  const CaseId building = registered(QStringLiteral("pbg"));
  require(cash().openShift(cashier, 0));
  BOOST_TEST(cash().find(QStringLiteral("Siti"))->size() == 2U);
  BOOST_TEST(
      failsWith(cash().book(cashier, request(), building, notes(1'186'000, 1'200'000)), ErrorCode::Invalid, "payment"));
  PaymentOffer offer = notes(1'186'000, 1'250'000);
  offer.penalty = 15'000;
  offer.assessment = QStringLiteral("973/00218/2026");
  const auto booked = cash().book(cashier, request(), building, offer);
  require(booked);
  BOOST_TEST(booked->payment.change() == 49'000);
  BOOST_TEST(paper(booked->receiptId).content.value(QStringLiteral("account_code")).toString().toStdString() ==
             "4.1.02.03.01");
}

BOOST_AUTO_TEST_CASE(what_fails_in_the_middle_takes_no_money) {
  require(cash().openShift(cashier, 0));
  const qint64 operations = *office->store().log().count();
  int accesses = 0;
  office->store().database().setFaultHook([&](const char*) { return ++accesses == 25; });
  const auto broken = cash().book(cashier, request(), passport, notes(350'000, 350'000));
  office->store().database().setFaultHook({});
  BOOST_TEST(!broken.has_value());
  BOOST_TEST(*office->store().log().count() == operations);
  BOOST_TEST(board().payments.empty());
  BOOST_TEST(paid().receiptLabel.toStdString() == "03-000001");
}

BOOST_AUTO_TEST_CASE(money_is_folded_again_from_the_log) {
  require(cash().openShift(cashier, 100'000));
  const PaymentBooked booked = paid();
  require(cash().reverse(cashier, booked.payment.id, QStringLiteral("dobel"), supervisor, QStringLiteral("270945")));
  const auto pending = cash().book(cashier, request(), passport, transfer(350'000));
  require(pending);
  require(cash().confirm(cashier, pending->payment.id, QStringLiteral("BNK-1")));
  require(cash().closeShift(cashier, {{100'000, 1}}, {}));
  const QString path = office->store().database().path();
  const QString before = dumpTables(path);
  BOOST_TEST(before.contains(QStringLiteral("BNK-1")));
  require(office->store().rebuild());
  BOOST_TEST((dumpTables(path) == before));
}

BOOST_AUTO_TEST_SUITE_END()
