#pragma once

#include <map>
#include <optional>
#include <set>
#include <vector>

#include "domain/link_status.h"
#include "journal/clock.h"
#include "journal/hash_chain.h"
#include "journal/random.h"
#include "journal/wire/pull.h"
#include "journal/wire/replica.h"
#include "sync/back_off.h"
#include "sync/sync_message.h"

/// How far up the order of a hall is. A value; any thread. Times ms UTC.
struct UplinkStatus {
  LinkState state = LinkState::Connecting;
  LinkTrouble trouble = LinkTrouble::None;
  QString detail;
  std::optional<qint64> sinceMs;
  std::optional<qint64> lastContactMs;
  std::optional<qint64> nextTryMs;
  std::map<QString, qint64> have;       ///< stream → how far the centre has it
  std::map<QString, QString> problems;  ///< stream → why the centre takes nothing more of it
  qint64 superseded = 0;                ///< operations that the centre has and this hub has lost
  bool isCaughtUp = false;              ///< the hub had nothing more when it was last asked
  bool operator==(const UplinkStatus&) const = default;
};

/// The hub's side towards its centre: brings up, in pages, the order that the hub has given. One thread, which need not
/// be the hub's.
///
/// A state machine without I/O, as SyncEngine: it is told what happened and says what it wants sent (`takeRequests`),
/// what it wants of the hub's log (`takeWish`), and when it wants to be woken. How far the centre is, the centre says
/// with every answer; nothing is remembered here, so that a centre restored from an old backup is simply brought
/// forward again. The hub waits for nothing of all this.
class UplinkEngine {
 public:
  /// What is wanted of the hub's log; answered by `paged` or `marked`.
  struct Wish {
    enum class Kind { Page, Marks } kind = Kind::Page;
    std::map<QString, qint64> have;
    int limit = 0;  ///< 0: an empty page, which only says which log this is
    std::set<QString> without;
  };
  struct Ports {
    Clock& clock;
    Random& random;
  };

  /// `site` and `device` as the centre gave them at enrolment.
  UplinkEngine(Ports ports, QString site, QString device, DeviceKey key, SyncTuning tuning);

  void start() { proceed(); }
  void wake() { proceed(); }
  void answered(const SyncAnswer& answer);
  void paged(const Result<PullReply>& page);
  void marked(const Result<LogMarks>& marks);
  /// A person asks for a try at once.
  void tryNow();

  std::vector<SyncRequest> takeRequests();
  std::vector<quint64> takeCancelled();
  std::optional<Wish> takeWish();
  [[nodiscard]] std::optional<qint64> nextWakeMs() const;
  [[nodiscard]] UplinkStatus status() const;

 private:
  enum class Step { Greet, Prove, Ask, Follow, Work };

  void proceed();
  void wish(Wish wish);
  void send(Endpoint endpoint, const QString& path, QByteArray body, const char* type);
  void sendToken();
  void sendPage(const PullReply& page);
  void take(const SyncAnswer& answer);
  void onHello(const QByteArray& body);
  void onToken(const QByteArray& body);
  void onState(const QByteArray& body);
  void onProblem(const SyncAnswer& answer);
  void heard();
  void lost(LinkTrouble trouble, const QString& detail, std::optional<int> retryAfterSeconds = {});
  void refuse(LinkTrouble trouble, const QString& detail);
  void setState(LinkState state, LinkTrouble trouble, const QString& detail);
  void giveUpFlight();

  Ports m_ports;
  QString m_site;
  QString m_device;
  DeviceKey m_key;
  SyncTuning m_tuning;
  BackOff m_backOff;

  Step m_step = Step::Greet;
  UplinkStatus m_status;
  QString m_centreId;
  qint64 m_serverTimeMs = 0;
  qint64 m_serverTimeAtMs = 0;
  QString m_token;
  qint64 m_tokenEndsMs = 0;
  bool m_wasTokenRefused = false;
  bool m_wasProofRefused = false;
  int m_batch = 0;
  qint64 m_sentOperations = 0;          ///< of the page in flight
  int m_fruitless = 0;                  ///< pages in a row that moved nothing
  std::optional<qint64> m_askAtMs;      ///< the hub's log is not asked before this
  std::optional<qint64> m_blockedAtMs;  ///< since when a stream has a problem

  quint64 m_nextId = 1;
  std::optional<std::pair<quint64, Endpoint>> m_flight;
  bool m_isWishing = false;
  std::optional<Wish> m_wish;
  std::vector<SyncRequest> m_outbox;
  std::vector<quint64> m_cancelled;
};
