#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <utility>

#include "services/case_correction.h"
#include "services/case_desk.h"
#include "services/case_export.h"
#include "services/cash_desk.h"
#include "services/hall_desk.h"
#include "services/handover_desk.h"
#include "services/identity_desk.h"
#include "services/likeness_desk.h"
#include "services/print_desk.h"
#include "services/queue_desk.h"
#include "services/roster_desk.h"
#include "services/supervisor_desk.h"

/// All desks over one store. Lives on the backend thread; reached from elsewhere through Backend::ask.
class Office {
 public:
  struct Options {
    Store::Options store;
    RegionFiles regions;
    /// Where keys of data groups go that come from other PCs; without it none can be taken.
    KeyDesk::Keep keepKey = {};
    IdentityDesk::Vault identityVault = {};
  };
  static Result<std::unique_ptr<Office>> open(const Options& options);

  [[nodiscard]] QueueDesk& queue() { return *m_queue; }
  [[nodiscard]] HallDesk& hall() { return *m_hall; }
  [[nodiscard]] KeyDesk& keys() { return *m_keys; }
  [[nodiscard]] CaseDesk& cases() { return *m_cases; }
  [[nodiscard]] CaseExport& exports() { return *m_exports; }
  [[nodiscard]] CaseCorrection& corrections() { return *m_corrections; }
  [[nodiscard]] CashDesk& cash() { return *m_cash; }
  [[nodiscard]] HandoverDesk& handovers() { return *m_handovers; }
  [[nodiscard]] IdentityDesk& identity() { return *m_identity; }
  [[nodiscard]] LikenessDesk& likeness() { return *m_likeness; }
  [[nodiscard]] PrintDesk& papers() { return *m_papers; }
  [[nodiscard]] RosterDesk& roster() { return *m_roster; }
  [[nodiscard]] SupervisorDesk& supervisor() { return *m_supervisor; }
  [[nodiscard]] Store& store() { return *m_store; }
  [[nodiscard]] const Almanac& almanac() const { return m_almanac; }
  [[nodiscard]] const Store::Opening& opening() const { return m_opening; }

  /// Takes and gives keys of data groups as the log asks for; what fails is logged, shown in the settings, and tried again
  /// with the next change.
  void settleKeys();
  /// Reads office, catalogue and calendar again; after a change of settings.
  [[nodiscard]] Done reloadAlmanac();
  Result<SearchHits> search(const QString& typed, int limit);
  /// Checks the whole log; minutes on a large store.
  Result<LogCheck> verify() { return m_store->verify(); }
  /// Where the data of this PC lies and how much it is.
  struct StorageFacts {
    QString path;
    qint64 bytes = 0;
    qint64 operations = 0;
    Store::Opening opening;
  };
  Result<StorageFacts> storage() const;
  /// Takes away the files that no case and no draft has named for a day; how many went.
  Result<int> sweepFiles();
  /// The database alone; its files are copied beside it without holding up the office, see Backend::backup.
  [[nodiscard]] Done backup(const QString& path) { return m_store->backup(path); }

 private:
  Office() = default;

  std::unique_ptr<Store> m_store;
  Store::Opening m_opening;
  /// The number of operations as of the newest one.
  mutable std::optional<std::pair<std::optional<qint64>, qint64>> m_counted;
  Almanac m_almanac;
  std::unique_ptr<QueueDesk> m_queue;
  std::unique_ptr<RosterDesk> m_roster;
  std::unique_ptr<KeyDesk> m_keys;
  std::unique_ptr<HallDesk> m_hall;
  std::unique_ptr<PrintDesk> m_papers;
  std::unique_ptr<CaseDesk> m_cases;
  std::unique_ptr<CaseExport> m_exports;
  std::unique_ptr<CaseCorrection> m_corrections;
  std::unique_ptr<CashDesk> m_cash;
  std::unique_ptr<HandoverDesk> m_handovers;
  std::unique_ptr<IdentityDesk> m_identity;
  std::unique_ptr<LikenessDesk> m_likeness;
  std::unique_ptr<SupervisorDesk> m_supervisor;
};
