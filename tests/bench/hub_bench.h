#pragma once

#include "bench/bench.h"

// The hub as its members see it: a real loketd in a process of its own, over HTTP on the loopback, each answer after
// the disk has it (synchronous FULL), with chains and signatures. Clients and server share this machine's cores.

Result<std::vector<Measurement>> benchHubIssue(const QString& folder);   ///< 8 desks at once
Result<std::vector<Measurement>> benchHubClaim(const QString& folder);   ///< 60 counters at once
Result<std::vector<Measurement>> benchHubFanout(const QString& folder);  ///< issued → seen at 60 counters
Result<std::vector<Measurement>> benchSyncIdle(const QString& folder);   ///< bytes of a round trip without news
