#include "print/papers/paper_marks.h"

#include "print/papers/parts.h"

using namespace parts;

namespace {

Paper withBar(Paper paper, const QString& title, const QString& detail) {
  std::vector<Block> blocks;
  if (isRoll(paper.size)) {
    blocks = {BarBlock{{{title, kTitle, kBold}, {detail, kSmall, kMedium}}, 12}, space(14)};
  } else {
    blocks = {BarBlock{{{title, pt(13), 800}, {detail, pt(9), 600}}, 24}, space(40)};
  }
  add(blocks, std::move(paper.blocks));
  paper.blocks = std::move(blocks);
  return paper;
}

}  // namespace

Paper withMark(Paper paper, const CopyMark& mark, Language language) {
  const QString date = plainDate(mark.printedAt.date, language);
  const QString time = clockTime(mark.printedAt, language);
  return withBar(std::move(paper), word(Word::Copy, language).arg(mark.n),
                 mark.officer.isEmpty() ? word(Word::Reprinted, language).arg(date, time)
                                        : word(Word::ReprintedBy, language).arg(date, time, mark.officer));
}

Paper withMark(Paper paper, const VoidMark& mark, Language language) {
  return withBar(
      std::move(paper), word(Word::Voided, language),
      word(Word::Reversal, language)
          .arg(mark.reversalNumber, plainDate(mark.reversedAt.date, language), clockTime(mark.reversedAt, language)));
}
