#pragma once

#include <QString>

#include "domain/result.h"
#include "domain/rupiah.h"

/// The largest number that terbilang() says: 999 triliun and all below it.
inline constexpr qint64 kLargestTerbilang = 999'999'999'999'999;

/// A number in Indonesian words: "satu juta seribu", "nol". Errors: Invalid, field "amount", for a negative one or one
/// above kLargestTerbilang. Any thread, pure. Source: KBBI (miliar, triliun), domain facts 7.
[[nodiscard]] Result<QString> terbilang(qint64 number);

/// The words of an amount with its unit: "tiga ratus lima puluh ribu rupiah".
[[nodiscard]] Result<QString> terbilang(Rupiah amount);
