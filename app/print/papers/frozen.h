#pragma once

#include <QByteArray>
#include <QDate>
#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QString>
#include <QStringList>
#include <QTime>

#include <algorithm>
#include <cmath>
#include <concepts>
#include <limits>
#include <optional>
#include <vector>

#include "domain/result.h"
#include "print/words.h"

/// An issued paper as JSON, so that the journal can keep it and a reprint says the same. A paper names its fields once,
/// in `visitFields`; reading is strict: a missing, mistyped or unknown field is an error. Pure; any thread.
namespace frozen {

constexpr int kVersion = 1;
constexpr double kLargestInteger = 9007199254740991.0;  // 2^53 - 1, what every JSON reader keeps
constexpr qsizetype kLargestPicture = 64 * 1024;

struct Writer {
  QJsonObject object;

  template <typename Value>
  void operator()(const char16_t* name, const Value& value) {
    object.insert(QString::fromUtf16(name), encode(value));
  }

  /// A field that came after papers were issued without it: left out while it is empty, so that those stay as they are
  /// and older programs read what says nothing new.
  template <typename Value>
  void later(const char16_t* name, const Value& value) {
    if (!(value == Value{})) (*this)(name, value);
  }

  static QJsonValue encode(const QString& value) { return value; }
  static QJsonValue encode(bool value) { return value; }
  static QJsonValue encode(int value) { return value; }
  static QJsonValue encode(qint64 value) { return value; }
  static QJsonValue encode(QDate value) { return value.toString(Qt::ISODate); }
  static QJsonValue encode(QTime value) { return value.toString(QStringLiteral("HH:mm:ss")); }
  static QJsonValue encode(Language value) { return toKey(value); }
  static QJsonValue encode(const QByteArray& value) { return QString::fromLatin1(value.toBase64()); }
  static QJsonValue encode(const QStringList& value) { return QJsonArray::fromStringList(value); }
  template <typename Value>
  static QJsonValue encode(const std::optional<Value>& value) {
    return value ? encode(*value) : QJsonValue(QJsonValue::Null);
  }
  template <typename Value>
  static QJsonValue encode(const std::vector<Value>& values) {
    QJsonArray array;
    for (const Value& value : values) array.append(encode(value));
    return array;
  }
  template <typename Value>
  requires requires(const Value& value, Writer& writer) { Value::visitFields(value, writer); }
  static QJsonValue encode(const Value& value) {
    Writer writer;
    Value::visitFields(value, writer);
    return writer.object;
  }
};

/// Reads fields one after another; keeps the first error and what names it has seen.
struct Reader {
  const QJsonObject& object;
  QString path;
  std::optional<Error> error;
  QStringList seen;

  template <typename Value>
  void operator()(const char16_t* name, Value& value) {
    const QString key = QString::fromUtf16(name);
    seen.append(key);
    if (error) return;
    if (!object.contains(key)) {
      fail(path + key, QStringLiteral("is missing"));
      return;
    }
    decode(path + key, object.value(key), value);
  }

  template <typename Value>
  void later(const char16_t* name, Value& value) {
    if (object.contains(QString::fromUtf16(name))) (*this)(name, value);
  }

  void finish() {
    if (error) return;
    for (auto it = object.begin(); it != object.end(); ++it)
      if (!seen.contains(it.key())) return fail(path + it.key(), QStringLiteral("is unknown"));
  }

 private:
  void fail(const QString& field, const QString& what) {
    if (!error) error = Error{ErrorCode::Invalid, field + QLatin1Char(' ') + what, false, field, 0};
  }

