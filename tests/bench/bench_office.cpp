#include "bench/bench_office.h"

#include <QDir>
#include <QFile>

#include <algorithm>

Office::Options benchOptions(const QString& folder, OpenedOffice& opened) {
  Office::Options options;
  options.store = {folder,    QStringLiteral("0123456789ab"), QByteArray(32, 'b'), &opened.clock, &opened.random,
                   testKeys()};
  auto bytes = [](const char* name) {
    QFile file(QLatin1String(":/regions/") + QLatin1String(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
  };
  options.regions = {bytes("provinces.csv"), bytes("regencies.csv"), bytes("districts.csv"),
                     bytes("districts_retired.csv")};
  return options;
}

Result<std::unique_ptr<QLockFile>> lockBenchStore(const QString& folder) {
  auto lock = std::make_unique<QLockFile>(QDir(folder).filePath(QStringLiteral("bench.lock")));
  lock->setStaleLockTime(0);
  if (!lock->tryLock(100)) return failure(ErrorCode::Busy, QStringLiteral("another bench works in this folder"));
  return lock;
}

Result<std::unique_ptr<OpenedOffice>> openBenchOffice(const QString& folder) {
  if (!QFile::exists(QDir(folder).filePath(Store::fileName())))
    return failure(ErrorCode::NotFound, QStringLiteral("no store there; run prepare first"));
  auto opened = std::make_unique<OpenedOffice>();
  auto lock = lockBenchStore(folder);
  if (!lock) return tl::unexpected(lock.error());
  opened->lock = std::move(*lock);
  auto office = Office::open(benchOptions(folder, *opened));
  if (!office) return tl::unexpected(office.error());
  opened->office = std::move(*office);
  // Every run works after all that earlier runs have written, on a day of its own.
  const auto facts = opened->office->store().newestMs();
  const QDate day = std::max(kBenchDay, Zone::wita().day(facts).addDays(1));
  opened->clock.set(Zone::wita().unixMs(day, QTime(9, 0)));
  // With the chance of an earlier run every tracking code would be one that is taken already.
  opened->random = SeededRandom(static_cast<quint64>(facts));
  return opened;
}
