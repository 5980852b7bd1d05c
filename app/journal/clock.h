#pragma once

#include <QtGlobal>

/// Where the time comes from. Rules never ask a clock; desks and the journal get one by constructor, tests a manual one.
class Clock {
 public:
  virtual ~Clock() = default;
  /// Milliseconds since 1970 UTC. Any thread.
  [[nodiscard]] virtual qint64 nowMs() const = 0;
};

/// The operating system's wall clock.
class SystemClock final : public Clock {
 public:
  [[nodiscard]] qint64 nowMs() const override;
};
