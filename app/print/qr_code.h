#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

#include "domain/result.h"

/// The modules of one QR code (ISO/IEC 18004) without its quiet zone. A value; any thread.
struct QrMatrix {
  static constexpr int kQuietModules = 4;  ///< what the standard asks for on every side

  int size = 0;            ///< modules a side
  std::vector<bool> dark;  ///< row by row
  QByteArray text = {};    ///< what it says, for a printer that draws its codes itself; UTF-8

  [[nodiscard]] bool isDark(int x, int y) const { return dark[static_cast<std::size_t>(y * size + x)]; }
  bool operator==(const QrMatrix&) const = default;
};

/// Encodes text at level M in the smallest version that holds it. Capitals, figures and " $%*+-./:" take the
/// alphanumeric mode, the rest bytes (UTF-8); the segments are chosen by the library. Pure.
/// Errors: Invalid for empty text or more than version 40 holds.
[[nodiscard]] Result<QrMatrix> encodeQr(const QString& text);
