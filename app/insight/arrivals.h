#pragma once

#include <QDate>
#include <QTime>

#include <array>
#include <span>

#include "domain/zone.h"

inline constexpr std::size_t kHalfHoursADay = 48;

/// Arrivals of one local day by half-hour: entry i holds who came at or after i × 30 minutes past local midnight and
/// before the next half-hour.
using HalfHours = std::array<int, kHalfHoursADay>;

/// Counts the arrivals (ms UTC) that fall on `day` in the office's zone; those of other days are left out. Any thread,
/// pure.
HalfHours arrivalsByHalfHour(std::span<const qint64> arrivedAtMs, QDate day, const Zone& zone);

/// When a half-hour begins.
QTime halfHourStart(std::size_t index);
