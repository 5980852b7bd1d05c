#pragma once

#include <QObject>
#include <QThread>
#include <QTimer>

#include <algorithm>
#include <functional>
#include <future>
#include <utility>

#include "journal/clock.h"
#include "journal/hash_chain.h"
#include "journal/random.h"
#include "loketd/centre_home.h"
#include "net/http_transport.h"
#include "server/hub_thread.h"

/// The hands of an engine that speaks with the centre: carries its requests, wakes it, and hands its questions to the
/// hub's thread, which waits for nothing. Lives on the thread of a CentreThread.
template <typename Engine, typename Status>
class CentreWorker : public QObject {
 public:
  /// `told` gets every new state, on the worker's thread. The hub outlives this.
  CentreWorker(const char* name, const CentreHome& home, const DeviceKey& key, HubThread& hub,
               std::function<void(const Status&)> told, const SyncTuning& tuning)
      : m_hub(hub),
        m_home(home),
        m_engine({m_clock, m_random}, home.site, home.device, key, tuning),
        m_name(name),
        m_told(std::move(told)) {}

  void begin() {
    m_transport = new HttpTransport(m_home.server, this);
    m_timer = new QTimer(this);
    m_timer->setSingleShot(true);
    connect(m_timer, &QTimer::timeout, this, [this] {
      m_engine.wake();
      pump();
    });
    connect(m_transport, &HttpTransport::answered, this, [this](const SyncAnswer& answer) {
      m_engine.answered(answer);
      pump();
    });
    m_engine.start();
    pump();
  }
  /// From now on the hub is asked for nothing more.
  void end() { m_isEnding = true; }

 protected:
  /// Asks the hub's thread, which answers by `hand`.
  virtual void ask(const typename Engine::Wish& wish) = 0;
  /// After every turn of the engine.
  virtual void moved() {}

  /// Work for the engine, from any thread.
  template <typename Work>
  void hand(Work work) {
    QMetaObject::invokeMethod(
        this,
        [this, work = std::move(work)] {
          work();
          pump();
        },
        Qt::QueuedConnection);
  }

  HubThread& m_hub;
  CentreHome m_home;
  SystemClock m_clock;
  SystemRandom m_random;
  Engine m_engine;

 private:
  static constexpr qint64 kLongestTimerMs = 60'000;

  void pump() {
    for (const SyncRequest& request : m_engine.takeRequests()) m_transport->send(request);
    if (const auto wish = m_engine.takeWish(); wish && !m_isEnding) ask(*wish);
    if (const Status status = m_engine.status(); status != m_last) {
      if (status.state != m_last.state || status.trouble != m_last.trouble)
        qInfo("%s: state %d, trouble %d %s", m_name, static_cast<int>(status.state), static_cast<int>(status.trouble),
              qPrintable(status.detail));
      m_last = status;
      m_told(status);
    }
    if (!m_isEnding) moved();
    if (const auto at = m_engine.nextWakeMs())
      m_timer->start(static_cast<int>(std::clamp<qint64>(*at - m_clock.nowMs(), 0, kLongestTimerMs)));
  }

  const char* m_name;
  std::function<void(const Status&)> m_told;
  Status m_last;
  HttpTransport* m_transport = nullptr;
  QTimer* m_timer = nullptr;
  bool m_isEnding = false;
};

/// A thread for one such worker, which begins at once and has ended when this is destroyed.
template <typename Worker>
class CentreThread {
 public:
  CentreThread(Worker* worker, HubThread& hub) : m_worker(worker), m_hub(hub) {
    m_worker->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::started, m_worker, [worker = m_worker] { worker->begin(); });
    QObject::connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.start();
  }
  ~CentreThread() {
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker] { worker->end(); }, Qt::BlockingQueuedConnection);
    // What the hub's thread was asked before is answered before this; nothing speaks to the worker after it.
    std::promise<void> passed;
    if (m_hub.look([&passed](Hub&) { passed.set_value(); })) passed.get_future().wait();
    m_thread.quit();
    m_thread.wait();
  }
  CentreThread(const CentreThread&) = delete;
  CentreThread& operator=(const CentreThread&) = delete;

 private:
  QThread m_thread;
  Worker* m_worker;  ///< lives on the thread and ends with it
  HubThread& m_hub;
};
