#pragma once

#include <QDate>
#include <QString>

#include <vector>

#include "domain/regions.h"
#include "domain/result.h"

enum class FamilyCardProblem { Length, NotDigits, Serial };
enum class FamilyCardWarning { UnknownDistrict, NoDate, FutureDate };

/// What the number of a Kartu Keluarga says about itself. It changes on a move, a new head or a split.
struct FamilyCardReading {
  QString number;          ///< sixteen digits
  QString districtPrefix;  ///< "717206"
  QDate recordedOn;        ///< invalid with the warning NoDate
  int serial = 0;
  std::vector<FamilyCardWarning> warnings;
  bool operator==(const FamilyCardReading&) const = default;
};

/// Reads a typed KK number, grouped or not. That its middle is the date of recording without +40 rests on no official
/// source, so a wrong date is a warning. Error: Invalid, field "kk", detail the key of a FamilyCardProblem. Any
/// thread, pure. Source: domain facts 3.
[[nodiscard]] Result<FamilyCardReading> readFamilyCard(QStringView text, QDate today, const Regions* regions = nullptr);

std::optional<FamilyCardProblem> familyCardProblem(const Error& error);
QString toKey(FamilyCardProblem problem);
