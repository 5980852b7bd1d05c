#include "store/number_table.h"

#include "journal/payload.h"

Result<int> NumberTable::last(QDate day, const QString& series) const {
  auto statement = m_database.prepare("SELECT max(number) FROM issued_number WHERE day = ? AND series = ?");
  if (!statement) return tl::unexpected(statement.error());
  if (auto done = statement->bind(day.toString(Qt::ISODate)).bind(series).run(); !done)
    return tl::unexpected(done.error());
  return statement->next() ? statement->number(0) : 0;
}

Done NumberTable::noteIssue(const Operation& operation) const {
  if (operation.type != QLatin1String("ticket.issue")) return {};
  PayloadReader read(operation.plain);
  const QString day = read.text("day");
  const QString series = read.text("series");
  const qint64 number = read.integer("n");
  if (!read.isGood()) return {};  // the fold says that it cannot be read
  auto insert = m_database.prepare(
      "INSERT INTO issued_number (day, series, number, ticket) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING");
  if (!insert) return tl::unexpected(insert.error());
  const QString ticket = operation.entity.mid(7);
  if (auto done = insert->bind(day).bind(series).bind(number).bind(ticket).run(); !done) return done;
  if (insert->changedRows() > 0) return {};
  auto holder = m_database.prepare("SELECT ticket FROM issued_number WHERE day = ? AND series = ? AND number = ?");
  if (!holder) return tl::unexpected(holder.error());
  if (auto done = holder->bind(day).bind(series).bind(number).run(); !done) return done;
  if (!holder->next()) return failure(ErrorCode::Internal, QStringLiteral("a number is not in its table"));
  if (holder->text(0) != ticket)
    return failure(ErrorCode::Duplicate, series + QLatin1Char('-') + QString::number(number), QStringLiteral("number"));
  return {};
}

Done NumberTable::noteAllTickets() const {
  return m_database.run(
      "INSERT INTO issued_number (day, series, number, ticket) SELECT day, series, number, id FROM ticket WHERE true "
      "ORDER BY issued_at ON CONFLICT DO NOTHING");
}
