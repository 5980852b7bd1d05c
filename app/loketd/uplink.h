#pragma once

#include <functional>
#include <memory>

#include "journal/hash_chain.h"
#include "loketd/centre_home.h"
#include "server/hub_thread.h"
#include "sync/history_watch.h"
#include "sync/uplink_engine.h"

/// Brings a running hub's order up to its centre, on a thread of its own, and has the centre prove now and then that it
/// still has what it was given.
class Uplink {
 public:
  /// `told` gets every new state of it, on the uplink's thread. The hub outlives this.
  Uplink(const CentreHome& home, const DeviceKey& key, HubThread& hub, std::function<void(const UplinkStatus&)> told,
         SyncTuning tuning = SyncTuning::ofCentre(), const HistoryWatch::Pace& pace = HistoryWatch::Pace::ofCentre());
  ~Uplink();

 private:
  class Worker;
  struct Thread;
  std::unique_ptr<Thread> m_thread;
};
