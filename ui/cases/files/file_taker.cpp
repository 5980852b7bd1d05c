#include "cases/files/file_taker.h"

#include <QBuffer>
#include <QElapsedTimer>

namespace {

constexpr int kTickMs = 100;
constexpr qint64 kQuietMs = 200;

qint64 elapsedMs() {
  static const QElapsedTimer kTimer = [] {
    QElapsedTimer timer;
    timer.start();
    return timer;
  }();
  return kTimer.elapsed();
}

}  // namespace

FileTaker::FileTaker(Session& session, QObject* parent) : QObject(parent), m_session(session) {
  m_tick.setInterval(kTickMs);
  connect(&m_tick, &QTimer::timeout, this, &FileTaker::tellProgress);
}

template <typename Put>
void FileTaker::start(const QString& requirementId, const QString& name, Put put) {
  auto copy = std::make_shared<Copy>();
  copy->requirementId = requirementId;
  copy->name = name;
  copy->startedAtMs = elapsedMs();
  m_running.push_back(copy);
  m_tick.start();
  m_session.backend()
      .askFiles([copy, put = std::move(put)](const BlobStore& blobs) {
        return put(blobs, [copy](qint64 read, qint64 total) {
          copy->read = read;
          copy->total = total;
          return !copy->isStopped;
        });
      })
      .then(this, [this, copy](const Result<StoredFile>& stored) {
        if (std::erase(m_running, copy) == 0) return;  // cleared meanwhile
        if (m_running.empty()) m_tick.stop();
        if (!stored) {
          Q_EMIT refused(copy->requirementId, copy->name, stored.error());
          return;
        }
        Attachment attachment;
        attachment.file = *stored;
        attachment.name = copy->name;
        attachment.requirementId = copy->requirementId;
        attachment.addedAtMs = m_session.nowMs();
        attachment.officerId = m_session.seat().officerId;
        Q_EMIT taken(attachment);
      });
}

void FileTaker::take(const QString& requirementId, const QStringList& paths) {
  for (const QString& path : paths) {
    start(requirementId, cleanFileName(path), [path](const BlobStore& blobs, const BlobStore::Progress& progress) {
      return blobs.putFile(path, progress);
    });
  }
}

void FileTaker::takePicture(const QString& requirementId, const QImage& picture) {
  const QDateTime now = m_session.zone().local(m_session.nowMs());
  const QString name = tr("Tempelan %1.png").arg(now.toString(QStringLiteral("yyyy-MM-dd HH.mm.ss")));
  start(requirementId, name,
        [picture](const BlobStore& blobs, const BlobStore::Progress& progress) -> Result<StoredFile> {
          QBuffer buffer;
          buffer.open(QIODevice::ReadWrite);
          if (!picture.save(&buffer, "PNG"))
            return failure(ErrorCode::Internal, QStringLiteral("the picture was not coded"));
          buffer.seek(0);
          return blobs.put(buffer, progress);
        });
}

void FileTaker::clear() {
  for (const auto& copy : m_running) copy->isStopped = true;
  m_running.clear();
  m_tick.stop();
}

void FileTaker::tellProgress() {
  for (const auto& copy : m_running) {
    if (elapsedMs() - copy->startedAtMs < kQuietMs) continue;
    const qint64 total = copy->total;
    const int percent = total > 0 ? static_cast<int>(copy->read * 100 / total) : 0;
    Q_EMIT progressed(copy->requirementId, copy->name, percent);
  }
}
