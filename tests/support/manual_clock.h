#pragma once

#include <atomic>
#include <cstdint>

#include "insight/split_mix.h"
#include "journal/clock.h"
#include "journal/random.h"

/// A clock that a test moves. Any thread.
class ManualClock final : public Clock {
 public:
  explicit ManualClock(qint64 ms) : m_ms(ms) {}
  [[nodiscard]] qint64 nowMs() const override { return m_ms; }
  void set(qint64 ms) { m_ms = ms; }
  void advance(qint64 ms) { m_ms += ms; }

 private:
  std::atomic<qint64> m_ms;
};

/// Chance from a seed, so that a failing test fails again.
class SeededRandom final : public Random {
 public:
  explicit SeededRandom(quint64 seed) : m_chance(seed) {}
  void fill(std::span<std::uint8_t> bytes) override {
    for (auto& byte : bytes) byte = static_cast<std::uint8_t>(m_chance.next());
  }

 private:
  SplitMix m_chance;
};
