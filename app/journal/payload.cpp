#include "journal/payload.h"

#include <QJsonArray>
#include <QJsonValue>

#include <limits>

void PayloadReader::fail(const char* key, const char* why) {
  if (m_fault.isEmpty()) m_fault = QLatin1String(key) + QLatin1String(": ") + QLatin1String(why);
}

QString PayloadReader::text(const char* key) {
  auto value = optionalText(key);
  if (!value) fail(key, "missing");
  return value.value_or(QString());
}

qint64 PayloadReader::integer(const char* key) {
  const auto value = optionalInteger(key);
  if (!value) fail(key, "missing");
  return value.value_or(0);
}

bool PayloadReader::flag(const char* key) {
  const QJsonValue value = m_object.value(QLatin1String(key));
  if (!value.isBool()) fail(key, "not true or false");
  return value.toBool();
}

QJsonObject PayloadReader::object(const char* key) {
  const QJsonValue value = m_object.value(QLatin1String(key));
  if (!value.isObject()) fail(key, "not an object");
  return value.toObject();
}

QStringList PayloadReader::texts(const char* key) {
  if (!m_object.contains(QLatin1String(key))) fail(key, "missing");
  return optionalTexts(key);
}

std::optional<QString> PayloadReader::optionalText(const char* key) {
  const auto it = m_object.constFind(QLatin1String(key));
  if (it == m_object.constEnd()) return std::nullopt;
  if (!it->isString()) {
    fail(key, "not a text");
    return std::nullopt;
  }
  return it->toString();
}

std::optional<qint64> PayloadReader::optionalInteger(const char* key) {
  const auto it = m_object.constFind(QLatin1String(key));
  if (it == m_object.constEnd()) return std::nullopt;
  constexpr qint64 kNone = std::numeric_limits<qint64>::min();
  const qint64 value = it->isDouble() ? it->toInteger(kNone) : kNone;
  if (value == kNone) {
    fail(key, "not a whole number");
    return std::nullopt;
  }
  return value;
}

QJsonObject PayloadReader::optionalObject(const char* key) {
  const auto it = m_object.constFind(QLatin1String(key));
  if (it == m_object.constEnd()) return {};
  if (!it->isObject()) fail(key, "not an object");
  return it->toObject();
}

QStringList PayloadReader::optionalTexts(const char* key) {
  const auto it = m_object.constFind(QLatin1String(key));
  if (it == m_object.constEnd()) return {};
  if (!it->isArray()) {
    fail(key, "not a list");
    return {};
  }
  QStringList texts;
  const QJsonArray array = it->toArray();
  for (const auto& item : array) {
    if (!item.isString()) fail(key, "not a list of texts");
    texts.append(item.toString());
  }
  return texts;
}
