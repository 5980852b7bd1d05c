#include "loketd/hall_init.h"

#include "hub/hub.h"
#include "loket/demo/demo_office.h"
#include "loketd/hall_folder.h"
#include "loketd/server_files.h"
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

}  // namespace

Result<HallFacts> initHall(const HallPlan& plan) {
  HallFolder hall(plan.folder);
  if (hall.hasStore()) return failure(ErrorCode::Conflict, plan.folder, QStringLiteral("store"));
  if (auto done = hall.claim(); !done) return tl::unexpected(done.error());
  if (plan.hasStory) {
    if (auto done = hall.beginStory(); !done) return tl::unexpected(done.error());
  }
  if (!plan.backupPath.isEmpty()) {
    auto restored = Store::restore(plan.folder, plan.backupPath, {}, hall.nowMs());
    if (!restored) return tl::unexpected(restored.error());
  }
  HallFacts facts;
  {
    auto store = hall.open();
    if (!store) return tl::unexpected(store.error());
    if (plan.backupPath.isEmpty()) {
      if (auto done = furnish(**store, plan); !done) return tl::unexpected(done.error());
    }
    if (auto done = (*store)->becomeHub(); !done) return tl::unexpected(done.error());
    auto hub = Hub::open(**store);
    if (!hub) return tl::unexpected(hub.error());
    facts.office = (*hub)->almanac().office().name;
    facts.site = (*hub)->almanac().office().siteId;
    if (facts.site.isEmpty()) return failure(ErrorCode::Invalid, plan.backupPath, QStringLiteral("site"));
  }
  Config config;
  config.folder = plan.folder;
  const auto fingerprint = writeServerFiles(config, hall.nowMs());
  if (!fingerprint) return tl::unexpected(fingerprint.error());
  facts.fingerprint = *fingerprint;
  facts.configPath = hall.filePath(Config::fileName());
  return facts;
}
