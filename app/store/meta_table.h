#pragma once

#include <QString>

#include <optional>

#include "domain/result.h"
#include "store/database.h"

/// Facts about the file itself, one text a key. Backend thread.
class MetaTable {
 public:
  explicit MetaTable(Database& database) : m_database(database) {}

  Result<std::optional<QString>> text(const QString& key) const;
  [[nodiscard]] Done set(const QString& key, const QString& value) const;
  [[nodiscard]] Done remove(const QString& key) const;

 private:
  Database& m_database;
};
