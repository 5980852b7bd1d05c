#include "journal/seal.h"

#include "journal/keyed_hash.h"

#include <QRegularExpression>

#include <sodium.h>
#include <zstd.h>

#include <algorithm>
#include <memory>

namespace {

constexpr qsizetype kNonceBytes = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr qsizetype kTagBytes = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr qsizetype kMaxIdLength = 32;
constexpr QByteArray::Base64Options kBase64 =
    QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals | QByteArray::AbortOnBase64DecodingErrors;

// The first byte before encryption says how the rest is packed.
constexpr char kStored = 0;
constexpr char kZstd = 1;

const unsigned char* raw(QByteArrayView bytes) { return reinterpret_cast<const unsigned char*>(bytes.data()); }
unsigned char* raw(QByteArray& bytes) { return reinterpret_cast<unsigned char*>(bytes.data()); }
unsigned long long sizeOf(QByteArrayView bytes) { return static_cast<unsigned long long>(bytes.size()); }

bool isKeyId(QStringView id) {
  return !id.isEmpty() && id.size() <= kMaxIdLength && std::ranges::all_of(id, [](QChar c) {
    const char16_t u = c.unicode();
    return (u >= u'a' && u <= u'z') || (u >= u'A' && u <= u'Z') || (u >= u'0' && u <= u'9') || u == u'_' || u == u'-';
  });
}

QByteArray associated(const Uuid& operation, const QString& stream) { return operation.toBytes() + stream.toUtf8(); }

QByteArray pack(const QByteArray& json) {
  QByteArray packed(1 + static_cast<qsizetype>(ZSTD_compressBound(static_cast<std::size_t>(json.size()))),
                    Qt::Uninitialized);
  packed[0] = kZstd;
  // One context a thread: making one takes longer than packing a form.
  struct Free {
    void operator()(ZSTD_CCtx* context) const { ZSTD_freeCCtx(context); }
  };
  static thread_local const std::unique_ptr<ZSTD_CCtx, Free> context(ZSTD_createCCtx());
  if (!context) return QByteArray(1, kStored) + json;
  const std::size_t size =
      ZSTD_compressCCtx(context.get(), packed.data() + 1, static_cast<std::size_t>(packed.size() - 1),
                        json.constData(), static_cast<std::size_t>(json.size()), 1);
  if (ZSTD_isError(size) || static_cast<qsizetype>(size) >= json.size()) return QByteArray(1, kStored) + json;
  packed.truncate(1 + static_cast<qsizetype>(size));
  return packed;
}

std::optional<QByteArray> unpack(const QByteArray& packed) {
  if (packed.isEmpty()) return std::nullopt;
  if (packed[0] == kStored) return packed.mid(1);
  if (packed[0] != kZstd) return std::nullopt;
  const auto room = ZSTD_getFrameContentSize(packed.constData() + 1, static_cast<std::size_t>(packed.size() - 1));
  // A size that is unknown, wrong or too large to be honest: nothing is unpacked.
  if (room > static_cast<unsigned long long>(seal::kMaxPlainBytes)) return std::nullopt;
  struct Free {
    void operator()(ZSTD_DCtx* context) const { ZSTD_freeDCtx(context); }
  };
  static thread_local const std::unique_ptr<ZSTD_DCtx, Free> context(ZSTD_createDCtx());
  if (!context) return std::nullopt;
  QByteArray json(static_cast<qsizetype>(room), Qt::Uninitialized);
  const std::size_t size =
      ZSTD_decompressDCtx(context.get(), json.data(), static_cast<std::size_t>(json.size()), packed.constData() + 1,
                          static_cast<std::size_t>(packed.size() - 1));
  if (ZSTD_isError(size) || size != room) return std::nullopt;
  return json;
}

std::optional<QByteArray> boxOf(QStringView text) {
  const QByteArray latin = text.toLatin1();
  auto decoded = QByteArray::fromBase64Encoding(latin, kBase64);
  // One text for one value: loose bits at the end or padding would let the same operation have two forms.
  if (!decoded || decoded.decoded.toBase64(kBase64) != latin) return std::nullopt;
  if (decoded.decoded.size() <= kNonceBytes + kTagBytes) return std::nullopt;
  return decoded.decoded;
}

/// What an id says about its secret.
QString hashOf(const QByteArray& secret) {
  return QString::fromLatin1(keyedHash(secret, "loket key id:", {}, 16).left(6).toHex());
}

Done check(const QString& stream, const GroupKey& key) {
  if (sodium_init() < 0) return failure(ErrorCode::Internal, QStringLiteral("libsodium does not start"));
  if (!isKeyId(key.id) || key.secret.size() != GroupKey::kSecretBytes || !isDataGroup(stream))
    return failure(ErrorCode::Invalid, QStringLiteral("not the key of a data group"), QStringLiteral("key"));
  return {};
}

}  // namespace

Result<KeyRing> KeyRing::ofRoot(const QByteArray& root) {
  if (sodium_init() < 0) return failure(ErrorCode::Internal, QStringLiteral("libsodium does not start"));
  if (root.size() != GroupKey::kSecretBytes) return failure(ErrorCode::Invalid, QStringLiteral("a root has 32 bytes"));
  KeyRing ring;
  ring.m_root = root;
  return ring;
}

GroupKey GroupKey::made(int generation, const QByteArray& secret) {
  return {QStringLiteral("g%1-%2").arg(QString::number(generation), hashOf(secret)), secret};
}

int GroupKey::generationOf(const QString& id) {
  static const QRegularExpression kMade(QStringLiteral("^g([1-9][0-9]{0,8})-[0-9a-f]{12}$"));
  const auto match = kMade.match(id);
  return match.hasMatch() ? match.captured(1).toInt() : 0;
}

