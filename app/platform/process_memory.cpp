#include "platform/process_memory.h"

#if defined(Q_OS_WIN)
#define NOMINMAX
#include <windows.h>
// psapi.h must come after windows.h.
#include <psapi.h>

qint64 peakMemoryBytes() {
  PROCESS_MEMORY_COUNTERS counters{};
  if (!K32GetProcessMemoryInfo(GetCurrentProcess(), &counters, sizeof(counters))) return 0;
  return static_cast<qint64>(counters.PeakWorkingSetSize);
}
#else
#include <sys/resource.h>

qint64 peakMemoryBytes() {
  rusage usage{};
  if (getrusage(RUSAGE_SELF, &usage) != 0) return 0;
#if defined(Q_OS_MACOS)
  return usage.ru_maxrss;  // bytes there, kilobytes elsewhere
#else
  return qint64{usage.ru_maxrss} * 1024;
#endif
}
#endif
