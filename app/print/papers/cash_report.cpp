#include "print/papers/cash_report.h"

#include <algorithm>
#include <numeric>

#include "print/papers/parts.h"

using namespace parts;

qint64 CashReport::counted() const {
  return std::accumulate(pieces.begin(), pieces.end(), qint64(0),
                         [](qint64 sum, const CountedPieces& one) { return sum + one.denomination * one.pieces; });
}

Result<Paper> compose(const CashReport& report, PaperSize size) {
  const bool isWrong = report.floatRupiah < 0 || report.cash < 0 || report.reversed < 0 || report.transfer < 0 ||
                       report.qris < 0 || report.billing < 0 || report.pending < 0 ||
                       std::ranges::any_of(report.pieces, [](const CountedPieces& one) {
                         return one.pieces < 0 || one.denomination <= 0;
                       });
  if (isWrong) return failure(ErrorCode::Invalid, QStringLiteral("a negative sum"), QStringLiteral("cash"));
  const Language in = report.language;
  const bool isSlip = isRoll(size);
  const int text = isSlip ? kText : pt(10);
  const int weight = isSlip ? kMedium : 400;
  const double unit = isSlip ? 1 : 3;
  const RuleBlock line{isSlip ? 3.0 : 8.0, false};
  const RuleBlock broken{isSlip ? 3.0 : 8.0, true};

  Paper paper;
  paper.size = size;
  paper.title = word(Word::CashTitle, in) + QLatin1Char(' ') + report.number;
  paper.pageLabel = pageLabel(report.number, in);
  auto& blocks = paper.blocks;
  const auto told = [&](Word label, const QString& value) {
    blocks.emplace_back(isSlip ? pair(word(label, in), value, kText) : fact(word(label, in), value));
  };
  const auto sum = [&](const QString& label, qint64 value, bool isBold = false) {
    PairBlock block{{label, text, isBold ? kBold : weight}, {rupiah(value, in), text, isBold ? kBold : weight}};
    block.isFitted = true;
    blocks.emplace_back(block);
  };
  const auto at = [&](const Moment& moment) {
    return plainDate(moment.date, in) + QStringLiteral(", ") + clockTime(moment, in);
  };
  if (isSlip) {
    add(blocks, {centered(report.letterhead.officeLong, kText, kBold), space(17), rule(), space(19),
                 centered(word(Word::CashTitle, in), kTitle, kBold, 1.2),
                 centered(word(Word::Number, in).arg(report.number), kText, kMedium), space(17), dashes(), space(19)});
  } else {
    add(blocks, sheetHead(report.letterhead));
    add(blocks, sheetTitle(word(Word::CashTitle, in), word(Word::Number, in).arg(report.number)));
  }
  told(Word::Cashier, report.cashier + QStringLiteral(", ") + report.counter);
  told(Word::Opened, at(report.openedAt));
  told(Word::Closed, at(report.countedAt));
  if (!report.firstReceipt.isEmpty())
    told(Word::ReceiptRange, report.firstReceipt == report.lastReceipt
                                 ? report.firstReceipt
                                 : report.firstReceipt + QStringLiteral(" – ") + report.lastReceipt);
  add(blocks, {space(12 * unit), broken, space(12 * unit)});
  sum(word(Word::Float, in), report.floatRupiah);
  sum(word(Word::CashTaken, in).arg(report.cashCount), report.cash);
  if (report.reversalCount > 0) sum(word(Word::CashReturned, in).arg(report.reversalCount), -report.reversed);
  sum(word(Word::ExpectedSum, in), report.expected(), true);
  add(blocks, {space(12 * unit), broken, space(12 * unit)});
  for (const CountedPieces& one : report.pieces)
    if (one.pieces > 0)
      sum(rupiah(one.denomination, in) + QStringLiteral(" × ") + QString::number(one.pieces),
          one.denomination * one.pieces);
  sum(word(Word::CountedSum, in), report.counted(), true);
  add(blocks, {space(12 * unit), line, space(10 * unit)});
  const qint64 difference = report.counted() - report.expected();
  PairBlock verdict{
      {word(Word::Difference, in), isSlip ? kLarge : pt(12), kBold},
      {difference == 0 ? word(Word::NoDifference, in) : rupiah(difference, in), isSlip ? kTitle : pt(14), kBold}};
  verdict.isFitted = true;
  blocks.emplace_back(verdict);
  if (!report.explanation.isEmpty())
    add(blocks, {space(6 * unit), paragraph(word(Word::Explanation, in), isSlip ? kSmall : pt(8), weight),
                 paragraph(report.explanation, text, kBold)});
  if (report.transferCount > 0 || report.qrisCount > 0 || report.billingCount > 0 || report.pendingCount > 0) {
    add(blocks, {space(12 * unit), broken, space(12 * unit)});
    if (report.transferCount > 0) sum(word(Word::TransferTaken, in).arg(report.transferCount), report.transfer);
    if (report.qrisCount > 0) sum(word(Word::QrisTaken, in).arg(report.qrisCount), report.qris);
    if (report.billingCount > 0) sum(word(Word::BillingTaken, in).arg(report.billingCount), report.billing);
    if (report.pendingCount > 0) sum(word(Word::TransferPending, in).arg(report.pendingCount), report.pending);
  }
  if (isSlip) {
    add(blocks, {space(14), rule(), space(10), paragraph(word(Word::Cashier, in), kSmall, kMedium), space(90),
                 paragraph(report.cashier, kText, kBold), space(10), paragraph(word(Word::SeenBy, in), kSmall, kMedium),
                 space(100), rule()});
  } else {
    SignatureBlock signatures;
    signatures.fields = {{word(Word::Cashier, in) + QLatin1Char(','), report.cashier}, {word(Word::SeenBy, in), {}}};
    add(blocks, {elastic(60, 24), signatures, elastic(60, 28)});
    paper.footer = sheetFoot(report.letterhead);
  }
  return paper;
}
