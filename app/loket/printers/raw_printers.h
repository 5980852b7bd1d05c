#pragma once

#include <QThread>

#include "loket/printers/printer_link.h"

/// The way to all printers of this PC that are spoken to directly, on a thread of their own: a printer that does not
/// answer holds up neither the window nor the office. Made and used on one thread, which has an event loop.
class RawPrinters : public RawPrinterPort {
 public:
  explicit RawPrinters(const PrinterLink::Timing& timing);
  RawPrinters() : RawPrinters(PrinterLink::Timing()) {}
  /// What is under way is broken off and not told; the ledger asks about it at the next start.
  ~RawPrinters() override;
  RawPrinters(const RawPrinters&) = delete;
  RawPrinters& operator=(const RawPrinters&) = delete;

  void send(const RawPrinter& printer, const QByteArray& job, QObject* context, Ended ended) override;

 private:
  PrinterLink::Timing m_timing;
  QObject m_home;  ///< on the thread of the caller
  QThread m_thread;
  QObject* m_worker = nullptr;  ///< on the printers' thread
};
