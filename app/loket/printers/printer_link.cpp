#include "loket/printers/printer_link.h"

#include <algorithm>

namespace {
constexpr int kLingerMs = 3'000;  ///< for the last bytes of an ended connection
}

PrinterLink::PrinterLink(const RawPrinter& printer, const QByteArray& job, const Timing& timing, QObject* parent)
    : QObject(parent), m_printer(printer), m_timing(timing), m_talk(job, timing.talk) {
  m_clock.start();
  m_timer.setSingleShot(true);
  connect(&m_timer, &QTimer::timeout, this, [this] {
    m_talk.wake(m_clock.elapsed());
    pump();
  });
  follow(m_socket);
  follow(m_device);
  connect(&m_device, &PrinterDevice::paperEnded, this, [this] { m_hasPaperEnded = true; });
}

template <typename Hand>
void PrinterLink::follow(Hand& hand) {
  connect(&hand, &Hand::opened, this, [this] {
    m_talk.opened(m_clock.elapsed());
    pump();
  });
  connect(&hand, &Hand::received, this, [this](const QByteArray& bytes) {
    m_talk.received(bytes, m_clock.elapsed());
    pump();
  });
  connect(&hand, &Hand::written, this, [this](qint64 bytes) {
    m_talk.written(bytes, m_clock.elapsed());
    pump();
  });
  connect(&hand, &Hand::lost, this, [this](bool wasOpen, const QString& words) {
    qWarning("printer %s: %s", qPrintable(m_printer.name), qPrintable(words));
    if (!wasOpen) return end({QStringLiteral("printer_unreachable"), false});
    m_talk.lost();
    PrinterTalk::Outcome outcome = m_talk.outcome().value_or(PrinterTalk::Outcome());
    if (m_hasPaperEnded) outcome.reason = QStringLiteral("paper_out");
    end(outcome);
  });
}

void PrinterLink::start() {
  if (m_printer.kind == RawPrinter::Kind::Device) return m_device.open(m_printer.address);
  const auto address = readPrinterAddress(m_printer.address);
  if (!address) return end({QStringLiteral("printer_unreachable"), false});
  m_socket.open(address->host, address->port, m_timing.connectMs);
}

void PrinterLink::send(const QByteArray& bytes) {
  if (m_printer.kind == RawPrinter::Kind::Device) {
    m_device.write(bytes);
  } else {
    m_socket.write(bytes);
  }
}

void PrinterLink::pump() {
  if (m_isEnded) return;
  if (const QByteArray bytes = m_talk.takeOutgoing(); !bytes.isEmpty()) send(bytes);
  if (m_isEnded) return;  // the line was lost in the act
  if (m_talk.outcome()) return end(*m_talk.outcome());
  if (const auto at = m_talk.nextWakeMs())
    m_timer.start(static_cast<int>(std::clamp<qint64>(*at - m_clock.elapsed(), 0, 60'000)));
}

void PrinterLink::end(const PrinterTalk::Outcome& outcome) {
  if (std::exchange(m_isEnded, true)) return;
  m_timer.stop();
  m_socket.close();
  m_device.close();
  Q_EMIT ended(outcome);
  QTimer::singleShot(kLingerMs, this, &QObject::deleteLater);
}
