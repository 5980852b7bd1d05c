#pragma once

#include <QString>

#include <vector>

#include "domain/service_standard.h"

/// One row of a tariff as the public reads it: an answer of a choice is a row of its own. Money in whole rupiah.
struct TariffEntry {
  enum class Kind {
    Sum,       ///< so much, once or for each unit
    Told,      ///< what a field of the form says
    LateSum,   ///< so much for each day or month that is late
    LatePart,  ///< a part of other lines for each day or month that is late
  };

  Kind kind = Kind::Sum;
  QString name;       ///< of the line
  QString answer;     ///< the answer of the choice that this row is about; may be empty
  QString condition;  ///< "Percepatan, selesai hari ini", "Golongan: SIM A": when it is due; may be empty
  qint64 amountRupiah = 0;
  bool isPerUnit = false;
  QString unit;   ///< "lembar", or the label of the field that counts
  QString field;  ///< label of the field that says the price
  LateUnit per = LateUnit::Month;
  int basisPoints = 0;
  QString of;  ///< names of the lines that a part is taken of
  int mostUnits = 0;
  qint64 mostRupiah = 0;
  bool operator==(const TariffEntry&) const = default;
};

/// The tariff of a standard in the order of its lines; nothing for one that has a single sum. Pure; any thread.
[[nodiscard]] std::vector<TariffEntry> tariffTable(const ServiceStandard& standard);
