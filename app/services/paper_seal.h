#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

#include "domain/paper_record.h"
#include "domain/result.h"
#include "journal/hash_chain.h"

/// What a paper's QR proves without a network: which device issued which paper when, and for how much.
///
/// The text is the public address of the case, then a fragment that a browser never sends: base32 (RFC 4648, no padding)
/// of version, kind, key id, number, seconds, amount, code and an Ed25519 signature over all of it. Capitals only, so
/// that the symbol stays small. Pure, any thread.
struct PaperSeal {
  PaperKind kind = PaperKind::IntakeReceipt;
  QByteArray keyId;        ///< first four bytes of SHA-256 of the device's public key
  int number = 0;
  qint64 atSeconds = 0;    ///< UTC
  qint64 amountRupiah = 0;
  QString code;            ///< without hyphens, "BTG4T9XK2MQ"
  QByteArray signedBytes;
  QByteArray signature;

  static QByteArray keyIdOf(QByteArrayView publicKey);
  static QString write(PaperSeal seal, const QString& host, const DeviceKey& key);
  /// Errors: Invalid for what is no seal at all, Unsupported for one of a newer version.
  static Result<PaperSeal> read(const QString& text);
  [[nodiscard]] bool isSignedBy(QByteArrayView publicKey) const;
};
