#include "loket/printers/raw_printers.h"

#include <QPointer>

RawPrinters::RawPrinters(const PrinterLink::Timing& timing) : m_timing(timing), m_worker(new QObject()) {
  m_thread.setObjectName(QStringLiteral("printers"));
  m_worker->moveToThread(&m_thread);
  QObject::connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
  m_thread.start();
}

RawPrinters::~RawPrinters() {
  m_thread.quit();
  m_thread.wait();
}

void RawPrinters::send(const RawPrinter& printer, const QByteArray& job, QObject* context, Ended ended) {
  auto tell = [home = &m_home, guard = QPointer<QObject>(context),
               ended = std::move(ended)](const PrinterTalk::Outcome& outcome) {
    // The destructor waits for the printers' thread, so that home is there whenever this runs.
    QMetaObject::invokeMethod(
        home,
        [guard, ended, outcome] {
          if (guard) ended(outcome);
        },
        Qt::QueuedConnection);
  };
  QMetaObject::invokeMethod(
      m_worker,
      [this, printer, job, tell = std::move(tell)] {
        auto* link = new PrinterLink(printer, job, m_timing, m_worker);
        QObject::connect(link, &PrinterLink::ended, m_worker, tell);
        link->start();
      },
      Qt::QueuedConnection);
}
