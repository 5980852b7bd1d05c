#pragma once

#include <optional>
#include <vector>

#include "services/cash_views.h"
#include "services/print_desk.h"
#include "services/roster_desk.h"
#include "store/almanac.h"
#include "store/store.h"

/// Taking money for cases: fees, penalties, transfers, QRIS and billing codes that wait for their confirmation, reversals, and the drawer that is counted
/// at the end of a shift. Backend thread. What returns without an error is durable, with its receipt in the same
/// transaction.
///
/// Errors: Invalid, field "payment", detail the key of a PaymentProblem; Conflict when the state forbids it (field
/// "shift", "state", "reference", "code"); Denied for who may not; NotFound; and the store's.
class CashDesk {
 public:
  CashDesk(Store& store, const Almanac& almanac, PrintDesk& papers, RosterDesk& roster)
      : m_store(store), m_almanac(almanac), m_papers(papers), m_roster(roster) {}

  /// `inService`: the ticket that is in service at this counter, if any.
  Result<CashBoard> board(const Seat& seat, const QString& inService) const;
  /// A case by its tracking code, or a name, NIK or code as it was typed; only what can be paid here.
  Result<std::vector<CashBill>> find(const QString& typed) const;
  Result<CashBill> bill(const CaseId& id) const;

  [[nodiscard]] Result<CashShift> openShift(const Seat& seat, qint64 floatRupiah);
  /// Counts the drawer. A difference needs an explanation (Invalid, field "explanation"). The report is queued to
  /// print.
  Result<ShiftClosed> closeShift(const Seat& seat, const CashCount& counted, const QString& explanation);

  /// `requestId` is made before the first try and is the payment's id: the same request again changes nothing and
  /// answers the same. Cash needs an open drawer.
  Result<PaymentBooked> book(const Seat& seat, const PaymentId& requestId, const CaseId& caseId,
                             const PaymentOffer& offer);
  /// The QRIS of a payment that waits, on paper; once more it is the next copy of the same paper. Error: Conflict (field
  /// "state") when it no longer waits or its time is over.
  Result<QueuedPaper> printCode(const Seat& seat, const PaymentId& id);
  /// The bank, the QRIS provider or the treasury has said so: `reference` is theirs.
  Result<PaymentBooked> confirm(const Seat& seat, const PaymentId& id, const QString& reference);
  /// Takes a payment back. Cash that was taken needs a second person, a supervisor or administrator with a PIN, and the
  /// drawer that the money goes out of. What was never confirmed needs only a reason.
  Result<PaymentTakenBack> reverse(const Seat& seat, const PaymentId& id, const QString& reason,
                                   const QString& approverId, const QString& pin);
  /// Who may approve a reversal by this officer.
  [[nodiscard]] std::vector<Officer> approvers(const QString& officerId) const;

 private:
  Result<CashBill> billOf(const CaseRecord& record) const;
  Result<PaymentLine> lineOf(const Payment& payment) const;
  Result<PaymentBooked> bookedAs(const Payment& payment) const;
  [[nodiscard]] Done checkReference(const QString& reference, const PaymentId& of) const;
  [[nodiscard]] Done checkBillingCode(const QString& code) const;
  /// The text of the QRIS for a payment at this counter.
  Result<QString> qrisFor(const Seat& seat, const Payment& payment, const CaseRecord& record) const;
  Result<PrintDesk::Drafted> receiptDraft(const Seat& seat, const Payment& payment, const CaseRecord& record);
  [[nodiscard]] qint64 startOfToday() const;

  Store& m_store;
  const Almanac& m_almanac;
  PrintDesk& m_papers;
  RosterDesk& m_roster;
};
