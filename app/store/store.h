#pragma once

#include <QSet>
#include <QString>

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <vector>

#include "domain/result.h"
#include "journal/clock.h"
#include "journal/hash_chain.h"
#include "journal/hybrid_clock.h"
#include "journal/log_source.h"
#include "journal/operation.h"
#include "journal/random.h"
#include "journal/seal.h"
#include "journal/wire/promotion.h"
#include "store/blob_store.h"
#include "store/database.h"
#include "store/log_table.h"
#include "store/projector.h"

/// What a desk wants to have recorded. The store adds device, place, time, chain and signature.
struct OperationDraft {
  QString stream;
  QString entity;
  QString type;
  QJsonObject plain;
  QJsonObject personal;
  std::optional<Fence> fence;
  bool takesFence = false;      ///< a claim: its fence is the place it gets in the stream
  bool isNewEntity = false;     ///< the entity's id was made just now
  std::optional<Uuid> id;       ///< the idempotency key, where the caller has one
  std::vector<Uuid> seen;
};

/// What one transaction has made durable.
struct Committed {
  std::vector<Operation> operations;
  std::vector<Change> changes;
};

/// An operation from elsewhere: its exact bytes and the place its authority gave it.
struct ReceivedOperation {
  QByteArray bytes;
  std::optional<qint64> gseq;
  std::optional<qint64> effective;
};

/// Who puts what this store writes in order: the store itself, alone or as the hub of a hall; or the hub it belongs to.
enum class Authority { Lone, Hub, Member };

/// What a member knows of its hall.
struct Membership {
  QString logId;
  qint64 epoch = 1;
  QString suffix;  ///< of the numbers it gives out while the hub cannot be reached, "K2"
};

/// What the hub thinks of an operation that a member pushed: the code of a refusal, or nothing. With an error the whole
/// stretch waits.
using Judge = std::function<Result<std::optional<QString>>(const Operation&)>;

/// The one file of a PC: log, folded tables, local state. Owns the write connection; backend thread.
///
/// Personal data of data groups stands sealed in the log as soon as the store has a ring; the folded tables are for
/// this PC's screens and hold it plain, its backups leave those tables out.
///
/// `append` is one transaction: when it returns without an error the operations are on the disk (synchronous FULL), and
/// the tables show them. When it fails, nothing of it is there.
class Store final : public LogSource {
 public:
  struct Options {
    QString folder;
    QString device;               ///< id of this device
    QByteArray deviceSeed;        ///< 32 bytes, secret
    Clock* clock = nullptr;
    Random* random = nullptr;
    KeyRing keys = {};  ///< without any, nothing is sealed
  };
  /// What happened while the store was opened, for the person.
  struct Opening {
    bool isNew = false;
    QString setAside;             ///< where a damaged file now lies; empty when none was damaged
    qint64 salvaged = 0;          ///< operations that were saved from it
    int missingKeys = 0;          ///< keys that this log needs and the ring lacks: what they seal cannot be shown
  };

  static Result<std::unique_ptr<Store>> open(const Options& options, Opening* opening = nullptr);
  ~Store() override;
  Store(const Store&) = delete;
  Store& operator=(const Store&) = delete;

  Result<Committed> append(const QString& officer, const std::vector<OperationDraft>& drafts);
  /// Takes operations of other devices as they come: doubles are passed over, gaps and forks refused.
  Result<std::vector<Change>> receive(const std::vector<ReceivedOperation>& operations);

  // As member: the sync engine's side (journal/log_source.h).
  Result<Cursor> cursor() override;
  Result<std::vector<PushBatch>> outgoing(const BatchLimits& limits) override;
  [[nodiscard]] Done acknowledge(const PushReceipt& receipt) override;
  [[nodiscard]] Done take(const PullReply& page) override;
  [[nodiscard]] bool isGathering() const override { return m_isGathering; }
  [[nodiscard]] Done arrange() override;
  [[nodiscard]] Done followLog(const ChainEnds& ends) override;
  Result<std::vector<Waiting>> waiting() override;
  Result<std::vector<Refusal>> refusals() override;

  // As hub.
  /// Takes a stretch of a member's chain, in one transaction: gives each operation its place, keeps without effect what
  /// cannot be read or is refused, and folds the rest. `publicKey` is the device's. A receipt with a problem has taken
  /// nothing; after "chain-fork" the other branch is kept and the device is frozen.
  Result<PushReceipt> accept(const PushBatch& batch, const QByteArray& publicKey, const Judge& judge);
  /// What a revoked device still brings: kept aside, not in the log.
  Result<PushReceipt> setAside(const PushBatch& batch, const QByteArray& publicKey);
  /// Makes what all parts write durable with one write to the disk. Where a part fails in the middle of writing, or the
  /// disk does, nothing of any part is there and those after it were not begun; the store is as it was before.
  /// Errors: Conflict, field "undone", in the first case; those of the disk.
  [[nodiscard]] Done commitTogether(const std::vector<std::function<void()>>& parts);
  /// The last place that was given out in a stream; 0 in an empty one.
  [[nodiscard]] qint64 lastPlace(const QString& stream) const;
  /// The order of these streams after a cursor. Errors: Conflict, field "log-reset".
  Result<PullReply> page(const Cursor& after, const QStringList& streams, int limit);
  /// Where the chains of these streams end.
  Result<ChainEnds> chainEnds(const QStringList& streams);

