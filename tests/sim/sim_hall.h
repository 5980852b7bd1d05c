#pragma once

#include <array>
#include <functional>
#include <map>
#include <memory>
#include <set>
#include <vector>

#include "insight/split_mix.h"
#include "sim/hall_sim.h"
#include "sim/sim_server.h"

/// The whole hall of one history: its PCs, its hub and standby, the network between them, what the tests remember of
/// it, and the checks at its end. Its parts stand in sim_hall.cpp (PCs), sim_network.cpp, sim_steps.cpp,
/// sim_checks.cpp, and a file each for proofs, sticks and standbys.
class SimHall {
 public:
  explicit SimHall(const SimOptions& options);
  ~SimHall();

  SimReport run(const std::vector<SimStep>& history);
  void pump(SimNode& node);

 private:
  static constexpr std::array<const char*, 3> kServices{"akta-kelahiran", "kia", "pindah-datang"};
  static qint64 openingMs();
  struct Above;  ///< the centre
  struct Parked {
    SimNode* node;
    int life;
    int server;
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
  void prepare(SimNode& node);
  bool admit(SimNode& node);
  bool open(SimNode& node, bool startsEngine = true);
  void startEngine(SimNode& node);
  bool openServer(SimServer& server);
  void stopServer(SimServer& server);
  /// Whoever leads the hall, as its officers see it.
  SimServer& lead() { return m_servers[static_cast<std::size_t>(m_lead)]; }
  SimServer& serverOf(int number) { return m_servers[static_cast<std::size_t>(number)]; }
  SimServer* serverOver(const SimNode& node);
  /// Every PC and server, in an order that does not change.
  [[nodiscard]] std::vector<SimNode*> everybody();
  void fail(SimNode& node, std::function<bool(const char*)> hook, int steps);
  void heal(SimNode& node);

  void at(qint64 ms, std::function<void()> work) { m_queue.emplace(ms, std::move(work)); }
  void runUntil(qint64 ms);
  void setTime(qint64 ms);
  void transmit(SimNode& node, SyncRequest request);
  [[nodiscard]] bool reaches(const SimNode& node, int server) const;
  void serve(SimNode& node, int life, int server, const SyncRequest& request, int fate);
  void deliver(SimNode& node, int life, const SyncRequest& request, const WireServer::Reply& served, int fate);
  void answer(SimNode& node, int life, SyncAnswer answer, qint64 afterMs);
  void wakeParked(int server);
  void breakParked(int server);
  WireServer::Reply atHub(int server, const SyncRequest& request);

  void play(const SimStep& step);
  void askIssue(SimNode& node);
  void askClaim(SimNode& node);
  void paper(SimNode& node);
  void verb(SimNode& node);
  void registerCase(SimNode& node);
  void countAnew(SimNode& node);
  void takeMoney(SimNode& node);
  void restore(int node);
  void clone(SimNode& node);
  void askHistory(SimNode& node);
  void carryStick(SimNode& node);

  bool openCentre();
  bool bringUp(Store& hub);
  void askCentre();
  void checkCentre();

  void join(bool wasAlone);
  void workAlone(SimNode& node);
  void checkBrought();

  void pumpFiles(SimNode& node);
  WireServer::Reply serveFiles(SimServer& server, const SyncRequest& request);
  void attach(SimNode& node);
  void look(SimNode& node);
  void awaitFiles();
  void checkFiles();

  void bundle(bool isNew);
  void bringBundle(std::size_t number);
  void checkBundles();

  void addStandby();
  void loseHub(int how);
  void promote();
  bool hold(int server, SimNode& node, int life, const SyncRequest& request, const WireServer::Reply& served, int fate);
  void release(SimServer& server);
  void noteTwoDisks(SimServer& server, const SyncRequest& request, const QByteArray& body);
  void noteLag(SimNode& node);
  void lookForSuccessor(SimNode& node);
  void search(SimNode& node);
  void goOver(SimNode& node, const SuccessorSearch::Found& found);
  void watchForRivals();
  void stepDownIfFollowed(SimServer& server);
  void bringBackTheOldHub();

  void noteNumber(const Ticket& ticket);
  void noteHubGrant(int server, const SyncRequest& request, const WireServer::Reply& reply);
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
  std::array<SimServer, 2> m_servers{{{*this, -1}, {*this, -2}}};  ///< the hub and the standby, as they began
  int m_lead = 0;
  bool m_hasStandby = false;
  bool m_isSplit = false;  ///< the servers do not reach each other, and many PCs only one of them
  std::vector<std::unique_ptr<SimNode>> m_nodes;
  QString m_backup;
  std::optional<int> m_backupOf;

  std::map<std::pair<QDate, QString>, QString> m_numbers;                  ///< day and "A-012" → ticket
  std::map<std::pair<int, QString>, std::pair<QString, Fence>> m_holders;  ///< server, ticket → who got it there
  std::map<std::tuple<QString, QString, qint64>, QByteArray> m_acked;
  std::map<std::tuple<QString, QString, qint64>, qint64> m_confirmedAt;  ///< true time of the first receipt
  std::set<QByteArray> m_granted;                                        ///< operations that a PC was told of
  std::set<QByteArray> m_claims;                                         ///< requests that the hub has granted
  std::map<QString, QString> m_secrets;                                  ///< planted name → its stream
  /// What a hub has said to lie on two disks: an operation by its id, or a place and its bytes.
  std::set<QByteArray> m_idsOnTwoDisks;
  std::map<std::tuple<QString, QString, qint64>, QByteArray> m_onTwoDisks;
  QList<QDate> m_days;
  OfficeFiles m_setUp;
  std::map<std::tuple<QString, QString, qint64>, QByteArray> m_brought;  ///< written by PCs that were alone
  std::vector<std::pair<CaseId, QString>> m_cases;                       ///< and their streams
  struct Scan {
    FileId file;
    CaseId application;
    const SimNode* writer;
  };
  std::vector<Scan> m_scans;
  std::set<std::pair<SimNode*, std::size_t>> m_wanted;  ///< who wants which scan
  std::vector<QByteArray> m_bundles;                    ///< signed, in the order of their versions
  std::unique_ptr<Above> m_above;                       ///< from the first question on
};
