#pragma once

#include <QByteArray>
#include <QNetworkProxy>
#include <QObject>
#include <QTcpSocket>
#include <QTimer>

/// A raw connection to a printer (port 9100): bytes there and back, no protocol. One connection, one job. The thread of
/// its event loop.
class PrinterSocket : public QObject {
  Q_OBJECT

 public:
  explicit PrinterSocket(QObject* parent = nullptr);

  /// Connects within `timeoutMs`, or `lost` comes.
  void open(const QString& host, quint16 port, int timeoutMs);
  void write(const QByteArray& bytes);
  /// Passes on what is still under way, then ends the connection.
  void close();

 Q_SIGNALS:
  void opened();
  void received(const QByteArray& bytes);
  /// That many bytes have left this program.
  void written(qint64 bytes);
  /// The connection did not come about, or is gone; once. `words` are the system's, for the log.
  void lost(bool wasOpen, const QString& words);

 private:
  void lose(const QString& words);

  QTcpSocket m_socket;
  QTimer m_timer;
  bool m_wasOpen = false;
  bool m_isOver = false;
};
