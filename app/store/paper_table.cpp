#include "store/paper_table.h"

#include <QJsonDocument>

#include "store/order_key.h"

#define PAPER_COLUMNS \
  "id, stream, kind, device, year, number, label, subject, content, officer_id, counter_id, issued_at"
#define JOB_COLUMNS                                                                                   \
  "id, paper_id, kind, label, subject, printer, copy, state, reason, officer_id, counter_id, queued_at, ended_at"

namespace {

PaperRecord paperOf(const Statement& row) {
  PaperRecord paper;
  paper.id = PaperId::parse(row.text(0)).value_or(PaperId{});
  paper.stream = row.text(1);
  paper.kind = paperKindFromKey(row.text(2)).value_or(PaperKind::Ticket);
  paper.device = row.text(3);
  paper.year = row.number(4);
  paper.number = row.number(5);
  paper.label = row.text(6);
  paper.subject = row.text(7);
  paper.content = QJsonDocument::fromJson(row.text(8).toUtf8()).object();
  paper.officerId = row.text(9);
  paper.counterId = row.text(10);
  paper.issuedAtMs = row.integer(11);
  return paper;
}

PrintJob jobOf(const Statement& row) {
  PrintJob job;
  job.id = row.text(0);
  job.paperId = row.text(1);
  job.kind = paperKindFromKey(row.text(2)).value_or(PaperKind::Ticket);
  job.label = row.text(3);
  job.subject = row.text(4);
  job.printer = row.text(5);
  job.copy = row.number(6);
  job.state = printStateFromKey(row.text(7)).value_or(PrintState::Queued);
  job.reason = row.text(8);
  job.officerId = row.text(9);
  job.counterId = row.text(10);
  job.queuedAtMs = row.integer(11);
  job.endedAtMs = row.optionalInteger(12);
  return job;
}

FoldMark markOf(const Statement& row, int column) {
  return {Uuid::fromBytes(row.blob(column)).value_or(Uuid()), orderKeyFromBytes(row.blob(column + 1))};
}

Result<std::optional<PaperRow>> onePaper(Statement& statement) {
  if (auto done = statement.run(); !done) return tl::unexpected(done.error());
  if (!statement.next()) return std::optional<PaperRow>();
  return std::optional<PaperRow>(PaperRow{paperOf(statement), markOf(statement, 12)});
}

}  // namespace

Result<std::optional<PaperRow>> PaperTable::row(const PaperId& id) const {
  auto statement = m_database.prepare("SELECT " PAPER_COLUMNS ", last_op, order_key FROM paper WHERE id = ?");
  if (!statement) return tl::unexpected(statement.error());
  statement->bind(id.toString());
  return onePaper(*statement);
}

Result<std::optional<PaperRow>> PaperTable::byLabel(const QString& label) const {
  auto statement = m_database.prepare("SELECT " PAPER_COLUMNS
                                      ", last_op, order_key FROM paper WHERE label = ? ORDER BY issued_at DESC LIMIT 1");
  if (!statement) return tl::unexpected(statement.error());
  statement->bind(label);
  return onePaper(*statement);
}

Result<std::vector<PaperRecord>> PaperTable::ofSubject(const QString& subject) const {
  auto statement = m_database.prepare("SELECT " PAPER_COLUMNS " FROM paper WHERE subject = ? ORDER BY issued_at");
  if (!statement) return tl::unexpected(statement.error());
  if (auto done = statement->bind(subject).run(); !done) return tl::unexpected(done.error());
  std::vector<PaperRecord> papers;
  while (statement->next()) papers.push_back(paperOf(*statement));
  if (auto done = statement->fault(); !done) return tl::unexpected(done.error());
  return papers;
}

Result<int> PaperTable::lastNumber(PaperKind kind, const QString& device, int year) const {
  auto statement = m_database.prepare("SELECT max(number) FROM paper WHERE kind = ? AND device = ? AND year = ?");
  if (!statement) return tl::unexpected(statement.error());
  if (auto done = statement->bind(toKey(kind)).bind(device).bind(year).run(); !done)
    return tl::unexpected(done.error());
  return statement->next() ? statement->number(0) : 0;
}

