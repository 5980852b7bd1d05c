#pragma once

#include "domain/result.h"
#include "print/paper.h"
#include "print/papers/letterhead.h"

/// A page to try a printer with: are the edges whole, the smallest type readable, the codes scannable. A value; any
/// thread.
struct TestPage {
  static constexpr const char16_t* kKind = u"test";

  Language language = Language::Id;
  Letterhead letterhead;
  QString printer;  ///< the system's name of it
  Moment printedAt;
  QString counter;
  QString qr;
  bool operator==(const TestPage&) const = default;

  template <typename Self, typename Visit>
  static void visitFields(Self& self, Visit& visit) {
    visit(u"language", self.language);
    visit(u"letterhead", self.letterhead);
    visit(u"printer", self.printer);
    visit(u"printed_at", self.printedAt);
    visit(u"counter", self.counter);
    visit(u"qr", self.qr);
  }
};

/// Errors: Invalid for a QR text no code holds.
[[nodiscard]] Result<Paper> compose(const TestPage& page, PaperSize size);
