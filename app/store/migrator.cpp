#include "store/migrator.h"

#include <QDir>
#include <QFile>
#include <QStringList>

namespace {

QString nameOf(int schema) { return QString::number(schema).rightJustified(4, QLatin1Char('0')) + QLatin1String(".sql"); }

}  // namespace

Result<QStringList> Migrator::statementsOf(const QString& path) {
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly)) return failure(ErrorCode::NotFound, path);
  QStringList statements;
  QString current;
  const QStringList lines = QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'));
  bool isStep = false;
  for (QString line : lines) {
    if (line.endsWith(QLatin1Char('\r'))) line.chop(1);
    if (line.trimmed() == QLatin1String("-- step")) {
      if (isStep && !current.trimmed().isEmpty()) statements.append(current);
      current.clear();
      isStep = true;
      continue;
    }
    if (isStep && !line.startsWith(QLatin1String("--"))) current += line + QLatin1Char('\n');
  }
  if (isStep && !current.trimmed().isEmpty()) statements.append(current);
  return statements;
}

int Migrator::newest() const {
  int schema = 0;
  while (QFile::exists(QDir(m_folder).filePath(nameOf(schema + 1)))) ++schema;
  return schema;
}

Result<int> Migrator::schemaOf(Database& database) {
  auto statement = database.prepare("PRAGMA user_version");
  if (!statement) return tl::unexpected(statement.error());
  if (auto done = statement->run(); !done) return tl::unexpected(done.error());
  return statement->next() ? statement->number(0) : 0;
}

Done Migrator::migrate(Database& database) const { return migrateTo(database, newest()); }

Done Migrator::migrateTo(Database& database, int target) const {
  const auto current = schemaOf(database);
  if (!current) return tl::unexpected(current.error());
  if (*current > newest()) {
    auto statement = database.prepare("SELECT value FROM meta WHERE key = 'min_schema'");
    if (!statement) return tl::unexpected(statement.error());
    if (auto done = statement->run(); !done) return done;
    const int oldest = statement->next() ? statement->blob(0).toInt() : *current;
    if (oldest <= newest()) return {};
    return failure(ErrorCode::Unsupported, QStringLiteral("schema %1 of a newer program").arg(*current));
  }
  for (int schema = *current + 1; schema <= target; ++schema) {
    const auto statements = statementsOf(QDir(m_folder).filePath(nameOf(schema)));
    if (!statements) return tl::unexpected(statements.error());
    if (statements->isEmpty()) return failure(ErrorCode::Corrupt, QStringLiteral("empty migration %1").arg(schema));
    auto transaction = Transaction::begin(database);
    if (!transaction) return tl::unexpected(transaction.error());
    for (const QString& sql : *statements) {
      if (auto done = database.run(sql); !done) {
        Error error = done.error();
        error.detail += QStringLiteral(" (migration %1)").arg(schema);
        return tl::unexpected(error);
      }
    }
    if (auto done = database.run(QStringLiteral("PRAGMA user_version = ") + QString::number(schema)); !done) return done;
    if (auto done = transaction->commit(); !done) return done;
  }
  return {};
}
