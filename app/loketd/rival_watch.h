#pragma once

#include <QThread>

#include "server/hub_thread.h"

/// Looks out for a standby that was promoted while this hub was away or cut off, and makes the hub step down before it:
/// everyone obeys the latest epoch. On a thread of its own; the hub waits for nothing.
class RivalWatch {
 public:
  static constexpr qint64 kEveryMs = 5'000;

  /// `hub` outlives this.
  explicit RivalWatch(HubThread& hub, qint64 everyMs = kEveryMs);
  ~RivalWatch();
  RivalWatch(const RivalWatch&) = delete;
  RivalWatch& operator=(const RivalWatch&) = delete;

  /// One look before anybody is served: a hub that comes back after an outage learns so at once. Runs an event loop for
  /// a few seconds at most; a standby that cannot be reached keeps nobody from serving.
  static void lookOnce(HubThread& hub);

 private:
  class Worker;
  QThread m_thread;
  Worker* m_worker = nullptr;  ///< lives on the thread and ends with it
  HubThread& m_hub;
};
