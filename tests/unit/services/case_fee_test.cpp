#include "services/case_fee.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

#include <QJsonArray>

#include "domain/terbilang.h"
#include "store/payment_table.h"
#include "support/office_fixture.h"

namespace {

const QString kKind = QStringLiteral("jenis");
const QString kFast = QStringLiteral("percepatan");

struct FeeFixture : OfficeFixture {
  Seat cashier{QStringLiteral("3"), QStringLiteral("novita")};
  CaseId id;

  void registerPassport(const QString& kind, bool isFast = false) {
    Intake intake = intakeFor(QStringLiteral("paspor"));
    intake.form[kKind] = kind;
    intake.form[kFast] = isFast ? QStringLiteral("true") : QStringLiteral("false");
    const auto made = office->cases().registerCase(seat, intake);
    require(made);
    id = made->record.id;
    require(office->cash().openShift(cashier, 0));
  }
  [[nodiscard]] CaseDetail detail() const {
    auto detail = office->cases().detail(id);
    require(detail);
    return *detail;
  }
  [[nodiscard]] CashBill bill() {
    auto bill = office->cash().bill(id);
    require(bill);
    return *bill;
  }
  [[nodiscard]] Intake form() const { return CaseCorrection::intakeOf(detail().record); }
  Done correct(const Intake& seen, const Intake& wanted) {
    clock.advance(1000);
    return office->corrections().correct(seat, seen, wanted, QStringLiteral("salah pilih"));
  }
  void change(const QString& field, const QString& value) {
    const Intake seen = form();
    Intake wanted = seen;
    wanted.form[field] = value;
    require(correct(seen, wanted));
  }
  Result<PaymentBooked> pay(qint64 sum) {
    clock.advance(1000);
    PaymentOffer offer;
    offer.principal = sum;
    offer.tendered = sum;
    return office->cash().book(cashier, PaymentId{office->store().newId()}, id, offer);
  }
  /// The operations of a kind that the case has.
  [[nodiscard]] std::vector<Operation> told(const char* type) {
    const auto operations = office->store().log().ofEntity(QLatin1String("case:") + id.toString());
    require(operations);
    std::vector<Operation> found;
    for (const PlacedOperation& placed : *operations)
      if (placed.operation.type == QLatin1String(type)) found.push_back(placed.operation);
    return found;
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(case_fee, FeeFixture)

BOOST_AUTO_TEST_CASE(a_case_is_registered_with_the_fee_of_its_answers_and_its_lines) {
  registerPassport(QStringLiteral("elektronik-10"), true);
  BOOST_TEST(detail().record.feeRupiah == 1'950'000);
  const auto registering = told("case.register");
  BOOST_REQUIRE(registering.size() == 1u);
  BOOST_TEST(registering.front().plain.value(QStringLiteral("fee")).toInteger() == 1'950'000);
  const QJsonArray lines = registering.front().personal.value(QStringLiteral("lines")).toArray();
  BOOST_REQUIRE(lines.size() == 2);
  BOOST_TEST(lines[0].toObject().value(QStringLiteral("detail")).toString() == QStringLiteral("Elektronik 10 tahun"));
  BOOST_TEST(lines[1].toObject().value(QStringLiteral("amount")).toInteger() == 1'000'000);
  const CashBill shown = bill();
  BOOST_TEST(shown.standing.open() == 1'950'000);
  BOOST_TEST(shown.fee.assessed.lines.size() == 2u);
  BOOST_TEST(!shown.fee.isStale);
  BOOST_TEST(!shown.isAssessed);
}

BOOST_AUTO_TEST_CASE(what_the_fee_hangs_on_must_be_answered) {
  Intake intake = intakeFor(QStringLiteral("cek-sertipikat"));
  intake.form[QStringLiteral("jumlah")] = QStringLiteral("-2");
  const auto negative = office->cases().registerCase(seat, intake);
  BOOST_REQUIRE(!negative);
  BOOST_TEST(negative.error().field == QStringLiteral("jumlah"));
  BOOST_TEST(negative.error().detail == toKey(TariffProblem::Negative));
  intake.form[QStringLiteral("jumlah")] = QStringLiteral("99999999999");
  const auto large = office->cases().registerCase(seat, intake);
  BOOST_REQUIRE(!large);
  BOOST_TEST(large.error().detail == toKey(TariffProblem::TooLarge));
  intake.form[QStringLiteral("jumlah")] = QStringLiteral("3");
  const auto made = office->cases().registerCase(seat, intake);
  require(made);
  BOOST_TEST(made->record.feeRupiah == 150'000);
}

BOOST_AUTO_TEST_CASE(lateness_counts_up_to_the_day_of_registration_and_no_further) {
  Intake intake = intakeFor(QStringLiteral("pajak-kendaraan-tahunan"));
  intake.form[QStringLiteral("pokok")] = QStringLiteral("1234567");
  intake.form[QStringLiteral("jatuh-tempo")] = QStringLiteral("2026-08-31");
  const auto made = office->cases().registerCase(seat, intake);
  require(made);
  id = made->record.id;
  BOOST_TEST(made->record.feeRupiah == 1'234'567 + 37'037);
  clock.advance(90LL * 24 * 3'600'000);
  BOOST_TEST(bill().standing.open() == 1'234'567 + 37'037);
  BOOST_TEST(!bill().fee.isStale);
}

BOOST_AUTO_TEST_CASE(a_correction_counts_the_fee_anew_and_the_history_says_so) {
  registerPassport(QStringLiteral("biasa-5"));
  change(kKind, QStringLiteral("biasa-10"));
  BOOST_TEST(detail().record.feeRupiah == 650'000);
  const auto events = detail().timeline;
  const auto counted = std::ranges::find(events, QStringLiteral("case.assess"), &CaseEvent::type);
  BOOST_REQUIRE((counted != events.end()));
  BOOST_TEST(counted->amountBeforeRupiah == 350'000);
  BOOST_TEST(counted->amountRupiah == 650'000);
  // What the fee does not hang on leaves it alone.
  change(QStringLiteral("tujuan"), QStringLiteral("Singapura"));
  BOOST_TEST(told("case.assess").size() == 1u);
}

BOOST_AUTO_TEST_CASE(a_correction_that_leaves_the_fee_uncounted_is_refused) {
  Intake intake = intakeFor(QStringLiteral("cek-sertipikat"));
  const auto made = office->cases().registerCase(seat, intake);
  require(made);
  id = made->record.id;
  const Intake seen = form();
  Intake wanted = seen;
  wanted.form[QStringLiteral("jumlah")] = QStringLiteral("-1");
  const Done refused = correct(seen, wanted);
  BOOST_REQUIRE(!refused);
  BOOST_TEST(refused.error().field == QStringLiteral("jumlah"));
  BOOST_TEST(detail().record.feeRupiah == 100'000);
}

BOOST_AUTO_TEST_CASE(a_dearer_answer_after_payment_leaves_the_difference_owed) {
  registerPassport(QStringLiteral("biasa-5"));
  require(pay(350'000));
  BOOST_TEST(detail().facts.isFeeSettled);
  change(kKind, QStringLiteral("biasa-10"));
  BOOST_TEST(!detail().facts.isFeeSettled);
  BOOST_TEST(bill().standing.paid == 350'000);
  BOOST_TEST(bill().standing.open() == 300'000);
  const auto above = pay(300'001);
  BOOST_REQUIRE(!above);
  BOOST_TEST(above.error().detail == toKey(PaymentProblem::AboveOpen));
  require(pay(300'000));
  BOOST_TEST(detail().facts.isFeeSettled);
}

BOOST_AUTO_TEST_CASE(a_cheaper_answer_after_payment_is_shown_as_overpaid) {
  registerPassport(QStringLiteral("biasa-10"));
  require(pay(650'000));
  change(kKind, QStringLiteral("biasa-5"));
  BOOST_TEST(bill().standing.overpaid() == 300'000);
  BOOST_TEST(bill().standing.open() == 0);
  BOOST_TEST(detail().facts.isFeeSettled);
  // The payment itself stays as it was taken.
  BOOST_TEST(detail().payments.front().principal == 650'000);
}

BOOST_AUTO_TEST_CASE(two_corrections_that_did_not_see_each_other_count_together_and_the_payment_writes_it_down) {
  registerPassport(QStringLiteral("biasa-5"));
  // What another PC wrote: it saw the passport of five years and the fast track alone.
  change(kKind, QStringLiteral("biasa-10"));
  OperationDraft set;
  set.stream = detail().record.stream;
  set.entity = QLatin1String("case:") + id.toString();
  set.type = QStringLiteral("case.set");
  set.plain = {{QStringLiteral("at"), office->store().nowMs()}, {QStringLiteral("counter"), QStringLiteral("4")}};
  set.personal = {{QStringLiteral("set"), QJsonObject{{kFast, QStringLiteral("true")}}},
                  {QStringLiteral("before"), QJsonObject{{kFast, QStringLiteral("false")}}}};
  OperationDraft assess = set;
  assess.type = QStringLiteral("case.assess");
  assess.plain.insert(QStringLiteral("fee"), 1'350'000);
  assess.plain.insert(QStringLiteral("before"), 350'000);
  assess.personal = {{QStringLiteral("lines"), QJsonArray{}}};
  require(office->store().append(QStringLiteral("fitri"), {set, assess}));
  BOOST_TEST(detail().record.feeRupiah == 1'350'000);
  CashBill shown = bill();
  BOOST_TEST(shown.fee.isStale);
  BOOST_TEST(shown.fee.recordedRupiah == 1'350'000);
  BOOST_TEST(shown.standing.open() == 1'650'000);
  BOOST_TEST(detail().fee.owedRupiah() == 1'650'000);
  require(pay(1'650'000));
  BOOST_TEST(detail().record.feeRupiah == 1'650'000);
  shown = bill();
  BOOST_TEST(!shown.fee.isStale);
  BOOST_TEST(shown.standing.open() == 0);
  BOOST_TEST(told("case.assess").size() == 3u);
}

BOOST_AUTO_TEST_CASE(a_case_of_before_keeps_its_one_sum) {
  const auto made = office->cases().registerCase(seat, intakeFor(QStringLiteral("skck")));
  require(made);
  id = made->record.id;
  BOOST_TEST(made->record.feeRupiah == 30'000);
  BOOST_TEST(bill().fee.assessed.lines.empty());
  BOOST_TEST(!told("case.register").front().personal.contains(QStringLiteral("lines")));
  change(QStringLiteral("instansi-tujuan"), QStringLiteral("PT Pelni"));
  BOOST_TEST(told("case.assess").empty());
}

BOOST_AUTO_TEST_CASE(what_an_skrd_will_say_is_not_called_free) {
  const auto made = office->cases().registerCase(seat, intakeFor(QStringLiteral("pbg")));
  require(made);
  id = made->record.id;
  BOOST_TEST(made->record.feeRupiah == 0);
  const auto papers = detail().papers;
  const auto intake = std::ranges::find(papers, PaperKind::IntakeReceipt, &PaperRecord::kind);
  BOOST_REQUIRE((intake != papers.end()));
  BOOST_TEST(intake->content.value(QStringLiteral("fee_state")).toString().contains(QStringLiteral("SKRD")));
}

BOOST_AUTO_TEST_CASE(the_papers_list_the_lines) {
  registerPassport(QStringLiteral("biasa-5"), true);
  const auto papers = detail().papers;
  const auto intake = std::ranges::find(papers, PaperKind::IntakeReceipt, &PaperRecord::kind);
  BOOST_REQUIRE((intake != papers.end()));
  const QJsonArray lines = intake->content.value(QStringLiteral("fee_lines")).toArray();
  BOOST_REQUIRE(lines.size() == 2);
  BOOST_TEST(lines[0].toObject().value(QStringLiteral("name")).toString() == QStringLiteral("Paspor, Biasa 5 tahun"));
  require(pay(1'000'000));
  const auto receipts = detail().papers;
  const auto receipt = std::ranges::find(receipts, PaperKind::PaymentReceipt, &PaperRecord::kind);
  BOOST_REQUIRE((receipt != receipts.end()));
  BOOST_TEST(receipt->content.value(QStringLiteral("bill_total")).toInteger() == 1'350'000);
  BOOST_TEST(receipt->content.value(QStringLiteral("total")).toInteger() == 1'000'000);
  BOOST_TEST(receipt->content.value(QStringLiteral("total_in_words")).toString() ==
             terbilang(Rupiah{1'000'000}).value_or(QString()));
}

BOOST_AUTO_TEST_SUITE_END()
