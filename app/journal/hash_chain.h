#pragma once

#include <QByteArray>

#include <array>
#include <cstdint>

#include "domain/result.h"

/// c_s = SHA-256(0x00 ‖ c_{s-1} ‖ bytes): each operation of a (stream, device) seals all before it. Any thread, pure.
class HashChain {
 public:
  static constexpr qsizetype kLinkBytes = 32;

  /// What stands before the first operation.
  static QByteArray genesis();
  static QByteArray next(QByteArrayView previous, QByteArrayView bytes);

  /// The running checksum of an authority's order in a stream: SHA-256(0x02 ‖ previous ‖ gseq ‖ effective ‖ link ‖ why
  /// it was rejected), cut to 16 bytes; numbers as 8 bytes, the highest first. Empty before the first.
  static constexpr qsizetype kChecksumBytes = 16;
  static QByteArray checksum(QByteArrayView previous, qint64 gseq, qint64 effective, QByteArrayView link,
                             QByteArrayView rejected);
};

/// An Ed25519 key pair of one device. The secret stays in this object; the caller keeps the seed.
class DeviceKey {
 public:
  static constexpr qsizetype kSeedBytes = 32;

  static Result<DeviceKey> fromSeed(QByteArrayView seed);

  [[nodiscard]] QByteArray publicKey() const;
  [[nodiscard]] QByteArray sign(QByteArrayView message) const;
  static bool verify(QByteArrayView publicKey, QByteArrayView message, QByteArrayView signature);

  /// Closes a message so that only the holder of a public key can open it (libsodium's sealed box over the X25519 form of
  /// the key; who closed it stays unknown). Error: Invalid for what is no key.
  static Result<QByteArray> closeFor(QByteArrayView publicKey, QByteArrayView message);
  /// Error: Corrupt when it is not for this device or was changed.
  [[nodiscard]] Result<QByteArray> openSealed(QByteArrayView box) const;

 private:
  std::array<std::uint8_t, 32> m_public{};
  std::array<std::uint8_t, 64> m_secret{};
};
