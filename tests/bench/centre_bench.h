#pragma once

#include "bench/bench.h"

/// centre.ingest: real bodies through the centre, over SQLite and, where LOKET_BENCH_DATABASE names one, PostgreSQL.
Result<std::vector<Measurement>> measureCentre(const QString& folder);
