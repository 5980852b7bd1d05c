#include "hub/sealed_files.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QStorageInfo>

#include "domain/attachment.h"

namespace {

constexpr qint64 kPart = 1024 * 1024;
constexpr QByteArrayView kMagic("LKS1");
constexpr qint64 kHashBytes = 32;
constexpr qint64 kHeadBytes = 4 + kHashBytes;
const QString kIncoming = QStringLiteral("masuk");

/// Names of streams and devices may hold what a file system does not take.
QString folderNameOf(const QString& name) {
  return QString::fromLatin1(QCryptographicHash::hash(name.toUtf8(), QCryptographicHash::Sha256).toHex().left(24));
}

qint64 roomOnDisk(const QString& path) {
  const QStorageInfo storage(path);
  return storage.isValid() ? storage.bytesAvailable() : std::numeric_limits<qint64>::max();
}

tl::unexpected<Error> writeFault(const QString& path, const QString& detail, qint64 needed) {
  const QFileInfo folder(QFileInfo(path).absolutePath());
  if (roomOnDisk(folder.absoluteFilePath()) < needed) return failure(ErrorCode::DiskFull, detail);
  return failure(folder.isWritable() ? ErrorCode::Io : ErrorCode::ReadOnly, detail);
}

struct Stored {
  QString sha256;
  qint64 bytes = 0;
};

std::optional<Stored> headOf(QFile& file) {
  if (!file.open(QIODevice::ReadOnly)) return std::nullopt;
  const QByteArray head = file.read(kHeadBytes);
  if (head.size() != kHeadBytes || !head.startsWith(kMagic) || file.size() <= kHeadBytes) return std::nullopt;
  return Stored{QString::fromLatin1(head.mid(kMagic.size()).toHex()), file.size() - kHeadBytes};
}

/// The hash of what is left to read; absent when it cannot be read to its end.
std::optional<QString> hashOfRest(QFile& file) {
  QCryptographicHash hash(QCryptographicHash::Sha256);
  while (!file.atEnd()) {
    const QByteArray part = file.read(kPart);
    if (part.isEmpty()) return std::nullopt;
    hash.addData(part);
  }
  return QString::fromLatin1(hash.result().toHex());
}

}  // namespace

SealedFiles::SealedFiles(const QString& folder, Limits limits, Room room)
    : m_folder(QDir(folder).filePath(QStringLiteral("kiriman"))),
      m_limits(limits),
      m_room(room ? std::move(room) : Room(roomOnDisk)) {}

SealedFiles::SealedFiles(const QString& folder) : SealedFiles(folder, Limits()) {}

SealedFiles SealedFiles::besideBackup(const QString& backupPath) {
  return SealedFiles(QFileInfo(backupPath).dir().filePath(QStringLiteral("loket-berkas")));
}

QString SealedFiles::pathOf(const QString& stream, const QString& name) const {
  return m_folder + QLatin1Char('/') + folderNameOf(stream) + QLatin1Char('/') + name.left(2) + QLatin1Char('/') + name;
}

QString SealedFiles::uploadsOf(const QString& device) const {
  return m_folder + QLatin1Char('/') + kIncoming + QLatin1Char('/') + folderNameOf(device);
}

QString SealedFiles::uploadOf(const QString& device, const BlobTag& tag) const {
  const QString what = tag.stream + QLatin1Char('\n') + tag.name + QLatin1Char('\n') + tag.sha256 + QLatin1Char('\n') +
                       QString::number(tag.bytes);
  return uploadsOf(device) + QLatin1Char('/') + folderNameOf(what);
}

std::optional<BlobTag> SealedFiles::find(const QString& stream, const QString& name) const {
  if (!isSha256(name)) return std::nullopt;
  QFile file(pathOf(stream, name));
  const auto stored = headOf(file);
  if (!stored) return std::nullopt;
  return BlobTag{stream, name, stored->sha256, stored->bytes};
}

