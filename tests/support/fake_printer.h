#pragma once

#include <QHostAddress>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

#include <memory>

/// A receipt printer on port 9100 of the tests, on a thread with an event loop: takes jobs and answers questions about
/// its state as the command tables say, unless it is told to misbehave.
class FakePrinter : public QObject {
 public:
  bool isMute = false;     ///< answers nothing
  bool answersEnd = true;  ///< GS r
  bool isPaperOut = false;
  bool isCoverOpen = false;
  qint64 paperFor = -1;       ///< bytes after which the paper ends; -1 never
  qint64 vanishesAfter = -1;  ///< bytes after which it is gone; -1 never
  int bytesPerTick = 0;       ///< slow: that many each 5 ms; 0: as they come
  bool isStuck = false;       ///< takes the first bytes and then no more

  FakePrinter() {
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
      while (QTcpSocket* socket = m_server.nextPendingConnection()) accept(socket);
    });
    m_server.listen(QHostAddress::LocalHost);
    m_tick.setInterval(5);
    connect(&m_tick, &QTimer::timeout, this, [this] { read(bytesPerTick); });
  }

  [[nodiscard]] QString address() const { return QStringLiteral("127.0.0.1:%1").arg(m_server.serverPort()); }
  /// What came, without questions about the state.
  [[nodiscard]] const QByteArray& job() const { return m_job; }
  [[nodiscard]] int connections() const { return m_connections; }
  void stop() { m_server.close(); }

 private:
  void accept(QTcpSocket* socket) {
    ++m_connections;
    m_socket = socket;
    m_job.clear();
    if (bytesPerTick > 0 || isStuck) socket->setReadBufferSize(1024);
    connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
      if (m_socket == socket) m_socket = nullptr;
    });
    if (bytesPerTick > 0) {
      m_tick.start();
    } else {
      connect(socket, &QTcpSocket::readyRead, this, [this] { read(0); });
    }
  }

  void read(qint64 most) {
    if (!m_socket || (isStuck && m_job.size() > 2'000)) return;
    take(most > 0 ? m_socket->read(most) : isStuck ? m_socket->read(1024) : m_socket->readAll());
  }

  void take(const QByteArray& bytes) {
    for (const char byte : bytes) {
      m_pending.append(byte);
      if (m_pending.size() == 3 && m_pending.startsWith("\x10\x04")) {
        answerState(m_pending[2]);
        m_pending.clear();
      } else if (m_pending.size() == 3 && m_pending.startsWith("\x1D\x72") && m_pending[2] == 1) {
        // Not within a picture of these tests: the encoder asks it last.
        if (answersEnd && !isMute && !isPaperOut) reply(0x00);
        m_job.append(std::exchange(m_pending, {}));
      } else if (!isPrefix(m_pending)) {
        m_job.append(m_pending.front());
        m_pending.remove(0, 1);
        while (!m_pending.isEmpty() && !isPrefix(m_pending)) {
          m_job.append(m_pending.front());
          m_pending.remove(0, 1);
        }
      }
      if (paperFor >= 0 && m_job.size() >= paperFor) isPaperOut = true;
      if (vanishesAfter >= 0 && m_job.size() >= vanishesAfter && m_socket) {
        m_socket->abort();
        return;
      }
    }
  }

  static bool isPrefix(const QByteArray& bytes) {
    return QByteArray("\x10\x04").startsWith(bytes.left(2)) || QByteArray("\x1D\x72").startsWith(bytes.left(2));
  }

  void answerState(char question) {
    if (isMute) return;
    switch (question) {
      case 1:
        return reply(isPaperOut || isCoverOpen ? 0x1A : 0x12);
      case 2:
        return reply(0x12 | (isCoverOpen ? 0x04 : 0) | (isPaperOut ? 0x20 : 0));
      case 4:
        return reply(isPaperOut ? 0x72 : 0x12);
      default:
        return reply(0x12);
    }
  }

  void reply(int byte) {
    if (m_socket) m_socket->write(QByteArray(1, static_cast<char>(byte)));
  }

  QTcpServer m_server;
  QTcpSocket* m_socket = nullptr;
  QTimer m_tick;
  QByteArray m_job;
  QByteArray m_pending;
  int m_connections = 0;
};
