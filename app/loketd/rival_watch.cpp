#include "loketd/rival_watch.h"

#include <QEventLoop>
#include <QTimer>

#include <future>
#include <memory>
#include <vector>

#include "net/http_transport.h"
#include "store/hall_servers.h"
#include "sync/successor_search.h"

namespace {

struct Outlook {
  std::vector<SuccessorSearch::Candidate> candidates;
  qint64 epoch = 1;
};

/// The hub's thread. Nobody to look for unless this hub leads.
Outlook outlookOf(Hub& hub) {
  Outlook outlook;
  outlook.epoch = hub.store().epoch();
  if (hub.standing() != HubStanding::Leading) return outlook;
  const auto servers = HallServers(hub.store().database()).successors(enrolledDevice(hub.store().device()));
  if (!servers) {
    qWarning("the standby cannot be looked up: %s", qPrintable(servers.error().detail));
    return outlook;
  }
  for (const HallServer& server : *servers)
    outlook.candidates.push_back({server.device.id, server.device.publicKey, server.address});
  return outlook;
}

/// The hub's thread.
void stepDown(Hub& hub, const SuccessorSearch::Found& found) {
  if (hub.standing() != HubStanding::Leading || found.promotion.epoch <= hub.store().epoch()) return;
  if (auto done = hub.store().stepDown(found.promotion); !done) {
    qWarning("cannot step down: %s", qPrintable(done.error().detail));
    return;
  }
  qWarning("%s leads this hall from epoch %lld on; this hub has stepped down", qPrintable(found.who.device),
           static_cast<long long>(found.promotion.epoch));
}

}  // namespace

class RivalWatch::Worker : public QObject {
 public:
  Worker(HubThread& hub, qint64 everyMs) : m_hub(hub), m_everyMs(everyMs), m_search(m_clock, everyMs / 2) {}

  void begin() {
    m_timer = new QTimer(this);
    connect(m_timer, &QTimer::timeout, this, [this] { look(); });
    m_timer->start(static_cast<int>(m_everyMs));
  }
  /// From now on the hub is asked for nothing more.
  void end() { m_isEnding = true; }

 private:
  void look() {
    if (m_isEnding || m_transport) return;
    m_hub.look([this](Hub& hub) {
      QMetaObject::invokeMethod(
          this, [this, outlook = outlookOf(hub)] { probe(outlook); }, Qt::QueuedConnection);
    });
  }
  void probe(const Outlook& outlook) {
    if (m_isEnding || m_transport) return;
    const auto probe = m_search.takeProbe(outlook.candidates);
    if (!probe) return;
    m_transport = std::make_unique<HttpTransport>(probe->server);
    connect(m_transport.get(), &HttpTransport::answered, this, [this, epoch = outlook.epoch](const SyncAnswer& answer) {
      m_transport.release()->deleteLater();  // it is still speaking
      const auto found = m_search.answered(answer, epoch);
      if (found && !m_isEnding) m_hub.run([found = *found](Hub& hub) { stepDown(hub, found); });
    });
    m_transport->send(probe->request);
  }

  HubThread& m_hub;
  qint64 m_everyMs;
  SystemClock m_clock;
  SuccessorSearch m_search;
  std::unique_ptr<HttpTransport> m_transport;
  QTimer* m_timer = nullptr;
  bool m_isEnding = false;
};

RivalWatch::RivalWatch(HubThread& hub, qint64 everyMs) : m_worker(new Worker(hub, everyMs)), m_hub(hub) {
  m_worker->moveToThread(&m_thread);
  QObject::connect(&m_thread, &QThread::started, m_worker, [worker = m_worker] { worker->begin(); });
  QObject::connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
  m_thread.start();
}

RivalWatch::~RivalWatch() {
  QMetaObject::invokeMethod(
      m_worker, [worker = m_worker] { worker->end(); }, Qt::BlockingQueuedConnection);
  // What the hub's thread was asked before is done before this; nothing speaks to the worker after it.
  std::promise<void> passed;
  if (m_hub.look([&passed](Hub&) { passed.set_value(); })) passed.get_future().wait();
  m_thread.quit();
  m_thread.wait();
}

void RivalWatch::lookOnce(HubThread& hub) {
  std::promise<Outlook> asked;
  auto answer = asked.get_future();
  if (!hub.look([&asked](Hub& it) { asked.set_value(outlookOf(it)); })) return;
  const Outlook outlook = answer.get();
  SystemClock clock;
  for (const SuccessorSearch::Candidate& candidate : outlook.candidates) {
    SuccessorSearch search(clock, 0);
    const auto probe = search.takeProbe({candidate});
    if (!probe) continue;
    HttpTransport transport(probe->server);
    QEventLoop loop;
    std::optional<SuccessorSearch::Found> found;
    QObject::connect(&transport, &HttpTransport::answered, &loop, [&](const SyncAnswer& told) {
      found = search.answered(told, outlook.epoch);
      loop.quit();
    });
    transport.send(probe->request);
    loop.exec();
    if (!found) continue;
    std::promise<void> done;
    if (hub.run([&](Hub& it) {
          stepDown(it, *found);
          done.set_value();
        }))
      done.get_future().wait();
  }
}
