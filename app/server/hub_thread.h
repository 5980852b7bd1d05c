#pragma once

#include <utility>

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>

#include <atomic>
#include <chrono>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <thread>
#include <vector>

#include "hub/question.h"

/// An answer that many long polls may share.
using HubReply = Answer<std::shared_ptr<const HubValue>>;

/// What the hub's thread has done so far; for the metrics.
struct HubFigures {
  qint64 operations = 0;  ///< written by issues, claims and pushes that were answered without a problem
  qint64 commits = 0;     ///< of several writers together
  qint64 undone = 0;      ///< commits that were taken back and done one by one
  qint64 parked = 0;      ///< long polls that wait
  qint64 waiting = 0;     ///< questions that wait for their turn
  qint64 onStandby = 0;   ///< answers that said "standby": on two disks
};

/// The one thread on which store and hub live. Questions come in from any thread and are answered in their turn; those
/// that write and wait at the same time become durable with one write to the disk, and are answered after it. Long
/// polls are kept without a thread until a commit brings something, or their time is over. Answers to what was written
/// are kept until the standby has it too, as long as it keeps up (StandbyWatch).
class HubThread {
 public:
  struct Limits {
    int maxWaiting = 4096;  ///< questions beyond this are turned away with 503
    int maxParked = 16'384;
    int operationsPerCommit = 512;
    int standbyMs = 200;  ///< how long an answer waits for a standby that keeps up
    int maxGathering = 4;  ///< pages for new PCs (kMaxBulkOps) that wait; further ones are turned away with 503
  };
  /// Opens the store on the hub's thread; it must be a hub's.
  using Opener = std::function<Result<std::unique_ptr<Store>>()>;
  /// Called on the hub's thread, or at once where the question is turned away.
  using Reply = std::function<void(HubReply)>;

  /// Errors: those of the opener and of Hub::open.
  static Result<std::unique_ptr<HubThread>> start(const Opener& opener, Limits limits);
  /// As stop().
  ~HubThread();
  HubThread(const HubThread&) = delete;
  HubThread& operator=(const HubThread&) = delete;

  // Any thread.
  /// `ticket` names the question for `forget`.
  void ask(quint64 ticket, HubQuestion question, Reply reply);
  /// Nobody waits for this answer any more.
  void forget(quint64 ticket);
  /// Runs something on the hub's thread; then every long poll is looked at anew. False: the hub has stopped.
  bool run(std::function<void(Hub&)> work);
  /// As run, for what changes nothing.
  bool look(std::function<void(Hub&)> work);
  [[nodiscard]] HubFigures figures() const;
  /// Answers every long poll with what there is (nothing), once and for all that come from now on.
  void endPolls();
  /// Ends after what has been asked so far; the store is closed then.
  void stop();

  quint64 newTicket() { return m_nextTicket++; }

 private:
  using Time = std::chrono::steady_clock;
  struct Job {
    quint64 ticket = 0;
    HubQuestion question;
    Reply reply;
  };
  struct Parked {
    HubQuestion question;
    Reply reply;
    Time::time_point until;
    QStringList streams;
  };

  /// An answer that is ready and waits for the standby.
  struct Held {
    Answer<HubValue> answer;
    Reply reply;
    Cursor ends;  ///< where the order ended after it
    Time::time_point until;
  };

  explicit HubThread(Limits limits)
      : m_limits(limits), m_timer(m_io), m_standbyTimer(m_io), m_work(m_io.get_executor()) {}
  void work(const Opener& opener, const std::function<void(Result<void>)>& opened);
  void admit(Job job);
  void drain();
  std::vector<Job> takeJobs();
  void answerAll(std::vector<Job> jobs);
  void answer(Job& job);
  /// True when it was kept back.
  bool park(Job& job, const Answer<HubValue>& answer);
  void wake(bool all);
  void armTimer();
  /// True when all of them are kept back.
  bool hold(std::vector<Job>& jobs, std::vector<Answer<HubValue>>& answers);
  void release(bool all);

  Limits m_limits;
  boost::asio::io_context m_io{1};
  boost::asio::steady_timer m_timer;
  boost::asio::steady_timer m_standbyTimer;
  boost::asio::executor_work_guard<boost::asio::io_context::executor_type> m_work;
  std::thread m_thread;
  std::atomic<quint64> m_nextTicket{1};
  std::atomic<qint64> m_waiting{0};
  std::atomic<qint64> m_operations{0};
  std::atomic<qint64> m_commits{0};
  std::atomic<qint64> m_undone{0};
  std::atomic<qint64> m_parkedCount{0};
  std::atomic<qint64> m_onStandby{0};
  std::atomic<bool> m_isStopped{false};

  // The hub's thread alone.
  std::unique_ptr<Store> m_store;
  std::unique_ptr<Hub> m_hub;
  std::deque<Job> m_urgent;  ///< somebody stands there: numbers, claims, and what is answered from memory
  std::deque<Job> m_bulk;
  std::map<quint64, Parked> m_parked;
  std::deque<Held> m_held;  ///< in the order of their commits
  bool m_isDrainDue = false;
  bool m_hasPollsEnded = false;
};
