#pragma once

#include <optional>
#include <vector>

#include "domain/link_status.h"
#include "journal/clock.h"
#include "journal/hash_chain.h"
#include "journal/random.h"
#include "journal/wire/problem.h"
#include "sync/back_off.h"
#include "sync/sync_message.h"

/// How a hub stands with its centre. A value; any thread. Times ms UTC.
struct CentreContact {
  LinkState state = LinkState::Connecting;
  LinkTrouble trouble = LinkTrouble::None;
  QString detail;
  std::optional<qint64> sinceMs;
  std::optional<qint64> lastContactMs;
  std::optional<qint64> nextTryMs;
  bool operator==(const CentreContact&) const = default;
};

/// A hub's conversation with its centre: greets, proves who it is, keeps one request in flight, waits longer after
/// every loss, and stops for good when it was refused. What is talked about is its owner's matter. No I/O; the owner's
/// thread.
class CentreSession {
 public:
  struct Ports {
    Clock& clock;
    Random& random;
  };
  /// A request of the owner that was answered. Without a problem it was done, and `answer.body` is as it was written.
  struct Reply {
    Endpoint endpoint = Endpoint::Hello;
    SyncAnswer answer;
    std::optional<Problem> problem;
  };

  /// `site` and `device` as the centre gave them at enrolment.
  CentreSession(Ports ports, QString site, QString device, DeviceKey key, SyncTuning tuning);

  /// Does what has to be done before the owner's turn. True: it is the owner's turn.
  bool isReady();
  /// True once after every proof: what the owner knew of the centre may have been of another one.
  bool takeProved();
  /// In the owner's turn. The session fills in id, token and time limit, and packs a large body. `waitMs`: how long the
  /// centre itself may wait before it answers.
  void send(SyncRequest request, int waitMs = 0);
  /// What the owner has in flight; nothing while the session speaks for itself.
  [[nodiscard]] std::optional<Endpoint> asked(quint64 id) const;
  /// Nothing: the session dealt with it.
  std::optional<Reply> answered(const SyncAnswer& answer);
  /// What no owner treats in a way of its own. A request that the centre has not admitted (403, 404) ends the session.
  void object(const Reply& reply);

  void heard();
  void lost(LinkTrouble trouble, const QString& detail, std::optional<int> retryAfterSeconds = {});
  void refuse(LinkTrouble trouble, const QString& detail);
  /// The owner has nothing to ask before this.
  void rest(qint64 untilMs) { m_contact.nextTryMs = untilMs; }
  /// A person asks for a try at once.
  void tryNow();

  std::vector<SyncRequest> takeRequests();
  [[nodiscard]] const CentreContact& contact() const { return m_contact; }
  [[nodiscard]] const QString& site() const { return m_site; }
  /// For questions beside these, as long as it stands online.
  [[nodiscard]] const QString& token() const { return m_token; }
  [[nodiscard]] const SyncTuning& tuning() const { return m_tuning; }
  [[nodiscard]] qint64 nowMs() const { return m_ports.clock.nowMs(); }
  static QString wordsOf(const Reply& reply);

 private:
  enum class Step { Greet, Prove, Speak };
  struct Flight {
    quint64 id = 0;
    Endpoint endpoint = Endpoint::Hello;
    qsizetype maxBytes = 0;  ///< of the answer, unpacked
  };

  void sendHello();
  void sendToken();
  void onHello(const QByteArray& body);
  void onToken(const QByteArray& body);
  void setState(LinkState state, LinkTrouble trouble, const QString& detail);

  Ports m_ports;
  QString m_site;
  QString m_device;
  DeviceKey m_key;
  SyncTuning m_tuning;
  BackOff m_backOff;

  Step m_step = Step::Greet;
  CentreContact m_contact;
  QString m_centreId;
  qint64 m_serverTimeMs = 0;
  qint64 m_serverTimeAtMs = 0;
  QString m_token;
  qint64 m_tokenEndsMs = 0;
  bool m_hasProved = false;
  bool m_wasTokenRefused = false;
  bool m_wasProofRefused = false;

  quint64 m_nextId = 1;
  std::optional<Flight> m_flight;
  std::vector<SyncRequest> m_outbox;
};
