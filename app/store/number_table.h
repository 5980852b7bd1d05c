#pragma once

#include <QDate>

#include "domain/result.h"
#include "journal/operation.h"
#include "store/database.h"

/// The numbers that this hub has given out or taken note of. Backend thread.
class NumberTable {
 public:
  explicit NumberTable(Database& database) : m_database(database) {}

  /// The highest of the series on that day; 0 for none.
  Result<int> last(QDate day, const QString& series) const;
  /// Takes note of a ticket.issue; other types pass. Error: Duplicate, field "number", when another ticket has it.
  [[nodiscard]] Done noteIssue(const Operation& operation) const;
  /// Takes note of every ticket there is.
  [[nodiscard]] Done noteAllTickets() const;

 private:
  Database& m_database;
};
