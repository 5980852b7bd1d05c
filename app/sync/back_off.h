#pragma once

#include <QtGlobal>

#include "journal/random.h"
#include "sync/sync_tuning.h"

/// How long to wait before the next try: exponential with full jitter, so that many clients do not fall into step
/// (M. Brooker, "Exponential Backoff and Jitter", AWS Architecture Blog, 2015). Backend thread.
class BackOff {
 public:
  BackOff(const SyncTuning& tuning, Random& random) : m_tuning(tuning), m_random(random) {}

  void succeeded() { m_failures = 0; }
  /// After one more failure. `outageMs`: since when nothing was heard.
  qint64 failedMs(qint64 outageMs);
  [[nodiscard]] int failures() const { return m_failures; }

 private:
  qint64 drawn(qint64 capMs);

  const SyncTuning& m_tuning;
  Random& m_random;
  int m_failures = 0;
  bool m_hasSpread = false;
};
