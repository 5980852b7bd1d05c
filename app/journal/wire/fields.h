#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>
#include <set>

#include "domain/ids.h"
#include "domain/result.h"

namespace wire {

/// Reads bytes from a stranger as one JSON object: a limit on size and depth before anything is parsed. Any thread.
/// Error: Invalid.
Result<QJsonObject> readObject(QByteArrayView bytes, qsizetype maxBytes);
QByteArray writeObject(const QJsonObject& object);

QString toBase64(const QByteArray& bytes);
/// Only the canonical form without padding.
std::optional<QByteArray> fromBase64(const QString& text);
QString toHex(quint64 value);
std::optional<quint64> fromHex(const QString& text);
/// A name of a stream or a device: 1 to 64 of a-z A-Z 0-9 : _ - .
bool isName(QStringView text);

/// Takes an object apart, member by member; the first fault stays. `done()` of a request also refuses members that
/// nobody asked for; `answer()` of a reply passes them over, so that an older program reads a newer one.
class Fields {
 public:
  explicit Fields(const QJsonObject& object) : m_object(object) {}

  QString text(const char* key, qsizetype maxLength, bool mayBeEmpty = false);
  QString name(const char* key);
  QString optionalText(const char* key, qsizetype maxLength);
  qint64 integer(const char* key, qint64 least, qint64 most);
  std::optional<qint64> optionalInteger(const char* key, qint64 least, qint64 most);
  bool flag(const char* key);
  Uuid uuid(const char* key);
  QByteArray bytes(const char* key, qsizetype size);
  quint64 hex(const char* key);
  QStringList names(const char* key, int most);
  QJsonArray list(const char* key, int most);
  QJsonObject object(const char* key);
  [[nodiscard]] bool has(const char* key) const { return m_object.contains(QLatin1String(key)); }

  void refuse(const char* key, const char* why);
  [[nodiscard]] Done request();
  [[nodiscard]] Done answer() const;

 private:
  const QJsonObject m_object;
  std::set<QString> m_asked;
  std::optional<Error> m_error;
};

}  // namespace wire
