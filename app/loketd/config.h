#pragma once

#include <QString>

#include "domain/result.h"
#include "server/server_limits.h"

/// What a person may set of a server: one commented file of "key = value" lines. Paths in it are relative to its
/// folder.
struct Config {
  QString folder;  ///< of store, certificate and keys
  /// Of a centre: "sqlite", or "postgresql://…". Empty: this is the hub of a hall.
  QString database;
  QString listenAddress = QStringLiteral("0.0.0.0");
  int listenPort = 8443;
  bool hasTls = true;
  QString certificateFile = QStringLiteral("loketd.crt");
  QString keyFile = QStringLiteral("loketd.key");
  QString publicAddress;  ///< "10.0.0.5:8443", for invitations; empty: found out
  bool isBehindProxy = false;
  bool hasOpenMetrics = false;
  QString logRequests = QStringLiteral("problems");  ///< "none", "problems", "all"
  ServerLimits limits;

  [[nodiscard]] bool isCentre() const { return !database.isEmpty(); }
  /// As Centre::open takes it.
  [[nodiscard]] QString centreDatabase() const;
  static QString fileName() { return QStringLiteral("loketd.conf"); }
  /// The file with every key, its default and what it means.
  [[nodiscard]] QByteArray toText() const;
  /// Strictly: an unknown or repeated key, or a value out of range, is an error with its line.
  /// Errors: Invalid with `field` and `line`.
  static Result<Config> parse(const QByteArray& text, const QString& folder);
  /// Errors: NotFound, and those of parse.
  static Result<Config> load(const QString& path);
};
