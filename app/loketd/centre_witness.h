#pragma once

#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>

#include "loketd/centre_home.h"
#include "net/http_transport.h"
#include "server/hub_thread.h"
#include "sync/history_watch.h"

/// A hub's watch over its centre's history with its hands: what is known stands in the hub's store and is judged on the
/// hub's thread, a few rows at a time; the questions go out from the thread of this, over a connection of their own.
class CentreWitness : public QObject {
  Q_OBJECT

 public:
  /// Hands work to the thread of this, for as long as there is one to hand it to.
  using Hand = std::function<void(std::function<void()>)>;

  CentreWitness(const CentreHome& home, HubThread& hub, const HistoryWatch::Pace& pace, Hand hand);

  /// As the uplink stands: connected; with nothing to bring up; its token.
  void setLine(bool isOpen, bool isQuiet, const QString& token);
  /// From now on the hub is asked for nothing more.
  void end() { m_isEnding = true; }

 private:
  struct Desk;
  struct Line {
    bool isOpen = false;
    bool isQuiet = false;
    QString token;
    bool operator==(const Line&) const = default;
  };

  /// On the hub's thread; then what it wants sent, and when it wants to be woken, comes back.
  using Work = std::function<void(HistoryWatch&)>;
  void atDesk(Work work);
  /// The same; what is judged may become an operation, for which members wait.
  void judgeAtDesk(Work work);
  [[nodiscard]] std::function<void(Hub&)> turnOf(Work work);
  void send(const std::vector<SyncRequest>& requests, std::optional<qint64> inMs);

  HubThread& m_hub;
  Hand m_hand;
  std::shared_ptr<Desk> m_desk;  ///< of the hub's thread
  HttpTransport m_transport;
  QTimer m_timer;
  Line m_line;
  bool m_isEnding = false;
};
