#pragma once

#include <QObject>
#include <QSet>

#include "domain/paper_record.h"
#include "print/layout.h"
#include "session/session.h"

/// Brings the waiting papers of this PC to their printers, one at a time and each job once, and reports what became of
/// it. UI thread (QPrinter and fonts live there); made once by the program, after PrintDesk::settleAfterStart.
///
/// A printer named "" or "pdf:<folder>" means a file "<time>-<kind>-<label>.pdf" in the folder given here, or in that
/// one. A job that fails gets a reason key (words::printFailure): printer_missing, printer_refused, folder_unwritable,
/// paper_unreadable.
class PrintRunner : public QObject {
  Q_OBJECT

 public:
  PrintRunner(Session& session, QString pdfFolder, QObject* parent = nullptr);

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
  };

  void next();
  void print(const Work& work);
  void finish(const PrintJob& job, const QString& reason);
  [[nodiscard]] QString toFile(const Work& work, const LaidOutPaper& paper) const;
  [[nodiscard]] QString toPrinter(const Work& work, const LaidOutPaper& paper) const;

  Session& m_session;
  QString m_pdfFolder;
  QSet<QString> m_done;     ///< jobs that were brought to a printer by this program; never a second time
  bool m_isBusy = false;
  bool m_mustLook = false;
};
