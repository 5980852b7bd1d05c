#pragma once

#include <memory>

#include "hub/centre/centre_admission.h"
#include "hub/centre/centre_bundles.h"
#include "hub/centre/replica.h"
#include "hub/centre/site_audit.h"
#include "hub/public_board.h"
#include "journal/clock.h"
#include "journal/random.h"

/// The centre's side of the protocol without HTTP: one object over one connection. It keeps no state of its own between
/// two calls, so that several of them, in several processes, may serve the same database. One thread.
class Centre {
 public:
  struct Ports {
    Clock& clock;
    Random& random;
  };
  struct SiteFacts {
    Site site;
    std::map<QString, ReplicaHead> heads;
    qint64 operations = 0;
    qint64 superseded = 0;
  };
  using Check = SiteAudit::Check;

  /// `database` as CentreDatabase::open takes it, and its errors.
  static Result<std::unique_ptr<Centre>> open(const QString& database, Ports ports);

  [[nodiscard]] Hello hello() const;
  [[nodiscard]] CentreAdmission& admission() { return m_admission; }
  /// What goes down to the halls.
  [[nodiscard]] const CentreBundles& bundles() const { return m_bundles; }
  Answer<ReplicaState> replicate(const CentreHub& hub, const PullReply& page) { return m_replica.take(hub, page); }
  Answer<ReplicaState> follow(const CentreHub& hub, const LogMarks& marks) { return m_replica.follow(hub, marks); }
  /// By a code as `readTrackingCode` gives it, of whichever site.
  Result<std::optional<PublicCase>> application(const QString& code);

  Result<std::vector<SiteFacts>> sites() const;
  Result<std::vector<CentreHub>> hubs() const { return HubTable(*m_database).all(); }
  /// What is proved of a site, to its hub.
  [[nodiscard]] const CentreAudit& audit() const { return m_audit; }
  /// Looks at everything again, of all sites, up to the first fault.
  Result<Check> verify() const;
  [[nodiscard]] Database& database() { return *m_database; }

 private:
  Centre(std::unique_ptr<Database> database, Ports ports, QString logId, QByteArray secret, DeviceKey bundleKey);

  std::unique_ptr<Database> m_database;
  Ports m_ports;
  QString m_logId;
  CentreBundles m_bundles;
  CentreAdmission m_admission;
  Replica m_replica;
  CentreAudit m_audit;
};
