#pragma once

#include <QObject>
#include <QSet>

#include <optional>

#include "domain/paper_record.h"
#include "print/escpos/escpos_job.h"
#include "print/escpos/raw_printer_port.h"
#include "print/layout.h"
#include "session/session.h"

/// Brings the waiting papers of this PC to their printers, one at a time for each printer and each job once, and
/// reports what became of it. UI thread (QPrinter and fonts live there); made once by the program, after
/// PrintDesk::settleAfterStart.
///
/// A printer named "" or "pdf:<folder>" means a file "<time>-<kind>-<label>.pdf" in the folder given here, or in that
/// one; "raw:<name>" one of PrinterBook, in its own width; all else a printer of the system. A job that fails gets a
/// reason key (words::printFailure): printer_missing, printer_refused, folder_unwritable, paper_unreadable, and those
/// of RawPrinterPort, with "_partial" behind it when some of it may have come out.
class PrintRunner : public QObject {
  Q_OBJECT

 public:
  /// `rawPrinters` outlives it.
  PrintRunner(Session& session, QString pdfFolder, RawPrinterPort& rawPrinters, QObject* parent = nullptr);

  /// Looks for waiting jobs now; else it looks when the ledger changes.
  void start();

 Q_SIGNALS:
  void printed(const QString& jobId);
  void failed(const QString& jobId, const QString& reason);
  /// Nothing waits any more.
  void idle();

 private:
  struct Work {
    PrintJob job;
    Paper paper;
    qint64 atMs = 0;
    std::optional<RawPrinter> raw = {};
    EscPosExtras extras = {};
  };

  void next();
  void print(const Work& work);
  void toRawPrinter(const Work& work);
  void finish(const PrintJob& job, const QString& reason);
  [[nodiscard]] QString toFile(const Work& work, const LaidOutPaper& paper) const;
  [[nodiscard]] QString toPrinter(const Work& work, const LaidOutPaper& paper) const;

  Session& m_session;
  QString m_pdfFolder;
  RawPrinterPort& m_rawPrinters;
  QSet<QString> m_done;      ///< jobs that were brought to a printer by this program; never a second time
  QSet<QString> m_printing;  ///< printers that have a job now
  bool m_isLooking = false;
  bool m_mustLook = false;
};
