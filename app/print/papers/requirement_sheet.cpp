#include "print/papers/requirement_sheet.h"

#include <algorithm>
#include <iterator>

#include "print/papers/parts.h"

using namespace parts;

namespace {

QString durationText(const ServiceTime& time, Language language) {
  if (time.amount <= 0) return {};
  const bool isId = language == Language::Id;
  const bool isOne = time.amount == 1;
  QString unit;
  switch (time.unit) {
    case TimeUnit::Minutes:
      unit = isId ? QStringLiteral("menit") : isOne ? QStringLiteral("minute") : QStringLiteral("minutes");
      break;
    case TimeUnit::Hours:
      unit = isId ? QStringLiteral("jam") : isOne ? QStringLiteral("hour") : QStringLiteral("hours");
      break;
    case TimeUnit::CalendarDays:
      unit = isId    ? QStringLiteral("hari kalender")
             : isOne ? QStringLiteral("calendar day")
                     : QStringLiteral("calendar days");
      break;
    case TimeUnit::WorkingDays:
      unit = isId    ? QStringLiteral("hari kerja")
             : isOne ? QStringLiteral("working day")
                     : QStringLiteral("working days");
      break;
  }
  return QString::number(time.amount) + QLatin1Char(' ') + unit;
}

QString feeText(const Fee& fee, Language language) {
  if (!fee.text.isEmpty()) return fee.text;
  if (!fee.lines.empty()) return {};
  return fee.amountRupiah == 0 ? word(Word::FreeOfChargeShort, language) : rupiah(fee.amountRupiah, language);
}

/// How a paper is wanted, in words, for the roll.
QString formOf(const RequiredPaper& paper, Language in) {
  QStringList parts;
  if (paper.isForm) parts.append(word(Word::Form, in));
  if (paper.isOriginalShown) parts.append(word(Word::OriginalShown, in).toLower());
  if (paper.isCopyHandedIn) parts.append(word(Word::CopyHandedIn, in).toLower());
  return parts.join(QStringLiteral(", "));
}

QString nameOf(const RequiredPaper& paper, Language in) {
  return paper.isAlternative ? word(Word::OneOf, in) + QLatin1Char(' ') + paper.name : paper.name;
}

RequiredPaper lineOf(const Requirement& requirement) {
  QStringList details;
  for (const QString& text : {requirement.detail, requirement.conditionText})
    if (!text.isEmpty()) details.append(text);
  return {requirement.name,
          details.join(QStringLiteral("; ")),
          requirement.isOriginalShown,
          requirement.isCopyHandedIn,
          requirement.isForm,
          false};
}

bool areWantedAlike(const Requirement& a, const Requirement& b) {
  return a.isOriginalShown == b.isOriginalShown && a.isCopyHandedIn == b.isCopyHandedIn && a.isForm == b.isForm &&
         a.conditionText == b.conditionText;
}

/// The members of a group of alternatives come together, at the place of the first.
void addRequirements(RequirementSheet& sheet, const std::vector<Requirement>& requirements) {
  QStringList seenGroups;
  for (const Requirement& first : requirements) {
    const QString& group = first.alternativeGroup;
    if (group.isEmpty()) {
      sheet.papers.push_back(lineOf(first));
      continue;
    }
    if (seenGroups.contains(group)) continue;
    seenGroups.append(group);
    std::vector<Requirement> members;
    std::ranges::copy_if(requirements, std::back_inserter(members),
                         [&](const Requirement& other) { return other.alternativeGroup == group; });
    if (std::ranges::all_of(members, [&](const Requirement& other) { return areWantedAlike(first, other); })) {
      QStringList names;
      for (const Requirement& member : members)
        names.append(member.detail.isEmpty() ? member.name
                                             : member.name + QStringLiteral(" (") + member.detail + QLatin1Char(')'));
      RequiredPaper shared = lineOf(first);
      shared.name = names.join(QLatin1Char(' ') + word(Word::OneOf, sheet.language) + QLatin1Char(' '));
      shared.detail = first.conditionText;
      sheet.papers.push_back(shared);
      continue;
    }
    for (std::size_t i = 0; i < members.size(); ++i) {
      sheet.papers.push_back(lineOf(members[i]));
      sheet.papers.back().isAlternative = i > 0;
    }
  }
}

TableBlock table(const RequirementSheet& sheet) {
  const Language in = sheet.language;
  TableBlock table;
  table.columns = {{word(Word::Requirements, in), 0, Align::Start},
                   {word(Word::OriginalShown, in), mm(24.7), Align::Center},
                   {word(Word::CopyHandedIn, in), mm(24.7), Align::Center}};
  table.size = pt(9);
  table.headerSize = pt(8);
  table.padding = 10;
  table.inset = 32;
  int n = 0;
  for (const RequiredPaper& paper : sheet.papers) {
    QString name = nameOf(paper, in);
    if (!paper.detail.isEmpty()) name += QStringLiteral(" (") + paper.detail + QLatin1Char(')');
    TableCell copy{paper.isCopyHandedIn || paper.isForm ? Mark::Check : Mark::Dash, {}};
    if (paper.isForm) copy.text = word(Word::Form, in);
    const QString lead = paper.isAlternative ? QString() : QString::number(++n) + QLatin1Char('.');
    table.rows.push_back({{Mark::None, name, lead}, {paper.isOriginalShown ? Mark::Check : Mark::Dash, {}}, copy});
  }
  return table;
}

std::vector<Block> steps(const RequirementSheet& sheet, int size, int weight, double lineHeight) {
  std::vector<Block> blocks;
  int n = 0;
  for (const QString& step : sheet.procedure)
    blocks.emplace_back(PairBlock{
        {QString::number(++n) + QLatin1Char('.'), size, weight}, {step, size, weight}, size * 1.8, lineHeight});
  return blocks;
}

Paper page(const RequirementSheet& sheet, const std::optional<QrMatrix>& matrix, PaperSize size) {
  const Language in = sheet.language;
  Paper paper;
  paper.size = size;
  auto& blocks = paper.blocks;
  add(blocks, sheetHead(sheet.letterhead));
  add(blocks, sheetTitle(word(Word::RequirementTitle, in), {}));
  blocks.emplace_back(centered(sheet.service, pt(13), 800));
  if (!sheet.standard.isEmpty()) blocks.emplace_back(centered(sheet.standard, pt(8), 400, 1.4));
  blocks.emplace_back(elastic(44, 20));
  if (!sheet.papers.empty()) blocks.emplace_back(table(sheet));
  blocks.emplace_back(elastic(44, 20));
  if (!sheet.procedure.isEmpty()) {
    GroupBlock procedure;
    procedure.blocks = {paragraph(word(Word::Procedure, in), pt(9), kBold, 1.547)};
    add(procedure.blocks, steps(sheet, pt(9), 400, 1.45));
    add(blocks, {procedure, elastic(36, 16)});
  }
  const auto line = [&](Word label, const QString& value) {
    if (!value.isEmpty()) blocks.emplace_back(fact(word(label, in), value));
  };
  line(Word::Duration, sheet.duration);
  if (!sheet.tariff.empty()) {
    GroupBlock tariff;
    tariff.blocks = {elastic(20, 8), paragraph(word(Word::Fee, in), pt(9), kBold, 1.547)};
    for (const TariffLineText& row : sheet.tariff)
      tariff.blocks.emplace_back(PairBlock{{row.name, pt(9), 400}, {row.price, pt(9), 600}});
    if (!sheet.fee.isEmpty()) tariff.blocks.emplace_back(paragraph(sheet.fee, pt(8), 400, 1.45));
    add(blocks, {tariff, elastic(36, 16)});
  } else {
    line(Word::Fee, sheet.fee);
  }
  line(Word::Product, sheet.product);
  line(Word::Complaints, sheet.complaints);
  if (matrix)
    blocks.emplace_back(sheetQr(*matrix, {paragraph(word(Word::ScanOrOpen, in), pt(8), 400, 1.44),
                                          paragraph(sheet.letterhead.host, pt(10), 700, 1.3)}));
  blocks.emplace_back(elastic(32, 12));
  paper.footer = {RuleBlock{4}, space(20)};
  if (sheet.complaints.isEmpty() && !sheet.letterhead.complaints.isEmpty())
    paper.footer.emplace_back(paragraph(sheet.letterhead.complaints, pt(8), 400));
  paper.footer.emplace_back(
      PairBlock{{word(Word::PrintedAt, in) + QLatin1Char(' ') + longDate(sheet.printedAt.date, in) +
                     QStringLiteral(", ") + clockTime(sheet.printedAt, in),
                 pt(8), 400},
                {sheet.number, pt(8), 400}});
  return paper;
}

Paper roll(const RequirementSheet& sheet, const std::optional<QrMatrix>& matrix, PaperSize size) {
  const Language in = sheet.language;
  Paper paper;
  paper.size = size;
  auto& blocks = paper.blocks;
  add(blocks, {centered(sheet.letterhead.officeLong, kText, kBold),
               centered(sheet.letterhead.agencyShort, kText, kMedium), space(16), rule(), space(16),
               centered(word(Word::RequirementTitle, in), kLarge, kBold), centered(sheet.service, kTitle, kBold, 1.2)});
  if (!sheet.standard.isEmpty()) blocks.emplace_back(centered(sheet.standard, kSmall, kMedium));
  add(blocks, {space(15), dashes(), space(6)});
  for (const RequiredPaper& paperWanted : sheet.papers) {
    TickBlock tick;
    tick.name = {nameOf(paperWanted, in), kLarge, kBold};
    for (const QString& detail : {paperWanted.detail, formOf(paperWanted, in)})
      if (!detail.isEmpty()) tick.details.push_back({detail, kSmall, kMedium});
    add(blocks, {space(10), tick});
  }
  const auto part = [&](Word title, const QString& text) {
    if (text.isEmpty()) return;
    add(blocks, {space(8), paragraph(word(title, in), kSmall, kMedium), paragraph(text, kText, kBold)});
  };
  add(blocks, {space(15), rule(), space(8)});
  part(Word::Duration, sheet.duration);
  if (!sheet.tariff.empty()) {
    add(blocks, {space(8), paragraph(word(Word::Fee, in), kSmall, kMedium)});
    for (const TariffLineText& row : sheet.tariff)
      add(blocks, {paragraph(row.name, kSmall, kMedium), paragraph(row.price, kText, kBold)});
    if (!sheet.fee.isEmpty()) blocks.emplace_back(paragraph(sheet.fee, kSmall, kMedium, 1.36));
  } else {
    part(Word::Fee, sheet.fee);
  }
  part(Word::Product, sheet.product);
  if (!sheet.procedure.isEmpty()) {
    add(blocks, {space(12), paragraph(word(Word::Procedure, in), kText, kBold)});
    add(blocks, steps(sheet, kSmall, kMedium, 1.36));
  }
  if (!sheet.complaints.isEmpty())
    add(blocks, {space(12), paragraph(word(Word::Complaints, in), kText, kBold),
                 paragraph(sheet.complaints, kSmall, kMedium, 1.36)});
  blocks.emplace_back(space(14));
  if (matrix) {
    const bool isNarrow = size == PaperSize::Roll58;
    blocks.emplace_back(dashes());
    if (isNarrow) {
      add(blocks, {rollQr(*matrix, 175, {}), centered(sheet.letterhead.host, kText, kBold), space(12)});
    } else {
      blocks.emplace_back(rollQr(
          *matrix, 200,
          {paragraph(word(Word::ScanOrOpen, in), kText, kMedium), paragraph(sheet.letterhead.host, kText, kBold)}));
    }
  }
  blocks.emplace_back(rule());
  add(blocks, rollFoot(plainDate(sheet.printedAt.date, in) + QStringLiteral(", ") + clockTime(sheet.printedAt, in),
                       sheet.number));
  return paper;
}

}  // namespace

