#include "services/paper_seal.h"

#include <QtEndian>

#include <array>

namespace {

constexpr char kBase32[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
constexpr char kVersion = 1;
constexpr qsizetype kFixed = 1 + 1 + 4 + 4 + 4 + 8;
constexpr qsizetype kSignature = 64;

QString toBase32(const QByteArray& bytes) {
  QString text;
  quint32 buffer = 0;
  int bits = 0;
  for (const char byte : bytes) {
    buffer = (buffer << 8) | static_cast<quint8>(byte);
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += QLatin1Char(kBase32[(buffer >> bits) & 31]);
    }
  }
  if (bits > 0) text += QLatin1Char(kBase32[(buffer << (5 - bits)) & 31]);
  return text;
}

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

/// The kinds as numbers of the format: never change one.
constexpr std::array<std::pair<PaperKind, char>, 5> kKinds{{{PaperKind::IntakeReceipt, 1},
                                                            {PaperKind::MissingSlip, 2},
                                                            {PaperKind::PaymentReceipt, 3},
                                                            {PaperKind::PaymentReversal, 4},
                                                            {PaperKind::HandoverReceipt, 5}}};

QByteArray body(const PaperSeal& seal) {
  QByteArray bytes(kFixed, '\0');
  bytes[0] = kVersion;
  for (const auto& [kind, number] : kKinds)
    if (kind == seal.kind) bytes[1] = number;
  bytes.replace(2, 4, seal.keyId);
  qToBigEndian<quint32>(static_cast<quint32>(seal.number), bytes.data() + 6);
  qToBigEndian<quint32>(static_cast<quint32>(seal.atSeconds), bytes.data() + 10);
  qToBigEndian<quint64>(static_cast<quint64>(seal.amountRupiah), bytes.data() + 14);
  return bytes + seal.code.toLatin1();
}

}  // namespace

QByteArray PaperSeal::keyIdOf(QByteArrayView publicKey) {
  return HashChain::next(QByteArrayView(), publicKey).left(4);
}

QString PaperSeal::write(PaperSeal seal, const QString& host, const DeviceKey& key) {
  seal.keyId = keyIdOf(key.publicKey());
  seal.code.remove(QLatin1Char('-'));
  const QByteArray bytes = body(seal);
  return QLatin1String("HTTPS://") + host.toUpper() + QLatin1String("/L/") + seal.code + QLatin1Char('#') +
         toBase32(bytes + key.sign(bytes));
}

Result<PaperSeal> PaperSeal::read(const QString& text) {
  const qsizetype hash = text.indexOf(QLatin1Char('#'));
  if (hash < 0) return failure(ErrorCode::Invalid, QStringLiteral("no fragment"));
  const auto bytes = fromBase32(QStringView(text).mid(hash + 1).trimmed());
  if (!bytes || bytes->size() < kFixed + kSignature) return failure(ErrorCode::Invalid, QStringLiteral("not base32"));
  if (static_cast<quint8>((*bytes)[0]) > kVersion) return failure(ErrorCode::Unsupported, QStringLiteral("version"));
  PaperSeal seal;
  bool isKnown = false;
  for (const auto& [kind, number] : kKinds) {
    if ((*bytes)[1] != number) continue;
    seal.kind = kind;
    isKnown = true;
  }
  if ((*bytes)[0] != kVersion || !isKnown) return failure(ErrorCode::Invalid, QStringLiteral("kind"));
  seal.signedBytes = bytes->chopped(kSignature);
  seal.signature = bytes->right(kSignature);
  seal.keyId = bytes->mid(2, 4);
  const auto number = qFromBigEndian<qint32>(bytes->constData() + 6);
  seal.atSeconds = qFromBigEndian<quint32>(bytes->constData() + 10);
  seal.amountRupiah = qFromBigEndian<qint64>(bytes->constData() + 14);
  // No paper of ours says less than nothing; told before the signature is looked at, as the screen shows it before that.
  if (number < 0 || seal.amountRupiah < 0) return failure(ErrorCode::Invalid, QStringLiteral("negative"));
  seal.number = number;
  seal.code = QString::fromLatin1(seal.signedBytes.mid(kFixed));
  return seal;
}

bool PaperSeal::isSignedBy(QByteArrayView publicKey) const {
  return DeviceKey::verify(publicKey, signedBytes, signature);
}
