#include "store/database.h"

#include <QFileInfo>
#include <QUrl>

#include <utility>

#include "store/server_connection.h"
#include "store/sqlite_connection.h"

namespace {

tl::unexpected<Error> planted(const char* sql) {
  return failure(ErrorCode::Io, QLatin1String("planted fault: ") + QLatin1String(sql));
}

}  // namespace

Database::Database(QString path, std::unique_ptr<SqlConnection> connection)
    : m_path(std::move(path)), m_connection(std::move(connection)) {}

Database::~Database() = default;

Result<std::unique_ptr<Database>> Database::open(const QString& path, Mode mode) {
  auto connection = SqliteConnection::open(path, mode == Mode::ReadOnly);
  if (!connection) return tl::unexpected(connection.error());
  std::unique_ptr<Database> database(new Database(path, std::move(*connection)));
  if (auto done = database->configure(mode); !done) return tl::unexpected(done.error());
  return database;
}

Result<std::unique_ptr<Database>> Database::connectTo(const QUrl& url) {
  auto connection = ServerConnection::open(url);
  if (!connection) return tl::unexpected(connection.error());
  std::unique_ptr<Database> database(new Database(url.toDisplayString(QUrl::RemovePassword), std::move(*connection)));
  database->m_isServer = true;
  // Its remarks would go to standard error, which is the log.
  if (auto done = database->run("SET client_min_messages = error"); !done) return tl::unexpected(done.error());
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
  auto& statement = m_statements[sql];
  if (!statement) {
    auto fresh = m_connection->prepare(sql);
    if (!fresh) {
      m_statements.erase(sql);
      return tl::unexpected(fresh.error());
    }
    statement = std::move(*fresh);
  }
  return Statement(*this, *statement, sql);
}

Done Database::run(const char* sql) {
  if (fails(sql)) return planted(sql);
  return m_connection->run(QString::fromUtf8(sql));
}

Done Database::run(const QString& sql) { return m_connection->run(sql); }

qint64 Database::bytesOnDisk() const {
  return QFileInfo(m_path).size() + QFileInfo(m_path + QLatin1String("-wal")).size();
}

Statement::~Statement() {
  if (m_statement) m_statement->finish();
}

Statement& Statement::bind(const QVariant& value) {
  const int position = m_bound++;
  const int type = value.typeId();
  if (!value.isValid() || value.isNull()) {
    m_statement->bindNull(position);
  } else if (type == QMetaType::QByteArray) {
    m_statement->bindBlob(position, value.toByteArray());
  } else if (type == QMetaType::QString) {
    m_statement->bindText(position, value.toString());
  } else if (type == QMetaType::Double || type == QMetaType::Float) {
    m_statement->bindReal(position, value.toDouble());
  } else {
    m_statement->bindInteger(position, value.toLongLong());
  }
  return *this;
}

Statement& Statement::bind(const QString& value) {
  m_statement->bindText(m_bound++, value.isNull() ? QString::fromLatin1("") : value);
  return *this;
}

Statement& Statement::bind(qint64 value) {
  m_statement->bindInteger(m_bound++, value);
  return *this;
}

Done Statement::run() {
  m_bound = 0;
  if (m_database->fails(m_sql)) return planted(m_sql);
  return m_statement->run();
}

Result<Transaction> Transaction::begin(Database& database) {
  if (database.m_depth == 0) {
    if (auto done = database.run(database.m_isServer ? "BEGIN" : "BEGIN IMMEDIATE"); !done)
      return tl::unexpected(done.error());
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
