#pragma once

#include <QString>
#include <QVariant>

#include <functional>
#include <memory>
#include <optional>
#include <unordered_map>
#include <utility>

#include "domain/result.h"
#include "store/sql_connection.h"

class QUrl;
class Statement;

/// One connection to one SQLite file: WAL, foreign keys on, synchronous FULL; or, for a centre, to one PostgreSQL
/// server. Lives on the thread that opened it.
///
/// Statements are prepared once and kept. Errors carry DiskFull, ReadOnly, Corrupt, Busy or Io.
class Database {
 public:
  enum class Mode { ReadWrite, ReadOnly };

  /// Tests make the n-th access to the database fail; called before each with the statement's text.
  using FaultHook = std::function<bool(const char* sql)>;

  static Result<std::unique_ptr<Database>> open(const QString& path, Mode mode = Mode::ReadWrite);
  /// "postgresql://user:password@host:port/name", a socket's folder as "?host=/folder". The server's own default of
  /// isolation (READ COMMITTED). Errors: Io, retryable, when it cannot be reached; Invalid for another address.
  static Result<std::unique_ptr<Database>> connectTo(const QUrl& url);
  ~Database();
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;

  /// The text must be a literal: statements are kept by its address. The statement is reset and unbound.
  [[nodiscard]] Result<Statement> prepare(const char* sql);
  /// Runs one statement without results.
  [[nodiscard]] Done run(const char* sql);
  [[nodiscard]] Done run(const QString& sql);

  [[nodiscard]] bool isServer() const { return m_isServer; }

  /// Eight times the usual page cache, until it goes out of scope; for work that goes over the whole file.
  class RoomyCache {
   public:
    explicit RoomyCache(Database& database);
    ~RoomyCache();
    RoomyCache(const RoomyCache&) = delete;
    RoomyCache& operator=(const RoomyCache&) = delete;

   private:
    Database& m_database;
  };

  [[nodiscard]] const QString& path() const { return m_path; }
  [[nodiscard]] bool isInTransaction() const { return m_depth > 0; }
  void setFaultHook(FaultHook hook) { m_fault = std::move(hook); }
  /// Bytes that the file takes, with its log.
  [[nodiscard]] qint64 bytesOnDisk() const;

 private:
  friend class Statement;
  friend class Transaction;
  Database(QString path, std::unique_ptr<SqlConnection> connection);
  [[nodiscard]] Done configure(Mode mode);
  [[nodiscard]] bool fails(const char* sql) const { return m_fault && m_fault(sql); }

  QString m_path;
  std::unique_ptr<SqlConnection> m_connection;
  std::unordered_map<const char*, std::unique_ptr<SqlStatement>> m_statements;  ///< gone before the connection
  FaultHook m_fault;
  bool m_isServer = false;
  int m_depth = 0;
};

/// A prepared statement in use: bind in order, run, step through rows. Finished when it goes out of scope.
class Statement {
 public:
  Statement(Statement&& other) noexcept
      : m_database(other.m_database), m_statement(std::exchange(other.m_statement, nullptr)), m_sql(other.m_sql),
        m_bound(other.m_bound) {}
  Statement& operator=(Statement&&) = delete;
  ~Statement();

  /// A number, text or bytes; what is invalid or null is NULL.
  Statement& bind(const QVariant& value);
  /// Never NULL: a null QString is an empty text.
  Statement& bind(const QString& value);
  Statement& bind(qint64 value);
  Statement& bind(int value) { return bind(qint64{value}); }
  Statement& bind(const std::optional<qint64>& value) { return value ? bind(*value) : bind(QVariant()); }

  [[nodiscard]] Done run();
  /// Moves to the next row; false after the last. A row that cannot be read ends the walk: ask `fault()` after it.
  [[nodiscard]] bool next() { return m_statement->next(); }
  [[nodiscard]] Done fault() const { return m_statement->fault(); }

  [[nodiscard]] QString text(int column) const { return m_statement->text(column); }
  [[nodiscard]] qint64 integer(int column) const { return m_statement->integer(column); }
  [[nodiscard]] int number(int column) const { return static_cast<int>(m_statement->integer(column)); }
  [[nodiscard]] QByteArray blob(int column) const { return m_statement->blob(column); }
  [[nodiscard]] bool isNull(int column) const { return m_statement->isNull(column); }
  [[nodiscard]] std::optional<qint64> optionalInteger(int column) const {
    return isNull(column) ? std::nullopt : std::optional<qint64>(integer(column));
  }
  [[nodiscard]] qint64 lastRowId() const { return m_statement->lastRowId(); }
  [[nodiscard]] int changedRows() const { return m_statement->changedRows(); }

 private:
  friend class Database;
  Statement(Database& database, SqlStatement& statement, const char* sql)
      : m_database(&database), m_statement(&statement), m_sql(sql) {}

  Database* m_database;
  SqlStatement* m_statement;
  const char* m_sql;
  int m_bound = 0;
};

/// BEGIN IMMEDIATE (at a server BEGIN) until commit(); rolled back when it goes out of scope before. May be nested: the outer one decides.
class Transaction {
 public:
  [[nodiscard]] static Result<Transaction> begin(Database& database);
  Transaction(Transaction&& other) noexcept : m_database(other.m_database) { other.m_database = nullptr; }
  Transaction& operator=(Transaction&&) = delete;
  ~Transaction();

  [[nodiscard]] Done commit();

 private:
  explicit Transaction(Database& database) : m_database(&database) {}
  Database* m_database;
};
