#pragma once

#include <vector>

#include "domain/result.h"
#include "print/paper.h"
#include "print/papers/fee_lines.h"
#include "print/papers/letterhead.h"

/// One paper of the checklist as it came out.
struct ReceivedPaper {
  QString name;
  bool isOriginalShown = false;
  bool isCopyHandedIn = false;
  bool isForm = false;  ///< a form, kept
  bool operator==(const ReceivedPaper&) const = default;

  template <typename Self, typename Visit>
  static void visitFields(Self& self, Visit& visit) {
    visit(u"name", self.name);
    visit(u"is_original_shown", self.isOriginalShown);
    visit(u"is_copy_handed_in", self.isCopyHandedIn);
    visit(u"is_form", self.isForm);
  }
};

/// The receipt of a registered case (tanda terima berkas): what was handed in, by when it is done, and a QR for the
/// progress and the authenticity. A value; any thread. Fields: domain, section receipts; PermenPANRB 15/2014.
struct IntakeReceipt {
  static constexpr const char16_t* kKind = u"intake";

  Language language = Language::Id;
  Letterhead letterhead;
  QString number;  ///< "03-000431"
  Moment completeAt;
  QString applicant;  ///< in full
  QString maskedNik;  ///< "7172********0001"; empty: no line
  QString service;
  QString standard;  ///< "SK Kepala Dinas Nomor 21 Tahun 2026, versi 7"
  std::vector<ReceivedPaper> papers;
  QString missing;  ///< what was waived; empty: nothing
  QString originalsNote = QStringLiteral("Berkas asli sudah dikembalikan kepada pemohon.");
  QString promiseSpan;  ///< "1 hari kerja"
  Moment promisedAt;
  qint64 feeRupiah = 0;
  QString feeWords;      ///< in words, where there is a fee
  std::vector<FeeLine> feeLines;  ///< how it comes to that; none where it is one sum
  QString feeState;      ///< "belum dibayar", or the payment receipt's number; of no sum, who says what it costs
  QString trackingCode;  ///< "BTG-4T9X-K2MQ"
  QString qr;            ///< address and signed payload
  QString keyDigits;     ///< of the device's key, "05EA 3BB8"
  QString counter;       ///< "Loket 3"
  QString officer;
  QString collection = QStringLiteral(
      "Loket 12, dengan tanda terima ini dan KTP-el asli. Bila diwakilkan, sertakan surat kuasa dan KTP-el penerima "
      "kuasa.");
  QString collectionShort = QStringLiteral("Bawa tanda terima ini dan KTP-el Anda.");  ///< on rolls
  bool operator==(const IntakeReceipt&) const = default;

  template <typename Self, typename Visit>
  static void visitFields(Self& self, Visit& visit) {
    visit(u"language", self.language);
    visit(u"letterhead", self.letterhead);
    visit(u"number", self.number);
    visit(u"complete_at", self.completeAt);
    visit(u"applicant", self.applicant);
    visit(u"masked_nik", self.maskedNik);
    visit(u"service", self.service);
    visit(u"standard", self.standard);
    visit(u"papers", self.papers);
    visit(u"missing", self.missing);
    visit(u"originals_note", self.originalsNote);
    visit(u"promise_span", self.promiseSpan);
    visit(u"promised_at", self.promisedAt);
    visit(u"fee_rupiah", self.feeRupiah);
    visit(u"fee_words", self.feeWords);
    visit(u"fee_state", self.feeState);
    visit(u"tracking_code", self.trackingCode);
    visit(u"qr", self.qr);
    visit(u"key_digits", self.keyDigits);
    visit(u"counter", self.counter);
    visit(u"officer", self.officer);
    visit.later(u"fee_lines", self.feeLines);
    visit(u"collection", self.collection);
    visit(u"collection_short", self.collectionShort);
  }
};

/// Errors: Invalid for a NIK that is not masked, or a QR text no code holds.
[[nodiscard]] Result<Paper> compose(const IntakeReceipt& receipt, PaperSize size);
