#pragma once

#include <optional>

#include "domain/result.h"
#include "journal/fold/person_fold.h"
#include "store/database.h"

/// Who was told apart from whom. Backend thread.
class LikenessTable {
 public:
  explicit LikenessTable(Database& database) : m_database(database) {}

  Result<std::optional<LikenessRow>> row(const QString& id) const;
  [[nodiscard]] Done write(const LikenessRow& row) const;
  [[nodiscard]] Done remove(const QString& id) const;

  /// Whether an officer of this data group has said that the two numbers are two persons.
  Result<bool> isApart(const QString& stream, const QString& oneNik, const QString& otherNik) const;

 private:
  Database& m_database;
};
