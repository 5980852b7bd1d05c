#pragma once

#include <QString>

#include <optional>

#include "domain/result.h"

enum class BillingProblem {
  Empty,
  Character,  ///< what is no figure
  Length,
  NotFee,  ///< of taxes or customs: no fee of an agency
};

/// Reads a typed or scanned billing code of a fee (SIMPONI, PNBP) into its fifteen figures; spaces, dots and dashes
/// between them are let go. The first figure names the issuer: 0 to 3 taxes (DJP), 4 to 6 customs (DJBC), 7 to 9 the
/// budget (DJA), which alone takes fees of agencies; there is no check figure. Any thread, pure. Source: Perdirjen
/// Perbendaharaan PER-17/PB, issuers of billing codes. Error: Invalid, field "billing", detail the key of a
/// BillingProblem.
[[nodiscard]] Result<QString> readBillingCode(QStringView text);
/// "820 2209 2246 5628": groups that can be compared with a paper.
QString billingText(const QString& digits);

/// The number by which the treasury confirms (NTPN): sixteen letters and figures. Error: Invalid, field "ntpn".
[[nodiscard]] Result<QString> readNtpn(QStringView text);

QString toKey(BillingProblem problem);
std::optional<BillingProblem> billingProblem(const Error& error);
