#include "journal/codec.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonValue>

#include <array>

namespace codec {
namespace {

using Fault = tl::unexpected<Error>;

Fault corrupt(const QString& why, const QString& field = {}) { return failure(ErrorCode::Corrupt, why, field); }

void appendString(QByteArray& out, const QString& text) {
  // One code path for escaping: Qt's own writer, inside a one-element array whose brackets are cut off.
  const QByteArray quoted = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
  out.append(quoted.constData() + 1, quoted.size() - 2);
}

bool isPlainAscii(const QString& text) {
  for (const QChar c : text) {
    const auto u = c.unicode();
    if (u < 0x20 || u > 0x7E || u == '"' || u == '\\') return false;
  }
  return true;
}

void appendKey(QByteArray& out, char key) {
  out.append(out.size() == 1 ? "\"" : ",\"");
  out.append(key);
  out.append("\":");
}

void appendText(QByteArray& out, char key, const QString& text) {
  appendKey(out, key);
  if (isPlainAscii(text)) {
    out.append('"').append(text.toLatin1()).append('"');
  } else {
    appendString(out, text);
  }
}

QByteArray hexTime(HybridTime time) {
  return QByteArray::number(static_cast<qulonglong>(time.value), 16).rightJustified(16, '0');
}

std::optional<HybridTime> parseTime(const QString& text) {
  if (text.size() != 16) return std::nullopt;
  bool ok = false;
  const qulonglong value = text.toULongLong(&ok, 16);
  return ok ? std::optional<HybridTime>(HybridTime{value}) : std::nullopt;
}

std::optional<qint64> integer(const QJsonValue& value) {
  if (!value.isDouble()) return std::nullopt;
  constexpr qint64 kNone = std::numeric_limits<qint64>::min();
  const qint64 number = value.toInteger(kNone);
  return number == kNone ? std::nullopt : std::optional<qint64>(number);
}

int depthOf(const QJsonValue& value, int limit) {
  if (limit < 0) return 0;
  int deepest = 0;
  if (value.isObject()) {
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) deepest = std::max(deepest, depthOf(*it, limit - 1));
    return deepest + 1;
  }
  if (value.isArray()) {
    const QJsonArray array = value.toArray();
    for (const auto& item : array) deepest = std::max(deepest, depthOf(item, limit - 1));
    return deepest + 1;
  }
  return 0;
}

Result<QString> text(const QJsonObject& object, QLatin1String key, qsizetype maxLength, bool mayBeEmpty = false) {
  const auto it = object.constFind(key);
  if (it == object.constEnd()) return corrupt(QStringLiteral("missing"), key);
  if (!it->isString()) return corrupt(QStringLiteral("not a text"), key);
  QString value = it->toString();
  if (value.isEmpty() && !mayBeEmpty) return corrupt(QStringLiteral("empty"), key);
  if (value.size() > maxLength) return corrupt(QStringLiteral("too long"), key);
  return value;
}

}  // namespace

QByteArray encode(const Operation& operation) {
  QByteArray out;
  out.reserve(512);
  out.append('{');
  appendText(out, 'l', operation.stream);
  appendText(out, 'd', operation.device);
  appendKey(out, 's');
  out.append(QByteArray::number(operation.seq));
  appendKey(out, 'h');
  out.append('"').append(hexTime(operation.time)).append('"');
  appendText(out, 'e', operation.entity);
  appendText(out, 'i', operation.id.toString());
  appendText(out, 't', operation.type);
  appendKey(out, 'v');
  out.append(QByteArray::number(operation.version));
  appendText(out, 'u', operation.officer);
  appendKey(out, 'b');
  out.append('[');
  for (std::size_t i = 0; i < operation.seen.size(); ++i) {
    if (i > 0) out.append(',');
    out.append('"').append(operation.seen[i].toString().toLatin1()).append('"');
  }
  out.append(']');
  if (operation.fence) {
    appendKey(out, 'f');
    out.append('[').append(QByteArray::number(operation.fence->epoch)).append(',');
    out.append(QByteArray::number(operation.fence->n)).append(']');
  }
  appendKey(out, 'p');
  out.append(QJsonDocument(operation.plain).toJson(QJsonDocument::Compact));
  if (!operation.sealed.isEmpty()) {
    appendText(out, 'x', operation.sealed);
  } else if (!operation.personal.isEmpty()) {
    appendKey(out, 'x');
    out.append(QJsonDocument(operation.personal).toJson(QJsonDocument::Compact));
  }
  out.append('}');
  return out;
}

