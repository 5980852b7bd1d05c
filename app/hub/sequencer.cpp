#include "hub/sequencer.h"

#include <algorithm>
#include <array>

#include "journal/wire/limits.h"
#include "store/bundle_ownership.h"
#include "store/ticket_table.h"

namespace {

/// What only whoever runs the hall may change.
constexpr std::array kSettings{"office",   "agency",   "series", "counter",       "officer",
                               "standard", "calendar", "bundle", "paper_template"};

/// What a hub does not take from a member: settings from anybody but an administrator, who belongs to the hall from
/// anybody but itself, and a fence that it did not give. A ticket that the member itself gave out, alone, has the
/// fences of that time.
Result<std::optional<QString>> faultOf(Store& store, const Device& origin, const Operation& operation) {
  const QString kind = operation.entity.section(QLatin1Char(':'), 0, 0);
  // A hub of before was the authority over its settings when it wrote them, as far as this one can know.
  if (origin.role != QLatin1String("administrator") && origin.role != QLatin1String("hub") &&
      std::ranges::any_of(kSettings, [&](const char* name) { return kind == QLatin1String(name); }))
    return std::optional<QString>(QStringLiteral("not-authority"));
  // Once the centre gives them, nobody else in the hall writes them, the administrator's PC neither.
  if (origin.id != enrolledDevice(store.device()) && origin.role != QLatin1String("hub")) {
    const auto since = BundleOwnership(store.database()).since(kind);
    if (!since) return tl::unexpected(since.error());
    if (*since && **since < operation.time) return std::optional<QString>(QStringLiteral("from-centre"));
  }
  if (kind == QLatin1String("device") && origin.id != enrolledDevice(store.device()))
    return std::optional<QString>(QStringLiteral("not-authority"));
  // What the centre could not prove, it could not prove to a hub.
  if (kind == QLatin1String("centre_doubt") && origin.id != enrolledDevice(store.device()) &&
      origin.role != QLatin1String("hub"))
    return std::optional<QString>(QStringLiteral("not-authority"));
  // Where a server is, it says itself; members would go there.
  if (kind == QLatin1String("server") && operation.entity.mid(7) != origin.id)
    return std::optional<QString>(QStringLiteral("not-authority"));
  if (kind != QLatin1String("ticket") || !operation.fence) return std::optional<QString>();
  // Fences of an epoch that is over may have been lost with the hub's disk; any of this epoch beats them.
  if (operation.fence->epoch < store.epoch()) return std::optional<QString>();
  const auto id = TicketId::parse(QStringView(operation.entity).mid(7));
  if (!id) return std::optional<QString>();
  const auto row = TicketTable(store.database()).row(*id);
  if (!row) return tl::unexpected(row.error());
  if (!*row || !((*row)->ticket.fence < *operation.fence)) return std::optional<QString>();
  const auto history = store.log().ofEntity(operation.entity);
  if (!history) return tl::unexpected(history.error());
  const QString hub = enrolledDevice(store.device());
  const bool isGiven = std::ranges::any_of(*history, [&](const PlacedOperation& placed) {
    return placed.operation.fence == operation.fence && enrolledDevice(placed.operation.device) == hub;
  });
  const bool isOfOrigin = std::ranges::all_of(
      *history, [&](const PlacedOperation& placed) { return enrolledDevice(placed.operation.device) == origin.id; });
  // A claim may have lost to what came in later about an earlier time; whoever made it is told by the fold.
  return isGiven || isOfOrigin ? std::optional<QString>() : std::optional<QString>(QStringLiteral("fence-forged"));
}

}  // namespace

Answer<PushReceipt> Sequencer::take(const Device& device, const PushBatch& batch) {
  PushReceipt refused;
  refused.stream = batch.stream;
  refused.device = batch.device;
  if (!device.streams.contains(batch.stream)) {
    refused.problem = QStringLiteral("not-granted");
    return refused;
  }
  // After this hub came back from an old backup, members bring it what others have written, its own operations too.
  // What counts is the signature of whoever wrote it.
  const QString originId = enrolledDevice(batch.device);
  Device origin = device;
  if (originId == enrolledDevice(m_store.device())) {
    origin = {};
    origin.id = originId;
    origin.publicKey = m_store.deviceKey().publicKey();
    origin.role = QStringLiteral("administrator");
  } else if (originId != device.id) {
    const auto found = DeviceTable(m_store.database()).device(originId);
    if (!found) return tl::unexpected(problemOf(found.error()));
    if (!*found || (*found)->state == DeviceState::Frozen) {
      refused.problem = QStringLiteral("device-unknown");
      return refused;
    }
    origin = **found;
  }
  if (device.state == DeviceState::Revoked) {
    auto kept = m_store.setAside(batch, origin.publicKey);
    if (!kept) return tl::unexpected(problemOf(kept.error()));
    return *kept;
  }
  auto receipt = m_store.accept(batch, origin.publicKey,
                                [&](const Operation& operation) { return faultOf(m_store, origin, operation); });
  if (!receipt) return tl::unexpected(problemOf(receipt.error()));
  return *receipt;
}

Answer<PushReply> Sequencer::push(const Device& device, const std::vector<PushBatch>& batches) {
  if (device.state == DeviceState::Frozen) return refusal(409, "chain-fork");
  PushReply reply;
  reply.logId = m_store.logId();
  reply.epoch = m_store.epoch();
  for (const PushBatch& batch : batches) {
    auto receipt = take(device, batch);
    if (!receipt) return tl::unexpected(receipt.error());
    reply.receipts.push_back(std::move(*receipt));
  }
  reply.serverTimeMs = m_store.nowMs();
  return reply;
}

Answer<PullReply> Sequencer::pull(const Device& device, const PullRequest& request) {
  if (device.state == DeviceState::Revoked) return refusal(403, "device-revoked");
  if (device.state == DeviceState::Frozen) return refusal(409, "chain-fork");
  auto page = m_store.page(request.after, device.streams, std::clamp(request.limit, 1, wire::kMaxBulkOps));
  if (!page) {
    if (page.error().field == QLatin1String("log-reset")) return refusal(410, "log-reset", m_store.logId());
    return tl::unexpected(problemOf(page.error()));
  }
  return std::move(*page);
}

Answer<ChainEnds> Sequencer::ends(const Device& device) {
  if (device.state == DeviceState::Revoked) return refusal(403, "device-revoked");
  if (device.state == DeviceState::Frozen) return refusal(409, "chain-fork");
  auto ends = m_store.chainEnds(device.streams);
  if (!ends) return tl::unexpected(problemOf(ends.error()));
  return std::move(*ends);
}
