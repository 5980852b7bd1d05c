#pragma once

#include <QStringList>

#include <map>
#include <optional>
#include <vector>

#include "journal/clock.h"
#include "journal/head_source.h"
#include "journal/random.h"
#include "journal/wire/audit.h"
#include "sync/sync_message.h"

/// Has somebody prove that what he showed before is still the beginning of what he has: a PC its hub, a hub its centre.
/// Small questions now and then, when nobody waits for anything else. The thread of the heads; a state machine without
/// I/O, beside the engine that speaks with the same one.
///
/// What does not fit is kept as a doubt, for the supervisor; the work goes on.
class HistoryWatch {
 public:
  // Of a PC, towards its hub.
  static constexpr qint64 kEveryMs = 24LL * 3'600'000;
  static constexpr qint64 kSpreadMs = 2LL * 3'600'000;  ///< so that a hall's PCs do not ask together
  static constexpr qint64 kFirstMs = 10LL * 60'000;     ///< within this after the start, where a day has passed
  static constexpr qint64 kAgainMs = 10LL * 60'000;     ///< after what did not come through

  struct Ports {
    HeadSource& heads;
    Clock& clock;
    Random& random;
  };
  /// How often and how closely is asked.
  struct Pace {
    const char* whose = "hub";  ///< for the log
    qint64 everyMs = kEveryMs;
    qint64 spreadMs = kSpreadMs;
    qint64 firstMs = kFirstMs;
    qint64 againMs = kAgainMs;
    /// Of each head one operation is asked for as well, which the asker's own bytes must bear out: whoever is asked has
    /// to read it again, and a thousand of its neighbours.
    bool isSampling = false;
    /// How often in a row less must be shown than was seen: who was restored from a backup is first brought forward.
    int cutsToDoubt = 1;

    static Pace ofHub() { return {}; }
    /// After something has gone up, at most once an hour.
    static Pace ofCentre() { return {"centre", 60 * 60'000, 10 * 60'000, 2 * 60'000, kAgainMs, true, 2}; }
  };
  HistoryWatch(Ports ports, QString site) : HistoryWatch(ports, std::move(site), Pace::ofHub()) {}
  HistoryWatch(Ports ports, QString site, const Pace& pace) : m_ports(ports), m_site(std::move(site)), m_pace(pace) {}

  /// As the engine stands: connected; with nothing to do; its token.
  void setLine(bool isOpen, bool isQuiet, const QString& token);
  /// The time of `nextWakeMs` has come.
  void wake() { proceed(); }
  void answered(const SyncAnswer& answer);

  std::vector<SyncRequest> takeRequests();
  [[nodiscard]] std::optional<qint64> nextWakeMs() const { return m_nextAtMs; }
  /// Whether a doubt came or went since this was last asked.
  bool takeNews();

 private:
  struct Asked {
    quint64 id = 0;
    QString stream;
    std::optional<TreeHead> seen;
    std::optional<TreeHead> shown;  ///< in which the operation `sample` must be; nothing yet: the head is asked for
    qint64 sample = 0;
  };

  void proceed();
  [[nodiscard]] Done ask();
  [[nodiscard]] Done take(const Asked& asked, const SyncAnswer& answer);
  void send(Asked asked, const char* what, const AuditQuery& query);
  [[nodiscard]] Done refused(const Asked& asked, const SyncAnswer& answer);
  [[nodiscard]] Done judge(const Asked& asked, const TreeHead& head, const MerklePath& path);
  /// Asks for an operation of a head that was found good.
  [[nodiscard]] Done sample(const Asked& asked, const TreeHead& head);
  [[nodiscard]] Done judgeSample(const Asked& asked, const TreeProof& proof);
  Result<bool> isSigned(const TreeHead& head, const QString& stream);
  [[nodiscard]] Done see(const TreeHead& head);
  [[nodiscard]] Done goOn();
  [[nodiscard]] Done doubt(HistoryDoubt::Kind kind, const Asked& asked, qint64 shownSize);
  [[nodiscard]] Done endRound();
  void putOff(qint64 ms);
  [[nodiscard]] qint64 drawn(qint64 spanMs);

  Ports m_ports;
  QString m_site;
  Pace m_pace;
  bool m_isOpen = false;
  bool m_isQuiet = false;
  QString m_token;
  quint64 m_nextId = 1;
  std::optional<qint64> m_nextAtMs;
  QStringList m_left;             ///< of this round
  std::map<QString, int> m_cuts;  ///< stream → how often in a row it was shorter than it was
  std::optional<Asked> m_asked;
  std::vector<SyncRequest> m_outbox;
  bool m_hasNews = false;
};
