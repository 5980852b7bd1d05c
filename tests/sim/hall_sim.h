#pragma once

#include <QStringList>

#include <vector>

/// One thing that happens to a hall. A value: a history is a list of them, made up front from a seed, so that steps can
/// be left out and the rest stays the same.
struct SimStep {
  enum class Kind {
    Issue,     ///< a citizen asks for a number
    Claim,     ///< an officer presses "next"
    Paper,     ///< a paper is typed or scanned at a window
    Verb,      ///< the officer goes on with whom they have
    Case,      ///< an application is registered
    Cable,     ///< this PC's cable is pulled or plugged in
    Weather,   ///< how bad the network is for everybody
    Restart,   ///< this program is killed and started
    Crash,     ///< killed in the middle of writing: the n-th access to the database is the last
    DiskFull,  ///< writes fail for a while
    Clock,     ///< this PC's clock jumps
    HubRestart,
    HubCrash,
    HubDiskFull,
    HubClock,
    Backup,  ///< of whoever this history restores
    Restore,
    Clone,  ///< a second PC starts with a copy of this one's disk
    Revoke,
    TryNow,
    History,  ///< this PC has the hub prove what it showed before, and the hub its centre
    Stick,    ///< what waits here goes to the hub on a stick, and its answer comes back, or not
    Standby,  ///< a second server follows the hub from now on
    HubLost,  ///< 0: it burns, 1: it is switched off, 2: the hall's network breaks into two halves
    Promote,  ///< a supervisor makes the standby the hub
    Join,     ///< even: a PC that has worked alone for months comes in; odd: a new one
    Attach,   ///< a paper of an application is scanned
    Look,     ///< somebody opens a scan that may lie at another PC
    Bundle,   ///< the centre gives something new, or something old comes once more
  };
  Kind kind = Kind::Issue;
  int node = 0;
  int a = 0;           ///< what it means is the kind's
  qint64 afterMs = 0;  ///< virtual time before it
  quint64 salt = 0;    ///< of all chance within it

  [[nodiscard]] QString words() const;
};

/// Whole halls in one process from one seed: a hub, counters and kiosks over the real journal, store, desks, wire and
/// sync engine; clock, chance and network are virtual.
struct SimOptions {
  /// Faults of the program itself, planted to see that the checks find them.
  enum class Planted {
    None,
    Fence,
    Reducer,
    History,
    Stick,
    OneDisk,
    TwoLeaders,
    Lone,
    Gathering,
    File,
    Bundle,
    CentreForgets,
    CentreRewrites
  };

  quint64 seed = 1;
  int steps = 250;
  Planted planted = Planted::None;
  int counters = 12;
  int kiosks = 2;
};

struct SimReport {
  qint64 events = 0;       ///< steps and messages
  QStringList violations;  ///< "I3: …"
};

std::vector<SimStep> makeHistory(const SimOptions& options);
SimReport runHall(const SimOptions& options, const std::vector<SimStep>& history);
inline SimReport runHall(const SimOptions& options) { return runHall(options, makeHistory(options)); }

/// Leaves out whatever is not needed for a violation of the same invariant. At most `tries` histories are played.
std::vector<SimStep> shrink(const SimOptions& options, std::vector<SimStep> history, const QString& violation,
                            int tries = 400);
