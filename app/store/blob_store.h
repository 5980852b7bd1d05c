#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <functional>

#include "domain/attachment.h"
#include "domain/result.h"

class QIODevice;

/// Files by their content, at `<folder>/ab/cdef…`: the first two characters of the SHA-256 are the folder, the others
/// the name. The same content is there once. Any thread, several at a time: what is written is written whole or not at
/// all (a temporary file in the same folder, synchronised, then renamed), and a name never changes its content.
///
/// Errors: Invalid with a FileProblem for a file that may not be attached, Io with field "source" when the file to be
/// taken cannot be read, NotFound for a content that is not here (yet), Corrupt when it is damaged, DiskFull, ReadOnly,
/// Io.
class BlobStore {
 public:
  /// Told after each part that was read; false stops. The total is -1 when the source does not know it.
  using Progress = std::function<bool(qint64 read, qint64 total)>;
  /// Tests make a step fail: "write", "commit".
  using FaultHook = std::function<bool(const char* step)>;

  explicit BlobStore(QString folder) : m_folder(std::move(folder)) {}

  /// Reads, checks by content, and keeps. Error Conflict, field "source", when `progress` stopped it.
  Result<StoredFile> putFile(const QString& path, const Progress& progress = {}) const;
  Result<StoredFile> put(QIODevice& source, const Progress& progress = {}) const;
  /// The whole content, held against its name.
  Result<QByteArray> read(const QString& sha256) const;
  [[nodiscard]] bool has(const QString& sha256) const;
  /// Writes the content to a file of another name, whole or not at all.
  [[nodiscard]] Done copyTo(const QString& sha256, const QString& path) const;

  struct Copied {
    int written = 0;   ///< were not there before
    int damaged = 0;   ///< could not be copied, as they are not whole here
    qint64 bytes = 0;  ///< of those written
    bool operator==(const Copied&) const = default;
  };
  /// Copies what the other store does not have; stops at the first error of writing.
  Result<Copied> copyAllTo(const BlobStore& target) const;

  /// Every content that lies here.
  Result<QStringList> all() const;
  [[nodiscard]] Done remove(const QString& sha256) const;
  /// Takes away what writing left behind when it was cut off; younger files may still be in the making.
  int sweepLeftovers(qint64 olderThanMs, qint64 nowMs) const;

  [[nodiscard]] const QString& folder() const { return m_folder; }
  void setFaultHook(FaultHook hook) { m_fault = std::move(hook); }

 private:
  [[nodiscard]] QString pathOf(const QString& sha256) const;
  [[nodiscard]] Done write(const QString& path, const QByteArray& content) const;

  QString m_folder;
  FaultHook m_fault;
};
