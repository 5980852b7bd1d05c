#pragma once

#include <QThread>

#include <functional>

#include "domain/link_status.h"
#include "journal/hash_chain.h"
#include "loketd/standby_home.h"
#include "server/hub_thread.h"
#include "sync/sync_tuning.h"

/// Keeps a standby level with its hub, on a thread of its own: the engine of a member, its hands, and the store on the
/// hub's thread, for which this one waits (never the other way round). A page is on the disk before the next is asked
/// for, and that question tells the hub so.
class Follower {
 public:
  /// `told` gets every new state of it, on the follower's thread. `hub` outlives this.
  Follower(const StandbyHome& home, const QString& device, const DeviceKey& key, HubThread& hub,
           std::function<void(const LinkStatus&)> told);
  ~Follower();
  Follower(const Follower&) = delete;
  Follower& operator=(const Follower&) = delete;

  /// Asks for nothing more, from now on; any thread, waits for nothing.
  void end();

 private:
  class Worker;
  QThread m_thread;
  Worker* m_worker = nullptr;  ///< lives on the thread and ends with it
};
