#include "hub/hub.h"

#include <algorithm>

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

Hello Hub::hello() {
  Hello hello;
  hello.oldestProtocol = wire::kProtocol;
  hello.newestProtocol = wire::kProtocol;
  hello.logId = m_store.logId();
  hello.epoch = m_store.epoch();
  hello.serverTimeMs = m_store.nowMs();
  hello.maxBatchOps = wire::kMaxBatchOps;
  hello.maxBatchBytes = wire::kMaxBatchBytes;
  hello.maxPullOps = wire::kMaxBulkOps;
  hello.hall = almanac().office().name;
  return hello;
}

const Almanac& Hub::almanac() {
  refresh();
  return m_almanac;
}

bool Hub::hasNews(const QStringList& streams, const Cursor& after) const {
  return std::ranges::any_of(streams, [&](const QString& stream) {
    const auto taken = after.after.find(stream);
    return m_store.lastPlace(stream) > (taken == after.after.end() ? 0 : taken->second);
  });
}

Answer<PushReply> Hub::push(const Device& device, const std::vector<PushBatch>& batches) {
  auto reply = m_sequencer.push(device, batches);
  if (reply) {
    for (const PushReceipt& receipt : reply->receipts) {
      if (receipt.problem != QLatin1String("chain-fork")) continue;
      // It is frozen all the same; the hall hears of it at the next start at the latest.
      if (auto done = m_admission.publishDevice(enrolledDevice(receipt.device)); !done)
        qWarning("a frozen device could not be told: %s", qPrintable(done.error().detail));
    }
  }
  refresh();
  return reply;
}

Answer<QueueGrant> Hub::issue(const Device& device, const IssueCommand& command) {
  refresh();
  return m_tickets.issue(device, command);
}

Answer<QueueGrant> Hub::claim(const Device& device, const ClaimCommand& command) {
  refresh();
  return m_tickets.claim(device, command);
}

void Hub::refresh() {
  if (m_settingsVersion == m_store.settingsVersion()) return;
  m_settingsVersion = m_store.settingsVersion();
  auto almanac = Almanac::load(m_store);
  // With settings that cannot be read the hall goes on with those before them.
  if (almanac) m_almanac = std::move(*almanac);
  if (!almanac) qWarning("settings cannot be read: %s", qPrintable(almanac.error().detail));
}
