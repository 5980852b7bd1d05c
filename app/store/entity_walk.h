#pragma once

#include <QString>

#include <condition_variable>
#include <deque>
#include <mutex>
#include <span>
#include <thread>
#include <vector>

#include "domain/result.h"
#include "store/projector.h"

/// Reads a whole log entity by entity, so that each row is folded in memory and written once. Reading, decoding and
/// folding go on in a thread and a connection of their own while the caller writes: half of a rebuild is in each.
///
/// Sees what was committed when it began. One thread calls `next`; the walk may be given up at any point.
class EntityWalk {
 public:
  using Batch = std::vector<FoldedEntity>;

  explicit EntityWalk(const QString& path);
  ~EntityWalk();
  EntityWalk(const EntityWalk&) = delete;
  EntityWalk& operator=(const EntityWalk&) = delete;

  /// Some entities more, which stand until the next call; none at the end. Errors: those of the store, Corrupt for
  /// bytes that are no operation.
  Result<std::span<const FoldedEntity>> next();

 private:
  void read(const QString& path);
  [[nodiscard]] Done readAll(const QString& path);
  /// Waits for room; false when nobody wants more.
  bool put(Batch batch);

  std::mutex m_mutex;
  std::condition_variable m_changed;
  std::deque<Batch> m_batches;
  Batch m_current;
  std::vector<Batch> m_spent;  ///< freed by the thread that made them: two threads on one heap wait for each other
  Done m_outcome;
  bool m_isAtEnd = false;
  bool m_isGivenUp = false;
  std::thread m_thread;  ///< last: it uses all of the above
};
