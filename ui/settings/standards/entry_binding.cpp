#include "settings/standards/entry_binding.h"

#include <QCoreApplication>

#include "domain/asked_fields.h"

namespace {

struct EntryBindings {
  Q_DECLARE_TR_FUNCTIONS(EntryBindings)
};

}  // namespace

Options answersOf(const ServiceStandard& standard, const QString& fieldId) {
  const auto field = std::ranges::find(standard.form, fieldId, &FormField::id);
  if (field == standard.form.end() && fieldId != kRepresented) return {};
  if (field != standard.form.end() && field->kind == FieldKind::Choice)
    return {field->choices.begin(), field->choices.end()};
  return {{QStringLiteral("true"), EntryBindings::tr("ya")}, {QStringLiteral("false"), EntryBindings::tr("tidak")}};
}
