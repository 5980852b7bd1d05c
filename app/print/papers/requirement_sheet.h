#pragma once

#include <optional>
#include <vector>

#include "domain/result.h"
#include "domain/service_standard.h"
#include "print/paper.h"
#include "print/papers/fee_lines.h"
#include "print/papers/letterhead.h"

/// What a service asks for, one line of it. Alternatives that are wanted alike share a line ("Buku nikah atau SPTJM");
/// the others follow with "atau" before them and no number of their own.
struct RequiredPaper {
  QString name;
  QString detail;
  bool isOriginalShown = false;
  bool isCopyHandedIn = false;
  bool isForm = false;
  bool isAlternative = false;  ///< to the line above
  bool operator==(const RequiredPaper&) const = default;

  template <typename Self, typename Visit>
  static void visitFields(Self& self, Visit& visit) {
    visit(u"name", self.name);
    visit(u"detail", self.detail);
    visit(u"is_original_shown", self.isOriginalShown);
    visit(u"is_copy_handed_in", self.isCopyHandedIn);
    visit(u"is_form", self.isForm);
    visit(u"is_alternative", self.isAlternative);
  }
};

/// What to bring (lembar syarat): the six components of a service that every citizen must be told. A value; any thread.
/// Source: PermenPANRB 15/2014, the service delivery components.
struct RequirementSheet {
  static constexpr const char16_t* kKind = u"requirements";

  Language language = Language::Id;
  Letterhead letterhead;
  QString number;
  QString service;
  QString standard;  ///< decree and version
  std::vector<RequiredPaper> papers;
  QStringList procedure;
  QString duration;  ///< "1 hari kerja"
  QString fee;       ///< "Tidak dipungut biaya"; beside a tariff what else is to be said
  std::vector<TariffLineText> tariff;  ///< where it depends on the application
  QString product;
  QString complaints;
  QString address;  ///< of the service's page, for the QR; empty: none
  Moment printedAt;
  bool operator==(const RequirementSheet&) const = default;

  template <typename Self, typename Visit>
  static void visitFields(Self& self, Visit& visit) {
    visit(u"language", self.language);
    visit(u"letterhead", self.letterhead);
    visit(u"number", self.number);
    visit(u"service", self.service);
    visit(u"standard", self.standard);
    visit(u"papers", self.papers);
    visit(u"procedure", self.procedure);
    visit(u"duration", self.duration);
    visit(u"fee", self.fee);
    visit.later(u"tariff", self.tariff);
    visit(u"product", self.product);
    visit(u"complaints", self.complaints);
    visit(u"address", self.address);
    visit(u"printed_at", self.printedAt);
  }
};

/// The sheet of one version of a standard; printedAt, number and address are the caller's. Pure.
[[nodiscard]] RequirementSheet requirementSheetOf(const ServiceStandard& standard, const Letterhead& letterhead,
                                                  Language language);

/// Errors: Invalid for an address no QR code holds.
[[nodiscard]] Result<Paper> compose(const RequirementSheet& sheet, PaperSize size);
