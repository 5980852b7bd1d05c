#include "print/papers/handover_receipt.h"

#include "print/papers/parts.h"

using namespace parts;

namespace {

QString proofWords(const HandoverReceipt& receipt) {
  const Language in = receipt.language;
  if (receipt.proof == QLatin1String("receipt")) return word(Word::ProofReceipt, in);
  if (receipt.proof == QLatin1String("code")) return word(Word::ProofCode, in);
  return word(Word::ProofLost, in).arg(receipt.lostReason);
}

QString letterWords(const HandoverReceipt& receipt, bool isShort) {
  const Language in = receipt.language;
  const QDate date = receipt.letterDate.value_or(QDate());
  const QString day = isShort ? plainDate(date, in) : longDate(date, in);
  return receipt.letterNumber.isEmpty() ? word(Word::LetterDated, in).arg(day)
                                        : word(Word::LetterOf, in).arg(receipt.letterNumber, day);
}

/// Label and value of everything above the documents, in the order of the form.
std::vector<std::pair<QString, QString>> factsOf(const HandoverReceipt& receipt, bool isShort) {
  const Language in = receipt.language;
  const QString day = isShort ? shortDate(receipt.handedAt.date, in) : longDate(receipt.handedAt.date, in);
  std::vector<std::pair<QString, QString>> facts{
      {word(Word::HandedOver, in), day + QStringLiteral(", ") + clockTime(receipt.handedAt, in)},
      {word(Word::Service, in), receipt.service},
      {word(Word::TrackingCode, in), receipt.code},
      {word(Word::Applicant, in), receipt.applicant},
      {word(Word::TakenBy, in), receipt.taker},
      {word(Word::TakenAs, in), word(receipt.isProxy ? Word::TakerProxy : Word::TakerApplicant, in)},
      {word(Word::IdentityShown, in), receipt.identity}};
  if (receipt.isProxy) facts.emplace_back(word(Word::ProxyLetter, in), letterWords(receipt, isShort));
  facts.emplace_back(word(Word::ProofShown, in), proofWords(receipt));
  return facts;
}

TableBlock tableOf(const HandoverReceipt& receipt) {
  const Language in = receipt.language;
  TableBlock table;
  table.columns = {{word(Word::Documents, in), 0, Align::Start},
                   {word(Word::DocumentNumber, in), mm(52), Align::Start}};
  int row = 0;
  for (const HandoverItem& item : receipt.items)
    table.rows.push_back({{Mark::None, item.name, QString::number(++row) + QLatin1Char('.')},
                          {item.number.isEmpty() ? Mark::Dash : Mark::None, item.number}});
  return table;
}

SignatureBlock signatures(const HandoverReceipt& receipt, const Ink& ink, bool isSlip) {
  const Language in = receipt.language;
  SignatureBlock block;
  SignatureField taker{word(Word::TakerSigns, in), receipt.taker, ink};
  if (receipt.isThumb) taker.title += QStringLiteral(" (%1)").arg(word(Word::ThumbHere, in));
  block.fields.push_back(std::move(taker));
  if (isSlip) {
    block.size = kSmall;
    block.fieldWidth = 430;
    block.height = receipt.isThumb ? 200 : 144;
    block.minimumHeight = block.height;
    block.hairline = 3;
    return block;
  }
  block.fields.push_back({word(Word::HandedOutBy, in), receipt.officer});
  block.height = receipt.isThumb ? 480 : 300;
  block.minimumHeight = receipt.isThumb ? 400 : 200;
  return block;
}

Paper sheet(const HandoverReceipt& receipt, const QrMatrix& matrix, const Ink& ink, PaperSize size) {
  const Language in = receipt.language;
  const int small = pt(8);
  Paper paper;
  paper.size = size;
  auto& blocks = paper.blocks;
  add(blocks, sheetHead(receipt.letterhead));
  add(blocks, sheetTitle(word(Word::HandoverTitle, in), word(Word::Number, in).arg(receipt.number)));
  blocks.emplace_back(mark("facts"));
  for (const auto& [label, value] : factsOf(receipt, false)) blocks.emplace_back(fact(label, value));
  add(blocks, {mark("documents"), elastic(52, 20), tableOf(receipt), elastic(40, 16), mark("code")});
  const QString signedBy = word(Word::SignedBy, in).arg(receipt.counter, unbroken(receipt.keyDigits));
  blocks.emplace_back(sheetQr(
      matrix, {paragraph(word(Word::CheckGenuine, in), pt(10), 800, 1.4), paragraph(signedBy, small, 400, 1.44)}));
  blocks.emplace_back(mark("foot"));
  GroupBlock end;
  add(end.blocks, {elastic(28, 16), signatures(receipt, ink, false), elastic(60, 28)});
  blocks.emplace_back(end);
  paper.footer = sheetFoot(receipt.letterhead);
  return paper;
}

Paper slip(const HandoverReceipt& receipt, const QrMatrix& matrix, const Ink& ink, PaperSize size) {
  const Language in = receipt.language;
  const bool isNarrow = size == PaperSize::Roll58;
  Paper paper;
  paper.size = size;
  auto& blocks = paper.blocks;
  add(blocks,
      {centered(receipt.letterhead.officeLong, kText, kBold), centered(receipt.letterhead.agency, kText, kMedium),
       space(17), rule(), space(19), centered(word(Word::HandoverTitle, in), isNarrow ? kLarge : kTitle, kBold, 1.2),
       centered(word(Word::Number, in).arg(receipt.number), kText, kMedium), mark("facts"), space(17), dashes(),
       space(17)});
  for (const auto& [label, value] : factsOf(receipt, true))
    add(blocks, {paragraph(label, kSmall, kMedium), paragraph(value, kText, kBold), space(8)});
  add(blocks, {mark("documents"), space(6), dashes(), space(17), paragraph(word(Word::Documents, in), kSmall, kMedium),
               space(4)});
  int row = 0;
  for (const HandoverItem& item : receipt.items) {
    blocks.emplace_back(paragraph(QStringLiteral("%1. %2").arg(++row).arg(item.name), kText, kBold));
    if (!item.number.isEmpty())
      blocks.emplace_back(paragraph(word(Word::DocumentNumber, in) + QLatin1Char(' ') + item.number, kSmall, kMedium));
    blocks.emplace_back(space(6));
  }
  add(blocks, {mark("code"), space(10), rule(), space(12)});
  const QString signedBy = word(Word::SignedBy, in).arg(receipt.counter, unbroken(receipt.keyDigits));
  if (isNarrow) {
    add(blocks, {rollQr(matrix, 245, {}), centered(word(Word::CheckGenuine, in), kText, kBold),
                 centered(signedBy, kSmall, kMedium), space(14)});
  } else {
    blocks.emplace_back(rollQr(
        matrix, 245,
        {paragraph(word(Word::CheckGenuine, in), kText, kBold, 1.45), paragraph(signedBy, kSmall, kMedium, 1.36)}));
  }
  add(blocks, {mark("foot"), dashes(), space(14), signatures(receipt, ink, true), space(16)});
  add(blocks, rollFoot(receipt.officer + QStringLiteral(", ") + receipt.counter, receipt.number));
  return paper;
}

}  // namespace

Result<Paper> compose(const HandoverReceipt& receipt, PaperSize size) {
  if (receipt.items.empty())
    return failure(ErrorCode::Invalid, QStringLiteral("nothing was handed out"), QStringLiteral("items"));
  const auto ink = Ink::fromText(receipt.ink);
  if (!ink) return tl::unexpected<Error>(ink.error());
  const Result<QrMatrix> matrix = encodeQr(receipt.qr);
  if (!matrix) return tl::unexpected<Error>(matrix.error());
  Paper paper = isRoll(size) ? slip(receipt, *matrix, *ink, size) : sheet(receipt, *matrix, *ink, size);
  paper.title = word(Word::HandoverTitle, receipt.language) + QLatin1Char(' ') + receipt.number;
  paper.pageLabel = pageLabel(receipt.number, receipt.language);
  return paper;
}
