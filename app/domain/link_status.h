#pragma once

#include <QString>

#include <optional>
#include <vector>

/// How a PC stands with its hub.
enum class LinkState {
  Connecting,  ///< nothing was heard yet
  Online,
  Offline,  ///< not reachable; it tries again by itself
  Refused,  ///< the hub answers, and a person must do something
};

/// Why it is not online.
enum class LinkTrouble {
  None,
  Unreachable,
  TimedOut,
  WrongServer,  ///< another certificate than the one that was pinned
  NotOurs,      ///< something answers that is no hub: a captive portal, a proxy
  Overloaded,   ///< the hub asked for patience, or its disk is full
  Revoked,
  Frozen,  ///< a second PC works under this device's name
  UpgradeNeeded,
  NotAdmitted,  ///< the hub does not know this device
  Damaged,      ///< what came does not fit the log of this PC
  Storage,      ///< this PC's own disk
};

/// What waits in one stream to be pushed.
struct Waiting {
  QString stream;
  qint64 operations = 0;
  std::optional<qint64> sinceMs;  ///< when the oldest of them was made
};

/// An operation of this PC that the authority has kept without effect; a person must see it.
struct Refusal {
  QString stream;
  qint64 seq = 0;
  QString entity;
  QString code;
};

/// What a new PC has of its hall's log while it takes the whole of it; the screens show it when all of it is here.
struct Gathering {
  qint64 taken = 0;  ///< operations
  qint64 left = 0;   ///< as the hub said last; 0 while the screens are being filled
  bool operator==(const Gathering&) const = default;
};

/// All of it, for the status pill and its page. A value; any thread. Times ms UTC.
struct LinkStatus {
  LinkState state = LinkState::Connecting;
  LinkTrouble trouble = LinkTrouble::None;
  QString detail;                       ///< for the log and the page's small print
  std::optional<qint64> sinceMs;        ///< when this state began
  std::optional<qint64> lastContactMs;  ///< when the hub last answered
  std::optional<qint64> nextTryMs;
  /// How far this PC's clock is ahead of the hub's; absent before the first answer.
  std::optional<qint64> clockAheadMs;
  std::vector<Waiting> waiting;
  std::vector<Refusal> refusals;
  bool isCaughtUp = false;  ///< the hub had nothing more when it last answered
  std::optional<Gathering> gathering;

  [[nodiscard]] qint64 waitingOperations() const {
    qint64 sum = 0;
    for (const Waiting& one : waiting) sum += one.operations;
    return sum;
  }
};
