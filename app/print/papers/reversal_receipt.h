#pragma once

#include "domain/result.h"
#include "print/paper.h"
#include "print/papers/letterhead.h"

/// The proof that a payment was taken back (bukti pembatalan): the receipt itself stays as it was issued. A value; any
/// thread. Money in whole rupiah.
struct ReversalReceipt {
  static constexpr const char16_t* kKind = u"reversal";

  Language language = Language::Id;
  Letterhead letterhead;
  QString number;  ///< gapless among reversals, "03-000004"
  Moment reversedAt;
  QString original;  ///< number of the receipt; empty where none was given out
  Moment paidAt;
  QString payer;
  QString purpose;
  QString method;       ///< "Tunai"
  qint64 returned = 0;  ///< 0: the money had never come
  QString returnedInWords;
  QString reason;
  QString cashier;
  QString approver;  ///< empty where no second person was needed
  QString counter;
  QString qr;
  QString keyDigits;
  bool operator==(const ReversalReceipt&) const = default;

  template <typename Self, typename Visit>
  static void visitFields(Self& self, Visit& visit) {
    visit(u"language", self.language);
    visit(u"letterhead", self.letterhead);
    visit(u"number", self.number);
    visit(u"reversed_at", self.reversedAt);
    visit(u"original", self.original);
    visit(u"paid_at", self.paidAt);
    visit(u"payer", self.payer);
    visit(u"purpose", self.purpose);
    visit(u"method", self.method);
    visit(u"returned", self.returned);
    visit(u"returned_in_words", self.returnedInWords);
    visit(u"reason", self.reason);
    visit(u"cashier", self.cashier);
    visit(u"approver", self.approver);
    visit(u"counter", self.counter);
    visit(u"qr", self.qr);
    visit(u"key_digits", self.keyDigits);
  }
};

/// Errors: Invalid for a negative sum, or for a QR text no code holds.
[[nodiscard]] Result<Paper> compose(const ReversalReceipt& receipt, PaperSize size);
