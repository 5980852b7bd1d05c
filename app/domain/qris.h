#pragma once

#include <QString>

#include <optional>
#include <vector>

#include "domain/result.h"

/// One field of a code: a tag of two figures, a length of two figures, a value. A value; any thread.
struct QrisField {
  QString tag;
  QString value;
  qsizetype position = 0;  ///< of the value, in characters from the start of the whole code
  bool operator==(const QrisField&) const = default;
};

/// A merchant's QRIS as it was read and checked: it names who is paid, and how much when it was made for one payment.
/// A value; any thread. Source: EMV QRCPS Merchant-Presented Mode, and the fields that QRIS asks for beside it.
struct QrisCode {
  std::vector<QrisField> fields;  ///< all but the checksum, in their order
  bool isDynamic = false;         ///< made for one payment (01 = 12)
  std::optional<qint64> amountRupiah;
  QString merchant;  ///< 59, at most 25 characters
  QString city;      ///< 60, at most 15 characters
  QString nmid;      ///< national merchant id, "ID" and 13 figures
  QString bill;      ///< 62.01
  QString terminal;  ///< 62.07
  bool operator==(const QrisCode&) const = default;
};

/// What is wrong in a code, as a person would find it from left to right.
enum class QrisProblem {
  Empty,
  Character,   ///< what is no letter, figure or sign of ASCII
  Length,      ///< a field ends behind the code, or its length is no number
  Twice,       ///< a tag stands there twice
  NotEmv,      ///< does not begin with 00 02 01: no payment code at all
  Checksum,    ///< a character was lost or changed
  Missing,     ///< a field that must be there is not
  Value,       ///< a field says what it may not say
  Country,     ///< of another country
  Currency,    ///< not in rupiah
  NotQris,     ///< a payment code, but not of the national standard
  OnePayment,  ///< made for one payment, where the standing code of the merchant was asked for
};

/// Where a code is wrong: the tag of the field ("62.01" inside another), and the character, counted from one.
struct QrisFault {
  QrisProblem problem = QrisProblem::Empty;
  QString tag;
  qsizetype position = 0;
  bool operator==(const QrisFault&) const = default;
};

/// CRC-16/CCITT-FALSE over the text, "6304" included: "123456789" gives 0x29B1.
[[nodiscard]] quint16 qrisChecksum(QStringView text);

/// Reads a code strictly; spaces and line ends around it are let go. Error: Invalid, field "qris", with a QrisFault.
[[nodiscard]] Result<QrisCode> readQris(QStringView text);
/// As readQris, and neither dynamic nor with a sum: the code that stands at a counter for everybody.
[[nodiscard]] Result<QrisCode> readStandingQris(QStringView text);
/// The code with its checksum; reads back as the same code.
[[nodiscard]] QString qrisText(const QrisCode& code);

/// The code for one payment to the merchant of a static code. `bill` and `terminal` hold letters, figures and "-", at
/// most 25 characters. A tip that the static code allows is left out: a fee has none.
/// Errors: Invalid, field "qris" (Value at the tag) for a sum that is no positive one of at most 13 figures, or such a
/// reference.
[[nodiscard]] Result<QString> qrisPayment(const QrisCode& merchant, qint64 amountRupiah, const QString& bill,
                                          const QString& terminal);

std::optional<QrisFault> qrisFault(const Error& error);
