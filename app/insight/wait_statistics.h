#pragma once

#include <QString>

#include <optional>
#include <span>
#include <vector>

/// One finished wait, from paper to first call.
struct WaitSample {
  QString serviceId;
  qint64 waitMs = 0;
};

/// The waits of one service. Times in ms.
struct WaitSummary {
  QString serviceId;
  int count = 0;
  qint64 medianMs = 0;
  qint64 ninetiethMs = 0;
  qint64 longestMs = 0;
  qint64 meanMs = 0;  ///< rounded down
  bool operator==(const WaitSummary&) const = default;
};

/// The percentile by nearest rank: the smallest value that at least `percent` of all values do not exceed, so always a
/// wait that somebody really had. Of an even count the median is the lower of the middle two. `percent` is 1 to 100;
/// absent without values or outside that range. Any thread, pure.
std::optional<qint64> nearestRank(std::span<const qint64> values, int percent);

/// A summary a service, in the order of their ids; a service without a finished wait has none.
std::vector<WaitSummary> waitsByService(std::span<const WaitSample> samples);
