#include "sync/back_off.h"

#include <algorithm>
#include <array>
#include <cstdint>

qint64 BackOff::drawn(qint64 capMs) {
  std::array<std::uint8_t, 8> bytes{};
  m_random.fill(bytes);
  quint64 value = 0;
  for (const std::uint8_t byte : bytes) value = value << 8 | byte;
  return static_cast<qint64>(value % static_cast<quint64>(capMs + 1));
}

qint64 BackOff::failedMs(qint64 outageMs) {
  ++m_failures;
  if (m_failures == 1) m_hasSpread = false;
  if (outageMs >= m_tuning.outageMs && !m_hasSpread) {
    // Once in an outage: all clients of a hall lost the hub in the same second.
    m_hasSpread = true;
    return drawn(std::min(m_tuning.reconnectSpreadMs, m_tuning.maxBackOffMs));
  }
  const int doublings = std::min(m_failures - 1, 20);
  return drawn(std::min(m_tuning.maxBackOffMs, m_tuning.firstBackOffMs << doublings));
}
