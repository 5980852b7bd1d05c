#pragma once

#include <QFuture>
#include <QString>
#include <QThreadPool>

#include <deque>
#include <memory>
#include <span>
#include <vector>

#include "domain/result.h"
#include "journal/seal.h"
#include "store/projector.h"

/// Reads a whole log entity by entity, so that each row is folded in memory and written once. Reading, decoding and
/// folding go on in a thread and a connection of their own while the caller writes: half of a rebuild is in each.
///
/// Sees what was committed when it began. One thread calls `next`; the walk may be given up at any point.
class EntityWalk {
 public:
  /// Opens with `keys` what is sealed.
  EntityWalk(const QString& path, const KeyRing& keys);
  ~EntityWalk();
  EntityWalk(const EntityWalk&) = delete;
  EntityWalk& operator=(const EntityWalk&) = delete;

  /// Some entities more, which stand until the next call; none at the end. Errors: those of the store, Corrupt for
  /// bytes that are no operation.
  Result<std::span<const FoldedEntity>> next();

 private:
  using Batch = std::vector<FoldedEntity>;
  class Reader;

  /// Lets the reader fill a batch; it frees the old one too, as two threads on one heap would wait for each other.
  void order(Batch spent);

  QThreadPool m_thread;              ///< of one thread
  std::shared_ptr<Reader> m_reader;  ///< works and dies there
  std::deque<QFuture<Result<Batch>>> m_ahead;
  Batch m_current;
};
