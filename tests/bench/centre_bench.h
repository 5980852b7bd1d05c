#pragma once

#include "bench/bench.h"

/// centre.ingest: real bodies through the centre, over SQLite and, where LOKET_BENCH_DATABASE names one, PostgreSQL.
Result<std::vector<Measurement>> measureCentre(const QString& folder);
/// centre.hubs: a real loketd as centre with 300 hubs connected, which wait for bundles and bring up what they have, all
/// at once over HTTP; on the database that LOKET_BENCH_DATABASE names, else on SQLite.
Result<std::vector<Measurement>> measureHubs(const QString& folder);
