#pragma once

#include <functional>
#include <memory>

#include "journal/hash_chain.h"
#include "loketd/centre_home.h"
#include "server/hub_thread.h"
#include "sync/downlink_engine.h"

/// Brings what the centre gives down to a running hub, on a thread of its own; the hub's thread applies each bundle
/// between two other things.
class Downlink {
 public:
  /// `told` gets every new state of it, on the downlink's thread. The hub outlives this.
  Downlink(const CentreHome& home, const DeviceKey& key, HubThread& hub,
           std::function<void(const DownlinkStatus&)> told, SyncTuning tuning = SyncTuning::ofCentre());
  ~Downlink();

 private:
  class Worker;
  struct Thread;
  std::unique_ptr<Thread> m_thread;
};
