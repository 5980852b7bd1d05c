#include "hub/hub.h"

#include <algorithm>
#include <limits>

#include "journal/wire/limits.h"

namespace {

/// Who leads instead of a server that does not, as far as its log tells; absent where it does not.
std::optional<HallLeader> leaderBeside(Store& store) {
  const auto servers = HallServers(store.database()).all();
  if (!servers) {
    qWarning("who leads cannot be looked up: %s", qPrintable(servers.error().detail));
    return std::nullopt;
  }
  const QString own = enrolledDevice(store.device());
  for (const HallServer& server : *servers) {
    // In the log of a hub that was taken over its successor is a standby for ever.
    const bool isIt = store.successor() ? server.device.id == store.successor()->device
                                        : server.device.role == QLatin1String("hub") && server.device.id != own;
    if (isIt && server.device.state == DeviceState::Active)
      return HallLeader{server.device.id, server.device.publicKey, server.address};
  }
  return std::nullopt;
}

}  // namespace

QString toKey(HubStanding standing) {
  switch (standing) {
    case HubStanding::Leading:
      return QStringLiteral("hub");
    case HubStanding::Standby:
      return QStringLiteral("standby");
    case HubStanding::Retired:
      return QStringLiteral("retired");
  }
  return {};
}

Result<std::unique_ptr<Hub>> Hub::open(Store& store) {
  if (store.authority() != Authority::Hub && !store.isStandby())
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
  hello.role = toKey(standing());
  hello.promotion = m_store.successor() ? m_store.successor() : m_store.promotion();
  if (standing() != HubStanding::Leading) hello.leader = leaderBeside(m_store);
  return hello;
}

HubStanding Hub::standing() const {
  if (m_store.authority() != Authority::Hub) return HubStanding::Standby;
  return m_store.successor() ? HubStanding::Retired : HubStanding::Leading;
}

Result<std::optional<StandbyFacts>> Hub::standbyFacts() const {
  if (standing() != HubStanding::Leading) return std::optional<StandbyFacts>();
  const auto all = m_admission.devices();
  if (!all) return tl::unexpected(all.error());
  const QString own = enrolledDevice(m_store.device());
  const auto device = std::ranges::find_if(*all, [&](const Device& it) {
    return it.role == QLatin1String("standby") && it.state == DeviceState::Active && it.id != own;
  });
  if (device == all->end()) return std::optional<StandbyFacts>();
  StandbyFacts facts;
  facts.device = *device;
  const auto line = m_standbys.line(device->id);
  if (!line) return std::optional<StandbyFacts>(facts);
  facts.isInStep = line->isInStep;
  facts.heardMs = line->heardMs;
  const auto ends = m_store.cursor();
  if (!ends) return tl::unexpected(ends.error());
  const qint64 now = m_store.nowMs();
  for (const auto& [stream, end] : ends->after) {
    const auto at = line->has.after.find(stream);
    const qint64 has = at == line->has.after.end() || line->has.logId != ends->logId ? 0 : at->second;
    if (has >= end) continue;
    facts.operationsBehind += end - has;
    const auto next = m_store.log().sequenced(stream, has, 1, std::numeric_limits<qsizetype>::max());
    if (!next) return tl::unexpected(next.error());
    if (next->empty() || !next->front().place.effective) continue;
    const qint64 madeMs = HybridTime{static_cast<std::uint64_t>(*next->front().place.effective)}.unixMs();
    facts.secondsBehind = std::max(facts.secondsBehind, std::max<qint64>(0, now - madeMs) / 1000);
  }
  return std::optional<StandbyFacts>(facts);
}

Done Hub::tellAddress(const ServerAddress& address, bool isAnyway) {
  const QString own = enrolledDevice(m_store.device());
  const auto known = HallServers(m_store.database()).addressOf(own);
  if (!known) return tl::unexpected(known.error());
  if (*known == address && !isAnyway) return {};
  OperationDraft draft;
  draft.stream = kHallStream;
  draft.entity = QLatin1String("server:") + own;
  draft.type = QStringLiteral("server.set");
  draft.plain = HallServers::body(address, m_store.promotion());
  if (auto committed = m_store.append({}, {draft}); !committed) return tl::unexpected(committed.error());
  return {};
}

Done Hub::announce(const ServerAddress& address) { return tellAddress(address, false); }

Result<Promotion> Hub::promote(const QString& officer) {
  auto promotion = m_store.promote(officer);
  if (!promotion) return promotion;
  // It leads now, whatever becomes of the rest: what the hall was not told is told at the next start.
  if (auto done = m_admission.publishAll(); !done)
    qWarning("the devices could not be told: %s", qPrintable(done.error().detail));
  const auto address = HallServers(m_store.database()).addressOf(promotion->device);
  if (address && *address) {
    if (auto done = tellAddress(**address, true); !done)
      qWarning("the promotion could not be told: %s", qPrintable(done.error().detail));
  }
  return promotion;
}

Answer<PullReply> Hub::pull(const Device& device, const PullRequest& request) {
  auto page = m_sequencer.pull(device, request);
  if (!page || device.role != QLatin1String("standby")) return page;
  // Only who asks for an ordinary page has written down what came before: pages of a whole log may be asked for ahead.
  if (request.limit > wire::kMaxPullOps) return page;
  const auto ends = m_store.cursor();
  if (!ends) return tl::unexpected(problemOf(ends.error()));
  m_standbys.heard(device.id, request.after, *ends, m_store.nowMs());
  return page;
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
  const bool isNewDay = m_almanac.isOutOfDateOn(m_almanac.office().zone.day(m_store.nowMs()));
  if (m_settingsVersion == m_store.settingsVersion() && !isNewDay) return;
  m_settingsVersion = m_store.settingsVersion();
  auto almanac = Almanac::load(m_store);
  // With settings that cannot be read the hall goes on with those before them.
  if (almanac) m_almanac = std::move(*almanac);
  if (!almanac) qWarning("settings cannot be read: %s", qPrintable(almanac.error().detail));
}
