#include <boost/test/unit_test.hpp>

#include "domain/cash_count.h"
#include "domain/payment.h"

namespace {

Payment payment(qint64 principal, PaymentState state, PaymentMethod method = PaymentMethod::Cash) {
  Payment made;
  made.principal = principal;
  made.tendered = method == PaymentMethod::Cash ? principal : 0;
  made.method = method;
  made.state = state;
  made.shiftId = QStringLiteral("today");
  return made;
}

PaymentOffer cash(qint64 principal, qint64 tendered, qint64 penalty = 0) {
  PaymentOffer offer;
  offer.principal = principal;
  offer.penalty = penalty;
  offer.tendered = tendered;
  return offer;
}

bool isProblem(const std::optional<PaymentProblem>& found, PaymentProblem wanted) { return found == wanted; }

}  // namespace

BOOST_AUTO_TEST_SUITE(payments)

BOOST_AUTO_TEST_CASE(only_what_is_confirmed_settles_a_fee) {
  std::vector<Payment> all{payment(100'000, PaymentState::Paid), payment(150'000, PaymentState::Pending),
                           payment(350'000, PaymentState::Reversed)};
  FeeStanding standing = feeStanding(350'000, all);
  BOOST_TEST(standing.paid == 100'000);
  BOOST_TEST(standing.pending == 150'000);
  BOOST_TEST(standing.open() == 100'000);
  BOOST_TEST(!standing.isSettled());
  all[1].state = PaymentState::Paid;
  all.push_back(payment(100'000, PaymentState::Paid));
  standing = feeStanding(350'000, all);
  BOOST_TEST(standing.isSettled());
  BOOST_TEST(standing.open() == 0);
  BOOST_TEST(feeStanding(0, {}).isSettled());
}

BOOST_AUTO_TEST_CASE(a_penalty_settles_nothing_of_the_fee) {
  Payment late = payment(100'000, PaymentState::Paid);
  late.penalty = 250'000;
  BOOST_TEST(feeStanding(350'000, std::vector{late}).open() == 250'000);
}

BOOST_AUTO_TEST_CASE(what_cannot_be_taken_is_told_apart) {
  const FeeStanding open{350'000, 0, 0};
  BOOST_TEST(!paymentProblem(cash(350'000, 350'000), open, false).has_value());
  BOOST_TEST(!paymentProblem(cash(350'000, 400'000, 15'000), open, false).has_value());
  BOOST_TEST(!paymentProblem(cash(0, 15'000, 15'000), open, false).has_value());
  BOOST_TEST(isProblem(paymentProblem(cash(0, 0), open, false), PaymentProblem::NothingToPay));
  BOOST_TEST(isProblem(paymentProblem(cash(-1, 10), open, false), PaymentProblem::NothingToPay));
  BOOST_TEST(isProblem(paymentProblem(cash(350'000, 400'000, -1), open, false), PaymentProblem::PenaltyNegative));
  BOOST_TEST(isProblem(paymentProblem(cash(350'001, 400'000), open, false), PaymentProblem::AboveOpen));
  BOOST_TEST(isProblem(paymentProblem(cash(350'000, 349'999), open, false), PaymentProblem::TenderedTooLittle));
  BOOST_TEST(isProblem(paymentProblem(cash(350'000, 355'000, 5'001), open, false), PaymentProblem::TenderedTooLittle));
  BOOST_TEST(isProblem(paymentProblem(cash(kLargestPayment, kLargestPayment, 1), {}, true), PaymentProblem::TooLarge));
  BOOST_TEST(isProblem(
      paymentProblem(cash(std::numeric_limits<qint64>::max(), 1, std::numeric_limits<qint64>::max()), {}, true),
      PaymentProblem::TooLarge));
  BOOST_TEST(isProblem(paymentProblem(cash(1'186'000, 1'200'000), {}, true), PaymentProblem::AssessmentMissing));
  PaymentOffer assessed = cash(1'186'000, 1'200'000);
  assessed.assessment = QStringLiteral("973/00218/2026");
  BOOST_TEST(!paymentProblem(assessed, {}, true).has_value());
  PaymentOffer transfer;
  transfer.principal = 350'000;
  transfer.method = PaymentMethod::Transfer;
  BOOST_TEST(!paymentProblem(transfer, open, false).has_value());
  transfer.isConfirmed = true;
  transfer.reference = QStringLiteral("  ");
  BOOST_TEST(isProblem(paymentProblem(transfer, open, false), PaymentProblem::ReferenceMissing));
}

BOOST_AUTO_TEST_CASE(every_key_reads_back) {
  for (const auto method : {PaymentMethod::Cash, PaymentMethod::Transfer})
    BOOST_TEST((paymentMethodFromKey(toKey(method)) == method));
  for (const auto state : {PaymentState::Pending, PaymentState::Paid, PaymentState::Reversed})
    BOOST_TEST((paymentStateFromKey(toKey(state)) == state));
  BOOST_TEST(!paymentStateFromKey(u"lost").has_value());
  const Error error{ErrorCode::Invalid, toKey(PaymentProblem::AboveOpen), false, QStringLiteral("payment"), 0};
  BOOST_TEST((paymentProblem(error) == PaymentProblem::AboveOpen));
}

BOOST_AUTO_TEST_CASE(a_drawer_is_summed_by_its_notes) {
  BOOST_TEST(sumOf({}).value() == 0);
  BOOST_TEST(sumOf({{100'000, 12}, {500, 3}, {200, 1}}).value() == 1'201'700);
  BOOST_TEST(!sumOf({{30'000, 1}}).has_value());
  BOOST_TEST(!sumOf({{50'000, -1}}).has_value());
  BOOST_TEST(!sumOf({{100, kMostPieces + 1}}).has_value());
}

BOOST_AUTO_TEST_CASE(likely_sums_rise_from_the_exact_one_to_the_largest_note) {
  const std::vector<qint64> passport{350'000, 360'000, 400'000};
  BOOST_TEST(likelyTenders(350'000) == passport, boost::test_tools::per_element());
  const std::vector<qint64> odd{63'500, 64'000, 65'000, 70'000, 100'000};
  BOOST_TEST(likelyTenders(63'500) == odd, boost::test_tools::per_element());
  const std::vector<qint64> round{100'000};
  BOOST_TEST(likelyTenders(100'000) == round, boost::test_tools::per_element());
  BOOST_TEST(likelyTenders(0).empty());
  BOOST_TEST(likelyTenders(-5).empty());
  for (const qint64 sum : likelyTenders(kLargestPayment)) BOOST_TEST(sum <= kLargestPayment);
}

BOOST_AUTO_TEST_CASE(a_drawer_should_hold_its_float_and_the_cash_that_stayed) {
  std::vector<Payment> through{
      payment(100'000, PaymentState::Paid), payment(55'000, PaymentState::Paid, PaymentMethod::Transfer),
      payment(70'000, PaymentState::Pending, PaymentMethod::Transfer), payment(200'000, PaymentState::Reversed)};
  through[3].reversal = PaymentReversal{};
  through[3].reversal->shiftId = QStringLiteral("today");
  // Taken yesterday, given back out of this drawer.
  through.push_back(payment(30'000, PaymentState::Reversed));
  through[4].shiftId = QStringLiteral("yesterday");
  through[4].reversal = through[3].reversal;
  const ShiftSums sums = shiftSums(QStringLiteral("today"), through);
  BOOST_TEST(sums.cashCount == 2);
  BOOST_TEST(sums.cash == 300'000);
  BOOST_TEST(sums.transfer == 55'000);
  BOOST_TEST(sums.pending == 70'000);
  BOOST_TEST(sums.reversalCount == 2);
  BOOST_TEST(sums.reversed == 230'000);
  BOOST_TEST(sums.expected(500'000) == 570'000);
}

BOOST_AUTO_TEST_SUITE_END()
