#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "domain/case_record.h"
#include "domain/paper_record.h"
#include "domain/promise.h"
#include "print/paper.h"
#include "services/paper_check.h"
#include "services/queue_views.h"
#include "store/almanac.h"
#include "store/paper_table.h"
#include "store/store.h"

/// One row of the print ledger.
struct LedgerLine {
  PrintJob job;
  QString officerName;
  QString counterName;
};

/// A paper with all that was done to print it.
struct PaperView {
  PaperRecord paper;
  std::vector<PrintJob> jobs;
  int copies = 0;            ///< how often it was printed again
  bool wasPrinted = false;
};

/// An issued paper and the job that waits for a printer.
struct QueuedPaper {
  QString paperId;
  QString label;
  QString jobId;
};

/// The papers and their ledger. Backend thread. It decides what is printed and remembers what became of it; who holds
/// the printer asks for `waiting()` and tells `printed` or `failed`.
class PrintDesk {
 public:
  PrintDesk(Store& store, const Almanac& almanac) : m_store(store), m_almanac(almanac) {}

  /// Drafts for one transaction of the caller: the paper with its gapless number, and the print job.
  struct Drafted {
    std::vector<OperationDraft> drafts;
    QueuedPaper queued;
  };
  using Content = std::function<QJsonObject(const QString& label, int number)>;
  Result<Drafted> draft(const Seat& seat, PaperKind kind, const QString& stream, const QString& subject,
                        const Content& content, const QString& fixedLabel = {});

  Result<QueuedPaper> issueTicketPaper(const Seat& seat, const Ticket& ticket, int before,
                                       std::optional<qint64> expectedFromMs, std::optional<qint64> expectedToMs);
  Result<QueuedPaper> issueTestPage(const Seat& seat, const QString& printer);
  Result<QueuedPaper> issueRequirementSheet(const Seat& seat, const QString& serviceId);
  QJsonObject intakeContent(const Seat& seat, const CaseRecord& record, const ServiceStandard& standard,
                            const Promise& promise, const QString& label, int number) const;
  QJsonObject slipContent(const Seat& seat, const CaseRecord& record, const ServiceStandard& standard,
                          const QString& label) const;

  /// Of the key that this PC signs its papers with, "05EA 3BB8".
  [[nodiscard]] QString keyDigits() const;
  /// What stands in a paper's QR code: the address of its case, and the proof that this PC issued it.
  [[nodiscard]] QString sealedAddress(PaperKind kind, const CaseRecord& record, int number, qint64 atMs,
                                      qint64 amount) const;

  /// Lays a frozen paper out; `copy` > 0 puts the bar of a copy over it, with the name of who printed it again.
  static Result<Paper> compose(const PaperRecord& paper, PaperSize size, int copy, qint64 printedAtMs, const Zone& zone,
                               const QString& copiedBy = {});

  Result<std::vector<LedgerLine>> ledger(PrintJobTable::Which which, const QString& filter) const;
  /// Today's jobs that were called off, mostly failed ones whose paper was printed again. Newest first.
  Result<std::vector<LedgerLine>> dismissed(const QString& filter) const;
  Result<PrintJobTable::Counts> counts() const;
  Result<PaperView> view(const QString& paperId) const;
  Result<std::vector<PrintJob>> waiting() const;
  /// To be called before a printer sees the first byte: after a crash nobody knows what came of such a job.
  [[nodiscard]] Done begin(const QString& jobId);
  [[nodiscard]] Done printed(const QString& jobId);
  [[nodiscard]] Done failed(const QString& jobId, const QString& reason);
  /// After a failure: the same paper once more, without a mark if it never came out, else as the next copy.
  Result<QueuedPaper> printAgain(const Seat& seat, const QString& paperId, const QString& printer);
  [[nodiscard]] Done dismiss(const Seat& seat, const QString& jobId);
  /// A failed job whose paper did come out, as a person has seen: printed, so that the next one is a copy.
  [[nodiscard]] Done cameOut(const Seat& seat, const QString& jobId);
  /// What this counter had queued when the program last ended is not printed by itself but shown as failed: what was
  /// being sent as "interrupted", since it may have come out, the rest as "not_sent". Jobs of other counters are theirs.
  Result<int> settleAfterStart(const QString& counterId);

  /// As PaperCheck.
  Result<PaperVerdict> check(const QString& scanned) const;

  /// Which printer takes a kind of paper here, and in which size.
  struct Outlet {
    QString printer;
    PaperSize size = PaperSize::Roll80;
  };
  Result<Outlet> outletFor(PaperKind kind) const;
  [[nodiscard]] Done setOutlet(PaperKind kind, const Outlet& outlet);

 private:
  [[nodiscard]] Done finish(const QString& jobId, const char* type, const QString& reason, const QString& officer);
  [[nodiscard]] qint64 startOfToday() const;
  /// Jobs that a printer has seen a byte of, or may have.
  Result<QStringList> begun() const;

  Store& m_store;
  const Almanac& m_almanac;
};
