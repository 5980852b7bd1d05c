#include "loketd/hall_folder.h"

#include <QDir>
#include <QFile>

#include <array>

#include "loket/demo/demo_office.h"
#include "platform/device_secret.h"
#include "store/meta_table.h"

namespace {
const QString kStoryFile = QStringLiteral("kantor-contoh");
}

Done HallFolder::claim() {
  if (!QDir().mkpath(m_path)) return failure(ErrorCode::ReadOnly, m_path);
  m_lock = std::make_unique<QLockFile>(filePath(QStringLiteral("loket.lock")));
  m_lock->setStaleLockTime(0);
  if (m_lock->tryLock(0)) return {};
  const bool isDenied = m_lock->error() == QLockFile::PermissionError;
  m_lock.reset();
  return failure(isDenied ? ErrorCode::ReadOnly : ErrorCode::Busy, m_path);
}

bool HallFolder::hasStore() const { return QFile::exists(filePath(Store::fileName())); }

bool HallFolder::hasStory() const { return QFile::exists(filePath(kStoryFile)); }

Done HallFolder::beginStory() const {
  QFile file(filePath(kStoryFile));
  if (!file.open(QIODevice::WriteOnly))
    return failure(ErrorCode::ReadOnly, file.fileName() + QLatin1String(": ") + file.errorString());
  return {};
}

Done HallFolder::dropPlainFiles() const {
  QDir plain(Store::blobsOf(m_path).folder());
  if (!plain.exists() || plain.removeRecursively()) return {};
  return failure(ErrorCode::Io, QStringLiteral("cannot remove ") + plain.path());
}

QString HallFolder::filePath(const QString& name) const { return QDir(m_path).filePath(name); }

Result<std::unique_ptr<Store>> HallFolder::open(Store::Opening* opening) {
  std::array<std::uint8_t, 38> chance{};
  m_random.fill(chance);
  const auto secret = DeviceSecret::load(
      m_path, QByteArray(reinterpret_cast<const char*>(chance.data()), static_cast<qsizetype>(chance.size())));
  if (!secret) return tl::unexpected(secret.error());
  if (hasStory()) m_story = std::make_unique<StoryClock>(DemoOffice::openingMs());
  Clock* clock = m_story ? static_cast<Clock*>(m_story.get()) : &m_clock;
  auto store = Store::open({m_path, secret->device, secret->seed, clock, &m_random, {}}, opening);
  if (!store || !m_story) return store;
  // One that was used before goes on where it stopped.
  m_story->set(std::max(DemoOffice::openingMs(), (*store)->newestMs()));
  m_story->run();
  return store;
}

Result<std::unique_ptr<Store>> HallFolder::openHub() {
  Store::Opening opening;
  auto store = open(&opening);
  if (!store) return store;
  // What could be saved has neither the devices nor the order that a hub gave: only a backup has them.
  if (!opening.setAside.isEmpty()) return failure(ErrorCode::Corrupt, opening.setAside, QStringLiteral("store"));
  if ((*store)->authority() != Authority::Hub && !(*store)->isStandby())
    return failure(ErrorCode::Conflict, QStringLiteral("not a hub"), QStringLiteral("authority"));
  return store;
}

Result<bool> HallFolder::isHubStore(const QString& path) {
  if (const auto facts = Store::inspect(path); !facts) return tl::unexpected(facts.error());
  auto database = Database::open(path, Database::Mode::ReadOnly);
  if (!database) return tl::unexpected(database.error());
  const auto authority = MetaTable(**database).text(QStringLiteral("authority"));
  if (!authority) return tl::unexpected(authority.error());
  return authority->value_or(QString()) == QLatin1String("hub");
}
