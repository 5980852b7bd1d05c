#pragma once

#include <vector>

#include "store/case_line.h"
#include "store/database.h"

/// Finds cases by what a person types, over any number of them: what it reads depends on what it finds. Backend thread.
class CaseSearch {
 public:
  explicit CaseSearch(Database& database) : m_database(database) {}

  /// Digits: NIK, family card or telephone, each by its beginning, grouped or not (08…, 62…, +62…). A tracking code by
  /// its beginning. Words: the beginnings of words of name and service; then names that are spelled otherwise. The newest
  /// first in each part. When there is nothing and it could be a tracking code, those that differ by a slip.
  Result<std::vector<CaseLine>> find(const QString& typed, int limit, int offset = 0) const;

 private:
  using Lines = Result<std::vector<CaseLine>>;
  Lines byDigits(const QString& digits, bool isPhone, int limit) const;
  Lines byRange(const char* sql, const QString& from, const QString& last, int limit) const;
  Lines byMatch(const char* sql, const QString& query, int limit) const;
  Lines byWords(const QString& text, int limit) const;
  Lines nearCode(const QString& text) const;

  Database& m_database;
};
