#pragma once

#include <functional>
#include <map>
#include <optional>
#include <vector>

#include "domain/result.h"
#include "journal/operation.h"
#include "journal/seal.h"
#include "journal/wire/pull.h"
#include "store/database.h"

/// Where an operation entered the log.
struct LogPlace {
  QString stream;
  QString device;
  qint64 seq = 0;
  std::optional<qint64> gseq;
  std::optional<qint64> effective;
};

/// One row of the log.
struct LogEntry {
  LogPlace place;
  QString entity;  ///< empty where the bytes could not be read
  Uuid id;
  QByteArray bytes;
  QByteArray chain;
  QByteArray signature;  ///< empty where the device did not sign this link
  QString rejected;      ///< why the authority keeps it without effect; empty for all others
  QByteArray running;    ///< checksum of the stream up to here; only at an authority
};

/// The last link of one chain.
struct ChainHead {
  qint64 seq = 0;
  QByteArray chain;
};

/// What a check of the log found.
struct LogCheck {
  qint64 operations = 0;
  qint64 signatures = 0;
  /// The first thing that is wrong, in words for the log; empty when all is whole.
  QString fault;
};

/// The append-only log of operations with its hash chains. The exact bytes are stored and never made again.
/// Backend thread.
class LogTable {
 public:
  /// With a ring, `ofEntity` opens what it has the key for.
  explicit LogTable(Database& database, const KeyRing* ring = nullptr) : m_database(database), m_ring(ring) {}

  Result<ChainHead> head(const QString& stream, const QString& device) const;
  /// All chains: (stream, device) → where it ends.
  Result<std::map<std::pair<QString, QString>, ChainHead>> heads() const;
  /// `insert` and `setHead`. Error: Conflict, field "id", where the id is known.
  [[nodiscard]] Done append(const LogEntry& entry) const;
  /// Leaves the end of its chain as it was. False, and nothing is written, where the id is known.
  [[nodiscard]] Result<bool> insert(const LogEntry& entry) const;
  [[nodiscard]] Done setHead(const QString& stream, const QString& device, const ChainHead& head) const;
  Result<std::optional<LogEntry>> at(const QString& stream, const QString& device, qint64 seq) const;
  Result<std::optional<LogEntry>> byId(const Uuid& id) const;
  /// A stretch of one chain, ascending; ends after `limit` rows or before more than `maxBytes`, but never empty-handed.
  Result<std::vector<LogEntry>> chain(const QString& stream, const QString& device, qint64 fromSeq, int limit,
                                      qsizetype maxBytes) const;
  /// A stretch of an authority's order, ascending by gseq.
  Result<std::vector<LogEntry>> sequenced(const QString& stream, qint64 afterGseq, int limit, qsizetype maxBytes) const;
  /// The place that an authority gave; true when it is another one than before.
  Result<bool> setPlace(const LogPlace& place, const QString& rejected) const;
  [[nodiscard]] Done setRunning(const QString& stream, qint64 gseq, const QByteArray& running) const;
  /// Forgets every place of every authority.
  [[nodiscard]] Done forgetPlaces() const;
  /// An id for what has none of its own: made of its link, so that all replicas have the same.
  static Uuid standInId(const QByteArray& link) { return Uuid::fromBytes(link.left(16)).value_or(Uuid()); }
  /// How far the operations of an entity have come on their way to the authority above.
  struct Standing {
    bool isWaiting = false;  ///< one of them has no place yet
    QString rejected;        ///< the code of the refusal, where one was refused
  };
  Result<Standing> standing(const QString& entity) const;
  Result<std::vector<LogEntry>> rejectedOf(const QString& device) const;
  Result<bool> contains(const Uuid& id) const;
  Result<bool> contains(const QString& stream, const QString& device, qint64 seq) const;
  Result<qint64> lastGseq(const QString& stream) const;
  /// In order, without the rejected ones.
  Result<std::vector<PlacedOperation>> ofEntity(const QString& entity) const;
  /// No other operation of this entity is here than the one with this id.
  Result<bool> isAlone(const QString& entity, const Uuid& id) const;
  Result<qint64> count() const;
  /// The place in time of the operation that was written last; absent in an empty log.
  Result<std::optional<qint64>> newestEffective() const;
  /// Public keys by device, of all devices whose operations this log may hold.
  Result<std::map<QString, QByteArray>> deviceKeys() const;

  /// Walks the whole log in the order in which it was written. The visitor returns false to stop.
  using Visitor = std::function<bool(const LogPlace& place, const QByteArray& bytes)>;
  [[nodiscard]] Done walk(const Visitor& visitor) const;

  /// Recomputes every chain and checks every signature (I8).
  /// `ownDevice`: its chains must also end with a signature.
  Result<LogCheck> verify(const QString& ownDevice) const;

 private:
  Result<std::vector<LogEntry>> entries(Statement& statement, int limit, qsizetype maxBytes) const;

  Database& m_database;
  const KeyRing* m_ring;
};

OrderKey orderKeyOf(const LogPlace& place, HybridTime time);
