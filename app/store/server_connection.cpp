#include "store/server_connection.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QUrl>
#include <QUrlQuery>
#include <QUuid>
#include <QVariant>

#include <vector>

namespace {

/// PostgreSQL's five-letter codes by their class (its manual, appendix A).
Error errorOf(const QSqlError& error) {
  const QString code = error.nativeErrorCode();
  Error result;
  result.detail = code + QLatin1String(": ") + error.databaseText() + QLatin1Char(' ') + error.driverText();
  if (code == QLatin1String("23505")) {
    result.code = ErrorCode::Duplicate;
  } else if (code.startsWith(QLatin1String("40")) || code == QLatin1String("55P03")) {
    result.code = ErrorCode::Busy;
    result.retryable = true;
  } else if (code == QLatin1String("53100")) {
    result.code = ErrorCode::DiskFull;
    result.retryable = true;
  } else if (code == QLatin1String("25006")) {
    result.code = ErrorCode::ReadOnly;
  } else if (code.isEmpty() || code.startsWith(QLatin1String("08")) || code.startsWith(QLatin1String("57P")) ||
             code.startsWith(QLatin1String("53"))) {
    // The connection is gone, or the server has no room for another one.
    result.code = ErrorCode::Io;
    result.field = QStringLiteral("connection");
    result.retryable = true;
  } else {
    result.code = ErrorCode::Internal;
  }
  return result;
}

/// Qt writes the name of a positional placeholder anew at each bind (QSqlResult::bindValue), which was a third of the
/// time of writing a row. So a statement's question marks get names, which stand here ready; a centre writes many rows
/// with one statement.
const QString& placeholder(int index) {
  static const std::vector<QString> kNames = [] {
    std::vector<QString> names(1024);
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

class ServerStatement : public SqlStatement {
 public:
  explicit ServerStatement(const QSqlDatabase& database) : m_query(database) { m_query.setForwardOnly(true); }

  [[nodiscard]] Done prepare(const char* sql) {
    if (!m_query.prepare(withNames(sql))) return tl::unexpected(errorOf(m_query.lastError()));
    return {};
  }

  void bindNull(int position) override { m_query.bindValue(placeholder(position), QVariant()); }
  void bindInteger(int position, qint64 value) override { m_query.bindValue(placeholder(position), value); }
  void bindReal(int position, double value) override { m_query.bindValue(placeholder(position), value); }
  void bindText(int position, const QString& value) override { m_query.bindValue(placeholder(position), value); }
  void bindBlob(int position, const QByteArray& value) override { m_query.bindValue(placeholder(position), value); }

  Done run() override {
    if (!m_query.exec()) return tl::unexpected(errorOf(m_query.lastError()));
    return {};
  }
  bool next() override { return m_query.next(); }
  [[nodiscard]] Done fault() const override {
    const QSqlError error = m_query.lastError();
    if (error.type() == QSqlError::NoError) return {};
    return tl::unexpected(errorOf(error));
  }
  void finish() override { m_query.finish(); }

  [[nodiscard]] bool isNull(int column) const override { return m_query.isNull(column); }
  [[nodiscard]] qint64 integer(int column) const override { return m_query.value(column).toLongLong(); }
  [[nodiscard]] QString text(int column) const override { return m_query.value(column).toString(); }
  [[nodiscard]] QByteArray blob(int column) const override { return m_query.value(column).toByteArray(); }
  [[nodiscard]] qint64 lastRowId() const override { return m_query.lastInsertId().toLongLong(); }
  [[nodiscard]] int changedRows() const override { return m_query.numRowsAffected(); }

 private:
  QSqlQuery m_query;
};

}  // namespace

Result<std::unique_ptr<SqlConnection>> ServerConnection::open(const QUrl& url) {
  if (!url.isValid() || (url.scheme() != QLatin1String("postgresql") && url.scheme() != QLatin1String("postgres")))
    return failure(ErrorCode::Invalid, url.toDisplayString(QUrl::RemovePassword), QStringLiteral("database"));
  const QString name = QUuid::createUuid().toString(QUuid::WithoutBraces);
  std::unique_ptr<SqlConnection> connection(new ServerConnection(name));
  QSqlDatabase sql = QSqlDatabase::addDatabase(QStringLiteral("QPSQL"), name);
  const QString folder = QUrlQuery(url).queryItemValue(QStringLiteral("host"), QUrl::FullyDecoded);
  sql.setHostName(folder.isEmpty() ? url.host() : folder);
  if (url.port() > 0) sql.setPort(url.port());
  sql.setDatabaseName(url.path().mid(1));
  sql.setUserName(url.userName());
  sql.setPassword(url.password());
  sql.setConnectOptions(QStringLiteral("connect_timeout=5;application_name=loketd"));
  if (!sql.open()) return tl::unexpected(errorOf(sql.lastError()));
  return connection;
}

ServerConnection::~ServerConnection() {
  {
    QSqlDatabase database = QSqlDatabase::database(m_name, false);
    database.close();
  }
  QSqlDatabase::removeDatabase(m_name);
}

Result<std::unique_ptr<SqlStatement>> ServerConnection::prepare(const char* sql) {
  auto statement = std::make_unique<ServerStatement>(QSqlDatabase::database(m_name, false));
  if (auto done = statement->prepare(sql); !done) return tl::unexpected(done.error());
  return statement;
}

Done ServerConnection::run(const QString& sql) {
  QSqlQuery query(QSqlDatabase::database(m_name, false));
  query.setForwardOnly(true);
  if (!query.exec(sql)) return tl::unexpected(errorOf(query.lastError()));
  return {};
}
