#pragma once

#include <optional>

#include "domain/result.h"
#include "print/paper.h"
#include "print/papers/letterhead.h"

/// The queue ticket (karcis). No priority, no name: it may lie on the floor. A value; any thread.
struct TicketPaper {
  static constexpr const char16_t* kKind = u"ticket";

  Language language = Language::Id;
  Letterhead letterhead;
  QString label;  ///< "A-012"
  QString service;
  QString zone;  ///< "Zona A, lantai 1"; empty: no box
  Moment issued;
  std::optional<int> peopleBefore;
  std::optional<QTime> expectedFrom;
  std::optional<QTime> expectedTo;
  QString address;  ///< in capitals, for the QR; empty: no QR block (a setting of the office)
  QString code;     ///< the same in words, "7K3F-92QX"
  QStringList notes{QStringLiteral("Terlewat? Datangi Meja Informasi."),
                    QStringLiteral("Layanan ini tidak dipungut biaya.")};
  QString issuer;  ///< "Kios 2"
  QString number;  ///< of the paper, "K2-000812"
  bool operator==(const TicketPaper&) const = default;

  template <typename Self, typename Visit>
  static void visitFields(Self& self, Visit& visit) {
    visit(u"language", self.language);
    visit(u"letterhead", self.letterhead);
    visit(u"label", self.label);
    visit(u"service", self.service);
    visit(u"zone", self.zone);
    visit(u"issued", self.issued);
    visit(u"people_before", self.peopleBefore);
    visit(u"expected_from", self.expectedFrom);
    visit(u"expected_to", self.expectedTo);
    visit(u"address", self.address);
    visit(u"code", self.code);
    visit(u"notes", self.notes);
    visit(u"issuer", self.issuer);
    visit(u"number", self.number);
  }
};

/// A ticket is a slip: for a sheet it is composed as the 80 mm roll. Errors: Invalid for an address no QR code holds.
[[nodiscard]] Result<Paper> compose(const TicketPaper& ticket, PaperSize size);
