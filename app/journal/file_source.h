#pragma once

#include <vector>

#include "domain/result.h"
#include "journal/file_seal.h"

/// What the courier of files needs of the log, so that it knows no database. Backend thread.
class FileSource {
 public:
  struct Outgoing {
    FileId file;
    qint64 bytes = 0;
  };

  virtual ~FileSource() = default;
  /// Files that operations name, that lie here, and of which is not known that the hub has them; oldest first.
  virtual Result<std::vector<Outgoing>> outgoing(int limit) = 0;
  /// The hub has it.
  [[nodiscard]] virtual Done delivered(const FileId& file) = 0;
  /// Under which names it may lie at the hub. Empty without a key.
  [[nodiscard]] virtual QStringList namesOf(const FileId& file) const = 0;
};
