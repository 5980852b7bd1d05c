#pragma once

#include <QByteArray>
#include <QImage>

#include "print/escpos/code_page.h"

/// How the printer shall draw letters.
struct PrinterLetters {
  enum class Font { A, B };
  Font font = Font::A;
  int wide = 1;  ///< times the width of the font, 1 to 8
  int high = 1;
  bool isBold = false;
  bool operator==(const PrinterLetters&) const = default;

  [[nodiscard]] int width() const { return (font == Font::A ? 12 : 9) * wide; }  ///< of a letter, in dots
  [[nodiscard]] int height() const { return (font == Font::A ? 24 : 17) * high; }
};

/// Appends the commands of ESC/POS to a job, each named by what it does; knows no paper. Command bytes as in Epson's
/// "ESC/POS Command Reference" (TM printers). All lengths in dots of 203 dpi. One job; any thread.
class EscPosWriter {
 public:
  /// A fresh printer: initialised, no double-byte letters, the code page chosen, dots as units.
  void begin(CodePage codePage, int width);
  void letters(const PrinterLetters& letters);
  /// Where the next word begins in this line.
  void moveTo(int x);
  /// Bytes of the chosen code page.
  void text(const QByteArray& bytes);
  void endLine(int height);
  void feed(int height);
  /// A picture of Format_Mono, 1 is black; at the left edge of the head.
  void picture(const QImage& mono);
  /// A QR code that the printer draws, level M, in the middle of the paper.
  void qr(const QByteArray& text, int module);
  void openDrawer();
  /// Feeds to the knife and cuts, leaving a bridge.
  void cut();

  [[nodiscard]] QByteArray take() { return std::move(m_bytes); }

 private:
  void put(std::initializer_list<int> bytes);
  void put16(int value);

  QByteArray m_bytes;
  PrinterLetters m_letters;
  int m_lineHeight = -1;
};
