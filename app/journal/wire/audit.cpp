#include "journal/wire/audit.h"

#include <QUrlQuery>

#include <limits>

#include "journal/wire/fields.h"
#include "journal/wire/limits.h"

namespace {

constexpr qint64 kMost = std::numeric_limits<qint64>::max();
/// No tree of this protocol is higher; a consistency proof has one hash more than its levels.
constexpr int kMaxPath = 64;

}  // namespace

QByteArray TreeHead::message() const {
  return "loket-tree-head\n" + logId.toUtf8() + '\n' + QByteArray::number(epoch) + '\n' + stream.toUtf8() + '\n' +
         QByteArray::number(size) + '\n' + root.toHex() + '\n' + running.toHex() + '\n' + QByteArray::number(atMs) +
         '\n' + signer.toUtf8();
}

void TreeHead::sign(const DeviceKey& key) { signature = key.sign(message()); }

bool TreeHead::isSignedBy(const QByteArray& publicKey) const {
  return DeviceKey::verify(publicKey, message(), signature);
}

QJsonObject TreeHead::body() const {
  QJsonObject object{{QStringLiteral("log_id"), logId},
                     {QStringLiteral("epoch"), epoch},
                     {QStringLiteral("stream"), stream},
                     {QStringLiteral("size"), size},
                     {QStringLiteral("root"), wire::toBase64(root)},
                     {QStringLiteral("at"), atMs},
                     {QStringLiteral("signer"), signer},
                     {QStringLiteral("sig"), wire::toBase64(signature)}};
  if (size > 0) object.insert(QStringLiteral("running"), wire::toBase64(running));
  return object;
}

Result<TreeHead> TreeHead::read(const QJsonObject& body) {
  wire::Fields fields(body);
  TreeHead head;
  head.logId = fields.name("log_id");
  head.epoch = fields.integer("epoch", 1, kMost);
  head.stream = fields.name("stream");
  head.size = fields.integer("size", 0, kMost);
  head.root = fields.bytes("root", MerkleHash::kBytes);
  if (head.size > 0) head.running = fields.bytes("running", HashChain::kChecksumBytes);
  head.atMs = fields.integer("at", 0, kMost);
  head.signer = fields.name("signer");
  head.signature = fields.bytes("sig", 64);
  if (auto done = fields.answer(); !done) return tl::unexpected(done.error());
  return head;
}

namespace wire {

QByteArray writeTreeHead(const TreeHead& head) { return writeObject(head.body()); }

Result<TreeHead> readTreeHead(QByteArrayView body) {
  const auto object = readObject(body, kMaxMessageBytes);
  if (!object) return tl::unexpected(object.error());
  return TreeHead::read(*object);
}

QByteArray writeTreeProof(const TreeProof& proof) {
  QJsonArray path;
  for (const QByteArray& hash : proof.path) path.append(toBase64(hash));
  return writeObject({{QStringLiteral("head"), proof.head.body()},
                      {QStringLiteral("from"), proof.from},
                      {QStringLiteral("path"), path}});
}

Result<TreeProof> readTreeProof(QByteArrayView body) {
  const auto object = readObject(body, kMaxMessageBytes);
  if (!object) return tl::unexpected(object.error());
  Fields fields(*object);
  TreeProof proof;
  const QJsonObject head = fields.object("head");
  proof.from = fields.integer("from", 0, kMost);
  for (const auto& item : fields.list("path", kMaxPath)) {
    auto hash = fromBase64(item.toString());
    if (!hash || hash->size() != MerkleHash::kBytes)
      return failure(ErrorCode::Invalid, QStringLiteral("not a hash"), QStringLiteral("path"));
    proof.path.push_back(std::move(*hash));
  }
  if (auto done = fields.answer(); !done) return tl::unexpected(done.error());
  auto read = TreeHead::read(head);
  if (!read) return tl::unexpected(read.error());
  proof.head = std::move(*read);
  return proof;
}

QString writeAuditQuery(const AuditQuery& query) {
  QUrlQuery text;
  text.addQueryItem(QStringLiteral("stream"), query.stream);
  if (query.from) text.addQueryItem(QStringLiteral("from"), QString::number(*query.from));
  if (query.size) text.addQueryItem(QStringLiteral("size"), QString::number(*query.size));
  if (!query.logId.isEmpty()) text.addQueryItem(QStringLiteral("log"), query.logId);
  return text.toString(QUrl::FullyEncoded);
}

Result<AuditQuery> readAuditQuery(const QString& text) {
  AuditQuery query;
  const auto items = QUrlQuery(text).queryItems(QUrl::FullyDecoded);
  for (const auto& [name, value] : items) {
    if (name == QLatin1String("stream") && query.stream.isEmpty() && isName(value)) {
      query.stream = value;
      continue;
    }
    if (name == QLatin1String("log") && query.logId.isEmpty() && isName(value)) {
      query.logId = value;
      continue;
    }
    std::optional<qint64>* const number = name == QLatin1String("from")   ? &query.from
                                          : name == QLatin1String("size") ? &query.size
                                                                          : nullptr;
    bool isNumber = false;
    const qint64 read = value.toLongLong(&isNumber);
    if (!number || *number || !isNumber || read < 0)
      return failure(ErrorCode::Invalid, value.left(kMaxName), name.left(kMaxName));
    *number = read;
  }
  if (query.stream.isEmpty()) return failure(ErrorCode::Invalid, QStringLiteral("required"), QStringLiteral("stream"));
  return query;
}

}  // namespace wire
