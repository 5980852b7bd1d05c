#include "journal/hash_chain.h"

#include <sodium.h>

namespace {
const unsigned char* raw(QByteArrayView bytes) { return reinterpret_cast<const unsigned char*>(bytes.data()); }
unsigned char* raw(QByteArray& bytes) { return reinterpret_cast<unsigned char*>(bytes.data()); }
}  // namespace

QByteArray HashChain::genesis() { return QByteArray(kLinkBytes, '\0'); }

QByteArray HashChain::next(QByteArrayView previous, QByteArrayView bytes) {
  static constexpr unsigned char kLeaf = 0x00;
  crypto_hash_sha256_state state;
  crypto_hash_sha256_init(&state);
  crypto_hash_sha256_update(&state, &kLeaf, 1);
  crypto_hash_sha256_update(&state, raw(previous), static_cast<unsigned long long>(previous.size()));
  crypto_hash_sha256_update(&state, raw(bytes), static_cast<unsigned long long>(bytes.size()));
  QByteArray link(kLinkBytes, Qt::Uninitialized);
  crypto_hash_sha256_final(&state, raw(link));
  return link;
}

QByteArray HashChain::checksum(QByteArrayView previous, qint64 gseq, qint64 effective, QByteArrayView link,
                               QByteArrayView rejected) {
  QByteArray message(1, '\x02');
  message.append(previous.isEmpty() ? QByteArray(kChecksumBytes, '\0') : previous.toByteArray());
  for (const qint64 number : {gseq, effective})
    for (int shift = 56; shift >= 0; shift -= 8) message.append(static_cast<char>(number >> shift));
  message.append(link.toByteArray()).append(rejected.toByteArray());
  QByteArray sum(crypto_hash_sha256_BYTES, Qt::Uninitialized);
  crypto_hash_sha256(raw(sum), raw(message), static_cast<unsigned long long>(message.size()));
  sum.truncate(kChecksumBytes);
  return sum;
}

Result<DeviceKey> DeviceKey::fromSeed(QByteArrayView seed) {
  if (sodium_init() < 0) return failure(ErrorCode::Internal, QStringLiteral("libsodium does not start"));
  if (seed.size() != kSeedBytes) return failure(ErrorCode::Invalid, QStringLiteral("a seed has 32 bytes"));
  DeviceKey key;
  crypto_sign_seed_keypair(key.m_public.data(), key.m_secret.data(), raw(seed));
  return key;
}

QByteArray DeviceKey::publicKey() const {
  return {reinterpret_cast<const char*>(m_public.data()), static_cast<qsizetype>(m_public.size())};
}

QByteArray DeviceKey::sign(QByteArrayView message) const {
  QByteArray signature(crypto_sign_BYTES, Qt::Uninitialized);
  crypto_sign_detached(raw(signature), nullptr, raw(message), static_cast<unsigned long long>(message.size()),
                       m_secret.data());
  return signature;
}

bool DeviceKey::verify(QByteArrayView publicKey, QByteArrayView message, QByteArrayView signature) {
  if (publicKey.size() != crypto_sign_PUBLICKEYBYTES || signature.size() != crypto_sign_BYTES) return false;
  return crypto_sign_verify_detached(raw(signature), raw(message), static_cast<unsigned long long>(message.size()),
                                     raw(publicKey)) == 0;
}

Result<QByteArray> DeviceKey::closeFor(QByteArrayView publicKey, QByteArrayView message) {
  if (sodium_init() < 0) return failure(ErrorCode::Internal, QStringLiteral("libsodium does not start"));
  std::array<std::uint8_t, crypto_box_PUBLICKEYBYTES> receiver{};
  if (publicKey.size() != crypto_sign_PUBLICKEYBYTES ||
      crypto_sign_ed25519_pk_to_curve25519(receiver.data(), raw(publicKey)) != 0)
    return failure(ErrorCode::Invalid, QStringLiteral("not the public key of a device"), QStringLiteral("key"));
  QByteArray box(message.size() + crypto_box_SEALBYTES, Qt::Uninitialized);
  if (crypto_box_seal(raw(box), raw(message), static_cast<unsigned long long>(message.size()), receiver.data()) != 0)
    return failure(ErrorCode::Internal, QStringLiteral("cannot be closed"));
  return box;
}

Result<QByteArray> DeviceKey::openSealed(QByteArrayView box) const {
  std::array<std::uint8_t, crypto_box_PUBLICKEYBYTES> publicHalf{};
  std::array<std::uint8_t, crypto_box_SECRETKEYBYTES> secretHalf{};
  if (crypto_sign_ed25519_pk_to_curve25519(publicHalf.data(), m_public.data()) != 0 ||
      crypto_sign_ed25519_sk_to_curve25519(secretHalf.data(), m_secret.data()) != 0)
    return failure(ErrorCode::Internal, QStringLiteral("the key of this device has no other form"));
  QByteArray message(std::max<qsizetype>(0, box.size() - crypto_box_SEALBYTES), Qt::Uninitialized);
  const bool isOpen = box.size() > crypto_box_SEALBYTES &&
                      crypto_box_seal_open(raw(message), raw(box), static_cast<unsigned long long>(box.size()),
                                           publicHalf.data(), secretHalf.data()) == 0;
  sodium_memzero(secretHalf.data(), secretHalf.size());
  if (!isOpen) return failure(ErrorCode::Corrupt, QStringLiteral("not closed for this device"), QStringLiteral("box"));
  return message;
}
