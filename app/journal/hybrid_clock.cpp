#include "journal/hybrid_clock.h"

#include <algorithm>

namespace {
constexpr qint64 kMaxPullMs = 2 * 60 * 1000;
}

HybridTime HybridClock::tick(qint64 nowMs) {
  const HybridTime wall = HybridTime::of(std::max<qint64>(nowMs, 0), 0);
  // Adding one to a full count carries into the milliseconds, which is what we want.
  m_last = std::max(wall, HybridTime{m_last.value + 1});
  return m_last;
}

void HybridClock::observe(HybridTime remote, qint64 nowMs) {
  if (remote.unixMs() <= nowMs + kMaxPullMs) m_last = std::max(m_last, remote);
}
