#pragma once

#include <functional>
#include <memory>

#include "journal/hash_chain.h"
#include "loketd/centre_home.h"
#include "server/hub_thread.h"
#include "sync/uplink_engine.h"

/// Brings a running hub's order up to its centre, on a thread of its own.
class Uplink {
 public:
  /// `told` gets every new state of it, on the uplink's thread. The hub outlives this.
  Uplink(const CentreHome& home, const DeviceKey& key, HubThread& hub, std::function<void(const UplinkStatus&)> told,
         SyncTuning tuning = SyncTuning::ofCentre());
  ~Uplink();

 private:
  class Worker;
  struct Thread;
  std::unique_ptr<Thread> m_thread;
};
