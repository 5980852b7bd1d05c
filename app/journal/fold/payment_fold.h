#pragma once

#include <optional>
#include <vector>

#include "domain/cash_count.h"
#include "domain/payment.h"
#include "journal/fold/anomaly.h"

struct PaymentRow {
  Payment payment;
  FoldMark mark;
};
struct ShiftRow {
  CashShift shift;
  FoldMark mark;
};

/// pay.book (written once), pay.confirm (what waits, once), pay.reverse (once). What comes after a reversal is an
/// anomaly: of two officers who take back the same payment, only one gives the money out. A confirmation is a fact from
/// outside and outlives the calling off of what waited (a pay.reverse without a second person), whichever of the two
/// comes first: the money is there, and only two persons give it back. Pure, any thread.
class PaymentFold {
 public:
  static void apply(std::optional<PaymentRow>& row, const PlacedOperation& placed, std::vector<Anomaly>& anomalies);
};

/// shift.open, shift.close. A drawer is counted once. Pure, any thread.
class ShiftFold {
 public:
  static void apply(std::optional<ShiftRow>& row, const PlacedOperation& placed, std::vector<Anomaly>& anomalies);
};

QJsonObject cashCountToJson(const CashCount& count);
/// Absent for a count that no drawer can have.
std::optional<CashCount> cashCountFromJson(const QJsonObject& json);
