#include "print/escpos/escpos_writer.h"

#include <algorithm>

namespace {

constexpr int kEsc = 0x1B;
constexpr int kFs = 0x1C;
constexpr int kGs = 0x1D;
constexpr int kDle = 0x10;
constexpr int kLineFeed = 0x0A;
constexpr int kDotsPerInch = 203;
constexpr int kBandRows = 128;  ///< small heads have room for a few kilobytes of a picture at once

/// A printer obeys DLE EOT, DLE ENQ and DLE DC4 the moment they arrive, also inside a picture, and DLE DC4 opens the
/// drawer or turns it off. One dot beside the pattern takes it apart.
void breakRealTimeCommands(QByteArray& data) {
  for (qsizetype i = 0; i + 1 < data.size(); ++i) {
    const char next = data[i + 1];
    if (data[i] == kDle && (next == 0x04 || next == 0x05 || next == 0x14)) data[i] = static_cast<char>(kDle | 0x08);
  }
}

}  // namespace

void EscPosWriter::put(std::initializer_list<int> bytes) {
  for (const int byte : bytes) m_bytes.append(static_cast<char>(byte));
}

void EscPosWriter::put16(int value) { put({value & 0xFF, (value >> 8) & 0xFF}); }

void EscPosWriter::begin(CodePage codePage, int width) {
  put({kEsc, '@'});
  put({kFs, '.'});  // printers for the Chinese market take two bytes above 7F for one letter until told not to
  put({kEsc, 'R', 0});
  put({kEsc, 't', selectorOf(codePage)});
  put({kGs, 'P', kDotsPerInch, kDotsPerInch});
  put({kGs, 'L', 0, 0});
  put({kGs, 'W'});
  put16(width);
  m_letters = {};
  m_lineHeight = -1;
}

void EscPosWriter::letters(const PrinterLetters& letters) {
  if (letters.font != m_letters.font) put({kEsc, 'M', letters.font == PrinterLetters::Font::A ? 0 : 1});
  if (letters.wide != m_letters.wide || letters.high != m_letters.high)
    put({kGs, '!', ((std::clamp(letters.wide, 1, 8) - 1) << 4) | (std::clamp(letters.high, 1, 8) - 1)});
  if (letters.isBold != m_letters.isBold) put({kEsc, 'E', letters.isBold ? 1 : 0});
  m_letters = letters;
}

void EscPosWriter::moveTo(int x) {
  put({kEsc, '$'});
  put16(std::max(0, x));
}

void EscPosWriter::text(const QByteArray& bytes) { m_bytes.append(bytes); }

void EscPosWriter::endLine(int height) {
  const int spacing = std::clamp(height, 0, 255);
  if (spacing != m_lineHeight) put({kEsc, '3', spacing});
  m_lineHeight = spacing;
  put({kLineFeed});
}

void EscPosWriter::feed(int height) {
  for (int left = height; left > 0; left -= 255) put({kEsc, 'J', std::min(left, 255)});
}

void EscPosWriter::picture(const QImage& mono) {
  const int rowBytes = (mono.width() + 7) / 8;
  const int lastBits = mono.width() % 8;
  for (int top = 0; top < mono.height(); top += kBandRows) {
    const int rows = std::min(kBandRows, mono.height() - top);
    QByteArray data;
    data.reserve(qsizetype{rows} * rowBytes);
    for (int y = top; y < top + rows; ++y) {
      data.append(reinterpret_cast<const char*>(mono.constScanLine(y)), rowBytes);
      // What lies beyond the picture in its last byte is not defined.
      if (lastBits > 0) data.back() = static_cast<char>(data.back() & (0xFF << (8 - lastBits)));
    }
    breakRealTimeCommands(data);
    put({kGs, 'v', '0', 0});
    put16(rowBytes);
    put16(rows);
    m_bytes.append(data);
  }
}

void EscPosWriter::qr(const QByteArray& text, int module) {
  put({kEsc, 'a', 1});
  put({kGs, '(', 'k', 4, 0, '1', 'A', '2', 0});                     // model 2
  put({kGs, '(', 'k', 3, 0, '1', 'C', std::clamp(module, 1, 16)});  // dots a module
  put({kGs, '(', 'k', 3, 0, '1', 'E', '1'});                        // level M
  put({kGs, '(', 'k'});
  put16(static_cast<int>(text.size()) + 3);
  put({'1', 'P', '0'});
  m_bytes.append(text);
  put({kGs, '(', 'k', 3, 0, '1', 'Q', '0'});
  put({kEsc, 'a', 0});
}

void EscPosWriter::openDrawer() { put({kEsc, 'p', 0, 25, 250}); }

void EscPosWriter::cut() { put({kGs, 'V', 'B', 0}); }
