#pragma once

#include <QtGlobal>

/// A small generator whose numbers are the same on every machine and library, for examples and simulations; never for
/// secrets. A value; any thread. Source: Steele, Lea, Flood, "Fast splittable pseudorandom number generators", 2014.
class SplitMix {
 public:
  explicit SplitMix(quint64 seed) : m_state(seed) {}

  quint64 next() {
    m_state += 0x9E3779B97F4A7C15ULL;
    quint64 z = m_state;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31);
  }
  /// Even over 0 … bound − 1. Precondition: bound > 0.
  int below(int bound) {
    const auto size = static_cast<quint64>(bound);
    const quint64 uneven = (0 - size) % size;  // 2^64 mod size: the numbers that would favour the low values
    quint64 number = next();
    while (number < uneven) number = next();
    return static_cast<int>(number % size);
  }
  /// Even over both ends.
  int between(int least, int most) { return least + below(most - least + 1); }
  bool chance(int perMille) { return below(1'000) < perMille; }

 private:
  quint64 m_state;
};
