#include "domain/tariff_loader.h"

#include <algorithm>
#include <array>
#include <span>

#include "domain/assessment.h"
#include "domain/rupiah.h"
#include "domain/standard_parts.h"

namespace {

constexpr int kMostUnits = 100'000;

/// The id of a field of one of these kinds.
QString readField(JsonFields& fields, const char* key, const std::vector<FormField>& form,
                  std::span<const FieldKind> kinds) {
  QString id = fields.text(key);
  const auto field = std::ranges::find(form, id, &FormField::id);
  if (field == form.end()) {
    fields.refuse(QString::fromLatin1(key), QStringLiteral("no such field: ") + id);
  } else if (std::ranges::find(kinds, field->kind) == kinds.end()) {
    fields.refuse(QString::fromLatin1(key), QStringLiteral("a field of another kind: ") + id);
  }
  return id;
}

void readClasses(JsonFields& classes, TariffLine& line, const std::vector<FormField>& form) {
  static constexpr std::array kKinds{FieldKind::Choice};
  line.classField = readField(classes, "field", form, kKinds);
  const auto field = std::ranges::find(form, line.classField, &FormField::id);
  for (const JsonNode* node : classes.list("amounts", 1)) {
    JsonFields amount(*node, classes.path(indexed("amounts", line.amounts.size())));
    const QString key = amount.text("key");
    line.amounts.emplace_back(key, amount.integer("amountRupiah", 0, kLargestRupiah.amount));
    if (std::ranges::count(line.amounts, key, &std::pair<QString, qint64>::first) > 1)
      amount.refuse(QStringLiteral("key"), QStringLiteral("answer stands twice: ") + key);
    if (field != form.end() && std::ranges::count(field->choices, key, &std::pair<QString, QString>::first) == 0)
      amount.refuse(QStringLiteral("key"), QStringLiteral("no such choice: ") + key);
    classes.take(amount.done());
  }
  if (field == form.end()) return;
  for (const auto& [key, word] : field->choices)
    if (std::ranges::count(line.amounts, key, &std::pair<QString, qint64>::first) == 0)
      classes.refuse(QStringLiteral("amounts"), QStringLiteral("answer without an amount: ") + key);
}

TariffPenalty readPenalty(JsonFields& fields, const JsonNode& node, const std::vector<FormField>& form) {
  static constexpr std::array kDates{FieldKind::Date};
  TariffPenalty penalty;
  penalty.since = readField(fields, "since", form, kDates);
  penalty.per = lateUnitFromKey(fields.text("per")).value_or(LateUnit::Month);
  if (const JsonNode* per = node.find(u"per"); per && !lateUnitFromKey(per->text))
    fields.refuse(QStringLiteral("per"), QStringLiteral("unknown word: ") + per->text);
  if (node.find(u"basisPoints")) {
    penalty.basisPoints = static_cast<int>(fields.integer("basisPoints", 1, 10'000));
    penalty.of = fields.texts("of", 1);
    const QString rounding = fields.text("rounding");
    if (const auto known = roundingFromKey(rounding)) {
      penalty.rounding = *known;
    } else {
      fields.refuse(QStringLiteral("rounding"), QStringLiteral("unknown word: ") + rounding);
    }
  } else {
    penalty.amountRupiah = fields.integer("amountRupiah", 1, kLargestRupiah.amount);
  }
  if (node.find(u"mostUnits")) penalty.mostUnits = static_cast<int>(fields.integer("mostUnits", 1, kMostUnits));
  if (node.find(u"mostRupiah")) penalty.mostRupiah = fields.integer("mostRupiah", 1, kLargestRupiah.amount);
  return penalty;
}

void readPrice(JsonFields& fields, const JsonNode& node, TariffLine& line, const std::vector<FormField>& form) {
  static constexpr std::array kMoney{FieldKind::Rupiah};
  static constexpr std::array kCounted{FieldKind::Number, FieldKind::Persons};
  if (const JsonNode* classes = fields.optionalObject("classes")) {
    JsonFields part(*classes, fields.path(QStringLiteral("classes")));
    readClasses(part, line, form);
    fields.take(part.done());
  } else if (node.find(u"amountField")) {
    line.amountField = readField(fields, "amountField", form, kMoney);
  } else {
    line.amountRupiah = fields.integer("amountRupiah", 0, kLargestRupiah.amount);
  }
  if (const JsonNode* quantity = fields.optionalObject("quantity")) {
    JsonFields part(*quantity, fields.path(QStringLiteral("quantity")));
    line.quantityField = readField(part, "field", form, kCounted);
    line.unit = part.optionalText("unit");
    fields.take(part.done());
  }
}

TariffLine readLine(JsonFields& fields, const JsonNode& node, const std::vector<FormField>& form) {
  TariffLine line;
  line.id = readId(fields, "id");
  line.name = fields.text("name");
  if (const JsonNode* penalty = fields.optionalObject("penalty")) {
    JsonFields part(*penalty, fields.path(QStringLiteral("penalty")));
    line.penalty = readPenalty(part, *penalty, form);
    fields.take(part.done());
  } else {
    readPrice(fields, node, line, form);
  }
  if (const JsonNode* condition = fields.optionalObject("condition")) {
    JsonFields part(*condition, fields.path(QStringLiteral("condition")));
    line.condition = part.text("field");
    line.conditionValue = part.text("value");
    checkCondition(part, form, line.condition, line.conditionValue);
    fields.take(part.done());
  }
  return line;
}

/// A percentage is taken of lines with a price: not of itself, nor of what is late as well.
void checkBase(JsonFields& penalty, const TariffLine& line, const std::vector<TariffLine>& lines) {
  for (const QString& id : line.penalty->of) {
    const auto base = std::ranges::find(lines, id, &TariffLine::id);
    if (base == lines.end()) {
      penalty.refuse(QStringLiteral("of"), QStringLiteral("no such line: ") + id);
    } else if (base->id == line.id) {
      penalty.refuse(QStringLiteral("of"), QStringLiteral("goes in a circle: ") + id);
    } else if (base->penalty) {
      penalty.refuse(QStringLiteral("of"), QStringLiteral("a part of a penalty: ") + id);
    } else if (line.penalty->of.count(id) > 1) {
      penalty.refuse(QStringLiteral("of"), QStringLiteral("line stands twice: ") + id);
    }
  }
}

}  // namespace

std::vector<TariffLine> readTariff(JsonFields& fee, const std::vector<FormField>& form) {
  std::vector<TariffLine> lines;
  const auto nodes = fee.list("lines", 1);
  if (nodes.size() > kMostTariffLines) fee.refuse(QStringLiteral("lines"), QString::number(nodes.size()));
  for (const JsonNode* node : nodes) {
    JsonFields fields(*node, fee.path(indexed("lines", lines.size())));
    TariffLine line = readLine(fields, *node, form);
    if (std::ranges::count(lines, line.id, &TariffLine::id) > 0)
      fields.refuse(QStringLiteral("id"), QStringLiteral("id stands twice: ") + line.id);
    fee.take(fields.done());
    lines.push_back(std::move(line));
  }
  if (!fee.isGood()) return lines;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (!lines[i].penalty) continue;
    JsonFields penalty(*nodes[i]->find(u"penalty"), fee.path(indexed("lines", i) + QLatin1String(".penalty")));
    checkBase(penalty, lines[i], lines);
    // The parts were asked for above; here only what they mean.
    if (!penalty.isGood()) fee.take(penalty.done());
  }
  return lines;
}
