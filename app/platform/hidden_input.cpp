#include "platform/hidden_input.h"

#include <cstdio>
#include <iostream>
#include <string>

#if defined(Q_OS_WIN)
#define NOMINMAX
#include <windows.h>
#else
#include <termios.h>
#include <unistd.h>
#endif

namespace {

/// The terminal without its echo, as long as this lives.
class SilentTerminal {
 public:
#if defined(Q_OS_WIN)
  SilentTerminal() {
    m_input = GetStdHandle(STD_INPUT_HANDLE);
    m_isGood = m_input != INVALID_HANDLE_VALUE && GetConsoleMode(m_input, &m_before) != 0 &&
               SetConsoleMode(m_input, m_before & ~static_cast<DWORD>(ENABLE_ECHO_INPUT)) != 0;
  }
  ~SilentTerminal() {
    if (m_isGood) SetConsoleMode(m_input, m_before);
  }
#else
  SilentTerminal() {
    if (isatty(STDIN_FILENO) == 0 || tcgetattr(STDIN_FILENO, &m_before) != 0) return;
    termios silent = m_before;
    silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    m_isGood = tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent) == 0;
  }
  ~SilentTerminal() {
    if (m_isGood) tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
  }
#endif
  SilentTerminal(const SilentTerminal&) = delete;
  SilentTerminal& operator=(const SilentTerminal&) = delete;
  [[nodiscard]] bool isGood() const { return m_isGood; }

 private:
#if defined(Q_OS_WIN)
  HANDLE m_input = INVALID_HANDLE_VALUE;
  DWORD m_before = 0;
#else
  termios m_before{};
#endif
  bool m_isGood = false;
};

}  // namespace

Result<QString> askHidden(const QString& question) {
  const SilentTerminal terminal;
  if (!terminal.isGood())
    return failure(ErrorCode::NotFound, QStringLiteral("no terminal"), QStringLiteral("terminal"));
  std::fputs(qPrintable(question), stderr);
  std::fflush(stderr);
  std::string line;
  const bool isRead = static_cast<bool>(std::getline(std::cin, line));
  std::fputs("\n", stderr);
  if (!isRead) return failure(ErrorCode::Io, QStringLiteral("end of input"), QStringLiteral("terminal"));
  return QString::fromStdString(line).trimmed();
}
