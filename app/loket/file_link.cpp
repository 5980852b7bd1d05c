#include "loket/file_link.h"

#include <algorithm>
#include <memory>

namespace {
constexpr qint64 kLongestTimerMs = 60'000;
}

FileLink::FileLink(const Parts& parts, const ServerAddress& server, const QString& site)
    : m_parts(parts),
      m_outbox(parts.store),
      m_courier({m_outbox, parts.clock, parts.random}, site, SyncTuning::ofHall()),
      m_transport(server) {
  m_threads.setMaxThreadCount(1);
  m_timer.setSingleShot(true);
  connect(&m_timer, &QTimer::timeout, this, [this] {
    m_courier.wake();
    pump();
  });
  connect(&m_transport, &HttpTransport::answered, this, [this](const SyncAnswer& answer) {
    m_courier.answered(answer);
    pump();
  });
}

FileLink::~FileLink() { m_threads.waitForDone(); }

template <typename Work, typename Take>
void FileLink::aside(Work work, Take take) {
  m_threads.start([this, work = std::move(work), take = std::move(take)]() mutable {
    // The destructor waits for this thread, and what is queued then goes with its receiver.
    QMetaObject::invokeMethod(
        this,
        [this, take = std::move(take), result = work()] {
          take(result);
          pump();
        },
        Qt::QueuedConnection);
  });
}

void FileLink::setLine(bool isOpen, bool isQuiet, const QString& token) {
  m_courier.setLine(isOpen, isQuiet, token);
  pump();
}

void FileLink::appended() {
  m_courier.appended();
  pump();
}

void FileLink::want(const FileId& file) {
  m_courier.want(file);
  pump();
}

void FileLink::tryNow() {
  m_courier.tryNow();
  pump();
}

void FileLink::pump() {
  for (const quint64 id : m_courier.takeCancelled()) m_transport.cancel(id);
  for (const SyncRequest& request : m_courier.takeRequests()) m_transport.send(request);
  if (const auto job = m_courier.takeSealJob()) {
    const auto key = m_parts.store.keys().current(job->file.stream);
    if (!key) {
      m_courier.sealed(job->file, failure(ErrorCode::Denied, job->file.stream, QStringLiteral("key")));
      return pump();
    }
    aside([blobs = m_parts.store.blobs(), file = job->file, key = *key] { return sealFile(blobs, file, key); },
          [this, file = job->file](const Result<SealedFile>& sealed) { m_courier.sealed(file, sealed); });
  }
  if (const auto job = m_courier.takeOpenJob()) {
    aside([blobs = m_parts.store.blobs(), job = *job,
           keys = m_parts.store.keys()] { return keepFile(blobs, job.file, job.sha256, job.sealed, keys); },
          [this, file = job->file](const Done& done) { m_courier.opened(file, done); });
  }
  if (!m_courier.takeArrived().empty()) m_parts.backend.announce({QStringLiteral("file")});
  if (const auto at = m_courier.nextWakeMs())
    m_timer.start(static_cast<int>(std::clamp<qint64>(*at - m_parts.clock.nowMs(), 0, kLongestTimerMs)));
}
