#pragma once

#include <optional>
#include <vector>

#include "domain/paper_record.h"
#include "domain/result.h"
#include "journal/fold/paper_fold.h"
#include "store/database.h"

/// Issued papers, frozen. Backend thread.
class PaperTable {
 public:
  explicit PaperTable(Database& database) : m_database(database) {}

  Result<std::optional<PaperRow>> row(const PaperId& id) const;
  Result<std::optional<PaperRow>> byLabel(const QString& label) const;
  Result<std::vector<PaperRecord>> ofSubject(const QString& subject) const;
  Result<int> lastNumber(PaperKind kind, const QString& device, int year) const;
  [[nodiscard]] Done write(const PaperRow& row) const;
  [[nodiscard]] Done remove(const PaperId& id) const;

 private:
  Database& m_database;
};

/// The print ledger. Backend thread.
class PrintJobTable {
 public:
  enum class Which { All, Failed, Queued, Copies };
  struct Counts {
    int all = 0;
    int failed = 0;
    int queued = 0;
    int copies = 0;
  };

  explicit PrintJobTable(Database& database) : m_database(database) {}

  Result<std::optional<PrintJobRow>> row(const QString& id) const;
  [[nodiscard]] Done write(const PrintJobRow& row) const;
  [[nodiscard]] Done remove(const QString& id) const;
  /// Newest first, from a point in time on.
  Result<std::vector<PrintJob>> list(Which which, qint64 fromMs, int limit) const;
  Result<Counts> counts(qint64 fromMs) const;
  Result<int> copiesOf(const QString& paperId) const;
  Result<std::vector<PrintJob>> ofPaper(const QString& paperId) const;

 private:
  Database& m_database;
};
