#pragma once

#include <QString>

#include <optional>
#include <span>
#include <vector>

#include "domain/ids.h"
#include "domain/result.h"

using PaymentId = Id<struct PaymentTag>;
using ShiftId = Id<struct ShiftTag>;

enum class PaymentMethod { Cash, Transfer };

enum class PaymentState {
  Pending,   ///< menunggu konfirmasi: it counts only when the bank says so
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
  QString reference;    ///< of the bank, for a transfer
  PaymentState state = PaymentState::Paid;
  QString shiftId;  ///< the drawer it went into; empty for a transfer outside a shift
  QString counterId;
  QString officerId;
  qint64 bookedAtMs = 0;
  std::optional<qint64> confirmedAtMs;
  QString confirmedBy;
  QString receiptId;     ///< of the paper; empty while it waits for its confirmation
  QString receiptLabel;  ///< "03-000118"
  std::optional<PaymentReversal> reversal;

  [[nodiscard]] qint64 total() const { return principal + penalty; }
  [[nodiscard]] qint64 change() const { return method == PaymentMethod::Cash ? tendered - total() : 0; }
  bool operator==(const Payment&) const = default;
};

/// How far the fee of a case is paid. Penalties come on top and settle nothing.
struct FeeStanding {
  qint64 fee = 0;
  qint64 paid = 0;     ///< of the fee, confirmed
  qint64 pending = 0;  ///< of the fee, not confirmed yet
  [[nodiscard]] qint64 open() const { return fee > paid + pending ? fee - paid - pending : 0; }
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
};

struct PaymentOffer {
  qint64 principal = 0;
  qint64 penalty = 0;
  PaymentMethod method = PaymentMethod::Cash;
  qint64 tendered = 0;
  QString assessment;
  QString reference;
  bool isConfirmed = false;  ///< the bank has said so: a transfer then needs its reference
};

/// The first problem of an offer; `isAssessed`: the sum is set by an SKRD, so there is no open fee to compare with.
std::optional<PaymentProblem> paymentProblem(const PaymentOffer& offer, const FeeStanding& standing, bool isAssessed);

QString toKey(PaymentMethod method);
QString toKey(PaymentState state);
QString toKey(PaymentProblem problem);
std::optional<PaymentMethod> paymentMethodFromKey(QStringView key);
std::optional<PaymentState> paymentStateFromKey(QStringView key);
std::optional<PaymentProblem> paymentProblem(const Error& error);
