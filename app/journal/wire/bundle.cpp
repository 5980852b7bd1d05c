#include "journal/wire/bundle.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QUrlQuery>

#include <limits>

#include "journal/wire/fields.h"
#include "journal/wire/limits.h"

namespace {

constexpr qint64 kMost = std::numeric_limits<qint64>::max();
constexpr qsizetype kMaxKey = 128;

/// Other words than those of any other signature that this key gives.
QByteArray signedBytes(const QByteArray& head) { return "loket-bundle\n" + head; }

}  // namespace

QByteArray BundleRecord::hash() const {
  return QCryptographicHash::hash(wire::writeObject(body), QCryptographicHash::Sha256);
}

void Bundle::seal(const DeviceKey& key) {
  QJsonArray list;
  for (const BundleRecord& record : records)
    list.append(QJsonArray{record.kind, record.key, wire::toBase64(record.hash())});
  head = wire::writeObject({{QStringLiteral("name"), name},
                            {QStringLiteral("site"), site},
                            {QStringLiteral("version"), version},
                            {QStringLiteral("records"), list}});
  signature = key.sign(signedBytes(head));
}

bool Bundle::isSignedBy(const QByteArray& publicKey) const {
  return DeviceKey::verify(publicKey, signedBytes(head), signature);
}

QString bundle_name::of(const QString& kind) {
  if (kind == QLatin1String("standard") || kind == QLatin1String("calendar")) return kCatalogue;
  if (kind == QLatin1String("officer")) return kUsers;
  return kind == QLatin1String("device") ? kRevocations : QString();
}

bool bundle_name::isKnown(const QString& name) { return name == kCatalogue || name == kUsers || name == kRevocations; }

namespace wire {

QByteArray writeBundle(const Bundle& bundle) {
  QByteArray text = bundle.head + '\n' + toBase64(bundle.signature).toLatin1() + '\n';
  for (const BundleRecord& record : bundle.records) text += writeObject(record.body) + '\n';
  return text;
}

Result<BundleHead> readBundleHead(QByteArrayView bytes) {
  const auto object = readObject(bytes, kMaxBundleBytes);
  if (!object) return tl::unexpected(object.error());
  Fields fields(*object);
  BundleHead head;
  head.name = fields.name("name");
  head.site = fields.name("site");
  head.version = fields.integer("version", 1, kMost);
  const QJsonArray list = fields.list("records", kMaxBundleRecords);
  if (auto done = fields.request(); !done) return tl::unexpected(done.error());
  if (!bundle_name::isKnown(head.name)) return failure(ErrorCode::Invalid, head.name, QStringLiteral("name"));
  for (const auto& item : list) {
    const QJsonArray entry = item.toArray();
    const QString kind = entry.at(0).toString();
    const QString key = entry.at(1).toString();
    const auto hash = fromBase64(entry.at(2).toString());
    const bool isGood = entry.size() == 3 && bundle_name::of(kind) == head.name && !key.isEmpty() &&
                        key.size() <= kMaxKey && hash && hash->size() == 32;
    if (!isGood || !head.hashes.emplace(std::make_pair(kind, key), *hash).second)
      return failure(ErrorCode::Invalid, kind + QLatin1Char(':') + key, QStringLiteral("records"));
  }
  return head;
}

Result<Bundle> readBundle(QByteArrayView body) {
  if (body.size() > kMaxBundleBytes)
    return failure(ErrorCode::Invalid, QStringLiteral("%1 bytes").arg(body.size()), QStringLiteral("size"));
  QList<QByteArray> lines = QByteArray(body.data(), body.size()).split('\n');
  if (lines.size() < 3 || !lines.takeLast().isEmpty())
    return failure(ErrorCode::Invalid, QStringLiteral("cut short"), QStringLiteral("records"));
  const auto head = readBundleHead(lines[0]);
  if (!head) return tl::unexpected(head.error());
  const auto signature = fromBase64(QString::fromLatin1(lines[1]));
  if (!signature || signature->size() != 64)
    return failure(ErrorCode::Invalid, QStringLiteral("not a signature"), QStringLiteral("signature"));
  Bundle bundle{head->name, head->site, head->version, {}, lines[0], *signature};
  const auto object = readObject(lines[0], kMaxBundleBytes);
  const QJsonArray list = object->value(QLatin1String("records")).toArray();
  if (list.size() != lines.size() - 2)
    return failure(ErrorCode::Invalid, QStringLiteral("%1 records of %2").arg(lines.size() - 2).arg(list.size()),
                   QStringLiteral("records"));
  for (qsizetype i = 0; i < list.size(); ++i) {
    const QJsonArray entry = list[i].toArray();
    const auto record = readObject(lines[i + 2], kMaxBundleRecordBytes);
    if (!record) return tl::unexpected(record.error());
    BundleRecord one{entry.at(0).toString(), entry.at(1).toString(), *record};
    // There is one form of a body only; else its hash would say nothing of what is written into the log.
    if (writeObject(one.body) != lines[i + 2] || one.hash() != head->hashes.at({one.kind, one.key}))
      return failure(ErrorCode::Corrupt, one.kind + QLatin1Char(':') + one.key, QStringLiteral("records"));
    bundle.records.push_back(std::move(one));
  }
  return bundle;
}

QString writeBundleQuery(const BundleRequest& request) {
  QUrlQuery query;
  for (const auto& [name, version] : request.have) query.addQueryItem(name, QString::number(version));
  query.addQueryItem(QStringLiteral("wait"), QString::number(request.waitSeconds));
  return query.toString(QUrl::FullyEncoded);
}

Result<BundleRequest> readBundleQuery(const QString& text) {
  BundleRequest request;
  const auto items = QUrlQuery(text).queryItems();
  for (const auto& [name, value] : items) {
    bool isNumber = false;
    const qint64 number = value.toLongLong(&isNumber);
    if (!isNumber || number < 0) return failure(ErrorCode::Invalid, value, name);
    if (name == QLatin1String("wait") && number <= kMaxWaitSeconds) {
      request.waitSeconds = static_cast<int>(number);
      continue;
    }
    if (!bundle_name::isKnown(name) || !request.have.emplace(name, number).second)
      return failure(ErrorCode::Invalid, value, name);
  }
  return request;
}

}  // namespace wire
