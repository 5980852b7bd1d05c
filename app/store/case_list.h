#pragma once

#include <vector>

#include "domain/case_filter.h"
#include "store/case_line.h"
#include "store/database.h"

/// The list of cases in every filter and order. Each page is read along an index that has the order already, so that the
/// first one costs the same over a thousand cases and over a million; the statements name their index, and one that no
/// longer fits is an error and not a walk over the table. Backend thread.
class CaseList {
 public:
  explicit CaseList(Database& database) : m_database(database) {}

  /// Without the filter's text, which CaseSearch answers.
  Result<std::vector<CaseLine>> page(const CaseFilter& filter, const CaseOrder& order, int limit, int offset) const;
  Result<int> count(const CaseFilter& filter) const;

  /// Every statement that reads a page, for the test of their plans.
  static std::vector<const char*> statements();

 private:
  Result<std::vector<CaseLine>> read(const char* sql, const CaseFilter& filter, int limit, int offset) const;
  Result<std::vector<CaseLine>> byStatus(const CaseFilter& filter, bool isDescending, int limit, int offset) const;

  Database& m_database;
};
