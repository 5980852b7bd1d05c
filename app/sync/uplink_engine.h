#pragma once

#include <map>
#include <optional>
#include <set>
#include <vector>

#include "journal/wire/pull.h"
#include "journal/wire/replica.h"
#include "sync/centre_session.h"

/// How far up the order of a hall is. A value; any thread. Times ms UTC.
struct UplinkStatus : CentreContact {
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
  /// `site` and `device` as the centre gave them at enrolment.
  UplinkEngine(CentreSession::Ports ports, QString site, QString device, DeviceKey key, SyncTuning tuning);

  void start() { proceed(); }
  void wake() { proceed(); }
  void answered(const SyncAnswer& answer);
  void paged(const Result<PullReply>& page);
  void marked(const Result<LogMarks>& marks);
  /// A person asks for a try at once.
  void tryNow();

  std::vector<SyncRequest> takeRequests() { return m_session.takeRequests(); }
  std::optional<Wish> takeWish();
  [[nodiscard]] std::optional<qint64> nextWakeMs() const;
  [[nodiscard]] UplinkStatus status() const;
  /// As CentreSession::token.
  [[nodiscard]] const QString& token() const { return m_session.token(); }

 private:
  enum class Step { Ask, Follow, Work };

  void proceed();
  void wish(Wish wish);
  void send(Endpoint endpoint, const char* name, QByteArray body, const char* type);
  void onState(const QByteArray& body);
  void onProblem(const CentreSession::Reply& reply);

  CentreSession m_session;
  Step m_step = Step::Ask;
  UplinkStatus m_status;  ///< but for what the session knows
  int m_batch = 0;
  qint64 m_sentOperations = 0;          ///< of the page in flight
  int m_fruitless = 0;                  ///< pages in a row that moved nothing
  std::optional<qint64> m_askAtMs;      ///< the hub's log is not asked before this
  std::optional<qint64> m_blockedAtMs;  ///< since when a stream has a problem
  bool m_isWishing = false;
  std::optional<Wish> m_wish;
};
