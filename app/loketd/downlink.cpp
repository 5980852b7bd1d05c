#include "loketd/downlink.h"

#include <QTimer>

#include <future>

#include "hub/bundle_desk.h"
#include "hub/returned_log.h"
#include "net/http_transport.h"

namespace {
constexpr qint64 kLongestTimerMs = 60'000;
}

class Downlink::Worker : public QObject {
 public:
  Worker(const CentreHome& home, const DeviceKey& key, HubThread& hub, std::function<void(const DownlinkStatus&)> told,
         const SyncTuning& tuning)
      : m_home(home),
        m_hub(hub),
        m_told(std::move(told)),
        m_engine({m_clock, m_random}, home.site, home.device, key, tuning) {}

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

 private:
  void pump() {
    for (const SyncRequest& request : m_engine.takeRequests()) m_transport->send(request);
    if (const auto wish = m_engine.takeWish(); wish && !m_isEnding) ask(*wish);
    if (const DownlinkStatus status = m_engine.status(); status != m_last) {
      if (status.state != m_last.state || status.trouble != m_last.trouble)
        qInfo("downlink: state %d, trouble %d %s", static_cast<int>(status.state), static_cast<int>(status.trouble),
              qPrintable(status.detail));
      m_last = status;
      m_told(status);
    }
    if (const auto at = m_engine.nextWakeMs())
      m_timer->start(static_cast<int>(std::clamp<qint64>(*at - m_clock.nowMs(), 0, kLongestTimerMs)));
  }
  void ask(const DownlinkEngine::Wish& wish) {
    if (wish.kind == DownlinkEngine::Wish::Kind::Versions) {
      m_hub.look(
          [this](Hub& hub) { hand([this, versions = BundleDesk(hub).versions()] { m_engine.known(versions); }); });
      return;
    }
    // `run`, as members that wait hear of it.
    if (wish.kind == DownlinkEngine::Wish::Kind::Return) {
      m_hub.run([this, lines = wish.bytes](Hub& hub) {
        const auto taken = ReturnedLog(hub).take(lines);
        if (taken) qInfo("the centre brought %d lost operations back", taken->operations);
        if (!taken) qWarning("what the centre brought back was not taken: %s", qPrintable(taken.error().detail));
        const auto count = taken ? Result<int>(taken->operations) : tl::unexpected(taken.error());
        hand([this, count] { m_engine.returned(count); });
      });
      return;
    }
    m_hub.run([this, bundle = wish.bytes](Hub& hub) {
      const auto changes = BundleDesk(hub).apply(bundle, m_home.bundleKey, m_home.site);
      if (changes) qInfo("a bundle of the centre was applied, %d records changed", *changes);
      if (!changes)
        qWarning("a bundle of the centre was refused: %s %s", qPrintable(changes.error().field),
                 qPrintable(changes.error().detail));
      hand([this, changes] { m_engine.applied(changes); });
    });
  }
  /// Any thread.
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

  CentreHome m_home;
  HubThread& m_hub;
  std::function<void(const DownlinkStatus&)> m_told;
  SystemClock m_clock;
  SystemRandom m_random;
  DownlinkEngine m_engine;
  DownlinkStatus m_last;
  HttpTransport* m_transport = nullptr;
  QTimer* m_timer = nullptr;
  bool m_isEnding = false;
};

Downlink::Downlink(const CentreHome& home, const DeviceKey& key, HubThread& hub,
                   std::function<void(const DownlinkStatus&)> told, SyncTuning tuning)
    : m_worker(new Worker(home, key, hub, std::move(told), tuning)), m_hub(hub) {
  m_worker->moveToThread(&m_thread);
  QObject::connect(&m_thread, &QThread::started, m_worker, [worker = m_worker] { worker->begin(); });
  QObject::connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
  m_thread.start();
}

Downlink::~Downlink() {
  QMetaObject::invokeMethod(
      m_worker, [worker = m_worker] { worker->end(); }, Qt::BlockingQueuedConnection);
  // What the hub's thread was asked before is answered before this; nothing speaks to the worker after it.
  std::promise<void> passed;
  if (m_hub.look([&passed](Hub&) { passed.set_value(); })) passed.get_future().wait();
  m_thread.quit();
  m_thread.wait();
}
