#include "store/bundle_ownership.h"

#include "journal/wire/bundle.h"
#include "store/log_table.h"

Result<bool> BundleOwnership::isFromCentre(const QString& kind) const {
  const auto first = since(kind);
  if (!first) return tl::unexpected(first.error());
  return first->has_value();
}

Result<std::optional<HybridTime>> BundleOwnership::since(const QString& kind) const {
  const QString name = bundle_name::of(kind);
  // Whom a hall revokes is the hall's business too.
  if (name.isEmpty() || name == bundle_name::kRevocations) return std::optional<HybridTime>();
  const auto history = LogTable(m_database).ofEntity(QLatin1String("bundle:") + name);
  if (!history) return tl::unexpected(history.error());
  std::optional<HybridTime> first;
  for (const PlacedOperation& placed : *history) {
    const HybridTime at{placed.key.effective};
    if (!first || at < *first) first = at;
  }
  return first;
}
