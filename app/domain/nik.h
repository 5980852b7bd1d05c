#pragma once

#include <QDate>
#include <QString>

#include <vector>

#include "domain/regions.h"
#include "domain/result.h"

/// What makes sixteen typed characters no NIK at all. Only these are errors: a prefix that is not in today's list or
/// that differs from the address is none.
enum class NikProblem { Length, NotDigits, Day, Month, Date, Serial };

/// What an officer should look at, though the number can be right.
enum class NikWarning {
  UnknownDistrict,  ///< neither a current nor a retired district; lists are never complete
  FutureDate,       ///< the only date that exists lies after today
  OverHundred,      ///< the newest non-future year makes the person older than 100: perhaps born today
};

/// What a NIK says about itself: the place of first registration, birth date and sex as they were then written.
struct NikReading {
  QString nik;             ///< sixteen digits
  QString districtPrefix;  ///< "717206"
  int provinceCode = 0;    ///< 71
  int regencyCode = 0;     ///< 7172
  int districtCode = 0;    ///< 717206
  bool isFemale = false;
  QDate birthDate;
  int serial = 0;
  std::vector<NikWarning> warnings;
  bool operator==(const NikReading&) const = default;
};

/// Reads a typed NIK; spaces, dots and hyphens that group it are allowed. The century is the newest that gives an
/// existing date not after `today`. Without `regions` the district is not looked at. Error: code Invalid, field "nik",
/// detail the key of a NikProblem. Any thread, pure.
/// Source: domain facts 3 (Perpres 96/2018; prefix of first registration, +40 on the day for women, serial from 0001).
[[nodiscard]] Result<NikReading> readNik(QStringView text, QDate today, const Regions* regions = nullptr);

/// The problem that an error of readNik names.
std::optional<NikProblem> nikProblem(const Error& error);
QString toKey(NikProblem problem);
