#pragma once

#include <utility>

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>

#include <atomic>
#include <chrono>
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
  /// As Work, for who may wait for news. True: it was answered. Asked again when somebody, through whichever process,
  /// has put something new into the database, and, with `isLast`, when its time is over.
  using Poll = std::function<bool(Centre* centre, bool isLast)>;
  static constexpr int kMaxWaiting = 512;  ///< of one thread; more are turned away
  static constexpr int kMaxParked = 2048;  ///< of one thread; more are answered at once
  /// How often a thread with parked polls asks the database for news: one row, however many wait.
  static constexpr std::chrono::milliseconds kLookEvery{1000};

  /// Errors: those of Centre::open.
  static Result<std::unique_ptr<CentrePool>> start(const QString& database, int threads);
  ~CentrePool();
  CentrePool(const CentrePool&) = delete;
  CentrePool& operator=(const CentrePool&) = delete;

  /// Any thread. False: too many wait, and nothing will be done.
  bool ask(const QByteArray& site, Work work);
  /// Any thread. False: too many wait, and nothing will be done.
  bool poll(const QByteArray& site, Poll poll, int seconds);
  /// All that is parked is answered; nobody is parked any more. Any thread.
  void endPolls();
  [[nodiscard]] qint64 parked() const;
  [[nodiscard]] qint64 waiting() const;
  void stop();

 private:
  struct Parked {
    Poll poll;
    std::chrono::steady_clock::time_point until;
  };
  struct Worker {
    boost::asio::io_context io{1};
    boost::asio::executor_work_guard<boost::asio::io_context::executor_type> guard{io.get_executor()};
    std::thread thread;
    std::atomic<int> waiting{0};
    SystemRandom random;
    std::unique_ptr<Centre> centre;  ///< its thread's
    std::vector<Parked> parked;      ///< its thread's, as the rest
    qint64 seen = 0;                 ///< number of the newest change when polls were last looked at
    bool hasPollsEnded = false;
    boost::asio::steady_timer timer{io};
    std::atomic<int> parkedCount{0};
  };

  explicit CentrePool(QString database) : m_database(std::move(database)) {}
  Result<std::unique_ptr<Centre>> open(Worker& worker);
  void reach(Worker& worker);
  void look(Worker& worker, bool endsAll);
  void wakeLater(Worker& worker);

  QString m_database;
  SystemClock m_clock;
  std::vector<std::unique_ptr<Worker>> m_workers;
  std::atomic<bool> m_isStopped{false};
};
