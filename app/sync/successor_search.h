#pragma once

#include <optional>
#include <vector>

#include "journal/clock.h"
#include "journal/wire/session.h"
#include "sync/sync_message.h"

/// Finds out whether somebody else leads the hall now: asks the servers that the log names as standbys, one after the
/// other, for their hello, and believes only a signed promotion to a later epoch by just that device. One thread; a
/// state machine without I/O, as SyncEngine.
///
/// A member looks while its hub does not answer; a hub looks all the time, and steps down before whoever it finds.
class SuccessorSearch {
 public:
  struct Candidate {
    QString device;
    QByteArray publicKey;
    ServerAddress server;
  };
  struct Probe {
    ServerAddress server;
    SyncRequest request;  ///< a hello
  };
  struct Found {
    Candidate who;
    Promotion promotion;
  };

  SuccessorSearch(Clock& clock, qint64 everyMs) : m_clock(clock), m_everyMs(everyMs) {}

  /// The next question, when its time has come and none is under way.
  std::optional<Probe> takeProbe(const std::vector<Candidate>& candidates);
  /// `epoch` is the one that is known so far.
  std::optional<Found> answered(const SyncAnswer& answer, qint64 epoch);
  /// Whether what a server says of itself makes it the hub.
  static std::optional<Promotion> judge(const Candidate& who, const Hello& hello, qint64 epoch);

 private:
  Clock& m_clock;
  qint64 m_everyMs;
  std::optional<qint64> m_nextAtMs;
  std::optional<Candidate> m_asked;
  std::size_t m_turn = 0;
  quint64 m_nextId = 1;
};
