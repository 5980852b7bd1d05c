#include "journal/fold/record_fold.h"

#include <algorithm>
#include <array>

namespace {
constexpr std::array<const char*, 8> kKinds{"office",  "agency",   "series",        "counter",
                                            "officer", "standard", "counter_state", "calendar"};
}

bool RecordFold::handles(const QString& kind) {
  return std::ranges::any_of(kKinds, [&](const char* known) { return kind == QLatin1String(known); });
}

void RecordFold::apply(std::optional<DirectoryRow>& row, const PlacedOperation& placed, std::vector<Anomaly>&) {
  const Operation& operation = placed.operation;
  const qsizetype colon = operation.entity.indexOf(QLatin1Char(':'));
  const QString kind = operation.entity.left(colon);
  if (operation.type != kind + QLatin1String(".set")) return;  // of a newer program
  row = DirectoryRow{kind, operation.entity.mid(colon + 1), operation.plain, {operation.id, placed.key}};
}
