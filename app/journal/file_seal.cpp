#include "journal/file_seal.h"

#include <QCryptographicHash>

#include <algorithm>

#include <sodium.h>

#include "domain/attachment.h"
#include "journal/keyed_hash.h"
#include "journal/wire/compression.h"

namespace {

constexpr QByteArrayView kMagic("LKF1");
constexpr qsizetype kNonceBytes = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr qsizetype kTagBytes = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr qsizetype kMaxIdLength = 32;
constexpr char kStored = 0;
constexpr char kZstd = 1;
/// Scans are packed already; what saves less than a fiftieth is not worth unpacking.
constexpr qsizetype kLeastGain = 50;

const unsigned char* raw(QByteArrayView bytes) { return reinterpret_cast<const unsigned char*>(bytes.data()); }
unsigned char* raw(QByteArray& bytes) { return reinterpret_cast<unsigned char*>(bytes.data()); }
unsigned long long sizeOf(QByteArrayView bytes) { return static_cast<unsigned long long>(bytes.size()); }

QByteArray messageOf(const FileId& file) {
  return file.stream.toUtf8() + '\0' + QByteArray::fromHex(file.sha256.toLatin1());
}

QByteArray pack(const QByteArray& content) {
  const auto packed = wire::compress(content);
  if (!packed || packed->size() > content.size() - content.size() / kLeastGain) return QByteArray(1, kStored) + content;
  return QByteArray(1, kZstd) + *packed;
}

std::optional<QByteArray> unpack(const QByteArray& packed) {
  if (packed.isEmpty()) return std::nullopt;
  if (packed[0] == kStored) return packed.mid(1);
  if (packed[0] != kZstd) return std::nullopt;
  auto content = wire::expand(QByteArrayView(packed).sliced(1), kMaxAttachmentBytes);
  if (!content) return std::nullopt;
  return std::move(*content);
}

tl::unexpected<Error> corrupt(const char* why) {
  return failure(ErrorCode::Corrupt, QLatin1String(why), QStringLiteral("file"));
}

}  // namespace

QString file_seal::nameOf(const FileId& file, const GroupKey& key) {
  return QString::fromLatin1(keyedHash(key.secret, "loket file name:", messageOf(file), 32).toHex());
}

QStringList file_seal::namesOf(const FileId& file, const KeyRing& ring) {
  QStringList names;
  if (const auto current = ring.current(file.stream)) names.append(nameOf(file, *current));
  for (const GroupKey& key : ring.keysOf(file.stream)) names.append(nameOf(file, key));
  names.removeDuplicates();
  return names;
}

Result<SealedFile> file_seal::close(const FileId& file, const QByteArray& content, const GroupKey& key) {
  if (sodium_init() < 0) return failure(ErrorCode::Internal, QStringLiteral("libsodium does not start"));
  const QByteArray id = key.id.toLatin1();
  if (content.size() > kMaxAttachmentBytes)
    return failure(ErrorCode::Invalid, QStringLiteral("%1 bytes to seal").arg(content.size()), QStringLiteral("file"));
  if (id.isEmpty() || id.size() > kMaxIdLength || key.secret.size() != GroupKey::kSecretBytes)
    return failure(ErrorCode::Invalid, QStringLiteral("not a key"), QStringLiteral("key"));
  const QByteArray head = kMagic.toByteArray() + static_cast<char>(id.size()) + id;
  const QByteArray packed = pack(content);
  const QByteArray bound = head + messageOf(file);
  const QByteArray nonce =
      keyedHash(key.secret, "loket file nonce:", bound + keyedHash(key.secret, "loket file:", packed, 32), kNonceBytes);
  SealedFile sealed;
  sealed.name = nameOf(file, key);
  const qsizetype start = head.size() + kNonceBytes;
  sealed.bytes = QByteArray(start + packed.size() + kTagBytes, Qt::Uninitialized);
  std::ranges::copy(head, sealed.bytes.begin());
  std::ranges::copy(nonce, sealed.bytes.begin() + head.size());
  crypto_aead_xchacha20poly1305_ietf_encrypt(raw(sealed.bytes) + start, nullptr, raw(packed), sizeOf(packed),
                                             raw(bound), sizeOf(bound), nullptr, raw(nonce), raw(key.secret));
  sealed.sha256 = QString::fromLatin1(QCryptographicHash::hash(sealed.bytes, QCryptographicHash::Sha256).toHex());
  return sealed;
}

Result<QByteArray> file_seal::open(const FileId& file, const QByteArray& sealed, const KeyRing& ring) {
  if (sodium_init() < 0) return failure(ErrorCode::Internal, QStringLiteral("libsodium does not start"));
  if (!sealed.startsWith(kMagic) || sealed.size() <= kMagic.size()) return corrupt("not a sealed file");
  const qsizetype idLength = static_cast<unsigned char>(sealed[kMagic.size()]);
  const qsizetype headSize = kMagic.size() + 1 + idLength;
  if (idLength == 0 || idLength > kMaxIdLength || sealed.size() <= headSize + kNonceBytes + kTagBytes)
    return corrupt("not a sealed file");
  const QString keyId = QString::fromLatin1(sealed.mid(kMagic.size() + 1, idLength));
  const auto key = ring.find(file.stream, keyId);
  if (!key) return failure(ErrorCode::Denied, keyId, QStringLiteral("key"));
  const QByteArray bound = sealed.left(headSize) + messageOf(file);
  const qsizetype start = headSize + kNonceBytes;
  QByteArray packed(sealed.size() - start - kTagBytes, Qt::Uninitialized);
  if (crypto_aead_xchacha20poly1305_ietf_decrypt(raw(packed), nullptr, nullptr, raw(sealed) + start,
                                                 static_cast<unsigned long long>(sealed.size() - start), raw(bound),
                                                 sizeOf(bound), raw(sealed) + headSize, raw(key->secret)) != 0)
    return corrupt("the seal is broken");
  auto content = unpack(packed);
  if (!content) return corrupt("cannot be unpacked");
  if (QCryptographicHash::hash(*content, QCryptographicHash::Sha256).toHex() != file.sha256.toLatin1())
    return corrupt("another content");
  return std::move(*content);
}
