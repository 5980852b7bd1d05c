#pragma once

#include <QDate>

#include <optional>
#include <vector>

#include "domain/result.h"
#include "print/paper.h"
#include "print/papers/letterhead.h"

/// A document that was handed out, as the receipt names it.
struct HandoverItem {
  QString name;
  QString number;  ///< may be empty
  bool operator==(const HandoverItem&) const = default;

  template <typename Self, typename Visit>
  static void visitFields(Self& self, Visit& visit) {
    visit(u"name", self.name);
    visit(u"number", self.number);
  }
};

/// The proof that the result of a case was handed out (tanda serah terima): to whom, shown what, and signed. A value;
/// any thread.
struct HandoverReceipt {
  static constexpr const char16_t* kKind = u"handover";

  Language language = Language::Id;
  Letterhead letterhead;
  QString number;  ///< gapless among handovers, "03-000057"
  Moment handedAt;
  QString code;  ///< tracking code of the case
  QString service;
  QString applicant;
  QString taker;
  bool isProxy = false;
  QString identity;                 ///< "KTP-el 7172 **** **** 0001"
  QString proof;                    ///< key of a CaseProof
  QString lostReason;               ///< for "lost"
  QString letterNumber;             ///< of a proxy; may be empty
  std::optional<QDate> letterDate;  ///< of a proxy
  std::vector<HandoverItem> items;
  QString ink;           ///< Ink::toText; empty: signed on this paper
  bool isThumb = false;  ///< room for a thumb instead of a pen
  QString officer;
  QString counter;
  QString qr;
  QString keyDigits;
  bool operator==(const HandoverReceipt&) const = default;

  template <typename Self, typename Visit>
  static void visitFields(Self& self, Visit& visit) {
    visit(u"language", self.language);
    visit(u"letterhead", self.letterhead);
    visit(u"number", self.number);
    visit(u"handed_at", self.handedAt);
    visit(u"code", self.code);
    visit(u"service", self.service);
    visit(u"applicant", self.applicant);
    visit(u"taker", self.taker);
    visit(u"is_proxy", self.isProxy);
    visit(u"identity", self.identity);
    visit(u"proof", self.proof);
    visit(u"lost_reason", self.lostReason);
    visit(u"letter_number", self.letterNumber);
    visit(u"letter_date", self.letterDate);
    visit(u"items", self.items);
    visit(u"ink", self.ink);
    visit(u"is_thumb", self.isThumb);
    visit(u"officer", self.officer);
    visit(u"counter", self.counter);
    visit(u"qr", self.qr);
    visit(u"key_digits", self.keyDigits);
  }
};

/// Errors: Invalid for no documents, for ink that is none, or for a QR text no code holds.
[[nodiscard]] Result<Paper> compose(const HandoverReceipt& receipt, PaperSize size);
