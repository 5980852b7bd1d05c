#include "loketd/follower.h"

#include <QTimer>

#include <algorithm>
#include <future>
#include <memory>
#include <utility>

#include "journal/log_source.h"
#include "net/http_transport.h"
#include "store/standby_mark.h"
#include "sync/sync_engine.h"

namespace {

constexpr qint64 kLongestTimerMs = 60'000;

/// The log of a store that lives on the hub's thread.
class DistantLog final : public LogSource {
 public:
  explicit DistantLog(HubThread& hub) : m_hub(hub) {}

  Result<Cursor> cursor() override {
    return ask<Result<Cursor>>([](Store& store) { return store.cursor(); });
  }
  Result<std::vector<PushBatch>> outgoing(const BatchLimits& limits) override {
    return ask<Result<std::vector<PushBatch>>>([limits](Store& store) { return store.outgoing(limits); });
  }
  Done acknowledge(const PushReceipt& receipt) override {
    return ask<Done>([receipt](Store& store) { return store.acknowledge(receipt); });
  }
  Done take(const PullReply& page) override {
    return ask<Done>([&page](Store& store) { return store.take(page); });
  }
  Done followLog(const ChainEnds& ends) override {
    return ask<Done>([&ends](Store& store) { return store.followLog(ends); });
  }
  Result<std::vector<Waiting>> waiting() override {
    return ask<Result<std::vector<Waiting>>>([](Store& store) { return store.waiting(); });
  }
  Result<std::vector<Refusal>> refusals() override {
    return ask<Result<std::vector<Refusal>>>([](Store& store) { return store.refusals(); });
  }
  bool isGathering() const override {
    const auto answer = ask<Result<bool>>([](Store& store) -> Result<bool> { return store.isGathering(); });
    return answer.value_or(false);  // while the server stops, nothing is arranged any more
  }
  Done arrange() override {
    return ask<Done>([](Store& store) { return store.arrange(); });
  }

 private:
  template <typename Value, typename Work>
  Value ask(Work work) const {
    auto promise = std::make_shared<std::promise<Value>>();
    auto answer = promise->get_future();
    const bool isAsked = m_hub.look([promise, work](Hub& hub) { promise->set_value(work(hub.store())); });
    if (!isAsked) return failure(ErrorCode::Busy, QStringLiteral("the server is stopping"));
    return answer.get();
  }

  HubThread& m_hub;
};

}  // namespace

class Follower::Worker : public QObject {
 public:
  Worker(const StandbyHome& home, const QString& device, const DeviceKey& key, HubThread& hub,
         std::function<void(const LinkStatus&)> told)
      : m_home(home),
        m_hub(hub),
        m_log(hub),
        m_told(std::move(told)),
        m_engine({m_log, m_clock, m_random}, home.site, device, key, SyncTuning::ofHall()) {}

  void begin() {
    m_transport = new HttpTransport(m_home.server, this);
    m_timer = new QTimer(this);
    m_timer->setSingleShot(true);
    connect(m_timer, &QTimer::timeout, this, [this] {
      m_engine.wake();
      pump();
    });
    connect(m_transport, &HttpTransport::answered, this, [this](const SyncAnswer& answer) {
      if (m_hasEnded) return;
      m_engine.answered(answer);
      pump();
    });
    m_engine.start();
    pump();
  }
  void end() {
    m_hasEnded = true;
    m_timer->stop();
    // With it goes what is under way.
    delete std::exchange(m_transport, nullptr);
  }

 private:
  /// Whoever promotes it one day is told how far behind it may be.
  void noteLag(bool isLevel) {
    m_hub.look([isLevel, left = m_engine.left()](Hub& hub) {
      if (!hub.store().isStandby()) return;
      if (auto done = StandbyMark(hub.store().database()).note(hub.store().nowMs(), isLevel, left); !done)
        qWarning("how far behind this standby is could not be kept: %s", qPrintable(done.error().detail));
    });
  }
  void pump() {
    if (m_hasEnded) return;
    for (const quint64 id : m_engine.takeCancelled()) m_transport->cancel(id);
    for (const SyncRequest& request : m_engine.takeRequests()) m_transport->send(request);
    if (const auto status = m_engine.status()) {
      const bool isNews = status->state != m_last.state || status->trouble != m_last.trouble;
      if (isNews)
        qInfo("following: state %d, trouble %d %s", static_cast<int>(status->state), static_cast<int>(status->trouble),
              qPrintable(status->detail));
      if (isNews || status->lastContactMs != m_last.lastContactMs || status->isCaughtUp != m_last.isCaughtUp) {
        m_told(*status);
        if (status->state == LinkState::Online && status->lastContactMs) noteLag(status->isCaughtUp);
      }
      m_last = *status;
    }
    if (const auto at = m_engine.nextWakeMs())
      m_timer->start(static_cast<int>(std::clamp<qint64>(*at - m_clock.nowMs(), 0, kLongestTimerMs)));
  }

  StandbyHome m_home;
  HubThread& m_hub;
  SystemClock m_clock;
  SystemRandom m_random;
  DistantLog m_log;
  std::function<void(const LinkStatus&)> m_told;
  SyncEngine m_engine;
  LinkStatus m_last;
  HttpTransport* m_transport = nullptr;
  QTimer* m_timer = nullptr;
  bool m_hasEnded = false;
};

Follower::Follower(const StandbyHome& home, const QString& device, const DeviceKey& key, HubThread& hub,
                   std::function<void(const LinkStatus&)> told)
    : m_worker(new Worker(home, device, key, hub, std::move(told))) {
  m_worker->moveToThread(&m_thread);
  QObject::connect(&m_thread, &QThread::started, m_worker, [worker = m_worker] { worker->begin(); });
  QObject::connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
  m_thread.start();
}

Follower::~Follower() {
  m_thread.quit();
  m_thread.wait();
}

void Follower::end() {
  QMetaObject::invokeMethod(
      m_worker, [worker = m_worker] { worker->end(); }, Qt::QueuedConnection);
}
