#include "loketd/centre_witness.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "store/centre_heads.h"

namespace {
constexpr qint64 kShortestTimerMs = 1'000;
constexpr qint64 kLongestTimerMs = 60'000;
}  // namespace

/// Made with the first work, on the hub's thread, and used there alone.
struct CentreWitness::Desk {
  struct Open {
    Open(Store& store, const CentreHome& home, const HistoryWatch::Pace& pace)
        : heads(store, home.bundleKey), watch({heads, clock, random}, home.site, pace) {}
    SystemClock clock;
    SystemRandom random;
    CentreHeads heads;
    HistoryWatch watch;
  };
  CentreHome home;
  HistoryWatch::Pace pace;
  std::unique_ptr<Open> open;
};

CentreWitness::CentreWitness(const CentreHome& home, HubThread& hub, const HistoryWatch::Pace& pace, Hand hand)
    : m_hub(hub),
      m_hand(std::move(hand)),
      m_desk(std::make_shared<Desk>(Desk{home, pace, nullptr})),
      m_transport(home.server) {
  m_timer.setSingleShot(true);
  connect(&m_timer, &QTimer::timeout, this, [this] { atDesk([](HistoryWatch& watch) { watch.wake(); }); });
  connect(&m_transport, &HttpTransport::answered, this,
          [this](const SyncAnswer& answer) { atDesk([answer](HistoryWatch& watch) { watch.answered(answer); }); });
}

void CentreWitness::setLine(bool isOpen, bool isQuiet, const QString& token) {
  Line line{isOpen, isQuiet, token};
  if (line == m_line) return;
  m_line = std::move(line);
  atDesk([now = m_line](HistoryWatch& watch) { watch.setLine(now.isOpen, now.isQuiet, now.token); });
}

void CentreWitness::atDesk(Work work) {
  if (!m_isEnding) m_hub.look(turnOf(std::move(work)));
}

void CentreWitness::judgeAtDesk(Work work) {
  if (!m_isEnding) m_hub.run(turnOf(std::move(work)));
}

std::function<void(Hub&)> CentreWitness::turnOf(Work work) {
  return [this, hand = m_hand, desk = m_desk, work = std::move(work)](Hub& hub) {
    if (!desk->open) desk->open = std::make_unique<Desk::Open>(hub.store(), desk->home, desk->pace);
    HistoryWatch& watch = desk->open->watch;
    work(watch);
    const auto at = watch.nextWakeMs();
    const auto inMs = at ? std::optional<qint64>(*at - desk->open->clock.nowMs()) : std::nullopt;
    hand([this, requests = watch.takeRequests(), inMs] { send(requests, inMs); });
  };
}

void CentreWitness::send(const std::vector<SyncRequest>& requests, std::optional<qint64> inMs) {
  for (const SyncRequest& request : requests) m_transport.send(request);
  // Once a second while it waits for a quiet moment: what is due is not due to the second.
  if (inMs && m_line.isOpen)
    m_timer.start(static_cast<int>(std::clamp<qint64>(*inMs, kShortestTimerMs, kLongestTimerMs)));
}
