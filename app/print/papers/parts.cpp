#include "print/papers/parts.h"

#include <algorithm>
#include <iterator>

namespace parts {

Block centered(const QString& text, int size, int weight, double lineHeight) {
  return TextBlock{{{text, size, weight}}, Align::Center, lineHeight};
}

Block paragraph(const QString& text, int size, int weight, double lineHeight) {
  return TextBlock{{{text, size, weight}}, Align::Start, lineHeight};
}

Block sentence(const QString& text, int size, int weight, Align align, double lineHeight) {
  const QStringList pieces = text.split(QLatin1String("**"));
  // An odd number of marks is no markup but text.
  if (pieces.size() % 2 == 0) return TextBlock{{{text, size, weight}}, align, lineHeight};
  TextBlock block{{}, align, lineHeight};
  for (qsizetype i = 0; i < pieces.size(); ++i)
    if (!pieces[i].isEmpty()) block.runs.push_back({pieces[i], size, i % 2 == 0 ? weight : kBold});
  return block;
}

Block pair(const QString& label, const QString& value, int size, int valueWeight) {
  return PairBlock{{label, size, kMedium}, {value, size, valueWeight}};
}

Block fact(const QString& label, const QString& value) {
  return PairBlock{{label, pt(9), 400}, {value, pt(9), 600}, mm(31.5), 1.547};
}

Block space(double height) { return SpaceBlock{height, height}; }
Block elastic(double height, double minimum) { return SpaceBlock{height, minimum}; }
Block rule() { return RuleBlock{3, false}; }

Block mark(const char* part) { return MarkBlock{QString::fromLatin1(part)}; }
Block dashes() { return RuleBlock{3, true}; }

QString unbroken(QString text) { return text.replace(QLatin1Char(' '), QChar(QChar::Nbsp)); }

void add(std::vector<Block>& to, std::vector<Block> blocks) { std::ranges::move(blocks, std::back_inserter(to)); }

std::vector<Block> rollFoot(const QString& left, const QString& right) {
  return {space(12), PairBlock{{left, kSmall, kMedium}, {right, kSmall, kMedium}}};
}

std::vector<Block> sheetHead(const Letterhead& letterhead) {
  HeadBlock head;
  head.emblem = letterhead.emblem;
  head.emblemSize = mm(16);
  const auto line = [&](const QString& text, int size, int weight, double lineHeight) {
    if (!text.isEmpty()) head.lines.push_back(centered(text, size, weight, lineHeight));
  };
  line(letterhead.government, pt(9), 600, 1.2);
  line(letterhead.office, pt(13), 800, 1.28);
  line(letterhead.agency, pt(10), 600, 1.3);
  line(letterhead.address, pt(8), 400, 1.3);
  return {head, elastic(44, 30), RuleBlock{mm(0.7)}, space(10), RuleBlock{mm(0.2)}};
}

std::vector<Block> sheetTitle(const QString& title, const QString& number) {
  std::vector<Block> blocks{elastic(68, 40), centered(title, pt(14), 800, 1.3)};
  if (!number.isEmpty()) blocks.emplace_back(centered(number, pt(9), 600, 1.3));
  blocks.emplace_back(elastic(52, 24));
  return blocks;
}

std::vector<Block> sheetFoot(const Letterhead& letterhead) {
  std::vector<Block> foot{RuleBlock{4}, space(20)};
  for (const QString& text : {letterhead.complaints, letterhead.dataNotice})
    if (!text.isEmpty()) foot.emplace_back(paragraph(text, pt(8), 400, 1.29));
  return foot;
}

QString pageLabel(const QString& number, Language language) {
  QString label = word(Word::Page, language);
  if (number.isEmpty()) return label.remove(QLatin1String("%3, "));
  // A per cent sign in a number would be taken for a place.
  QString safe = number;
  safe.remove(QLatin1Char('%'));
  return label.replace(QLatin1String("%3"), safe);
}

Block rollQr(const QrMatrix& matrix, double extent, std::vector<Block> side) {
  QrBlock block;
  block.matrix = matrix;
  block.extent = extent;
  block.indent = extent >= 240 ? 6 : 12;
  block.gap = 22;
  block.side = std::move(side);
  return block;
}

Block sheetQr(const QrMatrix& matrix, std::vector<Block> side) {
  QrBlock block;
  block.matrix = matrix;
  block.extent = mm(25);
  block.gap = 88;
  block.side = std::move(side);
  return block;
}

}  // namespace parts
