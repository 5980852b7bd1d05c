#include "store/database.h"

#include <QFileInfo>
#include <QSqlError>
#include <QUuid>

#include <array>
#include <utility>

namespace {

/// SQLite's result codes as far as a person must be told something different (sqlite.org/rescode.html).
Error errorOf(const QSqlError& error) {
  const int code = error.nativeErrorCode().toInt() & 0xFF;
  Error result;
  result.detail = error.nativeErrorCode() + QLatin1String(": ") + error.databaseText() + QLatin1Char(' ') +
                  error.driverText();
  switch (code) {
    case 5:
    case 6:
      result.code = ErrorCode::Busy;
      result.retryable = true;
      break;
    case 8:
      result.code = ErrorCode::ReadOnly;
      break;
    case 11:
    case 26:
      result.code = ErrorCode::Corrupt;
      break;
    case 13:
      result.code = ErrorCode::DiskFull;
      result.retryable = true;
      break;
    case 10:
    case 14:
      result.code = ErrorCode::Io;
      break;
    case 19:
      result.code = ErrorCode::Duplicate;
      break;
    default:
      result.code = ErrorCode::Internal;
  }
  return result;
}

/// Qt writes the name of a positional placeholder anew at each bind (QSqlResult::bindValue), which was a third of the
/// time of writing a row. So a statement's question marks get names, which stand here ready.
const QString& placeholder(int index) {
  static const std::array<QString, 64> kNames = [] {
    std::array<QString, 64> names;
    for (std::size_t i = 0; i < names.size(); ++i) names[i] = QStringLiteral(":v%1").arg(i);
    return names;
  }();
  return kNames.at(static_cast<std::size_t>(index));
}

/// No statement of this program has a question mark within a text.
QString withNames(const char* sql) {
  QString named;
  int count = 0;
  for (const QChar c : QString::fromUtf8(sql)) {
    if (c == QLatin1Char('?')) {
      named += placeholder(count++);
    } else {
      named += c;
    }
  }
  return named;
}

tl::unexpected<Error> planted(const char* sql) {
  return failure(ErrorCode::Io, QLatin1String("planted fault: ") + QLatin1String(sql));
}

}  // namespace

Database::Database(QString path, QString connection) : m_path(std::move(path)), m_connection(std::move(connection)) {}

Database::~Database() {
  m_statements.clear();
  {
    QSqlDatabase database = QSqlDatabase::database(m_connection, false);
    database.close();
  }
  QSqlDatabase::removeDatabase(m_connection);
}

Result<std::unique_ptr<Database>> Database::open(const QString& path, Mode mode) {
  const QString connection = QUuid::createUuid().toString(QUuid::WithoutBraces);
  std::unique_ptr<Database> database(new Database(path, connection));
  {
    QSqlDatabase sql = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), connection);
    sql.setDatabaseName(path);
    QString options = QStringLiteral("QSQLITE_BUSY_TIMEOUT=5000");
    if (mode == Mode::ReadOnly) options += QLatin1String(";QSQLITE_OPEN_READONLY");
    sql.setConnectOptions(options);
    if (!sql.open()) return tl::unexpected(errorOf(sql.lastError()));
  }
  if (auto done = database->configure(mode); !done) return tl::unexpected(done.error());
  return database;
}

Done Database::configure(Mode mode) {
  if (mode == Mode::ReadWrite) {
    if (auto done = run("PRAGMA journal_mode = WAL"); !done) return done;
    if (auto done = run("PRAGMA synchronous = FULL"); !done) return done;
    // Registering a case touches some sixty pages; at the usual thousand, every sixteenth would wait for a checkpoint.
    if (auto done = run("PRAGMA wal_autocheckpoint = 8000"); !done) return done;
  }
  if (auto done = run("PRAGMA foreign_keys = ON"); !done) return done;
  if (auto done = run("PRAGMA temp_store = MEMORY"); !done) return done;
  if (auto done = run("PRAGMA cache_size = -32768"); !done) return done;
  return run("PRAGMA mmap_size = 268435456");
}

