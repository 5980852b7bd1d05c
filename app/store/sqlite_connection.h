#pragma once

#include "store/sql_connection.h"

struct sqlite3;

/// SQLite by its own interface. Qt's driver binds by names and variants, which bounded the rebuild of the tables (bench
/// store.rebuild: 35,000 to 47,000 operations a second through it, 53,000 to 55,000 here, the file in the system's
/// cache). A file is opened for one thread alone.
class SqliteConnection : public SqlConnection {
 public:
  /// Waits five seconds for another writer. Errors: Io, Corrupt, ReadOnly, Busy.
  static Result<std::unique_ptr<SqlConnection>> open(const QString& path, bool isReadOnly);
  ~SqliteConnection() override;
  SqliteConnection(const SqliteConnection&) = delete;
  SqliteConnection& operator=(const SqliteConnection&) = delete;

  [[nodiscard]] Result<std::unique_ptr<SqlStatement>> prepare(const char* sql) override;
  [[nodiscard]] Done run(const QString& sql) override;

 private:
  explicit SqliteConnection(sqlite3* handle) : m_handle(handle) {}

  sqlite3* m_handle;
};
