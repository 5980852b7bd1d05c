#pragma once

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QString>
#include <QUuid>

/// Every row of every folded table as text, by key: two stores with the same text show the same. Row numbers of the file
/// are left out, as they tell only in which order things came.
inline QString dumpTables(const QString& path) {
  const QString connection = QUuid::createUuid().toString();
  QString text;
  {
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), connection);
    database.setDatabaseName(path);
    database.setConnectOptions(QStringLiteral("QSQLITE_OPEN_READONLY"));
    if (!database.open()) return QStringLiteral("cannot open ") + path;
    for (const char* table : {"ticket", "directory", "applicant", "case_record", "milestone", "paper", "print_job",
                              "payment", "cash_shift", "identity_check", "likeness", "anomaly"}) {
      QSqlQuery query(database);
      const QString order = QLatin1String(table) == QLatin1String("directory") ? QStringLiteral("kind, key")
                            : QLatin1String(table) == QLatin1String("anomaly") ? QStringLiteral("entity, operation, kind")
                            : QLatin1String(table) == QLatin1String("milestone") ? QStringLiteral("case_id")
                                                                                 : QStringLiteral("id");
      query.exec(QStringLiteral("SELECT * FROM %1 ORDER BY %2").arg(QLatin1String(table), order));
      text += QLatin1String("== ") + QLatin1String(table) + QLatin1Char('\n');
      while (query.next()) {
        const QSqlRecord record = query.record();
        for (int i = 0; i < record.count(); ++i) {
          if (record.fieldName(i) == QLatin1String("rowno")) continue;
          const QVariant value = record.value(i);
          text += value.metaType().id() == QMetaType::QByteArray ? QString::fromLatin1(value.toByteArray().toHex())
                                                                : value.toString();
          text += QLatin1Char('|');
        }
        text += QLatin1Char('\n');
      }
    }
    QSqlQuery words(database);
    words.exec(QStringLiteral("SELECT c.id FROM case_words w JOIN case_record c ON c.rowno = w.rowid "
                              "WHERE case_words MATCH 'a*' ORDER BY c.id"));
    while (words.next()) text += QLatin1String("word ") + words.value(0).toString() + QLatin1Char('\n');
    database.close();
  }
  QSqlDatabase::removeDatabase(connection);
  return text;
}
