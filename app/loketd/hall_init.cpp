#include "loketd/hall_init.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSysInfo>
#include <QTemporaryDir>

#include "hub/hub.h"
#include "loket/demo/demo_office.h"
#include "loketd/config.h"
#include "loketd/hall_folder.h"
#include "loketd/server_files.h"
#include "platform/device_secret.h"
#include "server/certificate.h"
#include "services/roster_desk.h"

namespace {

/// The shipped services and calendars, with counters that serve every queue: an administrator makes them fit later.
Result<OfficeFiles> filesOf(const HallPlan& plan) {
  auto files = DemoOffice::files();
  if (!files || plan.isExample) return files;
  QStringList queues;
  for (const Counter& counter : files->counters)
    for (const QString& queue : counter.queues)
      if (!queues.contains(queue)) queues.append(queue);
  const QString agency = files->counters.empty() ? QString() : files->counters.front().agencyId;
  OfficeProfile profile;
  profile.name = plan.name;
  profile.shortName = plan.name;
  profile.codePrefix = plan.codePrefix;
  if (plan.zone == QLatin1String("WIB")) {
    profile.zone = Zone::wib();
  } else if (plan.zone == QLatin1String("WITA")) {
    profile.zone = Zone::wita();
  } else if (plan.zone == QLatin1String("WIT")) {
    profile.zone = Zone::wit();
  } else {
    return failure(ErrorCode::Invalid, plan.zone, QStringLiteral("zone"));
  }
  files->profile = profile;
  files->counters.clear();
  for (int i = 1; i <= plan.counters; ++i)
    files->counters.push_back({QString::number(i), QStringLiteral("Loket %1").arg(i), agency, queues});
  Officer administrator;
  administrator.id = QStringLiteral("admin");
  administrator.name = QStringLiteral("Administrator");
  administrator.role = Role::Administrator;
  files->officers = {administrator};
  return files;
}

Done furnish(Store& store, const HallPlan& plan) {
  const auto files = filesOf(plan);
  if (!files) return tl::unexpected(files.error());
  const Almanac nothing;
  return RosterDesk(store, nothing).setUp(*files);
}

/// Store and office, as they will lie in the folder.
Result<HallFacts> furnishStore(HallFolder& made, const HallPlan& plan) {
  if (!plan.backupPath.isEmpty()) {
    const auto restored = Store::restore(made.filePath({}), plan.backupPath, {}, made.nowMs());
    if (!restored) return tl::unexpected(restored.error());
    if (auto done = made.dropPlainFiles(); !done) return tl::unexpected(done.error());
  }
  auto store = made.open();
  if (!store) return tl::unexpected(store.error());
  if (plan.backupPath.isEmpty()) {
    if (auto done = furnish(**store, plan); !done) return tl::unexpected(done.error());
  }
  if (auto done = (*store)->becomeHub(); !done) return tl::unexpected(done.error());
  auto hub = Hub::open(**store);
  if (!hub) return tl::unexpected(hub.error());
  HallFacts facts;
  facts.office = (*hub)->almanac().office().name;
  facts.site = (*hub)->almanac().office().siteId;
  if (facts.site.isEmpty()) return failure(ErrorCode::Invalid, plan.backupPath, QStringLiteral("site"));
  const auto devices = (*hub)->admission().devices();
  if (!devices) return tl::unexpected(devices.error());
  facts.devices = static_cast<qint64>(devices->size());
  return facts;
}

Result<QByteArray> fileBytes(const QString& path) {
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly))
    return failure(ErrorCode::NotFound, path + QLatin1String(": ") + file.errorString());
  return file.readAll();
}

/// Everything of a hub in the workshop, but what the folder has already.
Result<HallFacts> furnishFolder(HallFolder& made, const HallFolder& hall, const HallPlan& plan) {
  auto facts = furnishStore(made, plan);
  if (!facts) return facts;
  Config config;
  config.listenPort = plan.port;
  facts->isNewCertificate =
      !QFile::exists(hall.filePath(config.certificateFile)) || !QFile::exists(hall.filePath(config.keyFile));
  QByteArray pem;
  if (facts->isNewCertificate) {
    const auto certificate = Certificate::make(QSysInfo::machineHostName(), made.nowMs());
    if (!certificate) return tl::unexpected(certificate.error());
    pem = certificate->certificatePem;
    if (auto done = writeServerFile(made.filePath(config.keyFile), certificate->keyPem, true); !done)
      return tl::unexpected(done.error());
    if (auto done = writeServerFile(made.filePath(config.certificateFile), pem, false); !done)
      return tl::unexpected(done.error());
  } else {
    const auto kept = fileBytes(hall.filePath(config.certificateFile));
    if (!kept) return tl::unexpected(kept.error());
    pem = *kept;
  }
  const auto fingerprint = Certificate::fingerprintOf(pem);
  if (!fingerprint) return tl::unexpected(fingerprint.error());
  facts->fingerprint = *fingerprint;
  facts->configPath = hall.filePath(Config::fileName());
  if (QFile::exists(facts->configPath)) return facts;
  if (auto done = writeServerFile(made.filePath(Config::fileName()), config.toText(), false); !done)
    return tl::unexpected(done.error());
  return facts;
}

/// The store comes last: a folder that has one is whole.
Done moveInto(const HallFolder& made, const HallFolder& hall) {
  QStringList names = QDir(made.filePath({})).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
  names.removeAll(Store::fileName());
  names.append(Store::fileName());
  for (const QString& name : names) {
    const QString target = hall.filePath(name);
    if (name == DeviceSecret::fileName() && QFile::exists(target)) continue;
    // Left by a try that was cut off: what has no store beside it belongs to nobody.
    if (QFileInfo(target).isDir()) {
      if (!QDir(target).removeRecursively()) return failure(ErrorCode::Io, target);
    } else if (QFile::exists(target) && !QFile::remove(target)) {
      return failure(ErrorCode::Io, target);
    }
    if (!QFile::rename(made.filePath(name), target)) return failure(ErrorCode::Io, target);
  }
  return {};
}

}  // namespace

Result<HallFacts> initHall(const HallPlan& plan) {
  HallFolder hall(plan.folder);
  if (hall.hasStore()) return failure(ErrorCode::Conflict, plan.folder, QStringLiteral("store"));
  if (auto done = hall.claim(); !done) return tl::unexpected(done.error());
  const QTemporaryDir workshop(hall.filePath(QStringLiteral("siapkan-XXXXXX")));
  if (!workshop.isValid())
    return failure(ErrorCode::ReadOnly, plan.folder + QLatin1String(": ") + workshop.errorString());
  HallFolder made(workshop.path());
  const QString secret = hall.filePath(DeviceSecret::fileName());
  if (QFile::exists(secret) && !QFile::copy(secret, made.filePath(DeviceSecret::fileName())))
    return failure(ErrorCode::Io, secret);
  if (plan.hasStory) {
    if (auto done = made.beginStory(); !done) return tl::unexpected(done.error());
  }
  const auto facts = furnishFolder(made, hall, plan);
  if (!facts) return facts;
  if (auto done = moveInto(made, hall); !done) return tl::unexpected(done.error());
  return facts;
}
