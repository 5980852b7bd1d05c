#include "print/papers/payment_code.h"

#include "print/papers/parts.h"

using namespace parts;

Result<Paper> compose(const PaymentCode& code, PaperSize size) {
  if (code.total <= 0) return failure(ErrorCode::Invalid, QStringLiteral("no sum"), QStringLiteral("total"));
  const Result<QrMatrix> matrix = encodeQr(code.qris);
  if (!matrix) return tl::unexpected<Error>(matrix.error());
  const Language in = code.language;
  const bool isSlip = isRoll(size);
  const bool isNarrow = size == PaperSize::Roll58;
  const int text = isSlip ? kText : pt(10);
  const int small = isSlip ? kSmall : pt(8);
  const double unit = isSlip ? 1 : 3;

  Paper paper;
  paper.size = size;
  paper.title = word(Word::PaymentCodeTitle, in) + QLatin1Char(' ') + code.number;
  paper.pageLabel = pageLabel(code.number, in);
  auto& blocks = paper.blocks;
  if (isSlip) {
    add(blocks, {centered(code.letterhead.government, kText, kBold), centered(code.letterhead.agency, kText, kMedium),
                 space(17), rule(), space(19),
                 centered(word(Word::PaymentCodeTitle, in), isNarrow ? kLarge : kTitle, kBold, 1.2),
                 centered(word(Word::Number, in).arg(code.number), kText, kMedium), space(17), dashes(), space(19)});
  } else {
    add(blocks, sheetHead(code.letterhead));
    add(blocks, sheetTitle(word(Word::PaymentCodeTitle, in), word(Word::Number, in).arg(code.number)));
  }
  const auto told = [&](Word label, const QString& value) {
    if (!isSlip) {
      blocks.emplace_back(fact(word(label, in), value));
    } else {
      add(blocks, {paragraph(word(label, in), kSmall, kMedium), paragraph(value, kText, kBold), space(8)});
    }
  };
  told(Word::Payer, code.payer);
  told(Word::PaidFor, code.purpose + QStringLiteral(", ") + code.code);
  PairBlock sum{{word(Word::Total, in), isSlip ? kText : pt(12), kBold},
                {rupiah(code.total, in),
                 isNarrow ? 40
                 : isSlip ? kSum
                          : pt(14),
                 kBold}};
  sum.lineHeight = 1.12;
  sum.isFitted = true;
  add(blocks, {space(6 * unit), RuleBlock{isSlip ? 3.0 : 8.0, false}, space(10 * unit), sum, space(10 * unit)});
  const QString until =
      word(Word::PayUntil, in).arg(clockTime(code.validUntil, in), shortDate(code.validUntil.date, in));
  const Block who = paragraph(code.merchant, text, kBold);
  const Block id = paragraph(QStringLiteral("NMID ") + code.nmid, small, kMedium);
  const Block when = paragraph(until, small, kMedium);
  if (!isSlip) {
    add(blocks, {elastic(24, 8), sheetQr(*matrix, {who, id, when}), elastic(24, 8)});
  } else {
    // The code alone in its line: a telephone in the hall reads larger modules better.
    add(blocks,
        {rollQr(*matrix, isNarrow ? 330 : 400, {}), centered(code.merchant, kText, kBold),
         centered(QStringLiteral("NMID ") + code.nmid, kSmall, kMedium), centered(until, kSmall, kMedium), space(12)});
  }
  add(blocks, {BarBlock{{{word(Word::Awaiting, in), text, kBold}}, isSlip ? 12.0 : 24.0}, space(10 * unit),
               paragraph(word(Word::NoProofOfPayment, in), text, kMedium)});
  if (isSlip) {
    add(blocks, {space(14), dashes()});
    add(blocks, rollFoot(code.counter, code.number));
  } else {
    blocks.emplace_back(elastic(60, 28));
    paper.footer = sheetFoot(code.letterhead);
  }
  return paper;
}
