#pragma once

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <optional>
#include <span>

#include "domain/result.h"

/// Codes that people read from paper and type: "BTG-4T9X-K2MQ" for a case, "7K3F-92QX" for a ticket.
///
/// The alphabet is the ten digits and the letters without I, L, O, S and U: 31 characters, a prime. The last character
/// makes the sum of (place from the right × value) divisible by 31. All places are below 31 and neighbours differ by
/// one, so every single wrong character and every swap of two neighbours is found, in the office's prefix as well; so
/// is any swap of two characters at all. Seven characters are random: 31^7, 27.5 thousand million codes an office, so
/// guessing one is hopeless where tries are limited. Any thread, pure. After ISO/IEC 7064, pure systems.

/// The value alphabet, in order.
inline constexpr char kCodeAlphabet[] = "0123456789ABCDEFGHJKMNPQRTVWXYZ";

enum class CodeProblem { Length, Character, Check };

/// Whether it can be an office's prefix: three letters of the alphabet, "BTG".
bool isOfficePrefix(QStringView prefix);

/// A case's code from eight random bytes; an uneven share of 31^7 / 2^64 is beyond measuring. Error: Invalid, field
/// "prefix".
[[nodiscard]] Result<QString> makeTrackingCode(QStringView prefix, std::span<const std::uint8_t, 8> random);
/// A ticket's short code.
QString makeTicketCode(std::span<const std::uint8_t, 8> random);

/// Reads a typed code into the form of the papers: letters of either case, with or without spaces and hyphens; O is
/// read as 0, I and L as 1, S as 5, as nothing else can be meant. Error: Invalid, field "code", detail the key of a
/// CodeProblem.
[[nodiscard]] Result<QString> readTrackingCode(QStringView typed);
[[nodiscard]] Result<QString> readTicketCode(QStringView typed);

/// What has been typed of a case's code so far, in the form of the papers: "btg4t9" is "BTG-4T9". Not checked.
QString groupedCode(QStringView typed);

/// The character that completes a body of characters of the alphabet; absent when another stands in it.
std::optional<QChar> codeCheckCharacter(QStringView body);

/// What the hall's stream says of a case instead of its code: SHA-256 of it, 32 bytes, however it is grouped. The code is
/// the citizen's own; who reads the stream must not be able to show it.
QByteArray trackingCodeHash(const QString& code);

std::optional<CodeProblem> codeProblem(const Error& error);
QString toKey(CodeProblem problem);
