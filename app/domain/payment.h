#pragma once

#include <QString>

#include <optional>
#include <span>
#include <vector>

#include "domain/ids.h"
#include "domain/result.h"

using PaymentId = Id<struct PaymentTag>;
using ShiftId = Id<struct ShiftTag>;

enum class PaymentMethod {
  Cash,
  Transfer,
  Qris,     ///< a code for this payment is shown; only the provider's notice says that it was paid
  Billing,  ///< kode billing PNBP: paid to the treasury, which confirms with its NTPN
};

enum class PaymentState {
  Pending,   ///< menunggu konfirmasi: it counts only when it is confirmed from outside
  Paid,      ///< lunas
  Reversed,  ///< dibatalkan by an operation of its own; nothing is deleted
};

/// Why and by whom a payment was taken back. A cash payment takes two persons.
struct PaymentReversal {
  QString reason;
  QString officerId;
  QString approverId;
  QString counterId;
  QString shiftId;  ///< the drawer that the money went back out of; empty for what never was in one
  QString paperId;
  QString paperLabel;
  qint64 atMs = 0;
  bool operator==(const PaymentReversal&) const = default;
};

/// Money that was taken for one case. Never changed: confirmed once, reversed at most once. A value; any thread. Times
/// are ms UTC, money whole rupiah.
struct Payment {
  PaymentId id;
  QString stream;
  QString caseId;
  QString serviceId;
  qint64 principal = 0;
  qint64 penalty = 0;  ///< denda, beside the fee
  PaymentMethod method = PaymentMethod::Cash;
  qint64 tendered = 0;  ///< what the payer laid down, for cash
  QString assessment;   ///< number of the SKRD, where the sum is assessed and not fixed
  QString code;         ///< what the payer pays by: the text of the QRIS, or the billing code
  QString reference;    ///< of whoever confirmed: the bank, the QRIS provider, the treasury (NTPN)
  PaymentState state = PaymentState::Paid;
  QString shiftId;  ///< the drawer it went into; empty for a transfer outside a shift
  QString counterId;
  QString officerId;
  qint64 bookedAtMs = 0;
  std::optional<qint64> expiresAtMs;  ///< after this the code is shown no more; what was paid by it still counts
  std::optional<qint64> confirmedAtMs;
  QString confirmedBy;
  QString receiptId;     ///< of the paper; empty while it waits for its confirmation
  QString receiptLabel;  ///< "03-000118"
  std::optional<PaymentReversal> reversal;

  [[nodiscard]] qint64 total() const { return principal + penalty; }
  [[nodiscard]] qint64 change() const { return method == PaymentMethod::Cash ? tendered - total() : 0; }
  /// Waits for a code whose time is over. The clock alone decides nothing: a person confirms it or calls it off.
  [[nodiscard]] bool isOverdue(qint64 nowMs) const {
    return state == PaymentState::Pending && expiresAtMs && *expiresAtMs <= nowMs;
  }
  bool operator==(const Payment&) const = default;
};

/// How long the QRIS of one payment is shown.
inline constexpr qint64 kQrisLifeMs = 30 * 60'000;

/// How far the fee of a case is paid. Penalties come on top and settle nothing.
struct FeeStanding {
  qint64 fee = 0;
  qint64 paid = 0;     ///< of the fee, confirmed
  qint64 pending = 0;  ///< of the fee, not confirmed yet
  [[nodiscard]] qint64 open() const { return fee > paid + pending ? fee - paid - pending : 0; }
  [[nodiscard]] qint64 overpaid() const { return paid > fee ? paid - fee : 0; }  ///< the fee became less afterwards
  [[nodiscard]] bool isSettled() const { return paid >= fee; }
  bool operator==(const FeeStanding&) const = default;
};
FeeStanding feeStanding(qint64 fee, std::span<const Payment> payments);

/// The largest sum that one receipt may carry.
inline constexpr qint64 kLargestPayment = 999'999'999'999;

/// What stands in the way of taking money, in the order in which a person would mend it.
enum class PaymentProblem {
  NothingToPay,  ///< no sum, or a negative one
  AboveOpen,     ///< more than is still open of the fee
  PenaltyNegative,
  TooLarge,
  AssessmentMissing,  ///< the standard has no fixed sum: the SKRD says it
  TenderedTooLittle,
  ReferenceMissing,
  MerchantMissing,   ///< the office has no QRIS in its settings
  CodeMissing,       ///< no billing code
  CodeWrong,         ///< no billing code of a fee
  NtpnWrong,         ///< the treasury's number is not sixteen letters and figures
  ConfirmedTooSoon,  ///< a QRIS that nobody has been shown yet
};

struct PaymentOffer {
  qint64 principal = 0;
  qint64 penalty = 0;
  PaymentMethod method = PaymentMethod::Cash;
  qint64 tendered = 0;
  QString assessment;
  QString code;  ///< billing code, as it was typed or scanned
  QString reference;
  bool isConfirmed = false;  ///< it was confirmed from outside: what is not cash then needs its reference
};

/// The first problem of an offer; `isAssessed`: the sum is set by an SKRD, so there is no open fee to compare with.
std::optional<PaymentProblem> paymentProblem(const PaymentOffer& offer, const FeeStanding& standing, bool isAssessed);

/// What is wrong with the reference by which a payment is confirmed.
std::optional<PaymentProblem> confirmationProblem(PaymentMethod method, QStringView reference);
/// As it is kept and compared: without spaces around it, a treasury's number in capitals.
QString plainReference(PaymentMethod method, const QString& reference);

QString toKey(PaymentMethod method);
QString toKey(PaymentState state);
QString toKey(PaymentProblem problem);
std::optional<PaymentMethod> paymentMethodFromKey(QStringView key);
std::optional<PaymentState> paymentStateFromKey(QStringView key);
std::optional<PaymentProblem> paymentProblem(const Error& error);
