#include "print/papers/fee_lines.h"

#include "domain/tariff_table.h"
#include "print/papers/parts.h"

using namespace parts;

namespace {

/// "3 bulan"
QString lateCount(qint64 count, LateUnit unit, Language in) {
  const bool isOne = count == 1;
  const Word name = unit == LateUnit::Day ? (isOne ? Word::Day : Word::Days) : (isOne ? Word::Month : Word::Months);
  return QStringLiteral("%1 %2").arg(QString::number(count), word(name, in));
}

QString unitWord(LateUnit unit, Language in) { return word(unit == LateUnit::Day ? Word::Day : Word::Month, in); }

QString countedText(const AssessedLine& line, Language in) {
  if (!line.isCounted()) return {};
  QString count = QString::number(line.quantity);
  if (line.late) count = lateCount(line.quantity, *line.late, in);
  if (!line.unit.isEmpty()) count = QStringLiteral("%1 %2").arg(count, line.unit);
  const QString price = rupiah(line.unitRupiah, in);
  if (line.basisPoints == 0) return QStringLiteral("%1 × %2").arg(count, price);
  return QStringLiteral("%1 × %2 × %3").arg(percentText(line.basisPoints), count, price);
}

QString withComma(const QString& text, const QString& more) {
  return more.isEmpty() ? text : QStringLiteral("%1, %2").arg(text, more);
}

QString priceText(const TariffEntry& entry, Language in) {
  QString text = rupiah(entry.amountRupiah, in);
  switch (entry.kind) {
    case TariffEntry::Kind::Sum:
      if (entry.isPerUnit) text = word(Word::PerUnit, in).arg(text, entry.unit);
      break;
    case TariffEntry::Kind::Told:
      text = word(Word::AsTold, in).arg(entry.field);
      if (entry.isPerUnit) text = word(Word::PerUnit, in).arg(text, entry.unit);
      break;
    case TariffEntry::Kind::LateSum:
      text = word(Word::PerLate, in).arg(text, unitWord(entry.per, in));
      break;
    case TariffEntry::Kind::LatePart:
      text = word(Word::PartOf, in).arg(percentText(entry.basisPoints), entry.of);
      text = word(Word::PerLate, in).arg(text, unitWord(entry.per, in));
      break;
  }
  if (entry.mostUnits > 0)
    text = withComma(text, word(Word::AtMost, in).arg(lateCount(entry.mostUnits, entry.per, in)));
  if (entry.mostRupiah > 0) text = withComma(text, word(Word::AtMost, in).arg(rupiah(entry.mostRupiah, in)));
  return text;
}

}  // namespace

std::vector<FeeLine> feeLinesOf(const Assessment& assessment, Language language) {
  std::vector<FeeLine> lines;
  for (const AssessedLine& line : assessment.lines)
    lines.push_back({withComma(line.name, line.detail), countedText(line, language), line.amountRupiah});
  return lines;
}

std::vector<TariffLineText> tariffLinesOf(const ServiceStandard& standard, Language language) {
  std::vector<TariffLineText> lines;
  for (const TariffEntry& entry : tariffTable(standard)) {
    QString name = withComma(entry.name, entry.answer);
    if (!entry.condition.isEmpty())
      name = QStringLiteral("%1 (%2)").arg(name, word(Word::IfAnswered, language).arg(entry.condition));
    lines.push_back({name, priceText(entry, language)});
  }
  return lines;
}

std::vector<Block> feeBlocks(const std::vector<FeeLine>& lines, Language language, int size, int smallSize,
                             int weight) {
  std::vector<Block> blocks;
  for (const FeeLine& line : lines) {
    PairBlock pair{{line.name, size, weight}, {rupiah(line.amount, language), size, weight}};
    pair.isFitted = true;
    blocks.emplace_back(std::move(pair));
    if (!line.counted.isEmpty()) blocks.emplace_back(paragraph(line.counted, smallSize, weight));
  }
  return blocks;
}
