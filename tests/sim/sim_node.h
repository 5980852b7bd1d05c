#pragma once

#include <QTemporaryDir>

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <vector>

#include "loket/demo/demo_office.h"
#include "services/hall_line.h"
#include "store/file_outbox.h"
#include "support/manual_clock.h"
#include "sync/blob_courier.h"
#include "sync/successor_search.h"
#include "sync/sync_engine.h"

class SimHall;

/// Marks a request of the courier of files, whose numbers are the engine's again.
inline constexpr quint64 kOfFiles = quint64{1} << 62;
inline bool isOfFiles(quint64 request) { return (request & kOfFiles) != 0; }

/// One PC of the hall: what its folder holds, and the program while it runs. It is its own line to the hub, as the
/// desktop program's HallLink is.
struct SimNode final : HallLine {
  SimHall& hall;
  int index = 0;
  QTemporaryDir folder;
  ManualClock clock{0};
  SeededRandom random{1};
  QString device;
  QByteArray seed;
  KeyRing keys;
  Seat seat;
  QStringList streams;
  bool isKiosk = false;
  qint64 skewMs = 0;
  bool isCut = false;
  bool isLate = false;     ///< it has a history of its own, of which the hall may not take everything
  bool isApart = false;    ///< cloned or revoked: it need not agree with the others any more
  bool isFailing = false;  ///< its disk refuses; errors are no surprise
  int failingFor = 0;      ///< steps until the disk is well again
  bool mustRestart = false;
  int home = 0;      ///< which server it goes to; written down, as a PC does
  qint64 epoch = 1;  ///< of the hub that it obeys, as it was last seen
  std::optional<SuccessorSearch> search;
  bool isSearching = false;
  int life = 0;  ///< goes up with each start; what was on its way to an earlier one is not delivered
  std::unique_ptr<Office> office;
  std::unique_ptr<SyncEngine> engine;
  std::unique_ptr<FileOutbox> outbox;
  std::unique_ptr<BlobCourier> courier;  ///< of a desk
  std::map<Uuid, Granted> asked;
  std::set<quint64> flights;
  std::optional<qint64> dueMs;   ///< true time of the engine's timer, which no jump of the wall clock moves
  std::vector<TicketId> papers;  ///< handed out at this very window

  SimNode(SimHall& owner, int number) : hall(owner), index(number) {}
  ~SimNode() override { stop(); }
  [[nodiscard]] QString file() const { return folder.filePath(Store::fileName()); }
  Store& store() { return *m_store(); }
  void stop() {
    ++life;
    if (office) office->hall().attach(nullptr);
    asked.clear();
    flights.clear();
    isSearching = false;
    dueMs.reset();
    engine.reset();
    courier.reset();
    outbox.reset();
    office.reset();
  }

  void issue(const IssueCommand& command, Granted granted) override;
  void claim(const ClaimCommand& command, Granted granted) override;
  [[nodiscard]] bool isReachable() const override { return engine && engine->isQueueReachable(); }
  Result<LinkStatus> status() override { return engine->status(); }
  void tryNow() override;
  void look(const Invitation&, Looked looked) override { looked(tl::unexpected(memberError())); }
  void join(const Invitation&, Joined joined) override { joined(tl::unexpected(memberError())); }

 private:
  static Error memberError() {
    return {ErrorCode::Conflict, QStringLiteral("belongs to a hall already"), false, QStringLiteral("hall"), 0};
  }
  Store* m_store() { return &office->store(); }
};