bool GroupKey::isSound() const {
  if (secret.size() != kSecretBytes) return false;
  const int generation = generationOf(id);
  return id == (generation > 0 ? made(generation, secret).id : QLatin1String("r") + hashOf(secret));
}

Done KeyRing::add(const QString& stream, const GroupKey& key) {
  if (auto done = check(stream, key); !done) return done;
  auto& keys = m_keys[stream];
  std::erase_if(keys, [&](const GroupKey& known) { return known.id == key.id; });
  keys.push_back(key);
  m_sealing[stream] = key.id;
  return {};
}

Done KeyRing::addOpener(const QString& stream, const GroupKey& key) {
  if (auto done = check(stream, key); !done) return done;
  if (!find(stream, key.id)) m_keys[stream].push_back(key);
  return {};
}

Done KeyRing::sealWith(const QString& stream, const QString& id) {
  if (!find(stream, id)) return failure(ErrorCode::NotFound, id, QStringLiteral("key"));
  m_sealing[stream] = id;
  return {};
}

GroupKey KeyRing::derived(const QString& stream) const {
  GroupKey key;
  key.secret = keyedHash(m_root, "loket group key:", stream.toUtf8(), GroupKey::kSecretBytes);
  key.id = QLatin1String("r") + hashOf(key.secret);
  return key;
}

std::optional<GroupKey> KeyRing::current(const QString& stream) const {
  if (const auto sealing = m_sealing.find(stream); sealing != m_sealing.end()) return find(stream, sealing->second);
  return own(stream);
}

std::optional<GroupKey> KeyRing::own(const QString& stream) const {
  if (m_root.isEmpty() || !isDataGroup(stream)) return std::nullopt;
  return derived(stream);
}

std::vector<GroupKey> KeyRing::keysOf(const QString& stream) const {
  std::vector<GroupKey> keys;
  if (const auto found = m_keys.find(stream); found != m_keys.end()) keys = found->second;
  const auto derivedKey = own(stream);
  if (derivedKey && std::ranges::find(keys, derivedKey->id, &GroupKey::id) == keys.end()) keys.push_back(*derivedKey);
  return keys;
}

std::optional<GroupKey> KeyRing::find(const QString& stream, const QString& id) const {
  if (const auto keys = m_keys.find(stream); keys != m_keys.end()) {
    for (const GroupKey& key : keys->second)
      if (key.id == id) return key;
  }
  if (m_root.isEmpty()) return std::nullopt;
  const GroupKey own = derived(stream);
  return own.id == id ? std::optional(own) : std::nullopt;
}

namespace seal {

Result<QString> close(const QByteArray& json, const Uuid& operation, const QString& stream, const GroupKey& key) {
  if (json.size() > kMaxPlainBytes)
    return failure(ErrorCode::Invalid, QStringLiteral("%1 bytes to seal").arg(json.size()), QStringLiteral("x"));
  if (!isKeyId(key.id) || key.secret.size() != GroupKey::kSecretBytes)
    return failure(ErrorCode::Invalid, QStringLiteral("not a key"), QStringLiteral("key"));
  const QByteArray packed = pack(json);
  const QByteArray bound = associated(operation, stream);
  const QByteArray nonce = keyedHash(
      key.secret, "loket nonce:", operation.toBytes() + keyedHash(key.secret, bound, packed, 32), kNonceBytes);
  QByteArray box(kNonceBytes + packed.size() + kTagBytes, Qt::Uninitialized);
  std::ranges::copy(nonce, box.begin());
  crypto_aead_xchacha20poly1305_ietf_encrypt(raw(box) + kNonceBytes, nullptr, raw(packed), sizeOf(packed), raw(bound),
                                             sizeOf(bound), nullptr, raw(nonce), raw(key.secret));
  return key.id + QLatin1Char('.') + QString::fromLatin1(box.toBase64(kBase64));
}

Result<QByteArray> open(const QString& sealed, const Uuid& operation, const QString& stream, const KeyRing& ring) {
  const qsizetype dot = sealed.indexOf(QLatin1Char('.'));
  const auto box = dot > 0 ? boxOf(QStringView(sealed).sliced(dot + 1)) : std::nullopt;
  if (!box) return failure(ErrorCode::Corrupt, QStringLiteral("not a sealed text"), QStringLiteral("x"));
  const auto key = ring.find(stream, sealed.left(dot));
  if (!key) return failure(ErrorCode::Denied, sealed.left(dot), QStringLiteral("key"));
  const QByteArray bound = associated(operation, stream);
  QByteArray packed(box->size() - kNonceBytes - kTagBytes, Qt::Uninitialized);
  if (crypto_aead_xchacha20poly1305_ietf_decrypt(raw(packed), nullptr, nullptr, raw(*box) + kNonceBytes,
                                                 static_cast<unsigned long long>(box->size() - kNonceBytes), raw(bound),
                                                 sizeOf(bound), raw(*box), raw(key->secret)) != 0)
    return failure(ErrorCode::Corrupt, QStringLiteral("the seal is broken"), QStringLiteral("x"));
  auto json = unpack(packed);
  if (!json) return failure(ErrorCode::Corrupt, QStringLiteral("cannot be unpacked"), QStringLiteral("x"));
  return *json;
}

std::optional<QString> keyIdOf(const QString& sealed) {
  const qsizetype dot = sealed.indexOf(QLatin1Char('.'));
  if (dot <= 0 || !isKeyId(QStringView(sealed).first(dot)) || !boxOf(QStringView(sealed).sliced(dot + 1)))
    return std::nullopt;
  return sealed.left(dot);
}

}  // namespace seal
