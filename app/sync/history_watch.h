#pragma once

#include <QStringList>

#include <optional>
#include <vector>

#include "journal/clock.h"
#include "journal/head_source.h"
#include "journal/random.h"
#include "sync/sync_message.h"

/// Has the hub prove once a day that what it showed this PC before is still the beginning of what it has. One small
/// question a stream and day, when nobody waits for anything else. Backend thread; a state machine without I/O, beside
/// the engine of the hall.
///
/// What does not fit is kept as a doubt, for the supervisor; the PC goes on working.
class HistoryWatch {
 public:
  struct Ports {
    HeadSource& heads;
    Clock& clock;
    Random& random;
  };
  HistoryWatch(Ports ports, QString site) : m_ports(ports), m_site(std::move(site)) {}

  /// As SyncEngine stands: connected; with nothing to do; its token.
  void setLine(bool isOpen, bool isQuiet, const QString& token);
  /// The time of `nextWakeMs` has come.
  void wake() { proceed(); }
  void answered(const SyncAnswer& answer);

  std::vector<SyncRequest> takeRequests();
  [[nodiscard]] std::optional<qint64> nextWakeMs() const { return m_nextAtMs; }
  /// Whether a doubt came or went since this was last asked.
  bool takeNews();

  static constexpr qint64 kEveryMs = 24LL * 3'600'000;
  static constexpr qint64 kSpreadMs = 2LL * 3'600'000;  ///< so that a hall's PCs do not ask together
  static constexpr qint64 kFirstMs = 10LL * 60'000;     ///< within this after the start, where a day has passed
  static constexpr qint64 kAgainMs = 10LL * 60'000;     ///< after what did not come through

 private:
  struct Asked {
    quint64 id = 0;
    QString stream;
    std::optional<TreeHead> seen;
  };

  void proceed();
  [[nodiscard]] Done ask();
  [[nodiscard]] Done take(const Asked& asked, const SyncAnswer& answer);
  [[nodiscard]] Done judge(const Asked& asked, const TreeHead& head, const MerklePath& path);
  [[nodiscard]] Done doubt(HistoryDoubt::Kind kind, const Asked& asked, qint64 shownSize);
  [[nodiscard]] Done endRound();
  void putOff(qint64 ms);
  [[nodiscard]] qint64 drawn(qint64 spanMs);

  Ports m_ports;
  QString m_site;
  bool m_isOpen = false;
  bool m_isQuiet = false;
  QString m_token;
  quint64 m_nextId = 1;
  std::optional<qint64> m_nextAtMs;
  QStringList m_left;  ///< of this round
  std::optional<Asked> m_asked;
  std::vector<SyncRequest> m_outbox;
  bool m_hasNews = false;
};