Done SealedFiles::makeRoom(const QString& device, const QString& upload, qint64 bytes) const {
  const QString folder = uploadsOf(device);
  if (!QDir().mkpath(folder)) return failure(ErrorCode::ReadOnly, QStringLiteral("cannot make ") + folder);
  // The file is written twice: as it comes in, and once more where it stays.
  if (m_room(folder) < 2 * bytes + m_limits.reserveBytes) return failure(ErrorCode::DiskFull, folder);
  QFileInfoList others = QDir(folder).entryInfoList(QDir::Files, QDir::Time);  // newest first
  others.removeIf(
      [&](const QFileInfo& info) { return info.absoluteFilePath() == QFileInfo(upload).absoluteFilePath(); });
  qint64 sum = bytes;
  for (const QFileInfo& other : std::as_const(others)) sum += other.size();
  while (!others.isEmpty() && (others.size() >= m_limits.maxUploads || sum > m_limits.maxUploadBytes)) {
    sum -= others.last().size();
    if (!QFile::remove(others.last().absoluteFilePath()))
      return failure(ErrorCode::Io, QStringLiteral("cannot remove ") + others.last().fileName());
    others.removeLast();
  }
  return {};
}

Result<BlobStanding> SealedFiles::begin(const QString& device, const BlobTag& tag) const {
  if (const auto there = find(tag.stream, tag.name)) return BlobStanding{there->bytes, true};
  const QString upload = uploadOf(device, tag);
  const QFileInfo before(upload);
  if (before.exists() && before.size() < tag.bytes) return BlobStanding{before.size(), false};
  // One that is complete and still lies here was cut off in the middle of being kept.
  if (before.exists() && keep(upload, tag)) return BlobStanding{tag.bytes, true};
  if (auto done = makeRoom(device, upload, tag.bytes); !done) return tl::unexpected(done.error());
  QFile file(upload);
  if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate)) return writeFault(upload, file.errorString(), tag.bytes);
  return BlobStanding{0, false};
}

Result<BlobStanding> SealedFiles::add(const QString& device, const BlobSpan& span, const QByteArray& bytes) const {
  const BlobTag& tag = span.tag;
  if (const auto there = find(tag.stream, tag.name)) return BlobStanding{there->bytes, true};
  const QString upload = uploadOf(device, tag);
  QFile file(upload);
  if (!file.exists()) return failure(ErrorCode::NotFound, tag.name, QStringLiteral("upload"));
  if (!file.open(QIODevice::ReadWrite)) return writeFault(upload, file.errorString(), bytes.size());
  const qint64 here = file.size();
  if (span.offset != here) return failure(ErrorCode::Conflict, QString::number(here), QStringLiteral("offset"));
  if (bytes.isEmpty() || bytes.size() > tag.bytes - here)
    return failure(ErrorCode::Invalid, QStringLiteral("%1 bytes too many").arg(bytes.size()), QStringLiteral("bytes"));
  if (m_room(uploadsOf(device)) < bytes.size() + m_limits.reserveBytes)
    return failure(ErrorCode::DiskFull, uploadsOf(device));
  const bool isWritten = file.seek(here) && file.write(bytes) == bytes.size() && file.flush();
  if (!isWritten) {
    const QString why = file.errorString();
    // What came of this chunk is not to be told from what was there before.
    if (!file.resize(here)) file.remove();
    return writeFault(upload, why, bytes.size());
  }
  file.close();
  if (here + bytes.size() < tag.bytes) return BlobStanding{here + bytes.size(), false};
  if (auto done = keep(upload, tag); !done) return tl::unexpected(done.error());
  return BlobStanding{tag.bytes, true};
}

Done SealedFiles::keep(const QString& upload, const BlobTag& tag) const {
  QFile from(upload);
  if (!from.open(QIODevice::ReadOnly)) return failure(ErrorCode::Io, from.errorString());
  const auto hash = hashOfRest(from);
  if (!hash) return failure(ErrorCode::Io, from.errorString());
  if (from.size() != tag.bytes || *hash != tag.sha256) {
    from.remove();
    return failure(ErrorCode::Invalid, *hash, QStringLiteral("sha256"));
  }
  const QString path = pathOf(tag.stream, tag.name);
  if (!QDir().mkpath(QFileInfo(path).absolutePath())) return failure(ErrorCode::ReadOnly, path);
  QSaveFile to(path);
  to.setDirectWriteFallback(false);
  if (!to.open(QIODevice::WriteOnly)) return writeFault(path, to.errorString(), tag.bytes);
  bool isWritten =
      to.write(kMagic.toByteArray() + QByteArray::fromHex(tag.sha256.toLatin1())) == kHeadBytes && from.seek(0);
  while (isWritten && !from.atEnd()) {
    const QByteArray part = from.read(kPart);
    isWritten = !part.isEmpty() && to.write(part) == part.size();
  }
  if (!isWritten) to.cancelWriting();
  if (!to.commit()) return writeFault(path, to.errorString(), tag.bytes);
  from.remove();
  return {};
}

