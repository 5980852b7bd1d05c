#pragma once

#include <QElapsedTimer>

#include <atomic>

#include "journal/clock.h"

/// The time of a demonstration: stands still while an office is being furnished, then runs on from where it stood.
/// Any thread.
class StoryClock final : public Clock {
 public:
  explicit StoryClock(qint64 startMs) : m_baseMs(startMs) { m_elapsed.start(); }

  [[nodiscard]] qint64 nowMs() const override {
    return m_baseMs.load() + (m_isRunning.load() ? m_elapsed.elapsed() - m_startedAt.load() : 0);
  }
  void set(qint64 ms) {
    m_baseMs = ms;
    m_startedAt = m_elapsed.elapsed();
  }
  void run() {
    m_startedAt = m_elapsed.elapsed();
    m_isRunning = true;
  }

 private:
  std::atomic<qint64> m_baseMs;
  std::atomic<qint64> m_startedAt{0};
  std::atomic<bool> m_isRunning{false};
  QElapsedTimer m_elapsed;
};
