#include "journal/wire/blobs.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QUrlQuery>

#include "domain/attachment.h"
#include "domain/file_kind.h"
#include "journal/file_seal.h"
#include "journal/wire/fields.h"
#include "journal/wire/limits.h"

namespace wire {

static_assert(kMaxBlobBytes == kMaxAttachmentBytes + file_seal::kOverheadBytes);

namespace {

QString readHash(Fields& fields, const char* key) {
  const QString text = fields.text(key, kMaxName);
  if (!isSha256(text)) fields.refuse(key, "not 64 hexadecimal characters");
  return text;
}

QJsonObject toJson(const BlobTag& tag) {
  return {
      {QStringLiteral("name"), tag.name}, {QStringLiteral("sha256"), tag.sha256}, {QStringLiteral("bytes"), tag.bytes}};
}

BlobTag readTag(Fields& fields) {
  BlobTag tag;
  tag.name = readHash(fields, "name");
  tag.sha256 = readHash(fields, "sha256");
  tag.bytes = fields.integer("bytes", 1, std::numeric_limits<qint64>::max());
  return tag;
}

tl::unexpected<Error> invalid(const char* why, const char* field) {
  return failure(ErrorCode::Invalid, QLatin1String(why), QLatin1String(field));
}

}  // namespace

QByteArray writeBlobLook(const BlobLook& look) {
  return writeObject(
      {{QStringLiteral("stream"), look.stream}, {QStringLiteral("names"), QJsonArray::fromStringList(look.names)}});
}

Result<BlobLook> readBlobLook(QByteArrayView body) {
  const auto object = readObject(body, kMaxMessageBytes);
  if (!object) return tl::unexpected(object.error());
  Fields fields(*object);
  BlobLook look;
  look.stream = fields.name("stream");
  look.names = fields.names("names", kMaxBlobNames);
  for (const QString& name : std::as_const(look.names))
    if (!isSha256(name)) fields.refuse("names", "not 64 hexadecimal characters");
  if (auto done = fields.request(); !done) return tl::unexpected(done.error());
  return look;
}

QByteArray writeBlobsFound(const std::vector<BlobTag>& found) {
  QJsonArray list;
  for (const BlobTag& tag : found) list.append(toJson(tag));
  return writeObject({{QStringLiteral("found"), list}});
}

Result<std::vector<BlobTag>> readBlobsFound(QByteArrayView body, const QString& stream) {
  const auto object = readObject(body, kMaxMessageBytes);
  if (!object) return tl::unexpected(object.error());
  Fields fields(*object);
  const QJsonArray list = fields.list("found", kMaxBlobNames);
  if (auto done = fields.answer(); !done) return tl::unexpected(done.error());
  std::vector<BlobTag> found;
  for (const auto& item : list) {
    Fields one(item.toObject());
    BlobTag tag = readTag(one);
    tag.stream = stream;
    if (auto done = one.answer(); !done) return tl::unexpected(done.error());
    if (tag.bytes > kMaxBlobBytes) return invalid("too large", "bytes");
    found.push_back(std::move(tag));
  }
  return found;
}

QByteArray writeBlobTag(const BlobTag& tag) {
  QJsonObject object = toJson(tag);
  object.insert(QStringLiteral("stream"), tag.stream);
  return writeObject(object);
}

Result<BlobTag> readBlobTag(QByteArrayView body) {
  const auto object = readObject(body, kMaxMessageBytes);
  if (!object) return tl::unexpected(object.error());
  Fields fields(*object);
  BlobTag tag = readTag(fields);
  tag.stream = fields.name("stream");
  if (auto done = fields.request(); !done) return tl::unexpected(done.error());
  // Apart from the others: the answer is that it is too large.
  if (tag.bytes > kMaxBlobBytes) return failure(ErrorCode::Invalid, QString::number(tag.bytes), QStringLiteral("size"));
  return tag;
}

QByteArray writeBlobStanding(const BlobStanding& standing) {
  return writeObject({{QStringLiteral("offset"), standing.offset}, {QStringLiteral("whole"), standing.isWhole}});
}

Result<BlobStanding> readBlobStanding(QByteArrayView body) {
  const auto object = readObject(body, kMaxMessageBytes);
  if (!object) return tl::unexpected(object.error());
  Fields fields(*object);
  BlobStanding standing;
  standing.offset = fields.integer("offset", 0, kMaxBlobBytes);
  standing.isWhole = fields.flag("whole");
  if (auto done = fields.answer(); !done) return tl::unexpected(done.error());
  return standing;
}

QString writeBlobQuery(const BlobSpan& span) {
  QUrlQuery query;
  query.addQueryItem(QStringLiteral("stream"), QString::fromLatin1(QUrl::toPercentEncoding(span.tag.stream)));
  query.addQueryItem(QStringLiteral("sha256"), span.tag.sha256);
  query.addQueryItem(QStringLiteral("bytes"), QString::number(span.tag.bytes));
  query.addQueryItem(QStringLiteral("offset"), QString::number(span.offset));
  return query.toString(QUrl::FullyEncoded);
}

Result<BlobSpan> readBlobQuery(const QString& name, const QString& query) {
  if (query.size() > 1024) return invalid("too long", "query");
  if (!isSha256(name)) return invalid("not 64 hexadecimal characters", "name");
  BlobSpan span;
  span.tag.name = name;
  QStringList seen;
  const auto items = QUrlQuery(query).queryItems(QUrl::FullyDecoded);
  for (const auto& [key, value] : items) {
    bool ok = !seen.contains(key);
    seen.append(key);
    if (key == QLatin1String("stream")) {
      span.tag.stream = value;
      ok = ok && isName(value);
    } else if (key == QLatin1String("sha256")) {
      span.tag.sha256 = value;
      ok = ok && isSha256(value);
    } else if (key == QLatin1String("bytes")) {
      bool isNumber = false;
      span.tag.bytes = value.toLongLong(&isNumber);
      ok = ok && isNumber && span.tag.bytes > 0 && span.tag.bytes <= kMaxBlobBytes;
    } else if (key == QLatin1String("offset")) {
      bool isNumber = false;
      span.offset = value.toLongLong(&isNumber);
      ok = ok && isNumber && span.offset >= 0;
    } else {
      ok = false;
    }
    if (!ok) return invalid("unknown, repeated or out of range", "query");
  }
  if (seen.size() != 4 || span.offset > span.tag.bytes) return invalid("missing or out of range", "query");
  return span;
}

}  // namespace wire
