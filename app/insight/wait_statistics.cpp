#include "insight/wait_statistics.h"

#include <algorithm>
#include <map>
#include <numeric>

std::optional<qint64> nearestRank(std::span<const qint64> values, int percent) {
  if (values.empty() || percent < 1 || percent > 100) return std::nullopt;
  std::vector<qint64> sorted(values.begin(), values.end());
  const std::size_t rank = (sorted.size() * static_cast<std::size_t>(percent) + 99) / 100;
  const auto at = sorted.begin() + static_cast<std::ptrdiff_t>(rank - 1);
  std::ranges::nth_element(sorted, at);
  return *at;
}

std::vector<WaitSummary> waitsByService(std::span<const WaitSample> samples) {
  std::map<QString, std::vector<qint64>> waits;
  for (const WaitSample& sample : samples) waits[sample.serviceId].push_back(sample.waitMs);
  std::vector<WaitSummary> summaries;
  for (const auto& [serviceId, values] : waits) {
    WaitSummary summary;
    summary.serviceId = serviceId;
    summary.count = static_cast<int>(values.size());
    summary.medianMs = *nearestRank(values, 50);
    summary.ninetiethMs = *nearestRank(values, 90);
    summary.longestMs = std::ranges::max(values);
    summary.meanMs = std::accumulate(values.begin(), values.end(), qint64{0}) / summary.count;
    summaries.push_back(std::move(summary));
  }
  return summaries;
}
