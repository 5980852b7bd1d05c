#pragma once

#include <optional>
#include <vector>

#include "domain/case_record.h"
#include "journal/fold/anomaly.h"

struct CaseRow {
  CaseRecord record;
  FoldMark mark;
};
struct MilestoneRow {
  Milestone milestone;
  FoldMark mark;
};
struct ApplicantRow {
  Applicant applicant;
  FoldMark mark;
};

/// The reducers of the application side: pure, any thread, in the order of the operations' keys.
///
/// case.open (draft kept or given back with a slip), case.register, case.state (with the handover in its sealed part,
/// when the result is handed out), case.note (only in the timeline), case.set (fields of an open case, each a register
/// of its own; what overwrites something that its writer had not seen is kept as a conflict), case.assess (the fee of
/// an open case counted anew from its answers), case.promise (a promise counted anew after a change of the free days:
/// taken only from where it stood, so that what several PCs count alike moves it once), case.attach and case.detach (an
/// add-only set with tombstones, in whatever state the case is).
class CaseFold {
 public:
  static void apply(std::optional<CaseRow>& row, const PlacedOperation& placed, std::vector<Anomaly>& anomalies);
};

/// milestone.set whole, milestone.promise by the rule of case.promise.
class MilestoneFold {
 public:
  static void apply(std::optional<MilestoneRow>& row, const PlacedOperation& placed, std::vector<Anomaly>& anomalies);
};

class ApplicantFold {
 public:
  static void apply(std::optional<ApplicantRow>& row, const PlacedOperation& placed, std::vector<Anomaly>& anomalies);
};
