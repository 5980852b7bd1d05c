#pragma once

#include <array>
#include <functional>
#include <map>
#include <memory>
#include <set>
#include <vector>

#include "insight/split_mix.h"
#include "sim/hall_sim.h"
#include "sim/sim_node.h"
#include "sim/wire_server.h"

/// The whole hall of one history: its PCs, its hub, the network between them, what the tests remember of it, and the
/// checks at its end. Its parts stand in sim_hall.cpp (PCs), sim_network.cpp, sim_steps.cpp and sim_checks.cpp.
class SimHall {
 public:
  explicit SimHall(const SimOptions& options) : m_options(options), m_chance(options.seed) {}

  SimReport run(const std::vector<SimStep>& history);
  void pump(SimNode& node);

 private:
  static constexpr std::array<const char*, 3> kServices{"akta-kelahiran", "kia", "pindah-datang"};
  static qint64 openingMs();
  struct Parked {
    SimNode* node;
    int life;
    SyncRequest request;
    qint64 untilMs;
    int fate;
  };

  void violate(const QString& what) { m_report.violations.append(what); }
  template <typename T>
  bool must(const Result<T>& result, const char* what, const SimNode* node = nullptr) {
    if (result) return true;
    if (node && node->isFailing) return false;
    violate(QStringLiteral("error: %1 at %2: %3 %4 %5")
                .arg(QLatin1String(what))
                .arg(node ? node->index : -1)
                .arg(static_cast<int>(result.error().code))
                .arg(result.error().field, result.error().detail));
    return false;
  }
  int below(int n) { return m_chance.below(n); }

  bool setUp();
  bool enrol(SimNode& node);
  bool open(SimNode& node, bool startsEngine = true);
  bool openHub();
  void stopHub();
  void fail(SimNode& node, std::function<bool(const char*)> hook, int steps);
  void heal(SimNode& node);

  void at(qint64 ms, std::function<void()> work) { m_queue.emplace(ms, std::move(work)); }
  void runUntil(qint64 ms);
  void setTime(qint64 ms);
  void transmit(SimNode& node, SyncRequest request);
  void serve(SimNode& node, int life, const SyncRequest& request, int fate);
  void answer(SimNode& node, int life, SyncAnswer answer, qint64 afterMs);
  void wakeParked();
  void breakParked();
  WireServer::Reply atHub(const SyncRequest& request);

  void play(const SimStep& step);
  void askIssue(SimNode& node);
  void askClaim(SimNode& node);
  void paper(SimNode& node);
  void verb(SimNode& node);
  void registerCase(SimNode& node);
  void takeMoney(SimNode& node);
  void restore(int node);
  void clone(SimNode& node);
  void askHistory(SimNode& node);
  void carryStick(SimNode& node);

  void noteNumber(const Ticket& ticket);
  void noteHubGrant(const SyncRequest& request, const WireServer::Reply& reply);
  void noteRelease(const TicketId& ticket, const Fence& fence);
  void noteAcks(SimNode& node, const QByteArray& body);

  void settle();
  void checkTables();
  void checkLog();
  void checkAcked();
  void checkSecrets();
  void checkChains();

  SimOptions m_options;
  SplitMix m_chance;
  SimReport m_report;
  qint64 m_nowMs = openingMs();
  std::multimap<qint64, std::function<void()>> m_queue;
  std::vector<Parked> m_parked;
  int m_weather = 1;  ///< of 20 messages so many get lost, or their answers
  SimNode m_hubNode{*this, -1};
  std::unique_ptr<Hub> m_hub;
  std::unique_ptr<WireServer> m_server;
  std::vector<std::unique_ptr<SimNode>> m_nodes;
  QString m_backup;
  std::optional<int> m_backupOf;

  std::map<std::pair<QDate, QString>, QString> m_numbers;  ///< day and "A-012" → ticket
  std::map<QString, std::pair<QString, Fence>> m_holders;  ///< ticket → who the hub gave it to
  std::map<std::tuple<QString, QString, qint64>, QByteArray> m_acked;
  std::set<QByteArray> m_granted;        ///< operations that a PC was told of
  std::set<QByteArray> m_claims;         ///< requests that the hub has granted
  std::map<QString, QString> m_secrets;  ///< planted name → its stream
  QList<QDate> m_days;
};
