#pragma once

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>

/// Strict reading of a payload: a missing or mistyped member is a fault, never a default. Any thread.
///
///   PayloadReader read(operation.plain);
///   const qint64 at = read.integer("at");
///   if (!read.isGood()) …
class PayloadReader {
 public:
  explicit PayloadReader(const QJsonObject& object) : m_object(object) {}

  QString text(const char* key);
  qint64 integer(const char* key);
  bool flag(const char* key);
  QJsonObject object(const char* key);
  QStringList texts(const char* key);
  /// Absent members are absent; a member of the wrong type is a fault.
  std::optional<QString> optionalText(const char* key);
  std::optional<qint64> optionalInteger(const char* key);
  QJsonObject optionalObject(const char* key);
  QStringList optionalTexts(const char* key);

  [[nodiscard]] bool isGood() const { return m_fault.isEmpty(); }
  [[nodiscard]] const QString& fault() const { return m_fault; }

 private:
  void fail(const char* key, const char* why);

  const QJsonObject& m_object;
  QString m_fault;
};
