#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

#include "domain/result.h"

/// The keys that open the personal data of this PC's log, in a file beside the store that only its user may read.
/// Whoever has a backup and not this file has no names. Any thread.
struct KeyFile {
  /// A key of a data group that came from elsewhere.
  struct Received {
    QString stream;
    QString id;
    QByteArray secret;  ///< 32 bytes
  };

  QByteArray root;  ///< 32 bytes, from which a lone counter derives the keys of its groups
  std::vector<Received> received;

  /// Reads the file, or makes one with the 32 bytes of `random`. A file that cannot be read is set aside and a new one
  /// is made; what was sealed with the old keys stays closed then, and the store says so. Errors: ReadOnly, Io.
  static Result<KeyFile> load(const QString& folder, const QByteArray& random);
  /// Adds a key to the file of a folder, or puts it in the place of one with the same stream and id; on the disk when it
  /// returns. Errors: Corrupt when there is no file that can be read; ReadOnly, Io.
  [[nodiscard]] static Done keep(const QString& folder, const Received& key);
  /// Writes it anew, whole or not at all. Errors: ReadOnly, Io.
  [[nodiscard]] Done save(const QString& folder) const;

  static QString fileName() { return QStringLiteral("data.kunci"); }
};
