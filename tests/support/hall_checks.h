#pragma once

#include <QStringList>

#include <set>

#include "store/store.h"
#include "store/ticket_table.h"

// What must hold of a hall's log, whatever has happened. Each returns what does not, in words.

/// The tables that hub and members have in common, out of a dump (table_dump.h): all but those of the data groups.
inline QString hallTables(const QString& dump) {
  QString text;
  for (const QString& section : dump.split(QLatin1String("== ")))
    for (const char* name : {"ticket\n", "directory\n", "milestone\n", "print_job\n", "cash_shift\n"})
      if (section.startsWith(QLatin1String(name))) text += section;
  return text;
}

/// The tickets of all days, as far as the log names them.
inline Result<std::vector<Ticket>> allTickets(Store& store, const QList<QDate>& days) {
  std::vector<Ticket> all;
  for (const QDate& day : days) {
    auto tickets = TicketTable(store.database()).ofDay(day);
    if (!tickets) return tickets;
    std::ranges::move(*tickets, std::back_inserter(all));
  }
  return all;
}

/// I2: no number of a day stands twice.
inline QStringList repeatedNumbers(const std::vector<Ticket>& tickets) {
  QStringList found;
  std::set<std::pair<QDate, QString>> labels;
  for (const Ticket& ticket : tickets)
    if (!labels.emplace(ticket.day, ticket.label()).second)
      found.append(QStringLiteral("I2: %1 stands twice").arg(ticket.label()));
  return found;
}

/// I3, without the fold's help: between two calls of a ticket that both count, whoever had it first must have let it
/// go.
inline Result<QStringList> doubleCalls(Store& store, const std::vector<Ticket>& tickets) {
  std::set<QByteArray> flagged;
  {
    auto statement = store.database().prepare("SELECT operation FROM anomaly");
    if (!statement) return tl::unexpected(statement.error());
    if (auto done = statement->run(); !done) return tl::unexpected(done.error());
    while (statement->next()) flagged.insert(statement->blob(0));
  }
  static const QStringList kReleases{QStringLiteral("ticket.hold"), QStringLiteral("ticket.no_show"),
                                     QStringLiteral("ticket.transfer"), QStringLiteral("ticket.finish"),
                                     QStringLiteral("ticket.cancel")};
  QStringList found;
  for (const Ticket& ticket : tickets) {
    const auto history = store.log().ofEntity(QLatin1String("ticket:") + ticket.id.toString());
    if (!history) return tl::unexpected(history.error());
    QString holder;
    for (const PlacedOperation& placed : *history) {
      const Operation& operation = placed.operation;
      if (flagged.contains(operation.id.toBytes())) {
        // The last word of one who lost to a higher fence: the anomaly says so, the ticket is free of that holder.
        if (!holder.isEmpty() && operation.type != QLatin1String("ticket.call")) holder.clear();
        continue;
      }
      if (kReleases.contains(operation.type)) holder.clear();
      if (operation.type != QLatin1String("ticket.call")) continue;
      const QString counter = operation.plain.value(QLatin1String("counter")).toString();
      if (!holder.isEmpty() && holder != counter)
        found.append(QStringLiteral("I3: %1 at %2 and at %3, and nobody is told").arg(ticket.label(), holder, counter));
      holder = counter;
    }
  }
  return found;
}
