#pragma once

#include <optional>

#include "domain/result.h"
#include "print/paper.h"
#include "print/papers/fee_lines.h"
#include "print/papers/letterhead.h"

/// How it was paid in cash; whole rupiah.
struct CashPaid {
  qint64 tendered = 0;
  qint64 change = 0;
  bool operator==(const CashPaid&) const = default;

  template <typename Self, typename Visit>
  static void visitFields(Self& self, Visit& visit) {
    visit(u"tendered", self.tendered);
    visit(u"change", self.change);
  }
};

/// How it was paid otherwise. It counts only when the bank says so, never when a code was shown.
struct TransferPaid {
  QString method;     ///< "QRIS"
  QString reference;  ///< the bank's, when it is confirmed
  bool isConfirmed = false;
  bool operator==(const TransferPaid&) const = default;

  template <typename Self, typename Visit>
  static void visitFields(Self& self, Visit& visit) {
    visit(u"method", self.method);
    visit(u"reference", self.reference);
    visit(u"is_confirmed", self.isConfirmed);
  }
};

/// The proof of a payment (tanda bukti pembayaran). A value; any thread. Money in whole rupiah.
struct PaymentReceipt {
  static constexpr const char16_t* kKind = u"payment";

  Language language = Language::Id;
  Letterhead letterhead;
  QString number;  ///< gapless, "03-000118"
  Moment paidAt;
  QString payer;
  QString purpose;      ///< "Retribusi Persetujuan Bangunan Gedung (PBG)"
  QString assessment;   ///< SKRD, "973/00218/2026"; empty: no line
  QString accountCode;  ///< kode rekening; empty: no line
  qint64 principal = 0;
  qint64 penalty = 0;  ///< 0 is left out
  qint64 total = 0;
  QString totalInWords;  ///< "satu juta dua ratus satu ribu rupiah"
  std::optional<CashPaid> cash;
  std::optional<TransferPaid> transfer;
  QString qr;
  QString keyDigits;
  QString counter;
  QString cashier;
  std::vector<FeeLine> lines;  ///< what was asked for; none where it is one sum
  qint64 billTotal = 0;        ///< of the lines; the payment may be a part of it
  QStringList notes{QStringLiteral("Hitung uang kembali Anda sebelum pergi."),
                    QStringLiteral("Keluhan: Meja Informasi, (0438) 555-0101.")};
  bool operator==(const PaymentReceipt&) const = default;

  template <typename Self, typename Visit>
  static void visitFields(Self& self, Visit& visit) {
    visit(u"language", self.language);
    visit(u"letterhead", self.letterhead);
    visit(u"number", self.number);
    visit(u"paid_at", self.paidAt);
    visit(u"payer", self.payer);
    visit(u"purpose", self.purpose);
    visit(u"assessment", self.assessment);
    visit(u"account_code", self.accountCode);
    visit(u"principal", self.principal);
    visit(u"penalty", self.penalty);
    visit(u"total", self.total);
    visit(u"total_in_words", self.totalInWords);
    visit(u"cash", self.cash);
    visit(u"transfer", self.transfer);
    visit(u"qr", self.qr);
    visit(u"key_digits", self.keyDigits);
    visit(u"counter", self.counter);
    visit(u"cashier", self.cashier);
    visit(u"notes", self.notes);
    visit.later(u"lines", self.lines);
    visit.later(u"bill_total", self.billTotal);
  }
};

/// Errors: Invalid where the sum is not principal and penalty, where the lines do not give the bill, where cash and
/// change do not give the sum, where it was paid in no or in two ways, or for a QR text no code holds.
[[nodiscard]] Result<Paper> compose(const PaymentReceipt& receipt, PaperSize size);
