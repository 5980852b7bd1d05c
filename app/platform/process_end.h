#pragma once

#include <cstdio>
#include <cstdlib>
#include <iostream>

/// Ends a program whose objects have all ended: what was written is flushed, handlers of exit() and destructors of
/// statics do not run. Main thread, as the last call of main.
///
/// QThread::wait returns before the system's thread is gone: its thread-local data is freed after that, and exit() has
/// the TLS library free the same data at the same time (OpenSSL's threads and its atexit handler), which ends one
/// program in some hundreds with "double free" after its work was done. Threads that Qt keeps to itself (HTTP) cannot
/// be joined at all, so nothing is given back at the end that the system takes back anyway.
[[noreturn]] inline void endProcess(int code) {
  std::cout.flush();
  std::cerr.flush();
  std::fflush(stdout);  // not all streams: a thread that waits for input holds the lock of its own
  std::fflush(stderr);
#if defined(__SANITIZE_ADDRESS__)
  std::exit(code);  // the report on leaks is made at exit
#else
  std::_Exit(code);
#endif
}
