#pragma once

#include <QString>

#include "store/database.h"

/// The database of a centre: PostgreSQL, or one SQLite file for a small one. The tables and every statement over them
/// are the same for both (portable.md). Any thread; the connection stays on the one that opened it.
class CentreDatabase {
 public:
  /// `where`: "postgresql://…" or the path of a file. Opens it and brings it to this program's schema; several programs
  /// may do so at once. Errors: Io, retryable, when the server cannot be reached; Unsupported for a newer schema.
  static Result<std::unique_ptr<Database>> open(const QString& where);
  [[nodiscard]] static bool isServer(const QString& where) { return where.startsWith(QLatin1String("postgres")); }

 private:
  [[nodiscard]] static Done migrate(Database& database);
};
