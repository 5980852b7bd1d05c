#pragma once

#include <QString>
#include <QStringList>

#include "domain/result.h"
#include "store/database.h"

/// Brings a database to this program's schema, one numbered step a transaction, forward only. Backend thread.
///
/// The steps are the files 0001.sql, 0002.sql … in a folder; inside, statements are parted by lines "-- step", so that
/// a trigger may hold semicolons. PRAGMA user_version says where a file stands. A file of a newer program is opened only
/// if that program wrote that this one may (`meta.min_schema`); otherwise Unsupported.
class Migrator {
 public:
  explicit Migrator(QString folder = QStringLiteral(":/migrations")) : m_folder(std::move(folder)) {}

  [[nodiscard]] Done migrate(Database& database) const;
  /// As migrate, but stops at a schema; for tests that make files of older releases.
  [[nodiscard]] Done migrateTo(Database& database, int target) const;
  [[nodiscard]] int newest() const;
  static Result<int> schemaOf(Database& database);
  /// The statements of one step's file. Errors: NotFound.
  static Result<QStringList> statementsOf(const QString& path);

 private:
  QString m_folder;
};
