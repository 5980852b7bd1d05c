#pragma once

#include "loketd/config.h"

/// Serves the hall of a configuration until it is told to end. Blocks; main thread. Errors: what kept it from starting.
[[nodiscard]] Done serveHall(const Config& config);
