#pragma once

#include <QString>

#include <optional>

/// The digits of a number as a person types it: spaces, no-break spaces, dots, hyphens and slashes that group it fall
/// away. Absent when anything else stands in it, also digits of other scripts. Any thread, pure.
std::optional<QString> typedDigits(QStringView text);

/// The value of a part of a string of ASCII digits.
int digitsValue(QStringView digits, qsizetype from, qsizetype count);
