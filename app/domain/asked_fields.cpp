#include "domain/asked_fields.h"

#include <algorithm>

bool isAsked(const std::vector<FormField>& form, const FormField& field, const QHash<QString, QString>& values) {
  const FormField* asked = &field;
  // A chain without a circle is shorter than the form.
  for (std::size_t step = 0; step <= form.size(); ++step) {
    if (asked->condition.isEmpty()) return true;
    const auto decisive = std::ranges::find(form, asked->condition, &FormField::id);
    if (decisive == form.end()) return false;
    QString value = values.value(decisive->id);
    if (value.isEmpty() && decisive->kind == FieldKind::Flag) value = QStringLiteral("false");
    if (value != asked->conditionValue) return false;
    asked = &*decisive;
  }
  return false;
}

QHash<QString, QString> askedValues(const std::vector<FormField>& form, const QHash<QString, QString>& values) {
  QHash<QString, QString> kept = values;
  for (const FormField& field : form)
    if (!isAsked(form, field, values)) kept.remove(field.id);
  return kept;
}
