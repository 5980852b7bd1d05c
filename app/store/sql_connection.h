#pragma once

#include <QByteArray>
#include <QString>

#include <memory>

#include "domain/result.h"

/// A statement that one kind of database has prepared. Positions and columns count from 0. On the connection's thread.
class SqlStatement {
 public:
  virtual ~SqlStatement() = default;

  virtual void bindNull(int position) = 0;
  virtual void bindInteger(int position, qint64 value) = 0;
  virtual void bindReal(int position, double value) = 0;
  virtual void bindText(int position, const QString& value) = 0;
  virtual void bindBlob(int position, const QByteArray& value) = 0;

  /// Runs with what is bound, up to the first row.
  [[nodiscard]] virtual Done run() = 0;
  /// The first row after run(), then the next one; false behind the last, and where one cannot be read.
  [[nodiscard]] virtual bool next() = 0;
  /// What ended the walk, if it was no end of the rows.
  [[nodiscard]] virtual Done fault() const = 0;
  /// Ends the walk and lets go of what is bound.
  virtual void finish() = 0;

  [[nodiscard]] virtual bool isNull(int column) const = 0;
  [[nodiscard]] virtual qint64 integer(int column) const = 0;
  [[nodiscard]] virtual QString text(int column) const = 0;
  [[nodiscard]] virtual QByteArray blob(int column) const = 0;

  [[nodiscard]] virtual qint64 lastRowId() const = 0;
  [[nodiscard]] virtual int changedRows() const = 0;
};

/// One open connection. Lives on the thread that opened it, and longer than its statements.
class SqlConnection {
 public:
  virtual ~SqlConnection() = default;

  /// Question marks stand for values. Errors as Database's.
  [[nodiscard]] virtual Result<std::unique_ptr<SqlStatement>> prepare(const char* sql) = 0;
  /// Runs once without results.
  [[nodiscard]] virtual Done run(const QString& sql) = 0;
};
