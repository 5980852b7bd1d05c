// Whole histories as a hostile device could push them, one operation a line: every reducer must come to an end, and the
// same history twice to the same rows and anomalies.

#include <QByteArray>
#include <QList>

#include <cstdint>
#include <cstdlib>

#include "journal/codec.h"
#include "journal/fold/case_fold.h"
#include "journal/fold/paper_fold.h"
#include "journal/fold/record_fold.h"
#include "journal/fold/ticket_fold.h"

namespace {

template <typename Fold, typename Row>
bool isSameTwice(const std::vector<PlacedOperation>& history) {
  std::optional<Row> rows[2];
  std::vector<Anomaly> anomalies[2];
  for (int i = 0; i < 2; ++i)
    for (const PlacedOperation& placed : history) Fold::apply(rows[i], placed, anomalies[i]);
  return rows[0].has_value() == rows[1].has_value() && anomalies[0] == anomalies[1] &&
         (!rows[0] || rows[0]->mark == rows[1]->mark);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const QByteArray bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
  std::vector<PlacedOperation> history;
  for (const QByteArray& line : bytes.split('\n')) {
    auto operation = codec::decode(line);
    if (!operation) continue;
    const OrderKey key{true, history.size() + 1, operation->device, operation->seq};
    history.push_back({std::move(*operation), key});
  }
  if (history.empty()) return 0;
  // One entity is folded by one reducer; here every reducer gets all of it, which is more than it ever meets.
  const bool isSame = isSameTwice<TicketFold, TicketRow>(history) && isSameTwice<CaseFold, CaseRow>(history) &&
                      isSameTwice<MilestoneFold, MilestoneRow>(history) &&
                      isSameTwice<ApplicantFold, ApplicantRow>(history) && isSameTwice<PaperFold, PaperRow>(history) &&
                      isSameTwice<PrintJobFold, PrintJobRow>(history) && isSameTwice<RecordFold, DirectoryRow>(history);
  if (!isSame) std::abort();
  return 0;
}
