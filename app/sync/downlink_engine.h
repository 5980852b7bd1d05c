#pragma once

#include <map>
#include <optional>
#include <vector>

#include "domain/link_status.h"
#include "journal/clock.h"
#include "journal/hash_chain.h"
#include "journal/random.h"
#include "journal/wire/bundle.h"
#include "sync/back_off.h"
#include "sync/sync_message.h"

/// What has come down from the centre of a hall. A value; any thread. Times ms UTC.
struct DownlinkStatus {
  LinkState state = LinkState::Connecting;
  LinkTrouble trouble = LinkTrouble::None;
  QString detail;
  std::optional<qint64> lastContactMs;
  std::optional<qint64> nextTryMs;
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
  struct Ports {
    Clock& clock;
    Random& random;
  };

  /// `site` and `device` as the centre gave them at enrolment.
  DownlinkEngine(Ports ports, QString site, QString device, DeviceKey key, SyncTuning tuning);

  void start() { proceed(); }
  void wake() { proceed(); }
  void answered(const SyncAnswer& answer);
  /// What stands in the hall's log, when it was asked for.
  void known(const Result<std::map<QString, qint64>>& versions);
  /// What became of the bundle of the last wish.
  void applied(const Result<int>& changes);
  /// How many operations of what the centre brought back are new here.
  void returned(const Result<int>& operations);

  std::vector<SyncRequest> takeRequests();
  std::optional<Wish> takeWish();
  [[nodiscard]] std::optional<qint64> nextWakeMs() const { return m_status.nextTryMs; }
  [[nodiscard]] DownlinkStatus status() const { return m_status; }

 private:
  enum class Step { Greet, Prove, Recover, Look, Ask };

  void proceed();
  void send(SyncRequest request);
  void sendToken();
  void sendAsk();
  void sendRecover();
  void onHello(const QByteArray& body);
  void onToken(const QByteArray& body);
  void onBundle(const QByteArray& body);
  void onProblem(const SyncAnswer& answer);
  void heard();
  void lost(LinkTrouble trouble, const QString& detail, std::optional<int> retryAfterSeconds = {});
  void refuse(LinkTrouble trouble, const QString& detail);

  Ports m_ports;
  QString m_site;
  QString m_device;
  DeviceKey m_key;
  SyncTuning m_tuning;
  BackOff m_backOff;

  Step m_step = Step::Greet;
  DownlinkStatus m_status;
  QString m_centreId;
  qint64 m_serverTimeMs = 0;
  qint64 m_serverTimeAtMs = 0;
  QString m_token;
  qint64 m_tokenEndsMs = 0;
  bool m_wasTokenRefused = false;
  qint64 m_askedAtMs = 0;
  std::optional<qint64> m_recoverAtMs;     ///< not before this
  std::map<QString, qint64> m_passedOver;  ///< name → version that was refused
  std::optional<std::pair<QString, qint64>> m_inHand;

  quint64 m_nextId = 1;
  std::optional<std::pair<quint64, Endpoint>> m_flight;
  bool m_isWishing = false;
  std::optional<Wish> m_wish;
  std::vector<SyncRequest> m_outbox;
};
