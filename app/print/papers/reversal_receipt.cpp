#include "print/papers/reversal_receipt.h"

#include "print/papers/parts.h"

using namespace parts;

Result<Paper> compose(const ReversalReceipt& receipt, PaperSize size) {
  if (receipt.returned < 0)
    return failure(ErrorCode::Invalid, QStringLiteral("a negative sum"), QStringLiteral("returned"));
  const Result<QrMatrix> matrix = encodeQr(receipt.qr);
  if (!matrix) return tl::unexpected<Error>(matrix.error());
  const Language in = receipt.language;
  const bool isSlip = isRoll(size);
  const bool isNarrow = size == PaperSize::Roll58;
  // One composition for both kinds: a roll's sizes, or the sheet's in its own unit.
  const int small = isSlip ? kSmall : pt(8);
  const int text = isSlip ? kText : pt(10);
  const double unit = isSlip ? 1 : 3;
  const RuleBlock line{isSlip ? 3.0 : 8.0, false};
  const RuleBlock broken{isSlip ? 3.0 : 8.0, true};

  Paper paper;
  paper.size = size;
  paper.title = word(Word::ReversalTitle, in) + QLatin1Char(' ') + receipt.number;
  paper.pageLabel = pageLabel(receipt.number, in);
  auto& blocks = paper.blocks;
  const auto told = [&](Word label, const QString& value) {
    if (!isSlip) {
      blocks.emplace_back(fact(word(label, in), value));
    } else {
      add(blocks, {paragraph(word(label, in), kSmall, kMedium), paragraph(value, kText, kBold), space(8)});
    }
  };
  const auto at = [&](const Moment& moment) {
    return (isSlip ? shortDate(moment.date, in) : longDate(moment.date, in)) + QStringLiteral(", ") +
           clockTime(moment, in);
  };
  if (isSlip) {
    add(blocks,
        {centered(receipt.letterhead.government, kText, kBold), centered(receipt.letterhead.agency, kText, kMedium),
         space(17), rule(), space(19), centered(word(Word::ReversalTitle, in), isNarrow ? kLarge : kTitle, kBold, 1.2),
         centered(word(Word::Number, in).arg(receipt.number), kText, kMedium), space(17), dashes(), space(19)});
  } else {
    add(blocks, sheetHead(receipt.letterhead));
    add(blocks, sheetTitle(word(Word::ReversalTitle, in), word(Word::Number, in).arg(receipt.number)));
  }
  told(Word::Date, at(receipt.reversedAt));
  if (!receipt.original.isEmpty()) told(Word::Reverses, receipt.original);
  told(Word::PaidOn, at(receipt.paidAt) + QStringLiteral(", ") + receipt.method);
  told(Word::Payer, receipt.payer);
  told(Word::PaidFor, receipt.purpose);
  told(Word::Reason, receipt.reason);
  add(blocks, {space(10 * unit), line, space(10 * unit)});
  if (receipt.returned > 0) {
    PairBlock sum{{word(Word::GivenBack, in), isSlip ? kText : pt(12), kBold},
                  {rupiah(receipt.returned, in),
                   isNarrow ? 40
                   : isSlip ? kSum
                            : pt(14),
                   kBold}};
    sum.lineHeight = 1.12;
    sum.isFitted = true;
    BoxBlock words;
    words.paddingX = isSlip ? 19 : 46;
    words.paddingY = isSlip ? 13 : 36;
    words.stroke = isSlip ? 3 : 8;
    words.blocks = {paragraph(word(Word::InWords, in), small, kMedium),
                    paragraph(receipt.returnedInWords, text, kBold)};
    add(blocks, {sum, space(12 * unit), words});
  } else {
    blocks.emplace_back(centered(word(Word::NothingGivenBack, in), text, kBold));
  }
  add(blocks, {space(14 * unit), broken});
  const QString signedBy = word(Word::SignedBy, in).arg(receipt.counter, unbroken(receipt.keyDigits));
  if (!isSlip) {
    add(blocks, {elastic(24, 8),
                 sheetQr(*matrix, {paragraph(word(Word::CheckGenuine, in), pt(10), 800, 1.4),
                                   paragraph(signedBy, small, 400, 1.44)}),
                 elastic(24, 8)});
  } else if (isNarrow) {
    add(blocks, {rollQr(*matrix, 245, {}), centered(word(Word::CheckGenuine, in), kText, kBold),
                 centered(signedBy, kSmall, kMedium), space(14)});
  } else {
    blocks.emplace_back(rollQr(
        *matrix, 245,
        {paragraph(word(Word::CheckGenuine, in), kText, kBold, 1.45), paragraph(signedBy, kSmall, kMedium, 1.36)}));
  }
  const QString cashier = receipt.cashier + QStringLiteral(", ") + receipt.counter;
  if (isSlip) {
    add(blocks, {rule(), space(17)});
    told(Word::Cashier, cashier);
    if (!receipt.approver.isEmpty()) told(Word::ApprovedBy, receipt.approver);
    // Who gets money back signs for it.
    if (receipt.returned > 0)
      add(blocks, {space(8), paragraph(word(Word::PaidBackTo, in), kSmall, kMedium), space(96), rule(),
                   centered(receipt.payer, kSmall, kMedium)});
  } else {
    SignatureBlock signatures;
    if (receipt.returned > 0) signatures.fields.push_back({word(Word::PaidBackTo, in), receipt.payer});
    signatures.fields.push_back({word(Word::Cashier, in) + QLatin1Char(','), receipt.cashier});
    if (!receipt.approver.isEmpty())
      signatures.fields.push_back({word(Word::ApprovedBy, in) + QLatin1Char(','), receipt.approver});
    add(blocks, {elastic(28, 16), signatures, elastic(60, 28)});
    paper.footer = sheetFoot(receipt.letterhead);
  }
  return paper;
}
