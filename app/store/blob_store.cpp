#include "store/blob_store.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QStorageInfo>

namespace {

constexpr qint64 kPart = 1024 * 1024;

QString hashOf(const QByteArray& content) {
  return QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
}

tl::unexpected<Error> sourceFault(const QString& detail) {
  return failure(ErrorCode::Io, detail, QStringLiteral("source"));
}

/// Qt names a full disk like any other fault of writing, so the disk itself is asked.
tl::unexpected<Error> writeFault(const QString& path, qint64 needed, const QString& detail) {
  const QStorageInfo storage(QFileInfo(path).absolutePath());
  if (storage.isValid() && storage.bytesAvailable() < needed) return failure(ErrorCode::DiskFull, detail);
  const QFileInfo folder(QFileInfo(path).absolutePath());
  if ((storage.isValid() && storage.isReadOnly()) || !folder.isWritable()) return failure(ErrorCode::ReadOnly, detail);
  return failure(ErrorCode::Io, detail);
}

}  // namespace

QString BlobStore::pathOf(const QString& sha256) const {
  return m_folder + QLatin1Char('/') + sha256.left(2) + QLatin1Char('/') + sha256.mid(2);
}

bool BlobStore::has(const QString& sha256) const { return isSha256(sha256) && QFile::exists(pathOf(sha256)); }

Result<StoredFile> BlobStore::putFile(const QString& path, const Progress& progress) const {
  const QFileInfo info(path);
  if (!info.isFile()) return sourceFault(QStringLiteral("not a file"));
  if (auto done = checkFileSize(info.size()); !done) return tl::unexpected(done.error());
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly)) return sourceFault(file.errorString());
  return put(file, progress);
}

Result<StoredFile> BlobStore::put(QIODevice& source, const Progress& progress) const {
  const qint64 total = source.isSequential() ? -1 : source.size();
  QByteArray content;
  if (total > 0) content.reserve(std::min(total, kMaxAttachmentBytes + 1));
  QCryptographicHash hash(QCryptographicHash::Sha256);
  while (true) {
    const QByteArray part = source.read(kPart);
    if (part.isEmpty()) break;
    hash.addData(part);
    content += part;
    if (auto done = checkFileSize(content.size()); !done) return tl::unexpected(done.error());
    if (progress && !progress(content.size(), total))
      return failure(ErrorCode::Conflict, QStringLiteral("stopped"), QStringLiteral("source"));
  }
  // A read that fails looks like an end: a file that was pulled out half-way must not count as whole.
  if (total >= 0 && content.size() != total)
    return sourceFault(QStringLiteral("%1 of %2 bytes").arg(content.size()).arg(total));
  const auto kind = readFileKind(content);
  if (!kind) return tl::unexpected(kind.error());
  const StoredFile stored{QString::fromLatin1(hash.result().toHex()), *kind, content.size()};
  // One that lies here damaged is made whole again by the content that was brought.
  if (has(stored.sha256) && read(stored.sha256)) return stored;
  if (auto done = write(pathOf(stored.sha256), content); !done) return tl::unexpected(done.error());
  return stored;
}

Done BlobStore::write(const QString& path, const QByteArray& content) const {
  const QString folder = QFileInfo(path).absolutePath();
  if (!QDir().mkpath(folder)) return failure(ErrorCode::ReadOnly, QStringLiteral("cannot make ") + folder);
  // One that lies there damaged may be replaced.
  if (QFile::exists(path)) QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
  QSaveFile file(path);
  file.setDirectWriteFallback(false);
  if (!file.open(QIODevice::WriteOnly)) return writeFault(path, content.size(), file.errorString());
  if ((m_fault && m_fault("write")) || file.write(content) != content.size()) {
    const QString why = file.errorString();
    file.cancelWriting();
    return writeFault(path, content.size(), why);
  }
  if (m_fault && m_fault("commit")) file.cancelWriting();
  if (!file.commit()) return writeFault(path, content.size(), file.errorString());
  // What a screen or a person may open must not be changed by it.
  QFile::setPermissions(path, QFile::ReadOwner | QFile::ReadUser);
  return {};
}

Result<QByteArray> BlobStore::read(const QString& sha256) const {
  if (!isSha256(sha256)) return failure(ErrorCode::Internal, QStringLiteral("not a name of a content"));
  QFile file(pathOf(sha256));
  if (!file.exists()) return failure(ErrorCode::NotFound, sha256, QStringLiteral("file"));
  if (!file.open(QIODevice::ReadOnly)) return failure(ErrorCode::Io, file.errorString());
  QByteArray content = file.read(kMaxAttachmentBytes + 1);
  if (hashOf(content) != sha256) return failure(ErrorCode::Corrupt, sha256, QStringLiteral("file"));
  return content;
}

Done BlobStore::copyTo(const QString& sha256, const QString& path) const {
  const auto content = read(sha256);
  if (!content) return tl::unexpected(content.error());
  return write(path, *content);
}

Result<BlobStore::Copied> BlobStore::copyAllTo(const BlobStore& target) const {
  const auto here = all();
  if (!here) return tl::unexpected(here.error());
  Copied copied;
  for (const QString& sha256 : *here) {
    const QString path = target.pathOf(sha256);
    if (QFileInfo(path).size() == QFileInfo(pathOf(sha256)).size()) continue;
    const auto content = read(sha256);
    if (!content) {
      ++copied.damaged;
      continue;
    }
    if (auto done = target.write(path, *content); !done) return tl::unexpected(done.error());
    ++copied.written;
    copied.bytes += content->size();
  }
  return copied;
}

Result<QStringList> BlobStore::all() const {
  QStringList names;
  const QDir root(m_folder);
  const QStringList folders = root.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
  for (const QString& folder : folders) {
    const QStringList files = QDir(root.filePath(folder)).entryList(QDir::Files, QDir::Name);
    for (const QString& file : files)
      if (isSha256(QString(folder + file))) names.append(folder + file);
  }
  return names;
}

Done BlobStore::remove(const QString& sha256) const {
  if (!isSha256(sha256)) return failure(ErrorCode::Internal, QStringLiteral("not a name of a content"));
  const QString path = pathOf(sha256);
  // Windows takes away no file that may not be written.
  QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser);
  if (!QFile::remove(path) && QFile::exists(path))
    return failure(ErrorCode::Io, QStringLiteral("cannot remove ") + path);
  return {};
}

int BlobStore::sweepLeftovers(qint64 olderThanMs, qint64 nowMs) const {
  int removed = 0;
  const QDir root(m_folder);
  const QStringList folders = root.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
  for (const QString& folder : folders) {
    if (folder.size() != 2) continue;
    const QFileInfoList files = QDir(root.filePath(folder)).entryInfoList(QDir::Files | QDir::Hidden);
    for (const QFileInfo& file : files) {
      const bool isLeftover = !isSha256(QString(folder + file.fileName()));
      if (isLeftover && file.lastModified().toMSecsSinceEpoch() <= nowMs - olderThanMs)
        removed += QFile::remove(file.absoluteFilePath()) ? 1 : 0;
    }
  }
  return removed;
}
