#include "platform/printer_device.h"

// Windows; the other half is printer_device.cpp.
#if defined(Q_OS_WIN)

#include <QRegularExpression>

#include <algorithm>
#include <string>

#define NOMINMAX
#include <windows.h>
// winspool.h must come after windows.h.
#include <winspool.h>

namespace {

constexpr DWORD kPortWriteMs = 10'000;
constexpr qsizetype kPortion = 4'096;

QString wordsOfLastError() {
  const DWORD error = GetLastError();
  wchar_t* text = nullptr;
  const DWORD length =
      FormatMessageW(FORMAT_MESSAGE_ALLOCATE_BUFFER | FORMAT_MESSAGE_FROM_SYSTEM | FORMAT_MESSAGE_IGNORE_INSERTS,
                     nullptr, error, 0, reinterpret_cast<wchar_t*>(&text), 0, nullptr);
  const QString words = length > 0 ? QString::fromWCharArray(text, static_cast<qsizetype>(length)).trimmed()
                                   : QStringLiteral("error %1").arg(error);
  if (text) LocalFree(text);
  return words;
}

/// "LPT1" and "COM3" are ports of the system; all else that is no path is the name of a printer.
QString portPath(const QString& address) {
  static const QRegularExpression kPort(QStringLiteral("^(LPT|COM)[0-9]{1,3}:?$"),
                                        QRegularExpression::CaseInsensitiveOption);
  if (address.startsWith(QLatin1String("\\\\.\\"))) return address;
  if (!kPort.match(address).hasMatch()) return {};
  QString name = address;
  name.remove(QLatin1Char(':'));
  return QLatin1String("\\\\.\\") + name;
}

}  // namespace

class PrinterDevice::Handle {
 public:
  ~Handle() {
    if (m_port != INVALID_HANDLE_VALUE) CloseHandle(m_port);
    if (!m_printer) return;
    if (m_isPage) EndPagePrinter(m_printer);
    if (m_isDocument) EndDocPrinter(m_printer);
    ClosePrinter(m_printer);
  }
  Handle() = default;
  Handle(const Handle&) = delete;
  Handle& operator=(const Handle&) = delete;

  bool openPort(const QString& path) {
    const std::wstring name = path.toStdWString();
    m_port = CreateFileW(name.c_str(), GENERIC_WRITE, 0, nullptr, OPEN_EXISTING, FILE_ATTRIBUTE_NORMAL, nullptr);
    if (m_port == INVALID_HANDLE_VALUE) return false;
    // A printer that takes nothing must not hold this thread for ever. A port without time limits has a driver that
    // ends by itself.
    COMMTIMEOUTS limits{};
    if (GetCommTimeouts(m_port, &limits) != 0) {
      limits.WriteTotalTimeoutConstant = kPortWriteMs;
      limits.WriteTotalTimeoutMultiplier = 0;
      SetCommTimeouts(m_port, &limits);
    }
    return true;
  }

  bool openSpooler(const QString& printer) {
    std::wstring name = printer.toStdWString();
    if (OpenPrinterW(name.data(), &m_printer, nullptr) == 0) {
      m_printer = nullptr;
      return false;
    }
    std::wstring title = L"Loket";
    std::wstring type = L"RAW";
    DOC_INFO_1W document{};
    document.pDocName = title.data();
    document.pDatatype = type.data();
    m_isDocument = StartDocPrinterW(m_printer, 1, reinterpret_cast<BYTE*>(&document)) != 0;
    m_isPage = m_isDocument && StartPagePrinter(m_printer) != 0;
    return m_isPage;
  }

  /// Bytes that were taken; absent with the system's last error.
  qsizetype write(const QByteArray& bytes) {
    DWORD taken = 0;
    const auto size = static_cast<DWORD>(std::min(bytes.size(), kPortion));
    const bool isGood = m_port != INVALID_HANDLE_VALUE
                            ? WriteFile(m_port, bytes.constData(), size, &taken, nullptr) != 0
                            : WritePrinter(m_printer, const_cast<char*>(bytes.constData()), size, &taken) != 0;
    return isGood ? static_cast<qsizetype>(taken) : -1;
  }

 private:
  HANDLE m_port = INVALID_HANDLE_VALUE;
  HANDLE m_printer = nullptr;
  bool m_isDocument = false;
  bool m_isPage = false;
};

PrinterDevice::PrinterDevice(QObject* parent) : QObject(parent) {}

PrinterDevice::~PrinterDevice() = default;

void PrinterDevice::open(const QString& address) {
  m_handle = std::make_unique<Handle>();
  const QString path = portPath(address);
  const bool isOpen = path.isEmpty() ? m_handle->openSpooler(address) : m_handle->openPort(path);
  const QString words = isOpen ? QString() : wordsOfLastError();
  QMetaObject::invokeMethod(
      this,
      [this, isOpen, words] {
        if (!isOpen) return lose(words);
        m_wasOpen = true;
        Q_EMIT opened();
      },
      Qt::QueuedConnection);
}

void PrinterDevice::write(const QByteArray& bytes) {
  if (m_isOver) return;
  m_waiting.append(bytes);
  QMetaObject::invokeMethod(
      this, [this] { pump(); }, Qt::QueuedConnection);
}

void PrinterDevice::pump() {
  if (m_isOver || m_waiting.isEmpty()) return;
  const qsizetype taken = m_handle->write(m_waiting);
  if (taken < 0) return lose(wordsOfLastError());
  if (taken == 0) return;  // the port's time limit; the talk sees that nothing moves
  m_waiting.remove(0, taken);
  if (!m_waiting.isEmpty())
    QMetaObject::invokeMethod(
        this, [this] { pump(); }, Qt::QueuedConnection);
  Q_EMIT written(taken);
}

void PrinterDevice::close() {
  m_isOver = true;
  m_handle.reset();
}

void PrinterDevice::lose(const QString& words) {
  if (m_isOver) return;
  m_isOver = true;
  Q_EMIT lost(m_wasOpen, words);
}

#endif
