#include "loketd/downlink.h"

#include "hub/bundle_desk.h"
#include "hub/returned_log.h"
#include "loketd/centre_worker.h"

class Downlink::Worker final : public CentreWorker<DownlinkEngine, DownlinkStatus> {
 public:
  using CentreWorker::CentreWorker;

 protected:
  void ask(const DownlinkEngine::Wish& wish) override {
    switch (wish.kind) {
      case DownlinkEngine::Wish::Kind::Versions:
        m_hub.look(
            [this](Hub& hub) { hand([this, versions = BundleDesk(hub).versions()] { m_engine.known(versions); }); });
        break;
      // `run` for both, as members that wait hear of it.
      case DownlinkEngine::Wish::Kind::Return:
        m_hub.run([this, lines = wish.bytes](Hub& hub) { takeBack(hub, lines); });
        break;
      case DownlinkEngine::Wish::Kind::Apply:
        m_hub.run([this, bundle = wish.bytes](Hub& hub) { apply(hub, bundle); });
        break;
    }
  }

 private:
  void takeBack(Hub& hub, const QByteArray& lines) {
    const auto taken = ReturnedLog(hub).take(lines);
    if (taken) qInfo("the centre brought %d lost operations back", taken->operations);
    if (!taken) qWarning("what the centre brought back was not taken: %s", qPrintable(taken.error().detail));
    const auto count = taken ? Result<int>(taken->operations) : tl::unexpected(taken.error());
    hand([this, count] { m_engine.returned(count); });
  }
  void apply(Hub& hub, const QByteArray& bundle) {
    const auto changes = BundleDesk(hub).apply(bundle, m_home.bundleKey, m_home.site);
    if (changes) qInfo("a bundle of the centre was applied, %d records changed", *changes);
    if (!changes)
      qWarning("a bundle of the centre was refused: %s %s", qPrintable(changes.error().field),
               qPrintable(changes.error().detail));
    hand([this, changes] { m_engine.applied(changes); });
  }
};

struct Downlink::Thread : CentreThread<Worker> {
  using CentreThread::CentreThread;
};

Downlink::Downlink(const CentreHome& home, const DeviceKey& key, HubThread& hub,
                   std::function<void(const DownlinkStatus&)> told, SyncTuning tuning)
    : m_thread(std::make_unique<Thread>(new Worker("downlink", home, key, hub, std::move(told), tuning), hub)) {}

Downlink::~Downlink() = default;
