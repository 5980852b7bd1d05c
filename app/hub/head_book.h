#pragma once

#include <QString>

#include <optional>
#include <vector>

#include "journal/wire/audit.h"

/// The heads that a hub has signed, one line each, in a file beside its database: an older copy of the database that is
/// put in its place does not bring older heads along. Only ever added to; any thread.
class HeadBook {
 public:
  /// In the folder of the hub's store.
  explicit HeadBook(const QString& folder) : m_path(folder + QLatin1String("/tree-heads.jsonl")) {}

  /// All of one log, in the order in which they were signed. What a crash has cut off is passed over.
  /// Errors: Corrupt, field "head", with the number of the line; Io.
  Result<std::vector<TreeHead>> of(const QString& logId) const;
  /// Error: Io.
  [[nodiscard]] Done add(const TreeHead& head) const;

 private:
  QString m_path;
};
