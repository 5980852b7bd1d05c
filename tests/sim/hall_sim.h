#pragma once

#include <QStringList>

/// A whole hall in one process from one seed: a hub and its counters over the real journal, store, desks and wire, with
/// a plain driver in the place of the sync engine. Faults: lost requests, lost answers, doubled requests, partitions,
/// restarts, clock jumps, one side restored from an old backup.
struct SimOptions {
  /// Faults of the program itself, planted to see that the checks find them.
  enum class Planted { None, Fence, Reducer };

  quint64 seed = 1;
  int steps = 250;
  Planted planted = Planted::None;
};

struct SimReport {
  qint64 events = 0;
  QStringList violations;
};

SimReport runHall(const SimOptions& options);
