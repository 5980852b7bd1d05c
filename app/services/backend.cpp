#include "services/backend.h"

#include <QFile>
#include <QMetaObject>

#include "services/promise_moves.h"

Backend::Backend(QObject* parent) : QObject(parent), m_worker(new QObject()) {
  m_thread.setObjectName(QStringLiteral("backend"));
  m_worker->moveToThread(&m_thread);
  connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
  m_thread.start();
  // One file that does not come must not hold up the next.
  m_fileThreads.setMaxThreadCount(3);
}

Backend::~Backend() {
  m_fileThreads.clear();
  // The office and its database connection must end on the thread that opened them; what was asked before is answered.
  post([this] {
    setOffice(nullptr);
    m_thread.quit();
  });
  m_thread.wait();
  m_fileThreads.waitForDone();
}

void Backend::setOffice(std::unique_ptr<Office> office) {
  m_companion.reset();
  m_office = std::move(office);
  if (m_office && m_makeCompanion) m_companion = m_makeCompanion(*m_office);
}

void Backend::post(std::function<void()> work) {
  QMetaObject::invokeMethod(m_worker, std::move(work), Qt::QueuedConnection);
}

QFuture<Result<Store::Opening>> Backend::open(const Office::Options& options) {
  auto promise = std::make_shared<QPromise<Result<Store::Opening>>>();
  promise->start();
  auto future = promise->future();
  m_blobs = Store::blobsOf(options.store.folder);
  post([this, promise, options] {
    setOffice(nullptr);
    auto office = Office::open(options);
    if (office) {
      setOffice(std::move(*office));
      promise->addResult(Result<Store::Opening>(m_office->opening()));
    } else {
      promise->addResult(Result<Store::Opening>(tl::unexpected(office.error())));
    }
    promise->finish();
    // After the answer: nobody waits for it.
    if (!m_office) return;
    if (const auto swept = m_office->sweepFiles(); !swept)
      qWarning("files of applications were not swept: %s", qPrintable(swept.error().detail));
  });
  return future;
}

Asked<Result<BlobStore::Copied>> Backend::backup(const QString& path) {
  auto promise = std::make_shared<QPromise<Result<BlobStore::Copied>>>();
  promise->start();
  Asked<Result<BlobStore::Copied>> asked(promise->future(), this);
  post([this, promise, path] {
    const auto fail = [&](const Error& error) {
      promise->addResult(Result<BlobStore::Copied>(tl::unexpected(error)));
      promise->finish();
    };
    if (!m_office) return fail({ErrorCode::Io, QStringLiteral("the store is not open"), false, {}, 0});
    if (auto done = m_office->backup(path); !done) return fail(done.error());
    m_fileThreads.start([promise, path, blobs = m_office->store().blobs()] {
      auto copied = blobs.copyAllTo(Store::backupBlobs(path));
      if (!copied) QFile::remove(path);  // half a copy is no copy
      promise->addResult(std::move(copied));
      promise->finish();
    });
  });
  return asked;
}

QFuture<Result<Store::Opening>> Backend::restore(const Office::Options& options, const QString& backupPath) {
  auto promise = std::make_shared<QPromise<Result<Store::Opening>>>();
  promise->start();
  auto future = promise->future();
  post([this, promise, options, backupPath] {
    promise->addResult(replaceStore(options, backupPath));
    promise->finish();
  });
  return future;
}

Result<Store::Opening> Backend::replaceStore(const Office::Options& options, const QString& backupPath) {
  const QString site = m_office ? m_office->almanac().office().siteId : QString();
  // With the keys that have come since the program was started.
  Office::Options now = options;
  if (m_office) now.store.keys = m_office->store().keys();
  const auto facts = Store::inspect(backupPath, &now.store.keys);
  if (!facts) return tl::unexpected(facts.error());
  if (!site.isEmpty() && facts->siteId != site)
    return failure(ErrorCode::Conflict, facts->siteId, QStringLiteral("site"));
  setOffice(nullptr);
  const auto restored =
      Store::restore(options.store.folder, backupPath, site, options.store.clock->nowMs(), &now.store.keys);
  auto office = Office::open(now);
  if (!office) return tl::unexpected(office.error());
  setOffice(std::move(*office));
  if (!restored) return tl::unexpected(restored.error());
  Q_EMIT changed({QStringLiteral("office"), QStringLiteral("ticket"), QStringLiteral("case"), QStringLiteral("print"),
                  QStringLiteral("counter_state"), QStringLiteral("officer"), QStringLiteral("counter")});
  return m_office->opening();
}

void Backend::announce(const QStringList& more) {
  QStringList kinds = m_office->store().takeChangedKinds();
  if (kinds.contains(QStringLiteral("device")) || kinds.contains(QStringLiteral("key"))) {
    m_office->settleKeys();
    for (const QString& kind : m_office->store().takeChangedKinds())
      if (!kinds.contains(kind)) kinds.append(kind);
  }
  kinds += more;
  // A standard whose day has come.
  const Almanac& almanac = m_office->almanac();
  if (almanac.isOutOfDateOn(almanac.office().zone.day(m_office->store().nowMs())) && m_office->reloadAlmanac())
    kinds.append(QStringLiteral("standard"));
  if (kinds.isEmpty()) return;
  for (const QString& kind : kinds) {
    if (!Almanac::isBuiltFrom(kind)) continue;
    if (auto done = m_office->reloadAlmanac(); !done)
      qWarning("settings cannot be read: %s", qPrintable(done.error().detail));
    break;
  }
  if (kinds.contains(QStringLiteral("calendar"))) {
    const PromiseMoves moves(m_office->store(), m_office->almanac());
    if (const auto moved = moves.settle(PromiseMoves::Whose::OfThisPc); !moved)
      qWarning("promises were not counted anew: %s", qPrintable(moved.error().detail));
    for (const QString& kind : m_office->store().takeChangedKinds())
      if (!kinds.contains(kind)) kinds.append(kind);
  }
  Q_EMIT changed(kinds);
}
