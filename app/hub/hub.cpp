#include "hub/hub.h"

#include "journal/wire/limits.h"

Result<std::unique_ptr<Hub>> Hub::open(Store& store) {
  if (store.authority() != Authority::Hub)
    return failure(ErrorCode::Conflict, QStringLiteral("not a hub"), QStringLiteral("authority"));
  auto admission = Admission::open(store);
  if (!admission) return tl::unexpected(admission.error());
  auto almanac = Almanac::load(store);
  if (!almanac) return tl::unexpected(almanac.error());
  return std::unique_ptr<Hub>(new Hub(store, std::move(*admission), std::move(*almanac)));
}

Hello Hub::hello() const {
  Hello hello;
  hello.oldestProtocol = wire::kProtocol;
  hello.newestProtocol = wire::kProtocol;
  hello.logId = m_store.logId();
  hello.epoch = m_store.epoch();
  hello.serverTimeMs = m_store.nowMs();
  hello.maxBatchOps = wire::kMaxBatchOps;
  hello.maxBatchBytes = wire::kMaxBatchBytes;
  hello.maxPullOps = wire::kMaxPullOps;
  return hello;
}

Answer<PushReply> Hub::push(const Device& device, const std::vector<PushBatch>& batches) {
  auto reply = m_sequencer.push(device, batches);
  if (!reply) return reply;
  for (const QString& kind : m_store.takeChangedKinds()) {
    if (!Almanac::isBuiltFrom(kind)) continue;
    auto almanac = Almanac::load(m_store);
    // With settings that cannot be read the hall goes on with those before them.
    if (almanac) m_almanac = std::move(*almanac);
    if (!almanac) qWarning("settings cannot be read: %s", qPrintable(almanac.error().detail));
    break;
  }
  return reply;
}
