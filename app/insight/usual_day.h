#pragma once

#include <optional>
#include <span>

#include "insight/arrivals.h"

/// How many weeks back a weekday is compared with itself.
inline constexpr int kUsualWeeks = 8;
/// Fewer such days are chance, not custom; then nothing is called usual.
inline constexpr std::size_t kLeastUsualDays = 3;

/// The median of a figure over some days, of an even count the lower of the middle two, so always a figure that really
/// was. Absent below kLeastUsualDays. Any thread, pure.
std::optional<int> usual(std::span<const int> figures);

/// The same for each half-hour by itself.
std::optional<HalfHours> usualHalfHours(std::span<const HalfHours> days);
