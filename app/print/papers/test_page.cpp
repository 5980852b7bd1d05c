#include "print/papers/test_page.h"

#include "print/papers/parts.h"

using namespace parts;

namespace {

QString mediumName(PaperSize size) {
  switch (size) {
    case PaperSize::Roll80:
      return QStringLiteral("80 mm, 576 × 203 dpi");
    case PaperSize::Roll58:
      return QStringLiteral("58 mm, 384 × 203 dpi");
    case PaperSize::A5:
      return QStringLiteral("A5, 148 × 210 mm");
    case PaperSize::A4:
      return QStringLiteral("A4, 210 × 297 mm");
  }
  return {};
}

}  // namespace

Result<Paper> compose(const TestPage& page, PaperSize size) {
  const Result<QrMatrix> matrix = encodeQr(page.qr);
  if (!matrix) return tl::unexpected<Error>(matrix.error());
  const Language in = page.language;
  const bool isSlip = isRoll(size);
  // One composition for both kinds: a roll's sizes, or the sheet's in its own unit.
  const int small = isSlip ? kSmall : pt(8);
  const int text = isSlip ? kText : pt(9);
  const double unit = isSlip ? 1 : 3.5;
  const RuleBlock line{isSlip ? 3.0 : 8.0, false};
  const RuleBlock broken{isSlip ? 3.0 : 8.0, true};

  Paper paper;
  paper.size = size;
  paper.title = word(Word::TestTitle, in) + QLatin1Char(' ') + page.printer;
  paper.pageLabel = pageLabel(page.counter, in);
  auto& blocks = paper.blocks;
  blocks.emplace_back(line);
  blocks.emplace_back(space(14 * unit));
  if (isSlip) {
    blocks.emplace_back(centered(page.letterhead.officeLong, kText, kBold));
  } else {
    add(blocks, sheetHead(page.letterhead));
    blocks.emplace_back(space(14 * unit));
  }
  add(blocks, {centered(word(Word::TestTitle, in), isSlip ? kTitle : pt(14), kBold, 1.2), space(10 * unit)});
  const auto line2 = [&](Word label, const QString& value) {
    blocks.emplace_back(isSlip ? pair(word(label, in), value, kText) : fact(word(label, in), value));
  };
  line2(Word::Printer, page.printer);
  line2(Word::Medium, mediumName(size));
  line2(Word::PrintedAt, plainDate(page.printedAt.date, in) + QStringLiteral(", ") + clockTime(page.printedAt, in));
  add(blocks, {space(12 * unit), broken, space(12 * unit), paragraph(word(Word::TestSizes, in), small, kMedium)});
  const std::vector<int> sizes = isSlip ? std::vector<int>{kSmall, kText, kLarge, kTitle, kSum}
                                        : std::vector<int>{pt(8), pt(9), pt(10), pt(12), pt(14)};
  for (const int one : sizes)
    blocks.emplace_back(paragraph(QStringLiteral("0123456789 Aa Gg Rp1.201.000"), one, kMedium));
  add(blocks, {space(12 * unit), NumberBlock{QStringLiteral("A-012"), isSlip ? 120 : 500, kBold}, space(12 * unit),
               BarBlock{{{QStringLiteral("SALINAN · DIBATALKAN"), text, kBold}}, 8 * unit}, space(8 * unit)});
  QrBlock code;
  code.matrix = *matrix;
  code.extent = isSlip ? 175 : mm(25);
  add(blocks, {code, centered(word(Word::TestQr, in), small, kMedium), space(10 * unit),
               centered(word(Word::TestEdges, in), small, kMedium), space(12 * unit), line});
  return paper;
}
