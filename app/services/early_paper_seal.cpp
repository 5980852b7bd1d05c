#include "services/early_paper_seal.h"

#include <QtEndian>

#include <cstring>

namespace {

constexpr char kBase32[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
constexpr quint8 kVersion = 1;
constexpr qsizetype kFixed = 1 + 1 + 4 + 4 + 4 + 8;
constexpr qsizetype kSignature = 64;

/// Strict: only the alphabet, and no stray bits at the end, so that one payload has one text.
std::optional<QByteArray> fromBase32(QStringView text) {
  QByteArray bytes;
  quint32 buffer = 0;
  int bits = 0;
  for (const QChar c : text) {
    const char* found = c.unicode() < 128 && c.unicode() != 0 ? std::strchr(kBase32, c.toLatin1()) : nullptr;
    if (!found) return std::nullopt;
    buffer = (buffer << 5) | static_cast<quint32>(found - kBase32);
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes.append(static_cast<char>((buffer >> bits) & 0xFF));
    }
  }
  if (bits >= 5 || (buffer & ((1U << bits) - 1)) != 0) return std::nullopt;
  return bytes;
}

}  // namespace

Result<PaperSeal> early_paper_seal::read(QStringView fragment) {
  const auto bytes = fromBase32(fragment);
  if (!bytes || bytes->size() < kFixed + kSignature) return failure(ErrorCode::Invalid, QStringLiteral("not base32"));
  if (static_cast<quint8>((*bytes)[0]) > kVersion) return failure(ErrorCode::Unsupported, QStringLiteral("version"));
  const auto kind = paper_kind_number::kind((*bytes)[1]);
  if (static_cast<quint8>((*bytes)[0]) != kVersion || !kind) return failure(ErrorCode::Invalid, QStringLiteral("kind"));
  PaperSeal seal;
  seal.kind = *kind;
  seal.signedBytes = bytes->chopped(kSignature);
  seal.signature = bytes->right(kSignature);
  seal.keyId = bytes->mid(2, 4);
  seal.number = qFromBigEndian<qint32>(bytes->constData() + 6);
  seal.atSeconds = qFromBigEndian<quint32>(bytes->constData() + 10);
  seal.amountRupiah = qFromBigEndian<qint64>(bytes->constData() + 14);
  // No paper of ours says less than nothing; told before the signature is looked at, as the screen shows it before
  // that.
  if (seal.number < 0 || seal.amountRupiah < 0) return failure(ErrorCode::Invalid, QStringLiteral("negative"));
  seal.code = QString::fromLatin1(seal.signedBytes.mid(kFixed));
  return seal;
}
