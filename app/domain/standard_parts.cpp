#include "domain/standard_parts.h"

#include <algorithm>

#include "domain/asked_fields.h"

namespace {

bool isId(const QString& id) {
  return !id.isEmpty() && std::ranges::all_of(id, [](QChar c) {
    return (c >= QLatin1Char('a') && c <= QLatin1Char('z')) || (c >= QLatin1Char('0') && c <= QLatin1Char('9')) ||
           c == QLatin1Char('-');
  });
}

}  // namespace

QString readId(JsonFields& fields, const char* key) {
  QString id = fields.text(key);
  if (!isId(id)) fields.refuse(QString::fromLatin1(key), QStringLiteral("not an id: ") + id);
  return id;
}

QString indexed(const char* list, std::size_t index) {
  return QString::fromLatin1(list) + QStringLiteral("[%1]").arg(index);
}

void checkCondition(JsonFields& condition, const std::vector<FormField>& form, const QString& id,
                    const QString& value) {
  std::vector<FormField> deciding = form;
  deciding.push_back(representedField());
  const auto field = std::ranges::find(deciding, id, &FormField::id);
  if (field == deciding.end()) {
    condition.refuse(QStringLiteral("field"), QStringLiteral("no such field: ") + id);
  } else if (field->kind == FieldKind::Flag) {
    if (value != QLatin1String("true") && value != QLatin1String("false"))
      condition.refuse(QStringLiteral("value"), QStringLiteral("a flag is true or false"));
  } else if (field->kind == FieldKind::Choice) {
    if (std::ranges::none_of(field->choices, [&](const auto& c) { return c.first == value; }))
      condition.refuse(QStringLiteral("value"), QStringLiteral("no such choice: ") + value);
  } else {
    condition.refuse(QStringLiteral("field"), QStringLiteral("neither a flag nor a choice"));
  }
}
