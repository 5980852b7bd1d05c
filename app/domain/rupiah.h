#pragma once

#include <QString>

#include <compare>
#include <optional>

#include "domain/result.h"

/// An amount of money in whole rupiah; never a floating number. Any thread, a value.
struct Rupiah {
  qint64 amount = 0;
  auto operator<=>(const Rupiah&) const = default;
};

/// The largest amount that is accepted: 999.999.999.999.
inline constexpr Rupiah kLargestRupiah{999'999'999'999};

enum class RupiahProblem { Empty, NotANumber, Grouping, Fraction, Negative, TooLarge };

/// Reads typed money in the Indonesian way: "350000", "350.000", "Rp 350.000", "Rp350.000,00", "Rp 350.000,-". Dots
/// stand before three digits each or not at all; after a comma only zeros, since there is no smaller coin. Error:
/// Invalid, field "rupiah", detail the key of a RupiahProblem. Pure.
[[nodiscard]] Result<Rupiah> readRupiah(QStringView text);

/// "Rp350.000", with a minus sign before it when negative (a reversal). The same under every locale; source: EYD V.
QString rupiahText(Rupiah amount);

std::optional<RupiahProblem> rupiahProblem(const Error& error);
QString toKey(RupiahProblem problem);
