#pragma once

#include <QDate>

#include <optional>
#include <vector>

#include "domain/queue_discipline.h"
#include "domain/result.h"
#include "domain/ticket.h"
#include "journal/fold/ticket_fold.h"
#include "store/database.h"

/// How many wait in one queue, and since when the first of them.
struct QueueCount {
  QString queue;
  int waiting = 0;
  std::optional<qint64> oldestIssuedAtMs;
};

/// What the figures of a day need of one ticket. Times ms UTC.
struct DayLine {
  QString queue;
  QString serviceId;
  TicketState state = TicketState::Waiting;
  QString counterId;
  qint64 issuedAtMs = 0;
  std::optional<qint64> calledAtMs;   ///< the last call
  std::optional<qint64> servingAtMs;
  std::optional<qint64> endedAtMs;
  qint64 waitedMs = 0;                ///< from paper to the first call
  qint64 servedMs = 0;
};

/// The table of tickets: one mapper, and the queries that the screens read. Backend thread.
class TicketTable {
 public:
  explicit TicketTable(Database& database) : m_database(database) {}

  Result<std::optional<TicketRow>> row(const TicketId& id) const;
  [[nodiscard]] Done write(const TicketRow& row) const;
  [[nodiscard]] Done remove(const TicketId& id) const;

  Result<int> lastNumber(QDate day, const QString& series) const;
  /// All that wait today in these queues, in no particular order.
  Result<std::vector<Ticket>> waiting(QDate day, const QStringList& queues) const;
  /// The first regular and the first priority ticket of each queue and all bookings: enough to pick from
  /// (queue_discipline.h), however many wait. Leaves out what is kept for another counter.
  Result<std::vector<Candidate>> heads(QDate day, const QStringList& queues, const QString& counterId) const;
  Result<std::vector<QueueCount>> counts(QDate day) const;
  /// Called or being served at this counter, of whatever day.
  Result<std::optional<Ticket>> inService(const QString& counterId) const;
  Result<std::vector<Ticket>> allInService() const;
  Result<std::vector<Ticket>> heldAt(const QString& counterId) const;
  Result<std::vector<Ticket>> noShows(QDate day, const QStringList& queues) const;
  Result<std::optional<Ticket>> find(QDate day, const QString& series, int number) const;
  Result<std::optional<Ticket>> findByCode(const QString& code) const;
  /// The classes of the last calls at a counter, newest first: what the interleave goes on from.
  Result<std::vector<Ticket>> lastCalls(const QString& counterId, QDate day, int limit) const;
  Result<std::vector<Ticket>> ofDay(QDate day) const;
  /// The same day for figures, a few columns of each.
  Result<std::vector<DayLine>> linesOfDay(QDate day) const;
  /// Those of the day that were called and then went back into a queue, whether or not they were called again.
  Result<std::vector<Ticket>> calledAgain(QDate day) const;
  /// All that this counter has called from a point in time on.
  Result<std::vector<Ticket>> calledBy(const QString& counterId, qint64 fromMs) const;

 private:
  Result<std::vector<Ticket>> all(Statement& statement) const;
  Database& m_database;
};
