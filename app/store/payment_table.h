#pragma once

#include <optional>
#include <vector>

#include "domain/result.h"
#include "journal/fold/payment_fold.h"
#include "store/database.h"

/// Money that was taken. Backend thread.
class PaymentTable {
 public:
  explicit PaymentTable(Database& database) : m_database(database) {}

  Result<std::optional<PaymentRow>> row(const PaymentId& id) const;
  [[nodiscard]] Done write(const PaymentRow& row) const;
  [[nodiscard]] Done remove(const PaymentId& id) const;

  /// Oldest first.
  Result<std::vector<Payment>> ofCase(const QString& caseId) const;
  /// Booked into a drawer or given back out of it, oldest first.
  Result<std::vector<Payment>> ofShift(const QString& shiftId) const;
  /// Booked at these counters since then, newest first; all counters when none is named.
  Result<std::vector<Payment>> since(qint64 fromMs, const QString& counterId, int limit) const;
  Result<std::vector<Payment>> pending(int limit) const;
  /// Open cases with a fee that neither is paid nor waits for the bank, registered since then, newest first.
  Result<std::vector<CaseId>> unpaidCases(qint64 fromMs, int limit) const;
  Result<std::vector<Payment>> ofReference(const QString& reference) const;
  Result<std::vector<Payment>> ofBillingCode(const QString& code) const;

 private:
  Database& m_database;
};

/// Drawers. Backend thread.
class ShiftTable {
 public:
  explicit ShiftTable(Database& database) : m_database(database) {}

  Result<std::optional<ShiftRow>> row(const ShiftId& id) const;
  [[nodiscard]] Done write(const ShiftRow& row) const;
  [[nodiscard]] Done remove(const ShiftId& id) const;
  /// The drawer of a counter that was not counted yet; of several the newest.
  Result<std::optional<CashShift>> openAt(const QString& counterId) const;

 private:
  Database& m_database;
};