Done PaperTable::write(const PaperRow& row) const {
  auto statement = m_database.prepare("INSERT OR REPLACE INTO paper (" PAPER_COLUMNS
                                      ", last_op, order_key) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  if (!statement) return tl::unexpected(statement.error());
  const PaperRecord& p = row.paper;
  statement->bind(p.id.toString()).bind(p.stream).bind(toKey(p.kind)).bind(p.device).bind(p.year).bind(p.number);
  statement->bind(p.label).bind(p.subject);
  statement->bind(QString::fromUtf8(QJsonDocument(p.content).toJson(QJsonDocument::Compact)));
  statement->bind(p.officerId).bind(p.counterId).bind(p.issuedAtMs);
  statement->bind(QVariant(row.mark.lastOperation.toBytes())).bind(QVariant(toBytes(row.mark.key)));
  return statement->run();
}

Done PaperTable::remove(const PaperId& id) const {
  auto statement = m_database.prepare("DELETE FROM paper WHERE id = ?");
  if (!statement) return tl::unexpected(statement.error());
  return statement->bind(id.toString()).run();
}

Result<std::optional<PrintJobRow>> PrintJobTable::row(const QString& id) const {
  auto statement = m_database.prepare("SELECT " JOB_COLUMNS ", last_op, order_key FROM print_job WHERE id = ?");
  if (!statement) return tl::unexpected(statement.error());
  if (auto done = statement->bind(id).run(); !done) return tl::unexpected(done.error());
  if (!statement->next()) return std::optional<PrintJobRow>();
  return std::optional<PrintJobRow>(PrintJobRow{jobOf(*statement), markOf(*statement, 13)});
}

Done PrintJobTable::write(const PrintJobRow& row) const {
  auto statement = m_database.prepare("INSERT OR REPLACE INTO print_job (" JOB_COLUMNS
                                      ", last_op, order_key) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  if (!statement) return tl::unexpected(statement.error());
  const PrintJob& j = row.job;
  statement->bind(j.id).bind(j.paperId).bind(toKey(j.kind)).bind(j.label).bind(j.subject).bind(j.printer).bind(j.copy);
  statement->bind(toKey(j.state)).bind(j.reason).bind(j.officerId).bind(j.counterId).bind(j.queuedAtMs).bind(j.endedAtMs);
  statement->bind(QVariant(row.mark.lastOperation.toBytes())).bind(QVariant(toBytes(row.mark.key)));
  return statement->run();
}

Done PrintJobTable::remove(const QString& id) const {
  auto statement = m_database.prepare("DELETE FROM print_job WHERE id = ?");
  if (!statement) return tl::unexpected(statement.error());
  return statement->bind(id).run();
}

Result<std::vector<PrintJob>> PrintJobTable::list(Which which, qint64 fromMs, int limit) const {
  auto run = [&](Result<Statement> statement) -> Result<std::vector<PrintJob>> {
    if (!statement) return tl::unexpected(statement.error());
    if (auto done = statement->bind(fromMs).bind(limit).run(); !done) return tl::unexpected(done.error());
    std::vector<PrintJob> jobs;
    while (statement->next()) jobs.push_back(jobOf(*statement));
    if (auto done = statement->fault(); !done) return tl::unexpected(done.error());
    return jobs;
  };
  switch (which) {
    case Which::All:
      return run(m_database.prepare("SELECT " JOB_COLUMNS
                                    " FROM print_job WHERE queued_at >= ? ORDER BY queued_at DESC, id DESC LIMIT ?"));
    case Which::Failed:
      return run(m_database.prepare("SELECT " JOB_COLUMNS
                                    " FROM print_job WHERE state = 'failed' AND queued_at >= ? "
                                    "ORDER BY queued_at DESC, id DESC LIMIT ?"));
    case Which::Queued:
      return run(m_database.prepare("SELECT " JOB_COLUMNS
                                    " FROM print_job WHERE state = 'queued' AND queued_at >= ? "
                                    "ORDER BY queued_at DESC, id DESC LIMIT ?"));
    case Which::Copies:
      return run(m_database.prepare("SELECT " JOB_COLUMNS
                                    " FROM print_job WHERE copy > 0 AND queued_at >= ? "
                                    "ORDER BY queued_at DESC, id DESC LIMIT ?"));
  }
  return std::vector<PrintJob>{};
}

Result<PrintJobTable::Counts> PrintJobTable::counts(qint64 fromMs) const {
  auto statement = m_database.prepare(
      "SELECT count(*), coalesce(sum(state = 'failed'), 0), coalesce(sum(state = 'queued'), 0), "
      "coalesce(sum(copy > 0), 0) FROM print_job WHERE queued_at >= ?");
  if (!statement) return tl::unexpected(statement.error());
  if (auto done = statement->bind(fromMs).run(); !done) return tl::unexpected(done.error());
  if (!statement->next()) return Counts{};
  return Counts{statement->number(0), statement->number(1), statement->number(2), statement->number(3)};
}

Result<int> PrintJobTable::copiesOf(const QString& paperId) const {
  auto statement = m_database.prepare("SELECT coalesce(max(copy), -1) FROM print_job WHERE paper_id = ?");
  if (!statement) return tl::unexpected(statement.error());
  if (auto done = statement->bind(paperId).run(); !done) return tl::unexpected(done.error());
  return statement->next() ? statement->number(0) : -1;
}

Result<std::vector<PrintJob>> PrintJobTable::ofPaper(const QString& paperId) const {
  auto statement =
      m_database.prepare("SELECT " JOB_COLUMNS " FROM print_job WHERE paper_id = ? ORDER BY queued_at, id");
  if (!statement) return tl::unexpected(statement.error());
  if (auto done = statement->bind(paperId).run(); !done) return tl::unexpected(done.error());
  std::vector<PrintJob> jobs;
  while (statement->next()) jobs.push_back(jobOf(*statement));
  if (auto done = statement->fault(); !done) return tl::unexpected(done.error());
  return jobs;
}
