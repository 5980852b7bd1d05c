#pragma once

#include <QString>

#include <map>
#include <set>

#include "journal/file_source.h"
#include "store/store.h"

/// Which files of applications lie here and may be missing at the hub, read off the log: no list that could lie. Up to
/// one position of the log all is known to be there; that position is kept in the store, with the hub's log id and
/// epoch, so that a hub which came back from a backup, and a standby that took over, is offered everything anew.
/// Backend thread.
class FileOutbox final : public FileSource {
 public:
  explicit FileOutbox(Store& store) : m_store(store) {}

  Result<std::vector<Outgoing>> outgoing(int limit) override;
  [[nodiscard]] Done delivered(const FileId& file) override;
  [[nodiscard]] QStringList namesOf(const FileId& file) const override {
    return file_seal::namesOf(file, m_store.keys());
  }

 private:
  struct Pending {
    FileId file;
    QString entity;
    qint64 bytes = 0;
  };
  [[nodiscard]] Done begin();
  [[nodiscard]] Done scan();
  /// Whether the application still has it.
  Result<bool> isNamed(const Pending& pending) const;
  /// Whether every operation of the stream has its place, so that what its cases say now is what they say.
  Result<bool> isInOrder(const QString& stream) const;
  [[nodiscard]] Done save();

  Store& m_store;
  QString m_order;       ///< "<log id>:<epoch>" that the position is of
  qint64 m_scanned = 0;  ///< position in the log
  qint64 m_saved = -1;
  std::map<qint64, Pending> m_pending;  ///< by position in the log
};

/// A file of this PC as it may leave it. Any thread. Errors: those of the blob store and of sealing.
Result<SealedFile> sealFile(const BlobStore& blobs, const FileId& file, const GroupKey& key);
/// Keeps a file that came, if it is the one that was asked for. Any thread. Errors: Corrupt for any other; Denied,
/// field "key"; those of the blob store.
[[nodiscard]] Done keepFile(const BlobStore& blobs, const FileId& file, const QString& sealedSha256,
                            const QByteArray& sealed, const KeyRing& ring);
