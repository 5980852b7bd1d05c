#include "loket/identity_link.h"

#include <algorithm>

namespace {

constexpr qint64 kLongestTimerMs = 60'000;

}  // namespace

IdentityLink::IdentityLink(const Parts& parts, QObject* parent)
    : QObject(parent),
      m_parts(parts),
      m_verifier([this] { return m_parts.office.identity().server(); }),
      m_queue({parts.office.identity(), m_verifier, parts.clock, parts.random,
               [this] { m_parts.backend.announce({QStringLiteral("identity")}); }}) {
  m_timer.setSingleShot(true);
  connect(&m_timer, &QTimer::timeout, this, &IdentityLink::pump);
  m_parts.office.identity().setCarrier([this] {
    m_queue.tryNow();
    arm();
  });
  pump();
}

IdentityLink::~IdentityLink() {
  m_parts.office.identity().setCarrier({});
  m_verifier.cancel();
}

void IdentityLink::pump() {
  m_queue.pump();
  arm();
}

void IdentityLink::arm() {
  // A question that ends on its own has no moment of its own here: the queue is looked after once a minute.
  const qint64 wait = m_queue.nextWakeMs() ? *m_queue.nextWakeMs() - m_parts.clock.nowMs() : kLongestTimerMs;
  m_timer.start(static_cast<int>(std::clamp<qint64>(wait, 0, kLongestTimerMs)));
}
