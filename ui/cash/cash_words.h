#pragma once

#include <QString>

#include "domain/payment.h"
#include "domain/result.h"
#include "widgets/chip.h"

/// The words of the cash desk. UI thread; the language of the program.
namespace words {

QString paymentMethod(PaymentMethod method);
/// A code that waits for longer than it is shown is told apart.
ChipValue paymentState(const Payment& payment, qint64 nowMs);
/// What the number is called by which such a payment is confirmed.
QString referenceName(PaymentMethod method);
/// What stands in the way, and what to do.
QString paymentProblem(PaymentProblem problem);
/// Why the cash desk did not do it.
QString cashFailure(const Error& error);

}  // namespace words
