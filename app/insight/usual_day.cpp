#include "insight/usual_day.h"

#include <algorithm>
#include <vector>

std::optional<int> usual(std::span<const int> figures) {
  if (figures.size() < kLeastUsualDays) return std::nullopt;
  std::vector<int> sorted(figures.begin(), figures.end());
  const auto middle = sorted.begin() + static_cast<std::ptrdiff_t>((sorted.size() - 1) / 2);
  std::nth_element(sorted.begin(), middle, sorted.end());
  return *middle;
}

std::optional<HalfHours> usualHalfHours(std::span<const HalfHours> days) {
  if (days.size() < kLeastUsualDays) return std::nullopt;
  HalfHours found{};
  std::vector<int> figures(days.size());
  for (std::size_t i = 0; i < kHalfHoursADay; ++i) {
    for (std::size_t day = 0; day < days.size(); ++day) figures[day] = days[day][i];
    found[i] = *usual(figures);
  }
  return found;
}
