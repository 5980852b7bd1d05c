#include "loketd/uplink.h"

#include "hub/upward_source.h"
#include "loketd/centre_witness.h"
#include "loketd/centre_worker.h"

class Uplink::Worker final : public CentreWorker<UplinkEngine, UplinkStatus> {
 public:
  Worker(const CentreHome& home, const DeviceKey& key, HubThread& hub, std::function<void(const UplinkStatus&)> told,
         const SyncTuning& tuning, const HistoryWatch::Pace& pace)
      : CentreWorker("uplink", home, key, hub, std::move(told), tuning), m_pace(pace) {
    // Who joined before centres signed anything has no key to check a proof with.
    if (home.bundleKey.isEmpty()) qWarning("no key of the centre to check its proofs with; join it again");
  }
  void end() {
    CentreWorker::end();
    if (m_witness) m_witness->end();
  }

 protected:
  void moved() override {
    if (m_home.bundleKey.isEmpty()) return;
    if (!m_witness)
      m_witness = std::make_unique<CentreWitness>(m_home, m_hub, m_pace, [this](auto work) { hand(std::move(work)); });
    const UplinkStatus status = m_engine.status();
    m_witness->setLine(status.state == LinkState::Online, status.isCaughtUp, m_engine.token());
  }
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

 private:
  HistoryWatch::Pace m_pace;
  std::unique_ptr<CentreWitness> m_witness;  ///< made on the thread of this
};

struct Uplink::Thread : CentreThread<Worker> {
  using CentreThread::CentreThread;
};

Uplink::Uplink(const CentreHome& home, const DeviceKey& key, HubThread& hub,
               std::function<void(const UplinkStatus&)> told, SyncTuning tuning, const HistoryWatch::Pace& pace)
    : m_thread(std::make_unique<Thread>(new Worker(home, key, hub, std::move(told), tuning, pace), hub)) {}

Uplink::~Uplink() = default;
