#include "print/escpos/escpos_job.h"

#include <algorithm>
#include <cmath>

#include "print/escpos/printer_lines.h"
#include "print/layout.h"
#include "print/painter.h"

namespace {

constexpr int kLinesToTearOff = 170;  ///< from the head to the edge where paper without a knife is torn, 21 mm
constexpr int kSampleLine = 30;

class JobMaker {
 public:
  JobMaker(const Paper& paper, const RawPrinter& printer)
      : m_paper(paper), m_printer(printer), m_geometry(geometryOf(paper.size)), m_setter(printer.codePage) {}

  QByteArray make(const EscPosExtras& extras) {
    m_writer.begin(m_printer.codePage, m_geometry.width);
    if (extras.opensDrawer && m_printer.hasDrawer) m_writer.openDrawer();
    m_writer.feed(m_geometry.marginTop);
    addAll(m_paper.blocks);
    addAll(m_paper.footer);
    flush();
    if (extras.showsLetters) showLetters();
    m_writer.feed(m_geometry.marginBottom);
    if (m_printer.hasCutter) {
      m_writer.cut();
    } else {
      m_writer.feed(kLinesToTearOff);
    }
    return m_writer.take();
  }

 private:
  [[nodiscard]] int left() const { return m_geometry.marginX; }
  [[nodiscard]] int width() const { return m_geometry.width - 2 * m_geometry.marginX; }

  void addAll(const std::vector<Block>& blocks) {
    for (const Block& block : blocks) add(block);
  }

  void add(const Block& block) {
    if (const auto* group = std::get_if<GroupBlock>(&block.what)) return addAll(group->blocks);
    if (const auto* space = std::get_if<SpaceBlock>(&block.what); space && m_pictures.empty())
      return m_writer.feed(static_cast<int>(std::lround(space->height)));
    if (const auto* text = std::get_if<TextBlock>(&block.what); text && addText(*text)) return;
    if (const auto* pair = std::get_if<PairBlock>(&block.what); pair && addPair(*pair)) return;
    if (const auto* qr = std::get_if<QrBlock>(&block.what); qr && addQr(*qr)) return;
    m_pictures.push_back(block);
  }

  bool addText(const TextBlock& block) {
    auto lines = m_setter.lines(block.runs, width());
    if (!lines) return false;
    flush();
    if (block.align == Align::Center) lines = balanced(block.runs, std::move(*lines));
    int size = 0;
    for (const TextRun& run : block.runs) size = std::max(size, run.size);
    for (const PrinterLine& line : *lines) put(line, block.align, size * block.lineHeight);
    return true;
  }

  /// No single word alone in the last line: the narrowest width with as many lines.
  [[nodiscard]] std::vector<PrinterLine> balanced(const std::vector<TextRun>& runs,
                                                  std::vector<PrinterLine> lines) const {
    constexpr int kStep = 12;
    for (int narrower = width() - kStep; lines.size() > 1 && narrower > width() / 2; narrower -= kStep) {
      auto tried = m_setter.lines(runs, narrower);
      if (!tried || tried->size() != lines.size()) break;
      lines = std::move(*tried);
    }
    return lines;
  }

  bool addPair(const PairBlock& block) {
    const auto label = m_setter.lines({block.label}, width());
    const auto value = m_setter.lines({block.value}, width());
    if (!label || !value) return false;
    flush();
    const double height = std::max(block.label.size, block.value.size) * block.lineHeight;
    const int gap = PrinterLetterSetter::lettersFor(block.label.size, block.label.weight).width();
    const bool isOneLine =
        label->size() <= 1 && value->size() <= 1 &&
        (label->empty() ? 0 : label->front().width()) + gap + (value->empty() ? 0 : value->front().width()) <= width();
    if (isOneLine) {
      int tallest = 0;
      if (!label->empty()) {
        draw(label->front(), left());
        tallest = label->front().height();
      }
      if (!value->empty()) {
        draw(value->front(), left() + width() - value->front().width());
        tallest = std::max(tallest, value->front().height());
      }
      if (tallest > 0) m_writer.endLine(std::max(tallest + 1, static_cast<int>(std::lround(height))));
      return true;
    }
    for (const PrinterLine& line : *label) put(line, Align::Start, block.label.size * block.lineHeight);
    for (const PrinterLine& line : *value)
      put(line, block.isFitted ? Align::End : Align::Start, block.value.size * block.lineHeight);
    return true;
  }

  /// Words cannot stand beside a code that the printer draws: they follow it.
  bool addQr(const QrBlock& block) {
    if (m_printer.qr != RawPrinter::Qr::Command || block.matrix.text.isEmpty()) return false;
    flush();
    const int module = std::max(3, static_cast<int>(block.extent) / std::max(1, block.matrix.size));
    const int quiet = module * QrMatrix::kQuietModules;
    m_writer.feed(quiet);
    m_writer.qr(block.matrix.text, module);
    m_writer.feed(quiet);
    for (Block below : block.side) {
      if (auto* text = std::get_if<TextBlock>(&below.what)) text->align = Align::Center;
      add(below);
    }
    return true;
  }

  void draw(const PrinterLine& line, int x) {
    for (const PrinterWords& words : line.words) {
      m_writer.letters(words.letters);
      m_writer.moveTo(x);
      m_writer.text(words.bytes);
      x += words.width();
    }
  }

  void put(const PrinterLine& line, Align align, double height) {
    const int room = std::max(0, width() - line.width());
    draw(line, left() + (align == Align::Center ? room / 2 : align == Align::End ? room : 0));
    m_writer.endLine(std::max(line.height() + 1, static_cast<int>(std::lround(height))));
  }

  /// What was left for the layout, as one picture.
  void flush() {
    if (m_pictures.empty()) return;
    Paper part;
    part.size = m_paper.size;
    part.blocks = std::exchange(m_pictures, {});
    const QImage whole = renderRoll(layOut(part));
    const int height = whole.height() - m_geometry.marginTop - m_geometry.marginBottom;
    if (height > 0) m_writer.picture(whole.copy(0, m_geometry.marginTop, whole.width(), height));
  }

  void showLetters() {
    if (m_printer.codePage == CodePage::Picture) return;
    m_writer.feed(kSampleLine / 2);
    const TextRun run{upperHalf(m_printer.codePage), 26, 600};
    if (const auto lines = m_setter.lines({run}, width()))
      for (const PrinterLine& line : *lines) put(line, Align::Start, kSampleLine);
  }

  const Paper& m_paper;
  const RawPrinter& m_printer;
  PaperGeometry m_geometry;
  PrinterLetterSetter m_setter;
  EscPosWriter m_writer;
  std::vector<Block> m_pictures;
};

}  // namespace

Result<QByteArray> encodeEscPos(const Paper& paper, const RawPrinter& printer, const EscPosExtras& extras) {
  if (paper.size != printer.size || !isRoll(paper.size))
    return failure(ErrorCode::Invalid, toKey(paper.size), QStringLiteral("size"));
  return JobMaker(paper, printer).make(extras);
}