  void decode(const QString& field, const QJsonValue& json, QString& value) {
    if (!json.isString()) return fail(field, QStringLiteral("is no text"));
    value = json.toString();
  }
  void decode(const QString& field, const QJsonValue& json, bool& value) {
    if (!json.isBool()) return fail(field, QStringLiteral("is neither true nor false"));
    value = json.toBool();
  }
  void decode(const QString& field, const QJsonValue& json, qint64& value) {
    const double number = json.toDouble(0.5);
    if (!json.isDouble() || std::trunc(number) != number || std::abs(number) > kLargestInteger)
      return fail(field, QStringLiteral("is no whole number"));
    value = json.toInteger();
  }
  void decode(const QString& field, const QJsonValue& json, int& value) {
    qint64 wide = 0;
    decode(field, json, wide);
    if (wide < std::numeric_limits<int>::min() || wide > std::numeric_limits<int>::max())
      return fail(field, QStringLiteral("is out of range"));
    value = static_cast<int>(wide);
  }
  void decode(const QString& field, const QJsonValue& json, QDate& value) {
    const QDate date = QDate::fromString(json.toString(), Qt::ISODate);
    if (!date.isValid() || date.toString(Qt::ISODate) != json.toString())
      return fail(field, QStringLiteral("is no date"));
    value = date;
  }
  void decode(const QString& field, const QJsonValue& json, QTime& value) {
    const QTime time = QTime::fromString(json.toString(), QStringLiteral("HH:mm:ss"));
    if (!time.isValid()) return fail(field, QStringLiteral("is no time"));
    value = time;
  }
  void decode(const QString& field, const QJsonValue& json, Language& value) {
    if (json.toString() == toKey(Language::Id)) {
      value = Language::Id;
    } else if (json.toString() == toKey(Language::En)) {
      value = Language::En;
    } else {
      fail(field, QStringLiteral("is no known language"));
    }
  }
  void decode(const QString& field, const QJsonValue& json, QByteArray& value) {
    const auto bytes = QByteArray::fromBase64Encoding(
        json.toString().toLatin1(), QByteArray::Base64Encoding | QByteArray::AbortOnBase64DecodingErrors);
    if (!json.isString() || !bytes || bytes.decoded.size() > kLargestPicture)
      return fail(field, QStringLiteral("is no picture of at most 64 kB in base64"));
    value = bytes.decoded;
  }
  void decode(const QString& field, const QJsonValue& json, QStringList& value) {
    if (!json.isArray()) return fail(field, QStringLiteral("is no list"));
    value.clear();
    for (const QJsonValue entry : json.toArray()) {
      if (!entry.isString()) return fail(field, QStringLiteral("has an entry that is no text"));
      value.append(entry.toString());
    }
  }
  template <typename Value>
  void decode(const QString& field, const QJsonValue& json, std::optional<Value>& value) {
    value.reset();
    if (json.isNull()) return;
    Value inner{};
    decode(field, json, inner);
    value = std::move(inner);
  }
  template <typename Value>
  void decode(const QString& field, const QJsonValue& json, std::vector<Value>& values) {
    if (!json.isArray()) return fail(field, QStringLiteral("is no list"));
    values.clear();
    int index = 0;
    for (const QJsonValue entry : json.toArray()) {
      Value value{};
      decode(field + QLatin1Char('[') + QString::number(index++) + QLatin1Char(']'), entry, value);
      values.push_back(std::move(value));
    }
  }
  template <typename Value>
  requires requires(Value& value, Reader& reader) { Value::visitFields(value, reader); }
  void decode(const QString& field, const QJsonValue& json, Value& value) {
    if (!json.isObject()) return fail(field, QStringLiteral("is no object"));
    const QJsonObject inside = json.toObject();
    Reader reader{inside, field + QLatin1Char('.'), error, {}};
    Value::visitFields(value, reader);
    reader.finish();
    error = reader.error;
  }
};

/// A paper that can be frozen: it has a kind and fields.
template <typename T>
concept Freezable = requires(const T& paper, Writer& writer) {
  { T::kKind } -> std::convertible_to<const char16_t*>;
  T::visitFields(paper, writer);
};

}  // namespace frozen

template <frozen::Freezable T>
[[nodiscard]] QJsonObject toJson(const T& paper) {
  frozen::Writer writer;
  T::visitFields(paper, writer);
  writer.object.insert(QStringLiteral("paper"), QString::fromUtf16(T::kKind));
  writer.object.insert(QStringLiteral("version"), frozen::kVersion);
  return writer.object;
}

/// Errors: Unsupported for a later version, Invalid for another kind or a wrong field (named in `field`).
template <frozen::Freezable T>
[[nodiscard]] Result<T> fromJson(const QJsonObject& json) {
  const QString paper = QStringLiteral("paper");
  const QString version = QStringLiteral("version");
  if (json.value(paper).toString() != QString::fromUtf16(T::kKind))
    return failure(ErrorCode::Invalid, QStringLiteral("another kind of paper"), paper);
  if (!json.value(version).isDouble()) return failure(ErrorCode::Invalid, QStringLiteral("no version"), version);
  if (json.value(version).toDouble() != frozen::kVersion)
    return failure(ErrorCode::Unsupported, QStringLiteral("made by another version"), version);
  T value;
  frozen::Reader reader{json, {}, {}, {paper, version}};
  T::visitFields(value, reader);
  reader.finish();
  if (reader.error) return tl::unexpected<Error>(*reader.error);
  return value;
}
