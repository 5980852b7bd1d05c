#pragma once

#include <optional>
#include <vector>

#include "domain/paper_record.h"
#include "journal/fold/anomaly.h"

struct PaperRow {
  PaperRecord paper;
  FoldMark mark;
};
struct PrintJobRow {
  PrintJob job;
  FoldMark mark;
};

/// paper.issue: written once; a second one for the same id is an anomaly. Pure, any thread.
class PaperFold {
 public:
  static void apply(std::optional<PaperRow>& row, const PlacedOperation& placed, std::vector<Anomaly>& anomalies);
};

/// print.queue, print.done, print.fail, print.dismiss, print.confirm. A job ends once; what comes later is an anomaly.
class PrintJobFold {
 public:
  static void apply(std::optional<PrintJobRow>& row, const PlacedOperation& placed, std::vector<Anomaly>& anomalies);
};
