#include "domain/checklist.h"

#include <algorithm>

#include "domain/asked_fields.h"

namespace {

bool isDue(const Requirement& requirement, const ServiceStandard& standard, const QHash<QString, QString>& values) {
  if (requirement.condition.isEmpty()) return true;
  QString value = values.value(requirement.condition);
  if (value.isEmpty() && requirement.condition == kRepresented) value = QStringLiteral("false");
  if (value.isEmpty()) {
    const auto field = std::ranges::find(standard.form, requirement.condition, &FormField::id);
    if (field != standard.form.end() && field->kind == FieldKind::Flag) value = QStringLiteral("false");
  }
  return value == requirement.conditionValue;
}

RequirementTick openParts(const Requirement& requirement, const RequirementTick& tick) {
  return {requirement.isOriginalShown && !tick.originalShown, requirement.isCopyHandedIn && !tick.copyHandedIn,
          requirement.isOriginalKept && !tick.originalKept, requirement.isForm && !tick.formHandedIn};
}

}  // namespace

std::vector<QString> Checklist::missing() const {
  std::vector<QString> ids;
  for (const ChecklistLine& line : lines)
    if (line.isMissing) ids.push_back(line.requirementId);
  return ids;
}

Checklist readChecklist(const ServiceStandard& standard, const QHash<QString, QString>& formValues,
                        const QHash<QString, RequirementTick>& ticks) {
  // What was typed into a field that is not asked for decides nothing.
  const QHash<QString, QString> values = askedValues(standard.form, formValues);
  Checklist checklist;
  QHash<QString, bool> isGroupMet;  // only of groups with a due member
  for (const Requirement& requirement : standard.requirements) {
    ChecklistLine line;
    line.requirementId = requirement.id;
    line.isDue = isDue(requirement, standard, values);
    const RequirementTick open = openParts(requirement, ticks.value(requirement.id));
    line.isSatisfied = open == RequirementTick();
    if (line.isDue && !line.isSatisfied) line.open = open;
    if (line.isDue) {
      const QString& group = requirement.alternativeGroup;
      line.isCounted = group.isEmpty() || !isGroupMet.contains(group);
      if (!group.isEmpty()) isGroupMet[group] = isGroupMet.value(group) || line.isSatisfied;
    }
    checklist.lines.push_back(line);
  }
  for (std::size_t i = 0; i < checklist.lines.size(); ++i) {
    ChecklistLine& line = checklist.lines[i];
    const QString& group = standard.requirements[i].alternativeGroup;
    const bool isMet = line.isSatisfied || (!group.isEmpty() && isGroupMet.value(group));
    line.isMissing = line.isDue && !isMet;
    if (!line.isCounted) continue;
    ++checklist.dueCount;
    if (isMet) ++checklist.satisfiedCount;
  }
  return checklist;
}