// Only speed hangs on the size: without it the work is slower and the same.
Database::RoomyCache::RoomyCache(Database& database) : m_database(database) {
  if (auto done = m_database.run("PRAGMA cache_size = -262144"); !done)
    qWarning("cache: %s", qPrintable(done.error().detail));
}

Database::RoomyCache::~RoomyCache() {
  if (auto done = m_database.run("PRAGMA cache_size = -32768"); !done)
    qWarning("cache: %s", qPrintable(done.error().detail));
}

Result<Statement> Database::prepare(const char* sql) {
  if (fails(sql)) return planted(sql);
  auto& query = m_statements[sql];
  if (!query) {
    auto fresh = std::make_unique<QSqlQuery>(QSqlDatabase::database(m_connection, false));
    fresh->setForwardOnly(true);
    if (!fresh->prepare(withNames(sql))) {
      const Error error = errorOf(fresh->lastError());
      m_statements.erase(sql);
      return tl::unexpected(error);
    }
    query = std::move(fresh);
  }
  return Statement(*this, *query, sql);
}

Done Database::run(const char* sql) {
  if (fails(sql)) return planted(sql);
  return run(QString::fromUtf8(sql));
}

Done Database::run(const QString& sql) {
  QSqlQuery query(QSqlDatabase::database(m_connection, false));
  query.setForwardOnly(true);
  if (!query.exec(sql)) return tl::unexpected(errorOf(query.lastError()));
  return {};
}

qint64 Database::bytesOnDisk() const {
  return QFileInfo(m_path).size() + QFileInfo(m_path + QLatin1String("-wal")).size();
}

Statement::~Statement() {
  if (m_query) m_query->finish();
}

Statement& Statement::bind(const QVariant& value) {
  m_query->bindValue(placeholder(m_bound++), value);
  return *this;
}

Statement& Statement::bind(const QString& value) {
  // A null QString would be bound as NULL; an empty text is meant.
  m_query->bindValue(placeholder(m_bound++), value.isNull() ? QVariant(QString::fromLatin1("")) : QVariant(value));
  return *this;
}

Done Statement::run() {
  m_bound = 0;
  if (m_database->fails(m_sql)) return planted(m_sql);
  if (!m_query->exec()) return tl::unexpected(errorOf(m_query->lastError()));
  return {};
}

bool Statement::next() { return m_query->next(); }

Done Statement::fault() const {
  const QSqlError error = m_query->lastError();
  if (error.type() == QSqlError::NoError) return {};
  return tl::unexpected(errorOf(error));
}

Result<Transaction> Transaction::begin(Database& database) {
  if (database.m_depth == 0) {
    if (auto done = database.run("BEGIN IMMEDIATE"); !done) return tl::unexpected(done.error());
  }
  ++database.m_depth;
  return Transaction(database);
}

Done Transaction::commit() {
  if (!m_database) return failure(ErrorCode::Internal, QStringLiteral("transaction is over"));
  Database& database = *m_database;
  if (database.m_depth > 1) {
    --database.m_depth;
    m_database = nullptr;
    return {};
  }
  if (auto done = database.run("COMMIT"); !done) return done;  // the destructor rolls back
  database.m_depth = 0;
  m_database = nullptr;
  return {};
}

Transaction::~Transaction() {
  if (!m_database) return;
  Database& database = *m_database;
  // An inner transaction that fails takes the outer one with it: nothing may be half done.
  if (database.m_depth > 0) {
    database.m_depth = 0;
    const auto hook = std::exchange(database.m_fault, nullptr);
    // SQLite has rolled back by itself where the disk was full; then there is nothing left to do.
    if (auto done = database.run("ROLLBACK"); !done) qDebug("rollback: %s", qPrintable(done.error().detail));
    database.m_fault = hook;
  }
}
