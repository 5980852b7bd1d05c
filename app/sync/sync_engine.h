#pragma once

#include <deque>
#include <map>
#include <optional>
#include <vector>

#include "domain/link_status.h"
#include "journal/clock.h"
#include "journal/hash_chain.h"
#include "journal/log_source.h"
#include "journal/random.h"
#include "journal/wire/queue.h"
#include "journal/wire/session.h"
#include "sync/back_off.h"
#include "sync/sync_message.h"

/// What became of a number or a claim that was asked of the hub.
struct QueueOutcome {
  enum class Kind {
    Granted,      ///< done, and this PC's tables show it
    Declined,     ///< the hub says no: `problem`
    Unreachable,  ///< no answer in time. It may have been done: the same request id finds out
  };
  Uuid requestId;
  Kind kind = Kind::Unreachable;
  std::optional<QueueGrant> grant;
  QString problem;
  QString detail;
};

/// The client's side of the protocol: says hello, proves who it is, pushes what the hub lacks, pulls what is new, asks
/// for numbers and claims. Backend thread.
///
/// A state machine without I/O: it is told what happened (`wake`, `appended`, `answered`) and leaves what is to be sent
/// in `takeRequests` and the time at which it wants to be woken in `nextWakeMs`. The same calls with the same clock and
/// random numbers give the same requests, so a simulator can replay any history.
///
/// Nothing here is on the path of a click but `claim` and `issue`, and these give up after a second and a half.
class SyncEngine {
 public:
  struct Ports {
    LogSource& log;
    Clock& clock;
    Random& random;
  };
  /// `site`, `device` and `key` as at enrolment.
  SyncEngine(Ports ports, QString site, QString device, DeviceKey key, SyncTuning tuning);

  void start();
  /// The time of `nextWakeMs` has come.
  void wake();
  /// Operations were appended to the log.
  void appended();
  void answered(const SyncAnswer& answer);
  /// A person asks for a try at once.
  void tryNow();

  /// The cursor of the command is filled in here. An outcome follows for each, in `takeOutcomes`.
  void issue(IssueCommand command);
  void claim(ClaimCommand command);
  /// Whether the hub can be asked for a number or a claim right now.
  [[nodiscard]] bool isQueueReachable() const { return m_state == LinkState::Online && !m_ports.log.isGathering(); }
  /// Connected, with nothing to push and nobody waiting for a number or a claim: files may go now.
  [[nodiscard]] bool isQuiet() const;
  [[nodiscard]] LinkState state() const { return m_state; }
  /// Operations that the hub has beyond this log, as it said last.
  [[nodiscard]] qint64 left() const { return m_left; }
  /// Who leads the hall, where a server that does not has answered and knows it: a candidate for SuccessorSearch.
  [[nodiscard]] const std::optional<HallLeader>& leader() const { return m_leader; }
  /// What this device proves itself with at the moment; empty before the first.
  [[nodiscard]] const QString& token() const { return m_token; }

  std::vector<SyncRequest> takeRequests();
  /// Requests that nobody waits for any more.
  std::vector<quint64> takeCancelled();
  std::vector<QueueOutcome> takeOutcomes();
  [[nodiscard]] std::optional<qint64> nextWakeMs() const;
  /// Error: those of the log.
  Result<LinkStatus> status() const;

 private:
  enum class Step { Greet, Prove, Work };
  struct Flight {
    Endpoint endpoint = Endpoint::Hello;
    std::optional<Uuid> queueRequest;
    qsizetype operations = 0;
  };
  /// A claim follows what this counter did before it: the hub must know that the last citizen has left.
  struct Held {
    SyncRequest request;
    Flight flight;
    qint64 sinceMs = 0;
  };
  struct Granted {
    QueueGrant grant;
    Uuid requestId;
  };

