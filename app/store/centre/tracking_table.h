#pragma once

#include <optional>

#include "domain/case_record.h"
#include "domain/result.h"
#include "journal/fold/case_fold.h"
#include "journal/fold/record_fold.h"
#include "store/database.h"

/// What the centre folds of each hall's stream: milestones, and the records that name what they tell of. One
/// connection's thread.
class TrackingTable {
 public:
  explicit TrackingTable(Database& database) : m_database(database) {}

  /// Folds one operation in, if it is of that kind. Operations may come in any order of theirs: the one that is later
  /// stands.
  [[nodiscard]] Done apply(const QString& site, const PlacedOperation& placed) const;
  /// Before the whole stream is folded anew.
  [[nodiscard]] Done clear(const QString& site) const;
  struct Found {
    QString site;
    Milestone milestone;
  };
  Result<std::optional<Found>> byCode(const QByteArray& codeHash) const;
  /// Versions of a service's standard, "akta-kelahiran@3".
  Result<std::vector<DirectoryRow>> standardsOf(const QString& site, const QString& serviceId) const;
  Result<std::optional<DirectoryRow>> record(const QString& site, const QString& kind, const QString& name) const;

 private:
  Result<std::optional<MilestoneRow>> milestone(const QString& site, const QString& caseId) const;
  [[nodiscard]] Done write(const QString& site, const MilestoneRow& row) const;
  [[nodiscard]] Done write(const QString& site, const DirectoryRow& row) const;

  Database& m_database;
};
