#pragma once

#include <QString>

#include <optional>
#include <vector>

#include "domain/case_record.h"
#include "domain/cash_count.h"
#include "domain/payment.h"
#include "domain/zone.h"
#include "services/case_fee.h"

// What the cash desk shows, as plain values. Times ms UTC, money whole rupiah.

/// A case whose fee is open.
struct CashBill {
  CaseId caseId;
  QString code;
  QString payer;
  QString maskedNik;
  QString serviceName;
  QString feeText;  ///< how the fee is counted, where it is no fixed sum
  QString accountCode;
  CaseState state = CaseState::Registered;
  std::optional<qint64> registeredAtMs;
  QString ticketLabel;
  CaseFee fee;  ///< what is asked for, line by line
  FeeStanding standing;
  bool isAssessed = false;   ///< no fixed sum: the SKRD says it
  bool isAtCounter = false;  ///< of the visitor who is in service here
};

/// A payment with the names that a person reads.
struct PaymentLine {
  Payment payment;
  QString payer;
  QString code;
  QString serviceName;
  QString receiptLabel;  ///< "03-000118"; empty while it waits for its confirmation
  QString receiptId;
  QString officerName;
  QString confirmerName;  ///< who entered the confirmation; empty while it waits
  QString approverName;
  bool isReferenceShared = false;  ///< the same reference or billing code stands on another payment
};

struct CashBoard {
  std::optional<CashShift> shift;  ///< that is open at this counter
  QString shiftOfficer;
  ShiftSums sums;
  std::vector<CashBill> bills;        ///< to pay, whoever is at the counter first, then newest first
  std::vector<PaymentLine> payments;  ///< of today here, newest first
  std::vector<PaymentLine> pending;   ///< of every day, oldest first
  QString qrisMerchant;               ///< who is paid by the office's QRIS; empty: it takes none
  Zone zone = Zone::wita();
  qint64 nowMs = 0;
};

struct PaymentBooked {
  Payment payment;
  QString receiptId;  ///< empty while it waits for its confirmation
  QString receiptLabel;
};

struct PaymentTakenBack {
  QString paperId;
  QString paperLabel;
};

struct ShiftClosed {
  CashShift shift;
  ShiftSums sums;
  QString paperId;
  QString paperLabel;
};
