#pragma once

#include <QSet>
#include <QString>

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <vector>

#include "domain/result.h"
#include "journal/clock.h"
#include "journal/hash_chain.h"
#include "journal/hybrid_clock.h"
#include "journal/operation.h"
#include "journal/random.h"
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

/// The one file of a PC: log, folded tables, local state. Owns the write connection; backend thread.
///
/// `append` is one transaction: when it returns without an error the operations are on the disk (synchronous FULL), and
/// the tables show them. When it fails, nothing of it is there.
class Store {
 public:
  struct Options {
    QString folder;
    QString device;               ///< id of this device
    QByteArray deviceSeed;        ///< 32 bytes, secret
    Clock* clock = nullptr;
    Random* random = nullptr;
  };
  /// What happened while the store was opened, for the person.
  struct Opening {
    bool isNew = false;
    QString setAside;             ///< where a damaged file now lies; empty when none was damaged
    qint64 salvaged = 0;          ///< operations that were saved from it
  };

  static Result<std::unique_ptr<Store>> open(const Options& options, Opening* opening = nullptr);
  ~Store();
  Store(const Store&) = delete;
  Store& operator=(const Store&) = delete;

  Result<Committed> append(const QString& officer, const std::vector<OperationDraft>& drafts);
  /// Takes operations of other devices as they come: doubles are passed over, gaps and forks refused.
  Result<std::vector<Change>> receive(const std::vector<ReceivedOperation>& operations);

  /// Empties the folded tables and folds the whole log again, in one transaction. Not within another one: the log is
  /// read through a second connection.
  Result<qint64> rebuild();
  Result<LogCheck> verify() const;
  /// A whole copy of the database in one file (VACUUM INTO). The target must not exist. The files of applications go
  /// beside it by `blobs().copyAllTo(backupBlobs(path))`, which may take long and needs no database.
  [[nodiscard]] Done backup(const QString& path) const;
  /// The folder "loket-berkas" beside a backup. All backups of one place share it: contents never change, so only those
  /// that are new are copied.
  static BlobStore backupBlobs(const QString& backupPath);
  /// What a backup holds, without touching this store. Error: Corrupt, Unsupported.
  struct BackupFacts {
    QString siteId;
    qint64 operations = 0;
    qint64 lastAtMs = 0;
  };
  static Result<BackupFacts> inspect(const QString& path);
  /// Puts a backup in the place of a folder's store, which is set aside under a dated name, and takes the files of
  /// applications from beside it; files that are here already stay. No store may be open there.
  /// Error: Conflict when it is of another site and `siteId` is not empty.
  static Result<QString> restore(const QString& folder, const QString& backupPath, const QString& siteId,
                                 qint64 nowMs);

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
  /// Kinds of entities that were changed since this was last asked, each once.
  [[nodiscard]] QStringList takeChangedKinds();
  static QString fileName() { return QStringLiteral("loket.sqlite"); }

 private:
  Store(std::unique_ptr<Database> database, const Options& options, DeviceKey key);
  [[nodiscard]] Done start();
  Result<qint64> foldLog(const Projector& projector);
  void noteChanges(const std::vector<Change>& changes);
  static Result<std::unique_ptr<Database>> openDatabase(const QString& path);
  static Result<qint64> salvage(const QString& damaged, Database& target);

  std::unique_ptr<Database> m_database;
  BlobStore m_blobs;
  QString m_folder;
  Clock* m_clock;
  Random* m_random;
  QString m_device;
  DeviceKey m_key;
  HybridClock m_hybrid;
  std::map<QString, ChainHead> m_heads;    ///< of this device, by stream
  std::map<QString, qint64> m_lastGseq;    ///< by stream
  QStringList m_changedKinds;
  qint64 m_epoch = 1;
};
