#pragma once

#include <memory>

#include "hub/admission.h"
#include "hub/sequencer.h"
#include "hub/ticket_authority.h"

/// The server's side of the protocol without HTTP: one object over one store. Backend thread of the hub.
///
/// A centre is the same hub over a store that takes what hubs push: their operations keep their bytes and signatures.
class Hub {
 public:
  /// The store outlives the hub and must be one (Store::becomeHub). Error: Conflict otherwise.
  static Result<std::unique_ptr<Hub>> open(Store& store);

  [[nodiscard]] Hello hello();
  [[nodiscard]] Admission& admission() { return m_admission; }
  [[nodiscard]] Store& store() { return m_store; }
  /// Office, counters and services as they stand now.
  [[nodiscard]] const Almanac& almanac();
  /// Whether a pull of these streams would bring something.
  [[nodiscard]] bool hasNews(const QStringList& streams, const Cursor& after) const;

  // Each as the endpoint of its name; the device is the one that the token belongs to.
  Answer<PushReply> push(const Device& device, const std::vector<PushBatch>& batches);
  Answer<PullReply> pull(const Device& device, const PullRequest& request) { return m_sequencer.pull(device, request); }
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

  Store& m_store;
  Admission m_admission;
  Almanac m_almanac;
  Sequencer m_sequencer;
  TicketAuthority m_tickets;
  int m_settingsVersion = 0;
};
