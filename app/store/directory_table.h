#pragma once

#include <vector>

#include "domain/result.h"
#include "journal/fold/record_fold.h"
#include "store/database.h"

/// Records that are written whole: office, agencies, queues, counters, officers, standards. Backend thread.
class DirectoryTable {
 public:
  explicit DirectoryTable(Database& database) : m_database(database) {}

  Result<std::optional<DirectoryRow>> row(const QString& kind, const QString& key) const;
  Result<std::vector<DirectoryRow>> ofKind(const QString& kind) const;
  [[nodiscard]] Done write(const DirectoryRow& row) const;
  [[nodiscard]] Done remove(const QString& kind, const QString& key) const;

 private:
  Database& m_database;
};
