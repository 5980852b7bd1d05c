#include "store/centre/centre_database.h"

#include <QFile>
#include <QUrl>

#include "store/migrator.h"

namespace {

QString pathOf(int schema) {
  return QStringLiteral(":/migrations/centre/") + QString::number(schema).rightJustified(4, QLatin1Char('0')) +
         QLatin1String(".sql");
}

Result<int> schemaOf(Database& database) {
  auto statement = database.prepare("SELECT coalesce(max(version), 0) FROM schema_step");
  if (!statement) return tl::unexpected(statement.error());
  if (auto done = statement->run(); !done) return tl::unexpected(done.error());
  if (statement->next()) return statement->number(0);
  if (auto done = statement->fault(); !done) return tl::unexpected(done.error());
  return 0;
}

/// One step. Whoever begins first makes the others wait at its row; Duplicate: another program was faster.
Done step(Database& database, int schema) {
  const auto statements = Migrator::statementsOf(pathOf(schema));
  if (!statements) return tl::unexpected(statements.error());
  auto transaction = Transaction::begin(database);
  if (!transaction) return tl::unexpected(transaction.error());
  {
    auto claim = database.prepare("INSERT INTO schema_step (version) VALUES (?)");
    if (!claim) return tl::unexpected(claim.error());
    if (auto done = claim->bind(schema).run(); !done) return done;
  }
  for (const QString& sql : *statements) {
    if (auto done = database.run(sql); !done) {
      Error error = done.error();
      error.detail += QStringLiteral(" (migration %1 of the centre)").arg(schema);
      return tl::unexpected(error);
    }
  }
  return transaction->commit();
}

}  // namespace

Done CentreDatabase::migrate(Database& database) {
  // Two programs that both make this table: one of them is told so, by one code or another, and looks again.
  auto made = database.run("CREATE TABLE IF NOT EXISTS schema_step (version BIGINT PRIMARY KEY)");
  if (!made) made = database.run("CREATE TABLE IF NOT EXISTS schema_step (version BIGINT PRIMARY KEY)");
  if (!made) return made;
  int newest = 0;
  while (QFile::exists(pathOf(newest + 1))) ++newest;
  const auto current = schemaOf(database);
  if (!current) return tl::unexpected(current.error());
  if (*current > newest)
    return failure(ErrorCode::Unsupported, QStringLiteral("schema %1 of a newer program").arg(*current));
  for (int schema = *current + 1; schema <= newest; ++schema) {
    const auto done = step(database, schema);
    if (!done && done.error().code != ErrorCode::Duplicate) return done;
  }
  return {};
}

Result<std::unique_ptr<Database>> CentreDatabase::open(const QString& where) {
  auto database = isServer(where) ? Database::connectTo(QUrl(where, QUrl::StrictMode)) : Database::open(where);
  if (!database) return database;
  if (auto done = migrate(**database); !done) return tl::unexpected(done.error());
  return database;
}
