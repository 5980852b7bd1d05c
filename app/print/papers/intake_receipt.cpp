#include "print/papers/intake_receipt.h"

#include <algorithm>

#include "print/papers/parts.h"

using namespace parts;

namespace {

constexpr double kLoose = 1.44;  ///< line height of running text on a sheet

TableBlock checklist(const IntakeReceipt& receipt) {
  const Language in = receipt.language;
  TableBlock table;
  table.columns = {{word(Word::Papers, in), 0, Align::Start},
                   {word(Word::OriginalShown, in), mm(24.7), Align::Center},
                   {word(Word::CopyHandedIn, in), mm(24.7), Align::Center}};
  table.size = pt(9);
  table.headerSize = pt(8);
  table.padding = 9;
  table.inset = 32;
  int n = 0;
  for (const ReceivedPaper& paper : receipt.papers) {
    TableCell copy{paper.isCopyHandedIn || paper.isForm ? Mark::Check : Mark::Dash, {}};
    if (paper.isForm) copy.text = word(Word::Form, in);
    const TableCell name{Mark::None, paper.name, QString::number(++n) + QLatin1Char('.')};
    table.rows.push_back({name, {paper.isOriginalShown ? Mark::Check : Mark::Dash, {}}, copy});
  }
  return table;
}

ColumnsBlock promiseAndFee(const IntakeReceipt& receipt) {
  const Language in = receipt.language;
  const int small = pt(8);
  Column promise{412,
                 {paragraph(word(Word::PromisedBy, in).arg(receipt.promiseSpan), small, 400, 1.35),
                  paragraph(longDate(receipt.promisedAt.date, in), pt(12), 800, 1.2)}};
  if (receipt.promisedAt.time.isValid())
    promise.blocks.emplace_back(
        paragraph(word(Word::AtLatest, in).arg(clockTime(receipt.promisedAt, in)), small, 400, 1.35));
  Column fee{314, {paragraph(word(Word::Fee, in), small, 400, 1.35)}};
  if (receipt.feeRupiah == 0 && receipt.feeState.isEmpty()) {
    fee.blocks.emplace_back(paragraph(word(Word::FreeOfCharge, in), pt(12), 800, 1.13));
  } else if (receipt.feeRupiah == 0) {
    fee.blocks.emplace_back(paragraph(receipt.feeState, pt(9), 700, 1.2));
  } else {
    fee.blocks.emplace_back(paragraph(rupiah(receipt.feeRupiah, in), pt(12), 800, 1.13));
    for (const QString& text : {receipt.feeWords, receipt.feeState})
      if (!text.isEmpty()) fee.blocks.emplace_back(paragraph(text, small, 400, 1.2));
  }
  ColumnsBlock columns;
  columns.columns = {promise, fee};
  columns.gap = 64;
  columns.padding = 46;
  columns.stroke = 8;
  return columns;
}

Paper sheet(const IntakeReceipt& receipt, const QrMatrix& matrix, PaperSize size) {
  const Language in = receipt.language;
  const int small = pt(8);
  Paper paper;
  paper.size = size;
  auto& blocks = paper.blocks;
  add(blocks, sheetHead(receipt.letterhead));
  add(blocks, sheetTitle(word(Word::IntakeTitle, in), word(Word::Number, in).arg(receipt.number)));
  blocks.emplace_back(mark("facts"));
  blocks.emplace_back(
      fact(word(Word::CompleteSince, in),
           word(Word::At, in).arg(longDate(receipt.completeAt.date, in), clockTime(receipt.completeAt, in))));
  blocks.emplace_back(fact(word(Word::Applicant, in), receipt.applicant));
  if (!receipt.maskedNik.isEmpty()) blocks.emplace_back(fact(word(Word::Nik, in), receipt.maskedNik));
  blocks.emplace_back(fact(word(Word::Service, in), receipt.service));
  if (!receipt.standard.isEmpty()) blocks.emplace_back(fact(word(Word::Standard, in), receipt.standard));
  add(blocks, {elastic(52, 20), mark("papers")});
  if (!receipt.papers.empty()) blocks.emplace_back(checklist(receipt));

  const QString missing = receipt.missing.isEmpty() ? word(Word::None, in) : receipt.missing;
  const TextBlock originals{{{word(Word::Missing, in) + QLatin1Char(' ') + missing, small, 700},
                             {QLatin1Char(' ') + receipt.originalsNote, small, 400}},
                            Align::Start,
                            kLoose};
  const TextBlock code{{{word(Word::TrackingCode, in) + QStringLiteral("\u00a0\u00a0\u00a0"), small, 400},
                        {receipt.trackingCode, pt(14), 800}},
                       Align::Start,
                       1.2};
  const TextBlock progress{{{word(Word::Progress, in), small, 700},
                            {QLatin1Char(' ') + word(Word::ProgressText, in).arg(receipt.letterhead.host), small, 400}},
                           Align::Start,
                           kLoose};
  const TextBlock genuine{
      {{word(Word::Genuineness, in), small, 700},
       {QLatin1Char(' ') + word(Word::GenuinenessText, in).arg(receipt.counter, unbroken(receipt.keyDigits)), small,
        400}},
      Align::Start,
      kLoose};
  add(blocks, {elastic(32, 14), originals, mark("promise"), elastic(44, 20), promiseAndFee(receipt)});
  if (!receipt.feeLines.empty()) {
    GroupBlock detail;
    detail.blocks = {elastic(28, 12), paragraph(word(Word::FeeDetail, in), small, 700)};
    add(detail.blocks, feeBlocks(receipt.feeLines, in, pt(9), small, 400));
    blocks.emplace_back(detail);
  }
  add(blocks, {mark("code"), elastic(40, 8), sheetQr(matrix, {code, space(12), progress, space(12), genuine}),
               elastic(36, 4), mark("foot")});

  GroupBlock end;
  if (!receipt.collection.isEmpty())
    end.blocks.emplace_back(
        TextBlock{{{word(Word::Collection, in), small, 700}, {QLatin1Char(' ') + receipt.collection, small, 400}},
                  Align::Start,
                  kLoose});
  SignatureBlock signatures;
  signatures.fields = {{word(Word::HandedInBy, in), receipt.applicant},
                       {word(Word::OfficerOf, in).arg(receipt.counter), receipt.officer}};
  signatures.height = 224;
  signatures.minimumHeight = 150;
  add(end.blocks, {elastic(28, 16), signatures, elastic(60, 28)});
  blocks.emplace_back(end);
  paper.footer = sheetFoot(receipt.letterhead);
  return paper;
}

/// What was handed in, as one paragraph: forms first, then copies, then what happened to the originals.
QString handedIn(const IntakeReceipt& receipt) {
  const Language in = receipt.language;
  QStringList forms;
  QStringList copies;
  QStringList originals;
  bool areOriginalsOfCopies = true;
  for (const ReceivedPaper& paper : receipt.papers) {
    if (paper.isForm) forms.append(paper.name);
    if (paper.isCopyHandedIn && !paper.isForm) copies.append(paper.name);
    if (paper.isOriginalShown) originals.append(paper.name);
    areOriginalsOfCopies = areOriginalsOfCopies && paper.isOriginalShown == (paper.isCopyHandedIn && !paper.isForm);
  }
  QStringList parts;
  const QString comma = QStringLiteral(", ");
  if (!forms.isEmpty()) parts.append(forms.join(comma));
  if (!copies.isEmpty()) parts.append(word(Word::CopyOf, in) + QLatin1Char(' ') + copies.join(comma));
  QString text = parts.join(QStringLiteral("; "));
  if (!text.isEmpty()) text += QLatin1Char('.');
  if (originals.isEmpty()) return text;
  if (!text.isEmpty()) text += QLatin1Char(' ');
  return text + (areOriginalsOfCopies ? word(Word::OriginalsShownAll, in)
                                      : word(Word::OriginalsShown, in).arg(originals.join(comma)));
}

Paper slip(const IntakeReceipt& receipt, const QrMatrix& matrix, PaperSize size) {
  const Language in = receipt.language;
  const bool isNarrow = size == PaperSize::Roll58;
  Paper paper;
  paper.size = size;
  auto& blocks = paper.blocks;
  add(blocks,
      {centered(receipt.letterhead.officeLong, kText, kBold), centered(receipt.letterhead.agencyShort, kText, kMedium),
       space(16), rule(), space(16), centered(word(Word::IntakeTitle, in), kTitle, kBold, 1.2),
       centered(word(Word::Number, in).arg(receipt.number), kText, kMedium), mark("facts"), space(17), dashes(),
       space(17)});
  const QString date = shortDate(receipt.completeAt.date, in);
  const QString time = clockTime(receipt.completeAt, in);
  PairBlock received{{word(Word::Received, in), kText, kMedium},
                     {isNarrow ? date : date + QStringLiteral(", ") + time, kText, kBold}};
  received.isFitted = isNarrow;  // the time stands below it, at the same edge
  blocks.emplace_back(std::move(received));
  if (isNarrow) blocks.emplace_back(pair({}, time, kText));
  add(blocks,
      {space(6), paragraph(word(Word::Applicant, in), kSmall, kMedium), paragraph(receipt.applicant, kText, kBold)});
  if (!receipt.maskedNik.isEmpty()) blocks.emplace_back(pair(word(Word::Nik, in), receipt.maskedNik, kText));
  blocks.emplace_back(pair(word(Word::Service, in), receipt.service, kText));
  blocks.emplace_back(mark("papers"));
  if (!receipt.papers.empty())
    add(blocks, {space(15), rule(), space(15), paragraph(word(Word::HandedIn, in), kText, kBold),
                 paragraph(handedIn(receipt), kSmall, kMedium)});
  if (!receipt.missing.isEmpty())
    blocks.emplace_back(paragraph(word(Word::Missing, in) + QLatin1Char(' ') + receipt.missing, kSmall, kBold));

  BoxBlock box;
  box.paddingX = 19;
  box.paddingY = 10;
  box.blocks = {paragraph(word(Word::PromisedBy, in).arg(receipt.promiseSpan), kSmall, kMedium),
                paragraph(longDate(receipt.promisedAt.date, in), kLarge, kBold)};
  if (receipt.promisedAt.time.isValid())
    box.blocks.emplace_back(
        paragraph(word(Word::AtLatest, in).arg(clockTime(receipt.promisedAt, in)), kSmall, kMedium));
  QString fee = receipt.feeState.isEmpty() ? word(Word::FreeOfChargeShort, in) : receipt.feeState;
  if (receipt.feeRupiah != 0) {
    fee = word(Word::Fee, in) + QLatin1Char(' ') + rupiah(receipt.feeRupiah, in);
    if (!receipt.feeState.isEmpty()) fee += QStringLiteral(", ") + receipt.feeState;
  }
  box.blocks.emplace_back(paragraph(fee, kSmall, kMedium));
  add(box.blocks, feeBlocks(receipt.feeLines, in, kSmall, kSmall, kMedium));
  add(blocks, {mark("promise"), space(15), box, mark("code")});

  const std::vector<Block> words{paragraph(word(Word::TrackingCode, in), kSmall, kMedium),
                                 TextBlock{{{receipt.trackingCode, kLarge, kBold}}, Align::Start, 1.3}, space(4),
                                 paragraph(word(Word::ScanForBoth, in), kSmall, kMedium, 1.36)};
  if (isNarrow) {
    add(blocks, {rollQr(matrix, 245, {}), centered(word(Word::TrackingCode, in), kSmall, kMedium),
                 centered(receipt.trackingCode, kLarge, kBold), centered(word(Word::ScanForBoth, in), kSmall, kMedium),
                 space(14)});
  } else {
    blocks.emplace_back(rollQr(matrix, 245, words));
  }
  add(blocks, {mark("foot"), rule(), space(14)});
  if (!receipt.collectionShort.isEmpty()) blocks.emplace_back(centered(receipt.collectionShort, kSmall, kMedium));
  add(blocks, rollFoot(receipt.officer + QStringLiteral(", ") + receipt.counter, receipt.number));
  return paper;
}

/// A NIK that was not masked: sixteen figures, however they are grouped.
bool isPlainNik(const QString& nik) {
  return std::ranges::count_if(nik, [](QChar c) { return c.isDigit(); }) >= 16;
}

}  // namespace

Result<Paper> compose(const IntakeReceipt& receipt, PaperSize size) {
  if (isPlainNik(receipt.maskedNik))
    return failure(ErrorCode::Invalid, QStringLiteral("a NIK is printed masked only"), QStringLiteral("masked_nik"));
  const Result<QrMatrix> matrix = encodeQr(receipt.qr);
  if (!matrix) return tl::unexpected<Error>(matrix.error());
  Paper paper = isRoll(size) ? slip(receipt, *matrix, size) : sheet(receipt, *matrix, size);
  paper.title = word(Word::IntakeTitle, receipt.language) + QLatin1Char(' ') + receipt.number;
  paper.pageLabel = pageLabel(receipt.number, receipt.language);
  return paper;
}
