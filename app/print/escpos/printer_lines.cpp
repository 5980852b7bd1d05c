#include "print/escpos/printer_lines.h"

#include <algorithm>
#include <numeric>

namespace {

constexpr int kSmallLetters = 22;  ///< up to here the small font
constexpr int kTallLetters = 32;   ///< from here twice as high
constexpr int kLargeLetters = 46;  ///< from here twice as wide too
constexpr int kBoldWeight = 700;

struct Cell {
  char byte = ' ';
  PrinterLetters letters;
  bool isBreak = false;  ///< a space where a line may end
  bool isNewLine = false;
};

PrinterLine lineOf(const std::vector<Cell>& cells, std::size_t from, std::size_t to) {
  while (to > from && cells[to - 1].isBreak) --to;
  PrinterLine line;
  for (std::size_t i = from; i < to; ++i) {
    if (line.words.empty() || !(line.words.back().letters == cells[i].letters))
      line.words.push_back({{}, cells[i].letters});
    line.words.back().bytes.append(cells[i].byte);
  }
  return line;
}

}  // namespace

int PrinterLine::width() const {
  return std::accumulate(words.begin(), words.end(), 0,
                         [](int sum, const PrinterWords& one) { return sum + one.width(); });
}

int PrinterLine::height() const {
  int height = 0;
  for (const PrinterWords& one : words) height = std::max(height, one.letters.height());
  return height;
}

PrinterLetters PrinterLetterSetter::lettersFor(int size, int weight) {
  PrinterLetters letters;
  letters.font = size <= kSmallLetters ? PrinterLetters::Font::B : PrinterLetters::Font::A;
  letters.high = size >= kTallLetters ? 2 : 1;
  letters.wide = size >= kLargeLetters ? 2 : 1;
  letters.isBold = weight >= kBoldWeight;
  return letters;
}

std::optional<std::vector<PrinterLine>> PrinterLetterSetter::lines(const std::vector<TextRun>& runs, int width) const {
  std::vector<Cell> cells;
  for (const TextRun& run : runs) {
    const PrinterLetters letters = lettersFor(run.size, run.weight);
    for (const QChar c : run.text) {
      if (c == QLatin1Char('\n')) {
        cells.push_back({' ', letters, true, true});
        continue;
      }
      const auto byte = byteOf(m_codePage, c);
      if (!byte) return std::nullopt;
      cells.push_back({*byte, letters, c == QLatin1Char(' '), false});
    }
  }

  std::vector<PrinterLine> lines;
  std::size_t from = 0;
  while (from < cells.size()) {
    std::size_t end = from;  // the letters that fit
    std::size_t lastBreak = from;
    int used = 0;
    while (end < cells.size() && !cells[end].isNewLine) {
      if (cells[end].isBreak)
        lastBreak = end;
      else if (used + cells[end].letters.width() > width)
        break;
      used += cells[end].letters.width();
      ++end;
    }
    const bool isWhole = end == cells.size() || cells[end].isNewLine;
    if (!isWhole && lastBreak > from) end = lastBreak;
    if (end == from && !isWhole) ++end;  // one letter wider than the paper: better cut than never done
    lines.push_back(lineOf(cells, from, end));
    from = end;
    if (from < cells.size() && (cells[from].isNewLine || cells[from].isBreak)) ++from;
    if (!isWhole)
      while (from < cells.size() && cells[from].isBreak && !cells[from].isNewLine) ++from;
  }
  std::erase_if(lines, [](const PrinterLine& line) { return line.words.empty(); });
  return lines;
}
