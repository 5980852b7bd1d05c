#pragma once

#include <vector>

#include "domain/result.h"
#include "print/paper.h"
#include "print/papers/letterhead.h"

/// A paper that is not there yet.
struct MissingPaper {
  QString name;
  QString form;    ///< "Asli diperlihatkan, fotokopi diserahkan."
  QString reason;  ///< "Wajib karena memakai SPTJM F-2.04."
  bool operator==(const MissingPaper&) const = default;

  template <typename Self, typename Visit>
  static void visitFields(Self& self, Visit& visit) {
    visit(u"name", self.name);
    visit(u"form", self.form);
    visit(u"reason", self.reason);
  }
};

/// The slip of an incomplete file (slip kurang berkas): no receipt, nothing is registered. No name and no NIK: it may
/// lie in a copy shop. A value; any thread.
struct MissingSlip {
  static constexpr const char16_t* kKind = u"missing";

  Language language = Language::Id;
  Letterhead letterhead;
  QString number;  ///< "03-000421"
  QStringList statement{QStringLiteral("Permohonan **belum didaftarkan.**"),
                        QStringLiteral("Waktu janji belum dihitung.")};
  QString service;
  Moment checkedAt;
  QString label;    ///< the ticket, "A-012"
  QString counter;  ///< "Loket 3"
  std::vector<MissingPaper> missing;
  int requirementCount = 0;  ///< "1 dari 6"
  QStringList present;       ///< names of what is there
  QString presentNote = QStringLiteral("Semuanya dibawa pulang pemohon.");
  QString qr;
  QString returnTitle = QStringLiteral("Tunjukkan slip ini");
  QString returnText = QStringLiteral("saat kembali. Petugas memindai kode ini untuk melanjutkan pemeriksaan.");
  QStringList notes{QStringLiteral("Buka Senin–Jumat, 08.00–15.00 WITA."),
                    QStringLiteral("Layanan ini tidak dipungut biaya.")};
  QString officer;
  bool operator==(const MissingSlip&) const = default;

  template <typename Self, typename Visit>
  static void visitFields(Self& self, Visit& visit) {
    visit(u"language", self.language);
    visit(u"letterhead", self.letterhead);
    visit(u"number", self.number);
    visit(u"statement", self.statement);
    visit(u"service", self.service);
    visit(u"checked_at", self.checkedAt);
    visit(u"label", self.label);
    visit(u"counter", self.counter);
    visit(u"missing", self.missing);
    visit(u"requirement_count", self.requirementCount);
    visit(u"present", self.present);
    visit(u"present_note", self.presentNote);
    visit(u"qr", self.qr);
    visit(u"return_title", self.returnTitle);
    visit(u"return_text", self.returnText);
    visit(u"notes", self.notes);
    visit(u"officer", self.officer);
  }
};

/// Errors: Invalid for a QR text no code holds.
[[nodiscard]] Result<Paper> compose(const MissingSlip& slip, PaperSize size);
