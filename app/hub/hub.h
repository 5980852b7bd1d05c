#pragma once

#include <memory>
#include <optional>

#include "hub/admission.h"
#include "hub/sequencer.h"
#include "hub/standby_watch.h"
#include "hub/ticket_authority.h"
#include "store/hall_servers.h"

/// Whether a server may order a hall: the hub; a standby, which waits to be promoted; a hub that another one has taken
/// over.
enum class HubStanding { Leading, Standby, Retired };
/// "hub", "standby", "retired": as a hello says it.
QString toKey(HubStanding standing);

/// How the standby of a hall stands with its hub, for people and metrics. A value.
struct StandbyFacts {
  Device device;
  bool isInStep = false;
  std::optional<qint64> heardMs;  ///< ms UTC; absent: not since this hub was started
  qint64 operationsBehind = 0;
  qint64 secondsBehind = 0;  ///< age of the oldest operation that it lacks
};

/// The server's side of the protocol without HTTP: one object over one store. Backend thread of the hub.
///
/// A centre is the same hub over a store that takes what hubs push: their operations keep their bytes and signatures.
class Hub {
 public:
  /// The store outlives the hub and must be one (Store::becomeHub) or a standby's. Error: Conflict otherwise.
  static Result<std::unique_ptr<Hub>> open(Store& store);

  [[nodiscard]] Hello hello();
  [[nodiscard]] Admission& admission() { return m_admission; }
  [[nodiscard]] Store& store() { return m_store; }
  [[nodiscard]] HubStanding standing() const;
  /// The standby that follows this hub; absent where none is enrolled.
  Result<std::optional<StandbyFacts>> standbyFacts() const;
  [[nodiscard]] StandbyWatch& standbys() { return m_standbys; }
  /// Tells the hall where this server is, where its log says something else or nothing.
  [[nodiscard]] Done announce(const ServerAddress& address);
  /// A standby leads from now on; the right to say so was checked. Errors: those of Store::promote.
  Result<Promotion> promote(const QString& officer);
  /// Office, counters and services as they stand now.
  [[nodiscard]] const Almanac& almanac();
  /// Whether a pull of these streams would bring something.
  [[nodiscard]] bool hasNews(const QStringList& streams, const Cursor& after) const;

  // Each as the endpoint of its name; the device is the one that the token belongs to.
  Answer<PushReply> push(const Device& device, const std::vector<PushBatch>& batches);
  Answer<PullReply> pull(const Device& device, const PullRequest& request);
  Answer<ChainEnds> ends(const Device& device) { return m_sequencer.ends(device); }
  Answer<QueueGrant> issue(const Device& device, const IssueCommand& command);
  Answer<QueueGrant> claim(const Device& device, const ClaimCommand& command);

 private:
  Hub(Store& store, Admission admission, Almanac almanac)
      : m_store(store),
        m_admission(std::move(admission)),
        m_almanac(std::move(almanac)),
        m_sequencer(store),
        m_tickets(store, m_almanac),
        m_settingsVersion(store.settingsVersion()) {}

  void refresh();
  [[nodiscard]] Done tellAddress(const ServerAddress& address, bool isAnyway);

  Store& m_store;
  Admission m_admission;
  Almanac m_almanac;
  Sequencer m_sequencer;
  TicketAuthority m_tickets;
  StandbyWatch m_standbys;
  int m_settingsVersion = 0;
};
