#include "insight/arrivals.h"

HalfHours arrivalsByHalfHour(std::span<const qint64> arrivedAtMs, QDate day, const Zone& zone) {
  constexpr qint64 kHalfHourMs = 30 * 60'000;
  const qint64 midnightMs = zone.unixMs(day, QTime(0, 0));
  HalfHours counts{};
  for (const qint64 ms : arrivedAtMs) {
    if (ms < midnightMs) continue;
    const auto index = static_cast<std::size_t>((ms - midnightMs) / kHalfHourMs);
    if (index < counts.size()) ++counts[index];
  }
  return counts;
}

QTime halfHourStart(std::size_t index) { return QTime(0, 0).addSecs(static_cast<int>(index) * 1'800); }
