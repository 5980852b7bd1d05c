#pragma once

#include <QString>

/// A QR code in half-block characters, dark on light whatever the terminal's colours are; empty for text that is too
/// long. Pure.
QString terminalQr(const QString& text);
