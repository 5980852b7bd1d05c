#pragma once

#include <cstdint>
#include <span>

/// Where chance comes from; tests bring a seeded one.
class Random {
 public:
  virtual ~Random() = default;
  virtual void fill(std::span<std::uint8_t> bytes) = 0;
};

/// The operating system's generator through libsodium.
class SystemRandom final : public Random {
 public:
  void fill(std::span<std::uint8_t> bytes) override;
};
