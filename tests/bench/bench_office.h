#pragma once

#include <QDate>
#include <QElapsedTimer>
#include <QLockFile>
#include <QString>

#include <memory>

#include "services/office.h"
#include "support/manual_clock.h"
#include "support/test_keys.h"

/// The day after which the benches work.
inline const QDate kBenchDay(2026, 11, 23);

/// The office of a prepared store, with a clock of its own; nobody else opens it meanwhile.
struct OpenedOffice {
  ManualClock clock{Zone::wita().unixMs(kBenchDay, QTime(9, 0))};
  SeededRandom random{3};
  std::unique_ptr<QLockFile> lock;
  std::unique_ptr<Office> office;
};

Office::Options benchOptions(const QString& folder, OpenedOffice& opened);
/// Two benches on one store would write the same sequence numbers.
Result<std::unique_ptr<QLockFile>> lockBenchStore(const QString& folder);
Result<std::unique_ptr<OpenedOffice>> openBenchOffice(const QString& folder);

template <typename Work>
Result<double> timeMs(Work&& work) {
  QElapsedTimer timer;
  timer.start();
  const auto done = work();
  const double ms = static_cast<double>(timer.nsecsElapsed()) / 1e6;
  if (!done) return tl::unexpected(done.error());
  return ms;
}
