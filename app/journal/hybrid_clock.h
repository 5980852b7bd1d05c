#pragma once

#include <QtGlobal>

#include <algorithm>
#include <compare>
#include <cstdint>

#include "domain/result.h"

/// A time that never runs backwards: 48 bits of milliseconds UTC and a 16-bit count of what happened within one.
/// Source: Kulkarni et al., "Logical Physical Clocks", 2014.
struct HybridTime {
  std::uint64_t value = 0;

  static HybridTime of(qint64 unixMs, std::uint16_t count) {
    return {(static_cast<std::uint64_t>(unixMs) << 16) | count};
  }
  [[nodiscard]] qint64 unixMs() const { return static_cast<qint64>(value >> 16); }
  auto operator<=>(const HybridTime&) const = default;
};

/// Makes hybrid times on one device. Backend thread. A wall clock that was set back does not set it back; a remote time
/// that lies ahead pulls it forward, but never by more than two minutes (sync.md, "Order and time").
class HybridClock {
 public:
  explicit HybridClock(HybridTime last = {}) : m_last(last) {}

  HybridTime tick(qint64 nowMs);
  void observe(HybridTime remote, qint64 nowMs);
  /// To what the authority has put in order: trusted however wrong this PC's clock is, so that what is written after it
  /// also comes after it.
  void advanceTo(HybridTime sequenced) { m_last = std::max(m_last, sequenced); }
  [[nodiscard]] HybridTime last() const { return m_last; }
  /// How far this clock runs ahead of the wall clock, in ms; large after the wall clock was set back.
  [[nodiscard]] qint64 aheadMs(qint64 nowMs) const { return m_last.unixMs() - nowMs; }

 private:
  HybridTime m_last;
};
