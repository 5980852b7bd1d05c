#include "journal/wire/parcel.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QtEndian>

#include <algorithm>
#include <limits>

#include "journal/wire/compression.h"
#include "journal/wire/fields.h"
#include "journal/wire/limits.h"

namespace wire {
namespace {

constexpr qint64 kMost = std::numeric_limits<qint64>::max();
constexpr char kMagic[] = "LOKET-USB ";
constexpr char kVersion[] = "1\n";
/// So that a signature of a link of some chain is never one of a parcel.
constexpr char kSigned[] = "loket-usb-1";
constexpr qsizetype kMaxHeadBytes = 512 * 1024;
constexpr int kMaxRanges = 4096;
constexpr qsizetype kSumBytes = 32, kSignatureBytes = 64, kPartHeadBytes = 5;
constexpr qsizetype kMaxPartBytes = kMaxPullBytes + kMaxPushBytes;

tl::unexpected<Error> invalid(const char* field, const QString& detail) {
  return failure(ErrorCode::Invalid, detail, QLatin1String(field));
}

tl::unexpected<Error> cut(const QString& detail) { return failure(ErrorCode::Corrupt, detail, QStringLiteral("cut")); }

QByteArray messageOf(const QByteArray& sum) { return QByteArray(kSigned, sizeof kSigned) + sum; }

QByteArray headOf(const Parcel& parcel) {
  QJsonArray ranges;
  for (const ParcelRange& range : parcel.ranges)
    ranges.append(QJsonArray{range.stream, range.device, range.from, range.to});
  QJsonObject head{
      {QStringLiteral("way"), parcel.way == Parcel::Way::Up ? QStringLiteral("up") : QStringLiteral("down")},
      {QStringLiteral("site"), parcel.site},
      {QStringLiteral("device"), parcel.device},
      {QStringLiteral("made_at"), parcel.madeAtMs},
      {QStringLiteral("after"), parcel.after.toText()},
      {QStringLiteral("left"), parcel.left},
      {QStringLiteral("parts"), static_cast<qint64>(parcel.parts.size())},
      {QStringLiteral("ranges"), ranges}};
  if (!parcel.to.isEmpty()) head.insert(QStringLiteral("to"), parcel.to);
  return writeObject(head);
}

Result<ParcelRange> readRange(const QJsonArray& array) {
  ParcelRange range{array.at(0).toString(), array.at(1).toString(), array.at(2).toInteger(), array.at(3).toInteger()};
  const bool isRange = array.size() == 4 && isName(range.stream) && (range.device.isEmpty() || isName(range.device)) &&
                       range.from >= 1 && range.to >= range.from;
  if (!isRange) return invalid("head", QStringLiteral("ranges"));
  return range;
}

/// All but the parts; how many there are comes in `parts`.
Result<Parcel> readHead(QByteArrayView line, qint64& parts) {
  const auto object = readObject(line, kMaxHeadBytes);
  if (!object) return invalid("head", object.error().detail);
  Fields fields(*object);
  Parcel parcel;
  const QString way = fields.text("way", 8);
  if (way == QLatin1String("down"))
    parcel.way = Parcel::Way::Down;
  else if (way != QLatin1String("up"))
    fields.refuse("way", "unknown");
  parcel.site = fields.name("site");
  parcel.device = fields.name("device");
  if (fields.has("to")) parcel.to = fields.name("to");
  parcel.madeAtMs = fields.integer("made_at", 0, kMost);
  const auto after = Cursor::parse(fields.text("after", kMaxHeadBytes));
  parcel.left = fields.integer("left", 0, kMost);
  parts = fields.integer("parts", 1, kMaxParcelParts);
  const QJsonArray ranges = fields.list("ranges", kMaxRanges);
  if (auto done = fields.request(); !done) return invalid("head", done.error().field + done.error().detail);
  if (!after) return invalid("head", QStringLiteral("after"));
  if ((parcel.way == Parcel::Way::Down) == parcel.to.isEmpty()) return invalid("head", QStringLiteral("to"));
  parcel.after = *after;
  for (const auto& item : ranges) {
    auto range = readRange(item.toArray());
    if (!range) return tl::unexpected(range.error());
    parcel.ranges.push_back(std::move(*range));
  }
  return parcel;
}

}  // namespace

QByteArray packPart(const QByteArray& body) {
  const auto packed = compress(body);
  return packed ? 'z' + *packed : 'p' + body;
}

Result<QByteArray> openPart(const QByteArray& part) {
  const QByteArrayView body = QByteArrayView(part).sliced(std::min<qsizetype>(1, part.size()));
  if (part.startsWith('p') && body.size() <= kMaxPartBytes) return body.toByteArray();
  if (!part.startsWith('z')) return invalid("size", QStringLiteral("part"));
  auto expanded = expand(body, kMaxPartBytes);
  if (!expanded) return invalid("size", expanded.error().detail);
  return expanded;
}

bool SignedParcel::isSignedBy(const QByteArray& publicKey) const {
  return DeviceKey::verify(publicKey, messageOf(sum), signature);
}

QByteArray writeParcel(const Parcel& parcel, const DeviceKey& key) {
  QByteArray bytes = QByteArray(kMagic) + kVersion + headOf(parcel) + '\n';
  for (const QByteArray& part : parcel.parts) {
    char length[4];
    qToBigEndian(static_cast<quint32>(part.size() - 1), length);
    bytes.append(length, 4);
    bytes.append(part);
  }
  const QByteArray sum = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
  return bytes + sum + key.sign(messageOf(sum));
}

Result<SignedParcel> readParcel(const QByteArray& bytes) {
  const qsizetype magic = sizeof kMagic - 1;
  if (!bytes.startsWith(kMagic)) {
    if (!bytes.isEmpty() && QByteArrayView(kMagic, magic).startsWith(bytes)) return cut(QStringLiteral("the name"));
    return invalid("parcel", QStringLiteral("not a parcel"));
  }
  if (bytes.size() > kMaxParcelBytes) return invalid("size", QString::number(bytes.size()));
  const qsizetype versionEnd = bytes.indexOf('\n', magic);
  if (versionEnd < 0) return bytes.size() < magic + 8 ? cut(QStringLiteral("the version")) : invalid("parcel", {});
  if (bytes.mid(magic, versionEnd - magic + 1) != kVersion)
    return failure(ErrorCode::Unsupported, QString::fromLatin1(bytes.mid(magic, 8)), QStringLiteral("version"));
  const qsizetype headEnd = bytes.indexOf('\n', versionEnd + 1);
  if (headEnd < 0) return cut(QStringLiteral("the head"));
  const QByteArrayView all(bytes);
  qint64 parts = 0;
  auto parcel = readHead(all.sliced(versionEnd + 1, headEnd - versionEnd - 1), parts);
  // A head that cannot be read may be one that a stick has damaged: the sum at the end tells the two apart.
  const bool hasSum = bytes.size() >= headEnd + 1 + kSumBytes + kSignatureBytes;
  SignedParcel read;
  if (hasSum) {
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(all.first(all.size() - kSumBytes - kSignatureBytes));
    read.sum = hash.result();
    read.signature = bytes.right(kSignatureBytes);
  }
  const bool isWhole = hasSum && read.sum == bytes.mid(bytes.size() - kSumBytes - kSignatureBytes, kSumBytes);
  if (!parcel && isWhole) return tl::unexpected(parcel.error());
  if (!parcel) return failure(ErrorCode::Corrupt, parcel.error().detail, QStringLiteral("checksum"));

  // How far the parts reach says whether the end is missing or something in the middle is another.
  qsizetype at = headEnd + 1;
  std::vector<QByteArrayView> packed;
  for (qint64 i = 0; i < parts; ++i) {
    if (bytes.size() - at < kPartHeadBytes) return cut(QStringLiteral("part %1 of %2").arg(i + 1).arg(parts));
    const qsizetype length = qFromBigEndian<quint32>(bytes.constData() + at);
    if (bytes.size() - at - kPartHeadBytes < length) return cut(QStringLiteral("part %1 of %2").arg(i + 1).arg(parts));
    packed.push_back(all.sliced(at + 4, length + 1));
    at += kPartHeadBytes + length;
  }
  if (bytes.size() < at + kSumBytes + kSignatureBytes) return cut(QStringLiteral("the signature"));
  if (!isWhole || bytes.size() != at + kSumBytes + kSignatureBytes)
    return failure(ErrorCode::Corrupt, QStringLiteral("the sum differs"), QStringLiteral("checksum"));
  for (const QByteArrayView part : packed) parcel->parts.push_back(part.toByteArray());
  read.parcel = std::move(*parcel);
  return read;
}

}  // namespace wire
