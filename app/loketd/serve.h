#pragma once

#include "loketd/config.h"

/// Serves the hall or the centre of a configuration until it is told to end. Blocks; main thread. Errors: what kept it
/// from starting.
[[nodiscard]] Done serve(const Config& config);
