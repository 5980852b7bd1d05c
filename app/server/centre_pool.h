#pragma once

#include <utility>

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>

#include <atomic>
#include <functional>
#include <memory>
#include <thread>
#include <vector>

#include "hub/centre/centre.h"

/// A few threads, each with a connection of its own to the centre's database. Requests of one site go to the same
/// thread, as they would wait for each other in the database anyway. A connection that broke is opened anew with the
/// next request; until it is there, requests are told so at once.
class CentrePool {
 public:
  /// Runs on one of the threads; null while the database cannot be reached. False: the connection may be broken.
  using Work = std::function<bool(Centre* centre)>;
  static constexpr int kMaxWaiting = 512;  ///< of one thread; more are turned away

  /// Errors: those of Centre::open.
  static Result<std::unique_ptr<CentrePool>> start(const QString& database, int threads);
  ~CentrePool();
  CentrePool(const CentrePool&) = delete;
  CentrePool& operator=(const CentrePool&) = delete;

  /// Any thread. False: too many wait, and nothing will be done.
  bool ask(const QByteArray& site, Work work);
  void stop();

 private:
  struct Worker {
    boost::asio::io_context io{1};
    boost::asio::executor_work_guard<boost::asio::io_context::executor_type> guard{io.get_executor()};
    std::thread thread;
    std::atomic<int> waiting{0};
    SystemRandom random;
    std::unique_ptr<Centre> centre;  ///< its thread's
  };

  explicit CentrePool(QString database) : m_database(std::move(database)) {}
  Result<std::unique_ptr<Centre>> open(Worker& worker);

  QString m_database;
  SystemClock m_clock;
  std::vector<std::unique_ptr<Worker>> m_workers;
  std::atomic<bool> m_isStopped{false};
};
