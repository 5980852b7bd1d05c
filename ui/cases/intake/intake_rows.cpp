#include "cases/intake/intake_rows.h"

#include <QCoreApplication>

#include <algorithm>

namespace intake {

namespace {

struct IntakeRows {
  Q_DECLARE_TR_FUNCTIONS(IntakeRows)
};

/// How many due members the group of a requirement has.
int dueInGroup(const ServiceStandard& standard, const Checklist& checklist, const QString& group) {
  int due = 0;
  for (std::size_t i = 0; i < standard.requirements.size(); ++i)
    if (checklist.lines[i].isDue && standard.requirements[i].alternativeGroup == group) ++due;
  return due;
}

}  // namespace

RequirementTick wholeTick(const Requirement& requirement) {
  return {requirement.isOriginalShown, requirement.isCopyHandedIn, requirement.isOriginalKept, requirement.isForm};
}

QVector<RequirementRow> rowsOf(const ServiceStandard& standard, const Checklist& checklist,
                               const QHash<QString, RequirementTick>& ticks, const QSet<QString>& missing,
                               const std::vector<Attachment>& files) {
  QVector<RequirementRow> rows;
  for (std::size_t i = 0; i < standard.requirements.size(); ++i) {
    const Requirement& requirement = standard.requirements[i];
    const ChecklistLine& line = checklist.lines[i];
    if (!line.isDue) continue;
    const RequirementTick tick = ticks.value(requirement.id);
    RequirementRow row;
    row.key = requirement.id;
    row.name = requirement.name;
    row.hasOriginal = requirement.isOriginalShown || requirement.isOriginalKept;
    row.hasCopy = requirement.isCopyHandedIn || requirement.isForm;
    row.isForm = requirement.isForm;
    row.isKept = requirement.isOriginalKept;
    row.isOriginalTicked = row.hasOriginal && (!requirement.isOriginalShown || tick.originalShown) &&
                           (!requirement.isOriginalKept || tick.originalKept);
    row.isCopyTicked =
        row.hasCopy && (!requirement.isCopyHandedIn || tick.copyHandedIn) && (!requirement.isForm || tick.formHandedIn);
    row.isMissing = line.isMissing && missing.contains(requirement.id);
    row.detail = requirement.detail.isEmpty() || (row.isMissing && !requirement.conditionText.isEmpty())
                     ? requirement.conditionText
                     : requirement.detail;
    if (!requirement.alternativeGroup.isEmpty()) {
      const int members = dueInGroup(standard, checklist, requirement.alternativeGroup);
      if (members > 1) {
        const QString anyOne = IntakeRows::tr("cukup satu dari %n", nullptr, members);
        row.detail = row.detail.isEmpty() ? anyOne : IntakeRows::tr("%1, %2").arg(row.detail, anyOne);
      }
    }
    row.scans = static_cast<int>(std::ranges::count(files, requirement.id, &Attachment::requirementId));
    rows.push_back(row);
  }
  return rows;
}

}  // namespace intake