  /// Follows a hub from now on; the own history goes out to it. Error: Conflict for what is a hub.
  [[nodiscard]] Done joinHall(const Membership& membership);
  /// Orders what others push from now on. Error: Conflict for a member.
  [[nodiscard]] Done becomeHub();
  // Who takes over when the hub is lost (store_standby.cpp).
  /// Follows a hub as its standby: a member that also keeps the running checksums, so that it can take over at once. A
  /// hub that another one has taken over becomes the standby of that one; what it alone has goes out to it.
  /// Error: Conflict, field "authority", for any other hub and for a member.
  [[nodiscard]] Done standBy(const Membership& membership);
  [[nodiscard]] bool isStandby() const { return m_isStandby && m_authority == Authority::Member; }
  /// A standby leads the hall from now on, with a new log id and the next epoch; what came in and has no place yet gets
  /// one. Errors: Conflict, field "authority", for what is no standby; Corrupt.
  Result<Promotion> promote(const QString& officer);
  /// The word by which this hub leads; absent for the first hub of a hall and after a restored backup.
  [[nodiscard]] const std::optional<Promotion>& promotion() const { return m_promotion; }
  /// This hub leads no more: somebody else does, by this word, which the caller has checked.
  [[nodiscard]] Done stepDown(const Promotion& successor);
  [[nodiscard]] const std::optional<Promotion>& successor() const { return m_successor; }
  /// As member: the hall is led by another hub now. True: every place stays as it is. False: this PC knows of places
  /// that the new hub has not seen, or of another log; it follows as after a log-reset.
  Result<bool> followPromotion(const Promotion& promotion);
  [[nodiscard]] Authority authority() const { return m_authority; }
  [[nodiscard]] const QString& logId() const { return m_logId; }
  [[nodiscard]] qint64 epoch() const { return m_epoch; }
  /// When the epoch began; an epoch above 1 numbers tickets in a series of its own on that day.
  [[nodiscard]] qint64 epochSinceMs() const { return m_epochSinceMs; }
  [[nodiscard]] const QString& suffix() const { return m_suffix; }
  /// Replaces the ring, when keys have come, and folds anew what could not be opened before.
  [[nodiscard]] Done setKeys(const KeyRing& keys);
  [[nodiscard]] const KeyRing& keys() const { return m_keys; }
  /// With which keys something in this log is sealed, as (stream, id of the key).
  Result<std::set<std::pair<QString, QString>>> usedKeys() const;

  /// The log, with the keys of this store.
  [[nodiscard]] LogTable log() const { return LogTable(*m_database, &m_keys); }
  /// Empties the folded tables and folds the whole log again, in one transaction.
  /// Error: Denied, field "key", where an authority would lose sight of what it has no key for.
  Result<qint64> rebuild();
  Result<LogCheck> verify() const;
  /// A whole copy of the database in one file. The target must not exist. With a ring, the tables that hold personal data
  /// are left out (they are folded again from the sealed log), and so are drafts of unfinished forms. The files of
  /// applications go beside it by `blobs().copyAllTo(backupBlobs(path))`, which may take long and needs no database.
  [[nodiscard]] Done backup(const QString& path) const;
  /// The folder "loket-berkas" beside a backup. All backups of one place share it: contents never change, so only those
  /// that are new are copied.
  static BlobStore backupBlobs(const QString& backupPath);
  /// What a backup holds, without touching this store. With a ring: Denied, field "key", when it lacks a key without
  /// which the personal data in the backup cannot be opened. Errors: Corrupt, Unsupported.
  struct BackupFacts {
    QString siteId;
    qint64 operations = 0;
    qint64 lastAtMs = 0;
  };
  static Result<BackupFacts> inspect(const QString& path, const KeyRing* keys = nullptr);
  /// Puts a backup in the place of a folder's store, which is set aside under a dated name, and takes the files of
  /// applications from beside it; files that are here already stay. No store may be open there.
  /// A member goes on under a new name of its chain, and a hub under a new log id and epoch: what was written after the
  /// backup was made may live on elsewhere, and nothing may take its place.
  /// Errors: Conflict when it is of another site and `siteId` is not empty; those of `inspect`.
  static Result<QString> restore(const QString& folder, const QString& backupPath, const QString& siteId, qint64 nowMs,
                                 const KeyRing* keys = nullptr);

