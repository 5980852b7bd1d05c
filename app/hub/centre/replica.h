#pragma once

#include "journal/clock.h"
#include "journal/operation.h"
#include "journal/wire/problem.h"
#include "journal/wire/pull.h"
#include "journal/wire/replica.h"
#include "store/centre/hub_table.h"
#include "store/centre/replica_table.h"
#include "store/centre/site_table.h"
#include "store/centre/tracking_table.h"

/// Takes the order that the hub of a site has given, and checks it: no gap, every link, every signature, the running
/// checksum. The hub is the one sequencer of its site; the centre never gives a place of its own. One connection's
/// thread; several of them over one database do not get into each other's way, as each locks the site first.
class Replica {
 public:
  Replica(Database& database, Clock& clock) : m_database(database), m_clock(clock) {}

  /// All or nothing of each stream: with a problem of one the others are taken. What is here already is passed over,
  /// and the answer says how far each stream is. 410 log-reset: another log (follow it first); 409 epoch-old.
  Answer<ReplicaState> take(const CentreHub& hub, const PullReply& page);
  /// A restored hub has a new log and a higher epoch: what both have stays, the rest of ours is laid aside. The same
  /// log again changes nothing. 409 epoch-old.
  Answer<ReplicaState> follow(const CentreHub& hub, const LogMarks& marks);
  /// Under which an operation stands: its own id, or what takes its place where it was refused or cannot be read.
  static QByteArray idOf(const SequencedOperation& at, const QByteArray& link, const Result<Operation>& operation);

 private:
  /// One stream's part of a page, as far as it has been checked.
  struct Stretch {
    QString stream;
    ReplicaHead head;
    std::vector<ReplicaRow> rows;
    std::map<QString, ChainHead> chains;
    std::vector<PlacedOperation> operations;  ///< of the hall's stream
    std::map<QString, QByteArray> newWriters;
  };

  Answer<ReplicaState> stateOf(const Site& site) const;
  /// What is wrong with it, or nothing.
  Result<QString> check(const QString& site, const PullReply& page, const std::map<QString, QByteArray>& writers,
                        std::size_t from, std::size_t to, Stretch& stretch) const;
  [[nodiscard]] Done write(const Site& site, const Stretch& stretch) const;
  [[nodiscard]] Done cutTree(const Site& site, const QString& stream, qint64 size, const QString& newLogId) const;
  [[nodiscard]] Done refold(const QString& site) const;

  Database& m_database;
  Clock& m_clock;
};
