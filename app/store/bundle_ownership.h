#pragma once

#include <QString>

#include <optional>

#include "domain/result.h"
#include "journal/hybrid_clock.h"
#include "store/database.h"

/// Which settings of a hall come down from its centre (sync.md, "Conflicts": the centre writes, others receive). Those
/// are a hall's own until the first bundle with them is in its log. Backend thread.
class BundleOwnership {
 public:
  explicit BundleOwnership(Database& database) : m_database(database) {}

  /// `kind` of a record: "standard", "calendar", "officer"; false for every other.
  Result<bool> isFromCentre(const QString& kind) const;
  /// Since when, in the order's time: what was written before that was the hall's own, however late it comes in (after a
  /// restored backup, say). Absent where it still is.
  Result<std::optional<HybridTime>> since(const QString& kind) const;

 private:
  Database& m_database;
};
