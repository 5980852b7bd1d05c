#include "domain/asked_fields.h"

#include <algorithm>

bool isAsked(const std::vector<FormField>& form, const FormField& field, const QHash<QString, QString>& values) {
  const FormField* asked = &field;
  // A chain without a circle is shorter than the form.
  for (std::size_t step = 0; step <= form.size(); ++step) {
    if (asked->condition.isEmpty()) return true;
    if (asked->condition == kRepresented)
      return values.value(kRepresented, QStringLiteral("false")) == asked->conditionValue;
    const auto decisive = std::ranges::find(form, asked->condition, &FormField::id);
    if (decisive == form.end()) return false;
    QString value = values.value(decisive->id);
    if (value.isEmpty() && decisive->kind == FieldKind::Flag) value = QStringLiteral("false");
    if (value != asked->conditionValue) return false;
    asked = &*decisive;
  }
  return false;
}

FormField representedField() {
  FormField field;
  field.id = kRepresented;
  field.label = QStringLiteral("Diurus oleh kuasa");
  field.kind = FieldKind::Flag;
  field.row = -1;  // before all rows of a standard
  return field;
}

std::vector<FormField> wholeForm(const ServiceStandard& standard) {
  const auto hangs = [](const auto& part) { return part.condition == kRepresented; };
  const bool isAskedFor =
      std::ranges::any_of(standard.form, hangs) || std::ranges::any_of(standard.requirements, hangs) ||
      std::ranges::any_of(standard.fee.lines, hangs);
  std::vector<FormField> form = standard.form;
  if (isAskedFor) form.insert(form.begin(), representedField());
  return form;
}

QHash<QString, QString> askedValues(const std::vector<FormField>& form, const QHash<QString, QString>& values) {
  QHash<QString, QString> kept = values;
  for (const FormField& field : form)
    if (!isAsked(form, field, values)) kept.remove(field.id);
  return kept;
}
