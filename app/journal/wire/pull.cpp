#include "journal/wire/pull.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrlQuery>

#include "journal/codec.h"
#include "journal/hash_chain.h"
#include "journal/wire/fields.h"
#include "journal/wire/limits.h"

namespace wire {
namespace {

constexpr qint64 kMost = std::numeric_limits<qint64>::max();

tl::unexpected<Error> invalid(const char* why, const char* field = "") {
  return failure(ErrorCode::Invalid, QLatin1String(why), QLatin1String(field));
}

QJsonObject bytesByName(const std::map<QString, QByteArray>& values) {
  QJsonObject object;
  for (const auto& [name, bytes] : values) object.insert(name, toBase64(bytes));
  return object;
}

Result<std::map<QString, QByteArray>> readBytesByName(const QJsonObject& object, qsizetype size, const char* field) {
  std::map<QString, QByteArray> values;
  if (object.size() > kMaxHeads) return invalid("too many", field);
  for (auto it = object.begin(); it != object.end(); ++it) {
    const auto bytes = fromBase64(it->toString());
    if (!bytes || bytes->size() != size || !isName(it.key())) return invalid("not bytes of this length", field);
    values.emplace(it.key(), *bytes);
  }
  return values;
}

/// `["hall","a1b2",1,2,"0193…","…",""]`: names and numbers need no escaping, and a server writes thousands a second.
void appendPlace(QByteArray& body, const SequencedOperation& operation) {
  const bool isPlain = isName(operation.stream) && isName(operation.device) &&
                       (operation.rejected.isEmpty() || isName(operation.rejected));
  const QString effective = toHex(static_cast<quint64>(operation.effective));
  if (!isPlain) {
    const QJsonArray place{operation.stream,  operation.device, operation.seq,
                           operation.gseq,    effective,        toBase64(operation.signature),
                           operation.rejected};
    body += QJsonDocument(place).toJson(QJsonDocument::Compact);
    return;
  }
  constexpr auto kBase64 = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
  body += "[\"";
  body += operation.stream.toLatin1();
  body += "\",\"";
  body += operation.device.toLatin1();
  body += "\",";
  body += QByteArray::number(operation.seq);
  body += ',';
  body += QByteArray::number(operation.gseq);
  body += ",\"";
  body += effective.toLatin1();
  body += "\",\"";
  body += operation.signature.toBase64(kBase64);
  body += "\",\"";
  body += operation.rejected.toLatin1();
  body += "\"]";
}

Result<SequencedOperation> readPlace(QByteArrayView line) {
  if (line.size() > 1024) return invalid("too long", "place");
  const QJsonDocument document = QJsonDocument::fromJson(line.toByteArray());
  if (!document.isArray() || document.array().size() < 7) return invalid("not a place", "place");
  const QJsonArray parts = document.array();
  SequencedOperation operation;
  operation.stream = parts[0].toString();
  operation.device = parts[1].toString();
  operation.seq = parts[2].toInteger(0);
  operation.gseq = parts[3].toInteger(0);
  const auto effective = fromHex(parts[4].toString());
  const auto signature = fromBase64(parts[5].toString());
  operation.rejected = parts[6].toString();
  if (!isName(operation.stream) || !isName(operation.device) || operation.seq < 1 || operation.gseq < 1 || !effective ||
      !signature || (!signature->isEmpty() && signature->size() != 64) || !parts[5].isString() ||
      !parts[6].isString() || operation.rejected.size() > kMaxName)
    return invalid("not a place", "place");
  operation.effective = static_cast<qint64>(*effective);
  operation.signature = *signature;
  return operation;
}

}  // namespace

QString writePullQuery(const PullRequest& request) {
  // Not with arg(): what is percent-encoded looks like placeholders.
  return QLatin1String("after=") + QString::fromLatin1(request.after.toText().toUtf8().toPercentEncoding()) +
         QLatin1String("&limit=") + QString::number(request.limit) + QLatin1String("&wait=") +
         QString::number(request.waitSeconds);
}

Result<PullRequest> readPullQuery(const QString& query) {
  if (query.size() > 16 * 1024) return invalid("too long", "query");
  const QUrlQuery parts(query);
  PullRequest request;
  const auto items = parts.queryItems(QUrl::FullyDecoded);
  bool hasCursor = false;
  for (const auto& [key, value] : items) {
    bool ok = true;
    if (key == QLatin1String("after") && !hasCursor) {
      auto cursor = Cursor::parse(value);
      if (!cursor) return tl::unexpected(cursor.error());
      request.after = std::move(*cursor);
      hasCursor = true;
    } else if (key == QLatin1String("limit")) {
      request.limit = value.toInt(&ok);
      if (!ok || request.limit < 1 || request.limit > kMaxBulkOps) return invalid("out of range", "limit");
    } else if (key == QLatin1String("wait")) {
      request.waitSeconds = value.toInt(&ok);
      if (!ok || request.waitSeconds < 0 || request.waitSeconds > kMaxWaitSeconds)
        return invalid("out of range", "wait");
    } else {
      return invalid("unknown or repeated", "query");
    }
  }
  if (!hasCursor) return invalid("missing", "after");
  return request;
}

QByteArray writePullReply(const PullReply& reply) {
  QJsonObject head{{QStringLiteral("next"), reply.next.toText()},
                   {QStringLiteral("more"), reply.more},
                   {QStringLiteral("server_time"), reply.serverTimeMs},
                   {QStringLiteral("checksums"), bytesByName(reply.checksums)},
                   {QStringLiteral("keys"), bytesByName(reply.keys)},
                   {QStringLiteral("count"), static_cast<qint64>(reply.operations.size())}};
  if (reply.left > 0) head.insert(QStringLiteral("left"), reply.left);
  QByteArray body = writeObject(head);
  body += '\n';
  for (const SequencedOperation& operation : reply.operations) {
    appendPlace(body, operation);
    body += '\n';
    body += operation.bytes;
    body += '\n';
  }
  return body;
}

Result<PullReply> readPullReply(QByteArrayView body) {
  if (body.size() > kMaxPullBytes + kMaxMessageBytes) return invalid("too large", "size");
  qsizetype at = 0;
  auto nextLine = [&]() -> std::optional<QByteArrayView> {
    const qsizetype end = at < body.size() ? body.indexOf('\n', at) : -1;
    if (end < 0) return std::nullopt;
    const QByteArrayView line = body.sliced(at, end - at);
    at = end + 1;
    return line;
  };
  const auto head = nextLine();
  if (!head) return invalid("cut off");
  const auto object = readObject(*head, 512 * 1024);
  if (!object) return tl::unexpected(object.error());
  Fields fields(*object);
  PullReply reply;
  auto next = Cursor::parse(fields.text("next", 16 * 1024));
  reply.more = fields.flag("more");
  reply.serverTimeMs = fields.integer("server_time", 0, kMost);
  auto checksums = readBytesByName(fields.object("checksums"), HashChain::kChecksumBytes, "checksums");
  auto keys = readBytesByName(fields.object("keys"), 32, "keys");
  const qint64 count = fields.integer("count", 0, kMaxBulkOps);
  reply.left = fields.optionalInteger("left", 0, kMost).value_or(0);
  if (auto done = fields.answer(); !done) return tl::unexpected(done.error());
  if (!next) return tl::unexpected(next.error());
  if (!checksums) return tl::unexpected(checksums.error());
  if (!keys) return tl::unexpected(keys.error());
  reply.next = std::move(*next);
  reply.checksums = std::move(*checksums);
  reply.keys = std::move(*keys);
  reply.operations.reserve(static_cast<std::size_t>(count));
  for (qint64 i = 0; i < count; ++i) {
    const auto place = nextLine();
    const auto bytes = nextLine();
    if (!place || !bytes) return invalid("cut off");
    if (bytes->isEmpty() || bytes->size() > codec::kMaxBytes) return invalid("too large", "size");
    auto operation = readPlace(*place);
    if (!operation) return tl::unexpected(operation.error());
    operation->bytes = bytes->toByteArray();
    reply.operations.push_back(std::move(*operation));
  }
  if (at != body.size()) return invalid("more than the first line says");
  return reply;
}

QByteArray writeChainEnds(const ChainEnds& ends) {
  QJsonArray list;
  for (const auto& [place, seq] : ends.seqs) list.append(QJsonArray{place.first, place.second, seq});
  return writeObject({{QStringLiteral("log"), ends.log.toText()}, {QStringLiteral("ends"), list}});
}

Result<ChainEnds> readChainEnds(QByteArrayView body) {
  const auto object = readObject(body, 1024 * 1024);
  if (!object) return tl::unexpected(object.error());
  Fields fields(*object);
  auto log = Cursor::parse(fields.text("log", 1024));
  const QJsonArray list = fields.list("ends", kMaxHeads);
  if (auto done = fields.answer(); !done) return tl::unexpected(done.error());
  if (!log) return tl::unexpected(log.error());
  ChainEnds ends{std::move(*log), {}};
  for (const auto& item : list) {
    const QJsonArray part = item.toArray();
    const QString stream = part.at(0).toString();
    const QString device = part.at(1).toString();
    const qint64 seq = part.at(2).toInteger(-1);
    if (!isName(stream) || !isName(device) || seq < 0) return invalid("not an end", "ends");
    ends.seqs[{stream, device}] = seq;
  }
  return ends;
}

}  // namespace wire
