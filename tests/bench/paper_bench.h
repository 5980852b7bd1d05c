#pragma once

#include "bench/bench.h"

/// From a frozen paper to placed lines: a ticket and a receipt on A4, and the bytes of that ticket for a receipt
/// printer.
Result<std::vector<Measurement>> benchLayout(const QString& folder);
/// The seal of a scanned receipt: read, its signature checked.
Result<std::vector<Measurement>> benchVerify(const QString& folder);
