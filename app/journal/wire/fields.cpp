#include "journal/wire/fields.h"

#include <QJsonDocument>

#include <algorithm>

#include "journal/wire/limits.h"

namespace wire {
namespace {

constexpr QByteArray::Base64Options kBase64 =
    QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals | QByteArray::AbortOnBase64DecodingErrors;

/// Depth of the brackets outside of texts, without a parser that could be driven into the ground.
bool isDeeperThan(QByteArrayView bytes, int limit) {
  int depth = 0;
  bool isInText = false;
  for (qsizetype i = 0; i < bytes.size(); ++i) {
    const char c = bytes[i];
    if (isInText) {
      if (c == '\\') ++i;
      if (c == '"') isInText = false;
    } else if (c == '"') {
      isInText = true;
    } else if (c == '{' || c == '[') {
      if (++depth > limit) return true;
    } else if (c == '}' || c == ']') {
      --depth;
    }
  }
  return false;
}

}  // namespace

Result<QJsonObject> readObject(QByteArrayView bytes, qsizetype maxBytes) {
  if (bytes.size() > maxBytes) return failure(ErrorCode::Invalid, QStringLiteral("%1 bytes").arg(bytes.size()));
  if (isDeeperThan(bytes, kMaxDepth)) return failure(ErrorCode::Invalid, QStringLiteral("nested too deeply"));
  QJsonParseError fault;
  const QJsonDocument document = QJsonDocument::fromJson(QByteArray(bytes.data(), bytes.size()), &fault);
  if (fault.error != QJsonParseError::NoError) return failure(ErrorCode::Invalid, fault.errorString());
  if (!document.isObject()) return failure(ErrorCode::Invalid, QStringLiteral("not an object"));
  return document.object();
}

QByteArray writeObject(const QJsonObject& object) { return QJsonDocument(object).toJson(QJsonDocument::Compact); }

QString toBase64(const QByteArray& bytes) { return QString::fromLatin1(bytes.toBase64(kBase64)); }

std::optional<QByteArray> fromBase64(const QString& text) {
  const QByteArray latin = text.toLatin1();
  const auto decoded = QByteArray::fromBase64Encoding(latin, kBase64);
  if (!decoded || decoded.decoded.toBase64(kBase64) != latin) return std::nullopt;
  return decoded.decoded;
}

QString toHex(quint64 value) { return QString::number(value, 16).rightJustified(16, QLatin1Char('0')); }

std::optional<quint64> fromHex(const QString& text) {
  if (text.size() != 16) return std::nullopt;
  for (const QChar c : text)
    if (!((c >= QLatin1Char('0') && c <= QLatin1Char('9')) || (c >= QLatin1Char('a') && c <= QLatin1Char('f'))))
      return std::nullopt;
  bool ok = false;
  const quint64 value = text.toULongLong(&ok, 16);
  // A log keeps it as a signed number.
  return ok && value <= static_cast<quint64>(std::numeric_limits<qint64>::max()) ? std::optional(value) : std::nullopt;
}

bool isName(QStringView text) {
  return !text.isEmpty() && text.size() <= kMaxName && std::ranges::all_of(text, [](QChar c) {
    const char16_t u = c.unicode();
    return (u >= u'a' && u <= u'z') || (u >= u'A' && u <= u'Z') || (u >= u'0' && u <= u'9') || u == u':' || u == u'_' ||
           u == u'-' || u == u'.';
  });
}

void Fields::refuse(const char* key, const char* why) {
  if (!m_error) m_error = Error{ErrorCode::Invalid, QLatin1String(why), false, QLatin1String(key), 0};
}

QString Fields::text(const char* key, qsizetype maxLength, bool mayBeEmpty) {
  m_asked.insert(QLatin1String(key));
  const QJsonValue value = m_object.value(QLatin1String(key));
  if (!value.isString()) {
    refuse(key, "not a text");
    return {};
  }
  const QString text = value.toString();
  if (text.size() > maxLength) refuse(key, "too long");
  if (text.isEmpty() && !mayBeEmpty) refuse(key, "empty");
  return text.left(maxLength);
}

QString Fields::name(const char* key) {
  QString value = text(key, kMaxName);
  if (!m_error && !isName(value)) refuse(key, "not a name");
  return value;
}

QString Fields::optionalText(const char* key, qsizetype maxLength) {
  m_asked.insert(QLatin1String(key));
  return has(key) ? text(key, maxLength, true) : QString();
}

std::optional<qint64> Fields::optionalInteger(const char* key, qint64 least, qint64 most) {
  m_asked.insert(QLatin1String(key));
  if (!has(key)) return std::nullopt;
  return integer(key, least, most);
}

qint64 Fields::integer(const char* key, qint64 least, qint64 most) {
  m_asked.insert(QLatin1String(key));
  constexpr qint64 kNone = std::numeric_limits<qint64>::min();
  const QJsonValue value = m_object.value(QLatin1String(key));
  const qint64 number = value.isDouble() ? value.toInteger(kNone) : kNone;
  if (number == kNone || number < least || number > most) {
    refuse(key, "not a number in range");
    return least;
  }
  return number;
}

bool Fields::flag(const char* key) {
  m_asked.insert(QLatin1String(key));
  const QJsonValue value = m_object.value(QLatin1String(key));
  if (!value.isBool()) refuse(key, "not true or false");
  return value.toBool();
}

Uuid Fields::uuid(const char* key) {
  const auto id = Uuid::parse(text(key, 36));
  if (!id || id->isNull()) refuse(key, "not a uuid");
  return id.value_or(Uuid());
}

QByteArray Fields::bytes(const char* key, qsizetype size) {
  const auto value = fromBase64(text(key, (size + 2) / 3 * 4));
  if (!value || value->size() != size) {
    refuse(key, "not bytes of this length");
    return {};
  }
  return *value;
}

quint64 Fields::hex(const char* key) {
  const auto value = fromHex(text(key, 16));
  if (!value) refuse(key, "not sixteen hexadecimal digits");
  return value.value_or(0);
}

QStringList Fields::names(const char* key, int most) {
  QStringList names;
  const QJsonArray items = list(key, most);
  for (const auto& item : items) {
    if (!item.isString() || !isName(item.toString())) refuse(key, "not a list of names");
    names.append(item.toString());
  }
  return names;
}

QJsonArray Fields::list(const char* key, int most) {
  m_asked.insert(QLatin1String(key));
  const QJsonValue value = m_object.value(QLatin1String(key));
  if (!value.isArray()) {
    refuse(key, "not a list");
    return {};
  }
  if (value.toArray().size() > most) {
    refuse(key, "too many");
    return {};
  }
  return value.toArray();
}

QJsonObject Fields::object(const char* key) {
  m_asked.insert(QLatin1String(key));
  const QJsonValue value = m_object.value(QLatin1String(key));
  if (!value.isObject()) refuse(key, "not an object");
  return value.toObject();
}

Done Fields::answer() const {
  if (m_error) return tl::unexpected(*m_error);
  return {};
}

Done Fields::request() {
  if (!m_error) {
    for (auto it = m_object.begin(); it != m_object.end(); ++it)
      if (!m_asked.contains(it.key())) return failure(ErrorCode::Invalid, QStringLiteral("unknown member"), it.key());
  }
  return answer();
}

}  // namespace wire