  void proceed();
  void sendHeld(qint64 nowMs);
  void sendHello();
  void sendToken();
  void sendPush();
  void sendPull();
  void askForPage(Cursor after);
  void ask(Endpoint endpoint, const Uuid& requestId, QByteArray body);
  [[nodiscard]] SyncRequest get(Endpoint endpoint, QString path, QString query = {}) const;
  [[nodiscard]] SyncRequest post(Endpoint endpoint, QString path, QByteArray body) const;
  Result<Cursor> hallCursor();
  quint64 send(SyncRequest request, Flight flight);
  [[nodiscard]] bool isInFlight(Endpoint endpoint) const;

  void take(const Flight& flight, const SyncAnswer& answer);
  void onHello(const SyncAnswer& answer);
  void onToken(const SyncAnswer& answer);
  void onPush(const SyncAnswer& answer);
  void onPull(const SyncAnswer& answer);
  void takeArrived();
  void takePage(const PullReply& page);
  void onEnds(const SyncAnswer& answer);
  void onQueue(const Uuid& requestId, const SyncAnswer& answer);
  void onProblem(const Flight& flight, const SyncAnswer& answer);
  void onLogError(const Error& error);

  void heard(std::optional<qint64> serverTimeMs);
  void lost(LinkTrouble trouble, const QString& detail, std::optional<int> retryAfterSeconds = {});
  void refuse(LinkTrouble trouble, const QString& detail);
  void setState(LinkState state, LinkTrouble trouble, const QString& detail);
  void resetLog();
  bool isGoingRound(const QString& why);
  void abandonFlights();
  void finish(QueueOutcome outcome);

  Ports m_ports;
  QString m_site;
  QString m_device;
  DeviceKey m_key;
  SyncTuning m_tuning;
  BackOff m_backOff;

  Step m_step = Step::Greet;
  LinkState m_state = LinkState::Connecting;
  LinkTrouble m_trouble = LinkTrouble::None;
  QString m_detail;
  std::optional<qint64> m_sinceMs;
  std::optional<qint64> m_lastContactMs;
  std::optional<qint64> m_retryAtMs;  ///< no request before this
  std::optional<qint64> m_clockAheadMs;
  QString m_logId;
  std::optional<HallLeader> m_leader;
  QString m_refusedLogId;  ///< a signature for this log was refused; empty after one was taken
  qint64 m_serverTimeMs = 0;
  qint64 m_serverTimeAtMs = 0;  ///< our clock when the hub said its own
  QString m_token;
  qint64 m_tokenEndsMs = 0;  ///< by our clock
  bool m_wasTokenRefused = false;
  int m_batch = 0;
  bool m_hasMore = true;  ///< there is something to push, as far as is known
  bool m_isCaughtUp = false;
  bool m_mustFollow = false;  ///< the hub's log is another one than ours
  /// Nothing more is to be had from the hub (revoked, too old, cloned), but it takes what this PC still has; then this
  /// is the trouble.
  std::optional<LinkTrouble> m_lastRites;
  std::optional<qint64> m_pullAtMs;  ///< no pull before this
  qint64 m_pullSentMs = 0;
  // While a new PC gathers the log of its hall (log_source.h).
  int m_bulkOps = 0;                    ///< how many operations of a page the hub allows then
  std::optional<PullReply> m_arrived;   ///< taken when the next one was asked for, so that both sides work
  std::optional<qint64> m_arrangeAtMs;  ///< all of it is here: when it is folded
  qint64 m_left = 0;                    ///< operations that the hub still has, as it said last
  int m_fruitless = 0;                  ///< answers in a row that were fine and changed nothing

  quint64 m_nextId = 1;
  std::map<quint64, Flight> m_flights;
  std::vector<SyncRequest> m_outbox;
  std::vector<quint64> m_cancelled;
  std::vector<QueueOutcome> m_outcomes;
  std::vector<Held> m_held;
  std::vector<Granted> m_awaited;  ///< granted; the pages up to them are still to come
};
