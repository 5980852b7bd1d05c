#pragma once

#include <QSet>

#include <optional>
#include <vector>

#include "domain/case_record.h"
#include "domain/result.h"
#include "journal/fold/case_fold.h"
#include "store/case_line.h"
#include "store/database.h"

/// The table of cases with its two word indexes; CaseList and CaseSearch read it in lines. Backend thread.
class CaseTable {
 public:
  /// What the caller knows of a row that it writes.
  enum class Standing {
    Unknown,     ///< there may be a row of this id
    New,         ///< there is none
    Rebuilding,  ///< there is none, and `indexWords` follows when all rows stand
  };

  explicit CaseTable(Database& database) : m_database(database) {}

  Result<std::optional<CaseRow>> row(const CaseId& id) const;
  Result<std::optional<CaseRow>> byCode(const QString& code) const;
  Result<std::optional<CaseRow>> byTicket(const QString& ticketId) const;
  [[nodiscard]] Done write(const CaseRow& row, Standing standing) const;
  /// Fills the word indexes from all rows, several times faster than row by row. They must be empty.
  [[nodiscard]] Done indexWords() const;
  [[nodiscard]] Done remove(const CaseId& id) const;

  /// Open cases of an officer whose promise lies before `nowMs`.
  Result<int> countLate(const QString& officerId, qint64 nowMs) const;
  /// The sha256 of every file that a case names.
  Result<QSet<QString>> attachedContents() const;

 private:
  Database& m_database;
};

/// Milestones: what the hall knows of all cases. Backend thread.
class MilestoneTable {
 public:
  explicit MilestoneTable(Database& database) : m_database(database) {}

  Result<std::optional<MilestoneRow>> row(const QString& caseId) const;
  [[nodiscard]] Done write(const MilestoneRow& row) const;
  [[nodiscard]] Done remove(const QString& caseId) const;
  /// Promises from `fromMs` to before `toMs`, and how many of them are neither ready nor beyond.
  struct Due {
    int promised = 0;
    int notReady = 0;
  };
  Result<Due> due(qint64 fromMs, qint64 toMs) const;
  /// The first of those that are not ready.
  Result<std::optional<Milestone>> firstNotReady(qint64 fromMs, qint64 toMs) const;
  /// By trackingCodeHash. Old milestones that do not carry it are not found.
  Result<std::optional<Milestone>> byCode(const QByteArray& codeHash) const;

 private:
  Database& m_database;
};

/// Persons known within a data group. Backend thread.
class ApplicantTable {
 public:
  explicit ApplicantTable(Database& database) : m_database(database) {}

  Result<std::optional<ApplicantRow>> row(const QString& id) const;
  Result<std::optional<Applicant>> byNik(const QString& stream, const QString& nik) const;
  [[nodiscard]] Done write(const ApplicantRow& row) const;
  [[nodiscard]] Done remove(const QString& id) const;

 private:
  Database& m_database;
};
