#pragma once

#include <QString>

#include <optional>

#include "domain/result.h"

enum class NameProblem { Empty, ControlCharacter, TooLong };

/// The longest name that is accepted, in characters (code points).
inline constexpr int kLongestName = 200;

/// A person's name as it will be stored: composed (NFC), no spaces at the ends, single spaces inside. Everything else
/// is a name: one letter, an apostrophe, another script, no surname. Refused are only an empty one, one with characters
/// that cannot be seen (controls, direction marks, halves of a pair) and one above kLongestName. Error: Invalid, field
/// "name", detail the key of a NameProblem. Any thread, pure.
[[nodiscard]] Result<QString> readPersonName(QStringView text);

std::optional<NameProblem> nameProblem(const Error& error);
QString toKey(NameProblem problem);
