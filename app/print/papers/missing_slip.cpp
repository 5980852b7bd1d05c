#include "print/papers/missing_slip.h"

#include "print/papers/parts.h"

using namespace parts;

namespace {

QString atCounter(const MissingSlip& slip) {
  return slip.label.isEmpty() ? slip.counter : slip.label + QStringLiteral(", ") + slip.counter;
}

std::vector<Block> ticks(const MissingSlip& slip, int nameSize, int detailSize, int weight, double gap) {
  std::vector<Block> blocks;
  for (const MissingPaper& paper : slip.missing) {
    TickBlock tick;
    tick.name = {paper.name, nameSize, kBold};
    for (const QString& detail : {paper.form, paper.reason})
      if (!detail.isEmpty()) tick.details.push_back({detail, detailSize, weight});
    add(blocks, {space(gap), tick});
  }
  return blocks;
}

QString presentText(const MissingSlip& slip) {
  const QString names = slip.present.join(QStringLiteral("; "));
  return names.isEmpty() ? slip.presentNote : names + QStringLiteral(". ") + slip.presentNote;
}

Paper roll(const MissingSlip& slip, const QrMatrix& matrix, PaperSize size) {
  const Language in = slip.language;
  const bool isNarrow = size == PaperSize::Roll58;
  Paper paper;
  paper.size = size;
  auto& blocks = paper.blocks;
  add(blocks,
      {centered(slip.letterhead.officeLong, kText, kBold), centered(slip.letterhead.agencyShort, kText, kMedium),
       space(14), BarBlock{{{word(Word::MissingTitle, in), kTitle, kBold}}, 14}, space(12)});
  for (const QString& text : slip.statement) blocks.emplace_back(sentence(text, kText, kMedium, Align::Center));
  add(blocks, {mark("facts"), space(17), dashes(), space(19), pair(word(Word::Service, in), slip.service, kText)});
  const QString date = shortDate(slip.checkedAt.date, in);
  const QString time = clockTime(slip.checkedAt, in);
  blocks.emplace_back(pair(word(Word::CheckedAt, in), isNarrow ? date : date + QStringLiteral(", ") + time, kText));
  if (isNarrow) blocks.emplace_back(pair({}, time, kText));
  blocks.emplace_back(pair(word(Word::QueueNumber, in), atCounter(slip), kText));
  add(blocks,
      {mark("missing"), space(17), rule(), space(20),
       paragraph(word(Word::StillMissing, in).arg(slip.missing.size()).arg(slip.requirementCount), kLarge, kBold)});
  add(blocks, ticks(slip, kTitle, kText, kMedium, 11));
  add(blocks, {space(17), mark("present")});
  if (!slip.present.isEmpty())
    add(blocks, {rule(), space(19), paragraph(word(Word::Present, in).arg(slip.present.size()), kText, kBold),
                 paragraph(presentText(slip), kText, kMedium), space(17)});
  add(blocks, {mark("code"), dashes()});
  if (isNarrow) {
    add(blocks, {rollQr(matrix, 245, {}), centered(slip.returnTitle, kText, kBold),
                 centered(slip.returnText, kSmall, kMedium), space(14)});
  } else {
    blocks.emplace_back(
        rollQr(matrix, 245,
               {paragraph(slip.returnTitle, kText, kBold, 1.45), paragraph(slip.returnText, kSmall, kMedium, 1.36)}));
  }
  add(blocks, {mark("foot"), rule(), space(17)});
  for (const QString& note : slip.notes) blocks.emplace_back(sentence(note, kText, kMedium, Align::Center));
  add(blocks, rollFoot(slip.officer + QStringLiteral(", ") + slip.counter, slip.number));
  return paper;
}

Paper sheet(const MissingSlip& slip, const QrMatrix& matrix, PaperSize size) {
  const Language in = slip.language;
  const int small = pt(8);
  Paper paper;
  paper.size = size;
  auto& blocks = paper.blocks;
  add(blocks, sheetHead(slip.letterhead));
  add(blocks, {elastic(68, 40), BarBlock{{{word(Word::MissingTitle, in), pt(14), kBold}}, 36}, elastic(36, 20)});
  for (const QString& text : slip.statement) blocks.emplace_back(sentence(text, pt(10), 500, Align::Center, 1.35));
  add(blocks,
      {mark("facts"), elastic(52, 24), fact(word(Word::Service, in), slip.service),
       fact(word(Word::CheckedAt, in),
            word(Word::At, in).arg(longDate(slip.checkedAt.date, in), clockTime(slip.checkedAt, in))),
       fact(word(Word::QueueNumber, in), atCounter(slip)), fact(word(Word::NumberLabel, in), slip.number),
       mark("missing"), elastic(48, 20), RuleBlock{8}, elastic(40, 20),
       paragraph(word(Word::StillMissing, in).arg(slip.missing.size()).arg(slip.requirementCount), pt(12), kBold)});
  add(blocks, ticks(slip, pt(13), pt(9), 500, 40));
  add(blocks, {elastic(48, 20), mark("present")});
  if (!slip.present.isEmpty())
    add(blocks,
        {RuleBlock{4}, elastic(40, 20), paragraph(word(Word::Present, in).arg(slip.present.size()), pt(9), kBold, 1.45),
         paragraph(presentText(slip), pt(9), 400, 1.45), elastic(48, 20)});
  // The code stays with the foot: both together on one page.
  blocks.emplace_back(mark("foot"));
  GroupBlock end;
  end.blocks = {RuleBlock{4}, sheetQr(matrix, {paragraph(slip.returnTitle, pt(12), kBold, 1.4),
                                               paragraph(slip.returnText, pt(9), 400, 1.45)})};
  for (const QString& note : slip.notes) end.blocks.emplace_back(sentence(note, pt(9), 500, Align::Start, 1.45));
  add(end.blocks, {elastic(20, 8), paragraph(slip.officer + QStringLiteral(", ") + slip.counter, small, 400, 1.45),
                   elastic(32, 16)});
  blocks.emplace_back(end);
  paper.footer = sheetFoot(slip.letterhead);
  return paper;
}

}  // namespace

Result<Paper> compose(const MissingSlip& slip, PaperSize size) {
  const Result<QrMatrix> matrix = encodeQr(slip.qr);
  if (!matrix) return tl::unexpected<Error>(matrix.error());
  Paper paper = isRoll(size) ? roll(slip, *matrix, size) : sheet(slip, *matrix, size);
  paper.title = word(Word::MissingTitle, slip.language) + QLatin1Char(' ') + slip.number;
  paper.pageLabel = pageLabel(slip.number, slip.language);
  return paper;
}
