#pragma once

#include <QString>

#include "domain/result.h"

/// One secret of this PC in a file beside the store that only its user may read: no part of a backup and of no log.
/// Any thread. Errors: ReadOnly, Io.
class SecretFile {
 public:
  SecretFile(const QString& folder, const QString& name);

  /// Empty when there is none.
  Result<QString> read() const;
  /// On the disk when it returns, whole or not at all; an empty one takes the file away.
  [[nodiscard]] Done keep(const QString& secret) const;

 private:
  QString m_path;
};
