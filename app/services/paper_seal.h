#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

#include "domain/paper_record.h"
#include "domain/result.h"
#include "journal/hash_chain.h"

/// What a paper's QR proves without a network: which office's which device issued which paper when, for which service
/// and how much.
///
/// The text is the public address of the case, then a fragment that a browser never sends: a COSE_Sign1 (RFC 9052, tag
/// 18, Ed25519, the key id in the protected header) as decimal digits (digit_text), so that the symbol stays small. Its
/// payload is a CBOR array: kind, office, number, code, seconds since 1970 UTC, service, rupiah. A later version
/// appends to it. Pure, any thread.
struct PaperSeal {
  PaperKind kind = PaperKind::IntakeReceipt;
  QByteArray keyId;  ///< first four bytes of SHA-256 of the device's public key
  QString office;    ///< its short name; empty on a paper of before
  int number = 0;
  QString code;  ///< without hyphens, "BTG4T9XK2MQ"
  qint64 atSeconds = 0;
  QString service;  ///< its id; empty on a paper of before
  qint64 amountRupiah = 0;
  QByteArray signedBytes;  ///< what the signature is over
  QByteArray signature;

  static QByteArray keyIdOf(QByteArrayView publicKey);
  static QString write(PaperSeal seal, const QString& host, const DeviceKey& key);
  /// Papers of before (EarlyPaperSeal) are read too. Errors: Invalid for what is no seal at all, Unsupported for one of
  /// a newer version.
  static Result<PaperSeal> read(const QString& text);
  [[nodiscard]] bool isSignedBy(QByteArrayView publicKey) const;
};

/// The kinds as numbers of the papers' formats: never change one.
namespace paper_kind_number {
std::optional<int> of(PaperKind kind);
std::optional<PaperKind> kind(qint64 number);
}  // namespace paper_kind_number
