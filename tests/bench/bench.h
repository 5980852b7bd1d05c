#pragma once

#include <QString>

#include <functional>
#include <optional>
#include <vector>

#include "domain/result.h"

/// What one bench found. Times in milliseconds; only what applies is there.
struct Measurement {
  QString name;
  qint64 n = 0;
  std::optional<double> p50Ms;
  std::optional<double> p95Ms;
  std::optional<double> p99Ms;
  std::optional<double> perSecond;
  std::optional<qint64> bytes;
  QString note;
};

struct Bench {
  QString name;
  std::function<Result<std::vector<Measurement>>(const QString& folder)> run;
};

const std::vector<Bench>& benches();

/// Makes the store that the benches use: as many tickets and cases, three times as many operations, through the store's
/// own append. Once; a folder that holds one already is left alone.
Result<Measurement> prepareStore(const QString& folder, int cases);

/// The percentiles of single times.
Measurement summarise(const QString& name, std::vector<double> timesMs);
