#pragma once

#include <QThread>

#include <functional>

#include "journal/hash_chain.h"
#include "loketd/centre_home.h"
#include "server/hub_thread.h"
#include "sync/downlink_engine.h"

/// Brings what the centre gives down to a running hub, on a thread of its own: the engine, its hands, and the hub's
/// thread, which applies each bundle between two other things.
class Downlink {
 public:
  /// `told` gets every new state of it, on the downlink's thread. The hub outlives this.
  Downlink(const CentreHome& home, const DeviceKey& key, HubThread& hub,
           std::function<void(const DownlinkStatus&)> told, SyncTuning tuning = SyncTuning::ofCentre());
  ~Downlink();
  Downlink(const Downlink&) = delete;
  Downlink& operator=(const Downlink&) = delete;

 private:
  class Worker;
  QThread m_thread;
  Worker* m_worker = nullptr;  ///< lives on the thread and ends with it
  HubThread& m_hub;
};
