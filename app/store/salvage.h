#pragma once

#include <QString>

#include <vector>

#include "journal/operation.h"

/// Finds operations in the bytes of a damaged database, with its write-ahead log, whatever SQLite thinks of the file.
/// Every operation is one run of canonical JSON, so that it can be cut out of a page and checked by itself; one that is
/// spread over several pages is found through SQL if the file still opens. Sorted by stream, device, sequence.
/// Reads only; backend thread.
std::vector<Operation> carveOperations(const QString& path);
