#pragma once

#include <vector>

#include "domain/result.h"
#include "services/supervisor_views.h"
#include "store/store.h"

/// What does not fit in the histories that others have shown, for the supervisor. Backend thread.
namespace history_doubts {

/// However old: each stands until the other one proves otherwise, or begins a history of its own.
Result<std::vector<AnomalyLine>> lines(Store& store);

}  // namespace history_doubts
