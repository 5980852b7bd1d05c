#include <algorithm>

#include "insight/split_mix.h"
#include "sim/hall_sim.h"

namespace {

using Kind = SimStep::Kind;

struct Share {
  Kind kind;
  int weight;
};
constexpr Share kShares[]{{Kind::Issue, 22},   {Kind::Claim, 24},      {Kind::Paper, 6},    {Kind::Verb, 26},
                          {Kind::Case, 6},     {Kind::Cable, 5},       {Kind::Weather, 2},  {Kind::Restart, 3},
                          {Kind::Crash, 2},    {Kind::DiskFull, 1},    {Kind::Clock, 1},    {Kind::HubRestart, 1},
                          {Kind::HubCrash, 1}, {Kind::HubDiskFull, 1}, {Kind::HubClock, 1}, {Kind::TryNow, 2},
                          {Kind::History, 3},  {Kind::Stick, 3},       {Kind::Attach, 3},   {Kind::Look, 3},
                          {Kind::Bundle, 1}};

const char* nameOf(Kind kind) {
  static constexpr const char* kNames[]{
      "issue",   "claim",     "paper",  "verb",        "case",      "cable",         "weather",   "restart",
      "crash",   "disk-full", "clock",  "hub-restart", "hub-crash", "hub-disk-full", "hub-clock", "backup",
      "restore", "clone",     "revoke", "try-now",     "history",   "stick",         "standby",   "hub-lost",
      "promote", "join",      "attach", "look",        "bundle"};
  return kNames[static_cast<std::size_t>(kind)];
}

Kind drawn(SplitMix& chance) {
  int sum = 0;
  for (const Share& share : kShares) sum += share.weight;
  int at = chance.below(sum);
  for (const Share& share : kShares) {
    if (at < share.weight) return share.kind;
    at -= share.weight;
  }
  return Kind::Issue;
}

/// "I3: …" → "I3"
QString invariantOf(const QString& violation) { return violation.section(QLatin1Char(':'), 0, 0); }

}  // namespace

QString SimStep::words() const {
  return QStringLiteral("+%1 s %2 node %3 (%4)")
      .arg(static_cast<double>(afterMs) / 1000, 0, 'f', 1)
      .arg(QLatin1String(nameOf(kind)))
      .arg(node)
      .arg(a);
}

std::vector<SimStep> makeHistory(const SimOptions& options) {
  SplitMix chance(options.seed * 2654435761U + 17);
  std::vector<SimStep> history;
  for (int i = 0; i < options.steps; ++i) {
    SimStep step;
    step.kind = drawn(chance);
    step.node = chance.below(options.counters + options.kiosks);
    step.a = chance.below(1000);
    step.afterMs = 1 + chance.below(12'000);
    step.salt = chance.next();
    history.push_back(step);
  }
  // One great misfortune a history: two of them may well lose for good what only they had.
  const auto put = [&](std::size_t at, Kind kind, int node) {
    SimStep step;
    step.kind = kind;
    step.node = node;
    step.afterMs = 1;
    step.salt = chance.next();
    history.insert(history.begin() + static_cast<std::ptrdiff_t>(std::min(at, history.size())), step);
  };
  const auto quarter = static_cast<std::size_t>(std::max(1, options.steps / 4));
  const std::size_t early = quarter + static_cast<std::size_t>(chance.below(static_cast<int>(quarter)));
  const std::size_t late = early + 1 + static_cast<std::size_t>(chance.below(static_cast<int>(quarter)));
  const int unlucky = chance.below(options.counters);
  switch (options.seed % 8) {
    case 1:  // the hub
      put(early, Kind::Backup, -1);
      put(late, Kind::Restore, -1);
      break;
    case 2:  // a counter
      put(early, Kind::Backup, unlucky);
      put(late, Kind::Restore, unlucky);
      break;
    case 3:
      put(early, Kind::Clone, unlucky);
      break;
    case 4:
      put(early, Kind::Revoke, unlucky);
      break;
    case 5:  // the hub is gone, or cut off from half of the hall, and the standby takes over
    case 6:
      put(late, Kind::Promote, -1);
      put(early, Kind::HubLost, -1);
      history[early].a = options.seed % 8 == 6 ? 2 : chance.below(2);
      put(static_cast<std::size_t>(chance.below(static_cast<int>(quarter))), Kind::Standby, -1);
      break;
    case 7: {  // one that was alone, and one that is new
      put(late, Kind::Join, -1);
      put(early, Kind::Join, -1);
      history[early].a = chance.below(2);
      history[late + 1].a = 1 - history[early].a;
      const int first = options.counters + options.kiosks;
      for (std::size_t i = early + 1; i < history.size(); ++i)
        if (history[i].node >= 0 && chance.below(5) == 0)
          history[i].node = first + (i > late + 1 ? chance.below(2) : 0);
      break;
    }
    default:
      break;
  }
  return history;
}

std::vector<SimStep> shrink(const SimOptions& options, std::vector<SimStep> history, const QString& violation,
                            int tries) {
  const QString invariant = invariantOf(violation);
  const auto fails = [&](const std::vector<SimStep>& candidate) {
    --tries;
    const SimReport report = runHall(options, candidate);
    return std::ranges::any_of(report.violations,
                               [&](const QString& found) { return invariantOf(found) == invariant; });
  };
  for (std::size_t size = history.size() / 2; size > 0 && tries > 0;) {
    bool isSmaller = false;
    for (std::size_t at = 0; at < history.size() && tries > 0;) {
      std::vector<SimStep> candidate = history;
      const std::size_t end = std::min(at + size, candidate.size());
      candidate.erase(candidate.begin() + static_cast<std::ptrdiff_t>(at),
                      candidate.begin() + static_cast<std::ptrdiff_t>(end));
      if (fails(candidate)) {
        history = std::move(candidate);
        isSmaller = true;
      } else {
        at += size;
      }
    }
    if (size == 1 && !isSmaller) break;
    size = std::max<std::size_t>(1, size / 2);
    if (size == 1 && isSmaller) continue;
  }
  return history;
}
