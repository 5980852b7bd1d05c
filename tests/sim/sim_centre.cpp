// A centre that gets the order of whoever leads the hall, and has to prove that it still has it.
#include "hub/centre/centre.h"
#include "hub/upward_source.h"
#include "sim/sim_hall.h"
#include "store/centre_heads.h"
#include "sync/history_watch.h"

struct SimHall::Above {
  QTemporaryDir folder;
  ManualClock clock{0};
  SeededRandom random{23};
  std::unique_ptr<Centre> centre;
  CentreHub hub;
};

namespace {

const QString kSite = QStringLiteral("MPP");
constexpr int kPage = 200;

/// No patience is drawn: the round is due at once.
struct NoChance final : Random {
  void fill(std::span<std::uint8_t> bytes) override { std::ranges::fill(bytes, std::uint8_t{0}); }
};

template <typename Value, typename Write>
SyncAnswer answerOf(quint64 id, const Answer<Value>& value, Write text) {
  SyncAnswer answer;
  answer.id = id;
  answer.outcome = SyncAnswer::Outcome::Answered;
  answer.status = value ? 200 : value.error().status;
  answer.body = value ? text(*value) : value.error().toJson();
  return answer;
}

}  // namespace

SimHall::SimHall(const SimOptions& options) : m_options(options), m_chance(options.seed) {}
SimHall::~SimHall() = default;

bool SimHall::openCentre() {
  if (m_above) return true;
  m_above = std::make_unique<Above>();
  auto centre =
      Centre::open(m_above->folder.filePath(QStringLiteral("pusat.sqlite")), {m_above->clock, m_above->random});
  if (!must(centre, "centre")) return false;
  m_above->centre = std::move(*centre);
  m_above->hub = {kSite, QStringLiteral("h"), {}, {}, true, 0};
  return must(SiteTable(m_above->centre->database()).add(kSite), "site");
}

/// As the uplink does it, with nothing on the way. False: not now.
bool SimHall::bringUp(Store& hub) {
  m_above->clock.set(m_nowMs);
  Centre& centre = *m_above->centre;
  auto state = centre.replicate(m_above->hub, PullReply{{hub.logId(), hub.epoch(), {}}, {}, {}, {}, {}, {}});
  if (!state && state.error().code == QLatin1String("log-reset")) {
    const auto marks = UpwardSource(hub).marks();
    if (!must(marks, "marks")) return false;
    state = centre.follow(m_above->hub, *marks);
  }
  // The other half of a cut hall has been followed already.
  if (!state && state.error().code == QLatin1String("epoch-old")) return false;
  while (state) {
    const auto page = UpwardSource(hub).page(state->have.after, kPage);
    if (!must(page, "page")) return false;
    if (page->operations.empty()) return true;
    state = centre.replicate(m_above->hub, *page);
    if (!state || state->problems.empty()) continue;
    violate(QStringLiteral("I8: the centre does not take %1: %2")
                .arg(state->problems.begin()->first, state->problems.begin()->second));
    return false;
  }
  violate(QStringLiteral("I8: the centre refuses: %1 %2").arg(state.error().code, state.error().detail));
  return false;
}

/// I8, one storey up: whatever becomes of the hub, the centre proves to it what it was given; and where it cannot, the
/// hub finds out.
void SimHall::askCentre() {
  SimServer& server = lead();
  if (!server.hub || server.node.isFailing || server.hub->standing() != HubStanding::Leading) return;
  if (!openCentre()) return;
  Store& hub = server.node.store();
  CentreHeads heads(hub, m_above->centre->bundles().publicKey());
  const auto seen = heads.seen(kHallStream);
  if (!must(seen, "seen")) return;
  if (*seen && (*seen)->logId == hub.logId()) {
    // Broken on purpose, and neither chain nor checksum of what comes says anything of it.
    Database& database = m_above->centre->database();
    if (m_options.planted == SimOptions::Planted::CentreRewrites)
      must(database.run("UPDATE log SET bytes = CAST(bytes || x'20' AS BLOB) WHERE stream = 'hall' AND gseq = 2"),
           "planted");
    if (m_options.planted == SimOptions::Planted::CentreForgets)
      must(database.run("DELETE FROM log WHERE stream = 'hall' AND gseq = 3"), "planted");
  }
  if (!bringUp(hub)) return;
  NoChance chance;
  HistoryWatch::Pace pace = HistoryWatch::Pace::ofCentre();
  pace.cutsToDoubt = 1;  // all of it has just been brought up
  HistoryWatch watch({heads, server.node.clock, chance}, kSite, pace);
  if (!must(heads.setCheckedAt(0), "round")) return;
  watch.setLine(true, true, {});
  const CentreAudit& audit = m_above->centre->audit();
  for (auto requests = watch.takeRequests(); !requests.empty(); requests = watch.takeRequests()) {
    for (const SyncRequest& request : requests) {
      const auto query = wire::readAuditQuery(request.query);
      if (!must(query, "query")) return;
      ++m_report.events;
      if (request.path.endsWith(QLatin1String("audit/head"))) {
        watch.answered(answerOf(request.id, audit.head(m_above->hub, *query), wire::writeTreeHead));
      } else if (request.path.endsWith(QLatin1String("audit/inclusion"))) {
        watch.answered(answerOf(request.id, audit.inclusion(m_above->hub, *query), wire::writeTreeProof));
      } else {
        watch.answered(answerOf(request.id, audit.consistency(m_above->hub, *query), wire::writeTreeProof));
      }
    }
  }
  const auto doubts = CentreHeads::doubts(hub);
  if (!must(doubts, "doubts")) return;
  for (const HistoryDoubt& doubt : *doubts)
    violate(QStringLiteral("I8: the centre is doubted about %1: kind %2, seen up to %3, shown up to %4")
                .arg(doubt.stream)
                .arg(static_cast<int>(doubt.kind))
                .arg(doubt.seenSize)
                .arg(doubt.shownSize));
}

/// At the end the centre has what the hub has, and finds itself whole.
void SimHall::checkCentre() {
  if (!m_above || !lead().hub || !bringUp(lead().node.store())) return;
  const auto check = m_above->centre->verify();
  if (must(check, "verify") && !check->fault.isEmpty()) violate(QLatin1String("I8: at the centre: ") + check->fault);
}