Result<QByteArray> SealedFiles::read(const BlobTag& tag, qint64 offset, qint64 length) const {
  QFile file(pathOf(tag.stream, tag.name));
  const auto stored = headOf(file);
  if (!stored || stored->sha256 != tag.sha256 || stored->bytes != tag.bytes)
    return failure(ErrorCode::NotFound, tag.name, QStringLiteral("file"));
  if (offset >= stored->bytes) return failure(ErrorCode::Invalid, QString::number(offset), QStringLiteral("range"));
  const qint64 wanted = std::min(length, stored->bytes - offset);
  if (!file.seek(kHeadBytes + offset)) return failure(ErrorCode::Io, file.errorString());
  QByteArray bytes = file.read(wanted);
  if (bytes.size() != wanted) return failure(ErrorCode::Io, file.errorString());
  return bytes;
}

int SealedFiles::sweep(qint64 nowMs) const {
  int removed = 0;
  QDirIterator files(m_folder + QLatin1Char('/') + kIncoming, QDir::Files, QDirIterator::Subdirectories);
  while (files.hasNext()) {
    files.next();
    if (files.fileInfo().lastModified().toMSecsSinceEpoch() <= nowMs - m_limits.patienceMs)
      removed += QFile::remove(files.filePath()) ? 1 : 0;
  }
  return removed;
}

std::vector<QString> SealedFiles::allPaths() const {
  std::vector<QString> paths;
  QDirIterator files(m_folder, QDir::Files, QDirIterator::Subdirectories);
  while (files.hasNext()) {
    files.next();
    // Neither uploads nor what a writing that was cut off has left.
    if (isSha256(files.fileName()) && !files.filePath().startsWith(m_folder + QLatin1Char('/') + kIncoming))
      paths.push_back(files.filePath());
  }
  return paths;
}

Result<SealedFiles::Check> SealedFiles::verify() const {
  Check check;
  for (const QString& path : allPaths()) {
    QFile file(path);
    const auto stored = headOf(file);
    // One that cannot be read now may be readable tomorrow; only what was read and is wrong goes.
    if (!file.isOpen()) return failure(ErrorCode::Io, path + QLatin1String(": ") + file.errorString());
    const auto hash = stored ? hashOfRest(file) : std::optional<QString>(QString());
    if (!hash) return failure(ErrorCode::Io, path + QLatin1String(": ") + file.errorString());
    if (stored && *hash == stored->sha256) {
      ++check.files;
      check.bytes += stored->bytes;
      continue;
    }
    ++check.damaged;
    if (!file.remove()) return failure(ErrorCode::Io, path + QLatin1String(": ") + file.errorString());
  }
  return check;
}

Result<int> SealedFiles::copyAllTo(const SealedFiles& target) const {
  int copied = 0;
  for (const QString& path : allPaths()) {
    const QString to = target.m_folder + path.mid(m_folder.size());
    if (QFileInfo(to).size() == QFileInfo(path).size()) continue;
    if (!QDir().mkpath(QFileInfo(to).absolutePath())) return failure(ErrorCode::ReadOnly, to);
    QFile from(path);
    QSaveFile copy(to);
    copy.setDirectWriteFallback(false);
    if (!from.open(QIODevice::ReadOnly)) return failure(ErrorCode::Io, from.errorString());
    if (!copy.open(QIODevice::WriteOnly)) return writeFault(to, copy.errorString(), from.size());
    bool isWritten = true;
    while (isWritten && !from.atEnd()) {
      const QByteArray part = from.read(kPart);
      isWritten = !part.isEmpty() && copy.write(part) == part.size();
    }
    if (!isWritten) copy.cancelWriting();
    if (!copy.commit()) return writeFault(to, copy.errorString(), from.size());
    ++copied;
  }
  return copied;
}
