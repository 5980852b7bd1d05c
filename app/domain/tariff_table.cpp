#include "domain/tariff_table.h"

#include <algorithm>

#include "domain/asked_fields.h"

namespace {

const FormField* fieldOf(const ServiceStandard& standard, const QString& id) {
  const auto found = std::ranges::find(standard.form, id, &FormField::id);
  return found == standard.form.end() ? nullptr : &*found;
}

QString labelOf(const ServiceStandard& standard, const QString& id) {
  const FormField* field = fieldOf(standard, id);
  return field ? field->label : id;
}

QString answerOf(const ServiceStandard& standard, const QString& id, const QString& key) {
  const FormField* field = fieldOf(standard, id);
  if (!field) return key;
  const auto choice = std::ranges::find(field->choices, key, &std::pair<QString, QString>::first);
  return choice == field->choices.end() ? key : choice->second;
}

QString conditionOf(const ServiceStandard& standard, const TariffLine& line) {
  if (line.condition.isEmpty()) return {};
  const FormField represented = representedField();
  const FormField* field = line.condition == represented.id ? &represented : fieldOf(standard, line.condition);
  const QString label = field ? field->label : line.condition;
  if (!field || field->kind != FieldKind::Flag)
    return QStringLiteral("%1: %2").arg(label, answerOf(standard, line.condition, line.conditionValue));
  return line.conditionValue == QLatin1String("true") ? label : QStringLiteral("%1: tidak").arg(label);
}

TariffEntry penaltyEntry(TariffEntry entry, const ServiceStandard& standard, const TariffPenalty& penalty) {
  entry.kind = penalty.isPart() ? TariffEntry::Kind::LatePart : TariffEntry::Kind::LateSum;
  entry.per = penalty.per;
  entry.amountRupiah = penalty.amountRupiah;
  entry.basisPoints = penalty.basisPoints;
  entry.mostUnits = penalty.mostUnits;
  entry.mostRupiah = penalty.mostRupiah;
  QStringList names;
  for (const TariffLine& line : standard.fee.lines)
    if (penalty.of.contains(line.id)) names << line.name;
  entry.of = names.join(QStringLiteral(", "));
  return entry;
}

}  // namespace

std::vector<TariffEntry> tariffTable(const ServiceStandard& standard) {
  std::vector<TariffEntry> table;
  for (const TariffLine& line : standard.fee.lines) {
    TariffEntry entry;
    entry.name = line.name;
    entry.condition = conditionOf(standard, line);
    if (line.penalty) {
      table.push_back(penaltyEntry(std::move(entry), standard, *line.penalty));
      continue;
    }
    entry.amountRupiah = line.amountRupiah;
    entry.isPerUnit = !line.quantityField.isEmpty();
    if (entry.isPerUnit) entry.unit = line.unit.isEmpty() ? labelOf(standard, line.quantityField) : line.unit;
    if (!line.amountField.isEmpty()) {
      entry.kind = TariffEntry::Kind::Told;
      entry.field = labelOf(standard, line.amountField);
    }
    if (line.classField.isEmpty()) {
      table.push_back(std::move(entry));
      continue;
    }
    for (const auto& [key, amount] : line.amounts) {
      TariffEntry row = entry;
      row.answer = answerOf(standard, line.classField, key);
      row.amountRupiah = amount;
      table.push_back(std::move(row));
    }
  }
  return table;
}
