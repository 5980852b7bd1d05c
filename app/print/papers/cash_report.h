#pragma once

#include <vector>

#include "domain/result.h"
#include "print/paper.h"
#include "print/papers/letterhead.h"

/// So many pieces of one note or coin.
struct CountedPieces {
  qint64 denomination = 0;
  int pieces = 0;
  bool operator==(const CountedPieces&) const = default;

  template <typename Self, typename Visit>
  static void visitFields(Self& self, Visit& visit) {
    visit(u"denomination", self.denomination);
    visit(u"pieces", self.pieces);
  }
};

/// The drawer of one shift, booked against counted (laporan tutup kas). A value; any thread. Money in whole rupiah.
struct CashReport {
  static constexpr const char16_t* kKind = u"cash";

  Language language = Language::Id;
  Letterhead letterhead;
  QString number;
  QString counter;
  QString cashier;
  Moment openedAt;
  Moment countedAt;
  qint64 floatRupiah = 0;
  int cashCount = 0;
  qint64 cash = 0;
  int reversalCount = 0;
  qint64 reversed = 0;
  int transferCount = 0;
  qint64 transfer = 0;
  int qrisCount = 0;
  qint64 qris = 0;
  int billingCount = 0;
  qint64 billing = 0;
  int pendingCount = 0;
  qint64 pending = 0;
  QString firstReceipt;  ///< empty: none was issued
  QString lastReceipt;
  std::vector<CountedPieces> pieces;
  QString explanation;
  bool operator==(const CashReport&) const = default;

  [[nodiscard]] qint64 expected() const { return floatRupiah + cash - reversed; }
  [[nodiscard]] qint64 counted() const;

  template <typename Self, typename Visit>
  static void visitFields(Self& self, Visit& visit) {
    visit(u"language", self.language);
    visit(u"letterhead", self.letterhead);
    visit(u"number", self.number);
    visit(u"counter", self.counter);
    visit(u"cashier", self.cashier);
    visit(u"opened_at", self.openedAt);
    visit(u"counted_at", self.countedAt);
    visit(u"float", self.floatRupiah);
    visit(u"cash_count", self.cashCount);
    visit(u"cash", self.cash);
    visit(u"reversal_count", self.reversalCount);
    visit(u"reversed", self.reversed);
    visit(u"transfer_count", self.transferCount);
    visit(u"transfer", self.transfer);
    visit(u"pending_count", self.pendingCount);
    visit(u"pending", self.pending);
    visit(u"first_receipt", self.firstReceipt);
    visit(u"last_receipt", self.lastReceipt);
    visit(u"pieces", self.pieces);
    visit(u"explanation", self.explanation);
    visit.later(u"qris_count", self.qrisCount);
    visit.later(u"qris", self.qris);
    visit.later(u"billing_count", self.billingCount);
    visit.later(u"billing", self.billing);
  }
};

/// Errors: Invalid for negative sums or pieces.
[[nodiscard]] Result<Paper> compose(const CashReport& report, PaperSize size);
