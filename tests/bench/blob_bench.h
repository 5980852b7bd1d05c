#pragma once

#include "bench/bench.h"

/// A 4 MB scan from a counter to its hub, over HTTP on the loopback, through a cable that breaks every 3 MB.
Result<std::vector<Measurement>> benchBlobCuts(const QString& folder);
