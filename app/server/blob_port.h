#pragma once

#include <utility>

#include <boost/asio/thread_pool.hpp>

#include <atomic>
#include <chrono>
#include <functional>

#include "hub/sealed_files.h"
#include "server/http_message.h"
#include "server/hub_thread.h"
#include "server/route.h"

/// Sealed files of applications over HTTP: who may is asked on the hub's thread, what touches the disk is done on a
/// thread of its own, so that a scan on its way holds up neither a claim nor a page. Any thread.
///
/// A stream that a device may not have is refused before anything is looked for, and in the same words whether or not
/// something lies there.
class BlobPort {
 public:
  /// Beyond this many requests at a time it asks for patience: each may hold a chunk in memory.
  static constexpr int kMaxWaiting = 32;

  BlobPort(HubThread& hub, SealedFiles files);
  /// Ends after what is being done.
  ~BlobPort();
  BlobPort(const BlobPort&) = delete;
  BlobPort& operator=(const BlobPort&) = delete;

  /// Called once, on any thread; never when the hub stops first.
  using Reply = std::function<void(HttpResponse)>;
  void serve(const Route& route, const HttpRequest& request, Reply reply);
  /// In the text format of Prometheus.
  [[nodiscard]] QByteArray metrics() const;

 private:
  struct Task;
  void check(Task task);
  [[nodiscard]] HttpResponse work(const Task& task);
  [[nodiscard]] HttpResponse take(const Task& task);
  [[nodiscard]] HttpResponse give(const Task& task);
  void sweep();

  HubThread& m_hub;
  SealedFiles m_files;
  std::atomic<int> m_waiting{0};
  std::atomic<qint64> m_taken{0};
  std::atomic<qint64> m_bytesIn{0};
  std::atomic<qint64> m_bytesOut{0};
  std::atomic<qint64> m_refused{0};
  std::chrono::steady_clock::time_point m_sweptAt;  ///< of the thread for files
  boost::asio::thread_pool m_thread{1};             ///< last: it uses all of the above
};
