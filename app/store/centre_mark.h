#pragma once

#include <QString>

#include "domain/result.h"
#include "journal/wire/cursor.h"
#include "store/database.h"

/// How far the centre has the order of this hall, as the hub said last; "di pusat". Of this PC alone, not folded.
/// Backend thread. Errors: those of the database.
class CentreMark {
 public:
  explicit CentreMark(Database& database) : m_database(database) {}

  [[nodiscard]] Done set(const Cursor& have) const;
  Result<Cursor> get() const;
  /// Whether the centre has all that is known here of an entity. `logId`: of the order in which its operations stand.
  Result<bool> has(const QString& logId, const QString& entity) const;

 private:
  Database& m_database;
};
