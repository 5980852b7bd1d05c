#include "journal/key_grant.h"

#include "journal/payload.h"
#include "journal/wire/fields.h"

namespace {

QString nameOf(const KeyGrant& grant) {
  return QStringList{grant.stream, grant.keyId, grant.to, grant.from}.join(QLatin1Char('/'));
}

QByteArray messageOf(const KeyGrant& grant) { return "loket-key-grant\n" + nameOf(grant).toUtf8() + '\n' + grant.box; }

}  // namespace

Result<KeyGrant> KeyGrant::make(const QString& stream, const GroupKey& key, const QString& to,
                                const QByteArray& toPublicKey, const QString& from, const DeviceKey& fromKey) {
  if (!isDataGroup(stream) || key.secret.size() != GroupKey::kSecretBytes)
    return failure(ErrorCode::Invalid, stream, QStringLiteral("key"));
  auto box = DeviceKey::closeFor(toPublicKey, key.secret);
  if (!box) return tl::unexpected(box.error());
  KeyGrant grant{stream, key.id, to, from, std::move(*box), {}};
  grant.signature = fromKey.sign(messageOf(grant));
  return grant;
}

Result<KeyGrant> KeyGrant::read(const QString& name, const QJsonObject& body) {
  PayloadReader reader(body);
  KeyGrant grant;
  grant.stream = reader.text("stream");
  grant.keyId = reader.text("key");
  grant.to = reader.text("to");
  grant.from = reader.text("from");
  const auto box = wire::fromBase64(reader.text("box"));
  const auto signature = wire::fromBase64(reader.text("sig"));
  if (!reader.isGood()) return failure(ErrorCode::Corrupt, reader.fault(), QStringLiteral("key.grant"));
  const bool isNamed = isDataGroup(grant.stream) && wire::isName(grant.stream) && wire::isName(grant.keyId) &&
                       wire::isName(grant.to) && wire::isName(grant.from);
  if (!box || !signature || !isNamed || nameOf(grant) != name)
    return failure(ErrorCode::Corrupt, name, QStringLiteral("key.grant"));
  grant.box = *box;
  grant.signature = *signature;
  return grant;
}

QString KeyGrant::entity() const { return QLatin1String("key:") + nameOf(*this); }

QJsonObject KeyGrant::body() const {
  return {{QStringLiteral("stream"), stream},
          {QStringLiteral("key"), keyId},
          {QStringLiteral("to"), to},
          {QStringLiteral("from"), from},
          {QStringLiteral("box"), wire::toBase64(box)},
          {QStringLiteral("sig"), wire::toBase64(signature)}};
}

bool KeyGrant::isSignedBy(QByteArrayView publicKey) const {
  return DeviceKey::verify(publicKey, messageOf(*this), signature);
}

Result<GroupKey> KeyGrant::open(const DeviceKey& device) const {
  auto secret = device.openSealed(box);
  if (!secret) return tl::unexpected(secret.error());
  GroupKey key{keyId, std::move(*secret)};
  if (!key.isSound()) return failure(ErrorCode::Corrupt, keyId, QStringLiteral("key"));
  return key;
}
