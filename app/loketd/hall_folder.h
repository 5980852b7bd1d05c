#pragma once

#include <QLockFile>
#include <QString>

#include <memory>

#include "journal/clock.h"
#include "journal/random.h"
#include "loket/demo/story_clock.h"
#include "store/store.h"

/// The folder of one hall's hub: the store, and the lock that keeps every other program out of it. The store is opened
/// on the thread that asks for it; the lock, clock and chance outlive it.
///
/// The hub of an example office that was made for looking at runs on the time of its story, as the counters do that are
/// opened with --demo: on a Sunday evening it is a Monday morning too.
class HallFolder {
 public:
  explicit HallFolder(QString path) : m_path(std::move(path)) {}

  /// The lock is the desktop program's own, so that the two never share a store. Errors: Busy when somebody has it;
  /// ReadOnly.
  [[nodiscard]] Done claim();
  [[nodiscard]] bool hasStore() const;
  /// Without keys: a hub orders what it cannot read. Errors: those of Store::open.
  Result<std::unique_ptr<Store>> open(Store::Opening* opening = nullptr);
  /// The store of a hub or of its standby, and nothing else. Errors: Corrupt, field "store", when it was damaged and
  /// now lies at `detail`; Conflict, field "authority", for the store of a counter.
  Result<std::unique_ptr<Store>> openHub();
  /// Whether this file, which is only read, is the store or backup of a hub. Errors: those of Store::inspect.
  static Result<bool> isHubStore(const QString& path);
  [[nodiscard]] QString filePath(const QString& name) const;
  [[nodiscard]] qint64 nowMs() const { return m_clock.nowMs(); }
  /// Takes away the files of applications that a backup of a counter, or one that lies beside such, has brought along:
  /// a hub must not be able to read them. What it keeps of them is sealed and lies elsewhere. Error: Io.
  [[nodiscard]] Done dropPlainFiles() const;
  /// From the next opening on, for good.
  [[nodiscard]] Done beginStory() const;

 private:
  [[nodiscard]] bool hasStory() const;

  QString m_path;
  std::unique_ptr<QLockFile> m_lock;
  SystemClock m_clock;
  std::unique_ptr<StoryClock> m_story;
  SystemRandom m_random;
};
