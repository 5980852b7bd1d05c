#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include "net/printer_socket.h"
#include "platform/printer_device.h"
#include "print/escpos/raw_printer_port.h"

/// One job on its way to one printer: the talk with its hands. The printers' thread; deletes itself when it has ended.
class PrinterLink : public QObject {
  Q_OBJECT

 public:
  struct Timing {
    int connectMs = 5'000;
    PrinterTalk::Tuning talk = {};
  };
  PrinterLink(const RawPrinter& printer, const QByteArray& job, const Timing& timing, QObject* parent);

  void start();

 Q_SIGNALS:
  void ended(const PrinterTalk::Outcome& outcome);

 private:
  template <typename Hand>
  void follow(Hand& hand);
  void send(const QByteArray& bytes);
  void pump();
  void end(const PrinterTalk::Outcome& outcome);

  RawPrinter m_printer;
  Timing m_timing;
  PrinterTalk m_talk;
  PrinterSocket m_socket;
  PrinterDevice m_device;
  QTimer m_timer;
  QElapsedTimer m_clock;
  bool m_hasPaperEnded = false;
  bool m_isEnded = false;
};
