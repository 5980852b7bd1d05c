#pragma once

#include <QString>

#include <optional>

#include "domain/result.h"

enum class PhoneProblem { NotDigits, NotMobile, Length };

/// An Indonesian mobile number.
struct Phone {
  QString e164;  ///< "+6281244007193", as it is stored
  bool operator==(const Phone&) const = default;
};

/// Reads 08…, 628… or +628… of 10 to 13 digits (counted with the 0), grouped or not. Error: Invalid, field "phone",
/// detail the key of a PhoneProblem. Any thread, pure. Source: domain facts 3; ITU-T E.164.
[[nodiscard]] Result<Phone> readPhone(QStringView text);

/// "0812-4400-7193"; a stored number of another shape is shown as it is.
QString phoneText(const Phone& phone);

std::optional<PhoneProblem> phoneProblem(const Error& error);
QString toKey(PhoneProblem problem);
