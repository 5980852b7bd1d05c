#include "journal/fold/record_fold.h"

#include <algorithm>
#include <array>

namespace {

/// Of each kind the one type of operation that writes it.
struct Kind {
  const char* name;
  const char* type;
};
constexpr std::array kKinds{Kind{"office", "office.set"},
                            Kind{"agency", "agency.set"},
                            Kind{"series", "series.set"},
                            Kind{"counter", "counter.set"},
                            Kind{"officer", "officer.set"},
                            Kind{"standard", "standard.set"},
                            Kind{"counter_state", "counter_state.set"},
                            Kind{"calendar", "calendar.set"},
                            Kind{"device", "device.set"},
                            Kind{"server", "server.set"},
                            Kind{"key", "key.grant"},
                            Kind{"bundle", "bundle.set"},
                            Kind{"centre_doubt", "centre_doubt.set"},
                            Kind{"export", "export.record"},
                            Kind{"paper_template", "paper_template.set"}};

const Kind* kindOf(const QString& name) {
  const auto found = std::ranges::find_if(kKinds, [&](const Kind& kind) { return name == QLatin1String(kind.name); });
  return found == kKinds.end() ? nullptr : &*found;
}

}  // namespace

bool RecordFold::handles(const QString& kind) { return kindOf(kind) != nullptr; }

void RecordFold::apply(std::optional<DirectoryRow>& row, const PlacedOperation& placed, std::vector<Anomaly>&) {
  const Operation& operation = placed.operation;
  const qsizetype colon = operation.entity.indexOf(QLatin1Char(':'));
  const QString kind = operation.entity.left(colon);
  const Kind* known = kindOf(kind);
  if (!known || operation.type != QLatin1String(known->type)) return;  // of a newer program
  row = DirectoryRow{kind, operation.entity.mid(colon + 1), operation.plain, {operation.id, placed.key}};
}
