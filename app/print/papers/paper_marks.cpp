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
  return withBar(std::move(paper), word(Word::Copy, language).arg(mark.n),
                 word(Word::Reprinted, language)
                     .arg(plainDate(mark.printedAt.date, language), clockTime(mark.printedAt, language)));
}

Paper withMark(Paper paper, const VoidMark& mark, Language language) {
  return withBar(
      std::move(paper), word(Word::Voided, language),
      word(Word::Reversal, language)
          .arg(mark.reversalNumber, plainDate(mark.reversedAt.date, language), clockTime(mark.reversedAt, language)));
}
