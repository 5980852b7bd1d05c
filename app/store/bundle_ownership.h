#pragma once

#include <QString>

#include "domain/result.h"
#include "store/database.h"

/// Which settings of a hall come down from its centre (sync.md, "Conflicts": the centre writes, others receive). Those
/// are a hall's own until the first bundle with them is in its log. Backend thread.
class BundleOwnership {
 public:
  explicit BundleOwnership(Database& database) : m_database(database) {}

  /// `kind` of a record: "standard", "calendar", "officer"; false for every other.
  Result<bool> isFromCentre(const QString& kind) const;

 private:
  Database& m_database;
};
