#include "print/papers/ticket_paper.h"

#include "print/papers/parts.h"

using namespace parts;

namespace {

QString expectedSpan(const TicketPaper& ticket) {
  if (!ticket.expectedFrom) return {};
  const QString from = clockTime(*ticket.expectedFrom, ticket.language);
  if (!ticket.expectedTo || *ticket.expectedTo == *ticket.expectedFrom) return from;
  return from + QStringLiteral("–") + clockTime(*ticket.expectedTo, ticket.language);
}

std::vector<Block> times(const TicketPaper& ticket, bool isNarrow) {
  const Language in = ticket.language;
  const int size = isNarrow ? kText : kLarge;
  std::vector<Block> blocks;
  if (isNarrow) {
    blocks.emplace_back(paragraph(longDate(ticket.issued.date, in), size, kMedium));
    blocks.emplace_back(pair(word(Word::Taken, in), clockTime(ticket.issued, in), size));
  } else {
    blocks.emplace_back(pair(mediumDate(ticket.issued.date, in), clockTime(ticket.issued, in), size));
  }
  if (ticket.peopleBefore)
    blocks.emplace_back(pair(word(Word::BeforeYou, in), word(Word::People, in).arg(*ticket.peopleBefore), size));
  // The narrow roll has no room for the second word beside a span of time.
  QString expected = word(Word::Expected, in);
  if (isNarrow) expected = expected.section(QLatin1Char(' '), 0, 0);
  if (ticket.expectedFrom) blocks.emplace_back(pair(expected, expectedSpan(ticket), size));
  return blocks;
}

std::vector<Block> follow(const TicketPaper& ticket, const QrMatrix& matrix, bool isNarrow) {
  const Language in = ticket.language;
  if (isNarrow)
    return {space(12),
            centered(word(Word::FollowOnPhone, in), kText, kBold),
            rollQr(matrix, 175, {}),
            centered(ticket.letterhead.host, kText, kMedium),
            centered(ticket.code, kText, kBold),
            space(8)};
  TextBlock title{{{word(Word::FollowOnPhone, in), kLarge, kBold}}, Align::Start, 1.2};
  title.isBalanced = true;
  return {rollQr(matrix, 200,
                 {title, space(8), paragraph(word(Word::ScanOrOpen, in), kText, kMedium),
                  paragraph(ticket.letterhead.host, kText, kMedium), paragraph(word(Word::AndType, in), kText, kMedium),
                  paragraph(ticket.code, kLarge, kBold, 1.2)})};
}

}  // namespace

Result<Paper> compose(const TicketPaper& ticket, PaperSize size) {
  const bool isNarrow = size == PaperSize::Roll58;
  const Language in = ticket.language;
  Paper paper;
  paper.size = isNarrow ? PaperSize::Roll58 : PaperSize::Roll80;
  paper.title = word(Word::QueueNumber, in) + QLatin1Char(' ') + ticket.label;
  auto& blocks = paper.blocks;

  add(blocks,
      {centered(ticket.letterhead.officeLong, kText, kBold), space(isNarrow ? 12 : 14), rule(), space(14),
       centered(word(Word::QueueNumber, in), isNarrow ? kText : kLarge, kMedium), space(isNarrow ? 18 : 19),
       NumberBlock{ticket.label, isNarrow ? 120 : 174, kBold}, space(21), centered(ticket.service, kTitle, kBold, 1.2),
       centered(ticket.letterhead.agencyShort, isNarrow ? kText : kLarge, kMedium)});
  if (!ticket.zone.isEmpty()) {
    BoxBlock box;
    const QString words = isNarrow ? ticket.zone : word(Word::WaitAt, in).arg(ticket.zone);
    box.blocks = {centered(words, kLarge, kBold)};
    box.paddingY = 4;
    box.isFitted = !isNarrow;
    add(blocks, {space(10), box});
  }
  add(blocks, {mark("times"), space(14), dashes(), space(isNarrow ? 12 : 15)});
  add(blocks, times(ticket, isNarrow));
  add(blocks, {mark("follow"), space(12), dashes()});
  if (!ticket.address.isEmpty()) {
    const Result<QrMatrix> matrix = encodeQr(ticket.address);
    if (!matrix) return tl::unexpected<Error>(matrix.error());
    add(blocks, follow(ticket, *matrix, isNarrow));
    add(blocks, {rule()});
  }
  blocks.emplace_back(mark("foot"));
  if (!ticket.notes.isEmpty()) blocks.emplace_back(space(14));
  for (const QString& note : ticket.notes) blocks.emplace_back(sentence(note, kText, kMedium, Align::Center));
  add(blocks, rollFoot(ticket.issuer, ticket.number));
  return paper;
}