  [[nodiscard]] Database& database() { return *m_database; }
  /// The files of applications; may be copied and used on any thread.
  [[nodiscard]] const BlobStore& blobs() const { return m_blobs; }
  static BlobStore blobsOf(const QString& folder) { return BlobStore(folder + QLatin1String("/blobs")); }
  /// Takes away the files that neither a case nor `drafted` has named for a day, and what cut-off writing left. Does
  /// nothing while a set-aside store lies in the folder: its cases may yet be needed.
  Result<int> sweepBlobs(const QSet<QString>& drafted) const;
  [[nodiscard]] const QString& device() const { return m_device; }
  [[nodiscard]] const DeviceKey& deviceKey() const { return m_key; }
  [[nodiscard]] qint64 nowMs() const { return m_clock->nowMs(); }
  [[nodiscard]] Uuid newId();
  void fillRandom(std::span<std::uint8_t> bytes) { m_random->fill(bytes); }
  /// When the newest operation was made, as far as the clocks said.
  [[nodiscard]] qint64 newestMs() const { return m_hybrid.last().unixMs(); }
  /// How far the wall clock lies behind the newest operation; above two minutes somebody has set it back.
  [[nodiscard]] qint64 clockBehindMs() const { return m_hybrid.aheadMs(m_clock->nowMs()); }
  /// Goes up with every change of what an Almanac is made of.
  [[nodiscard]] int settingsVersion() const { return m_settingsVersion; }
  /// Kinds of entities that were changed since this was last asked, each once.
  [[nodiscard]] QStringList takeChangedKinds();
  static QString fileName() { return QStringLiteral("loket.sqlite"); }

 private:
  Store(std::unique_ptr<Database> database, const Options& options, DeviceKey key);
  [[nodiscard]] Done start();
  [[nodiscard]] Done loadStanding();
  [[nodiscard]] Done loadHeads();
  [[nodiscard]] Projector projector() const { return Projector(*m_database, &m_keys); }
  Result<qint64> foldLog(const Projector& projector);
  Result<int> missingKeys() const;
  [[nodiscard]] Done sealOperation(Operation& operation);
  [[nodiscard]] Done noteKey(const Operation& operation);
  [[nodiscard]] Done knowDevice(const QString& device, const QByteArray& publicKey) const;
  [[nodiscard]] Done forgetOrder(const Cursor& log, const std::map<std::pair<QString, QString>, qint64>& ends,
                                 const std::optional<QString>& suffix);
  [[nodiscard]] bool isOwn(const QString& device) const { return enrolledDevice(device) == enrolledDevice(m_device); }
  void noteChanges(const std::vector<Change>& changes);
  static Result<std::unique_ptr<Database>> openDatabase(const QString& path);
  static Result<qint64> salvage(const QString& damaged, Database& target);

  /// Where the order of a stream ends: at an authority what it gave out last, at a member what it took last.
  struct StreamEnd {
    qint64 gseq = 0;
    QByteArray running;
  };
  /// Whether this page is taken without folding it.
  Result<bool> gathers(const PullReply& page) const;
  [[nodiscard]] Done saveEnd(const QString& stream, const StreamEnd& end) const;
  /// min(hybrid time, now + 2 min); what lies beyond that comes after all that is in order so far.
  [[nodiscard]] qint64 effectiveOf(HybridTime time);
  [[nodiscard]] Done saveClock() const;
  [[nodiscard]] Done placeTheRest(std::map<QString, StreamEnd>& ends);
  [[nodiscard]] Done adoptDevices() const;
  Result<PushReceipt> keepBranch(const PushBatch& batch, const std::vector<QByteArray>& links, const char* reason);

  std::unique_ptr<Database> m_database;
  BlobStore m_blobs;
  QString m_folder;
  Clock* m_clock;
  Random* m_random;
  QString m_device;
  DeviceKey m_key;
  KeyRing m_keys;
  HybridClock m_hybrid;
  std::map<QString, ChainHead> m_heads;    ///< of this device, by stream
  std::map<QString, StreamEnd> m_ends;     ///< by stream
  std::set<std::pair<QString, QString>> m_usedKeys;
  QStringList m_changedKinds;
  int m_settingsVersion = 0;
  Authority m_authority = Authority::Lone;
  bool m_isGathering = false;
  QString m_logId;
  QString m_suffix;
  qint64 m_epoch = 1;
  qint64 m_epochSinceMs = 0;
  bool m_isStandby = false;
  std::optional<Promotion> m_promotion;
  std::optional<Promotion> m_successor;
};
