#pragma once

#include <QByteArray>
#include <QObject>

#include <memory>

/// A printer behind a device of this PC, bytes there and back: a device file on Unix ("/dev/usb/lp0", "/dev/ttyUSB0"),
/// on Windows a port ("LPT1", "COM3", "\\.\…", which answer nothing) or else the name of a printer of the spooler,
/// which takes the bytes raw. One job. The thread of its event loop; on Windows a call may take as long as the port
/// does.
class PrinterDevice : public QObject {
  Q_OBJECT

 public:
  explicit PrinterDevice(QObject* parent = nullptr);
  ~PrinterDevice() override;

  void open(const QString& address);
  void write(const QByteArray& bytes);
  void close();

 Q_SIGNALS:
  void opened();
  void received(const QByteArray& bytes);
  void written(qint64 bytes);
  /// The device cannot be opened, or is gone; once. `words` are the system's, for the log.
  void lost(bool wasOpen, const QString& words);
  /// The device itself says that there is no paper (a USB printer of Linux does); `lost` follows.
  void paperEnded();

 private:
  class Handle;  ///< what the system calls an open device
  void lose(const QString& words);
  void pump();

  std::unique_ptr<Handle> m_handle;
  QByteArray m_waiting;
  bool m_wasOpen = false;
  bool m_isOver = false;
};
