#include "store/sqlite_connection.h"

#include <sqlite3.h>

#include <utility>

#include "store/case_keys.h"

namespace {

constexpr int kBusyTimeoutMs = 5000;

/// SQLite's result codes as far as a person must be told something different (sqlite.org/rescode.html).
Error errorOf(sqlite3* handle, int result) {
  const int extended = handle ? sqlite3_extended_errcode(handle) : result;
  Error error;
  error.detail = QString::number(extended) + QLatin1String(": ") +
                 QString::fromUtf8(handle ? sqlite3_errmsg(handle) : sqlite3_errstr(result));
  switch (extended & 0xFF) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      error.code = ErrorCode::Busy;
      error.retryable = true;
      break;
    case SQLITE_READONLY:
      error.code = ErrorCode::ReadOnly;
      break;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      error.code = ErrorCode::Corrupt;
      break;
    case SQLITE_FULL:
      error.code = ErrorCode::DiskFull;
      error.retryable = true;
      break;
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
      error.code = ErrorCode::Io;
      break;
    case SQLITE_CONSTRAINT:
      error.code = ErrorCode::Duplicate;
      break;
    default:
      error.code = ErrorCode::Internal;
  }
  return error;
}

class SqliteStatement : public SqlStatement {
 public:
  SqliteStatement(sqlite3* handle, sqlite3_stmt* statement) : m_handle(handle), m_statement(statement) {}
  ~SqliteStatement() override { sqlite3_finalize(m_statement); }
  SqliteStatement(const SqliteStatement&) = delete;
  SqliteStatement& operator=(const SqliteStatement&) = delete;

  void bindNull(int position) override { note(sqlite3_bind_null(m_statement, position + 1)); }
  void bindInteger(int position, qint64 value) override { note(sqlite3_bind_int64(m_statement, position + 1, value)); }
  void bindReal(int position, double value) override { note(sqlite3_bind_double(m_statement, position + 1, value)); }
  void bindText(int position, const QString& value) override {
    const QByteArray bytes = value.toUtf8();
    note(sqlite3_bind_text64(m_statement, position + 1, bytes.constData(), static_cast<sqlite3_uint64>(bytes.size()),
                             SQLITE_TRANSIENT, SQLITE_UTF8));
  }
  void bindBlob(int position, const QByteArray& value) override {
    note(sqlite3_bind_blob64(m_statement, position + 1, value.constData(), static_cast<sqlite3_uint64>(value.size()),
                             SQLITE_TRANSIENT));
  }

  Done run() override {
    sqlite3_reset(m_statement);
    m_fault.reset();
    m_isFirst = false;
    // A value that could not be bound (too large, too many) must not become a row without it.
    if (const int misbound = std::exchange(m_misbound, SQLITE_OK); misbound != SQLITE_OK)
      return tl::unexpected(errorOf(nullptr, misbound));
    m_isFirst = step();
    m_changed = sqlite3_changes(m_handle);
    return fault();
  }

  bool next() override {
    if (std::exchange(m_isFirst, false)) return true;
    return m_hasRow && step();
  }

  [[nodiscard]] Done fault() const override {
    if (m_fault) return tl::unexpected(*m_fault);
    return {};
  }

  void finish() override {
    sqlite3_reset(m_statement);
    sqlite3_clear_bindings(m_statement);
    m_hasRow = m_isFirst = false;
    m_misbound = SQLITE_OK;
  }

  [[nodiscard]] bool isNull(int column) const override {
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
  }
  [[nodiscard]] qint64 integer(int column) const override { return sqlite3_column_int64(m_statement, column); }
  [[nodiscard]] QString text(int column) const override {
    const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(m_statement, column));
    return QString::fromUtf8(bytes, sqlite3_column_bytes(m_statement, column));
  }
  [[nodiscard]] QByteArray blob(int column) const override {
    const auto* bytes = static_cast<const char*>(sqlite3_column_blob(m_statement, column));
    return {bytes, sqlite3_column_bytes(m_statement, column)};
  }

  [[nodiscard]] qint64 lastRowId() const override { return sqlite3_last_insert_rowid(m_handle); }
  [[nodiscard]] int changedRows() const override { return m_changed; }

 private:
  void note(int result) {
    if (result != SQLITE_OK && m_misbound == SQLITE_OK) m_misbound = result;
  }

  bool step() {
    const int result = sqlite3_step(m_statement);
    m_hasRow = result == SQLITE_ROW;
    if (result != SQLITE_ROW && result != SQLITE_DONE) {
      m_fault = errorOf(m_handle, result);
      sqlite3_reset(m_statement);
    }
    return m_hasRow;
  }

  sqlite3* m_handle;
  sqlite3_stmt* m_statement;
  std::optional<Error> m_fault;
  int m_misbound = SQLITE_OK;
  int m_changed = 0;
  bool m_hasRow = false;
  bool m_isFirst = false;  ///< run() has stepped to a row that next() has not given out
};

QString textOf(sqlite3_value* value) {
  const auto* bytes = reinterpret_cast<const char*>(sqlite3_value_text(value));
  return QString::fromUtf8(bytes, sqlite3_value_bytes(value));
}

/// case_keys(name, form), for the statements that fill the index of names.
void answerCaseKeys(sqlite3_context* context, int, sqlite3_value** values) {
  const QByteArray keys = caseKeys(textOf(values[0]), textOf(values[1])).toUtf8();
  sqlite3_result_text64(context, keys.constData(), static_cast<sqlite3_uint64>(keys.size()), SQLITE_TRANSIENT,
                        SQLITE_UTF8);
}

}  // namespace

Result<std::unique_ptr<SqlConnection>> SqliteConnection::open(const QString& path, bool isReadOnly) {
  // Nobody asks how much memory it takes, and counting takes a lock at every allocation. Refused, and harmless, where
  // somebody has begun with SQLite already (sqlite.org/c3ref/c_config_covering_index_scan.html).
  [[maybe_unused]] static const int kUncounted = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
  sqlite3* handle = nullptr;
  const int flags =
      SQLITE_OPEN_NOMUTEX | (isReadOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
  const int result = sqlite3_open_v2(path.toUtf8().constData(), &handle, flags, nullptr);
  std::unique_ptr<SqlConnection> connection(new SqliteConnection(handle));
  if (result != SQLITE_OK) return tl::unexpected(errorOf(handle, result));
  sqlite3_busy_timeout(handle, kBusyTimeoutMs);
  const int known = sqlite3_create_function_v2(handle, "case_keys", 2, SQLITE_UTF8 | SQLITE_DETERMINISTIC, nullptr,
                                               &answerCaseKeys, nullptr, nullptr, nullptr);
  if (known != SQLITE_OK) return tl::unexpected(errorOf(handle, known));
  return connection;
}

SqliteConnection::~SqliteConnection() { sqlite3_close_v2(m_handle); }

Result<std::unique_ptr<SqlStatement>> SqliteConnection::prepare(const char* sql) {
  sqlite3_stmt* statement = nullptr;
  const int result = sqlite3_prepare_v3(m_handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
  if (result != SQLITE_OK) return tl::unexpected(errorOf(m_handle, result));
  return std::make_unique<SqliteStatement>(m_handle, statement);
}

Done SqliteConnection::run(const QString& sql) {
  const int result = sqlite3_exec(m_handle, sql.toUtf8().constData(), nullptr, nullptr, nullptr);
  if (result != SQLITE_OK) return tl::unexpected(errorOf(m_handle, result));
  return {};
}
