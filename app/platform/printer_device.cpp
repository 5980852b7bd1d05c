#include "platform/printer_device.h"

// Unix; the other half is printer_device_win.cpp.
#if !defined(Q_OS_WIN)

#include <QFile>
#include <QSocketNotifier>

#include <array>
#include <cerrno>
#include <system_error>

#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

namespace {

QString wordsOf(int error) { return QString::fromStdString(std::generic_category().message(error)); }

}  // namespace

class PrinterDevice::Handle {
 public:
  explicit Handle(int file) : m_file(file) {}
  ~Handle() {
    reader.reset();
    writer.reset();
    ::close(m_file);
  }
  Handle(const Handle&) = delete;
  Handle& operator=(const Handle&) = delete;
  [[nodiscard]] int file() const { return m_file; }

  std::unique_ptr<QSocketNotifier> reader;
  std::unique_ptr<QSocketNotifier> writer;

 private:
  int m_file;
};

PrinterDevice::PrinterDevice(QObject* parent) : QObject(parent) {}

PrinterDevice::~PrinterDevice() = default;

void PrinterDevice::open(const QString& address) {
  const QByteArray path = QFile::encodeName(address);
  constexpr int kFlags = O_NONBLOCK | O_NOCTTY | O_CLOEXEC;
  bool isReadable = true;
  int file = ::open(path.constData(), O_RDWR | kFlags);
  if (file < 0 && (errno == EACCES || errno == EINVAL)) {
    // A one-way device, or one that this user may only write to: it prints and tells nothing.
    isReadable = false;
    file = ::open(path.constData(), O_WRONLY | kFlags);
  }
  if (file < 0) {
    const QString words = wordsOf(errno);
    QMetaObject::invokeMethod(
        this, [this, words] { lose(words); }, Qt::QueuedConnection);
    return;
  }
  m_handle = std::make_unique<Handle>(file);
  if (termios line{}; ::isatty(file) == 1 && ::tcgetattr(file, &line) == 0) {
    ::cfmakeraw(&line);  // a line feed stays one byte
    if (::tcsetattr(file, TCSANOW, &line) != 0) qWarning("printer line: %s", qPrintable(wordsOf(errno)));
  }
  m_wasOpen = true;
  if (isReadable) {
    m_handle->reader = std::make_unique<QSocketNotifier>(file, QSocketNotifier::Read);
    connect(m_handle->reader.get(), &QSocketNotifier::activated, this, [this] {
      std::array<char, 256> bytes{};
      const ssize_t count = ::read(m_handle->file(), bytes.data(), bytes.size());
      if (count > 0) {
        Q_EMIT received(QByteArray(bytes.data(), static_cast<qsizetype>(count)));
      } else if (count < 0 && errno != EAGAIN && errno != EINTR) {
        lose(wordsOf(errno));
      } else if (count == 0) {
        // Nothing to read now and for ever: some USB printers have no way back.
        m_handle->reader->setEnabled(false);
      }
    });
  }
  m_handle->writer = std::make_unique<QSocketNotifier>(file, QSocketNotifier::Write);
  m_handle->writer->setEnabled(false);
  connect(m_handle->writer.get(), &QSocketNotifier::activated, this, [this] { pump(); });
  QMetaObject::invokeMethod(
      this, [this] { Q_EMIT opened(); }, Qt::QueuedConnection);
}

void PrinterDevice::write(const QByteArray& bytes) {
  if (m_isOver || !m_handle) return;
  m_waiting.append(bytes);
  m_handle->writer->setEnabled(true);
}

void PrinterDevice::pump() {
  if (m_isOver) return;
  if (m_waiting.isEmpty()) return m_handle->writer->setEnabled(false);
  const ssize_t count = ::write(m_handle->file(), m_waiting.constData(), static_cast<std::size_t>(m_waiting.size()));
  if (count < 0) {
    const int error = errno;
    if (error == EAGAIN || error == EINTR) return;
    m_handle->writer->setEnabled(false);
    if (error == ENOSPC) Q_EMIT paperEnded();  // usblp's word for it
    return lose(wordsOf(error));
  }
  m_waiting.remove(0, static_cast<qsizetype>(count));
  if (m_waiting.isEmpty()) m_handle->writer->setEnabled(false);
  Q_EMIT written(count);
}

void PrinterDevice::close() {
  m_isOver = true;
  m_handle.reset();
}

void PrinterDevice::lose(const QString& words) {
  if (m_isOver) return;
  m_isOver = true;
  if (m_handle) {
    m_handle->writer->setEnabled(false);
    if (m_handle->reader) m_handle->reader->setEnabled(false);
  }
  Q_EMIT lost(m_wasOpen, words);
}

#endif
