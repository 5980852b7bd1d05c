#pragma once

#include <vector>

#include "domain/result.h"
#include "journal/fold/anomaly.h"
#include "store/database.h"

/// What was recorded and could not take effect. Written by the fold alone. Backend thread.
class AnomalyTable {
 public:
  explicit AnomalyTable(Database& database) : m_database(database) {}

  struct Line {
    Anomaly anomaly;
    qint64 atMs = 0;  ///< ms UTC, when the operation was made, by its id
  };
  /// Of operations that were made since then, newest first.
  Result<std::vector<Line>> since(qint64 fromMs, int limit) const;
  [[nodiscard]] Done write(const std::vector<Anomaly>& anomalies) const;
  [[nodiscard]] Done forget(const QString& entity) const;

 private:
  Database& m_database;
};
