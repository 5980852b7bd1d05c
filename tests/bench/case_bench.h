#pragma once

#include "bench/bench.h"

/// The first page of the list in every filter and every order; one measurement each.
Result<std::vector<Measurement>> benchCaseList(const QString& folder);
/// Applications with a history of 60 entries and eight files, opened.
Result<std::vector<Measurement>> benchCaseOpen(const QString& folder);
/// Names as they are not written in the store.
Result<std::vector<Measurement>> benchFuzzyName(const QString& folder);
/// Files of eight megabytes: hashed, written, synchronised, named. Megabytes (10^6) a second.
Result<std::vector<Measurement>> benchAttachStore(const QString& folder);
