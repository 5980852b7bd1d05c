#pragma once

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QVariant>

#include <functional>
#include <memory>
#include <unordered_map>

#include "domain/result.h"

class Statement;

/// One connection to one SQLite file: WAL, foreign keys on, synchronous FULL. Lives on the thread that opened it.
///
/// Statements are prepared once and kept. Errors carry DiskFull, ReadOnly, Corrupt, Busy or Io.
class Database {
 public:
  enum class Mode { ReadWrite, ReadOnly };

  /// Tests make the n-th access to the database fail; called before each with the statement's text.
  using FaultHook = std::function<bool(const char* sql)>;

  static Result<std::unique_ptr<Database>> open(const QString& path, Mode mode = Mode::ReadWrite);
  ~Database();
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;

  /// The text must be a literal: statements are kept by its address. The statement is reset and unbound.
  [[nodiscard]] Result<Statement> prepare(const char* sql);
  /// Runs one statement without results.
  [[nodiscard]] Done run(const char* sql);
  [[nodiscard]] Done run(const QString& sql);

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
  /// Its name among Qt's connections.
  [[nodiscard]] const QString& connection() const { return m_connection; }
  [[nodiscard]] bool isInTransaction() const { return m_depth > 0; }
  void setFaultHook(FaultHook hook) { m_fault = std::move(hook); }
  /// Bytes that the file takes, with its log.
  [[nodiscard]] qint64 bytesOnDisk() const;

 private:
  friend class Statement;
  friend class Transaction;
  Database(QString path, QString connection);
  [[nodiscard]] Done configure(Mode mode);
  [[nodiscard]] bool fails(const char* sql) const { return m_fault && m_fault(sql); }

  QString m_path;
  QString m_connection;
  std::unordered_map<const char*, std::unique_ptr<QSqlQuery>> m_statements;
  FaultHook m_fault;
  int m_depth = 0;
};

/// A prepared statement in use: bind in order, run, step through rows. Finished when it goes out of scope.
class Statement {
 public:
  Statement(Statement&& other) noexcept : m_database(other.m_database), m_query(other.m_query), m_sql(other.m_sql) {
    other.m_query = nullptr;
  }
  Statement& operator=(Statement&&) = delete;
  ~Statement();

  Statement& bind(const QVariant& value);
  Statement& bind(const QString& value);
  Statement& bind(qint64 value) { return bind(QVariant(value)); }
  Statement& bind(int value) { return bind(QVariant(value)); }
  Statement& bind(const std::optional<qint64>& value) { return bind(value ? QVariant(*value) : QVariant()); }

  [[nodiscard]] Done run();
  /// Moves to the next row; false after the last. A row that cannot be read ends the walk: ask `fault()` after it.
  [[nodiscard]] bool next();
  [[nodiscard]] Done fault() const;

  [[nodiscard]] QString text(int column) const { return m_query->value(column).toString(); }
  [[nodiscard]] qint64 integer(int column) const { return m_query->value(column).toLongLong(); }
  [[nodiscard]] int number(int column) const { return m_query->value(column).toInt(); }
  [[nodiscard]] QByteArray blob(int column) const { return m_query->value(column).toByteArray(); }
  [[nodiscard]] bool isNull(int column) const { return m_query->isNull(column); }
  [[nodiscard]] std::optional<qint64> optionalInteger(int column) const {
    return isNull(column) ? std::nullopt : std::optional<qint64>(integer(column));
  }
  [[nodiscard]] qint64 lastRowId() const { return m_query->lastInsertId().toLongLong(); }
  [[nodiscard]] int changedRows() const { return m_query->numRowsAffected(); }

 private:
  friend class Database;
  Statement(Database& database, QSqlQuery& query, const char* sql)
      : m_database(&database), m_query(&query), m_sql(sql) {}

  Database* m_database;
  QSqlQuery* m_query;
  const char* m_sql;
  int m_bound = 0;
};

/// BEGIN IMMEDIATE until commit(); rolled back when it goes out of scope before. May be nested: the outer one decides.
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
