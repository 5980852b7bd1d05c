#include "services/history_doubts.h"

#include "store/centre_heads.h"
#include "store/seen_heads.h"

namespace history_doubts {

Result<std::vector<AnomalyLine>> lines(Store& store) {
  const auto ofHub = SeenHeads(store).doubts();
  if (!ofHub) return tl::unexpected(ofHub.error());
  const auto ofCentre = CentreHeads::doubts(store);
  if (!ofCentre) return tl::unexpected(ofCentre.error());
  std::vector<AnomalyLine> lines;
  const auto tell = [&lines](const HistoryDoubt& doubt, const char* whose, AnomalyLine::Why why) {
    AnomalyLine line;
    line.operationId = QStringLiteral("%1:%2:%3").arg(QLatin1String(whose), doubt.stream).arg(doubt.seenSize);
    line.atMs = doubt.atMs;
    line.why = why;
    lines.push_back(std::move(line));
  };
  for (const HistoryDoubt& doubt : *ofHub) tell(doubt, "history", AnomalyLine::Why::HubHistory);
  for (const HistoryDoubt& doubt : *ofCentre) tell(doubt, "centre", AnomalyLine::Why::CentreHistory);
  return lines;
}

}  // namespace history_doubts
