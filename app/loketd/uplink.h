#pragma once

#include <QThread>

#include <functional>

#include "journal/hash_chain.h"
#include "loketd/centre_home.h"
#include "server/hub_thread.h"
#include "sync/uplink_engine.h"

/// Brings a running hub's order up to its centre, on a thread of its own: the engine, its hands, and questions to the
/// hub's thread, which waits for nothing.
class Uplink {
 public:
  /// `told` gets every new state of it, on the uplink's thread. The hub outlives this.
  Uplink(const CentreHome& home, const DeviceKey& key, HubThread& hub, std::function<void(const UplinkStatus&)> told,
         SyncTuning tuning = SyncTuning::ofCentre());
  ~Uplink();
  Uplink(const Uplink&) = delete;
  Uplink& operator=(const Uplink&) = delete;

 private:
  class Worker;
  QThread m_thread;
  Worker* m_worker = nullptr;  ///< lives on the thread and ends with it
  HubThread& m_hub;
};
