#include "cases/files/scan_folder.h"

#include <QDateTime>
#include <QDir>
#include <QFile>

#include "domain/file_kind.h"

ScanFolder::ScanFolder(Session& session, QObject* parent) : QObject(parent), m_session(session) {
  m_timer.setInterval(kLookMs);
  connect(&m_timer, &QTimer::timeout, this, &ScanFolder::look);
}

void ScanFolder::setFolder(const QString& folder) {
  if (m_folder == folder) return;
  m_folder = folder;
  ++m_request;
  m_isFirst = true;
  m_isLooking = false;
  m_isAway = false;
  m_last.clear();
  m_settled.clear();
  forgetAll();
  look();
}

void ScanFolder::setActive(bool isActive) {
  if (!isActive || m_folder.isEmpty()) {
    m_timer.stop();
  } else if (!m_timer.isActive()) {
    m_timer.start();
    look();
  }
}

void ScanFolder::forget(const QString& path) {
  if (m_offers.removeAll(path) > 0) Q_EMIT offersChanged();
}

void ScanFolder::forgetAll() {
  if (m_offers.isEmpty()) return;
  m_offers.clear();
  Q_EMIT offersChanged();
}

Result<ScanFolder::Entries> ScanFolder::read(const QString& folder) {
  const QDir dir(folder);
  if (!dir.exists()) return failure(ErrorCode::NotFound, folder, QStringLiteral("scan_folder"));
  Entries entries;
  const QFileInfoList files = dir.entryInfoList(QDir::Files | QDir::Readable);
  for (const QFileInfo& file : files)
    entries.insert(file.fileName(), {file.size(), file.lastModified().toMSecsSinceEpoch()});
  return entries;
}

void ScanFolder::look() {
  if (m_isLooking || m_folder.isEmpty()) return;
  m_isLooking = true;
  const int request = m_request;
  m_session.backend()
      .askFiles([folder = m_folder](const BlobStore&) { return read(folder); })
      .then(this, [this, request](const Result<Entries>& entries) {
        if (request != m_request) return;
        m_isLooking = false;
        if (entries) compare(*entries);  // a server that sleeps is asked again at the next look
        const bool wasAway = std::exchange(m_isAway, !entries);
        if (wasAway != m_isAway) Q_EMIT awayChanged(m_isAway);
        Q_EMIT looked();
      });
}

void ScanFolder::compare(const Entries& now) {
  if (std::exchange(m_isFirst, false)) {
    m_settled = now;
  } else {
    for (auto entry = now.cbegin(); entry != now.cend(); ++entry) {
      if (m_settled.value(entry.key()) == entry.value() && m_settled.contains(entry.key())) continue;
      const auto before = m_last.constFind(entry.key());
      if (entry->bytes > 0 && before != m_last.cend() && *before == *entry) judge(entry.key());
    }
  }
  m_last = now;
}

void ScanFolder::judge(const QString& name) {
  const Entry entry = m_last.value(name);
  // Judged once in this shape; when more is written to it, it has another.
  m_settled.insert(name, entry);
  const int request = m_request;
  const QString path = QDir(m_folder).filePath(name);
  m_session.backend()
      .askFiles([path](const BlobStore&) -> Result<FileKind> {
        QFile file(path);
        if (auto done = checkFileSize(file.size()); !done) return tl::unexpected(done.error());
        if (!file.open(QIODevice::ReadOnly)) return failure(ErrorCode::Io, file.errorString());
        return readFileKind(file.readAll());
      })
      .then(this, [this, request, name, path](const Result<FileKind>& kind) {
        if (request != m_request) return;
        if (!kind) {
          // Still held by the scanner's program, perhaps: it is judged again. One that is no document is not.
          if (kind.error().code != ErrorCode::Invalid) m_settled.remove(name);
          return;
        }
        if (m_offers.contains(path)) return;
        m_offers.append(path);
        if (m_offers.size() > kMaxOffers) m_offers.removeFirst();
        Q_EMIT offersChanged();
      });
}
