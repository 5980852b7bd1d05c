// Proofs of the hub's history, asked for in the middle of all that happens to it.
#include "hub/audit_desk.h"
#include "sim/sim_hall.h"
#include "store/seen_heads.h"
#include "sync/history_watch.h"

namespace {

/// No patience is drawn: the round is due at once.
struct NoChance final : Random {
  void fill(std::span<std::uint8_t> bytes) override { std::ranges::fill(bytes, std::uint8_t{0}); }
};

template <typename Value, typename Write>
void write(SyncAnswer& answer, const Answer<Value>& value, Write text) {
  answer.outcome = SyncAnswer::Outcome::Answered;
  answer.status = value ? 200 : value.error().status;
  answer.body = value ? text(*value) : value.error().toJson();
}

}  // namespace

/// I8: however the hub was killed, filled up, put back or followed, what it has once shown stays the beginning of what
/// it shows under the same log id.
void SimHall::askHistory(SimNode& node) {
  SimServer& server = serverOf(node.home);
  if (!server.hub || server.node.isFailing || server.hub->standing() != HubStanding::Leading) return;
  Store& hub = server.node.store();
  const bool isTogether = node.engine && !node.isApart && !node.isFailing && node.store().logId() == hub.logId();
  if (!isTogether) return;
  SeenHeads heads(node.store());
  const auto seen = heads.seen(kHallStream);
  if (!must(seen, "seen", &node)) return;
  if (m_options.planted == SimOptions::Planted::History && *seen && (*seen)->logId == hub.logId()) {
    // Broken on purpose: the hub tells its second operation otherwise than it did.
    must(hub.database().run("UPDATE log SET bytes = CAST(bytes || x'20' AS BLOB) WHERE stream = 'hall' AND gseq = 2"),
         "planted");
  }
  NoChance chance;
  HistoryWatch watch({heads, node.clock, chance}, QStringLiteral("mpp"));
  if (!must(heads.setCheckedAt(0), "round", &node)) return;
  AuditDesk desk(server.node.file());
  const AuditDesk::Authority authority{hub.logId(), hub.epoch(), enrolledDevice(hub.device()), hub.deviceKey(),
                                       hub.nowMs()};
  watch.setLine(true, true, QStringLiteral("token"));
  while (true) {
    const auto requests = watch.takeRequests();
    if (requests.empty()) break;
    for (const SyncRequest& request : requests) {
      SyncAnswer answer;
      answer.id = request.id;
      const auto query = wire::readAuditQuery(request.query);
      if (!must(query, "query")) return;
      if (request.path.endsWith(QLatin1String("audit/head"))) {
        write(answer, desk.head(authority, *query), wire::writeTreeHead);
      } else {
        write(answer, desk.consistency(authority, *query), wire::writeTreeProof);
      }
      ++m_report.events;
      watch.answered(answer);
    }
  }
  const auto doubts = heads.doubts();
  if (!must(doubts, "doubts", &node)) return;
  for (const HistoryDoubt& doubt : *doubts)
    violate(QStringLiteral("I8: %1 doubts the history of %2: kind %3, seen up to %4, shown up to %5")
                .arg(node.index)
                .arg(doubt.stream)
                .arg(static_cast<int>(doubt.kind))
                .arg(doubt.seenSize)
                .arg(doubt.shownSize));
}
