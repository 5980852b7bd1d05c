#pragma once

#include "domain/result.h"
#include "print/paper.h"
#include "print/papers/letterhead.h"

/// What a payer scans to pay one fee by QRIS (kode bayar). It proves no payment, and says so. A value; any thread.
/// Money in whole rupiah.
struct PaymentCode {
  static constexpr const char16_t* kKind = u"payment_code";

  Language language = Language::Id;
  Letterhead letterhead;
  QString number;
  Moment shownAt;
  Moment validUntil;
  QString payer;
  QString purpose;
  QString code;      ///< tracking code of the case, as it stands in the QRIS
  QString merchant;  ///< whom the payer's telephone names
  QString nmid;
  qint64 total = 0;
  QString qris;
  QString counter;
  bool operator==(const PaymentCode&) const = default;

  template <typename Self, typename Visit>
  static void visitFields(Self& self, Visit& visit) {
    visit(u"language", self.language);
    visit(u"letterhead", self.letterhead);
    visit(u"number", self.number);
    visit(u"shown_at", self.shownAt);
    visit(u"valid_until", self.validUntil);
    visit(u"payer", self.payer);
    visit(u"purpose", self.purpose);
    visit(u"code", self.code);
    visit(u"merchant", self.merchant);
    visit(u"nmid", self.nmid);
    visit(u"total", self.total);
    visit(u"qris", self.qris);
    visit(u"counter", self.counter);
  }
};

/// Errors: Invalid for a sum that is not positive, or for a QR text no code holds.
[[nodiscard]] Result<Paper> compose(const PaymentCode& paper, PaperSize size);
