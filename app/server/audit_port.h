#pragma once

#include <utility>

#include <boost/asio/thread_pool.hpp>

#include <atomic>
#include <functional>

#include "hub/audit_desk.h"
#include "server/http_message.h"
#include "server/hub_thread.h"
#include "server/route.h"

/// Proofs of a hub's log over HTTP: who may is asked on the hub's thread, the log is read and hashed on a thread of its
/// own over a connection of its own, so that no proof holds up a claim. Any thread.
class AuditPort {
 public:
  /// Beyond this many requests at a time it asks for patience.
  static constexpr int kMaxWaiting = 16;

  AuditPort(HubThread& hub, const QString& databasePath, qint64 mostAtOnce = AuditDesk::kMostAtOnce);
  /// Ends after what is being done.
  ~AuditPort();
  AuditPort(const AuditPort&) = delete;
  AuditPort& operator=(const AuditPort&) = delete;

  /// Called once, on any thread; never when the hub stops first.
  using Reply = std::function<void(HttpResponse)>;
  void serve(const Route& route, const HttpRequest& request, Reply reply);

 private:
  struct Task;
  void check(Task task);
  [[nodiscard]] HttpResponse work(const Task& task);
  void goOn();

  HubThread& m_hub;
  std::unique_ptr<AuditDesk> m_desk;  ///< of the thread for proofs
  std::atomic<int> m_waiting{0};
  std::atomic<bool> m_isEnding{false};
  bool m_isGoingOn = false;              ///< of the thread for proofs
  boost::asio::thread_pool m_thread{1};  ///< last: it uses all of the above
};
