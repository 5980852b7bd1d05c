#pragma once

#include <optional>

#include "domain/office.h"
#include "domain/result.h"
#include "domain/ticket.h"
#include "store/database.h"

/// Whom a counter calls next: the queue discipline over the tables. Shared by the desk of a lone counter and the hub of
/// a hall. Backend thread.
class NextCall {
 public:
  explicit NextCall(Database& database) : m_database(database) {}

  /// Absent when nobody waits for this counter.
  Result<std::optional<Ticket>> pick(const Counter& counter, QDate day, const DisciplineRules& rules,
                                     qint64 nowMs) const;
  /// What the calls of the day at this counter leave behind.
  Result<DisciplineState> state(const QString& counterId, QDate day, const DisciplineRules& rules) const;

 private:
  Database& m_database;
};