Result<Operation> decodeOwn(QByteArrayView bytes) {
  if (bytes.size() > kMaxBytes) return corrupt(QStringLiteral("operation of %1 bytes").arg(bytes.size()));
  QJsonParseError parseError;
  const QJsonDocument document =
      QJsonDocument::fromJson(QByteArray::fromRawData(bytes.data(), bytes.size()), &parseError);
  if (parseError.error != QJsonParseError::NoError) return corrupt(parseError.errorString());
  if (!document.isObject()) return corrupt(QStringLiteral("not an object"));
  const QJsonObject object = document.object();

  Operation operation;
  auto put = [&](QString& target, const char* key, qsizetype maxLength, bool mayBeEmpty = false) -> Done {
    auto value = text(object, QLatin1String(key), maxLength, mayBeEmpty);
    if (!value) return tl::unexpected(value.error());
    target = std::move(*value);
    return {};
  };
  if (auto r = put(operation.stream, "l", 64); !r) return tl::unexpected(r.error());
  if (auto r = put(operation.device, "d", 64); !r) return tl::unexpected(r.error());
  if (auto r = put(operation.entity, "e", 128); !r) return tl::unexpected(r.error());
  if (auto r = put(operation.type, "t", 64); !r) return tl::unexpected(r.error());
  if (auto r = put(operation.officer, "u", 64, true); !r) return tl::unexpected(r.error());
  QString time;
  if (auto r = put(time, "h", 16); !r) return tl::unexpected(r.error());
  const auto parsedTime = parseTime(time);
  if (!parsedTime) return corrupt(QStringLiteral("not a hybrid time"), QStringLiteral("h"));
  operation.time = *parsedTime;
  QString id;
  if (auto r = put(id, "i", 36); !r) return tl::unexpected(r.error());
  const auto parsedId = Uuid::parse(id);
  if (!parsedId) return corrupt(QStringLiteral("not a uuid"), QStringLiteral("i"));
  operation.id = *parsedId;

  const auto seq = integer(object.value(QLatin1String("s")));
  if (!seq || *seq < 1) return corrupt(QStringLiteral("not a sequence number"), QStringLiteral("s"));
  operation.seq = *seq;
  const auto version = integer(object.value(QLatin1String("v")));
  if (!version || *version < 1 || *version > 1'000'000)
    return corrupt(QStringLiteral("not a version"), QStringLiteral("v"));
  operation.version = static_cast<int>(*version);

  const QJsonValue seen = object.value(QLatin1String("b"));
  if (!seen.isArray()) return corrupt(QStringLiteral("not a list"), QStringLiteral("b"));
  const QJsonArray seenIds = seen.toArray();
  if (seenIds.size() > 32) return corrupt(QStringLiteral("too many"), QStringLiteral("b"));
  operation.seen.reserve(static_cast<std::size_t>(seenIds.size()));
  for (const auto& item : seenIds) {
    const auto uuid = Uuid::parse(item.toString());
    if (!uuid) return corrupt(QStringLiteral("not a uuid"), QStringLiteral("b"));
    operation.seen.push_back(*uuid);
  }
  if (const auto fence = object.constFind(QLatin1String("f")); fence != object.constEnd()) {
    const QJsonArray pair = fence->toArray();
    const auto epoch = pair.size() == 2 ? integer(pair.at(0)) : std::nullopt;
    const auto n = pair.size() == 2 ? integer(pair.at(1)) : std::nullopt;
    if (!epoch || !n) return corrupt(QStringLiteral("not a fence"), QStringLiteral("f"));
    operation.fence = Fence{*epoch, *n};
  }
  const auto plain = object.constFind(QLatin1String("p"));
  if (plain == object.constEnd() || !plain->isObject())
    return corrupt(QStringLiteral("missing or not an object"), QStringLiteral("p"));
  operation.plain = plain->toObject();
  if (const auto personal = object.constFind(QLatin1String("x")); personal != object.constEnd()) {
    if (personal->isString()) {
      operation.sealed = personal->toString();
      if (!seal::keyIdOf(operation.sealed)) return corrupt(QStringLiteral("not a sealed text"), QStringLiteral("x"));
    } else if (personal->isObject()) {
      operation.personal = personal->toObject();
    } else {
      return corrupt(QStringLiteral("not an object"), QStringLiteral("x"));
    }
  }
  return operation;
}

Result<Operation> decode(QByteArrayView bytes) {
  auto operation = decodeOwn(bytes);
  if (!operation) return operation;
  if (depthOf(operation->plain, kMaxDepth) > kMaxDepth || depthOf(operation->personal, kMaxDepth) > kMaxDepth)
    return corrupt(QStringLiteral("nested too deeply"));
  // Catches at one stroke what a JSON parser forgives: unknown or repeated keys, white space, other number forms.
  if (encode(*operation) != bytes) return corrupt(QStringLiteral("not the canonical form"));
  return operation;
}

void open(Operation& operation, const KeyRing& ring) {
  if (operation.sealed.isEmpty()) return;
  const auto json = seal::open(operation.sealed, operation.id, operation.stream, ring);
  if (!json) return;
  const QJsonDocument document = QJsonDocument::fromJson(*json);
  if (document.isObject() && depthOf(document.object(), kMaxDepth) <= kMaxDepth) operation.personal = document.object();
}

Done close(Operation& operation, const GroupKey& key) {
  if (operation.personal.isEmpty()) return {};
  auto sealed = seal::close(QJsonDocument(operation.personal).toJson(QJsonDocument::Compact), operation.id,
                            operation.stream, key);
  if (!sealed) return tl::unexpected(sealed.error());
  operation.sealed = std::move(*sealed);
  return {};
}

}  // namespace codec
