#pragma once

#include "store/sql_connection.h"

class QUrl;

/// PostgreSQL through Qt's driver, for a centre. Its errors by the five-letter codes of the server.
class ServerConnection : public SqlConnection {
 public:
  /// Errors: Io, retryable, when the server cannot be reached; Invalid for an address of something else.
  static Result<std::unique_ptr<SqlConnection>> open(const QUrl& url);
  ~ServerConnection() override;
  ServerConnection(const ServerConnection&) = delete;
  ServerConnection& operator=(const ServerConnection&) = delete;

  [[nodiscard]] Result<std::unique_ptr<SqlStatement>> prepare(const char* sql) override;
  [[nodiscard]] Done run(const QString& sql) override;

 private:
  explicit ServerConnection(QString name) : m_name(std::move(name)) {}

  QString m_name;  ///< among Qt's connections
};
