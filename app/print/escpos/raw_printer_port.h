#pragma once

#include <QObject>

#include <functional>

#include "print/escpos/printer_talk.h"
#include "print/escpos/raw_printer.h"

/// Brings the bytes of a job to a printer that is spoken to directly. The program has the one that does; a test has its
/// own.
class RawPrinterPort {
 public:
  using Ended = std::function<void(const PrinterTalk::Outcome&)>;

  virtual ~RawPrinterPort() = default;
  /// Returns at once. `ended` is called once, from the event loop of this thread, if `context` still lives; its reasons
  /// are those of PrinterTalk and printer_unreachable. Jobs for one printer are the caller's to bring one by one.
  virtual void send(const RawPrinter& printer, const QByteArray& job, QObject* context, Ended ended) = 0;
};
