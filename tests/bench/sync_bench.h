#pragma once

#include "bench/bench.h"

// The protocol as a whole, against a real loketd in a process of its own: synchronous FULL, chains and signatures on.
// Clients and server share this machine's cores.

Result<std::vector<Measurement>> benchSyncPush(const QString& folder);       ///< 100,000 operations from four devices
Result<std::vector<Measurement>> benchSyncPull(const QString& folder);       ///< the same, to one that has nothing
Result<std::vector<Measurement>> benchSyncWan(const QString& folder);        ///< 120 ms round trip, 2 Mbit/s
Result<std::vector<Measurement>> benchSyncBootstrap(const QString& folder);  ///< 200,000 living entities to a new PC
Result<std::vector<Measurement>> benchClients(const QString& folder);        ///< 12,000 long polls at once
