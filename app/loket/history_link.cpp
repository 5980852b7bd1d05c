#include "loket/history_link.h"

#include <algorithm>

namespace {
constexpr qint64 kShortestTimerMs = 1'000;
constexpr qint64 kLongestTimerMs = 60'000;
}  // namespace

HistoryLink::HistoryLink(const Parts& parts, const ServerAddress& server, const QString& site)
    : m_parts(parts), m_heads(parts.store), m_watch({m_heads, parts.clock, parts.random}, site), m_transport(server) {
  m_timer.setSingleShot(true);
  connect(&m_timer, &QTimer::timeout, this, [this] {
    m_watch.wake();
    pump();
  });
  connect(&m_transport, &HttpTransport::answered, this, [this](const SyncAnswer& answer) {
    m_watch.answered(answer);
    pump();
  });
}

void HistoryLink::setLine(bool isOpen, bool isQuiet, const QString& token) {
  m_watch.setLine(isOpen, isQuiet, token);
  pump();
}

void HistoryLink::pump() {
  for (const SyncRequest& request : m_watch.takeRequests()) m_transport.send(request);
  if (m_watch.takeNews()) m_parts.backend.announce({QStringLiteral("hall")});
  // Once a second while it waits for a quiet moment: what is due is not due to the second.
  if (const auto at = m_watch.nextWakeMs())
    m_timer.start(static_cast<int>(std::clamp<qint64>(*at - m_parts.clock.nowMs(), kShortestTimerMs, kLongestTimerMs)));
}
