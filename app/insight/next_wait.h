#pragma once

#include <QtGlobal>

#include <optional>

/// How long who comes now will wait about: the work that stands before them, shared evenly by the counters at work, in
/// steps of five minutes upwards, since a single minute would claim more than is known. An estimate, and to be called
/// one. `workMs` is the sum of (people × mean service time). Absent without a counter. Any thread, pure.
inline std::optional<qint64> expectedWaitMs(qint64 workMs, int counters) {
  constexpr qint64 kStep = 5 * 60'000;
  if (counters < 1 || workMs < 0) return std::nullopt;
  const qint64 wait = workMs / counters;
  return (wait + kStep - 1) / kStep * kStep;
}