RequirementSheet requirementSheetOf(const ServiceStandard& standard, const Letterhead& letterhead, Language language) {
  RequirementSheet sheet;
  sheet.language = language;
  sheet.letterhead = letterhead;
  sheet.service = standard.name;
  const QString version =
      (language == Language::Id ? QStringLiteral("versi %1") : QStringLiteral("version %1")).arg(standard.version);
  sheet.standard = standard.decree.isEmpty() ? version : standard.decree + QStringLiteral(", ") + version;
  addRequirements(sheet, standard.requirements);
  sheet.procedure = standard.procedure;
  sheet.duration = durationText(standard.time, language);
  sheet.fee = feeText(standard.fee, language);
  sheet.tariff = tariffLinesOf(standard, language);
  sheet.product = standard.product;
  sheet.complaints = standard.complaints;
  return sheet;
}

Result<Paper> compose(const RequirementSheet& sheet, PaperSize size) {
  std::optional<QrMatrix> matrix;
  if (!sheet.address.isEmpty()) {
    Result<QrMatrix> encoded = encodeQr(sheet.address);
    if (!encoded) return tl::unexpected<Error>(encoded.error());
    matrix = std::move(*encoded);
  }
  Paper paper = isRoll(size) ? roll(sheet, matrix, size) : page(sheet, matrix, size);
  paper.title = word(Word::RequirementTitle, sheet.language) + QLatin1Char(' ') + sheet.service;
  paper.pageLabel = pageLabel(sheet.number, sheet.language);
  return paper;
}
