#include "loketd/uplink.h"

#include "hub/upward_source.h"
#include "loketd/centre_worker.h"

class Uplink::Worker final : public CentreWorker<UplinkEngine, UplinkStatus> {
 public:
  using CentreWorker::CentreWorker;

 protected:
  void ask(const UplinkEngine::Wish& wish) override {
    m_hub.look([this, wish](Hub& hub) {
      const UpwardSource source(hub.store());
      if (wish.kind == UplinkEngine::Wish::Kind::Marks) {
        hand([this, marks = source.marks()] { m_engine.marked(marks); });
      } else {
        hand([this, page = source.page(wish.have, wish.limit, wish.without)] { m_engine.paged(page); });
      }
    });
  }
};

struct Uplink::Thread : CentreThread<Worker> {
  using CentreThread::CentreThread;
};

Uplink::Uplink(const CentreHome& home, const DeviceKey& key, HubThread& hub,
               std::function<void(const UplinkStatus&)> told, SyncTuning tuning)
    : m_thread(std::make_unique<Thread>(new Worker("uplink", home, key, hub, std::move(told), tuning), hub)) {}

Uplink::~Uplink() = default;
