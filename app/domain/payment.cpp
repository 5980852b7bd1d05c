#include "domain/payment.h"

#include <algorithm>

#include "domain/billing_code.h"
#include "domain/key_table.h"

namespace {

constexpr KeyTable<PaymentMethod, 4> kMethods{{{PaymentMethod::Cash, u"cash"},
                                               {PaymentMethod::Transfer, u"transfer"},
                                               {PaymentMethod::Qris, u"qris"},
                                               {PaymentMethod::Billing, u"billing"}}};

constexpr KeyTable<PaymentState, 3> kStates{
    {{PaymentState::Pending, u"pending"}, {PaymentState::Paid, u"paid"}, {PaymentState::Reversed, u"reversed"}}};

constexpr KeyTable<PaymentProblem, 12> kProblems{{{PaymentProblem::NothingToPay, u"nothing_to_pay"},
                                                  {PaymentProblem::AboveOpen, u"above_open"},
                                                  {PaymentProblem::PenaltyNegative, u"penalty_negative"},
                                                  {PaymentProblem::TooLarge, u"too_large"},
                                                  {PaymentProblem::AssessmentMissing, u"assessment_missing"},
                                                  {PaymentProblem::TenderedTooLittle, u"tendered_too_little"},
                                                  {PaymentProblem::ReferenceMissing, u"reference_missing"},
                                                  {PaymentProblem::MerchantMissing, u"merchant_missing"},
                                                  {PaymentProblem::CodeMissing, u"code_missing"},
                                                  {PaymentProblem::CodeWrong, u"code_wrong"},
                                                  {PaymentProblem::NtpnWrong, u"ntpn_wrong"},
                                                  {PaymentProblem::ConfirmedTooSoon, u"confirmed_too_soon"}}};

}  // namespace

FeeStanding feeStanding(qint64 fee, std::span<const Payment> payments) {
  FeeStanding standing{fee, 0, 0};
  for (const Payment& payment : payments) {
    if (payment.state == PaymentState::Paid) standing.paid += payment.principal;
    if (payment.state == PaymentState::Pending) standing.pending += payment.principal;
  }
  return standing;
}

std::optional<PaymentProblem> paymentProblem(const PaymentOffer& offer, const FeeStanding& standing, bool isAssessed) {
  if (offer.penalty < 0) return PaymentProblem::PenaltyNegative;
  if (offer.principal < 0 || (offer.principal == 0 && offer.penalty == 0)) return PaymentProblem::NothingToPay;
  // Each part first: their sum may not overflow.
  if (offer.principal > kLargestPayment || offer.penalty > kLargestPayment ||
      offer.principal + offer.penalty > kLargestPayment)
    return PaymentProblem::TooLarge;
  if (isAssessed && offer.assessment.trimmed().isEmpty()) return PaymentProblem::AssessmentMissing;
  if (!isAssessed && offer.principal > standing.open()) return PaymentProblem::AboveOpen;
  if (offer.method == PaymentMethod::Cash) {
    if (offer.tendered > kLargestPayment) return PaymentProblem::TooLarge;
    if (offer.tendered < offer.principal + offer.penalty) return PaymentProblem::TenderedTooLittle;
    return std::nullopt;
  }
  if (offer.method == PaymentMethod::Qris && offer.isConfirmed) return PaymentProblem::ConfirmedTooSoon;
  if (offer.method == PaymentMethod::Billing) {
    if (offer.code.trimmed().isEmpty()) return PaymentProblem::CodeMissing;
    if (!readBillingCode(offer.code)) return PaymentProblem::CodeWrong;
  }
  return offer.isConfirmed ? confirmationProblem(offer.method, offer.reference) : std::nullopt;
}

std::optional<PaymentProblem> confirmationProblem(PaymentMethod method, QStringView reference) {
  if (reference.trimmed().isEmpty()) return PaymentProblem::ReferenceMissing;
  if (method == PaymentMethod::Billing && !readNtpn(reference)) return PaymentProblem::NtpnWrong;
  return std::nullopt;
}

QString plainReference(PaymentMethod method, const QString& reference) {
  return method == PaymentMethod::Billing ? readNtpn(reference).value_or(QString()) : reference.trimmed();
}

QString toKey(PaymentMethod method) { return keyIn(kMethods, method); }
QString toKey(PaymentState state) { return keyIn(kStates, state); }
QString toKey(PaymentProblem problem) { return keyIn(kProblems, problem); }

std::optional<PaymentMethod> paymentMethodFromKey(QStringView key) { return valueIn(kMethods, key); }
std::optional<PaymentState> paymentStateFromKey(QStringView key) { return valueIn(kStates, key); }

std::optional<PaymentProblem> paymentProblem(const Error& error) {
  if (error.field != QLatin1String("payment")) return std::nullopt;
  return valueIn(kProblems, error.detail);
}
