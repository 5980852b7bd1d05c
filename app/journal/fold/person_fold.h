#pragma once

#include <optional>
#include <vector>

#include "domain/identity_check.h"
#include "domain/likeness.h"
#include "journal/fold/anomaly.h"

struct IdentityRow {
  IdentityCheck check;
  FoldMark mark;
};
struct LikenessRow {
  Likeness likeness;
  FoldMark mark;
};

/// identity.ask, identity.answer: a question is asked once and answered once; what comes later is an anomaly. Pure, any
/// thread.
class IdentityFold {
 public:
  static void apply(std::optional<IdentityRow>& row, const PlacedOperation& placed, std::vector<Anomaly>& anomalies);
};

/// likeness.apart: written once for its id.
class LikenessFold {
 public:
  static void apply(std::optional<LikenessRow>& row, const PlacedOperation& placed, std::vector<Anomaly>& anomalies);
};
