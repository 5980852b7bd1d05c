#pragma once

#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "journal/wire/bundle.h"
#include "sync/centre_session.h"

/// What has come down from the centre of a hall. A value; any thread.
struct DownlinkStatus : CentreContact {
  std::map<QString, qint64> versions;  ///< name → what stands in the hall's log
  qint64 returned = 0;                 ///< operations that this hub had lost and has again
  std::map<QString, QString> refused;  ///< name → why the newest one of this name was not applied
  bool operator==(const DownlinkStatus&) const = default;
};

/// The hub's side towards its centre for what comes down: asks with a long poll for bundles that are newer than its
/// own, has them applied, asks again; and brings back what a hub that was restored from a backup has lost. One that was
/// refused is not asked for again; a newer one is. One thread, which need not be the hub's.
///
/// A state machine without I/O, as UplinkEngine. Apart from it, as a long poll and pages that go up must not wait for
/// each other.
class DownlinkEngine {
 public:
  /// What is wanted of the hub; answered by `known` or `applied`.
  struct Wish {
    enum class Kind { Versions, Apply, Return } kind = Kind::Versions;
    QByteArray bytes;  ///< a bundle, or stretches that this hub has lost
  };
  /// `site` and `device` as the centre gave them at enrolment.
  DownlinkEngine(CentreSession::Ports ports, QString site, QString device, DeviceKey key, SyncTuning tuning);

  void start() { proceed(); }
  void wake() { proceed(); }
  void answered(const SyncAnswer& answer);
  /// What stands in the hall's log, when it was asked for.
  void known(const Result<std::map<QString, qint64>>& versions);
  /// What became of the bundle of the last wish.
  void applied(const Result<int>& changes);
  /// How many operations of what the centre brought back are new here.
  void returned(const Result<int>& operations);

  std::vector<SyncRequest> takeRequests() { return m_session.takeRequests(); }
  std::optional<Wish> takeWish();
  [[nodiscard]] std::optional<qint64> nextWakeMs() const { return m_session.contact().nextTryMs; }
  [[nodiscard]] DownlinkStatus status() const;

 private:
  enum class Step { Recover, Look, Ask };

  void proceed();
  void wish(Wish wish);
  void sendAsk();
  void sendRecover();
  void onNothingNew();
  void onReturned(const SyncAnswer& answer);
  void onBundle(const QByteArray& body);
  void onProblem(const CentreSession::Reply& reply);

  CentreSession m_session;
  Step m_step = Step::Recover;
  DownlinkStatus m_status;  ///< but for what the session knows
  qint64 m_askedAtMs = 0;
  std::optional<qint64> m_recoverAtMs;     ///< not before this
  std::map<QString, qint64> m_passedOver;  ///< name → version that was refused
  std::optional<std::pair<QString, qint64>> m_inHand;
  bool m_isWishing = false;
  std::optional<Wish> m_wish;
};
