#pragma once

#include <optional>
#include <vector>

#include "print/escpos/escpos_writer.h"
#include "print/paper.h"

/// Words of one line that are drawn alike.
struct PrinterWords {
  QByteArray bytes;
  PrinterLetters letters;

  [[nodiscard]] int width() const { return static_cast<int>(bytes.size()) * letters.width(); }
};

struct PrinterLine {
  std::vector<PrinterWords> words;

  [[nodiscard]] int width() const;
  [[nodiscard]] int height() const;
};

/// Sets text in the letters of a printer, all of one width: sizes of the paper become its fonts and their multiples. A
/// value; any thread.
class PrinterLetterSetter {
 public:
  explicit PrinterLetterSetter(CodePage codePage) : m_codePage(codePage) {}

  static PrinterLetters lettersFor(int size, int weight);
  /// Broken at words, inside a word only when it alone is too wide. Absent where the code page lacks a letter.
  [[nodiscard]] std::optional<std::vector<PrinterLine>> lines(const std::vector<TextRun>& runs, int width) const;

 private:
  CodePage m_codePage;
};
