#pragma once

#include <QtGlobal>

/// The most memory that this process has held so far, in bytes; 0 where the system does not tell. Any thread.
qint64 peakMemoryBytes();
