#pragma once

#include <QByteArray>
#include <QString>

#include <functional>
#include <optional>
#include <vector>

#include "domain/result.h"
#include "journal/wire/blobs.h"

/// The sealed files of applications at a hub, on its disk: `kiriman/<stream>/<ab>/<name>`, each with the hash of its
/// bytes before them, so that a file can be checked without asking anybody. What is still coming in lies in
/// `kiriman/masuk/<device>/`. Knows no keys and no rights. Any thread, but one device's uploads on one thread at a
/// time: all that is written is written by the server's one thread for files.
///
/// Errors: DiskFull before the first byte where it would not fit; Conflict, field "offset", with the true one in
/// `detail`; Invalid, field "sha256", when what came is not what was announced (it is thrown away); NotFound; Corrupt;
/// ReadOnly, Io.
class SealedFiles {
 public:
  struct Limits {
    int maxUploads = 8;                           ///< unfinished, of one device; the oldest gives way
    qint64 maxUploadBytes = 100LL * 1024 * 1024;  ///< of all of them together
    qint64 patienceMs = 3LL * 24 * 3600 * 1000;   ///< an upload that nobody goes on with is thrown away
    qint64 reserveBytes = 512LL * 1024 * 1024;    ///< that must stay free: the hub's log needs the disk more
  };
  /// Bytes that are free where a path lies. Tests say something else than the disk.
  using Room = std::function<qint64(const QString& path)>;

  /// `folder`: the hub's.
  SealedFiles(const QString& folder, Limits limits, Room room = {});
  explicit SealedFiles(const QString& folder);
  /// The folder beside a backup in which its sealed files lie.
  static SealedFiles besideBackup(const QString& backupPath);

  [[nodiscard]] std::optional<BlobTag> find(const QString& stream, const QString& name) const;
  /// Begins or goes on. A name that is taken already is whole, whoever asks: what lies there stays.
  Result<BlobStanding> begin(const QString& device, const BlobTag& tag) const;
  /// The next bytes; the last ones make it whole.
  Result<BlobStanding> add(const QString& device, const BlobSpan& span, const QByteArray& bytes) const;
  /// A stretch of a whole file; what lies behind its end is not there.
  Result<QByteArray> read(const BlobTag& tag, qint64 offset, qint64 length) const;

  /// Throws away uploads that nobody goes on with; how many.
  int sweep(qint64 nowMs) const;
  struct Check {
    int files = 0;
    qint64 bytes = 0;
    int damaged = 0;  ///< taken away: whoever has the content brings it again
  };
  /// Reads all of them.
  Result<Check> verify() const;
  /// Copies what the other folder lacks; how many. Stops at the first error of writing.
  Result<int> copyAllTo(const SealedFiles& target) const;

 private:
  [[nodiscard]] QString pathOf(const QString& stream, const QString& name) const;
  [[nodiscard]] QString uploadsOf(const QString& device) const;
  [[nodiscard]] QString uploadOf(const QString& device, const BlobTag& tag) const;
  [[nodiscard]] Done makeRoom(const QString& device, const QString& upload, qint64 bytes) const;
  [[nodiscard]] Done keep(const QString& upload, const BlobTag& tag) const;
  [[nodiscard]] std::vector<QString> allPaths() const;

  QString m_folder;
  Limits m_limits;
  Room m_room;
};
