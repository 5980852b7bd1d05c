#pragma once

#include <optional>
#include <vector>

#include "domain/result.h"
#include "journal/fold/person_fold.h"
#include "store/database.h"

/// Questions to Dukcapil with their answers. Backend thread.
class IdentityTable {
 public:
  explicit IdentityTable(Database& database) : m_database(database) {}

  Result<std::optional<IdentityRow>> row(const QString& id) const;
  [[nodiscard]] Done write(const IdentityRow& row) const;
  [[nodiscard]] Done remove(const QString& id) const;

  /// Of one application, the newest question first.
  Result<std::vector<IdentityCheck>> ofCase(const QString& caseId) const;
  /// What this PC has asked and nobody has answered, the oldest first.
  Result<std::vector<IdentityCheck>> waiting(const QString& device, int limit) const;

 private:
  Result<std::vector<IdentityCheck>> read(Statement& statement) const;

  Database& m_database;
};
