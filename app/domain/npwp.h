#pragma once

#include <QDate>
#include <QString>

#include <optional>

#include "domain/result.h"

/// The shapes of a tax number that are in use (PMK 112/2022).
enum class NpwpKind {
  Old15,     ///< 99.999.999.9-999.999
  Person16,  ///< the NIK of a resident
  Other16,   ///< "0" and the fifteen old digits: companies, offices, foreigners
  Branch22,  ///< NITKU: the sixteen of the head office and six of the place
};

enum class NpwpProblem { Length, NotDigits, CheckDigit, NotNik };

struct Npwp {
  QString digits;
  NpwpKind kind = NpwpKind::Old15;
  bool operator==(const Npwp&) const = default;
};

/// Reads a typed NPWP or NITKU. The ninth of the old digits makes the first nine divisible by Luhn's sum; a number of
/// sixteen that does not begin with 0 must read as a NIK. Error: Invalid, field "npwp", detail the key of an
/// NpwpProblem. Any thread, pure. Source: PMK 112/2022, domain facts 3 (Luhn measured on five published numbers).
[[nodiscard]] Result<Npwp> readNpwp(QStringView text, QDate today);

/// "09.254.294.3-407.000" for fifteen, groups of four for sixteen and twenty-two.
QString npwpText(const Npwp& npwp);

std::optional<NpwpProblem> npwpProblem(const Error& error);
QString toKey(NpwpProblem problem);
