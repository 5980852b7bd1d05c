#include "services/paper_seal.h"

#include <QCborArray>
#include <QCborMap>
#include <QCborValue>

#include <algorithm>
#include <array>
#include <limits>

#include "services/digit_text.h"
#include "services/early_paper_seal.h"

namespace {

// COSE header parameters and algorithms (RFC 9052 table 3, RFC 9053 table 2).
constexpr int kAlgorithm = 1;
constexpr int kKeyId = 4;
constexpr int kEdDsa = -8;
constexpr auto kSign1Tag = QCborTag{18};

constexpr qsizetype kKeyIdBytes = 4;
constexpr qsizetype kSignatureBytes = 64;
constexpr qsizetype kMostText = 60;
constexpr qsizetype kMostFragment = 1000;

constexpr std::array<std::pair<PaperKind, int>, 5> kKinds{{{PaperKind::IntakeReceipt, 1},
                                                           {PaperKind::MissingSlip, 2},
                                                           {PaperKind::PaymentReceipt, 3},
                                                           {PaperKind::PaymentReversal, 4},
                                                           {PaperKind::HandoverReceipt, 5}}};

QByteArray protectedHeader(const QByteArray& keyId) {
  return QCborValue(QCborMap{{kAlgorithm, kEdDsa}, {kKeyId, keyId}}).toCbor();
}

/// The Sig_structure of RFC 9052, section 4.4.
QByteArray toBeSigned(const QByteArray& header, const QByteArray& payload) {
  return QCborValue(QCborArray{QStringLiteral("Signature1"), header, QByteArray(), payload}).toCbor();
}

QByteArray envelope(const QByteArray& header, const QByteArray& payload, const QByteArray& signature) {
  return QCborValue(kSign1Tag, QCborArray{header, QCborMap(), payload, signature}).toCbor();
}

/// One value has one run of bytes: what does not come out as it went in is no paper of ours.
QCborValue strictly(const QByteArray& bytes) {
  QCborParserError error;
  QCborValue value = QCborValue::fromCbor(bytes, &error);
  if (error.error != QCborError::NoError || value.toCbor() != bytes) return {};
  return value;
}

tl::unexpected<Error> noSeal(const char* why) { return failure(ErrorCode::Invalid, QLatin1String(why)); }

Result<PaperSeal> readPayload(const QByteArray& bytes) {
  const QCborArray fields = strictly(bytes).toArray();
  if (fields.size() < 7) return noSeal("payload");
  if (fields.size() > 7) return failure(ErrorCode::Unsupported, QStringLiteral("fields"));
  for (const int at : {0, 2, 4, 6})
    if (!fields[at].isInteger()) return noSeal("type");
  for (const int at : {1, 3, 5})
    if (!fields[at].isString() || fields[at].toString().size() > kMostText) return noSeal("type");
  const qint64 number = fields[2].toInteger();
  PaperSeal seal;
  seal.office = fields[1].toString();
  seal.code = fields[3].toString();
  seal.atSeconds = fields[4].toInteger();
  seal.service = fields[5].toString();
  seal.amountRupiah = fields[6].toInteger();
  // No paper of ours says less than nothing; told before the signature is looked at, as the screen shows it before
  // that.
  if (number < 0 || number > std::numeric_limits<int>::max() || seal.amountRupiah < 0 || seal.atSeconds < 0 ||
      seal.atSeconds > std::numeric_limits<quint32>::max())
    return noSeal("range");
  seal.number = static_cast<int>(number);
  const auto kind = paper_kind_number::kind(fields[0].toInteger());
  if (!kind) return failure(ErrorCode::Unsupported, QStringLiteral("kind"));
  seal.kind = *kind;
  return seal;
}

}  // namespace

std::optional<int> paper_kind_number::of(PaperKind kind) {
  const auto found = std::ranges::find(kKinds, kind, &std::pair<PaperKind, int>::first);
  return found == kKinds.end() ? std::nullopt : std::optional(found->second);
}

std::optional<PaperKind> paper_kind_number::kind(qint64 number) {
  const auto found = std::ranges::find(kKinds, number, &std::pair<PaperKind, int>::second);
  return found == kKinds.end() ? std::nullopt : std::optional(found->first);
}

QByteArray PaperSeal::keyIdOf(QByteArrayView publicKey) {
  return HashChain::next(QByteArrayView(), publicKey).left(kKeyIdBytes);
}

QString PaperSeal::write(PaperSeal seal, const QString& host, const DeviceKey& key) {
  seal.code.remove(QLatin1Char('-'));
  const QByteArray header = protectedHeader(keyIdOf(key.publicKey()));
  const QByteArray payload =
      QCborValue(QCborArray{paper_kind_number::of(seal.kind).value_or(0), seal.office.left(kMostText), seal.number,
                            seal.code, seal.atSeconds, seal.service.left(kMostText), seal.amountRupiah})
          .toCbor();
  return QLatin1String("HTTPS://") + host.toUpper() + QLatin1String("/L/") + seal.code + QLatin1Char('#') +
         digit_text::fromBytes(envelope(header, payload, key.sign(toBeSigned(header, payload))));
}

Result<PaperSeal> PaperSeal::read(const QString& text) {
  const qsizetype hash = text.indexOf(QLatin1Char('#'));
  if (hash < 0) return noSeal("no fragment");
  const QStringView fragment = QStringView(text).mid(hash + 1).trimmed();
  if (fragment.isEmpty() || fragment.size() > kMostFragment) return noSeal("length");
  // Base32 of before begins with its version, which is a letter.
  if (!fragment.front().isDigit()) return early_paper_seal::read(fragment);
  const auto bytes = digit_text::toBytes(fragment);
  if (!bytes) return noSeal("not digits");
  const QCborValue outer = strictly(*bytes);
  const QCborArray parts = outer.taggedValue().toArray();
  if (!outer.isTag() || outer.tag() != kSign1Tag || parts.size() != 4) return noSeal("not COSE_Sign1");
  const QByteArray header = parts[0].toByteArray();
  const QByteArray payload = parts[2].toByteArray();
  const QByteArray signature = parts[3].toByteArray();
  const QByteArray keyId = strictly(header).toMap().value(kKeyId).toByteArray();
  if (keyId.size() != kKeyIdBytes || header != protectedHeader(keyId) || !parts[1].isMap() ||
      !parts[1].toMap().isEmpty() || signature.size() != kSignatureBytes)
    return noSeal("header");
  auto seal = readPayload(payload);
  if (!seal) return seal;
  seal->keyId = keyId;
  seal->signedBytes = toBeSigned(header, payload);
  seal->signature = signature;
  return seal;
}

bool PaperSeal::isSignedBy(QByteArrayView publicKey) const {
  return DeviceKey::verify(publicKey, signedBytes, signature);
}
