#include "net/printer_socket.h"

PrinterSocket::PrinterSocket(QObject* parent) : QObject(parent) {
  m_timer.setSingleShot(true);
  connect(&m_timer, &QTimer::timeout, this, [this] { lose(QStringLiteral("no answer to the connection")); });
  connect(&m_socket, &QTcpSocket::connected, this, [this] {
    m_timer.stop();
    m_wasOpen = true;
    m_socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
    // What this program's system keeps for a printer that has stopped taking counts as passed on; it shall be little.
    m_socket.setSocketOption(QAbstractSocket::SendBufferSizeSocketOption, 8'192);
    Q_EMIT opened();
  });
  connect(&m_socket, &QTcpSocket::readyRead, this, [this] { Q_EMIT received(m_socket.readAll()); });
  connect(&m_socket, &QTcpSocket::bytesWritten, this, &PrinterSocket::written);
  connect(&m_socket, &QTcpSocket::errorOccurred, this, [this] { lose(m_socket.errorString()); });
  connect(&m_socket, &QTcpSocket::disconnected, this, [this] { lose(QStringLiteral("disconnected")); });
}

void PrinterSocket::open(const QString& host, quint16 port, int timeoutMs) {
  m_timer.start(timeoutMs);
  m_socket.setProxy(QNetworkProxy::NoProxy);  // a printer stands in the hall's own network
  m_socket.connectToHost(host, port);
}

void PrinterSocket::write(const QByteArray& bytes) {
  if (!m_isOver && m_socket.write(bytes) != bytes.size()) lose(m_socket.errorString());
}

void PrinterSocket::close() {
  m_isOver = true;
  m_timer.stop();
  m_socket.disconnectFromHost();
}

void PrinterSocket::lose(const QString& words) {
  if (m_isOver) return;
  m_isOver = true;
  m_timer.stop();
  Q_EMIT lost(m_wasOpen, words);
}
