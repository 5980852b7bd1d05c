#pragma once

#include <QString>

#include <vector>

#include "domain/assessment.h"
#include "print/paper.h"
#include "print/words.h"

/// One line of what is asked for, as a receipt lists it. Money in whole rupiah.
struct FeeLine {
  QString name;     ///< "Paspor, Elektronik 10 tahun"
  QString counted;  ///< "3 sertipikat × Rp50.000"; empty: one sum
  qint64 amount = 0;
  bool operator==(const FeeLine&) const = default;

  template <typename Self, typename Visit>
  static void visitFields(Self& self, Visit& visit) {
    visit(u"name", self.name);
    visit(u"counted", self.counted);
    visit(u"amount", self.amount);
  }
};

/// One row of a tariff as the requirement sheet lists it.
struct TariffLineText {
  QString name;   ///< "Paspor, Biasa 5 tahun"
  QString price;  ///< "Rp350.000", "Rp50.000 per sertipikat"
  bool operator==(const TariffLineText&) const = default;

  template <typename Self, typename Visit>
  static void visitFields(Self& self, Visit& visit) {
    visit(u"name", self.name);
    visit(u"price", self.price);
  }
};

// The words of a fee on paper. Pure; any thread.

[[nodiscard]] std::vector<FeeLine> feeLinesOf(const Assessment& assessment, Language language);
[[nodiscard]] std::vector<TariffLineText> tariffLinesOf(const ServiceStandard& standard, Language language);

/// The lines as blocks: name and sum in one row, below it what was multiplied.
[[nodiscard]] std::vector<Block> feeBlocks(const std::vector<FeeLine>& lines, Language language, int size,
                                           int smallSize, int weight);
