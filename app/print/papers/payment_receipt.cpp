#include "print/papers/payment_receipt.h"

#include "print/papers/parts.h"

using namespace parts;

namespace {

Done checkSums(const PaymentReceipt& receipt) {
  // Subtracted, not added: two large parts would overflow.
  if (receipt.principal < 0 || receipt.penalty < 0 || receipt.principal > receipt.total ||
      receipt.total - receipt.principal != receipt.penalty)
    return failure(ErrorCode::Invalid, QStringLiteral("principal and penalty do not give the sum"),
                   QStringLiteral("total"));
  qint64 billed = 0;
  for (const FeeLine& line : receipt.lines) {
    if (line.amount < 0 || line.amount > receipt.billTotal - billed)
      return failure(ErrorCode::Invalid, QStringLiteral("the lines do not give the bill"),
                     QStringLiteral("bill_total"));
    billed += line.amount;
  }
  if (billed != receipt.billTotal)
    return failure(ErrorCode::Invalid, QStringLiteral("the lines do not give the bill"), QStringLiteral("bill_total"));
  if (receipt.cash.has_value() == receipt.transfer.has_value())
    return failure(ErrorCode::Invalid, QStringLiteral("paid in no or in two ways"), QStringLiteral("cash"));
  if (receipt.cash && (receipt.cash->change < 0 || receipt.cash->tendered < receipt.total ||
                       receipt.cash->tendered - receipt.total != receipt.cash->change))
    return failure(ErrorCode::Invalid, QStringLiteral("cash and change do not give the sum"), QStringLiteral("cash"));
  return {};
}

Block amount(const QString& label, qint64 value, Language language, int size, int labelWeight, int valueWeight) {
  PairBlock block{{label, size, labelWeight}, {rupiah(value, language), size, valueWeight}};
  block.isFitted = true;
  return block;
}

/// What was asked for, and what of it this payment is.
std::vector<Block> billed(const PaymentReceipt& receipt, int size, int smallSize, int labelWeight, int valueWeight) {
  const Language in = receipt.language;
  std::vector<Block> blocks = feeBlocks(receipt.lines, in, size, smallSize, labelWeight);
  const bool isPart = receipt.principal != receipt.billTotal;
  if (!receipt.lines.empty() && isPart)
    blocks.emplace_back(amount(word(Word::BillTotal, in), receipt.billTotal, in, size, labelWeight, valueWeight));
  if (receipt.lines.empty() || isPart)
    blocks.emplace_back(amount(word(receipt.lines.empty() ? Word::Principal : Word::PaidOfBill, in), receipt.principal,
                               in, size, labelWeight, valueWeight));
  if (receipt.penalty != 0)
    blocks.emplace_back(amount(word(Word::Penalty, in), receipt.penalty, in, size, labelWeight, valueWeight));
  return blocks;
}

/// Cash and change, or how far the transfer is.
std::vector<Block> means(const PaymentReceipt& receipt, int size, double padding, int weight) {
  const Language in = receipt.language;
  if (receipt.cash)
    return {amount(word(Word::Cash, in), receipt.cash->tendered, in, size, weight, weight),
            amount(word(Word::Change, in), receipt.cash->change, in, size, weight, weight)};
  std::vector<Block> blocks{
      PairBlock{{receipt.transfer->method, size, weight},
                {receipt.transfer->isConfirmed ? word(Word::Confirmed, in) : QString(), size, weight}}};
  if (!receipt.transfer->isConfirmed) {
    blocks.emplace_back(BarBlock{{{word(Word::Awaiting, in), size, kBold}}, padding});
  } else if (!receipt.transfer->reference.isEmpty()) {
    blocks.emplace_back(paragraph(receipt.transfer->reference, size, weight));
  }
  return blocks;
}

Paper roll(const PaymentReceipt& receipt, const QrMatrix& matrix, PaperSize size) {
  const Language in = receipt.language;
  const bool isNarrow = size == PaperSize::Roll58;
  const int money = isNarrow ? kText : kLarge;
  Paper paper;
  paper.size = size;
  auto& blocks = paper.blocks;
  add(blocks,
      {centered(receipt.letterhead.government, kText, kBold), centered(receipt.letterhead.agency, kText, kMedium),
       space(17), rule(), space(19), centered(word(Word::PaymentTitle, in), kTitle, kBold, 1.2),
       centered(word(Word::Number, in).arg(receipt.number), kText, kMedium), mark("facts"), space(17), dashes(),
       space(19)});
  const QString date = shortDate(receipt.paidAt.date, in);
  const QString time = clockTime(receipt.paidAt, in);
  blocks.emplace_back(pair(word(Word::Date, in), isNarrow ? date : date + QStringLiteral(", ") + time, kText));
  if (isNarrow) blocks.emplace_back(pair({}, time, kText));
  add(blocks,
      {space(8), paragraph(word(Word::Payer, in), kSmall, kMedium), paragraph(receipt.payer, kText, kBold), space(8),
       paragraph(word(Word::PaidFor, in), kSmall, kMedium), paragraph(receipt.purpose, kText, kBold), space(8)});
  if (!receipt.assessment.isEmpty()) blocks.emplace_back(pair(word(Word::Assessment, in), receipt.assessment, kText));
  if (!receipt.accountCode.isEmpty()) {
    blocks.emplace_back(pair(word(Word::AccountCode, in), receipt.accountCode, kText));
  }
  add(blocks, {mark("sums"), space(17), dashes(), space(19)});
  add(blocks, billed(receipt, receipt.lines.empty() ? money : kText, kSmall, kMedium, kMedium));
  PairBlock sum{{word(Word::Total, in), money, kBold}, {rupiah(receipt.total, in), isNarrow ? 44 : kSum, kBold}};
  sum.lineHeight = 1.12;
  sum.isFitted = true;
  BoxBlock words;
  words.paddingX = 19;
  words.paddingY = 13;
  words.blocks = {paragraph(word(Word::InWords, in), kSmall, kMedium), paragraph(receipt.totalInWords, kText, kBold)};
  add(blocks, {space(10), rule(), space(10), sum, space(12), words, space(14)});
  add(blocks, means(receipt, money, 12, kMedium));
  add(blocks, {mark("code"), space(17), dashes()});
  const QString signedBy = word(Word::SignedBy, in).arg(receipt.counter, unbroken(receipt.keyDigits));
  if (isNarrow) {
    add(blocks, {rollQr(matrix, 245, {}), centered(word(Word::CheckGenuine, in), kText, kBold),
                 centered(signedBy, kSmall, kMedium), space(14)});
  } else {
    blocks.emplace_back(rollQr(
        matrix, 245,
        {paragraph(word(Word::CheckGenuine, in), kText, kBold, 1.45), paragraph(signedBy, kSmall, kMedium, 1.36)}));
  }
  add(blocks,
      {mark("foot"), rule(), space(17),
       pair(word(Word::Cashier, in), receipt.cashier + QStringLiteral(", ") + receipt.counter, kText), space(10)});
  for (const QString& note : receipt.notes) blocks.emplace_back(sentence(note, kSmall, kMedium, Align::Center, 1.36));
  return paper;
}

Paper sheet(const PaymentReceipt& receipt, const QrMatrix& matrix, PaperSize size) {
  const Language in = receipt.language;
  const int small = pt(8);
  Paper paper;
  paper.size = size;
  auto& blocks = paper.blocks;
  add(blocks, sheetHead(receipt.letterhead));
  add(blocks, sheetTitle(word(Word::PaymentTitle, in), word(Word::Number, in).arg(receipt.number)));
  add(blocks, {mark("facts"),
               fact(word(Word::Date, in),
                    word(Word::At, in).arg(longDate(receipt.paidAt.date, in), clockTime(receipt.paidAt, in))),
               fact(word(Word::Payer, in), receipt.payer), fact(word(Word::PaidFor, in), receipt.purpose)});
  if (!receipt.assessment.isEmpty()) blocks.emplace_back(fact(word(Word::Assessment, in), receipt.assessment));
  if (!receipt.accountCode.isEmpty()) blocks.emplace_back(fact(word(Word::AccountCode, in), receipt.accountCode));
  add(blocks, {mark("sums"), elastic(44, 20), RuleBlock{8}, elastic(24, 12)});
  add(blocks, billed(receipt, pt(10), small, 400, 600));
  PairBlock sum{{word(Word::Total, in), pt(12), 800}, {rupiah(receipt.total, in), pt(14), 800}};
  sum.isFitted = true;
  BoxBlock words;
  words.paddingX = 46;
  words.paddingY = 36;
  words.stroke = 8;
  words.blocks = {paragraph(word(Word::InWords, in), small, 400, 1.35), paragraph(receipt.totalInWords, pt(10), 700)};
  add(blocks, {elastic(20, 10), RuleBlock{4}, elastic(20, 10), sum, elastic(28, 14), words, elastic(36, 16)});
  add(blocks, means(receipt, pt(10), 24, 400));
  add(blocks, {mark("code"), elastic(24, 8),
               sheetQr(matrix, {paragraph(word(Word::CheckGenuine, in), pt(10), 800, 1.4),
                                paragraph(word(Word::SignedBy, in).arg(receipt.counter, unbroken(receipt.keyDigits)),
                                          small, 400, 1.44)}),
               elastic(24, 8), mark("foot")});
  GroupBlock end;
  for (const QString& note : receipt.notes) end.blocks.emplace_back(sentence(note, small, 400, Align::Start, 1.44));
  SignatureBlock signatures;
  signatures.fields = {
      {word(Word::Receiver, in), receipt.payer},
      {word(Word::Cashier, in) + QStringLiteral(" ") + receipt.counter + QStringLiteral(","), receipt.cashier}};
  add(end.blocks, {elastic(28, 16), signatures, elastic(60, 28)});
  blocks.emplace_back(end);
  paper.footer = sheetFoot(receipt.letterhead);
  return paper;
}

}  // namespace

Result<Paper> compose(const PaymentReceipt& receipt, PaperSize size) {
  if (const Done sums = checkSums(receipt); !sums) return tl::unexpected<Error>(sums.error());
  const Result<QrMatrix> matrix = encodeQr(receipt.qr);
  if (!matrix) return tl::unexpected<Error>(matrix.error());
  Paper paper = isRoll(size) ? roll(receipt, *matrix, size) : sheet(receipt, *matrix, size);
  paper.title = word(Word::PaymentTitle, receipt.language) + QLatin1Char(' ') + receipt.number;
  paper.pageLabel = pageLabel(receipt.number, receipt.language);
  return paper;
}
