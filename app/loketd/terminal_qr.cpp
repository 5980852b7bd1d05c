#include "loketd/terminal_qr.h"

#include "print/qr_code.h"

QString terminalQr(const QString& text) {
  const auto matrix = encodeQr(text);
  if (!matrix) return {};
  constexpr int kQuiet = 2;  // on a bright ground of its own this is enough for every reader
  const auto isDark = [&](int x, int y) {
    return x >= 0 && y >= 0 && x < matrix->size && y < matrix->size && matrix->isDark(x, y);
  };
  QString picture;
  for (int y = -kQuiet; y < matrix->size + kQuiet; y += 2) {
    picture += QStringLiteral("\x1b[30;107m");
    for (int x = -kQuiet; x < matrix->size + kQuiet; ++x) {
      const bool isUpper = isDark(x, y);
      const bool isLower = isDark(x, y + 1);
      picture += isUpper && isLower ? QStringLiteral("█")
                 : isUpper          ? QStringLiteral("▀")
                 : isLower          ? QStringLiteral("▄")
                                    : QStringLiteral(" ");
    }
    picture += QStringLiteral("\x1b[0m\n");
  }
  return picture;
}
