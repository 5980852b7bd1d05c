#pragma once

#include <memory>
#include <vector>

#include "hub/hub.h"
#include "sim/sim_node.h"
#include "sim/wire_server.h"

/// A server of the hall: what its folder holds, and the program over it while it runs.
struct SimServer {
  /// An answer that is ready and waits until the standby has it too, as HubThread keeps them.
  struct Held {
    SimNode* asker;
    int life;
    SyncRequest request;
    WireServer::Reply reply;
    int fate;
    Cursor ends;
    qint64 untilMs;
  };

  SimNode node;
  std::unique_ptr<Hub> hub;
  std::unique_ptr<WireServer> wire;
  std::vector<Held> held;
  bool isOff = false;    ///< nobody is there to switch it on
  bool isBurnt = false;  ///< and nobody ever will

  SimServer(SimHall& hall, int number) : node(hall, number) {}
};
